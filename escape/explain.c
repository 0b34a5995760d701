// Explanations: from the path that a walk left behind (Loc.next, Loc.next_edge) to plain data. An EscFlow says "dst
// got src, with so many dereferences"; its steps say where in the source that happened and why. The last step of the
// last flow is what decided, so the phrase for people is made from it.
#include "escape/graph.h"

static const char *node_text(Batch *b, const Ir *n) { return ir_string(b->s, b->p, n); }

static const char *var_text(Batch *b, const IrVar *v) {
    Ir name = {.op = IR_NAME, .pos = v->pos, .type = v->type, .var = (IrVar *)v};
    return node_text(b, &name);
}

// What l stands for, as verdicts name it.
const char *loc_what(Batch *b, const Loc *l) { return l->var ? var_text(b, l->var) : node_text(b, l->expr); }

// l as an end of a flow.
const char *loc_text(Batch *b, const Loc *l) {
    if (l == &b->heap) return "{heap}";
    if (l->var) return var_text(b, l->var);
    if (!l->expr) return "{temp}";
    return arena_printf(session_bodies(b->s), "{storage for %s}", node_text(b, l->expr));
}

static Pos loc_pos(const Loc *l) { return l->var ? l->var->pos : l->expr->pos; }

// ---- Phrases ----------------------------------------------------------------------------------------------------

static const char *callee_text(Batch *b, const Ir *call) {
    if (call->op == IR_CALLFUNC || call->op == IR_CALLINTER) return node_text(b, call->x);
    return ir_ops[call->op].text;
}

// What the step's phrase speaks of.
static const char *subject_of(Batch *b, const Note *n) {
    if (!n->where) return n->var->sym->text;
    switch (n->why) {
    case REASON_CALL: case REASON_CALLEE: case REASON_APPENDEE: case REASON_APPENDED: case REASON_COPIED:
        return callee_text(b, n->where);
    case REASON_ASSIGN: case REASON_SEND:
        return node_text(b, n->where->x);
    default:
        return node_text(b, n->where);
    }
}

__attribute__((format_arg(1))) static const char *phrase_format(const char *phrase) { return phrase; }

// Why nothing is known of the function that is called; NULL: it is known.
static const char *unknown_callee(const Ir *call) {
    if (call->op == IR_CALLINTER) return "interface method";
    if (call->op != IR_CALLFUNC) return NULL;
    IrOp op = ir_static_value(call->x)->op;
    return op == IR_FUNC || op == IR_CLOSURE || op == IR_METHEXPR ? NULL : "function value";
}

static const char *fill_in(Batch *b, const char *format, const Note *n) {
    bool call = n->why == REASON_CALL, builtin = call && n->where->op != IR_CALLFUNC && n->where->op != IR_CALLINTER;
    const char *unknown = call ? unknown_callee(n->where) : NULL;
    if (builtin) return arena_printf(session_bodies(b->s), "passed to %s", callee_text(b, n->where));
    if (unknown) return arena_printf(session_bodies(b->s), "passed to %s %s", unknown, callee_text(b, n->where));
    if (!strstr(format, "%s")) return format;
    return arena_printf(session_bodies(b->s), phrase_format(format), subject_of(b, n));
}

// The last step is the one that decides.
static const char *deciding_phrase(Batch *b, const Note *notes) {
    if (!notes) return "reachable from the heap";
    while (notes->next) notes = notes->next;
    return fill_in(b, esc_reasons[notes->why].phrase, notes);
}

// ---- Flows ------------------------------------------------------------------------------------------------------

// Most of the time nobody reads the steps of a path.
static bool is_explained(const Batch *b) { return flags_detail(&b->s->flags) >= 2; }

// A conversion that allocates is there to store something in an interface.
static EscReason reason_of(const Note *n) {
    return n->why == REASON_SPILL && n->where->op == IR_CONVIFACE ? REASON_INTERFACE : n->why;
}

static EscStep *steps_of(Batch *b, const Note *notes) {
    EscStep *first = NULL, **end = &first;
    for (const Note *n = notes; n; n = n->next) {
        EscStep *step = NEW(session_bodies(b->s), EscStep);
        step->pos = n->where ? n->where->pos : n->var->pos;
        step->from = n->where ? node_text(b, n->where) : var_text(b, n->var);
        step->why = esc_reasons[n->why].text;
        step->reason = reason_of(n);
        if (b->s->flags.narrate) step->words = fill_in(b, esc_reasons[step->reason].step, n);
        *end = step;
        end = &step->next;
    }
    return first;
}

