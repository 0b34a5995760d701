// append and copy. The fast path of append is in line: room in the slice, then the elements are stored; growing is a
// call.
#include "codegen/gen.h"

// Spread elements go to the heap, whatever becomes of the slice.
static const char *comment(Gen *g, Ir *n, bool in_frame) {
    if (in_frame) return c_comment(g, STACK_IF_SMALL ", then heap", n->site);
    return c_comment(g, "heap if it grows", c_stays(n) ? NULL : n->site);
}

// ---- Buffers ------------------------------------------------------------------------------------------------------

// A slice that stays, or moves to the heap later, gets its first array in the frame: one for each variable that is
// appended to, used once. It is the function's, for the slice may outlive the iteration of a loop.
enum { BUFFER_BYTES = 32, LARGEST_REGISTERS = 32, MOST_FIELDS = 4 };
typedef struct AppendStore { const char *name; int64_t cap; bool used; } AppendStore;

static AppendStore *store_of(FuncGen *f, Ir *slice) {
    Gen *g = f->g;
    while (slice->op == IR_PAREN) slice = slice->x;
    const void *key = slice->op == IR_NAME ? (const void *)slice->var : slice;
    AppendStore *store = table_get(&f->append_stores, key);
    Type *elem = c_elem_of(g, slice->type);
    int64_t size = type_size(elem);
    if (store || !size || size > BUFFER_BYTES) return store;
    store = NEW(g->a, AppendStore);
    *store = (AppendStore){.name = c_local_name(f, "room"), .cap = BUFFER_BYTES / size};
    c_top_line(f, "struct { _Alignas(8) %s; bool used; } %s;", c_decl(g, c_type(g, elem), c_text(g, "a[%lld]", (long long)store->cap)), store->name);
    c_top_line(f, "%s.used = false;", store->name);
    c_announce(f, store->name, "array of append", slice->pos);
    table_put(&f->append_stores, g->a, key, store);
    return store;
}

// Whether the reference keeps a value of the type in registers.
static bool fits_registers(Gen *g, Type *t) {
    Type *u = c_under(g, t);
    if (type_size(u) > LARGEST_REGISTERS) return false;
    if (u->kind == T_ARRAY) return u->array.len <= 1 && (!u->array.len || fits_registers(g, c_elem_of(g, t)));
    if (u->kind != T_STRUCT) return true;
    for (uint32_t i = 0; i < u->strct.n; i++)
        if (!fits_registers(g, c_field_type(g, t, i))) return false;
    return u->strct.n <= MOST_FIELDS;
}

static bool is_in_registers(FuncGen *f, Ir *n) {
    while (n->op == IR_DOT || n->op == IR_PAREN) n = n->x;
    if (n->op != IR_NAME) return false;
    IrVar *v = n->var;
    if (v->vclass == VAR_GLOBAL || v->addrtaken || v->esc == ESC_HEAP || (v->vclass == VAR_CAPTURED && !v->by_value)) return false;
    return !(v->vclass == VAR_RESULT && f->fn->has_defer) && fits_registers(f->g, v->type);
}

static bool is_same_place(Ir *a, Ir *b) {
    while (a->op == IR_PAREN) a = a->x;
    while (b->op == IR_PAREN) b = b->x;
    if (a->op != b->op) return false;
    switch (a->op) {
    case IR_NAME: return a->var == b->var;
    case IR_DOT: case IR_DOTPTR: return a->field == b->field && is_same_place(a->x, b->x);
    case IR_DEREF: return is_same_place(a->x, b->x);
    case IR_INDEX: return is_same_place(a->x, b->x) && is_same_place(a->y, b->y);
    case IR_LITERAL: return a->val == b->val;
    default: return false;
    }
}

// The call that makes room for `count` elements. dst: where the result goes, or NULL.
static const char *room_call(FuncGen *f, Ir *n, Ir *dst, const char *slice, uint32_t count, bool *in_frame) {
    Gen *g = f->g;
    Type *elem = c_elem_of(g, n->type);
    Ir *from = n->args.at[0];
    bool in_memory = dst && is_same_place(dst, from) && !is_in_registers(f, dst);
    AppendStore *store = c_stays(n) && !in_memory && !f->g->s->flags.N ? store_of(f, from) : NULL;
    const char *args = c_text(g, "%s, %u, sizeof(%s), %s", slice, count, c_type(g, elem), c_noscan(g, elem));
    *in_frame = store && (n->keeps_cap || !store->used);
    if (!*in_frame) return c_text(g, "rt_append_room(%s)", args);
    if (n->keeps_cap) return c_text(g, "rt_append_room_in(%s, %s.a, %lld)", args, store->name, (long long)store->cap);
    store->used = true;
    return c_text(g, "rt_append_room_once(%s, %s.a, %lld, &%s.used)", args, store->name, (long long)store->cap, store->name);
}

