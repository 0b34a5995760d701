// Assignments and declarations of variables. Left sides are built before right sides, as the order of mention decides
// the order of captured variables.
#include "ir/build.h"

void ir_push(IrBuilder *b, Irs *list, Ir *n) { vec_push(session_bodies(b->s), list, n); }

Ir *ir_declare(IrBuilder *b, IrVar *v, Pos pos) {
    Ir *n = ir_node(b, IR_DCL, pos, NULL, NULL, NULL);
    n->var = v;
    return n;
}

Ir *ir_set(IrBuilder *b, IrVar *v, Ir *value, Pos pos) {
    return ir_node(b, IR_AS, pos, NULL, ir_use(b, v, pos), value);
}

static bool is_blank(Ast *n) { return n->kind == AST_NAME && strcmp(n->name.sym->text, "_") == 0; }

// A name that stands where its object was declared.
static bool declares(Ast *n) {
    return n->kind == AST_NAME && n->name.obj && n->name.obj->kind == OBJ_VAR && n->name.obj->pos == n->pos;
}

Ir *ir_destination(IrBuilder *b, Ast *n, IrVar **declared) {
    n = ast_unparen(n);
    *declared = NULL;
    if (is_blank(n)) return NULL;
    if (declares(n)) {
        *declared = ir_local(b, n->name.obj);
        return ir_name(b->s, *declared, n->pos);
    }
    Ir *x = ir_expr(b, n);
    if (x->op == IR_INDEXMAP)
        x->assigned = true;
    else
        ir_mark_assigned(x);
    return x;
}

static Type **types_of(IrBuilder *b, Irs *dst) {
    Type **types = NEW_ARRAY(b->arena, Type *, dst->len + 1);
    for (uint32_t i = 0; i < dst->len; i++) types[i] = dst->at[i] ? dst->at[i]->type : NULL;
    return types;
}

typedef VEC(IrVar *) Vars;

static void set_definition(IrBuilder *b, Ir *as, Vars *declared) {
    for (uint32_t i = 0; i < declared->len; i++) {
        IrVar *v = declared->at[i];
        v->defn = as;
        ir_push(b, &as->init, ir_declare(b, v, v->pos));
    }
    as->def = declared->len > 0;
}

// `var x, y T`: each is zero.
static void declare_zero(IrBuilder *b, Pos pos, Vars *declared, Irs *out) {
    for (uint32_t i = 0; i < declared->len; i++) {
        IrVar *v = declared->at[i];
        Ir *as = ir_node(b, IR_AS, pos, NULL, ir_name(b->s, v, pos), NULL);
        ir_push(b, &as->init, ir_declare(b, v, pos));
        as->def = true;
        ir_push(b, out, as);
    }
}

void ir_assign(IrBuilder *b, Pos pos, Asts lhs, Asts rhs, Irs *out) {
    Irs dst = {0};
    Vars declared = {0};
    for (uint32_t i = 0; i < lhs.len; i++) {
        IrVar *v;
        ir_push(b, &dst, ir_destination(b, lhs.at[i], &v));
        if (v) vec_push(b->arena, &declared, v);
    }
    if (rhs.len == 0) {
        declare_zero(b, pos, &declared, out);
        return;
    }
    Irs values = ir_multi(b, pos, rhs, types_of(b, &dst), dst.len);
    Ir *as;
    if (dst.len == 1) {
        as = ir_node(b, IR_AS, pos, NULL, dst.at[0], values.at[0]);
    } else {
        as = ir_node(b, IR_AS2, pos, NULL, NULL, NULL);
        as->args = dst;
        as->rest = values;
    }
    set_definition(b, as, &declared);
    ir_push(b, out, as);
}

// x op= y, x++, x--.
void ir_assign_op(IrBuilder *b, Ast *n, Irs *out) {
    unsigned op = n->assign.op;
    IrVar *declared;
    Ir *x = ir_destination(b, n->assign.lhs, &declared);
    bool shift = op == OPER_SHL || op == OPER_SHR;
    Ir *y;
    if (n->assign.rhs)
        y = ir_convert_expr(b, n->assign.rhs, shift ? NULL : x->type);
    else
        y = ir_const(b, n->pos, x->type, const_int(b->arena, 1));
    Ir *as = ir_node(b, IR_ASOP, n->pos, NULL, x, y);
    as->asop = ir_binary_op(op);
    as->implicit = !n->assign.rhs;
    ir_push(b, out, as);
}
