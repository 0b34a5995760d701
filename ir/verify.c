// What must hold of every IR tree, checked: types present and canonical, operands of the types that their operators ask
// for, variables used only where they are known. Runs with -emit=ir, so every test of that output is one of this too.
#include "ir/build.h"

typedef struct Check { IrBuilder *b; IrFunc *f; int failures; } Check;

static void fail(Check *c, const Ir *n, const char *what) {
    if (c->failures++ < 10)
        error_at(c->b->s, n->pos, "IR of %s: %s: %s", c->f->name, ir_ops[n->op].name, what);
}

#define EXPECT(c, n, condition, what) ((condition) ? (void)0 : fail((c), (n), (what)))

static bool same(const Ir *x, Type *t) { return x && x->type == t; }

static bool has_type(const Ir *n) {
    switch (n->op) {
    case IR_KEY: case IR_CALLFUNC: case IR_CALLINTER: return false;
    default: return true;
    }
}

static bool is_known(Check *c, IrVar *v) { return v->vclass == VAR_GLOBAL || v->func == c->f; }

static void check_pairs(Check *c, Ir *n) {
    EXPECT(c, n, n->args.len == n->rest.len, "unequal lists");
    for (uint32_t i = 0; i < n->args.len && i < n->rest.len; i++)
        EXPECT(c, n, !n->args.at[i] || same(n->rest.at[i], n->args.at[i]->type), "types of a pair differ");
}

static void check_call(Check *c, Ir *n) {
    Type *sig = ir_under(c->b, n->x->type);
    EXPECT(c, n, sig->kind == T_FUNC, "callee is no function");
    if (sig->kind != T_FUNC) return;
    Type *params = sig->func.params;
    EXPECT(c, n, n->args.len == params->tuple.n, "wrong number of arguments");
    for (uint32_t i = 0; i < n->args.len && i < params->tuple.n; i++)
        EXPECT(c, n, same(n->args.at[i], ir_canon(c->b, params->tuple.vars[i]->type)), "type of an argument");
    EXPECT(c, n, n->type == ir_result_type(c->b, sig), "type of the result");
}

static void check_results(Check *c, Ir *n) {
    if (!n->args.len) return;
    EXPECT(c, n, n->args.len == c->f->results.len, "wrong number of results");
    for (uint32_t i = 0; i < n->args.len && i < c->f->results.len; i++)
        EXPECT(c, n, same(n->args.at[i], c->f->results.at[i]->type), "type of a result");
}

static void check_field(Check *c, Ir *n) {
    Type *u = ir_under(c->b, n->op == IR_DOTPTR ? ir_elem(c->b, n->x->type) : n->x->type);
    EXPECT(c, n, u->kind == T_STRUCT && n->field_index < u->strct.n, "no such field");
    if (u->kind == T_STRUCT) EXPECT(c, n, n->type == ir_field_type(c->b, u, n->field_index), "type of the field");
}

static void check_elements(Check *c, Ir *n) {
    Type *elem = ir_elem(c->b, n->type);
    Type *key = n->op == IR_MAPLIT ? ir_canon(c->b, ir_under(c->b, n->type)->map.key) : NULL;
    for (uint32_t i = 0; i < n->args.len; i++) {
        Ir *e = n->args.at[i];
        if (key) EXPECT(c, n, e->op == IR_KEY && same(e->x, key), "type of a key");
        EXPECT(c, n, same(e->op == IR_KEY ? e->y : e, elem), "type of an element");
    }
}

static void check_fields(Check *c, Ir *n) {
    for (uint32_t i = 0; i < n->args.len; i++) {
        Ir *e = n->args.at[i];
        Type *field = ir_field_type(c->b, n->type, e->field_index);
        EXPECT(c, n, e->op == IR_STRUCTKEY && same(e->x, field), "type of a field");
    }
}

static void check_binary(Check *c, Ir *n) {
    bool shift = n->op == IR_LSH || n->op == IR_RSH, compare = n->op >= IR_EQ && n->op <= IR_GT;
    if (!shift) EXPECT(c, n, same(n->y, n->x->type), "types of the operands differ");
    if (compare)
        EXPECT(c, n, ir_under(c->b, n->type)->kind == T_BOOL, "not a bool");
    else
        EXPECT(c, n, n->type == n->x->type, "type of the result");
}

