// Assignments: which hole stands for a destination. A variable is its own location. Anything behind a pointer, a
// slice or a map may belong to others: what is stored there is stored in the heap, and memory reachable through it
// is mutated.
#include "escape/graph.h"

static bool is_blank(const Ir *n) {
    return !n || (n->op == IR_NAME && n->var->sym->len == 1 && n->var->sym->text[0] == '_');
}

static void flow_mutated(Walk *w, Ir *n) { flow_expr(w, hole_mutator(w), n); }

// The hole for storing into n; NULL or _: discards.
Hole flow_addr(Walk *w, Ir *n) {
    if (is_blank(n)) return hole_discard(w);
    switch (n->op) {
    case IR_NAME:
        if (n->var->vclass == VAR_GLOBAL) return hole_heap(w);
        return loc_hole(loc_of_var(w->b, n->var));
    case IR_DOT: return flow_addr(w, n->x);
    case IR_INDEX:
        flow_discard(w, n->y);
        if (type_under(n->x->type)->kind == T_ARRAY) return flow_addr(w, n->x);
        flow_mutated(w, n->x);
        return hole_heap(w);
    case IR_DEREF: case IR_DOTPTR:
        flow_mutated(w, n->x);
        return hole_heap(w);
    case IR_INDEXMAP:
        flow_discard(w, n->x);
        flow_to_heap(w, n->y, REASON_MAP_PUT, n);
        return hole_heap(w);
    case IR_PAREN: case IR_CONVNOP: return flow_addr(w, n->x);
    default: fatal_at(w->b->s, n->pos, "escape: assignment to %s", ir_ops[n->op].name);
    }
}

Holes flow_addrs(Walk *w, Irs *list) {
    Holes ks = {0};
    for (uint32_t i = 0; i < list->len; i++) vec_push(&w->b->s->scratch, &ks, flow_addr(w, list->at[i]));
    return ks;
}

void flow_to_heap(Walk *w, Ir *n, EscReason why, const Ir *where) {
    flow_expr(w, hole_note(w->b, hole_heap(w), where, why), n);
}

static void found_self_assign(Walk *w, const Ir *where) {
    Found f = {.kind = FOUND_SELF_ASSIGN, .pos = where->pos, .func = w->fn, .text = ir_string(w->b->s, w->b->p, where)};
    vec_push(w->b->memory, &w->b->found, f);
}

static void flow_source(Walk *w, Hole k, Ir *dst, Ir *src, EscReason why, Ir *where) {
    if (dst && dst->op == IR_DOTPTR && is_header_data_field(dst)) {   // a uintptr that is a pointer in truth
        flow_unsafe(w, hole_note(w->b, hole_heap(w), where, why), src);
        return;
    }
    if (dst && src && is_self_assign(dst, src)) {
        if (w->b->s->flags.m) found_self_assign(w, where);
        k = hole_discard(w);
    }
    flow_expr(w, hole_note(w->b, k, where, why), src);
}

// dsts... = srcs...: destinations are evaluated first. A source fewer (v, ok = m[k]) leaves its destination without
// a flow.
void flow_assign_list(Walk *w, Irs *dsts, Irs *srcs, EscReason why, Ir *where) {
    Holes ks = flow_addrs(w, dsts);
    for (uint32_t i = 0; i < ks.len; i++)
        flow_source(w, ks.at[i], dsts->at[i], i < srcs->len ? srcs->at[i] : NULL, why, where);
    mark_reassigned(ks, where);
}

void flow_assign(Walk *w, Ir *dst, Ir *src, EscReason why, Ir *where) {
    Irs dsts = {.at = &dst, .len = 1}, srcs = {.at = &src, .len = 1};
    flow_assign_list(w, &dsts, &srcs, why, where);
}

// `var x T`, its zero value assigned where it is declared.
static bool is_zero_declaration(const Ir *where) {
    return where->op == IR_AS && !where->y && where->x && where->x->op == IR_NAME && !where->x->var->defn;
}

// A variable that is assigned once, where it is declared, may be captured by value. Variables of a range clause are
// assigned each time round.
void mark_reassigned(Holes ks, const Ir *where) {
    if (is_zero_declaration(where)) return;
    for (uint32_t i = 0; i < ks.len; i++) {
        Loc *l = ks.at[i].dst;
        if (l->var && l->var->defn == where && where->op != IR_RANGE) continue;
        l->reassigned = true;
    }
}
