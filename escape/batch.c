// The analysis of a package: one batch of functions after another, callees first. For each batch:
//     plan      a location for every variable of its functions
//     flow      walk the bodies, adding edges (closures are walked where they stand)
//     connect   decide how closures capture, and connect them to what they capture
//     limit     use constants where they help, send to the heap what is too large for the stack
//     solve     find what escapes
//     finish    tags on parameters, verdicts on everything else
//     report    -m
#include "escape/graph.h"

static void batch_init(Batch *b) {
    b->heap.attrs = ATTR_ALL;
    b->mutator.attrs = ATTR_MUTATES;
    b->callee.attrs = ATTR_CALLS;
}

static void plan_vars(Batch *b, IrVar **vars, uint32_t n) {
    for (uint32_t i = 0; i < n; i++) loc_of_new_var(b, vars[i], 1);
}

static void plan(Batch *b, IrFunc *fn) {
    EscFunc *e = func_esc(b->s, fn);
    e->state = FUNC_PLANNED;
    e->batch = b;
    if (fn->recv) plan_vars(b, &fn->recv, 1);
    plan_vars(b, fn->params.at, fn->params.len);
    plan_vars(b, fn->results.at, fn->results.len);
    plan_vars(b, fn->locals.at, fn->locals.len);
    for (uint32_t i = 0; i < fn->results.len; i++) ((Loc *)fn->results.at[i]->loc)->result = 1 + (int)i;
}

static void limit(Batch *b) {
    for (uint32_t i = 0; i < b->locs.len; i++) {
        Loc *l = b->locs.at[i];
        use_literals(b, l);
        EscReason why = size_reason(b, l);
        if (!why) continue;
        Hole heap = hole_shift(loc_hole(&b->heap), -1);
        heap = l->var ? hole_note_var(b, heap, l->var, why) : hole_note(b, heap, l->expr, why);
        add_flow(b, heap, l);
    }
}

// ---- Verdicts ---------------------------------------------------------------------------------------------------

static void found(Batch *b, FoundKind kind, Loc *l, Pos pos) {
    if (!flags_detail(&b->s->flags)) return;
    Found f = {.kind = kind, .pos = pos, .func = l->func, .loc = l, .what = loc_what(b, l)};
    vec_push(b->memory, &b->found, f);
}

static void found_verdict(Batch *b, Loc *l, Pos pos) {
    vec_push(session_bodies(b->s), &b->p->sites, l->site);
    l->site->id = b->p->sites.len;
    found(b, FOUND_VERDICT, l, pos);
}

// Calls that go and defer make wait in closures of ours: no business of the user's.
static bool is_go_defer_closure(const Ir *n) { return n->op == IR_CLOSURE && n->func->is_wrapper; }

static bool is_forced(Batch *b, Pos pos) {
    const char *at = b->s->flags.force_stack;
    return at && !strcmp(at, arena_printf(session_bodies(b->s), "%u:%u", pos_line(pos), pos_col(pos)));
}

static void finish_var(Batch *b, Loc *l) {
    bool heap = loc_has(l, ATTR_ESCAPES) && !is_forced(b, l->var->pos);
    l->var->esc = heap ? ESC_HEAP : ESC_NONE;
    l->var->site = l->site;
    l->site->is_var = true;
    if (heap) found_verdict(b, l, l->var->pos);
}

static void finish_expr(Batch *b, Loc *l) {
    Ir *n = l->expr;
    bool heap = loc_has(l, ATTR_ESCAPES) && !is_forced(b, n->pos);
    n->esc = heap ? ESC_HEAP : ESC_NONE;
    n->site = l->site;
    if (!is_go_defer_closure(n)) found_verdict(b, l, n->pos);
    else if (heap) found(b, FOUND_GO_DEFER, l, n->pos);
    bool reusable = n->op == IR_CLOSURE || n->op == IR_METHVALUE || n->op == IR_SLICELIT;
    if (!heap && !loc_has(l, ATTR_PERSISTS) && reusable) n->transient = true;
    if (n->op == IR_STR2BYTES && !loc_has(l, ATTR_MUTATES)) {   // nobody writes to the copy: none is needed
        n->zero_copy = true;
        found(b, FOUND_ZERO_COPY, l, n->pos);
    }
}

static void finish(Batch *b) {
    for (uint32_t i = 0; i < b->funcs.len; i++) {
        func_esc(b->s, b->funcs.at[i])->state = FUNC_TAGGED;
        tag_params(b, b->funcs.at[i]);
    }
    for (uint32_t i = 0; i < b->locs.len; i++) {
        Loc *l = b->locs.at[i];
        if (!l->var && !l->expr) continue;
        if (!loc_has(l, ATTR_ESCAPES)) explain_stack(b, l);
        if (l->var) finish_var(b, l);
        else finish_expr(b, l);
    }
}

// ---- A batch and a package --------------------------------------------------------------------------------------

typedef struct PackageRun { Session *s; IrPackage *p; Arena scratch; } PackageRun;

static void solve_batch(IrFunc **funcs, uint32_t n, void *data) {
    PackageRun *run = data;
    Batch *b = NEW(session_bodies(run->s), Batch);
    b->s = run->s;
    b->p = run->p;
    b->memory = run->s->flags.keep_graphs ? session_bodies(run->s) : &run->scratch;
    ArenaMark before = arena_mark(&run->scratch);
    batch_init(b);
    for (uint32_t i = 0; i < n; i++) {
        vec_push(session_bodies(b->s), &b->funcs, funcs[i]);
        plan(b, funcs[i]);
    }
    for (uint32_t i = 0; i < n; i++)
        if (!func_is_closure(funcs[i])) flow_function(b, funcs[i]);
    capture_connect(b);
    limit(b);
    walk_all(b);
    finish(b);
    report_batch(b);
    arena_release(&run->scratch, before);
}

static Irs *solved_body(Session *s, IrFunc *fn) { return &func_esc(s, fn)->body; }

void escape_package(Session *s, IrPackage *p) {
    for (uint32_t i = 0; i < p->funcs.len; i++) {
        IrFunc *fn = p->funcs.at[i];
        if (!s->flags.N && !func_is_closure(fn)) drop_dead_locals(s, fn);
        func_esc(s, fn)->body = fn->is_init && !fn->is_wrapper ? dynamic_init(s, p, &fn->body) : fn->body;
    }
    PackageRun run = {.s = s, .p = p};
    arena_alloc(&run.scratch, 1);   // its first block stays
    ir_bottom_up(s, p, solved_body, solve_batch, &run);
    arena_free(&run.scratch);
    remark_split_loops(s, p);
    if (!s->verdicts_only || s->flags.m) prove_bounds(s, p);
    check_frames(s, p);
    bool moves = !s->flags.N && (!s->verdicts_only || s->flags.live);
    for (uint32_t i = 0; moves && i < p->funcs.len; i++) move_exclusive_slices(s, p->funcs.at[i]);
}
