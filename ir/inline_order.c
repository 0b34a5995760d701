// The order of things. Devirtualising a call may make it one that can be inlined, and inlining brings new calls with
// types that are now known, so both take turns, function by function, callees first, until nothing changes.
#include "ir/inline.h"

typedef struct Site { Ir *call; IrFunc *resolved; } Site;
typedef struct Caller { Inliner *in; IrFunc *fn; bool is_big; VEC(Site) sites; } Caller;
typedef struct Run { Inliner in; Table callers; } Run;   // IrFunc -> Caller

// ---- Finding calls --------------------------------------------------------------------------------------------------

// Operands before the call they belong to. What is on the list already is not entered again.
static Ir *mark(Ir *n, void *data) {
    Caller *c = data;
    if (n->call_site) return n;
    if (n->op == IR_GO || n->op == IR_DEFER) n->x->no_inline = true;
    ir_edit_children(n, mark, c);
    if ((n->op == IR_CALLFUNC || n->op == IR_CALLINTER) && !n->no_inline) {
        n->call_site = true;
        vec_push(&c->in->s->scratch, &c->sites, ((Site){n, NULL}));
    }
    return n;
}

static bool forbid(Ir *n, void *data) {
    (void)data;
    if (n->op == IR_CALLFUNC || n->op == IR_CALLINTER) n->no_inline = true;
    return true;
}

static void find_sites(Caller *c) {
    IrFunc *fn = c->fn;
    if (fn->tail_call) ir_visit_list(&fn->body, forbid, NULL);
    for (uint32_t i = 0; i < fn->body.len; i++) mark(fn->body.at[i], c);
}

// ---- One call ---------------------------------------------------------------------------------------------------------

static bool may_ever_inline(Inliner *in, Ir *call) {
    if (in->s->flags.l || call->op != IR_CALLFUNC) return false;
    if (call->x->op != IR_FUNC) return true;
    const IrFunc *fn = call->x->func;
    if (in->s->flags.checkptr && inline_is_checked(fn)) return false;
    return !ir_is_escape_non_string(fn) && !inline_is_intrinsic(fn);
}

// The function that a call calls, and how many calls of it were met.
static IrFunc *resolve(Caller *c, Site *site, int *uses) {
    Inliner *in = c->in;
    IrFunc *callee = site->resolved;
    if (!callee) {
        if (site->call->op == IR_INLCALL) return NULL;
        devirtualize_call(in, c->fn, site->call);
        if (!may_ever_inline(in, site->call)) return NULL;
        callee = inline_callee(in, c->fn, site->call->x, true);
        if (!callee) return NULL;
        site->resolved = callee;
        table_put(&in->uses, &in->s->scratch, callee, (char *)table_get(&in->uses, callee) + 1);
    }
    *uses = (int)(intptr_t)table_get(&in->uses, callee);
    return callee;
}

static void note_inlining(Inliner *in, IrFunc *caller, Ir *call, IrFunc *callee) {
    if (!inline_notes(in, caller)) return;
    note_at(in->s, call->pos, "inlining call to %s", ir_func_string(in->s, in->p, callee));
}

// -m=3 shows the call, and what becomes of it.
static void show_call(Caller *c, Ir *call, const char *when) {
    Inliner *in = c->in;
    if (inline_notes(in, c->fn) < 3) return;
    note_at(in->s, call->pos, "%s", when);
    emit_ir_node(in->s, in->p, call, in->s->err);
}

static bool inline_site(Caller *c, Site *site) {
    Inliner *in = c->in;
    Ir *call = site->call;
    int uses = 0;
    if (call->op == IR_INLCALL) return false;
    IrFunc *resolved = resolve(c, site, &uses);
    if (!resolved || !may_ever_inline(in, call)) return false;
    IrFunc *callee = inline_callee(in, c->fn, call->x, false);
    bool called_once = uses == 1 && resolved->outer;
    if (!callee || !callee->inline_form) return false;
    if (!inline_may_replace(in, c->fn, call, callee, c->is_big, called_once, true)) return false;
    note_inlining(in, c->fn, call, callee);
    show_call(c, call, "Before inlining: ");
    inline_expand(in, c->fn, call, callee);
    show_call(c, call, "After inlining ");
    ir_edit_children(call, mark, c);
    devirtualize_inlined(in, c->fn, call);
    return true;
}

// ---- One function -------------------------------------------------------------------------------------------------------

