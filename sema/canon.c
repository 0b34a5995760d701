// Canonical types: one pointer for all identical types, by hash consing. Components are made canonical first; then two
// types are identical if their components are the same pointers, and a table keeps the first of each.
#include "sema/internal.h"

static uint64_t mix_ptr(uint64_t h, const void *p) { return hash_mix(h, (uint64_t)(uintptr_t)p); }

// ---- Types whose components are canonical -----------------------------------------------------------------------

static uint64_t hash_struct(uint64_t h, Type *t) {
    for (uint32_t i = 0; i < t->strct.n; i++) {
        Obj *f = t->strct.fields[i];
        h = mix_ptr(mix_ptr(h, f->sym), f->type);
    }
    return h;
}

static uint64_t hash_interface(uint64_t h, Type *t) {
    TypeSet *set = type_set(t->iface.s, t);
    for (uint32_t i = 0; i < set->nmethods; i++) h = mix_ptr(h, set->methods[i]->sym);
    return hash_mix(h, set->comparable);
}

static uint64_t shallow_hash(Type *t) {
    uint64_t h = hash_mix(0, t->kind);
    switch (t->kind) {
    case T_ARRAY: return hash_mix(mix_ptr(h, t->array.elem), (uint64_t)t->array.len);
    case T_SLICE: return mix_ptr(h, t->slice.elem);
    case T_POINTER: return mix_ptr(h, t->pointer.elem);
    case T_CHAN: return mix_ptr(h + t->chan.dir, t->chan.elem);
    case T_MAP: return mix_ptr(mix_ptr(h, t->map.key), t->map.elem);
    case T_STRUCT: return hash_struct(h, t);
    case T_TUPLE:
        for (uint32_t i = 0; i < t->tuple.n; i++) h = mix_ptr(h, t->tuple.vars[i]->type);
        return h;
    case T_FUNC: return mix_ptr(mix_ptr(h + t->func.variadic, t->func.params), t->func.results);
    case T_NAMED:
        h = mix_ptr(h, t->named.origin);
        for (uint32_t i = 0; i < t->named.ntargs; i++) h = mix_ptr(h, t->named.targs[i]);
        return h;
    case T_INTERFACE: return hash_interface(h, t);
    default: return h;
    }
}

static Type *intern_type(Session *s, Type *t) {
    TypeTable *table = &s->universe->canon;
    if (table->len >= table->cap / 4 * 3) type_table_grow(s, table);
    uint64_t hash = shallow_hash(t);
    uint32_t i = (uint32_t)hash & (table->cap - 1);
    for (; table->at[i].type; i = (i + 1) & (table->cap - 1))
        if (table->at[i].hash == hash && type_identical(table->at[i].type, t)) return table->at[i].type;
    table->at[i] = (TypeBucket){t, hash};
    table->len++;
    t->canon = t;
    return t;
}

// ---- Making components canonical --------------------------------------------------------------------------------

static Type *canon_tuple(Session *s, Type *t) {
    bool plain = true;
    for (uint32_t i = 0; i < t->tuple.n && plain; i++) {
        Obj *v = t->tuple.vars[i];
        plain = v->sym->len == 0 && type_canon(s, v->type) == v->type;
    }
    if (plain) return intern_type(s, t);
    Obj **vars = NEW_ARRAY(&s->arena, Obj *, t->tuple.n);
    for (uint32_t i = 0; i < t->tuple.n; i++)
        vars[i] = obj_new(s, OBJ_VAR, POS_NONE, NULL, s->universe->empty, type_canon(s, t->tuple.vars[i]->type));
    return intern_type(s, type_tuple(s, vars, t->tuple.n));
}

static Type *canon_func(Session *s, Type *t) {
    if (t->func.ntparams > 0) return t;
    Type *params = type_canon(s, t->func.params), *results = type_canon(s, t->func.results);
    return intern_type(s, type_func(s, params, results, t->func.variadic));
}

// The struct as written stays as it is: messages print it.
static Type *canon_struct(Session *s, Type *t) {
    Obj **fields = NULL;
    for (uint32_t i = 0; i < t->strct.n; i++) {
        Obj *f = t->strct.fields[i];
        Type *canon = type_canon(s, f->type);
        if (canon == f->type) continue;
        if (!fields) {
            fields = NEW_ARRAY(&s->arena, Obj *, t->strct.n);
            memcpy(fields, t->strct.fields, t->strct.n * sizeof *fields);
        }
        fields[i] = obj_clone(s, f, canon);
    }
    return intern_type(s, fields ? type_struct(s, fields, t->strct.n, t->strct.tags) : t);
}

static Type *canon_named(Session *s, Type *t) {
    for (uint32_t i = 0; i < t->named.ntargs; i++) t->named.targs[i] = type_canon(s, t->named.targs[i]);
    return t->named.ntargs == 0 ? t : intern_type(s, t);
}

static Type *canon_map(Session *s, Type *t) {
    Type *key = type_canon(s, t->map.key), *elem = type_canon(s, t->map.elem);
    return intern_type(s, key == t->map.key && elem == t->map.elem ? t : type_map(s, key, elem));
}

static Type *canon_of(Session *s, Type *t) {
    Type *elem;
    switch (t->kind) {
    case T_ARRAY:
        elem = type_canon(s, t->array.elem);
        return intern_type(s, elem == t->array.elem ? t : type_array(s, elem, t->array.len));
    case T_SLICE:
        elem = type_canon(s, t->slice.elem);
        return intern_type(s, elem == t->slice.elem ? t : type_slice(s, elem));
    case T_CHAN:
        elem = type_canon(s, t->chan.elem);
        return intern_type(s, elem == t->chan.elem ? t : type_chan(s, elem, t->chan.dir));
    case T_POINTER:
        elem = type_canon(s, t->pointer.elem);
        return intern_type(s, elem == t->pointer.elem ? t : type_pointer(s, elem));
    case T_MAP: return canon_map(s, t);
    case T_STRUCT: return canon_struct(s, t);
    case T_TUPLE: return canon_tuple(s, t);
    case T_FUNC: return canon_func(s, t);
    case T_NAMED: return canon_named(s, t);
    case T_INTERFACE: return intern_type(s, t);
    default: return t->kind <= T_BASIC_LAST ? type_basic(s, t->kind) : t;
    }
}

Type *type_canon(Session *s, Type *t) {
    t = type_unalias(t);
    if (t->canon) return t->canon;
    Type *canon = canon_of(s, t);
    canon->canon = canon;
    return t->canon = canon;
}