Cx c_move_to_heap(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Type *elem = c_elem_of(g, n->type);
    Cx s = c_expr(f, n->x);
    AppendStore *store = store_of(f, n->x);
    if (!store) return s;
    const char *call = c_text(g, "rt_move_to_heap(%s, %s.a, sizeof(%s), %s, %s)", s.s, store->name, c_type(g, elem), c_noscan(g, elem),
                              n->keeps_cap ? "true" : "false");
    return cx(call, PREC_POSTFIX, CX_EFFECT);
}

// ---- append -------------------------------------------------------------------------------------------------------

// append(s, t...), t a slice or a string
static Cx append_spread(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Cx v[2];
    c_operands(f, n->args.at, v, 2);
    Ir *last = n->args.at[1];
    bool string = c_kind_of(g, last->type) == T_STRING;
    Cx more = c_path(f, c_stable(f, v[1], c_type(g, last->type)), c_type(g, last->type));
    Type *elem = c_elem_of(g, n->type);
    const char *name = c_temp(f);
    const char *call = c_text(g, "rt_append_slice(%s, %s.p, %s.%s, sizeof(%s), %s)", v[0].s, more.s, more.s,
                              string ? "n" : "len", c_type(g, elem), c_noscan(g, elem));
    c_line(f, "Slice %s = %s;%s", name, c_counted(g, n->site, call), comment(g, n, false));
    if (!string) {
        const char *count = c_text(g, "%s.len", more.s);
        c_check_elements(f, c_text(g, "(%s *)%s.p + (%s.len - %s)", c_type(g, elem), name, name, count), count, elem);
    }
    return cx_path(name, CX_STABLE);
}

// append(s, make([]T, n)...): the slice that is appended is never made.
static bool appends_made(Ir *n) {
    Ir *made = n->args.at[1];
    bool has_cap = made->op == IR_MAKESLICE && (made->x && made->x->op == IR_TYPE ? made->z : made->y);
    return made->op == IR_MAKESLICE && !has_cap && !made->init.len;
}

static Cx append_zeros(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Ir *made = n->args.at[1], *nodes[] = {n->args.at[0], made->x && made->x->op == IR_TYPE ? made->y : made->x};
    Cx v[2];
    c_operands(f, nodes, v, 2);
    Type *elem = c_elem_of(g, n->type);
    const char *name = c_temp(f);
    const char *call = c_text(g, "rt_append_zeros(%s, %s, sizeof(%s), %s)", v[0].s, v[1].s, c_type(g, elem), c_noscan(g, elem));
    c_line(f, "Slice %s = %s;%s", name, c_counted(g, n->site, call), comment(g, n, false));
    return cx_path(name, CX_STABLE);
}

Cx c_append_expr(FuncGen *f, Ir *n) { return c_append_in_place(f, n, NULL); }

Cx c_append_in_place(FuncGen *f, Ir *n, Ir *dst) {
    Gen *g = f->g;
    if (n->dots && n->args.len == 2 && n->args.at[1]->op == IR_NIL) return c_expr(f, n->args.at[0]);
    if (n->dots) return appends_made(n) ? append_zeros(f, n) : append_spread(f, n);
    uint32_t count = n->args.len - 1;
    Cx *v = NEW_ARRAY(g->a, Cx, count + 1);
    Type *elem = c_elem_of(g, n->type);
    const char *ctype = c_type(g, elem);
    c_operands(f, n->args.at, v, count + 1);
    if (!count) return v[0];
    for (uint32_t i = 1; i <= count; i++)
        if (count > 1 || v[i].kind == CX_EFFECT || v[0].kind == CX_EFFECT) v[i] = c_stable(f, v[i], ctype);
    const char *name = c_temp(f);
    bool in_frame;
    const char *call = room_call(f, n, dst, v[0].s, count, &in_frame);
    c_line(f, "Slice %s = %s;%s", name, c_counted(g, n->site, call), comment(g, n, in_frame));
    for (uint32_t i = 1; i <= count; i++)
        c_put(f, NULL, cx(c_text(g, "((%s *)%s.p)[%s.len - %u]", ctype, name, name, count - i + 1), PREC_POSTFIX, CX_LOAD), elem, v[i].s);
    return cx_path(name, CX_STABLE);
}

Cx c_copy_expr(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Ir *nodes[] = {n->x, n->y};
    Cx v[2];
    c_operands(f, nodes, v, 2);
    Type *elem = c_elem_of(g, n->x->type);
    bool string = c_kind_of(g, n->y->type) == T_STRING;
    Cx dst = c_path(f, v[0], "Slice"), src = c_path(f, v[1], c_type(g, n->y->type));
    Cx copy = cx(c_text(g, "rt_copy(%s.p, %s.len, %s.p, %s.%s, sizeof(%s))", dst.s, dst.s, src.s, src.s,
                     string ? "n" : "len", c_type(g, elem)),
              PREC_POSTFIX, CX_EFFECT);
    if (!g->opt.check || string || !type_has_pointers(elem)) return copy;
    copy = c_spill(f, copy, "i64");
    c_check_elements(f, c_text(g, "%s.p", dst.s), copy.s, elem);
    return copy;
}