static void check_condition(Check *c, Ir *n) {
    if (n->x) EXPECT(c, n, n->x->type && ir_under(c->b, n->x->type)->kind == T_BOOL, "condition is no bool");
}

static void check_append(Check *c, Ir *n) {
    EXPECT(c, n, same(n->args.at[0], n->type), "type of the slice");
    for (uint32_t i = 1; i < n->args.len && !n->dots; i++)
        EXPECT(c, n, same(n->args.at[i], ir_elem(c->b, n->type)), "type of an element");
}

static void check_switch(Check *c, Ir *n) {
    Type *t = n->x ? n->x->type : NULL;
    if (!t || ir_under(c->b, t)->kind == T_CHAN) return;
    for (uint32_t i = 0; i < n->args.len; i++)
        for (uint32_t k = 0; k < n->args.at[i]->args.len; k++)
            EXPECT(c, n, same(n->args.at[i]->args.at[k], t), "type of a case");
}

static void check_name(Check *c, Ir *n) {
    EXPECT(c, n, n->var && n->type == n->var->type, "type of the variable");
    EXPECT(c, n, n->var && is_known(c, n->var), "variable of another function");
}

static void check_node(Check *c, Ir *n) {
    switch (n->op) {
    case IR_NAME: check_name(c, n); break;
    case IR_AS:
        if (n->x && n->y) EXPECT(c, n, same(n->y, n->x->type), "types of the sides differ");
        break;
    case IR_ASOP:
        if (n->asop != IR_LSH && n->asop != IR_RSH) EXPECT(c, n, same(n->y, n->x->type), "types of the sides differ");
        break;
    case IR_AS2: check_pairs(c, n); break;
    case IR_CALLFUNC: case IR_CALLINTER: check_call(c, n); break;
    case IR_RETURN: check_results(c, n); break;
    case IR_DOT: case IR_DOTPTR: check_field(c, n); break;
    case IR_ADDR: case IR_PTRLIT: EXPECT(c, n, ir_elem(c->b, n->type) == n->x->type, "type of the pointer"); break;
    case IR_DEREF: EXPECT(c, n, ir_elem(c->b, n->x->type) == n->type, "type of the element"); break;
    case IR_SLICELIT: case IR_ARRAYLIT: case IR_MAPLIT: check_elements(c, n); break;
    case IR_STRUCTLIT: check_fields(c, n); break;
    case IR_SEND: EXPECT(c, n, same(n->y, ir_elem(c->b, n->x->type)), "type of the value"); break;
    case IR_IF: case IR_FOR: check_condition(c, n); break;
    case IR_APPEND: check_append(c, n); break;
    case IR_SWITCH: check_switch(c, n); break;
    case IR_CONVIFACE: EXPECT(c, n, ir_under(c->b, n->type)->kind == T_INTERFACE, "no interface"); break;
    case IR_INDEXMAP:
        EXPECT(c, n, same(n->y, ir_canon(c->b, ir_under(c->b, n->x->type)->map.key)), "type of the key");
        break;
    case IR_ADD: case IR_SUB: case IR_OR: case IR_XOR: case IR_MUL: case IR_DIV: case IR_MOD: case IR_AND:
    case IR_ANDNOT: case IR_LSH: case IR_RSH: case IR_EQ: case IR_NE: case IR_LT: case IR_LE: case IR_GE: case IR_GT:
    case IR_ANDAND: case IR_OROR:
        check_binary(c, n);
        break;
    default: break;
    }
}

static bool check_visit(Ir *n, void *data) {
    Check *c = data;
    if (!IR_IS_STMT(n->op) && has_type(n)) {
        EXPECT(c, n, n->type, "no type");
        if (!n->type) return false;
    }
    if (n->type) {
        EXPECT(c, n, n->type->canon == n->type, "type is not canonical");
        EXPECT(c, n, n->type->kind <= T_TUPLE || n->type->kind == T_NAMED, "type is no type of values");
    }
    check_node(c, n);
    return true;
}

bool ir_verify(Session *s, IrPackage *p) {
    (void)s;
    Check c = {.b = p->builder};
    for (uint32_t i = 0; i < p->funcs.len; i++) {
        c.f = p->funcs.at[i];
        if (c.f->dead) continue;
        ir_visit_list(&c.f->body, check_visit, &c);
    }
    return c.failures == 0;
}
