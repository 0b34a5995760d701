// Select statements. A case that receives is brought to one form, AS2RECV; conversions of the received value and
// assignments to several destinations move to the head of the clause's body.
#include "ir/build.h"

static Ir *receive_into(IrBuilder *b, Ir *from, Ir *dst, Ir *recv) {
    Ir *as = ir_node(b, IR_AS2RECV, from->pos, NULL, recv, NULL);
    ir_push(b, &as->args, dst);
    ir_push(b, &as->args, NULL);
    return as;
}

// v = <-c, perhaps with a conversion.
static Ir *receive_one(IrBuilder *b, Ir *as, Irs *body) {
    Ir *value = as->y;
    if (value->op == IR_RECV) {
        Ir *r = receive_into(b, as, as->x, value);
        r->def = as->def;
        r->init = as->init;
        return r;     // the variable's definition is not r: it counts as assigned again, as it does in the reference
    }
    IrVar *tmp = ir_tmp(b, value->x->type, as->pos);
    Ir *r = receive_into(b, as, ir_name(b->s, tmp, as->pos), value->x);
    r->def = true;
    ir_push(b, &r->init, ir_declare(b, tmp, as->pos));
    tmp->defn = r;
    value->x = ir_name(b->s, tmp, as->pos);
    ir_push(b, body, as);
    return r;
}

// v, ok = <-c: the receive into temporaries is the case, the assignment from them its first statement.
static Ir *receive_two(IrBuilder *b, Ir *as, Irs *body) {
    Ir *first = as->rest.at[0];
    Ir *r = first->init.at[0];
    first->init = (Irs){0};
    ir_push(b, body, as);
    return r;
}

static Ir *communication(IrBuilder *b, Ast *comm, Irs *body) {
    if (!comm) return NULL;
    Irs list = {0};
    ir_stmt(b, comm, &list, NULL);
    Ir *n = list.at[0];
    if (n->op == IR_AS) return receive_one(b, n, body);
    return n->op == IR_AS2 ? receive_two(b, n, body) : n;
}

void ir_select(IrBuilder *b, Ast *n, Irs *out, const Sym *label) {
    Ir *r = ir_node(b, IR_SELECT, n->pos, NULL, NULL, NULL);
    r->sym = label;
    for (uint32_t i = 0; i < n->select.clauses.len; i++) {
        Ast *clause = n->select.clauses.at[i];
        Ir *c = ir_node(b, IR_CASE, clause->pos, NULL, NULL, NULL);
        c->x = communication(b, clause->comm.comm, &c->body);
        ir_stmts(b, clause->comm.body, &c->body);
        ir_push(b, &r->args, c);
    }
    ir_push(b, out, r);
}
