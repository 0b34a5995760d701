// Statements. Most only choose holes for their expressions. What they add is loop depth: a variable that is declared
// in a loop is a new one each time round, so a pointer to it may not be kept in a variable declared outside of the
// loop. A label that some later goto jumps back to is a loop as well.
#include "escape/graph.h"

static char label_plain, label_looping;   // values of Walk.labels

static bool find_label(Ir *n, void *data) {
    Walk *w = data;
    if (n->op == IR_LABEL && n->sym)
        table_put(&w->labels, &w->b->s->scratch, n->sym, &label_plain);
    else if (n->op == IR_GOTO && n->sym && table_get(&w->labels, n->sym))   // seen before: a jump back
        table_put(&w->labels, &w->b->s->scratch, n->sym, &label_looping);
    return n->op != IR_CLOSURE;
}

// A body whose loop depth ends with it.
static void flow_block(Walk *w, Irs *list) {
    int depth = w->loop_depth;
    flow_stmts(w, list);
    w->loop_depth = depth;
}

// A jump to another function: its results go to the caller without passing through here.
static Ir *tail_call(IrFunc *fn) {
    Ir *n = fn->body.at[0];
    if (n->op != IR_RETURN) return n;
    return n->init.len ? n->init.at[0]->x : n->args.at[0];   // several results go through temporaries
}

void flow_function(Batch *b, IrFunc *fn) {
    Walk w = {.b = b, .fn = fn, .loop_depth = 1};
    EscFunc *e = func_esc(b->s, fn);
    e->state = FUNC_STARTED;
    ir_visit_list(&e->body, find_label, &w);
    if (fn->tail_call) flow_stmt(&w, tail_call(fn));
    else flow_block(&w, &e->body);
}

void flow_stmts(Walk *w, Irs *list) {
    for (uint32_t i = 0; i < list->len; i++) flow_stmt(w, list->at[i]);
}

// The variable comes into being here.
Hole flow_declare(Walk *w, IrVar *v) {
    Loc *l = loc_of_var(w->b, v);
    if (!v->between_rounds) l->loop_depth = w->loop_depth;
    return loc_hole(l);
}

static void flow_for(Walk *w, Ir *n) {
    w->loop_depth++;
    flow_discard(w, n->x);
    flow_stmt(w, n->y);
    flow_block(w, &n->body);
    w->loop_depth--;
}

// The operand is evaluated once, outside of the loop, and lives until the loop ends.
static void flow_range(Walk *w, Ir *n) {
    Loc *operand = loc_new(w->b, w->fn, w->loop_depth, true);
    flow_expr(w, loc_hole(operand), n->x);
    w->loop_depth++;
    Hole ks[2] = {flow_addr(w, n->y), flow_addr(w, n->z)};
    if (type_under(n->x->type)->kind == T_ARRAY)
        add_flow(w->b, hole_note(w->b, ks[1], n, REASON_RANGE), operand);
    else
        add_flow(w->b, hole_deref(w->b, ks[1], n, REASON_RANGE_DEREF), operand);
    mark_reassigned((Holes){ks, 2, 2}, n);
    flow_block(w, &n->body);
    w->loop_depth--;
}

static void flow_case_bodies(Walk *w, Irs *cases) {
    for (uint32_t i = 0; i < cases->len; i++) {
        Ir *clause = cases->at[i];
        for (uint32_t j = 0; j < clause->args.len; j++) flow_discard(w, clause->args.at[j]);
        flow_block(w, &clause->body);
    }
}

// The interface's value flows to the variable of every clause.
static void flow_type_switch(Walk *w, Ir *n) {
    Holes ks = {0};
    for (uint32_t i = 0; i < n->args.len; i++) {
        Ir *clause = n->args.at[i];
        if (!clause->var) continue;
        Hole k = flow_declare(w, clause->var);
        if (!type_has_pointers(clause->var->type)) continue;
        k = hole_unpack(w->b, k, clause->var->type, clause, REASON_SWITCH_CASE);
        vec_push(&w->b->s->scratch, &ks, k);
    }
    flow_expr(w, hole_tee(w, ks.at, ks.len), n->x);
    flow_case_bodies(w, &n->args);
}

static void flow_label(Walk *w, Ir *n) {
    if (!n->sym) return;
    bool loops = table_get(&w->labels, n->sym) == &label_looping;
    report_label(w->b, w->fn, n, loops);
    w->loop_depth += loops;
}

static void flow_assign_call(Walk *w, Ir *n) {
    flow_stmts(w, &n->x->init);
    Holes ks = flow_addrs(w, &n->args);
    flow_call(w, &ks, n->x);
    mark_reassigned(ks, n);
}

// Results are assigned to the result variables, by a bare return to themselves.
static void flow_return(Walk *w, Ir *n) {
    Irs dsts = {0};
    for (uint32_t i = 0; i < w->fn->results.len; i++)
        vec_push(&w->b->s->scratch, &dsts, ir_name(w->b->s, w->fn->results.at[i], n->pos));
    flow_assign_list(w, &dsts, &n->args, REASON_RETURN, n);
}

static void flow_assign_one(Walk *w, Ir *n, EscReason why) {
    Irs src = {.at = &n->x, .len = 1};
    flow_assign_list(w, &n->args, &src, why, n);
}

void flow_stmt(Walk *w, Ir *n) {
    if (!n) return;
    report_statement(w->b, w->fn, w->loop_depth, n);
    flow_stmts(w, &n->init);
    switch (n->op) {
    case IR_FALL: case IR_INLMARK: case IR_BREAK: case IR_CONTINUE: case IR_GOTO:
        break;
    case IR_BLOCK: flow_stmts(w, &n->args); break;
    case IR_DCL: flow_declare(w, n->var); break;
    case IR_LABEL: flow_label(w, n); break;
    case IR_IF:
        flow_discard(w, n->x);
        flow_block(w, &n->body);
        flow_block(w, &n->rest);
        break;
    case IR_CHECKNIL: case IR_KEEPALIVE: flow_discard(w, n->x); break;
    case IR_FOR: flow_for(w, n); break;
    case IR_RANGE: flow_range(w, n); break;
    case IR_SWITCH:
        flow_discard(w, n->x);
        flow_case_bodies(w, &n->args);
        break;
    case IR_TYPESWITCH: flow_type_switch(w, n); break;
    case IR_SELECT:
        for (uint32_t i = 0; i < n->args.len; i++) {
            flow_stmt(w, n->args.at[i]->x);
            flow_block(w, &n->args.at[i]->body);
        }
        break;
    case IR_SEND:
        flow_discard(w, n->x);
        flow_to_heap(w, n->y, REASON_SEND, n);
        break;
    case IR_AS: case IR_ASOP: flow_assign(w, n->x, n->y, REASON_ASSIGN, n); break;
    case IR_AS2: flow_assign_list(w, &n->args, &n->rest, REASON_ASSIGN_PAIR, n); break;
    case IR_AS2DOTTYPE: flow_assign_one(w, n, REASON_ASSIGN_DOTTYPE); break;
    case IR_AS2MAPR: flow_assign_one(w, n, REASON_ASSIGN_MAPR); break;
    case IR_AS2RECV: flow_assign_one(w, n, REASON_ASSIGN_RECV); break;
    case IR_AS2FUNC: flow_assign_call(w, n); break;
    case IR_RETURN: flow_return(w, n); break;
    case IR_GO: case IR_DEFER: flow_go_defer(w, n); break;
    case IR_RECV: flow_discard(w, n->x); break;
    default: flow_call(w, NULL, n); break;   // calls as statements; flow_call rejects what is none
    }
}
