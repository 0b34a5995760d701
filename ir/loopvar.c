// Loop variables of their own for each iteration. Most loops cannot tell: only where a variable's address is taken or a
// closure captures it, and not just to be returned, which ends the loop, the loop keeps its count in another variable
// and declares the visible one inside its body.
//
//     for i := 0; i < n; i++ { f(&i) }
// becomes
//     for i', first := 0, true; ; {
//         i := i'
//         if first { first = false } else { i++ }
//         if !(i < n) { break }
//         f(&i)
//         i' = i          // and before every continue
//     }
#include "ir/build.h"

// ---- Which variables ----------------------------------------------------------------------------------------------

// How many loops are around, and were around the `return` that is around; the last place met in the innermost loop.
typedef struct Rounds { int loops, loops_left; Pos last; Table *ends; Session *s; } Rounds;

static bool has_rounds(const Ir *n) { return n->per_iteration && (n->op == IR_FOR || (n->op == IR_RANGE && n->def)); }

static void note_capture(IrVar *v) { v->canonical->outlives_round = true; }

// A name stands where it was declared, but for those of methods.
static Pos place_of(const Ir *n) {
    if (n->op == IR_NAME) return n->var->pos;
    return n->op == IR_FUNC && !n->func->recv ? n->func->pos : n->pos;
}

// Places compare within one file, and within one copy of it where code was inlined.
static void note_place(Rounds *r, Pos pos) {
    if (pos_file(pos) == pos_file(r->last) && pos > r->last) r->last = pos;
}

static Ir *find_references(Ir *n, void *data) {
    Rounds *r = data, saved = *r;
    if (r->loops) note_place(r, place_of(n));
    bool returned = r->loops_left >= r->loops;
    if (n->op == IR_CLOSURE && !returned)
        for (uint32_t i = 0; i < n->func->captures.len; i++) note_capture(n->func->captures.at[i]);
    if (n->op == IR_ADDR && !returned) {
        const Ir *x = ir_outer_value(n->x);
        if (x->op == IR_NAME) note_capture(x->var);
    }
    if (n->op == IR_RETURN) r->loops_left = r->loops;
    bool rounds = has_rounds(n);
    Pos before = r->last;
    r->loops += rounds;
    if (rounds) r->last = n->pos;
    ir_edit_children(n, find_references, r);
    Pos last = r->last;
    *r = saved;
    r->last = last;
    if (!rounds) return n;
    table_put(r->ends, &r->s->scratch, n, (void *)(uintptr_t)last);
    r->last = before;
    note_place(r, last);
    return n;
}

static void find_outliving(IrBuilder *b, IrFunc *f, Table *ends) {
    Rounds rounds = {.ends = ends, .s = b->s};
    for (uint32_t i = 0; i < f->body.len; i++) find_references(f->body.at[i], &rounds);
}

// ---- Copies ---------------------------------------------------------------------------------------------------------

static Ir *copy_in(IrBuilder *b, IrVar *v, IrVar *from, Pos pos) {
    Ir *as = ir_node(b, IR_AS, pos, NULL, ir_name(b->s, v, pos), ir_name(b->s, from, pos));
    ir_push(b, &as->init, ir_declare(b, v, v->pos));
    as->def = true;
    v->defn = as;
    return as;
}

static void append(IrBuilder *b, Irs *list, Irs *more) {
    for (uint32_t i = 0; i < more->len; i++) ir_push(b, list, more->at[i]);
}

static void prepend(IrBuilder *b, Irs *list, Irs *first) {
    append(b, first, list);
    *list = *first;
}

// ---- Range -----------------------------------------------------------------------------------------------------

static IrVar *declared_by(Ir *loop, Ir *dst) {
    if (!dst || dst->op != IR_NAME) return NULL;
    for (uint32_t i = 0; i < loop->init.len; i++)
        if (loop->init.at[i]->op == IR_DCL && loop->init.at[i]->var == dst->var) return dst->var;
    return NULL;
}

