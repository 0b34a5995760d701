// for range: over integers, slices, arrays, strings, maps and channels. The operand is evaluated once. Variables of the
// loop are new in each iteration, so they are declared in its body; where the key is never changed it is the counter.
#include "codegen/gen.h"

static Ir *bare(Ir *n) {
    while (n && n->op == IR_PAREN) n = n->x;
    return n;
}

// Sets a loop variable or another destination.
static void set(FuncGen *f, Ir *n, Ir *dst, Cx value) {
    if (!dst || c_is_blank(dst)) return;
    c_store(f, dst, value, n->def);
}

// Sets both; where they are not new variables the operands of both are evaluated first.
static void set_both(FuncGen *f, Ir *n, Cx key, Cx value) {
    if (n->y && n->z && !(bare(n->y)->op == IR_NAME && bare(n->z)->op == IR_NAME)) {
        Ir *to[] = {n->y, n->z};
        Cx values[] = {key, value};
        f->keep_locals = false;
        c_store_all(f, to, values, 2);
        return;
    }
    set(f, n, n->y, key);
    set(f, n, n->z, value);
}

// The key can be the counter itself.
static IrVar *counter_of(FuncGen *f, Ir *n) {
    Ir *key = bare(n->y);
    if (!key || c_is_blank(key) || key->op != IR_NAME) return NULL;
    IrVar *v = key->var;
    if (!table_get(&f->pending, v)) return NULL;
    return v->addrtaken || v->esc == ESC_HEAP || c_assigns(&n->body, v) ? NULL : v;
}

static const char *counter_name(FuncGen *f, Ir *n, IrVar **counter) {
    *counter = counter_of(f, n);
    if (*counter) c_take_pending(f, *counter);
    return *counter ? c_var_name(f, *counter) : c_local_name(f, "at");
}

// The operand is evaluated outside of the loop.
static void open_loop(FuncGen *f, LoopScope *scope, const char *header) {
    f->loops++;
    c_scope_begin(f, scope);
    c_open_block(f, "%s", header);
    c_scope_opened(f);
}

static void body(FuncGen *f, Ir *n) {
    Target t = {.is_loop = true, .c_loop = true, .plain_continue = true};
    c_target_push(f, &t, n->sym);
    c_block(f, &n->body);
    if (t.continue_label) c_label_line(f, t.continue_label);
    c_scope_end(f);
    f->loops--;
    c_close_block(f, "");
    c_target_pop(f, &t);
}

static void range_int(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Type *t = n->y && !c_is_blank(n->y) ? n->y->type : n->x->type;
    const char *ctype = c_type(g, t);
    Cx limit = c_stable(f, c_expr(f, n->x), ctype);
    if (n->x->op == IR_NAME && n->x->var->reassigned) limit = c_spill(f, limit, ctype);
    IrVar *counter;
    const char *i = counter_name(f, n, &counter);
    LoopScope scope;
    open_loop(f, &scope, c_text(f->g, "for (%s = 0; %s < %s; %s++)", c_decl(g, ctype, i), i, c_paren(g, limit, PREC_SHIFT), i));
    if (!counter) set(f, n, n->y, cx_path(i, CX_STABLE));
    body(f, n);
}

// ---- Slices and arrays ---------------------------------------------------------------------------------------------

typedef struct Indexed { const char *elems, *len; IrVar *var; } Indexed;   // elems: a C pointer or array

bool c_never_changes(IrVar *v) {
    bool local = v->vclass == VAR_PARAM || v->vclass == VAR_LOCAL;
    return local && !v->reassigned && !v->addrtaken && v->esc != ESC_HEAP;
}

static Indexed indexed_slice(FuncGen *f, Ir *n, bool need_elems) {
    Gen *g = f->g;
    Ir *x = bare(n->x);
    IrVar *var =
        x->op == IR_NAME && (c_never_changes(x->var) ||
                             (counter_of(f, n) && x->var->vclass != VAR_GLOBAL && x->var->vclass != VAR_CAPTURED &&
                              !x->var->addrtaken && x->var->esc != ESC_HEAP && !c_assigns(&n->body, x->var)))
            ? x->var
            : NULL;
    Cx s = c_expr(f, x);
    if (!var || s.kind > CX_STABLE) s = c_spill(f, s, "Slice");
    if (!s.path) s = c_spill(f, s, "Slice");
    const char *elem = c_type(g, c_elem_of(g, x->type));
    return (Indexed){need_elems ? c_text(g, "((%s *)%s.p)", elem, s.s) : NULL, c_text(g, "%s.len", s.s), var};
}

