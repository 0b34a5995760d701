// Construction of types, and the two views of a type: what an alias stands for, and what lies under a name.
#include "sema/internal.h"

Type *type_new(Session *s, TypeKind kind) {
    Type *t = NEW(&s->arena, Type);
    t->kind = (uint8_t)kind;
    t->id = ++s->universe->ntypes;
    return t;
}

Type *type_pointer(Session *s, Type *elem) {
    if (elem->ptr_to) return elem->ptr_to;
    Type *t = type_new(s, T_POINTER);
    t->pointer.elem = elem;
    bool generic = elem->kind == T_TPARAM || (elem->kind == T_NAMED && elem->named.ntargs);
    if (!generic) elem->ptr_to = t;   // dictionaries tell written types apart
    return t;
}

Type *type_slice(Session *s, Type *elem) {
    Type *t = type_new(s, T_SLICE);
    t->slice.elem = elem;
    return t;
}

Type *type_array(Session *s, Type *elem, int64_t len) {
    Type *t = type_new(s, T_ARRAY);
    t->array.elem = elem;
    t->array.len = len;
    return t;
}

Type *type_map(Session *s, Type *key, Type *elem) {
    Type *t = type_new(s, T_MAP);
    t->map.key = key;
    t->map.elem = elem;
    return t;
}

Type *type_chan(Session *s, Type *elem, ChanDir dir) {
    Type *t = type_new(s, T_CHAN);
    t->chan.elem = elem;
    t->chan.dir = (uint8_t)dir;
    return t;
}

Type *type_tuple(Session *s, Obj **vars, uint32_t n) {
    if (n == 0) return s->universe->empty_tuple;
    Type *t = type_new(s, T_TUPLE);
    t->tuple.vars = vars;
    t->tuple.n = n;
    return t;
}

Type *func_new(Session *s) {
    Type *t = type_new(s, T_FUNC);
    t->func.params = t->func.results = s->universe->empty_tuple;
    return t;
}

Type *type_func(Session *s, Type *params, Type *results, bool variadic) {
    Type *t = type_new(s, T_FUNC);
    t->func.params = params;
    t->func.results = results;
    t->func.variadic = variadic;
    return t;
}

Type *type_struct(Session *s, Obj **fields, uint32_t n, const char **tags) {
    Type *t = type_new(s, T_STRUCT);
    t->strct.fields = fields;
    t->strct.n = n;
    t->strct.tags = tags;
    return t;
}

Type *iface_new(Session *s) {
    Type *t = type_new(s, T_INTERFACE);
    t->iface.s = s;
    return t;
}

// Gives the type parameter's type to its name as well.
Type *tparam_new(Checker *c, Obj *name, Type *bound) {
    Type *t = type_new(c->s, T_TPARAM);
    t->tparam.obj = name;
    t->tparam.bound = bound;
    t->tparam.s = c->s;
    if (!name->type) name->type = t;
    vec_push(c->arena, &c->cleanup, t);
    return t;
}

// An alias under declaration has no right side yet: it stays itself.
Type *type_unalias(Type *t) {
    while (t->kind == T_ALIAS) {
        if (t->alias.actual) return t->alias.actual;
        if (!t->alias.rhs) return t;
        Type *actual = type_unalias(t->alias.rhs);
        if (actual->kind != T_ALIAS) t->alias.actual = actual;
        return actual;
    }
    return t;
}

Type *type_under(Type *t) {
    t = type_unalias(t);
    if (t->kind == T_NAMED) return t->named.under ? t->named.under : named_under(t);
    if (t->kind == T_TPARAM) return tparam_iface(t->tparam.s, t);
    return t;
}
