// Substitution of types for type parameters. What does not mention them is shared, not copied.
#include "sema/internal.h"

typedef struct Subst { Session *s; Type **tparams, **targs; uint32_t n; } Subst;

static Type *subst(const Subst *m, Type *t);

static Type *replace(const Subst *m, Type *tparam) {
    for (uint32_t i = 0; i < m->n; i++)
        if (m->tparams[i] == tparam && m->targs[i]) return m->targs[i];
    return tparam;
}

// Returns the list itself if nothing changes.
static Type **subst_list(const Subst *m, Type **list, uint32_t n) {
    Type **out = list;
    for (uint32_t i = 0; i < n; i++) {
        Type *t = subst(m, list[i]);
        if (t == list[i]) continue;
        if (out == list) {
            out = NEW_ARRAY(&m->s->arena, Type *, n);
            memcpy(out, list, n * sizeof *out);
        }
        out[i] = t;
    }
    return out;
}

static Obj **subst_objs(const Subst *m, Obj **list, uint32_t n) {
    Obj **out = list;
    for (uint32_t i = 0; i < n; i++) {
        Type *t = subst(m, list[i]->type);
        if (t == list[i]->type) continue;
        if (out == list) {
            out = NEW_ARRAY(&m->s->arena, Obj *, n);
            memcpy(out, list, n * sizeof *out);
        }
        out[i] = obj_clone(m->s, list[i], t);
    }
    return out;
}

static Type *subst_tuple(const Subst *m, Type *t) {
    Obj **vars = subst_objs(m, t->tuple.vars, t->tuple.n);
    return vars == t->tuple.vars ? t : type_tuple(m->s, vars, t->tuple.n);
}

static Type *subst_struct(const Subst *m, Type *t) {
    Obj **fields = subst_objs(m, t->strct.fields, t->strct.n);
    return fields == t->strct.fields ? t : type_struct(m->s, fields, t->strct.n, t->strct.tags);
}

static Type *subst_func(const Subst *m, Type *t) {
    Type *params = subst(m, t->func.params), *results = subst(m, t->func.results);
    if (params == t->func.params && results == t->func.results) return t;
    Type *copy = func_new(m->s);
    copy->func = t->func;
    copy->func.params = params;
    copy->func.results = results;
    return copy;
}

static Type *subst_union(const Subst *m, Type *t) {
    Term *terms = t->uni.terms;
    for (uint32_t i = 0; i < t->uni.n; i++) {
        Type *u = subst(m, t->uni.terms[i].type);
        if (u == t->uni.terms[i].type) continue;
        if (terms == t->uni.terms) {
            terms = NEW_ARRAY(&m->s->arena, Term, t->uni.n);
            memcpy(terms, t->uni.terms, t->uni.n * sizeof *terms);
        }
        terms[i].type = u;
    }
    if (terms == t->uni.terms) return t;
    Type *copy = type_new(m->s, T_UNION);
    copy->uni.terms = terms;
    copy->uni.n = t->uni.n;
    copy->uni.s = m->s;
    return copy;
}

static Type *subst_interface(const Subst *m, Type *t) {
    Obj **methods = subst_objs(m, t->iface.methods, t->iface.nmethods);
    Type **embeds = subst_list(m, t->iface.embeds, t->iface.nembeds);
    if (methods == t->iface.methods && embeds == t->iface.embeds) return t;
    Type *copy = iface_new(m->s);
    copy->iface = t->iface;
    copy->iface.set = NULL;
    copy->iface.methods = methods;
    copy->iface.embeds = embeds;
    return copy->iface.nmethods > 0 ? interface_with_receiver(m->s, copy, t, copy) : copy;
}

static Type *subst_map(const Subst *m, Type *t) {
    Type *key = subst(m, t->map.key), *elem = subst(m, t->map.elem);
    return key == t->map.key && elem == t->map.elem ? t : type_map(m->s, key, elem);
}

// Types declared inside generic functions depend on these functions' type parameters without saying so. Once these are
// known, they are the first arguments of the type's instances.
static Type *subst_local(const Subst *m, Type *t) {
    NamedInfo *info = t->named.origin->named.info;
    Type **implicit = subst_list(m, info->implicit, info->nimplicit);
    Type **targs = subst_list(m, t->named.targs, t->named.ntargs);
    if (implicit == info->implicit) return targs == t->named.targs ? t : type_instance(m->s, t->named.origin, targs, t->named.ntargs);
    uint32_t n = info->nimplicit + t->named.ntargs;
    Type **all = NEW_ARRAY(&m->s->arena, Type *, n);
    memcpy(all, implicit, info->nimplicit * sizeof *all);
    if (t->named.ntargs) memcpy(all + info->nimplicit, targs, t->named.ntargs * sizeof *all);
    return type_instance(m->s, t->named.origin, all, n);
}

static Type *subst_named(const Subst *m, Type *t) {
    Type *origin = t->named.origin;
    uint32_t implicit = origin->named.info->nimplicit, explicit = origin->named.ntparams, n = t->named.ntargs;
    if (implicit && n == explicit) return subst_local(m, t);
    if (n == 0) return t;
    if (n != implicit + explicit) return type_invalid(m->s);
    Type **targs = subst_list(m, t->named.targs, n);
    return targs == t->named.targs ? t : type_instance(m->s, origin, targs, n);
}

static Type *subst_alias(const Subst *m, Type *t) {
    if (t->alias.ntargs > 0) {
        Type **targs = subst_list(m, t->alias.targs, t->alias.ntargs);
        return targs == t->alias.targs ? t : type_instance(m->s, t->alias.origin, targs, t->alias.ntargs);
    }
    Type *actual = type_unalias(t);
    if (actual == t) return t;
    Type *u = subst(m, actual);
    return u == actual ? t : u;
}

static Type *subst(const Subst *m, Type *t) {
    Type *elem;
    switch (t->kind) {
    case T_TPARAM: return replace(m, t);
    case T_NAMED: return subst_named(m, t);
    case T_ALIAS: return subst_alias(m, t);
    case T_ARRAY:
        elem = subst(m, t->array.elem);
        return elem == t->array.elem ? t : type_array(m->s, elem, t->array.len);
    case T_SLICE:
        elem = subst(m, t->slice.elem);
        return elem == t->slice.elem ? t : type_slice(m->s, elem);
    case T_POINTER:
        elem = subst(m, t->pointer.elem);
        return elem == t->pointer.elem ? t : type_pointer(m->s, elem);
    case T_CHAN:
        elem = subst(m, t->chan.elem);
        return elem == t->chan.elem ? t : type_chan(m->s, elem, t->chan.dir);
    case T_MAP: return subst_map(m, t);
    case T_STRUCT: return subst_struct(m, t);
    case T_TUPLE: return subst_tuple(m, t);
    case T_FUNC: return subst_func(m, t);
    case T_INTERFACE: return subst_interface(m, t);
    case T_UNION: return subst_union(m, t);
    default: return t;
    }
}

Type *type_subst(Session *s, Type *t, Type **tparams, Type **targs, uint32_t n) {
    if (n == 0) return t;
    return subst(&(Subst){s, tparams, targs, n}, t);
}

Type *subst_tparams(Checker *c, Type *t, Type **tparams, Type **targs, uint32_t n) {
    return type_subst(c->s, t, tparams, targs, n);
}
