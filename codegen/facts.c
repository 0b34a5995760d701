// What is known on every way to a place: pointers that were checked for nil, indices that are within a slice. It keeps
// the C readable (one check, then `p->x`), and loops over slices free of checks that the C compiler cannot see through.
// Facts are about local variables that nothing else can change; a block's facts end with the block, all end at a label.
#include "codegen/gen.h"

Facts c_facts_begin(FuncGen *f) { return (Facts){f->checked.len, f->in_range.len}; }

void c_facts_end(FuncGen *f, Facts facts) {
    f->checked.len = facts.checked < f->checked.len ? facts.checked : f->checked.len;
    f->in_range.len = facts.in_range < f->in_range.len ? facts.in_range : f->in_range.len;
}

void c_facts_clear(FuncGen *f) { f->checked.len = f->in_range.len = 0; }

static Ir *bare(Ir *n) {
    while (n->op == IR_PAREN || n->op == IR_CONVNOP) n = n->x;
    return n;
}

IrVar *c_checkable(Ir *n) {
    n = bare(n);
    if (n->op != IR_NAME) return NULL;
    IrVar *v = n->var;
    if (v->vclass == VAR_CAPTURED) return v->by_value ? v : NULL;
    if (v->vclass == VAR_GLOBAL || v->vclass == VAR_RESULT) return NULL;
    return v->addrtaken || v->reassigned || v->esc == ESC_HEAP ? NULL : v;
}

bool c_was_checked(FuncGen *f, IrVar *v) {
    for (uint32_t i = 0; i < f->checked.len; i++)
        if (f->checked.at[i] == v) return true;
    return false;
}

void c_learn_checked(FuncGen *f, IrVar *v) { vec_push(f->g->a, &f->checked, v); }

static void learn_comparison(FuncGen *f, Ir *n) {
    Ir *x = bare(n->x), *y = bare(n->y);
    Ir *value = y->op == IR_NIL ? x : x->op == IR_NIL ? y : NULL;
    if (!value || c_kind_of(f->g, value->type) != T_POINTER) return;
    IrVar *v = c_checkable(value);
    if (v) c_learn_checked(f, v);
}

void c_learn_condition(FuncGen *f, Ir *cond, bool holds) {
    cond = bare(cond);
    if (cond->op == IR_NOT) c_learn_condition(f, cond->x, !holds);
    else if (cond->op == (holds ? IR_NE : IR_EQ)) learn_comparison(f, cond);
    else if (cond->op == (holds ? IR_ANDAND : IR_OROR)) {
        c_learn_condition(f, cond->x, holds);
        c_learn_condition(f, cond->y, holds);
    }
}

void c_learn_range(FuncGen *f, IrVar *index, IrVar *indexed) {
    vec_push(f->g->a, &f->in_range, index);
    vec_push(f->g->a, &f->in_range, indexed);
}

bool c_is_in_range(FuncGen *f, Ir *index, Ir *indexed) {
    index = bare(index);
    indexed = bare(indexed);
    if (index->op != IR_NAME || indexed->op != IR_NAME) return false;
    for (uint32_t i = 0; i < f->in_range.len; i += 2)
        if (f->in_range.at[i] == index->var && f->in_range.at[i + 1] == indexed->var) return true;
    return false;
}

static bool is_var(Ir *n, IrVar *v) { return n && bare(n)->op == IR_NAME && bare(n)->var == v; }

typedef struct Search { IrVar *v; bool found; } Search;

static bool find_assignment(Ir *n, void *data) {
    Search *search = data;
    bool hit = false;
    if (n->op == IR_AS || n->op == IR_ASOP) hit = is_var(n->x, search->v);
    if (n->op == IR_RANGE) hit = is_var(n->y, search->v) || is_var(n->z, search->v);
    if (n->op >= IR_AS2 && n->op <= IR_AS2RECV)
        for (uint32_t i = 0; i < n->args.len; i++) hit |= is_var(n->args.at[i], search->v);
    search->found |= hit;
    return !search->found;
}

bool c_assigns(Irs *list, IrVar *v) {
    Search search = {.v = v};
    ir_visit_list(list, find_assignment, &search);
    return search.found;
}