static EscFlow *flow_of(Batch *b, const Loc *dst, const Loc *src, int derefs, const Note *notes) {
    if (!is_explained(b)) return NULL;
    EscFlow *f = NEW(session_bodies(b->s), EscFlow);
    f->dst = loc_text(b, dst);
    f->src = loc_text(b, src);
    f->derefs = derefs;
    f->steps = steps_of(b, notes);
    if (src->var || src->expr) f->src_pos = loc_pos(src);
    return f;
}

// The path from l to the root. A walk may have lowered sums along a cycle later; a path that comes back to where it
// was ends in an EscFlow without a destination.
typedef struct Path { EscFlow *flows; const Note *last; } Path;   // last: the steps of the flow into the root

static Path path_to(Batch *b, const Loc *root, const Loc *l) {
    Path path = {0};
    EscFlow **end = &path.flows;
    Table seen = {0};
    for (; !table_get(&seen, l); l = l->next) {
        table_put(&seen, &b->s->scratch, l, (void *)l);
        const Edge *e = &l->next->edges.at[l->next_edge];
        EscFlow *flow = *end = flow_of(b, l->next, l, e->derefs, e->notes);
        if (flow) end = &flow->next;
        if (e->notes) path.last = e->notes;   // flows through temporaries have none
        if (l->next == root) return path;
    }
    if (is_explained(b)) *end = NEW(session_bodies(b->s), EscFlow);
    return path;
}

// ---- Verdicts ---------------------------------------------------------------------------------------------------

// l's address reached the root by this last edge.
static const char *phrase(Batch *b, const Loc *root, const Loc *l, const Note *notes) {
    Arena *a = session_bodies(b->s);
    if (root == &b->heap) return deciding_phrase(b, notes);
    if (loc_has(root, ATTR_ESCAPES)) {
        if (root->expr && root->expr->op == IR_CLOSURE) return "captured by escaping closure";
        return arena_printf(a, "stored in %s, which is on the heap", loc_what(b, root));
    }
    if (root->is_result) return arena_printf(a, "returned from %s", root->func->name);
    if (root->func == l->func) return "outlives the loop";
    return arena_printf(a, "outlives the call of %s", l->func->name);
}

// ---- What the solver found --------------------------------------------------------------------------------------

static void found_flows(Batch *b, FoundKind kind, Loc *l, EscFlow *flows, const char *text, int derefs) {
    if (!is_explained(b)) return;
    Found f = {.kind = kind, .pos = loc_pos(l), .func = l->func, .loc = l, .what = loc_what(b, l), .flows = flows,
               .text = text, .derefs = derefs};
    vec_push(b->memory, &b->found, f);
}

// Where only verdicts are wanted, comments in C need no words.
static bool has_words(const Batch *b) { return !b->s->verdicts_only || is_explained(b); }

static EscSite *site_of(Batch *b, Loc *l, bool heap) {
    EscSite *site = NEW(session_bodies(b->s), EscSite);
    site->heap = heap;
    site->pos = loc_pos(l);
    if (has_words(b)) site->what = loc_what(b, l);
    l->site = site;
    return site;
}

// l's address reached the root by the edge with these notes.
static void escapes_by(Batch *b, FoundKind kind, Loc *l, EscFlow *flows, const Loc *root, const Note *notes) {
    EscSite *site = site_of(b, l, true);
    site->path = flows;
    if (has_words(b)) site->reason = phrase(b, root, l, notes);
    found_flows(b, kind, l, flows, NULL, 0);
}

// The address of src goes straight to a place that outlives everything.
void explain_step(Batch *b, Loc *src, Hole k) {
    if (loc_has(src, ATTR_ESCAPES) && src->site) {   // known before; -m=2 tells of each
        found_flows(b, FOUND_STORED, src, flow_of(b, k.dst, src, k.derefs, k.notes), NULL, 0);
        return;
    }
    escapes_by(b, FOUND_STORED, src, flow_of(b, k.dst, src, k.derefs, k.notes), k.dst, k.notes);
}

// A walk from the root has met l's address, and the root outlives l.
void explain_escape(Batch *b, Loc *root, Loc *l) {
    Path path = path_to(b, root, l);
    escapes_by(b, FOUND_ESCAPE, l, path.flows, root, path.last);
}

// A walk from the root has met the value of parameter l, dereferenced so often.
void explain_leak(Batch *b, Loc *root, Loc *l, int derefs) {
    if (!is_explained(b)) return;
    found_flows(b, FOUND_LEAK, l, path_to(b, root, l).flows, loc_text(b, root), derefs);
}

void explain_stack(Batch *b, Loc *l) {
    EscSite *site = site_of(b, l, false);
    if (has_words(b)) site->reason = arena_printf(session_bodies(b->s), "bounded by %s's frame", l->func->name);
}
