// Explicit conversions T(x).
#include "base/unicode.h"
#include "sema/expr.h"

// ---- Constants --------------------------------------------------------------------------------------------------

static const Const *rune_string(Checker *c, const Const *v) {
    char text[4];
    uint64_t u;
    int32_t r = const_to_uint64(v, &u) && u <= RUNE_MAX ? (int32_t)u : RUNE_ERROR;
    size_t n = (size_t)rune_encode(text, r);
    return const_string(c->arena, arena_strndup(c->arena, text, n), n);
}

static bool const_convertible(Checker *c, const Operand *x, Type *t, const Const **val) {
    Type *u = type_under(t);
    if (u->kind > T_BASIC_LAST) return false;
    if (representable_const(c, x->val, u, val)) return true;
    if (!is_integer(x->type) || !is_string(u)) return false;
    if (val) *val = rune_string(c, x->val);
    return true;
}

// A constant must be convertible to every type of the set.
static bool const_to_tparam(Checker *c, Operand *x, Type *t, const char **cause) {
    TypeTerms terms;
    type_terms(t, &terms);
    if (terms.n == 0) *cause = text_of(c, "%s does not contain specific types", type_str(c, t));
    for (uint32_t i = 0; i < terms.n; i++) {
        Type *u = type_under(terms.at[i].type);
        if ((is_string(x->type) && is_bytes_or_runes(u)) || const_convertible(c, x, u, NULL)) continue;
        if (is_integer(x->type) && is_integer(u))
            *cause = text_of(c, "constant %s overflows %s (in %s)", const_text(c->arena, x->val), type_str(c, u), type_str(c, t));
        else
            *cause = text_of(c, "cannot convert %s to type %s (in %s)", operand_str(c, x), type_str(c, u), type_str(c, t));
        return false;
    }
    return terms.n > 0;
}

// ---- Values -----------------------------------------------------------------------------------------------------

static bool slice_to_array(Checker *c, Type *slice, Type *to, const char **cause, bool *decided) {
    bool pointer = to->kind == T_POINTER;
    Type *array = pointer ? type_under(to->pointer.elem) : to;
    *decided = slice->kind == T_SLICE && array->kind == T_ARRAY && type_identical(slice->slice.elem, array->array.elem);
    if (!*decided || allow_version(c, pointer ? 17 : 20)) return true;
    if (cause)
        *cause = pointer ? "conversion of slice to array pointer requires go1.17 or later"
                         : "conversion of slice to array requires go1.20 or later";
    return false;
}

static bool same_pointers(Type *v, Type *t) {
    if (v->kind != T_POINTER || t->kind != T_POINTER) return false;
    Type *vb = v->pointer.elem, *tb = t->pointer.elem;
    return identical_ignore_tags(type_under(vb), type_under(tb)) && !type_is_tparam(vb) && !type_is_tparam(tb);
}

static bool by_kind(Type *v, Type *t) {
    enum { INT_OR_FLOAT = BASIC_INTEGER | BASIC_FLOAT };
    bool v_unsafe = v->kind == T_UNSAFE_POINTER, t_unsafe = t->kind == T_UNSAFE_POINTER;
    if (is_basic(v, INT_OR_FLOAT) && is_basic(t, INT_OR_FLOAT)) return true;
    if (is_basic(v, BASIC_COMPLEX) && is_basic(t, BASIC_COMPLEX)) return true;
    if ((is_integer(v) || is_bytes_or_runes(v)) && is_string(t)) return true;
    if (is_string(v) && is_bytes_or_runes(t)) return true;
    if ((v->kind == T_POINTER || v->kind == T_UINTPTR) && t_unsafe) return true;
    return v_unsafe && (t->kind == T_POINTER || t->kind == T_UINTPTR);
}

static bool convertible_to(Checker *c, const Operand *x, Type *t, const char **cause);

static bool term_convertible(Checker *c, const Operand *x, Type *v, Type *vp, Type *t, Type *tp, Type *shown,
                             const char **cause) {
    Operand copy = *x;
    if (vp) copy.type = v;
    if (convertible_to(c, &copy, t, cause)) return true;
    const char *from = type_str(c, vp ? v : x->type), *to = type_str(c, tp ? t : shown);
    if (vp) from = text_of(c, "%s (in %s)", from, type_str(c, vp));
    if (tp) to = text_of(c, "%s (in %s)", to, type_str(c, tp));
    add_cause(c, cause, text_of(c, "cannot convert %s to type %s", from, to));
    return false;
}

// Type parameters: every type of the one set to every type of the other.
static bool tparams_convertible(Checker *c, const Operand *x, Type *v, Type *t, Type *shown, const char **cause) {
    Type *vp = type_is_tparam(v) ? v : NULL, *tp = type_is_tparam(t) ? t : NULL;
    TypeTerms from, to;
    type_terms(v, &from);
    type_terms(t, &to);
    if (from.n == 0 || to.n == 0) return false;
    for (uint32_t i = 0; i < from.n; i++)
        for (uint32_t k = 0; k < to.n; k++)
            if (!term_convertible(c, x, from.at[i].type, vp, tp ? to.at[k].type : t, tp, shown, cause)) return false;
    return true;
}

static bool convertible_to(Checker *c, const Operand *x, Type *shown, const char **cause) {
    Operand copy = *x;
    if (assignable_to(c, &copy, shown, cause)) return true;
    Type *v = type_unalias(x->type), *t = type_unalias(shown);
    Type *vu = type_under(v), *tu = type_under(t);
    bool generic = type_is_tparam(v) || type_is_tparam(t), decided;
    if (!generic && identical_ignore_tags(vu, tu)) return true;
    if (same_pointers(v, t) || by_kind(vu, tu)) return true;
    bool ok = slice_to_array(c, vu, tu, cause, &decided);
    if (decided) return ok;
    return generic && tparams_convertible(c, x, v, t, shown, cause);
}

// ---- The conversion ---------------------------------------------------------------------------------------------

// The type that an untyped argument keeps: its default where the target is not a constant's type.
static Type *final_type(Checker *c, const Operand *x, Type *t, bool const_arg) {
    if (x->type->kind == T_UNTYPED_NIL) return t;
    if (type_is_interface(t) || (const_arg && !is_const_type(t))) return default_type(c->s, x->type);
    if (x->mode == MODE_CONST && is_integer(x->type) && all_string(t)) return x->type;
    return t;
}

void conversion(Checker *c, Operand *x, Type *t) {
    bool const_arg = x->mode == MODE_CONST, ok;
    const char *cause = "";
    if (const_arg && is_const_type(t)) {
        ok = const_convertible(c, x, t, &x->val);
        if (!ok && is_integer(x->type) && is_integer(t)) {
            err_operand(c, x, "constant %s overflows %s", const_text(c->arena, x->val), type_str(c, t));
            set_invalid(x);
            return;
        }
    } else if (const_arg && type_is_tparam(t)) {
        ok = const_to_tparam(c, x, t, &cause);
        x->mode = MODE_VALUE;
    } else {
        ok = convertible_to(c, x, t, &cause);
        if (ok) x->mode = MODE_VALUE;
    }
    if (!ok) {
        const char *sep = *cause ? ": " : "";
        err_operand(c, x, "cannot convert %s to type %s%s%s", operand_str(c, x), type_str(c, t), sep, cause);
        set_invalid(x);
        return;
    }
    if (is_untyped(x->type)) update_expr_type(c, x->expr, final_type(c, x, t, const_arg), true);
    x->type = t;
}
