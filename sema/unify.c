// Unification: finds types for type parameters that make two types match. Type parameters that turned out to be the same
// share a cell, which holds their type once it is known.
//
// How exactly types must match: where a value is assigned, an unnamed type matches a named one with it underneath and a
// channel may lose a direction; inside of a type everything must be identical; interfaces may match by their methods.
#include "sema/unify.h"

enum { DEPTH_LIMIT = 50 };

static bool nify(Unifier *u, Type *x, Type *y, unsigned mode, const TypePair *p);

void unifier_init(Unifier *u, Checker *c, Type **tparams, uint32_t n, Type **targs) {
    *u = (Unifier){.c = c, .tparams = tparams, .n = n, .interface_inference = allow_version(c, 21)};
    u->cell = NEW_ARRAY(c->arena, uint32_t, n);
    u->value = NEW_ARRAY(c->arena, Type *, n);
    for (uint32_t i = 0; i < n; i++) {
        u->cell[i] = i;
        u->value[i] = targs[i];
    }
}

Type *unifier_at(const Unifier *u, uint32_t i) { return u->value[u->cell[i]]; }
void unifier_set(Unifier *u, uint32_t i, Type *t) { u->value[u->cell[i]] = t; }

uint32_t unifier_unknowns(const Unifier *u) {
    uint32_t unknown = 0;
    for (uint32_t i = 0; i < u->n; i++) unknown += unifier_at(u, i) == NULL;
    return unknown;
}

Type **unifier_inferred(const Unifier *u) {
    Type **list = NEW_ARRAY(u->c->arena, Type *, u->n);
    for (uint32_t i = 0; i < u->n; i++) list[i] = unifier_at(u, i);
    return list;
}

int tparam_index(Type **tparams, uint32_t n, Type *t) {
    t = type_unalias(t);
    for (uint32_t i = 0; t->kind == T_TPARAM && i < n; i++)
        if (tparams[i] == t) return (int)i;
    return -1;
}

static int bound_index(const Unifier *u, Type *t) { return tparam_index(u->tparams, u->n, t); }

static void share_cell(Unifier *u, uint32_t from, uint32_t to) {
    uint32_t old = u->cell[from];
    for (uint32_t i = 0; i < u->n; i++)
        if (u->cell[i] == old) u->cell[i] = u->cell[to];
}

// False if both have types already (which then have to be unified).
static bool join(Unifier *u, uint32_t x, uint32_t y) {
    if (u->cell[x] == u->cell[y]) return true;
    Type *tx = unifier_at(u, x), *ty = unifier_at(u, y);
    if (tx && ty) return false;
    if (tx) share_cell(u, y, x);
    else share_cell(u, x, y);
    return true;
}

static Type *as_interface(Type *t) {
    if (type_is_tparam(t)) return NULL;
    Type *u = type_under(t);
    return u->kind == T_INTERFACE ? u : NULL;
}

static TypeSet *set_of(Unifier *u, Type *iface) { return type_set(u->c->s, iface); }

// ---- A type parameter against a type ----------------------------------------------------------------------------

// The type parameter has a type that matches y: of two matching types the named one, or the directed channel, is kept.
static bool keep_better(Unifier *u, uint32_t i, Type *x, Type *y, unsigned mode) {
    Type *xi = as_interface(x), *yi = as_interface(y);
    bool xn = as_named(x) != NULL, yn = as_named(y) != NULL;
    if (xi && yi) {
        if (xn && yn) return type_identical(x, y);
        if (set_of(u, xi)->nmethods != set_of(u, yi)->nmethods) return false;
    } else if (xi || yi) {
        return false;   // one interface: the method sets need not agree
    }
    if (mode & UNIFY_EXACT || xn) return true;
    Type *under = type_under(y);
    if (yn || (under->kind == T_CHAN && under->chan.dir != CHAN_BOTH)) unifier_set(u, i, y);
    return true;
}

static bool nify_bound(Unifier *u, uint32_t i, Type *y, unsigned mode, const TypePair *p) {
    Type *x = unifier_at(u, i);
    if (!x) {
        unifier_set(u, i, y);
        return true;
    }
    return nify(u, x, y, mode, p) && keep_better(u, i, x, y, mode);
}

// ---- Interfaces -------------------------------------------------------------------------------------------------

// Both interfaces, one with all methods of the other: the shared ones must match.
static bool nify_interfaces(Unifier *u, Type *x, Type *y, const TypePair *p) {
    TypeSet *a = set_of(u, x), *b = set_of(u, y);
    if (a->comparable != b->comparable || !type_set_equal_terms(a, b)) return false;
    if (pair_seen(p, x, y)) return true;
    TypePair pair = {x, y, p};
    TypeSet *fewer = a->nmethods <= b->nmethods ? a : b, *more = fewer == a ? b : a;
    for (uint32_t i = 0; i < fewer->nmethods; i++) {
        Obj *m = fewer->methods[i], *other = type_set_method(more, m->pkg, m->sym, false, NULL);
        if (!other || !nify(u, m->type, other->type, UNIFY_EXACT, &pair)) return false;
    }
    return true;
}

// One interface: the other type must have its methods.
static bool nify_methods(Unifier *u, Type *iface, Type *t, const TypePair *p) {
    TypeSet *set = set_of(u, iface);
    for (uint32_t i = 0; i < set->nmethods; i++) {
        Obj *m = set->methods[i];
        Obj *o = lookup_field_or_method(u->c->s, t, false, m->pkg, m->sym, false).obj;
        if (!o || o->kind != OBJ_FUNC) return false;
        if (!o->type) obj_decl(u->c, o);
        if (!nify(u, m->type, o->type, UNIFY_EXACT, p)) return false;
    }
    return true;
}

