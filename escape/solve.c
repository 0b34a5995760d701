// Solving: which locations escape. Every location is walked as root: backwards along the edges, to everything that
// flows into it, always with the least sum of dereferences. The graph has edges of weight -1, so this is the
// Bellman-Ford algorithm rather than Dijkstra's; sums below a location are cut off at 0 (if &x flows to the root and
// y to x, then y's value is behind a pointer, not y's address), so no cycle makes them fall for ever.
//
// What a walk can change is only the attributes of the locations it meets, and these only rise. A location whose
// attributes rose is walked again, since it is a stronger root now. Each does so a bounded number of times.
#include "escape/graph.h"

// ---- A double-ended queue of locations --------------------------------------------------------------------------

typedef struct Queue { Arena *arena; Loc **at; uint32_t cap, head, len; } Queue;   // cap: a power of 2

static Queue queue_new(Arena *a, uint32_t want) {
    Queue q = {.arena = a, .cap = 2};
    while (q.cap < want) q.cap *= 2;
    q.at = NEW_ARRAY(a, Loc *, q.cap);
    return q;
}

static void queue_grow(Queue *q) {
    Loc **at = NEW_ARRAY(q->arena, Loc *, q->cap * 2);
    for (uint32_t i = 0; i < q->len; i++) at[i] = q->at[(q->head + i) & (q->cap - 1)];
    q->at = at;
    q->cap *= 2;
    q->head = 0;
}

static void queue_push_front(Queue *q, Loc *l) {
    if (q->len == q->cap) queue_grow(q);
    q->head = (q->head - 1) & (q->cap - 1);
    q->at[q->head] = l;
    q->len++;
}

static void queue_push_back(Queue *q, Loc *l) {
    if (q->len == q->cap) queue_grow(q);
    q->at[(q->head + q->len++) & (q->cap - 1)] = l;
}

static Loc *queue_pop(Queue *q) {
    Loc *l = q->at[q->head];
    q->head = (q->head + 1) & (q->cap - 1);
    q->len--;
    return l;
}

// ---- Lifetimes --------------------------------------------------------------------------------------------------

// Whether what is stored in l may be used after `other`, were it in its frame, is gone.
bool outlives(Batch *b, const Loc *l, const Loc *other) {
    if (loc_has(l, ATTR_ESCAPES)) return true;                   // the heap outlives everything
    if (l == &b->mutator || l == &b->callee) return false;       // not places at all
    if (l->is_result) {
        // What callers do with a result is not known, unless l is the result of a closure inside other's function
        // and every call of that closure is known.
        bool tracked = func_contains(other->func, l->func) && !func_esc(b->s, l->func)->results_lost;
        return !tracked;
    }
    if (l->func == other->func && l->loop_depth < other->loop_depth) return true;   // other is new in each round
    return func_contains(l->func, other->func);                  // other goes when its closure returns
}

// ---- One walk ---------------------------------------------------------------------------------------------------

typedef struct Solver { Batch *b; Queue roots, todo; } Solver;

static void enqueue_root(Solver *v, Loc *l) {
    if (l->queued) return;
    l->queued = true;
    if (loc_has(l, ATTR_ESCAPES)) queue_push_front(&v->roots, l);   // strong roots first: fewer walks
    else queue_push_back(&v->roots, l);
}

// The root is a closure that may be called from anywhere: its results are to be walked again, now as the heap's.
static void lose_results(Solver *v, Loc *root) {
    if (!loc_has(root, ATTR_CALLS) || !root->expr || root->expr->op != IR_CLOSURE) return;
    IrFunc *fn = root->expr->func;
    EscFunc *e = func_esc(v->b->s, fn);
    if (e->results_lost || e->state == FUNC_TAGGED) return;
    e->results_lost = true;
    for (uint32_t i = 0; i < fn->results.len; i++) enqueue_root(v, loc_of_var(v->b, fn->results.at[i]));
}

// The address of l flows to the root: what l becomes by that.
static unsigned addressed(Batch *b, Loc *root, Loc *l) {
    if (outlives(b, root, l)) {
        if (!loc_has(l, ATTR_ESCAPES)) explain_escape(b, root, l);
        return ATTR_ALL;
    }
    return root->attrs & ATTR_PERSISTS;
}

// The value of parameter l flows to the root.
static void param_flows(Batch *b, Loc *root, Loc *l, int derefs) {
    if (outlives(b, root, l)) {
        if (!loc_has(l, ATTR_ESCAPES)) explain_leak(b, root, l, derefs);
        param_leaks_to(l, root, derefs);
    }
    if (loc_has(root, ATTR_MUTATES)) leaks_add(&l->leaks, LEAK_MUTATOR, derefs);
    if (loc_has(root, ATTR_CALLS)) leaks_add(&l->leaks, LEAK_CALLEE, derefs);
}

static void follow_edges(Solver *v, Loc *l, int derefs) {
    uint32_t walk = v->b->walks;
    for (uint32_t i = 0; i < l->edges.len; i++) {
        Loc *src = l->edges.at[i].src;
        if (loc_has(src, ATTR_ESCAPES)) continue;
        int d = derefs + l->edges.at[i].derefs;
        if (src->walk == walk && src->derefs <= d) continue;
        src->walk = walk;
        src->derefs = d;
        src->next = l;
        src->next_edge = i;
        if (src->queued_walk == walk) continue;
        src->queued_walk = walk;
        queue_push_back(&v->todo, src);
    }
}

static void visit(Solver *v, Loc *root, Loc *l) {
    unsigned attrs = l->derefs < 0 ? addressed(v->b, root, l) : 0;
    int derefs = l->derefs < 0 ? 0 : l->derefs;
    if (derefs == 0) attrs |= root->attrs & (ATTR_MUTATES | ATTR_CALLS);
    if (l->is_param) param_flows(v->b, root, l, derefs);
    if (attrs & ~l->attrs) {
        l->attrs |= attrs;
        enqueue_root(v, l);
        if (loc_has(l, ATTR_ESCAPES)) return;   // what flows into it will be met when it is the root
    }
    follow_edges(v, l, derefs);
}

static void walk_one(Solver *v, Loc *root) {
    root->walk = ++v->b->walks;
    root->derefs = 0;
    root->next = NULL;
    lose_results(v, root);
    queue_push_front(&v->todo, root);
    while (v->todo.len) {
        Loc *l = queue_pop(&v->todo);
        l->queued_walk = 0;
        visit(v, root, l);
    }
}

void walk_all(Batch *b) {
    Solver v = {.b = b, .roots = queue_new(b->memory, b->locs.len + 3), .todo = queue_new(b->memory, 16)};
    Loc *special[] = {&b->mutator, &b->callee, &b->heap};
    for (uint32_t i = 0; i < b->locs.len; i++) {
        b->locs.at[i]->queued = true;
        queue_push_front(&v.roots, b->locs.at[i]);
    }
    for (int i = 0; i < 3; i++) {
        special[i]->queued = true;
        queue_push_front(&v.roots, special[i]);
    }
    while (v.roots.len) {
        Loc *root = queue_pop(&v.roots);
        root->queued = false;
        walk_one(&v, root);
    }
}
