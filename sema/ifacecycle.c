// Anonymous interfaces that contain themselves by way of a type name: valid by the language, but not supported by the
// reference compiler (issue 56103), and so not by us.
#include "sema/internal.h"

#include <stdlib.h>

typedef struct Finder { Checker *c; Table state; VEC(Type *) visited; } Finder;

static const char cyclic = 1, acyclic = 0;   // values of the table: only their addresses count

static bool visit(Type *t, void *finder);

static bool has_cycle(Finder *f, Type *iface) {
    TypeSet *set = type_set(f->c->s, iface);
    for (uint32_t i = 0; i < set->nmethods; i++)
        if (visit(set->methods[i]->type, f)) return true;
    return false;
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

static bool visit(Type *t, void *finder) {
    t = type_unalias(t);
    if (t->kind == T_INTERFACE) return visit_interface(finder, t);
    return t->kind != T_NAMED && type_any_part(t, visit, finder);   // a name ends what could be an anonymous cycle
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
