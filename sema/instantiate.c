// Instances of generic types and signatures. An instance of a type exists once a session: they are kept in a table by
// generic type and arguments, which also ends the expansion of types that mention instances of themselves.
#include "sema/internal.h"

// ---- The table --------------------------------------------------------------------------------------------------

static uint64_t hash_vars(uint64_t h, Obj **vars, uint32_t n) {
    for (uint32_t i = 0; i < n; i++) h = hash_mix(h, type_hash(vars[i]->type));
    return hash_mix(h, n);
}

// Equal for identical types. Interfaces are told apart by comparison only, for their type sets may not be known yet.
uint64_t type_hash(Type *t) {
    t = type_unalias(t);
    uint64_t h = hash_mix(0, t->kind);
    switch (t->kind) {
    case T_ARRAY: return hash_mix(h, type_hash(t->array.elem));
    case T_SLICE: return hash_mix(h, type_hash(t->slice.elem));
    case T_POINTER: return hash_mix(h, type_hash(t->pointer.elem));
    case T_CHAN: return hash_mix(h + t->chan.dir, type_hash(t->chan.elem));
    case T_MAP: return hash_mix(hash_mix(h, type_hash(t->map.key)), type_hash(t->map.elem));
    case T_STRUCT: return hash_vars(h, t->strct.fields, t->strct.n);
    case T_TUPLE: return hash_vars(h, t->tuple.vars, t->tuple.n);
    case T_FUNC:
        if (t->func.ntparams > 0) return hash_mix(h, t->func.ntparams);
        return hash_mix(hash_mix(h, type_hash(t->func.params)), type_hash(t->func.results));
    case T_NAMED:
        h = hash_mix(h, t->named.origin->id);
        for (uint32_t i = 0; i < t->named.ntargs; i++) h = hash_mix(h, type_hash(t->named.targs[i]));
        return h;
    case T_TPARAM: return hash_mix(h, t->id);
    default: return h;
    }
}

static Type *origin_of(Type *t, Type ***targs, uint32_t *n) {
    if (t->kind == T_ALIAS) {
        *targs = t->alias.targs;
        *n = t->alias.ntargs;
        return t->alias.origin;
    }
    *targs = t->named.targs;
    *n = t->named.ntargs;
    return t->named.origin;
}

static bool is_instance_of(Type *t, Type *origin, Type **targs, uint32_t n) {
    Type **have;
    uint32_t count;
    if (origin_of(t, &have, &count) != origin || count != n) return false;
    for (uint32_t i = 0; i < n; i++)
        if (!type_identical(have[i], targs[i])) return false;
    return true;
}

static uint64_t instance_hash(Type *origin, Type **targs, uint32_t n) {
    uint64_t h = hash_mix(0, origin->id);
    for (uint32_t i = 0; i < n; i++) h = hash_mix(h, type_hash(targs[i]));
    return h;
}

void type_table_grow(Session *s, TypeTable *t) {
    TypeTable bigger = {.len = t->len, .cap = t->cap ? 2 * t->cap : 64};
    bigger.at = NEW_ARRAY(&s->arena, TypeBucket, bigger.cap);
    for (uint32_t i = 0; i < t->cap; i++) {
        if (!t->at[i].type) continue;
        uint32_t j = (uint32_t)t->at[i].hash & (bigger.cap - 1);
        while (bigger.at[j].type) j = (j + 1) & (bigger.cap - 1);
        bigger.at[j] = t->at[i];
    }
    *t = bigger;
}

// The bucket of the instance, or the free one where it belongs.
static TypeBucket *find_instance(Session *s, Type *origin, Type **targs, uint32_t n, uint64_t hash) {
    TypeTable *t = &s->universe->instances;
    if (t->len >= t->cap / 4 * 3) type_table_grow(s, t);
    uint32_t i = (uint32_t)hash & (t->cap - 1);
    while (t->at[i].type && (t->at[i].hash != hash || !is_instance_of(t->at[i].type, origin, targs, n)))
        i = (i + 1) & (t->cap - 1);
    return &t->at[i];
}

// ---- Instances --------------------------------------------------------------------------------------------------

static Type *alias_instance(Session *s, Type *origin, Type **targs, uint32_t n) {
    Type *t = type_new(s, T_ALIAS);
    t->alias.obj = origin->alias.obj;
    t->alias.origin = origin;
    t->alias.targs = targs;
    t->alias.ntargs = n;
    t->alias.rhs = origin->alias.rhs ? type_subst(s, origin->alias.rhs, origin->alias.tparams, targs, n) : NULL;
    return t;
}

