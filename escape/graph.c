// The graph's parts: making locations, adjusting holes, adding edges. graph.h explains what they mean.
#include "escape/graph.h"

const EscReasonInfo esc_reasons[REASON_COUNT] = {
    [REASON_NONE] = {"", "", ""},
#define X(id, text, phrase, step) [REASON_##id] = {text, phrase, step},
    ESC_REASONS(X)
#undef X
};

// ---- Locations ------------------------------------------------------------------------------------------------

Loc *loc_new(Batch *b, IrFunc *fn, int loop_depth, bool persists) {
    Loc *l = NEW(b->memory, Loc);
    l->func = fn;
    l->loop_depth = loop_depth;
    if (persists) l->attrs |= ATTR_PERSISTS;
    vec_push(b->memory, &b->locs, l);
    return l;
}

Loc *loc_of_expr(Walk *w, Ir *n) {
    Loc *l = loc_new(w->b, w->fn, w->loop_depth, false);
    l->expr = n;
    return l;
}

Loc *loc_of_new_var(Batch *b, IrVar *v, int loop_depth) {
    Loc *l = loc_new(b, v->func, loop_depth, true);
    l->var = v;
    l->is_param = v->vclass == VAR_PARAM;
    l->is_result = v->vclass == VAR_RESULT;
    v->loc = l;
    return l;
}

Loc *loc_of_var(Batch *b, IrVar *v) {
    IrVar *original = v->canonical ? v->canonical : v;
    if (!original->loc) fatal_at(b->s, v->pos, "escape: no location for %s", v->sym->text);
    return original->loc;
}

// ---- Holes ----------------------------------------------------------------------------------------------------

static Hole add_note(Batch *b, Hole k, Note note) {
    Note *copy = NEW(b->memory, Note);
    *copy = note;
    copy->next = k.notes;
    k.notes = copy;
    return k;
}

Hole hole_note(Batch *b, Hole k, const Ir *where, EscReason why) {
    return add_note(b, k, (Note){.where = where, .why = why});
}

Hole hole_note_var(Batch *b, Hole k, IrVar *var, EscReason why) {
    return add_note(b, k, (Note){.var = var, .why = why});
}

Hole hole_shift(Hole k, int delta) {
    k.derefs += delta;
    k.addrtaken = delta < 0;
    return k;
}

Hole hole_deref(Batch *b, Hole k, const Ir *where, EscReason why) { return hole_note(b, hole_shift(k, 1), where, why); }
Hole hole_addr(Batch *b, Hole k, const Ir *where, EscReason why) { return hole_note(b, hole_shift(k, -1), where, why); }

// The value of type t is taken out of an interface: it lies behind the interface's pointer, unless it is that
// pointer.
Hole hole_unpack(Batch *b, Hole k, Type *t, const Ir *where, EscReason why) {
    if (!type_is_interface(t) && !type_pointer_shaped(t)) k = hole_shift(k, 1);
    return hole_note(b, k, where, why);
}

// One hole for several: a temporary that flows into each. (`&x` for one hole and `x` for another cannot meet in one
// temporary; builders ask for tees of values only.)
Hole hole_tee(Walk *w, const Hole *ks, uint32_t n) {
    if (n == 0) return hole_discard(w);
    if (n == 1) return ks[0];
    Loc *temp = loc_new(w->b, w->fn, w->loop_depth, false);
    for (uint32_t i = 0; i < n; i++) {
        if (ks[i].derefs < 0) fatal_at(w->b->s, w->fn->pos, "escape: tee of an address");
        add_flow(w->b, ks[i], temp);
    }
    return loc_hole(temp);
}

Hole hole_tee2(Walk *w, Hole a, Hole b) { return hole_tee(w, (Hole[]){a, b}, 2); }

// Flows into k, but after the statement: what is evaluated here keeps its storage until then.
Hole hole_later(Walk *w, Hole k) {
    Loc *temp = loc_new(w->b, w->fn, w->loop_depth, true);
    add_flow(w->b, k, temp);
    return loc_hole(temp);
}

// Expression n allocates: its address flows to k. The result takes what is stored in the allocation.
Hole hole_spill(Walk *w, Hole k, Ir *n) {
    Loc *l = loc_of_expr(w, n);
    add_flow(w->b, hole_addr(w->b, k, n, REASON_SPILL), l);
    return loc_hole(l);
}

// ---- Edges ----------------------------------------------------------------------------------------------------

void add_flow(Batch *b, Hole k, Loc *src) {
    if (k.addrtaken) src->addrtaken = true;
    if (k.dst == &b->blank) return;
    if (k.dst == src && k.derefs >= 0) return;          // x = x, x = *x: nothing new
    if (loc_has(k.dst, ATTR_ESCAPES) && k.derefs < 0) { // decided at once: no edge is needed
        explain_step(b, src, k);
        src->attrs |= ATTR_ALL;
        vec_push(b->memory, &k.dst->decided, ((Edge){src, k.derefs, k.notes}));
        return;
    }
    vec_push(b->memory, &k.dst->edges, ((Edge){src, k.derefs, k.notes}));
}

// ---- Functions ------------------------------------------------------------------------------------------------

// A function literal that captures nothing is a function like any other: it is not bound to the one it stands in.
bool func_is_closure(const IrFunc *fn) { return ir_is_closure(fn); }

// Whether `closure` is a function literal somewhere inside `outer`.
bool func_contains(const IrFunc *outer, const IrFunc *closure) {
    if (!outer || outer == closure || !closure || !closure->closure) return false;
    for (const IrFunc *f = closure->outer; f; f = f->outer)
        if (f == outer) return true;
    return false;
}

EscFunc *func_esc(Session *s, IrFunc *fn) {
    if (!fn->esc) fn->esc = NEW(&s->arena, EscFunc);
    return fn->esc;
}
