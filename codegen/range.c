// for range: over integers, slices, arrays, strings, maps and channels. The operand is evaluated once. Variables of the
// loop are new in each iteration, so they are declared in its body; where the key is never changed it is the counter.
#include "codegen/gen.h"

static Ir *bare(Ir *n) {
    while (n && n->op == IR_PAREN) n = n->x;
    return n;
}

// Sets a loop variable or another destination.
static void set(FuncGen *f, Ir *n, Ir *dst, Cx value) {
    if (!dst || is_blank(dst)) return;
    store(f, dst, value, n->def);
}

// The key can be the counter itself.
static IrVar *counter_of(FuncGen *f, Ir *n) {
    Ir *key = bare(n->y);
    if (!key || is_blank(key) || key->op != IR_NAME) return NULL;
    IrVar *v = key->var;
    if (!table_get(&f->pending, v)) return NULL;
    return v->addrtaken || v->esc == ESC_HEAP || assigns(&n->body, v) ? NULL : v;
}

static const char *counter_name(FuncGen *f, Ir *n, IrVar **counter) {
    *counter = counter_of(f, n);
    if (*counter) take_pending(f, *counter);
    return *counter ? var_name(f, *counter) : local_name(f, "at");
}

static void body(FuncGen *f, Ir *n) {
    Target t = {.is_loop = true, .c_loop = true, .plain_continue = true};
    target_push(f, &t, n->sym);
    block(f, &n->body);
    close_block(f, "");
    target_pop(f, &t);
}

static void range_int(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Type *t = n->y && !is_blank(n->y) ? n->y->type : n->x->type;
    const char *ctype = c_type(g, t);
    Cx limit = stable(f, expr(f, n->x), ctype);
    if (n->x->op == IR_NAME && n->x->var->reassigned) limit = spill(f, limit, ctype);
    IrVar *counter;
    const char *i = counter_name(f, n, &counter);
    open_block(f, "for (%s = 0; %s < %s; %s++)", c_decl(g, ctype, i), i, paren(g, limit, PREC_SHIFT), i);
    if (!counter) set(f, n, n->y, cx_path(i, CX_STABLE));
    body(f, n);
}

// ---- Slices and arrays --------------------------------------------------------------------------------------------------

typedef struct Indexed { const char *elems, *len; IrVar *var; } Indexed;   // elems: a C pointer or array

static bool never_changes(IrVar *v) {
    bool local = v->vclass == VAR_PARAM || v->vclass == VAR_LOCAL;
    return local && !v->reassigned && !v->addrtaken && v->esc != ESC_HEAP;
}

static Indexed indexed_slice(FuncGen *f, Ir *n, bool need_elems) {
    Gen *g = f->g;
    Ir *x = bare(n->x);
    IrVar *var = x->op == IR_NAME && (never_changes(x->var) || (counter_of(f, n) && x->var->vclass != VAR_GLOBAL &&
                 x->var->vclass != VAR_CAPTURED && !x->var->addrtaken && x->var->esc != ESC_HEAP && !assigns(&n->body, x->var)))
                 ? x->var : NULL;
    Cx s = expr(f, x);
    if (!var || s.kind > CX_STABLE) s = spill(f, s, "Slice");
    if (!s.path) s = spill(f, s, "Slice");
    const char *elem = c_type(g, elem_of(g, x->type));
    return (Indexed){need_elems ? text(g, "((%s *)%s.p)", elem, s.s) : NULL, text(g, "%s.len", s.s), var};
}

static Indexed indexed_array(FuncGen *f, Ir *n, Type *array, bool need_elems) {
    Gen *g = f->g;
    Ir *x = bare(n->x);
    Indexed in = {.len = text(g, "%lld", (long long)array->array.len)};
    if (!need_elems) return in;
    if (kind_of(g, x->type) == T_POINTER) {
        Cx p = stable(f, expr(f, x), c_type(g, x->type));
        c_type(g, elem_of(g, x->type));
        in.elems = text(g, p.nonnull ? "%s->a" : "RT_DEREF(%s).a", paren(g, p, PREC_POSTFIX));
        return in;
    }
    Cx a = expr(f, x);
    if (!(x->op == IR_NAME && never_changes(x->var))) a = spill(f, a, c_type(g, x->type));
    in.elems = text(g, "%s.a", paren(g, a, PREC_POSTFIX));
    return in;
}

