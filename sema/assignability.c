// Assignability: whether a value may be stored in a variable of a type, and if not, why.
#include "sema/expr.h"

static bool untyped_assignable(Checker *c, const Operand *x, Type *t) {
    Type *ignored;
    const Const *val;
    if (!type_is_tparam(t)) return implicit_type(c, x, t, &ignored, &val) == CONVERTS;
    TypeTerms terms;
    type_terms(t, &terms);
    for (uint32_t i = 0; i < terms.n; i++)
        if (implicit_type(c, x, terms.at[i].type, &ignored, &val) != CONVERTS) return false;
    return terms.n > 0;
}

// A value of an unnamed type to each type of a type parameter's set.
static bool to_each_term(Checker *c, Operand *x, Type *tparam, const char **cause) {
    TypeTerms terms;
    type_terms(tparam, &terms);
    for (uint32_t i = 0; i < terms.n; i++) {
        if (assignable_to(c, x, terms.at[i].type, cause)) continue;
        add_cause(c, cause, text_of(c, "cannot assign %s to %s (in %s)", type_str(c, x->type),
                                    type_str(c, terms.at[i].type), type_str(c, tparam)));
        return false;
    }
    return terms.n > 0;
}

// Each type of a type parameter's set to an unnamed type.
static bool from_each_term(Checker *c, Operand *x, Type *tparam, Type *t, Type *shown, const char **cause) {
    TypeTerms terms;
    type_terms(tparam, &terms);
    for (uint32_t i = 0; i < terms.n; i++) {
        Operand copy = *x;
        copy.type = terms.at[i].type;
        if (assignable_to(c, &copy, t, cause)) continue;
        add_cause(c, cause, text_of(c, "cannot assign %s (in %s) to %s", type_str(c, copy.type), type_str(c, tparam),
                                    type_str(c, shown)));
        return false;
    }
    return terms.n > 0;
}

// Values and interfaces. *decided: the answer is final.
static bool interface_assignable(Checker *c, Type *v, Type *t, const char **cause, bool *decided) {
    bool v_tparam = type_is_tparam(v), t_tparam = type_is_tparam(t);
    Type *vu = type_under(v), *tu = type_under(t);
    *decided = true;
    if ((tu->kind == T_INTERFACE && !t_tparam) || is_interface_ptr(tu)) {
        if (implements(c, v, t, false, cause)) return true;
        if (!v_tparam) return false;
        if (cause) *cause = "";
    }
    if (vu->kind == T_INTERFACE && !v_tparam && implements(c, t, v, false, NULL)) {
        if (cause) *cause = "need type assertion";
        return false;
    }
    *decided = false;
    return false;
}

bool assignable_to(Checker *c, Operand *x, Type *shown, const char **cause) {
    if (x->mode == MODE_INVALID || !type_valid(shown)) return true;   // reported before
    Type *v = type_unalias(x->type), *t = type_unalias(shown);
    if (type_identical(v, t)) return true;
    Type *vu = type_under(v), *tu = type_under(t);
    bool v_tparam = type_is_tparam(v), t_tparam = type_is_tparam(t), decided;
    if (is_untyped(vu)) return untyped_assignable(c, x, t);
    bool unnamed = !has_name(v) || !has_name(t);
    if (unnamed && !v_tparam && !t_tparam && type_identical(vu, tu)) return true;
    bool ok = interface_assignable(c, v, t, cause, &decided);
    if (decided) return ok;
    if (vu->kind == T_CHAN && vu->chan.dir == CHAN_BOTH && tu->kind == T_CHAN && type_identical(vu->chan.elem, tu->chan.elem))
        return unnamed;
    if (t_tparam && !has_name(v)) return to_each_term(c, x, t, cause);
    if (v_tparam && !has_name(t)) return from_each_term(c, x, v, t, shown, cause);
    return false;
}
