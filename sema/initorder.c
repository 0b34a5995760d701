// The order in which package-level variables are initialised: each after those that its initialiser needs, directly or
// through functions, and otherwise in source order. Constants that refer to others take part so that their cycles are
// found; they come first.
#include "sema/internal.h"

#include <stdlib.h>

typedef struct Node { Obj *obj; VEC(struct Node *) users; uint32_t ndeps; bool done; } Node;
typedef struct Entry { Node *node; uint32_t ndeps; } Entry;
typedef struct Order {
    Checker *c;
    Table nodes;               // variable or constant -> Node
    VEC(Node *) list;
    VEC(Entry) heap;           // entries whose count is out of date are skipped
} Order;

// ---- The graph --------------------------------------------------------------------------------------------------

typedef struct Reach { Order *q; Node *from; Table seen; } Reach;

static void reach(Reach *r, DeclInfo *d) {
    for (uint32_t i = 0; i < d->dep_list.len; i++) {
        Obj *o = d->dep_list.at[i];
        if (table_get(&r->seen, o)) continue;
        table_put(&r->seen, r->q->c->arena, o, o);
        if (o->kind == OBJ_FUNC) {
            reach(r, o->info);
            continue;
        }
        Node *to = table_get(&r->q->nodes, o);
        if (!to) continue;
        vec_push(r->q->c->arena, &to->users, r->from);
        r->from->ndeps++;
    }
}

static void build_graph(Order *q) {
    Checker *c = q->c;
    for (uint32_t i = 0; i < c->pkg->objs.len; i++) {
        Obj *o = c->pkg->objs.at[i];
        bool const_with_deps = o->kind == OBJ_CONST && o->info->dep_list.len > 0;
        if (o->kind != OBJ_VAR && !const_with_deps) continue;
        Node *n = NEW(c->arena, Node);
        n->obj = o;
        table_put(&q->nodes, c->arena, o, n);
        vec_push(c->arena, &q->list, n);
    }
    for (uint32_t i = 0; i < q->list.len; i++) {
        Reach r = {.q = q, .from = q->list.at[i]};
        if (r.from->obj->info->dep_list.len > 0) reach(&r, r.from->obj->info);
    }
}

// ---- The queue --------------------------------------------------------------------------------------------------

static bool before(const Entry *a, const Entry *b) {
    if (a->node->obj->kind != b->node->obj->kind) return a->node->obj->kind == OBJ_CONST;
    return a->ndeps != b->ndeps ? a->ndeps < b->ndeps : a->node->obj->order < b->node->obj->order;
}

static void heap_push(Order *q, Node *n) {
    vec_push(q->c->arena, &q->heap, ((Entry){n, n->ndeps}));
    Entry *h = q->heap.at;
    for (uint32_t i = q->heap.len - 1; i > 0 && before(&h[i], &h[(i - 1) / 2]); i = (i - 1) / 2) {
        Entry t = h[i];
        h[i] = h[(i - 1) / 2];
        h[(i - 1) / 2] = t;
    }
}

static Entry heap_pop(Order *q) {
    Entry *h = q->heap.at, top = h[0];
    uint32_t n = --q->heap.len;
    h[0] = h[n];
    for (uint32_t i = 0;;) {
        uint32_t least = i;
        if (2 * i + 1 < n && before(&h[2 * i + 1], &h[least])) least = 2 * i + 1;
        if (2 * i + 2 < n && before(&h[2 * i + 2], &h[least])) least = 2 * i + 2;
        if (least == i) return top;
        Entry t = h[i];
        h[i] = h[least];
        h[least] = t;
        i = least;
    }
}

// ---- Cycles -----------------------------------------------------------------------------------------------------

typedef struct Search { Checker *c; Obj *to; Table seen; VEC(Obj *) path; } Search;

static int by_order(const void *a, const void *b) {
    uint32_t x = (*(Obj *const *)a)->order, y = (*(Obj *const *)b)->order;
    return x < y ? -1 : x > y;
}

// Leaves the way from `from` to q->to in q->path, last step first.
static bool find_path(Search *q, Obj *from) {
    if (table_get(&q->seen, from)) return false;
    table_put(&q->seen, q->c->arena, from, from);
    uint32_t n = from->info->dep_list.len;
    Obj **deps = NEW_ARRAY(q->c->arena, Obj *, n);
    if (n > 0) memcpy(deps, from->info->dep_list.at, n * sizeof *deps);
    qsort(deps, n, sizeof *deps, by_order);
    for (uint32_t i = 0; i < n; i++)
        if (deps[i] == q->to || find_path(q, deps[i])) {
            vec_push(q->c->arena, &q->path, deps[i]);
            return true;
        }
    return false;
}

static void report_cycle(Checker *c, Obj *o) {
    Search q = {.c = c, .to = o};
    if (!find_path(&q, o)) return;
    if (q.path.len == 1) {
        err_at(c, o->pos, "initialization cycle: %s refers to itself", o->sym->text);
        return;
    }
    Err e;
    err_begin(c, &e);
    err_add(&e, o->pos, "initialization cycle for %s", o->sym->text);
    for (uint32_t i = q.path.len; i > 0; i--) {
        Obj *next = q.path.at[i - 1];
        err_add(&e, o->pos, "%s refers to %s", o->sym->text, next->sym->text);
        o = next;
    }
    err_report(&e);
}

// ---- The order --------------------------------------------------------------------------------------------------

static void emit(Checker *c, Obj *o) {
    DeclInfo *d = o->info;
    if (o->kind != OBJ_VAR || !d->init || d->emitted) return;
    d->emitted = true;
    InitItem item = {.rhs = d->init};
    if (d->nlhs > 0) {
        for (uint32_t i = 0; i < d->nlhs; i++) vec_push(c->arena, &item.lhs, d->lhs[i]);
    } else {
        vec_push(c->arena, &item.lhs, o);
    }
    vec_push(c->arena, &c->pkg->inits, item);
}

void init_order(Checker *c) {
    Order q = {.c = c};
    build_graph(&q);
    for (uint32_t i = 0; i < q.list.len; i++) heap_push(&q, q.list.at[i]);
    while (q.heap.len > 0) {
        Entry e = heap_pop(&q);
        Node *n = e.node;
        if (n->done || e.ndeps != n->ndeps) continue;
        n->done = true;
        if (n->ndeps > 0) report_cycle(c, n->obj);
        for (uint32_t i = 0; i < n->users.len; i++) {
            Node *user = n->users.at[i];
            user->ndeps--;
            if (!user->done) heap_push(&q, user);
        }
        emit(c, n->obj);
    }
}
