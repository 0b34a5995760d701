// Type identity. Interfaces are compared by their type sets; recursion through them ends at a pair seen before.
#include "sema/internal.h"

typedef struct Identity { bool ignore_tags; } Identity;

static bool same(const Identity *how, Type *x, Type *y, const TypePair *up);

static bool same_list(Type **x, Type **y, uint32_t n) {
    for (uint32_t i = 0; i < n; i++)
        if (!type_identical(x[i], y[i])) return false;
    return true;
}

static bool same_tuple(const Identity *how, Type *x, Type *y, const TypePair *up) {
    if (x->tuple.n != y->tuple.n) return false;
    for (uint32_t i = 0; i < x->tuple.n; i++)
        if (!same(how, x->tuple.vars[i]->type, y->tuple.vars[i]->type, up)) return false;
    return true;
}

static const char *tag_of(Type *t, uint32_t i) { return t->strct.tags && t->strct.tags[i] ? t->strct.tags[i] : ""; }

bool same_tag(Type *x, Type *y, uint32_t i) { return !strcmp(tag_of(x, i), tag_of(y, i)); }

static bool same_struct(const Identity *how, Type *x, Type *y, const TypePair *up) {
    if (x->strct.n != y->strct.n) return false;
    for (uint32_t i = 0; i < x->strct.n; i++) {
        Obj *f = x->strct.fields[i], *g = y->strct.fields[i];
        if (f->embedded != g->embedded || !obj_same_id(f, g->pkg, g->sym, false)) return false;
        if (!how->ignore_tags && !same_tag(x, y, i)) return false;
        if (!same(how, f->type, g->type, up)) return false;
    }
    return true;
}

// Generic signatures are compared after renaming y's type parameters to x's.
static bool same_generic(const Identity *how, Type *x, Type *y, const TypePair *up) {
    uint32_t n = x->func.ntparams;
    Session *s = x->func.tparams[0]->tparam.s;
    for (uint32_t i = 0; i < n; i++) {
        Type *bound = type_subst(s, y->func.tparams[i]->tparam.bound, y->func.tparams, x->func.tparams, n);
        if (!same(how, x->func.tparams[i]->tparam.bound, bound, up)) return false;
    }
    return same_tuple(how, x->func.params, type_subst(s, y->func.params, y->func.tparams, x->func.tparams, n), up) &&
           same_tuple(how, x->func.results, type_subst(s, y->func.results, y->func.tparams, x->func.tparams, n), up);
}

static bool same_func(const Identity *how, Type *x, Type *y, const TypePair *up) {
    if (x->func.variadic != y->func.variadic || x->func.ntparams != y->func.ntparams) return false;
    if (x->func.ntparams > 0) return same_generic(how, x, y, up);
    return same_tuple(how, x->func.params, y->func.params, up) && same_tuple(how, x->func.results, y->func.results, up);
}

bool pair_seen(const TypePair *p, Type *x, Type *y) {
    for (; p; p = p->up)
        if ((p->x == x && p->y == y) || (p->x == y && p->y == x)) return true;
    return false;
}

static bool same_interface(const Identity *how, Type *x, Type *y, const TypePair *up) {
    TypeSet *a = type_set(x->iface.s, x), *b = type_set(y->iface.s, y);
    if (a->comparable != b->comparable || a->nmethods != b->nmethods || !type_set_equal_terms(a, b)) return false;
    if (pair_seen(up, x, y)) return true;
    TypePair pair = {x, y, up};
    for (uint32_t i = 0; i < a->nmethods; i++) {
        Obj *f = a->methods[i], *g = b->methods[i];
        if (!obj_same_id(f, g->pkg, g->sym, false) || !same(how, f->type, g->type, &pair)) return false;
    }
    return true;
}

static bool same_union(Type *x, Type *y) {
    return type_set_equal_terms(union_set(x->uni.s, POS_NONE, x), union_set(y->uni.s, POS_NONE, y));
}

static bool same(const Identity *how, Type *x, Type *y, const TypePair *up) {
    x = type_unalias(x);
    y = type_unalias(y);
    if (x == y) return true;
    if (x->kind != y->kind) return false;
    if (x->canon && y->canon && (x->canon == y->canon || !how->ignore_tags)) return x->canon == y->canon;
    switch (x->kind) {
    case T_ARRAY:
        return (x->array.len < 0 || y->array.len < 0 || x->array.len == y->array.len) &&
               same(how, x->array.elem, y->array.elem, up);
    case T_SLICE: return same(how, x->slice.elem, y->slice.elem, up);
    case T_POINTER: return same(how, x->pointer.elem, y->pointer.elem, up);
    case T_MAP: return same(how, x->map.key, y->map.key, up) && same(how, x->map.elem, y->map.elem, up);
    case T_CHAN: return x->chan.dir == y->chan.dir && same(how, x->chan.elem, y->chan.elem, up);
    case T_STRUCT: return same_struct(how, x, y, up);
    case T_TUPLE: return same_tuple(how, x, y, up);
    case T_FUNC: return same_func(how, x, y, up);
    case T_INTERFACE: return same_interface(how, x, y, up);
    case T_UNION: return same_union(x, y);
    case T_NAMED:
        return x->named.origin == y->named.origin && x->named.ntargs == y->named.ntargs && x->named.ntargs > 0 &&
               same_list(x->named.targs, y->named.targs, x->named.ntargs);
    case T_TPARAM: case T_ALIAS: return false;
    default: return true;   // basic types of one kind
    }
}

bool type_identical(Type *x, Type *y) { return same(&(Identity){false}, x, y, NULL); }
bool identical_ignore_tags(Type *x, Type *y) { return same(&(Identity){true}, x, y, NULL); }