static Indexed indexed_array(FuncGen *f, Ir *n, Type *array, bool need_elems) {
    Gen *g = f->g;
    Ir *x = bare(n->x);
    Indexed in = {.len = c_text(g, "%lld", (long long)array->array.len)};
    if (!need_elems) {
        c_array_effects(f, x);
        return in;
    }
    if (c_kind_of(g, x->type) == T_POINTER) {
        Cx p = c_stable(f, c_expr(f, x), c_type(g, x->type));
        c_type(g, c_elem_of(g, x->type));
        in.elems = c_text(g, p.nonnull ? "%s->a" : "RT_DEREF(%s).a", c_paren(g, p, PREC_POSTFIX));
        return in;
    }
    Cx a = c_expr(f, x);
    if (!(x->op == IR_NAME && c_never_changes(x->var))) a = c_spill(f, a, c_type(g, x->type));
    in.elems = c_text(g, "%s.a", c_paren(g, a, PREC_POSTFIX));
    return in;
}

static void range_indexed(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Type *u = c_under(g, n->x->type);
    bool value = n->z && !c_is_blank(n->z);
    if (u->kind == T_POINTER) u = c_under(g, c_elem_of(g, u));
    Indexed in = u->kind == T_SLICE ? indexed_slice(f, n, value) : indexed_array(f, n, u, value);
    IrVar *counter;
    const char *i = counter_name(f, n, &counter);
    LoopScope scope;
    open_loop(f, &scope, c_text(f->g, "for (i64 %s = 0; %s < %s; %s++)", i, i, in.len, i));
    if (counter && in.var) c_learn_range(f, counter, in.var);
    Cx key = cx_path(i, CX_STABLE);
    if (value && !counter) set_both(f, n, key, cx(c_text(g, "%s[%s]", in.elems, i), PREC_POSTFIX, CX_LOAD));
    else if (value) set(f, n, n->z, cx(c_text(g, "%s[%s]", in.elems, i), PREC_POSTFIX, CX_LOAD));
    else if (!counter) set(f, n, n->y, key);
    body(f, n);
}

// ---- Strings -------------------------------------------------------------------------------------------------------

static void range_string(FuncGen *f, Ir *n) {
    Cx s = c_expr(f, n->x);
    if (!s.path || s.kind > CX_STABLE || (n->x->op == IR_NAME && n->x->var->reassigned)) {
        const char *name = c_temp(f);
        c_line(f, "String %s = %s;", name, s.s);
        s = cx_path(name, CX_STABLE);
    }
    IrVar *counter;
    const char *i = counter_name(f, n, &counter), *next = c_local_name(f, "next"), *rune = c_local_name(f, "rune");
    LoopScope scope;
    open_loop(f, &scope, c_text(f->g, "for (i64 %s = 0, %s; %s < %s.n; %s = %s)", i, next, i, s.s, i, next));
    c_line(f, "i32 %s = rt_next_rune(%s, %s, &%s);", rune, s.s, i, next);
    if (counter) set(f, n, n->z, cx_path(rune, CX_STABLE));
    else set_both(f, n, cx_path(i, CX_STABLE), cx_path(rune, CX_STABLE));
    body(f, n);
}

// ---- Maps and channels ---------------------------------------------------------------------------------------------

static Cx through(Gen *g, Type *t, const char *pointer) {
    return cx(c_text(g, "*(%s *)%s", c_type(g, t), pointer), PREC_UNARY, CX_LOAD);
}

static void range_map(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Type *u = c_under(g, n->x->type);
    Cx m = c_operand(f, n->x);
    const char *it = c_local_name(f, "it");
    c_line(f, "MapIter %s;", it);
    LoopScope scope;
    open_loop(f, &scope, c_text(f->g, "for (rt_map_iter_start(&%s, %s, &%s); %s.key; rt_map_iter_next(&%s))", c_rtype(g, n->x->type), m.s,
                 it, it, it));
    Cx key = through(g, c_canon(g, u->map.key), c_text(g, "%s.key", it));
    set_both(f, n, key, through(g, c_canon(g, u->map.elem), c_text(g, "%s.elem", it)));
    body(f, n);
}

static void range_chan(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    const char *ctype = c_type(g, c_elem_of(g, n->x->type)), *received = c_local_name(f, "received");
    Cx c = c_operand(f, n->x);
    if (c.kind > CX_STABLE || (n->x->op == IR_NAME && n->x->var->reassigned)) c = c_spill(f, c, "Chan *");
    LoopScope scope;
    open_loop(f, &scope, c_text(f->g, "for (%s; rt_chan_recv(%s, &%s);)", c_decl(g, ctype, received), c.s, received));
    set(f, n, n->y, cx_path(received, CX_LOAD));
    c_forget_memory(f, received);
    body(f, n);
}

void c_range_stmt(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Facts facts = c_facts_begin(f);
    switch (c_kind_of(g, n->x->type)) {
    case T_SLICE: case T_ARRAY: case T_POINTER: range_indexed(f, n); break;
    case T_STRING: range_string(f, n); break;
    case T_MAP: range_map(f, n); break;
    case T_CHAN: range_chan(f, n); break;
    default: range_int(f, n); break;
    }
    c_facts_end(f, facts);
}
