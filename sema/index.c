// Index and slice expressions.
#include "sema/expr.h"

// What can be indexed, by one type or by all types of a type set.
typedef struct Indexable {
    Type *key;        // of maps
    Type *elem;       // NULL: cannot be indexed
    int64_t length;   // -1: not known
    uint8_t mode;     // of the element
} Indexable;

static Indexable indexable(Checker *c, Type *u, Mode operand_mode) {
    Indexable r = {.length = -1, .mode = MODE_VARIABLE};
    Type *array = array_ptr_deref(u);
    switch (u->kind) {
    case T_SLICE: r.elem = u->slice.elem; break;
    case T_MAP:
        r.key = u->map.key;
        r.elem = u->map.elem;
        r.mode = MODE_MAP_INDEX;
        break;
    case T_ARRAY:
        if (operand_mode != MODE_VARIABLE) r.mode = MODE_VALUE;
        break;
    default:
        if (is_string(u)) {
            r.elem = typ_byte(c->s);
            r.mode = MODE_VALUE;
        }
    }
    if (array->kind == T_ARRAY) {
        r.elem = array->array.elem;
        r.length = array->array.len;
    }
    return r;
}

static bool same_or_null(Type *x, Type *y) { return x == y || (x && y && type_identical(x, y)); }

static Indexable indexable_tparam(Checker *c, Type *t, Mode operand_mode) {
    TypeTerms terms;
    Indexable all = {0};
    type_terms(t, &terms);
    for (uint32_t i = 0; i < terms.n; i++) {
        Indexable one = indexable(c, type_under(terms.at[i].type), operand_mode);
        if (!one.elem) return one;
        if (i == 0) {
            all = one;
            continue;
        }
        if (!same_or_null(all.key, one.key) || !type_identical(all.elem, one.elem)) return (Indexable){0};
        if (one.length >= 0 && (all.length < 0 || one.length < all.length)) all.length = one.length;
        if (one.mode == MODE_VALUE) all.mode = MODE_VALUE;
    }
    return all;
}

static Ast *single_index(Checker *c, Ast *e) {
    Ast *index = e->index.index;
    if (index->kind != AST_LIST) return index;
    err_node(c, index->list.elems.at[1], "invalid operation: more than one index");
    return index->list.elems.at[0];
}

// Whether the operand is a generic function (then e gives it type arguments).
static bool is_generic_func(const Operand *x) {
    if (x->mode != MODE_VALUE) return false;
    Type *u = type_under(x->type);
    return u->kind == T_FUNC && u->func.ntparams > 0;
}

static Indexable index_operand(Checker *c, Operand *x) {
    Indexable r = type_is_tparam(x->type) ? indexable_tparam(c, x->type, (Mode)x->mode)
                                          : indexable(c, type_under(x->type), (Mode)x->mode);
    if (x->mode == MODE_CONST && r.elem) {
        size_t n = 0;
        if (const_kind(x->val) == CONST_STRING) const_bytes(x->val, &n);
        r.length = (int64_t)n;
    }
    return r;
}

bool index_expr(Checker *c, Operand *x, Ast *e) {
    expr_or_type(c, x, e->index.x, true);
    if (x->mode == MODE_INVALID) {
        use_expr(c, e->index.index);
        return false;
    }
    if (x->mode == MODE_TYPE) {
        x->type = var_type(c, e);
        x->mode = type_valid(x->type) ? MODE_TYPE : MODE_INVALID;
        return false;
    }
    if (is_generic_func(x)) return true;
    non_generic(c, NULL, x);
    if (x->mode == MODE_INVALID) return false;
    Indexable r = index_operand(c, x);
    if (!r.elem) {
        err_at(c, e->pos, "cannot index %s", operand_str(c, x));
        use_expr(c, e->index.index);
        set_invalid(x);
        return false;
    }
    Ast *index = single_index(c, e);
    x->mode = r.mode;
    x->type = r.elem;
    if (r.key) {
        Operand key = {0};
        expr(c, NULL, &key, index);
        assignment(c, &key, r.key, "map index");
        x->expr = e;
    } else {
        int64_t val;
        check_index(c, index, r.length, &val);
    }
    return false;
}

// ---- Indices ----------------------------------------------------------------------------------------------------

// An integer that is an int if it is constant, and not negative unless allowed.
bool is_valid_index(Checker *c, Operand *x, const char *what, bool allow_negative) {
    if (x->mode == MODE_INVALID) return false;
    Type *int_type = type_basic(c->s, T_INT);
    convert_untyped(c, x, int_type);
    if (x->mode == MODE_INVALID) return false;
    const char *problem = NULL;
    if (!all_integer(x->type)) problem = "must be integer";
    else if (x->mode == MODE_CONST && !allow_negative && const_sign(x->val) < 0) problem = "must not be negative";
    else if (x->mode == MODE_CONST && !representable_const(c, x->val, int_type, &x->val)) problem = "overflows int";
    if (problem) err_operand(c, x, "invalid argument: %s %s %s", what, operand_str(c, x), problem);
    return !problem;
}