static void split_range_variable(IrBuilder *b, Ir *loop, Ir **dst, Irs *first, SplitLoop *told) {
    IrVar *v = declared_by(loop, *dst);
    if (!v || !v->outlives_round) return;
    IrVar *tmp = ir_tmp(b, v->type, v->pos);
    tmp->defn = loop;
    tmp->between_rounds = true;
    for (uint32_t i = 0; i < loop->init.len; i++)
        if (loop->init.at[i]->var == v) loop->init.at[i] = ir_declare(b, tmp, v->pos);
    ir_push(b, first, copy_in(b, v, tmp, loop->pos));
    vec_push(b->arena, &told->vars, v);
    v->defn = loop;            // still assigned in each round
    *dst = ir_name(b->s, tmp, v->pos);
}

static void split_range(IrBuilder *b, Ir *loop, SplitLoop *told) {
    Irs first = {0};
    split_range_variable(b, loop, &loop->y, &first, told);
    split_range_variable(b, loop, &loop->z, &first, told);
    if (first.len) prepend(b, &loop->body, &first);
}

// ---- Clauses ---------------------------------------------------------------------------------------------------

typedef struct Split { IrBuilder *b; Irs head, tail; SplitLoop *told; } Split;

// Replaces the variable in the statement that declares it; the visible one moves into the body.
static void split_name(Split *sp, Ir *as, Ir **slot) {
    Ir *name = *slot;
    if (!name || name->op != IR_NAME || name->var->vclass != VAR_LOCAL || !name->var->outlives_round) return;
    IrBuilder *b = sp->b;
    IrVar *v = name->var;
    IrVar *hidden = ir_local_named(b, arena_printf(b->arena, "%s'", v->sym->text), v->type, v->pos);
    hidden->is_used = true;
    hidden->defn = as;
    hidden->reassigned = hidden->between_rounds = true;
    bool found = false;
    for (uint32_t i = 0; i < as->init.len; i++)
        if (as->init.at[i]->op == IR_DCL && as->init.at[i]->var == v) {
            as->init.at[i] = ir_declare(b, hidden, v->pos);
            found = true;
        }
    if (!found) return;
    *slot = ir_name(b->s, hidden, v->pos);
    ir_push(b, &sp->head, copy_in(b, v, hidden, v->pos));
    vec_push(b->arena, &sp->told->vars, v);
    ir_push(b, &sp->tail, ir_node(b, IR_AS, v->pos, NULL, ir_name(b->s, hidden, v->pos), ir_name(b->s, v, v->pos)));
}

static void split_declarations(Split *sp, Irs *init) {
    for (uint32_t i = 0; i < init->len; i++) {
        Ir *as = init->at[i];
        if (as->op == IR_AS && as->def) split_name(sp, as, &as->x);
        if (as->op != IR_AS2 || !as->def) continue;
        for (uint32_t k = 0; k < as->args.len; k++) split_name(sp, as, &as->args.at[k]);
    }
}

static void first_or_post(Split *sp, Ir *loop) {
    IrBuilder *b = sp->b;
    if (!loop->y) return;
    Type *boolean = ir_basic(b, T_BOOL);
    IrVar *first = ir_tmp(b, boolean, loop->pos);
    first->reassigned = true;
    Ir *set = ir_set(b, first, ir_const(b, loop->pos, boolean, const_bool(b->arena, true)), loop->pos);
    ir_push(b, &set->init, ir_declare(b, first, loop->pos));
    set->def = true;
    ir_push(b, &loop->init, set);
    Ir *branch = ir_node(b, IR_IF, loop->pos, NULL, ir_name(b->s, first, loop->pos), NULL);
    Ir *no = ir_const(b, loop->pos, boolean, const_bool(b->arena, false));
    ir_push(b, &branch->body, ir_set(b, first, no, loop->pos));
    ir_push(b, &branch->rest, loop->y);
    ir_push(b, &sp->head, branch);
}

static void leave_unless(Split *sp, Ir *loop) {
    IrBuilder *b = sp->b;
    if (!loop->x) return;
    Ir *test = ir_node(b, IR_NOT, loop->x->pos, loop->x->type, loop->x, NULL);
    Ir *branch = ir_node(b, IR_IF, loop->x->pos, NULL, test, NULL);
    ir_push(b, &branch->body, ir_node(b, IR_BREAK, loop->x->pos, NULL, NULL, NULL));
    ir_push(b, &sp->head, branch);
    loop->x = NULL;
}