static Type *type_instance_at(Session *s, Pos pos, Type *origin, Type **targs, uint32_t n) {
    uint64_t hash = instance_hash(origin, targs, n);
    TypeBucket *b = find_instance(s, origin, targs, n, hash);
    if (b->type) return b->type;
    Type **copy = NEW_ARRAY(&s->arena, Type *, n);
    memcpy(copy, targs, n * sizeof *copy);
    if (origin->kind == T_NAMED) {
        *b = (TypeBucket){named_instance(s, pos, origin, copy, n), hash};
        s->universe->instances.len++;
        return b->type;
    }
    Type *t = alias_instance(s, origin, copy, n);   // may enter others
    b = find_instance(s, origin, targs, n, hash);
    if (!b->type && origin->alias.rhs) {
        *b = (TypeBucket){t, hash};
        s->universe->instances.len++;
    }
    return t;
}

Type *type_instance(Session *s, Type *generic, Type **targs, uint32_t n) {
    return type_instance_at(s, POS_NONE, generic, targs, n);
}

// Equal instances of a function have one signature in a package: dictionaries tell types apart by where they come from.
typedef struct FuncInstance { struct FuncInstance *next; Type **targs, *type; } FuncInstance;

static bool same_targs(Type **x, Type **y, uint32_t n) {
    for (uint32_t i = 0; i < n; i++)
        if (!type_identical(x[i], y[i])) return false;
    return true;
}

static Type *func_instance(Checker *c, Type *orig, Type **targs, uint32_t n) {
    FuncInstance *list = table_get(&c->func_instances, orig);
    for (FuncInstance *i = list; i; i = i->next)
        if (same_targs(i->targs, targs, n)) return i->type;
    Type *t = func_new(c->s);
    t->func = type_subst(c->s, orig, orig->func.tparams, targs, n)->func;
    t->func.tparams = NULL;
    t->func.ntparams = 0;
    FuncInstance *added = NEW(c->arena, FuncInstance);
    *added = (FuncInstance){list, targs, t};
    table_put(&c->func_instances, c->arena, orig, added);
    return t;
}

Type *instance(Checker *c, Pos pos, Type *orig, Type **targs, uint32_t n) {
    if (orig->kind == T_NAMED) return type_instance_at(c->s, pos, orig, targs, n);
    uint32_t want = orig->kind == T_ALIAS ? orig->alias.ntparams : orig->func.ntparams;
    const char *name = orig->kind == T_ALIAS ? orig->alias.obj->sym->text : type_str(c, orig);
    if (!validate_targ_len(c, pos, name, want, n)) return type_invalid(c->s);
    if (want == 0) return orig;
    return orig->kind == T_ALIAS ? type_instance_at(c->s, pos, orig, targs, n) : func_instance(c, orig, targs, n);
}

bool validate_targ_len(Checker *c, Pos pos, const char *name, uint32_t want, uint32_t got) {
    if (got == want) return true;
    err_at(c, pos, "%s type arguments for type %s: have %u, want %u", got < want ? "not enough" : "too many", name, got, want);
    return false;
}

int verify(Checker *c, Pos pos, Type **tparams, Type **targs, uint32_t n, const char **cause) {
    (void)pos;
    for (uint32_t i = 0; i < n; i++) {
        tparam_iface(c->s, tparams[i]);   // a constraint that is no interface becomes one
        Type *bound = type_subst(c->s, tparams[i]->tparam.bound, tparams, targs, n);
        if (!implements(c, targs[i], bound, true, cause)) return (int)i;
    }
    return -1;
}

Type **rename_tparams(Checker *c, Type **tparams, uint32_t n, Type **params) {
    Type **fresh = NEW_ARRAY(c->arena, Type *, n);
    for (uint32_t i = 0; i < n; i++) {
        Obj *o = tparams[i]->tparam.obj;
        Obj *name = obj_new(c->s, OBJ_TYPE, o->pos, o->pkg, o->sym, NULL);
        fresh[i] = tparam_new(c, name, NULL);
        fresh[i]->tparam.index = tparams[i]->tparam.index;
    }
    for (uint32_t i = 0; i < n; i++) fresh[i]->tparam.bound = type_subst(c->s, tparams[i]->tparam.bound, tparams, fresh, n);
    *params = type_subst(c->s, *params, tparams, fresh, n);
    return fresh;
}

static Ast *instantiated_name(Ast *e) {
    e = e->kind == AST_INDEX ? e->index.x : e;
    e = ast_unparen(e);
    if (e->kind == AST_SELECTOR) e = e->selector.sel;
    return e->kind == AST_NAME ? e : NULL;
}

void record_instance(Checker *c, Ast *e, Type **targs, uint32_t n, Type *t) {
    (void)c;
    Ast *name = instantiated_name(e);
    if (!name) return;
    name->name.targs = targs;
    name->name.ntargs = n;
    name->type = t;
}
