// Loops: `for` with and without clauses, and range over everything but functions.
#include "ir/build.h"

// From Go 1.22 on, each iteration has its own copy of the variables that the loop declares.
static bool distinct_variables(IrBuilder *b) {
    const char *v = b->home->go_version;
    if (!v || strncmp(v, "go1.", 4) != 0) return true;
    int minor = 0;
    for (v += 4; *v >= '0' && *v <= '9'; v++) minor = minor * 10 + (*v - '0');
    return minor >= 22;
}

static void finish_loop(IrBuilder *b, Ir *loop, const Sym *label, Irs *out) {
    loop->sym = label;
    loop->per_iteration = distinct_variables(b);
    b->f->fn->has_loops |= loop->per_iteration;
    ir_push(b, out, loop);
}

static void for_clauses(IrBuilder *b, Ast *n, Irs *out, const Sym *label) {
    Irs init = {0};
    if (n->for_stmt.init) ir_stmt(b, n->for_stmt.init, &init, NULL);
    bool never = n->for_stmt.cond && ir_static_bool(&n->for_stmt.cond) < 0;
    Ir *cond = ir_opt_expr(b, n->for_stmt.cond);
    if (never && cond->op == IR_LITERAL) {
        for (uint32_t i = 0; i < init.len; i++) ir_push(b, out, init.at[i]);
        return;
    }
    Ir *r = ir_node(b, IR_FOR, n->pos, NULL, cond, never ? NULL : ir_single(b, n->for_stmt.post));
    r->init = init;
    if (!never) ir_block(b, n->for_stmt.body, &r->body);
    finish_loop(b, r, label, out);
}

// ---- Range --------------------------------------------------------------------------------------------------------

static Type *array_behind(IrBuilder *b, Type *u) { return u->kind == T_POINTER ? ir_under(b, ir_elem(b, u)) : u; }

static Type *key_type(IrBuilder *b, Type *t) {
    Type *u = ir_under(b, t);
    if (u->kind == T_MAP) return ir_canon(b, u->map.key);
    if (u->kind == T_CHAN) return ir_elem(b, u);
    return type_is(u, BASIC_INTEGER) ? t : ir_basic(b, T_INT);
}

static Type *value_type(IrBuilder *b, Type *t) {
    Type *u = array_behind(b, ir_under(b, t));
    if (u->kind == T_STRING) return ir_basic(b, T_INT32);
    return u->kind == T_CHAN || type_is(u, BASIC_INTEGER) ? NULL : ir_elem(b, u);
}

// Where the loop's value has another type than its destination, a temporary takes it and the body begins with the
// conversion.
static Ir *convert_in_body(IrBuilder *b, Ir *loop, Ir *dst, Type *type) {
    if (!dst || !type || dst->type == type) return dst;
    IrVar *tmp = ir_tmp(b, type, loop->pos);
    ir_push(b, &loop->init, ir_declare(b, tmp, loop->pos));
    Ir *value = ir_convert(b, ir_name(b->s, tmp, loop->pos), dst->type, loop->pos, true);
    ir_push(b, &loop->body, ir_node(b, IR_AS, loop->pos, NULL, dst, value));
    tmp->defn = loop;
    return ir_name(b->s, tmp, loop->pos);
}

static void range_stmt(IrBuilder *b, Ast *n, Irs *out, const Sym *label) {
    Ast *clause = n->for_stmt.init;
    Ir *r = ir_node(b, IR_RANGE, clause->pos, NULL, NULL, NULL);
    Asts lhs = ir_unpack(b, clause->range.lhs);
    Ir *dst[2] = {0};
    for (uint32_t i = 0; i < lhs.len && i < 2; i++) {
        IrVar *declared;
        dst[i] = ir_destination(b, lhs.at[i], &declared);
        r->blanks += !dst[i];
        if (!declared) continue;
        declared->defn = r;
        r->def = true;
        ir_push(b, &r->init, ir_declare(b, declared, declared->pos));
    }
    r->x = ir_expr(b, clause->range.x);
    if (ir_under(b, r->x->type)->kind == T_MAP) ir_need_type(b, r->x->type);
    r->y = convert_in_body(b, r, dst[0], key_type(b, r->x->type));
    r->z = convert_in_body(b, r, dst[1], value_type(b, r->x->type));
    ir_block(b, n->for_stmt.body, &r->body);
    finish_loop(b, r, label, out);
}

bool ir_range_is_func(IrBuilder *b, Ast *n) {
    if (n->kind != AST_FOR || !n->for_stmt.init || n->for_stmt.init->kind != AST_RANGE) return false;
    Type *t = ir_type(b, n->for_stmt.init->range.x->type);
    return t && ir_under(b, t)->kind == T_FUNC;
}

void ir_for(IrBuilder *b, Ast *n, Irs *out, const Sym *label) {
    if (ir_range_is_func(b, n))
        ir_range_func(b, n, out);
    else if (n->for_stmt.init && n->for_stmt.init->kind == AST_RANGE)
        range_stmt(b, n, out, label);
    else
        for_clauses(b, n, out, label);
}
