// Variables of loops. Each round of a loop has its own copy of the variables that the loop declares. That can be told apart only
// where a copy is kept beyond its round: its address is taken or a closure captures it. Range loops with such variables
// are rewritten here, before the graph is built, so that nothing else needs to know:
//     for _, v := range xs { … }    becomes    for _, tmp := range xs { v := tmp; … }
// Loops of three clauses keep their form (code generation copies at the end of each round) and are marked; stmt.c gives
// their variables the lifetime of a round. All other loops lose their mark: one variable serves all rounds.
#include "escape/graph.h"

typedef struct Scan {
    Session *s;
    IrFunc *fn;
    Table candidates;          // variables of the loops around -> &waiting or &kept
    int depth;                 // loops around
    int return_depth;          // loops around the innermost return statement around
} Scan;

static char waiting, kept;     // values of Scan.candidates

static bool scan(Ir *n, void *data);

static void keep(Scan *c, IrVar *v) {
    if (c->return_depth >= c->depth) return;   // part of a return: there is no next round
    if (table_get(&c->candidates, v)) table_put(&c->candidates, &c->s->arena, v, &kept);
}

static void add_candidate(Scan *c, const Ir *dst) {
    if (dst && dst->op == IR_NAME && dst->var->vclass == VAR_LOCAL)
        table_put(&c->candidates, &c->s->arena, dst->var, &waiting);
}

static bool is_kept(Scan *c, const Ir *dst) {
    return dst && dst->op == IR_NAME && table_get(&c->candidates, dst->var) == &kept;
}

static void scan_children(Scan *c, Ir *n) {
    ir_visit_list(&n->init, scan, c);
    ir_visit(n->x, scan, c);
    ir_visit(n->y, scan, c);
    ir_visit(n->z, scan, c);
    ir_visit_list(&n->args, scan, c);
    ir_visit_list(&n->body, scan, c);
}

static void remove_declaration(Irs *list, const IrVar *v) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < list->len; i++)
        if (list->at[i]->op != IR_DCL || list->at[i]->var != v) list->at[n++] = list->at[i];
    list->len = n;
}

static void prepend(Session *s, Irs *list, Ir *n) {
    vec_push(&s->arena, list, n);
    memmove(list->at + 1, list->at, (list->len - 1) * sizeof *list->at);
    list->at[0] = n;
}

// The loop sets a temporary, and its body begins with v := tmp.
static void give_own_copy(Scan *c, Ir *loop, Ir **slot) {
    Ir *name = *slot;
    IrVar *tmp = ir_temp(c->s, c->fn, name->var->type, loop->pos);
    Ir *dcl = ir_new(c->s, IR_DCL, name->var->pos, NULL, NULL, NULL);
    dcl->var = name->var;
    Ir *as = ir_new(c->s, IR_AS, loop->pos, NULL, name, ir_name(c->s, tmp, loop->pos));
    as->def = true;
    vec_push(&c->s->arena, &as->init, dcl);
    remove_declaration(&loop->init, name->var);
    prepend(c->s, &loop->body, as);
    *slot = ir_name(c->s, tmp, name->pos);
}

static void scan_range(Scan *c, Ir *n) {
    if (n->def && n->per_iteration) {
        add_candidate(c, n->y);
        add_candidate(c, n->z);
    }
    c->depth++;
    scan_children(c, n);
    c->depth--;
    if (!n->per_iteration) return;
    if (is_kept(c, n->y)) give_own_copy(c, n, &n->y);
    if (is_kept(c, n->z)) give_own_copy(c, n, &n->z);
    n->per_iteration = false;
}

// Calls f for each variable that the loop's first clause declares.
static void each_loop_var(Scan *c, Ir *loop, void (*f)(Scan *c, const Ir *dst)) {
    for (uint32_t i = 0; i < loop->init.len; i++) {
        Ir *n = loop->init.at[i];
        if (!n->def) continue;
        if (n->op == IR_AS) f(c, n->x);
        else for (uint32_t j = 0; j < n->args.len; j++) f(c, n->args.at[j]);
    }
}

static void note_kept(Scan *c, const Ir *dst) {
    if (is_kept(c, dst)) dst->var->per_iteration = true;
}

static void scan_for(Scan *c, Ir *n) {
    if (n->per_iteration) each_loop_var(c, n, add_candidate);
    c->depth++;
    scan_children(c, n);
    c->depth--;
    if (!n->per_iteration) return;
    each_loop_var(c, n, note_kept);
    n->per_iteration = false;
    for (uint32_t i = 0; i < n->init.len; i++) {
        Ir *init = n->init.at[i];
        if (init->op == IR_AS) n->per_iteration |= is_kept(c, init->x);
        else for (uint32_t j = 0; j < init->args.len; j++) n->per_iteration |= is_kept(c, init->args.at[j]);
    }
}

static bool scan(Ir *n, void *data) {
    Scan *c = data;
    switch (n->op) {
    case IR_CLOSURE:
        for (uint32_t i = 0; i < n->func->captures.len; i++) keep(c, n->func->captures.at[i]->canonical);
        return true;
    case IR_ADDR: {
        Ir *outer = ir_outer_value(n->x);
        if (outer->op == IR_NAME) keep(c, outer->var);
        return true;
    }
    case IR_RETURN: {
        int saved = c->return_depth;
        c->return_depth = c->depth;
        ir_visit_list(&n->init, scan, c);
        ir_visit_list(&n->args, scan, c);
        c->return_depth = saved;
        return false;
    }
    case IR_RANGE: scan_range(c, n); return false;
    case IR_FOR: scan_for(c, n); return false;
    default: return true;
    }
}

void own_loop_vars(Session *s, IrFunc *fn) {
    Scan c = {.s = s, .fn = fn};
    ir_visit_list(&fn->body, scan, &c);
}
