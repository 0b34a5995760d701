// Anonymous interfaces that contain themselves by way of a type name: valid by the language, but not supported by the
// reference compiler (issue 56103), and so not by us.
#include "sema/internal.h"

#include <stdlib.h>

typedef struct Finder { Checker *c; Table state; VEC(Type *) visited; } Finder;

static const char cyclic = 1, acyclic = 0;   // values of the table: only their addresses count

static bool visit(Finder *f, Type *t);

static bool visit_objs(Finder *f, Obj **list, uint32_t n) {
    for (uint32_t i = 0; i < n; i++)
        if (visit(f, list[i]->type)) return true;
    return false;
}

static bool has_cycle(Finder *f, Type *iface) {
    TypeSet *set = type_set(f->c->s, iface);
    return visit_objs(f, set->methods, set->nmethods);
}

static bool visit_interface(Finder *f, Type *t) {
    if (t->iface.nmethods == 0 && t->iface.nembeds == 0) return false;
    void *known = table_get(&f->state, t);
    if (known) return known == &cyclic;
    table_put(&f->state, f->c->arena, t, (void *)&cyclic);
    vec_push(f->c->arena, &f->visited, t);
    if (has_cycle(f, t)) return true;
    table_put(&f->state, f->c->arena, t, (void *)&acyclic);
    return false;
}

static bool visit(Finder *f, Type *t) {
    t = type_unalias(t);
    switch (t->kind) {
    case T_POINTER: return visit(f, t->pointer.elem);
    case T_ARRAY: return visit(f, t->array.elem);
    case T_SLICE: return visit(f, t->slice.elem);
    case T_CHAN: return visit(f, t->chan.elem);
    case T_MAP: return visit(f, t->map.key) || visit(f, t->map.elem);
    case T_STRUCT: return visit_objs(f, t->strct.fields, t->strct.n);
    case T_TUPLE: return visit_objs(f, t->tuple.vars, t->tuple.n);
    case T_FUNC: return visit(f, t->func.params) || visit(f, t->func.results);
    case T_INTERFACE: return visit_interface(f, t);
    default: return false;   // a named type ends what could be an anonymous cycle
    }
}

static int by_position(const void *a, const void *b) {
    Pos x = (*(Ast *const *)a)->pos, y = (*(Ast *const *)b)->pos;
    return x < y ? -1 : x > y;
}

void interface_cycles(Checker *c) {
    Finder f = {.c = c};
    if (c->interfaces.len > 0) qsort(c->interfaces.at, c->interfaces.len, sizeof *c->interfaces.at, by_position);
    for (uint32_t i = 0; i < c->interfaces.len; i++) {
        Ast *e = c->interfaces.at[i];
        Type *t = type_unalias(e->type);
        if (t->kind != T_INTERFACE || !has_cycle(&f, t)) continue;
        err_at(c, e->pos,
               "invalid recursive type: anonymous interface refers to itself (see https://go.dev/issue/56103)");
        for (uint32_t j = 0; j < f.visited.len; j++) table_put(&f.state, c->arena, f.visited.at[j], (void *)&acyclic);
    }
}
