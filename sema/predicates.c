// Questions about types: what kind, comparable, nil-able, generic; default types of untyped ones.
#include "sema/internal.h"
#include "sema/unify.h"

bool is_basic(Type *t, unsigned flags) {
    Type *u = type_under(t);
    return u->kind <= T_BASIC_LAST && (u->basic.flags & flags) != 0;
}

bool all_basic(Type *t, unsigned flags) {
    t = type_unalias(t);
    if (t->kind != T_TPARAM) return is_basic(t, flags);
    TypeTerms terms;
    type_terms(t, &terms);
    for (uint32_t i = 0; i < terms.n; i++)
        if (!is_basic(terms.at[i].type, flags)) return false;
    return terms.n > 0;
}

bool type_is(Type *t, unsigned flags) { return all_basic(t, flags); }

bool is_typed(Type *t) { return t->kind > T_BASIC_LAST || !(t->basic.flags & BASIC_UNTYPED); }

bool is_untyped_numeric(Type *t) { return !is_typed(t) && (t->basic.flags & BASIC_NUMERIC) != 0; }

bool has_name(Type *t) {
    t = type_unalias(t);
    return t->kind <= T_BASIC_LAST || t->kind == T_NAMED || t->kind == T_TPARAM;
}

bool is_type_lit(Type *t) {
    t = type_unalias(t);
    return t->kind != T_NAMED && t->kind != T_TPARAM;
}

bool type_is_interface(Type *t) { return !type_is_tparam(t) && type_under(t)->kind == T_INTERFACE; }
bool type_is_tparam(Type *t) { return type_unalias(t)->kind == T_TPARAM; }

bool is_generic(Type *t) {
    if (t->kind == T_ALIAS && t->alias.ntparams > 0 && t->alias.ntargs == 0) return true;
    t = type_unalias(t);
    return t->kind == T_NAMED && t->named.origin == t && t->named.ntparams > 0;
}

bool has_nil(Type *t) {
    Type *u = type_under(t);
    switch (u->kind) {
    case T_UNSAFE_POINTER: case T_SLICE: case T_POINTER: case T_FUNC: case T_MAP: case T_CHAN: return true;
    case T_INTERFACE: break;
    default: return false;
    }
    if (!type_is_tparam(t)) return true;
    TypeTerms terms;
    type_terms(t, &terms);
    for (uint32_t i = 0; i < terms.n; i++)
        if (!has_nil(terms.at[i].type)) return false;
    return terms.n > 0;
}

bool has_empty_type_set(Type *t) {
    t = type_unalias(t);
    if (t->kind != T_TPARAM || !t->tparam.bound) return false;
    Type *bound = type_unalias(t->tparam.bound);
    Type *iface = bound->kind == T_NAMED ? bound->named.under : bound;
    if (!iface || iface->kind != T_INTERFACE || !iface->iface.set) return false;
    return !iface->iface.set->all && iface->iface.set->nterms == 0;
}

// Types on the way down, to end at recursive ones.
typedef struct Seen { Type *type; const struct Seen *up; } Seen;

static bool is_seen(const Seen *seen, const Type *t) {
    for (; seen; seen = seen->up)
        if (seen->type == t) return true;
    return false;
}

static bool comparable(Type *t, bool dynamic, const Seen *up);

static bool set_comparable_from(TypeSet *set, const Seen *seen) {
    if (set->all) return set->comparable;
    for (uint32_t i = 0; i < set->nterms; i++)
        if (!comparable(set->terms[i].type, false, seen)) return false;
    return set->nterms > 0;
}

static bool interface_comparable(Type *t, Type *u, bool dynamic, const Seen *seen) {
    return (dynamic && !type_is_tparam(t)) || set_comparable_from(type_set(u->iface.s, u), seen);
}

