// Captured variables. A closure holds either a copy of a variable or its address. A copy will do if the variable is
// small, its address is taken nowhere, and it is not assigned after the closure was made. That is known only when
// the whole batch was walked, so closures are collected on the way and connected to their variables at the end.
#include "escape/graph.h"

enum { MAX_COPIED = 128 };   // bytes

// The closure is made here. Assignments that come before it, in the same round of the same loop, do not count
// against a copy.
void capture_declare(Walk *w, Ir *closure) {
    IrFunc *fn = closure->func;
    if (fn->dictionary && !fn->dictionary->canonical->loc) loc_of_new_var(w->b, fn->dictionary->canonical, 1);
    for (uint32_t i = 0; i < fn->captures.len; i++) {
        Loc *l = loc_of_var(w->b, fn->captures.at[i]);
        if (l->captured) continue;
        l->captured = true;
        if (l->loop_depth == w->loop_depth) l->reassigned = false;
    }
}

static void found_capture(Batch *b, Loc *l) {
    Found f = {.kind = FOUND_CAPTURE, .pos = l->var->pos, .func = l->func, .loc = l, .var = l->var,
               .what = loc_what(b, l), .by_value = l->var->by_value, .addrtaken = l->addrtaken, .reassigned = l->reassigned};
    vec_push(b->memory, &b->found, f);
}

static void connect(Batch *b, Hole k, IrVar *captured) {
    Loc *l = loc_of_var(b, captured);
    IrVar *v = l->var;
    v->by_value = captured->by_value = !l->addrtaken && !l->reassigned && type_size(v->type) <= MAX_COPIED;
    if (!v->by_value) v->addrtaken = true;
    if (b->s->flags.m >= 2) found_capture(b, l);
    if (!v->by_value) k = hole_note_var(b, hole_shift(k, -1), captured, REASON_REFERENCE);
    add_flow(b, hole_note_var(b, k, captured, REASON_CAPTURED), l);
}

void capture_connect(Batch *b) {
    for (uint32_t i = 0; i < b->captures.len; i++) {
        struct Capture *c = &b->captures.at[i];
        IrFunc *fn = c->closure->func;
        for (uint32_t j = 0; j < fn->captures.len; j++) connect(b, c->hole, fn->captures.at[j]);
        if (fn->dictionary) connect(b, c->hole, fn->dictionary);
    }
    b->captures.len = 0;
}
