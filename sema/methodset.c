// Method sets, promoted methods included. The candidates are the methods of the type and of everything embedded in it;
// lookup decides which of them belong.
#include "sema/internal.h"

typedef struct Candidates {
    Session *s;
    Table types;               // looked into already
    VEC(Obj *) methods;        // of different names
} Candidates;

static void add_method(Candidates *k, Obj *m) {
    for (uint32_t i = 0; i < k->methods.len; i++)
        if (obj_same_id(k->methods.at[i], m->pkg, m->sym, false)) return;
    vec_push(&k->s->arena, &k->methods, m);
}

static void collect(Candidates *k, Type *t) {
    bool is_pointer;
    t = type_unalias(deref(t, &is_pointer));
    if (table_get(&k->types, t)) return;
    table_put(&k->types, &k->s->arena, t, t);
    if (t->kind == T_NAMED)
        for (uint32_t i = 0; i < named_num_methods(t); i++) add_method(k, t->named.origin->named.methods[i]);
    Type *u = type_under(t);
    if (u->kind == T_STRUCT) {
        for (uint32_t i = 0; i < u->strct.n; i++)
            if (u->strct.fields[i]->embedded) collect(k, u->strct.fields[i]->type);
    } else if (u->kind == T_INTERFACE) {
        TypeSet *set = type_set(k->s, u);
        for (uint32_t i = 0; i < set->nmethods; i++) add_method(k, set->methods[i]);
    }
}

Selection **type_method_set(Session *s, Type *t, uint32_t *n) {
    Candidates k = {.s = s};
    collect(&k, t);
    Selection **list = NEW_ARRAY(&s->arena, Selection *, k.methods.len);
    methods_sort(k.methods.at, k.methods.len);
    *n = 0;
    for (uint32_t i = 0; i < k.methods.len; i++) {
        Obj *m = k.methods.at[i];
        Selection *sel = type_lookup(s, t, false, m->pkg, m->sym);
        if (sel && sel->kind == SEL_METHOD) list[(*n)++] = sel;
    }
    return list;
}