static bool comparable(Type *t, bool dynamic, const Seen *up) {
    if (is_seen(up, t)) return true;
    Seen seen = {t, up};
    Type *u = type_under(t);
    switch (u->kind) {
    case T_POINTER: case T_CHAN: return true;
    case T_STRUCT:
        for (uint32_t i = 0; i < u->strct.n; i++)
            if (!comparable(u->strct.fields[i]->type, dynamic, &seen)) return false;
        return true;
    case T_ARRAY: return comparable(u->array.elem, dynamic, &seen);
    case T_INTERFACE: return interface_comparable(t, u, dynamic, &seen);
    default: return u->kind <= T_BASIC_LAST && u->kind != T_UNTYPED_NIL;
    }
}

bool set_comparable(TypeSet *set) { return set_comparable_from(set, NULL); }
bool type_comparable(Type *t) { return comparable(t, true, NULL); }
bool strictly_comparable(Type *t) { return comparable(t, false, NULL); }

static const char *incomparable_field(Checker *c, Type *u, bool dynamic) {
    for (uint32_t i = 0; i < u->strct.n; i++) {
        Type *f = u->strct.fields[i]->type;
        if (!comparable(f, dynamic, NULL)) return text_of(c, "struct containing %s cannot be compared", type_str(c, f));
    }
    return "";
}

const char *comparable_cause(Checker *c, Type *t, bool dynamic) {
    if (comparable(t, dynamic, NULL)) return NULL;
    Type *u = type_under(t);
    switch (u->kind) {
    case T_STRUCT: return incomparable_field(c, u, dynamic);
    case T_ARRAY: return text_of(c, "%s cannot be compared", type_str(c, t));
    case T_INTERFACE: {
        TypeSet *set = type_set(c->s, u);
        return !set->all && set->nterms == 0 ? "empty type set" : "incomparable types in type set";
    }
    default: return "";
    }
}

Type *default_type(Session *s, Type *t) {
    switch (t->kind) {
    case T_UNTYPED_BOOL: return type_basic(s, T_BOOL);
    case T_UNTYPED_INT: return type_basic(s, T_INT);
    case T_UNTYPED_RUNE: return typ_rune(s);
    case T_UNTYPED_FLOAT: return type_basic(s, T_FLOAT64);
    case T_UNTYPED_COMPLEX: return type_basic(s, T_COMPLEX128);
    case T_UNTYPED_STRING: return type_basic(s, T_STRING);
    default: return t;
    }
}

Type *max_type(Type *x, Type *y) {
    if (x == y) return x;
    if (!is_untyped_numeric(x) || !is_untyped_numeric(y)) return NULL;
    return x->kind > y->kind ? x : y;
}

Type *deref(Type *t, bool *was_pointer) {
    Type *p = type_unalias(t);
    *was_pointer = p->kind == T_POINTER;
    return *was_pointer ? p->pointer.elem : t;
}

typedef struct Mention { Type **tparams; uint32_t n; const Seen *seen; } Mention;   // n 0: any type parameter at all

static bool mentions_tparam(Type *t, void *mention);

static bool parts_mention(Mention *m, Type *t) {
    if (t->kind != T_INTERFACE) return type_any_part(t, mentions_tparam, m);
    TypeSet *set = type_set(t->iface.s, t);
    for (uint32_t i = 0; i < set->nmethods; i++)
        if (mentions_tparam(set->methods[i]->type, m)) return true;
    for (uint32_t i = 0; !set->all && i < set->nterms; i++)
        if (mentions_tparam(set->terms[i].type, m)) return true;
    return false;
}

static bool mentions_tparam(Type *t, void *mention) {
    Mention *m = mention;
    t = type_unalias(t);
    if (t->kind <= T_BASIC_LAST) return false;
    if (t->kind == T_TPARAM) return m->n == 0 || tparam_index(m->tparams, m->n, t) >= 0;
    bool may_hold_itself = t->kind == T_INTERFACE || t->kind == T_STRUCT;
    if (may_hold_itself && is_seen(m->seen, t)) return false;
    Seen seen = {t, m->seen};
    Mention inside = {m->tparams, m->n, may_hold_itself ? &seen : m->seen};
    return parts_mention(&inside, t);
}

bool is_parameterized(Type **tparams, uint32_t n, Type *t) {
    return n > 0 && mentions_tparam(t, &(Mention){tparams, n, NULL});
}
bool type_has_tparam(Type *t) { return mentions_tparam(t, &(Mention){0}); }