static void range_indexed(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Type *u = under(g, n->x->type);
    bool value = n->z && !is_blank(n->z);
    if (u->kind == T_POINTER) u = under(g, elem_of(g, u));
    Indexed in = u->kind == T_SLICE ? indexed_slice(f, n, value) : indexed_array(f, n, u, value);
    IrVar *counter;
    const char *i = counter_name(f, n, &counter);
    open_block(f, "for (i64 %s = 0; %s < %s; %s++)", i, i, in.len, i);
    if (counter && in.var) learn_range(f, counter, in.var);
    if (!counter) set(f, n, n->y, cx_path(i, CX_STABLE));
    if (value) set(f, n, n->z, cx(text(g, "%s[%s]", in.elems, i), PREC_POSTFIX, CX_LOAD));
    body(f, n);
}

// ---- Strings --------------------------------------------------------------------------------------------------------------

static void range_string(FuncGen *f, Ir *n) {
    Cx s = expr(f, n->x);
    if (!s.path || s.kind > CX_STABLE || (n->x->op == IR_NAME && n->x->var->reassigned)) {
        const char *name = temp(f);
        line(f, "String %s = %s;", name, s.s);
        s = cx_path(name, CX_STABLE);
    }
    IrVar *counter;
    const char *i = counter_name(f, n, &counter), *next = local_name(f, "next"), *rune = local_name(f, "rune");
    open_block(f, "for (i64 %s = 0, %s; %s < %s.n; %s = %s)", i, next, i, s.s, i, next);
    line(f, "i32 %s = rt_next_rune(%s, %s, &%s);", rune, s.s, i, next);
    if (!counter) set(f, n, n->y, cx_path(i, CX_STABLE));
    set(f, n, n->z, cx_path(rune, CX_STABLE));
    body(f, n);
}

// ---- Maps and channels ------------------------------------------------------------------------------------------------------

static Cx through(Gen *g, Type *t, const char *pointer) {
    return cx(text(g, "*(%s *)%s", c_type(g, t), pointer), PREC_UNARY, CX_LOAD);
}

static void range_map(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Type *u = under(g, n->x->type);
    Cx m = operand(f, n->x);
    const char *it = local_name(f, "it");
    line(f, "MapIter %s;", it);
    open_block(f, "for (rt_map_iter_start(&%s, %s, &%s); %s.key; rt_map_iter_next(&%s))", rtype(g, n->x->type), m.s, it, it, it);
    set(f, n, n->y, through(g, canon(g, u->map.key), text(g, "%s.key", it)));
    set(f, n, n->z, through(g, canon(g, u->map.elem), text(g, "%s.elem", it)));
    body(f, n);
}

static void range_chan(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    const char *ctype = c_type(g, elem_of(g, n->x->type)), *received = local_name(f, "received");
    Cx c = operand(f, n->x);
    if (c.kind > CX_STABLE || (n->x->op == IR_NAME && n->x->var->reassigned)) c = spill(f, c, "Chan *");
    open_block(f, "for (%s; rt_chan_recv(%s, &%s);)", c_decl(g, ctype, received), c.s, received);
    set(f, n, n->y, cx_path(received, CX_LOAD));
    body(f, n);
}

void range_stmt(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Facts facts = facts_begin(f);
    f->loops++;
    switch (kind_of(g, n->x->type)) {
    case T_SLICE: case T_ARRAY: case T_POINTER: range_indexed(f, n); break;
    case T_STRING: range_string(f, n); break;
    case T_MAP: range_map(f, n); break;
    case T_CHAN: range_chan(f, n); break;
    default: range_int(f, n); break;
    }
    f->loops--;
    facts_end(f, facts);
}