typedef struct Continues { Split *split; const Sym *label; int nested; } Continues;

static Ir *copy_before_continue(Ir *n, void *data) {
    Continues *c = data;
    if (n->op == IR_CONTINUE && (n->sym ? n->sym == c->label : c->nested == 0)) {
        Ir *block = ir_node(c->split->b, IR_BLOCK, n->pos, NULL, NULL, NULL);
        append(c->split->b, &block->args, &c->split->tail);
        ir_push(c->split->b, &block->args, n);
        return block;
    }
    bool loop = n->op == IR_FOR || n->op == IR_RANGE;
    c->nested += loop;
    if (IR_IS_STMT(n->op)) ir_edit_children(n, copy_before_continue, c);
    c->nested -= loop;
    return n;
}

static void split_for(IrBuilder *b, Ir *loop, SplitLoop *told) {
    Split sp = {.b = b, .told = told};
    split_declarations(&sp, &loop->init);
    if (!sp.head.len) return;
    Continues c = {&sp, loop->sym, 0};
    for (uint32_t i = 0; i < loop->body.len; i++) loop->body.at[i] = copy_before_continue(loop->body.at[i], &c);
    first_or_post(&sp, loop);
    leave_unless(&sp, loop);
    loop->y = NULL;
    append(b, &loop->body, &sp.tail);
    prepend(b, &loop->body, &sp.head);
}

typedef struct Loops { IrBuilder *b; Irs found; } Loops;

static bool find_loop(Ir *n, void *data) {
    Loops *loops = data;
    if ((n->op == IR_FOR || n->op == IR_RANGE) && n->per_iteration && n->init.len) ir_push(loops->b, &loops->found, n);
    return true;
}

// Instances of one shape share their messages.
static bool is_told(const IrFunc *f) {
    while (f->outer) f = f->outer;
    return !f->shape_first || f->shape_first == f;
}

static void split_loop(IrBuilder *b, IrFunc *f, Ir *loop, Table *ends) {
    SplitLoop told = {.pos = loop->pos, .last = (Pos)(uintptr_t)table_get(ends, loop), .is_range = loop->op == IR_RANGE};
    if (told.is_range) split_range(b, loop, &told);
    else split_for(b, loop, &told);
    loop->per_iteration = false;
    if (told.vars.len && is_told(f)) vec_push(b->arena, &b->p->split_loops, told);
}

static void split_loops(IrBuilder *b, IrFunc *f) {
    if (!f->has_loops) return;
    Loops loops = {.b = b};
    ir_visit_list(&f->body, find_loop, &loops);
    if (!loops.found.len) return;
    Table ends = {0};
    find_outliving(b, f, &ends);
    FuncState *around = b->f;
    ir_enter(b, f, NULL, NULL);
    for (uint32_t i = 0; i < loops.found.len; i++) split_loop(b, f, loops.found.at[i], &ends);
    b->f = around;
}

static bool find_captures(Ir *n, void *data) {
    if (n->op == IR_CLOSURE)
        for (uint32_t i = 0; i < n->func->captures.len; i++) n->func->captures.at[i]->canonical->captured = true;
    (void)data;
    return true;
}

// Function literals that were inlined capture nothing any more.
static void find_captured(IrBuilder *b) {
    for (uint32_t i = 0; i < b->p->funcs.len; i++) {
        IrFunc *f = b->p->funcs.at[i];
        for (uint32_t k = 0; k < f->locals.len; k++) f->locals.at[k]->captured = false;
        for (uint32_t k = 0; k < f->params.len; k++) f->params.at[k]->captured = false;
    }
    for (uint32_t i = 0; i < b->p->funcs.len; i++)
        if (b->p->funcs.at[i]->closures.len) ir_visit_list(&b->p->funcs.at[i]->body, find_captures, NULL);
}

void ir_split_loop_variables(IrBuilder *b) {
    find_captured(b);
    for (uint32_t i = 0; i < b->p->funcs.len; i++) split_loops(b, b->p->funcs.at[i]);
}
