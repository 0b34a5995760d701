// Slices, arrays and strings: indexing, slicing, make, len and cap. Checks are left out where the index is constant and
// in range, or a loop keeps it in range (facts.c).
#include "codegen/gen.h"

// ---- Indexing ------------------------------------------------------------------------------------------------------

static bool constant_index(Ir *n, int64_t *v) { return n->op == IR_LITERAL && const_to_int64(n->val, v); }

static bool is_wide_unsigned(Gen *g, Type *t) {
    Type *u = c_under(g, t);
    return (u->basic.flags & BASIC_UNSIGNED) && type_size(u) == 8;
}

static CxKind indexed_kind(Cx x, Cx i) { return x.kind == CX_EFFECT || i.kind == CX_EFFECT ? CX_EFFECT : CX_LOAD; }

static const char *checked_index(Gen *g, Ir *index, Cx i, const char *len) {
    return c_text(g, "%s(%s, %s)", is_wide_unsigned(g, index->type) ? "rt_index_u" : "rt_index", i.s, len);
}

static Cx index_array(FuncGen *f, Ir *n, Cx x, Cx i) {
    Gen *g = f->g;
    int64_t len = c_under(g, n->x->type)->array.len, at = -1;
    bool safe = n->bounded || (constant_index(n->y, &at) && at < len);
    const char *index = safe ? i.s : checked_index(g, n->y, i, c_text(g, "%lld", (long long)len));
    Cx y = cx(c_text(g, "%s.a[%s]", c_paren(g, x, PREC_POSTFIX), index), PREC_POSTFIX, indexed_kind(x, i));
    if (safe && x.kind < CX_LOAD && i.kind < CX_LOAD && x.path) y.kind = CX_STABLE;
    y.path = safe && x.path && (i.kind == CX_CONST || i.path);
    return y;
}

static Cx index_slice(FuncGen *f, Ir *n, Cx x, Cx i) {
    Gen *g = f->g;
    const char *elem = c_type(g, n->type);
    if (n->bounded || c_is_in_range(f, n->y, n->x))
        return cx(c_text(g, "((%s *)%s.p)[%s]", elem, c_paren(g, x, PREC_POSTFIX), i.s), PREC_POSTFIX,
                  indexed_kind(x, i));
    const char *macro = x.path ? "RT_AT" : "RT_AT_ONCE";
    if (is_wide_unsigned(g, n->y->type)) macro = x.path ? "RT_AT_U" : "RT_AT_ONCE_U";
    return cx(c_text(g, "%s(%s, %s, %s)", macro, elem, c_macro_arg(g, x.s), c_macro_arg(g, i.s)), PREC_POSTFIX,
              indexed_kind(x, i));
}

static Cx index_string(FuncGen *f, Ir *n, Cx x, Cx i) {
    Gen *g = f->g;
    if (n->bounded || c_is_in_range(f, n->y, n->x))
        return cx(c_text(g, "%s.p[%s]", c_paren(g, x, PREC_POSTFIX), i.s), PREC_POSTFIX, indexed_kind(x, i));
    x = c_path(f, x, "String");
    const char *index = checked_index(g, n->y, i, c_text(g, "%s.n", x.s));
    return cx(c_text(g, "%s.p[%s]", c_paren(g, x, PREC_POSTFIX), index), PREC_POSTFIX, indexed_kind(x, i));
}

// An operand as it is now, for a destination that is assigned later.
static Cx frozen_operand(FuncGen *f, Cx x, Ir *n) {
    Ir *root = n;
    while (root->op == IR_DOT || root->op == IR_PAREN) root = root->x;
    bool keeps = f->keep_locals && x.kind == CX_STABLE && root->op == IR_NAME;
    return keeps ? x : c_spill(f, x, c_type(f->g, n->type));
}

// `frozen`: the operands are evaluated now, for later use as a destination.
Cx c_index_expr(FuncGen *f, Ir *n, bool frozen) {
    Gen *g = f->g;
    int kind = c_kind_of(g, n->x->type);
    Ir *nodes[] = {n->x, n->y};
    Cx v[2];
    if (frozen && kind == T_ARRAY) {
        v[0] = c_place_of(f, n->x);
        v[1] = frozen_operand(f, c_expr(f, n->y), n->y);
    } else {
        c_operands(f, nodes, v, 2);
        for (int i = 0; i < 2 && frozen; i++) v[i] = frozen_operand(f, v[i], nodes[i]);
    }
    if (kind == T_ARRAY) return index_array(f, n, v[0], v[1]);
    if (kind == T_STRING) return index_string(f, n, v[0], v[1]);
    return index_slice(f, n, v[0], v[1]);
}