static bool nify_same_methods(Unifier *u, Type *x, Type *y, const TypePair *p) {
    return set_of(u, x)->nmethods == set_of(u, y)->nmethods && nify_interfaces(u, x, y, p);
}

// ---- Structure --------------------------------------------------------------------------------------------------

static bool nify_tuple(Unifier *u, Type *x, Type *y, unsigned mode, const TypePair *p) {
    if (x->tuple.n != y->tuple.n) return false;
    for (uint32_t i = 0; i < x->tuple.n; i++)
        if (!nify(u, x->tuple.vars[i]->type, y->tuple.vars[i]->type, mode, p)) return false;
    return true;
}

static bool nify_struct(Unifier *u, Type *x, Type *y, unsigned mode, const TypePair *p) {
    if (x->strct.n != y->strct.n) return false;
    for (uint32_t i = 0; i < x->strct.n; i++) {
        Obj *f = x->strct.fields[i], *g = y->strct.fields[i];
        if (f->embedded != g->embedded || !same_tag(x, y, i) || !obj_same_id(f, g->pkg, g->sym, false)) return false;
        if (!nify(u, f->type, g->type, mode, p)) return false;
    }
    return true;
}

static bool nify_named(Unifier *u, Type *x, Type *y, unsigned mode, const TypePair *p) {
    if (y->kind != T_NAMED || x->named.ntargs != y->named.ntargs) return false;
    for (uint32_t i = 0; i < x->named.ntargs; i++)
        if (!nify(u, x->named.targs[i], y->named.targs[i], mode, p)) return false;
    return x->named.origin == y->named.origin;
}

static bool nify_func(Unifier *u, Type *x, Type *y, unsigned mode, const TypePair *p) {
    return x->func.variadic == y->func.variadic && nify(u, x->func.params, y->func.params, mode, p) &&
           nify(u, x->func.results, y->func.results, mode, p);
}

static bool nify_structure(Unifier *u, Type *x, Type *y, unsigned mode, const TypePair *p) {
    unsigned inner = mode & UNIFY_ASSIGN ? mode | UNIFY_EXACT : mode;
    Type *yorig = y;
    x = type_unalias(x);
    y = type_unalias(y);
    if (x->kind == T_TPARAM) {   // not one to be found: its constraint's common type may match
        Type *core = common_under(u->c, x, NULL, NULL);
        return core && nify(u, core, yorig, UNIFY_ASSIGN, p);
    }
    if (x->kind == T_NAMED) return nify_named(u, x, y, mode, p);
    if (x->kind != y->kind) return false;
    switch (x->kind) {
    case T_ARRAY:
        return (x->array.len < 0 || y->array.len < 0 || x->array.len == y->array.len) &&
               nify(u, x->array.elem, y->array.elem, inner, p);
    case T_SLICE: return nify(u, x->slice.elem, y->slice.elem, inner, p);
    case T_POINTER: return nify(u, x->pointer.elem, y->pointer.elem, inner, p);
    case T_MAP: return nify(u, x->map.key, y->map.key, inner, p) && nify(u, x->map.elem, y->map.elem, inner, p);
    case T_CHAN:
        return (!(mode & UNIFY_EXACT) || x->chan.dir == y->chan.dir) && nify(u, x->chan.elem, y->chan.elem, inner, p);
    case T_STRUCT: return nify_struct(u, x, y, inner, p);
    case T_TUPLE: return nify_tuple(u, x, y, mode, p);
    case T_FUNC: return nify_func(u, x, y, inner, p);
    case T_INTERFACE: return nify_same_methods(u, x, y, p);
    default: return x->kind <= T_BASIC_LAST;
    }
}

static bool nify_one(Unifier *u, Type *x, Type *y, unsigned mode, const TypePair *p) {
    if (type_unalias(x) == type_unalias(y)) return true;
    if (as_named(x) || bound_index(u, y) >= 0) {   // named types to the right, type parameters to the left
        Type *t = x;
        x = y;
        y = t;
    }
    Type *named = as_named(y);
    if (!(mode & UNIFY_EXACT) && named && is_type_lit(x) && !(u->interface_inference && type_is_interface(x))) {
        y = type_under(named);
        if (type_unalias(x) == type_unalias(y)) return true;
    }
    int ix = bound_index(u, x), iy = bound_index(u, y);
    if (ix >= 0 && iy >= 0) {
        if (join(u, (uint32_t)ix, (uint32_t)iy)) return true;
        return nify(u, unifier_at(u, (uint32_t)ix), unifier_at(u, (uint32_t)iy), mode, p);
    }
    if (ix >= 0) return nify_bound(u, (uint32_t)ix, y, mode, p);
    if (u->interface_inference && !(mode & UNIFY_EXACT)) {
        Type *xi = as_interface(x), *yi = as_interface(y);
        if (xi && yi) return nify_interfaces(u, xi, yi, p);
        if (yi) return nify_methods(u, yi, x, p);
        if (xi) return nify_methods(u, xi, y, p);
    }
    if (type_is_tparam(y)) return nify_structure(u, y, x, mode, p);
    return nify_structure(u, x, y, mode, p);
}

static bool nify(Unifier *u, Type *x, Type *y, unsigned mode, const TypePair *p) {
    if (u->depth > DEPTH_LIMIT) return false;
    u->depth++;
    bool ok = nify_one(u, x, y, mode, p);
    u->depth--;
    return ok;
}

bool unify(Unifier *u, Type *x, Type *y, unsigned mode) { return nify(u, x, y, mode, NULL); }