static Caller *caller_new(Run *run, IrFunc *fn) {
    Inliner *in = &run->in;
    Caller *c = NEW(&in->s->scratch, Caller);
    c->in = in;
    c->fn = fn;
    c->is_big = !in->s->flags.l && inline_is_big(fn);
    if (c->is_big && inline_notes(in, fn) >= 2) {
        const char *name = ir_func_string(in->s, in->p, fn);
        note_at(in->s, fn->pos, "function %s considered 'big'; reducing max cost of inlinees", name);
    }
    find_sites(c);
    table_put(&run->callers, &in->s->scratch, fn, c);
    return c;
}

// New calls are resolved all together before the next is inlined, so that a literal with two calls is not
// taken for one with a single call.
static bool inline_all(Caller *c) {
    bool changed = false;
    int uses;
    for (uint32_t from = 0, to = c->sites.len; from < to;) {
        for (uint32_t i = from; i < to; i++) changed |= inline_site(c, &c->sites.at[i]);
        from = to;
        to = c->sites.len;
        for (uint32_t i = from; i < to; i++) resolve(c, &c->sites.at[i], &uses);
    }
    return changed;
}

// ---- The package ----------------------------------------------------------------------------------------------------------

// In the source, with a name, and not made for method sets or large maps.
static bool is_written(const IrFunc *f) { return f->outer || f->is_comparison || (f->obj && strcmp(f->obj->sym->text, "_")); }

static void decide_batch(IrFunc **funcs, uint32_t n, void *data) {
    Run *run = data;
    for (uint32_t i = 0; i < n; i++)
        if (is_written(funcs[i])) inline_decide(&run->in, funcs[i]);
}

static void inline_batch(IrFunc **funcs, uint32_t n, void *data) {
    Run *run = data;
    for (bool changed = true; changed;) {
        changed = false;
        for (uint32_t i = 0; i < n; i++) {
            Caller *c = table_get(&run->callers, funcs[i]);
            if (c) changed |= inline_all(c);
        }
    }
}

// Method wrappers are made when all else is done.
static bool is_late(const IrFunc *f) { return f->is_wrapper && !f->outer && !f->targs; }

static bool find_call(Ir *n, void *found) {
    if (n->op == IR_CALLFUNC) *(Ir **)found = n;
    return !*(Ir **)found;
}

// A wrapper jumps to its method, unless the method's body could take its place.
static void choose_tail_call(Inliner *in, IrFunc *wrapper) {
    Ir *call = NULL;
    if (wrapper->tail_call) ir_visit_list(&wrapper->body, find_call, &call);
    const IrFunc *method = call && call->x->op == IR_FUNC ? call->x->func : NULL;
    if (method && method->inline_form && inline_body_known(in, method)) wrapper->tail_call = false;
}

static Irs *whole_body(Session *s, IrFunc *f) {
    (void)s;
    return &f->body;
}

void ir_optimize(Session *s, IrPackage *p) {
    if (!p->builder) return;
    Run run = {.in = {.s = s, .p = p, .b = p->builder}};
    arena_alloc(&run.in.scratch, 1);   // its first block stays
    keep_benchmark_loops(&run.in);
    if (!s->flags.l) ir_bottom_up(s, p, whole_body, decide_batch, &run);
    uint32_t n = p->funcs.len;
    int uses;
    for (uint32_t i = 0; i < n; i++) {
        if (is_late(p->funcs.at[i])) continue;
        Caller *c = caller_new(&run, p->funcs.at[i]);
        for (uint32_t k = 0; k < c->sites.len; k++) resolve(c, &c->sites.at[k], &uses);
    }
    ir_bottom_up(s, p, whole_body, inline_batch, &run);
    ir_wrappers_of_inlined(p->builder);
    n = p->funcs.len;
    for (uint32_t i = 0; i < n; i++) {
        if (!is_late(p->funcs.at[i])) continue;
        choose_tail_call(&run.in, p->funcs.at[i]);
        Caller *c = caller_new(&run, p->funcs.at[i]);
        while (inline_all(c)) {}
    }
    ir_early_descriptors(p->builder);
    ir_abi_wrappers(p->builder);
    arena_free(&run.in.scratch);
    p->optimized = true;
    ir_split_loop_variables(p->builder);
    if (!s->verdicts_only || s->flags.live) ir_mark_dead(p);
}