// ---- Slicing -------------------------------------------------------------------------------------------------------

// x[low:high:max] with absent bounds NULL. The text of an absent low is 0.
typedef struct Bounds { Cx x; const char *low, *high, *max; CxKind kind; } Bounds;

static Bounds bounds_of(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Ir *nodes[4] = {n->x}, *all[3] = {n->y, n->z, n->w};
    Cx v[4];
    uint32_t count = 1;
    for (int i = 0; i < 3; i++)
        if (all[i]) nodes[count++] = all[i];
    c_operands(f, nodes, v, count);
    Bounds b = {.x = v[0], .low = "0", .kind = CX_LOAD};
    count = 1;
    for (int i = 0; i < 3; i++) {
        if (!all[i]) continue;
        const char *s = is_wide_unsigned(g, all[i]->type) ? c_text(g, "rt_bound(%s)", v[count].s) : v[count].s;
        *(i == 0 ? &b.low : i == 1 ? &b.high : &b.max) = c_macro_arg(g, s);
        count++;
    }
    b.x.s = c_macro_arg(g, b.x.s);
    for (uint32_t i = 0; i < count; i++)
        if (v[i].kind == CX_EFFECT) b.kind = CX_EFFECT;
    return b;
}

static Cx slice_array(FuncGen *f, Ir *n, Bounds b) {
    Gen *g = f->g;
    Type *array = c_elem_of(g, n->x->type);
    long long len = (long long)c_under(g, array)->array.len;
    const char *elem = c_type(g, c_elem_of(g, array));
    c_type(g, array);
    Cx p = b.x;
    if (!p.nonnull) p = cx(c_text(g, "RT_NONNULL(%s)", c_macro_arg(g, p.s)), PREC_POSTFIX, CX_LOAD);
    if (strcmp(b.low, "0") == 0 && !b.high && !b.max)
        return cx(c_text(g, "(Slice){%s, %lld, %lld}", p.s, len, len), PREC_POSTFIX, b.kind);
    const char *high = b.high ? b.high : c_text(g, "%lld", len);
    if (b.max)
        return cx(c_text(g, "rt_slice3_array(%s, %lld, %s, %s, %s, sizeof(%s))", p.s, len, b.low, high, b.max, elem),
                  PREC_POSTFIX, b.kind);
    return cx(c_text(g, "rt_slice_array(%s, %lld, %s, %s, sizeof(%s))", p.s, len, b.low, high, elem), PREC_POSTFIX,
              b.kind);
}

static Cx slice_string(FuncGen *f, Bounds b) {
    Gen *g = f->g;
    if (b.high) return cx(c_text(g, "rt_substring(%s, %s, %s)", b.x.s, b.low, b.high), PREC_POSTFIX, b.kind);
    return cx(c_text(g, "rt_substring_from(%s, %s)", b.x.s, b.low), PREC_POSTFIX, b.kind);
}

Cx c_slice_expr(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Bounds b = bounds_of(f, n);
    if (n->op == IR_SLICEARR || n->op == IR_SLICE3ARR) return slice_array(f, n, b);
    if (n->op == IR_SLICESTR) return slice_string(f, b);
    const char *elem = c_type(g, c_elem_of(g, n->x->type));
    if (b.max)
        return cx(c_text(g, "rt_slice3(%s, %s, %s, %s, sizeof(%s))", b.x.s, b.low, b.high, b.max, elem), PREC_POSTFIX,
                  b.kind);
    if (b.high)
        return cx(c_text(g, "rt_slice(%s, %s, %s, sizeof(%s))", b.x.s, b.low, b.high, elem), PREC_POSTFIX, b.kind);
    return cx(c_text(g, "rt_slice_from(%s, %s, sizeof(%s))", b.x.s, b.low, elem), PREC_POSTFIX, b.kind);
}

// ---- make ----------------------------------------------------------------------------------------------------------

// A slice of changing size that stays has room for so many bytes in the function; larger ones move to the heap.
enum { SMALL_SLICE = 32 };

static Cx make_on_stack(FuncGen *f, Ir *n, int64_t cap, const char *len, bool has_cap) {
    Gen *g = f->g;
    Type *array = c_canon(g, type_array(g->s, c_elem_of(g, n->type), cap));
    Cx p = c_allocate(f, n, array, NULL);
    const char *checked = has_cap ? c_text(g, "rt_make_len(%s, %lld)", c_macro_arg(g, len), (long long)cap) : len;
    return cx(c_text(g, "(Slice){%s, %s, %lld}", p.s, checked, (long long)cap), PREC_POSTFIX, CX_LOAD);
}