// The type of the index, invalid after an error. *val is its constant value or -1. max -1: no limit.
Type *check_index(Checker *c, Ast *index, int64_t max, int64_t *val) {
    *val = -1;
    Operand x = {0};
    expr(c, NULL, &x, index);
    if (!is_valid_index(c, &x, "index", false)) return type_invalid(c->s);
    if (x.mode != MODE_CONST) return x.type;
    int64_t v;
    if (!const_to_int64(x.val, &v)) return type_invalid(c->s);
    if (max >= 0 && v >= max) {
        err_operand(c, &x, "invalid argument: index %s out of bounds [0:%lld]", const_text(c->arena, x.val), (long long)max);
        return type_invalid(c->s);
    }
    *val = v;
    return x.type;
}

// ---- Slices -----------------------------------------------------------------------------------------------------

// The underlying type that all types of the set share; strings and byte slices mix as strings. NULL: reported.
static Type *sliceable(Checker *c, Operand *x) {
    TypeTerms terms;
    type_terms(x->type, &terms);
    if (terms.n == 0)
        err_operand(c, x, "cannot slice %s: no specific type in %s", operand_str(c, x), type_str(c, x->type));
    Type *first = NULL, *common = NULL;
    bool has_string = false;
    for (uint32_t i = 0; i < terms.n; i++) {
        Type *t = terms.at[i].type, *u = type_under(t);
        if (is_string(u)) {
            u = type_slice(c->s, typ_byte(c->s));
            has_string = true;
        }
        if (!common) {
            first = t;
            common = u;
        } else if (!type_identical(common, u)) {
            err_operand(c, x, "cannot slice %s: %s and %s have different underlying types", operand_str(c, x),
                        type_str(c, first), type_str(c, t));
            return NULL;
        }
    }
    if (has_string) common = type_is_tparam(x->type) ? type_basic(c->s, T_STRING) : type_under(x->type);
    return common;
}

static bool slice_string(Checker *c, Operand *x, Ast *e, int64_t *length) {
    if (e->slice.full) {
        err_node(c, e->slice.index[2] ? e->slice.index[2] : e, "invalid operation: 3-index slice of string");
        return false;
    }
    if (x->mode == MODE_CONST && const_kind(x->val) == CONST_STRING) {
        size_t n;
        const_bytes(x->val, &n);
        *length = (int64_t)n;
    }
    if (is_untyped(x->type)) x->type = type_basic(c->s, T_STRING);
    return true;
}

// Sets x's type to that of the slice and *length where it is known.
static bool slice_operand(Checker *c, Operand *x, Ast *e, int64_t *length) {
    Type *u = sliceable(c, x);
    if (!u) return false;
    if (is_string(u)) return slice_string(c, x, e, length);
    if (u->kind == T_SLICE) return true;
    if (u->kind == T_ARRAY && x->mode != MODE_VARIABLE) {
        err_operand(c, x, "cannot slice unaddressable value %s", operand_str(c, x));
        return false;
    }
    Type *array = array_ptr_deref(u);
    if (array->kind != T_ARRAY) {
        err_operand(c, x, "cannot slice %s", operand_str(c, x));
        return false;
    }
    *length = array->array.len;
    x->type = type_slice(c->s, array->array.elem);
    return true;
}

static void check_order(Checker *c, Ast *e, const int64_t index[3]) {
    for (int i = 0; i < 2; i++)
        for (int k = i + 1; index[i] > 0 && k < 3; k++)
            if (index[k] >= 0 && index[k] < index[i]) {
                err_node(c, e->slice.index[k], "invalid slice indices: %lld < %lld", (long long)index[k], (long long)index[i]);
                return;
            }
}

void slice_expr(Checker *c, Operand *x, Ast *e) {
    expr(c, NULL, x, e->slice.x);
    int64_t length = -1, index[3];
    if (x->mode == MODE_INVALID) {
        for (int i = 0; i < 3; i++) use_expr(c, e->slice.index[i]);
        return;
    }
    if (!slice_operand(c, x, e, &length)) {
        set_invalid(x);
        return;
    }
    x->mode = MODE_VALUE;
    if (e->slice.full && (!e->slice.index[1] || !e->slice.index[2])) {
        set_invalid(x);   // reported by the parser
        return;
    }
    for (int i = 0; i < 3; i++) {
        index[i] = i == 0 ? 0 : length;
        if (e->slice.index[i]) check_index(c, e->slice.index[i], length >= 0 ? length + 1 : -1, &index[i]);
    }
    check_order(c, e, index);
}
