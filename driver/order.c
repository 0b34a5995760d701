// The order of packages: imports before what imports them, and how a program initialises them.
#include "driver/driver.h"

static void visit(Build *b, Unit *u) {
    if (u->ordered) return;
    u->ordered = true;
    for (uint32_t i = 0; i < u->imports.len; i++) visit(b, u->imports.at[i]);
    vec_push(&b->s->arena, &b->order, u);
}

void order_units(Build *b) {
    for (uint32_t i = 0; i < b->named.len; i++) visit(b, b->named.at[i]);
    // A stable sort by depth keeps imports first: a package is deeper than all that it imports.
    Units o = b->order;
    for (uint32_t i = 1; i < o.len; i++) {
        Unit *u = o.at[i];
        uint32_t k = i;
        for (; k > 0 && o.at[k - 1]->depth > u->depth; k--) o.at[k] = o.at[k - 1];
        o.at[k] = u;
    }
}

static void reach(Unit *u, uint32_t walk) {
    if (u->reached == walk) return;
    u->reached = walk;
    for (uint32_t i = 0; i < u->imports.len; i++) reach(u->imports.at[i], walk);
}

Units program_units(Build *b, Unit *main) {
    Units units = {0};
    reach(main, ++b->walks);
    for (uint32_t i = 0; i < b->order.len; i++)
        if (b->order.at[i]->reached == b->walks) vec_push(&b->s->arena, &units, b->order.at[i]);
    return units;
}

// ---- Order of initialisation ----

static bool imports_lie_in(const Unit *u, uint32_t walk) {
    for (uint32_t i = 0; i < u->imports.len; i++)
        if (u->imports.at[i]->reached != walk) return false;
    return true;
}

// Of the units that are not in walk `done`, but whose imports are, the one with the first path.
static Unit *next_to_initialise(const Units *of, uint32_t done) {
    Unit *first = NULL;
    for (uint32_t i = 0; i < of->len; i++) {
        Unit *u = of->at[i];
        if (u->reached == done || !imports_lie_in(u, done)) continue;
        if (!first || strcmp(u->path, first->path) < 0) first = u;
    }
    return first;
}

static void initialise_in_order(Build *b, Units *order, const Units *of, uint32_t done) {
    for (Unit *u; (u = next_to_initialise(of, done)); u->reached = done) vec_push(&b->s->arena, order, u);
}

Units initialisation_order(Build *b, Unit *main) {
    Units order = {0}, all = program_units(b, main), basic = {0};
    Unit *runtime = table_get(&b->units, intern_str(b->s, "runtime"));
    if (runtime) basic = program_units(b, runtime);
    uint32_t done = ++b->walks;
    initialise_in_order(b, &order, &basic, done);
    initialise_in_order(b, &order, &all, done);
    return order;
}