static const char *make_in_buffer(FuncGen *f, Ir *n, const char *len, const char *cap) {
    Gen *g = f->g;
    Type *elem = c_elem_of(g, n->type);
    const char *buffer = c_stack_slot(f, c_text(g, "struct { _Alignas(16) u8 a[%d]; }", SMALL_SLICE), "small slice");
    return c_text(g, "rt_make_slice_in(&%s, %d, %s, %s, sizeof(%s), %s)", buffer, SMALL_SLICE, len, cap,
                  c_type(g, elem), c_noscan(g, elem));
}

Cx c_make_slice(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Ir *nodes[] = {n->x, n->y};
    Ir *len = n->x, *cap = n->y;
    if (len && len->op == IR_TYPE) { len = n->y; cap = n->z; nodes[0] = len; nodes[1] = cap; }
    Cx v[2] = {{0}};
    c_operands(f, nodes, v, cap ? 2 : 1);
    for (int i = 0; i < (cap ? 2 : 1); i++) v[i] = c_stable(f, v[i], "i64");
    int64_t size = 0;
    const char *length = v[0].s, *capacity = cap ? v[1].s : v[0].s;
    if (c_stays(n) && constant_index(cap ? cap : len, &size) && size >= 0)
        return make_on_stack(f, n, size, length, cap != NULL);
    Type *elem = c_elem_of(g, n->type);
    const char *call = c_stays(n) ? make_in_buffer(f, n, length, capacity)
                                  : c_text(g, "rt_make_slice(%s, %s, sizeof(%s), %s)", length, capacity,
                                           c_type(g, elem), c_noscan(g, elem));
    const char *name = c_temp(f);
    c_line(f, "Slice %s = %s;%s", name, c_counted(g, n->site, call), c_bounded_comment(g, n, STACK_IF_SMALL));
    return cx_path(name, CX_STABLE);
}

// ---- len and cap ---------------------------------------------------------------------------------------------------

static Cx part(Gen *g, Cx x, const char *field) {
    CxKind kind = x.kind == CX_LOAD ? CX_ORDERED : (CxKind)x.kind;
    Cx y = cx(c_text(g, "%s.%s", c_paren(g, x, PREC_POSTFIX), field), PREC_POSTFIX, kind);
    y.path = x.path;
    return y;
}

static Cx call1(Gen *g, const char *fn, Cx x) {
    return cx(c_text(g, "%s(%s)", fn, x.s), PREC_POSTFIX, x.kind < CX_ORDERED ? CX_ORDERED : (CxKind)x.kind);
}

// The length of an array is known: its operand is evaluated only for its effects. A pointer to it is dereferenced only
// where the source says so.
static Cx array_len(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    c_array_effects(f, n->x);
    return cx(c_text(g, "%lld", (long long)c_under(g, n->x->type)->array.len), PREC_POSTFIX, CX_CONST);
}

static bool has_call(Ir *n, void *data) {
    if (n->op == IR_CALLFUNC || n->op == IR_CALLINTER || n->op == IR_INLCALL || n->op == IR_RECV) *(bool *)data = true;
    return true;
}

void c_array_effects(FuncGen *f, Ir *x) {
    bool call = false;
    ir_visit(x, has_call, &call);
    if (!call) return;
    bool implicit = x->op == IR_DEREF && x->implicit;
    if (x->op != IR_DEREF) {
        c_operand(f, x);
        return;
    }
    Cx p = c_operand(f, x->x);
    if (!implicit) c_line(f, "RT_NIL_CHECK(%s);", c_path(f, p, c_type(f->g, x->x->type)).s);
}

Cx c_len_expr(FuncGen *f, Ir *n) {
    int kind = c_kind_of(f->g, n->x->type);
    if (kind == T_ARRAY) return array_len(f, n);
    Cx x = c_expr(f, n->x);
    switch (kind) {
    case T_STRING: return part(f->g, x, "n");
    case T_SLICE: return part(f->g, x, "len");
    case T_MAP: return call1(f->g, "rt_map_len", x);
    default: return call1(f->g, "rt_chan_len", x);
    }
}

Cx c_cap_expr(FuncGen *f, Ir *n) {
    int kind = c_kind_of(f->g, n->x->type);
    if (kind == T_ARRAY) return array_len(f, n);
    Cx x = c_expr(f, n->x);
    return kind == T_SLICE ? part(f->g, x, "cap") : call1(f->g, "rt_chan_cap", x);
}
