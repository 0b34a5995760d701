// Range over functions. The loop's body becomes a function that the iterator calls:
//
//     for x := range f { body }
// becomes
//     #state1 := READY
//     #yield1 := func(x T) bool {
//         #tmpState := #state1; #state1 = PANIC; if #tmpState != READY { panicrangestate(#tmpState) }
//         body
//         #state1 = READY; return true
//     }
//     f(#yield1)
//     if #state1 == PANIC { panicrangestate(MISSING_PANIC) }
//     #state1 = EXHAUSTED
//
// What leaves the loop (return, break, continue of an outer loop, goto) sets #next, ends the body function with false,
// and is carried out by tests of #next after the iterator has returned:
//     -1: return; below that: a numbered label; 2n: break of the loop at depth n, 2n-1: continue of it.
#include "ir/build.h"

enum { STATE_DONE, STATE_READY, STATE_PANIC, STATE_EXHAUSTED, STATE_MISSING_PANIC };
enum { NEXT_RETURN = -1, STEP = 2 };

// ---- Small parts -----------------------------------------------------------------------------------------------

static Ir *set_int(IrBuilder *b, IrVar *v, int64_t value, Pos pos) {
    Ir *as = ir_set(b, v, ir_int(b, pos, value), pos);
    ir_mark_assigned(as->x);
    return as;
}

static Ir *define(IrBuilder *b, IrVar *v, Ir *value, Pos pos) {
    Ir *as = ir_set(b, v, value, pos);
    as->def = true;
    v->defn = as;
    ir_push(b, &as->init, ir_declare(b, v, pos));
    return as;
}

static Ir *compare(IrBuilder *b, IrOp op, IrVar *v, int64_t with, Pos pos) {
    return ir_node(b, op, pos, ir_basic(b, T_BOOL), ir_use(b, v, pos), ir_int(b, pos, with));
}

static Ir *return_bool(IrBuilder *b, bool value, Pos pos) {
    Ir *r = ir_node(b, IR_RETURN, pos, NULL, NULL, NULL);
    ir_push(b, &r->args, ir_const(b, pos, ir_basic(b, T_BOOL), const_bool(b->arena, value)));
    return r;
}

static Ir *bad_state(IrBuilder *b, Ir *state, Pos pos) {
    IrFunc *f = ir_runtime_func(b, "panicrangestate", ir_basic(b, T_INT), NULL);
    Irs args = {0};
    ir_push(b, &args, state);
    return ir_call_node(b, pos, ir_func_name(b, f, pos), args, false);
}

// The last variable takes the place that its declaration has.
static void move_to_place(RangeNest *nest, IrFunc *f) {
    IrVar *v = f->locals.at[f->locals.len - 1];
    for (uint32_t i = f->locals.len - 1; i > nest->place; i--) f->locals.at[i] = f->locals.at[i - 1];
    f->locals.at[nest->place++] = v;
}

// A variable of the function around all the loops, declared before the outermost.
static IrVar *outer_var(IrBuilder *b, const char *name, Type *type, Ir *value, Pos pos) {
    FuncState *inner = b->f;
    b->f = inner->results;
    IrVar *v = ir_local_named(b, name, type, POS_NONE);
    move_to_place(b->f->nest, b->f->fn);
    ir_push(b, &b->f->nest->decls, define(b, v, value, pos));
    b->f = inner;
    return v;
}

static IrVar *next_var(IrBuilder *b, Pos pos) {
    RangeNest *nest = b->f->nest;
    if (!nest->next) nest->next = outer_var(b, "#next", ir_basic(b, T_INT), NULL, pos);
    return nest->next;
}

Ir *ir_range_defer_token(IrBuilder *b, Pos pos) {
    if (!b->f->loop) return NULL;
    RangeNest *nest = b->f->nest;
    if (!nest->defers) {
        Type *any = ir_canon(b, type_any(b->s));
        IrFunc *f = ir_runtime_func(b, "deferrangefunc", NULL, any);
        Ir *token = ir_call_node(b, pos, ir_func_name(b, f, pos), (Irs){0}, false);
        nest->defers = outer_var(b, "#defers", any, token, pos);
    }
    return ir_use(b, nest->defers, pos);
}

// ---- Labels ----------------------------------------------------------------------------------------------------

typedef struct LabelWalk { IrBuilder *b; RangeNest *nest; intptr_t used; } LabelWalk;

static void find_labels(LabelWalk *w, Ast *n, Ast *loop);

static void find_labels_in(LabelWalk *w, Asts list, Ast *loop) {
    for (uint32_t i = 0; i < list.len; i++) find_labels(w, list.at[i], loop);
}

static void note_label(LabelWalk *w, const Sym *label, Ast *loop) {
    w->used -= 3;
    table_put(&w->nest->label_number, &w->b->s->scratch, label, (void *)w->used);
    if (loop) table_put(&w->nest->label_loop, &w->b->s->scratch, label, loop);
}

static void find_labels(LabelWalk *w, Ast *n, Ast *loop) {
    if (!n) return;
    switch (n->kind) {
    case AST_LABELED:
        note_label(w, n->labeled.label->name.sym, loop);
        find_labels(w, n->labeled.stmt, loop);
        break;
    case AST_BLOCK: find_labels_in(w, n->block.stmts, loop); break;
    case AST_IF:
        find_labels(w, n->if_stmt.then, loop);
        find_labels(w, n->if_stmt.els, loop);
        break;
    case AST_FOR: find_labels(w, n->for_stmt.body, ir_range_is_func(w->b, n) ? n : loop); break;
    case AST_SWITCH: find_labels_in(w, n->switch_stmt.clauses, loop); break;
    case AST_SELECT: find_labels_in(w, n->select.clauses, loop); break;
    case AST_CASE: find_labels_in(w, n->clause.body, loop); break;
    case AST_COMM: find_labels_in(w, n->comm.body, loop); break;
    default: break;
    }
}

static void know_labels(IrBuilder *b) {
    RangeNest *nest = b->f->nest;
    if (nest->labels_known) return;
    nest->labels_known = true;
    LabelWalk w = {b, nest, NEXT_RETURN};
    find_labels(&w, nest->body, NULL);
}

static int64_t branch_number(IrBuilder *b, LabelBranch br) {
    static const int offsets[] = {[BRANCH_BREAK] = 0, [BRANCH_CONTINUE] = 1, [BRANCH_GOTO] = 2};
    return (intptr_t)table_get(&b->f->nest->label_number, br.label) + offsets[br.kind];
}

// ---- What leaves the body --------------------------------------------------------------------------------------

static void leave(IrBuilder *b, int64_t next, Pos pos, Irs *out) {
    ir_push(b, out, set_int(b, next_var(b, pos), next, pos));
    ir_push(b, out, set_int(b, b->f->loop->state, STATE_DONE, pos));
    ir_push(b, out, return_bool(b, false, pos));
}

static void name_results(IrBuilder *b, IrFunc *f) {
    for (uint32_t i = 0; i < f->results.len; i++) {
        IrVar *v = f->results.at[i];
        if (v->sym->text[0] == '~') v->sym = intern_str(b->s, arena_printf(b->arena, "#rv%u", i + 1));
    }
}

// `return a, b` sets the results of the function around before it leaves.
static void set_results(IrBuilder *b, Asts values, Pos pos, Irs *out) {
    IrFunc *f = b->f->results->fn;
    name_results(b, f);
    Irs dst = {0};
    Type **types = NEW_ARRAY(b->arena, Type *, f->results.len + 1);
    for (uint32_t i = 0; i < f->results.len; i++) {
        Ir *x = ir_use(b, f->results.at[i], pos);
        ir_mark_assigned(x);
        types[i] = x->type;
        ir_push(b, &dst, x);
    }
    Irs results = ir_multi(b, pos, values, types, dst.len);
    bool one = dst.len == 1;
    Ir *as = ir_node(b, one ? IR_AS : IR_AS2, pos, NULL, one ? dst.at[0] : NULL, one ? results.at[0] : NULL);
    if (!one) {
        as->args = dst;
        as->rest = results;
    }
    ir_push(b, out, as);
}

bool ir_range_return(IrBuilder *b, Ast *n, Irs *out) {
    if (!b->f->loop) return false;
    Asts values = ir_unpack(b, n->ret.results);
    if (values.len) set_results(b, values, n->pos, out);
    for (RangeLoop *l = b->f->loop; l; l = l->up) l->check_return = true;
    leave(b, NEXT_RETURN, n->pos, out);
    return true;
}

// A label outside the innermost loop's body: every loop on the way ends, the last one branches.
static bool leave_to_label(IrBuilder *b, Ast *n, Irs *out) {
    know_labels(b);
    LabelBranch br = {n->branch.kind, n->branch.label->name.sym};
    Ast *target = table_get(&b->f->nest->label_loop, br.label);
    if (b->f->loop->node == target) return false;
    RangeLoop *l = b->f->loop;
    for (; l->up && l->up->node != target; l = l->up) l->check_return = true;
    vec_push(&b->s->scratch, &l->branches, br);
    leave(b, branch_number(b, br), n->pos, out);
    return true;
}

static bool end_iteration(IrBuilder *b, Ast *n, Irs *out) {
    bool again = n->branch.kind == BRANCH_CONTINUE;
    ir_push(b, out, set_int(b, b->f->loop->state, again ? STATE_READY : STATE_DONE, n->pos));
    ir_push(b, out, return_bool(b, again, n->pos));
    return true;
}

// break or continue of an outer range-over-func loop.
static bool leave_to_loop(IrBuilder *b, Ast *n, RangeLoop *target, Irs *out) {
    bool again = n->branch.kind == BRANCH_CONTINUE;
    RangeLoop *l = b->f->loop;
    for (; l->up != target; l = l->up) l->check_break = true;
    if (again) {
        l->check_continue = true;
    } else {
        l->check_break = true;
        target->check_break = true;
    }
    leave(b, (int64_t)STEP * target->depth - (again ? 1 : 0), n->pos, out);
    return true;
}

bool ir_range_branch(IrBuilder *b, Ast *n, Irs *out) {
    if (!b->f->loop || n->branch.kind == BRANCH_FALLTHROUGH) return false;
    Ast *target = n->branch.target;
    if (target && target->kind == AST_LABELED && n->branch.kind != BRANCH_GOTO) target = target->labeled.stmt;
    if (!n->branch.label && b->f->loop->node != target) return false;
    RangeLoop *l = b->f->loop;
    while (l && l->node != target) l = l->up;
    if (n->branch.kind == BRANCH_GOTO || !l) return leave_to_label(b, n, out);
    return l == b->f->loop ? end_iteration(b, n, out) : leave_to_loop(b, n, l, out);
}

// ---- The body function -----------------------------------------------------------------------------------------

static IrVar *body_param(IrBuilder *b, IrFunc *f, Obj *obj, Type *type, uint32_t i, Pos start) {
    const char *name = arena_printf(b->arena, "#p%u", i + 1);
    if (obj && obj->sym->len && strcmp(obj->sym->text, "_") != 0)
        name = obj->sym->text;
    else if (obj)
        name = arena_printf(b->arena, "~p%u", i);
    IrVar *v = ir_var_new(b, f, VAR_PARAM, intern_str(b->s, name), type, obj ? obj->pos : start);
    v->obj = obj;
    if (obj) table_put(b->f->vars, &b->s->scratch, obj, v);
    vec_push(b->arena, &f->params, v);
    return v;
}

// Variables that the loop declares are the function's parameters; others are assigned from them first.
static void body_params(IrBuilder *b, IrFunc *f, Ast *clause, Type *sig, Irs *assigns) {
    Asts lhs = ir_unpack(b, clause->range.lhs);
    for (uint32_t i = 0; i < sig->func.params->tuple.n; i++) {
        Type *type = ir_canon(b, sig->func.params->tuple.vars[i]->type);
        Ast *x = i < lhs.len ? ast_unparen(lhs.at[i]) : NULL;
        bool declared = x && clause->range.def && x->kind == AST_NAME;
        IrVar *v = body_param(b, f, declared ? x->name.obj : NULL, type, i, f->pos);
        if (!x || declared) continue;
        IrVar *none;
        Ir *dst = ir_destination(b, x, &none);
        Ir *value = ir_name(b->s, v, x->pos);
        if (dst) value = ir_convert(b, value, dst->type, x->pos, true);
        ir_push(b, assigns, ir_node(b, IR_AS, x->pos, NULL, dst, value));
    }
    IrVar *result = ir_var_new(b, f, VAR_RESULT, intern_str(b->s, "#r"), ir_basic(b, T_BOOL), f->pos);
    vec_push(b->arena, &f->results, result);
}

static void check_state(IrBuilder *b, RangeLoop *loop, Pos pos, Irs *body) {
    IrVar *tmp = ir_local_named(b, "#tmpState", ir_basic(b, T_INT), POS_NONE);
    ir_push(b, body, define(b, tmp, ir_use(b, loop->state, POS_NONE), POS_NONE));
    ir_push(b, body, set_int(b, loop->state, STATE_PANIC, pos));
    Ir *test = ir_node(b, IR_IF, pos, NULL, compare(b, IR_NE, tmp, STATE_READY, pos), NULL);
    ir_push(b, &test->body, bad_state(b, ir_name(b->s, tmp, pos), pos));
    ir_push(b, body, test);
}

static bool ends_flow(IrBuilder *b, Ast *body) {
    if (ir_terminates(b, body)) return true;
    Asts list = body->block.stmts;
    return list.len && list.at[list.len - 1]->kind == AST_BRANCH;
}

static Ir *body_closure(IrBuilder *b, Ast *n, RangeLoop *loop, Type *sig) {
    Ast *body = n->for_stmt.body;
    Pos end = body->block.rbrace;
    FuncState *outer = b->f;
    IrFunc *f = ir_closure_func(b, CLOSURE_RANGE, sig, n->pos);
    f->end = end;
    ir_enter(b, f, outer, outer->subst);
    b->f->loop = loop;
    b->f->nest = outer->nest;
    b->f->results = outer->results;
    b->f->naming = outer->naming;
    Irs assigns = {0};
    body_params(b, f, n->for_stmt.init, sig, &assigns);
    check_state(b, loop, n->pos, &f->body);
    for (uint32_t i = 0; i < assigns.len; i++) ir_push(b, &f->body, assigns.at[i]);
    ir_block(b, body, &f->body);
    if (!ends_flow(b, body)) {
        ir_push(b, &f->body, set_int(b, loop->state, STATE_READY, end));
        ir_push(b, &f->body, return_bool(b, true, end));
    }
    ir_leave(b);
    return ir_closure_node(b, f, n->pos);
}

// ---- After the iterator ----------------------------------------------------------------------------------------

static Ir *if_next(IrBuilder *b, IrOp op, int64_t value, bool clear, Pos pos, Irs *out) {
    Ir *test = ir_node(b, IR_IF, pos, NULL, compare(b, op, next_var(b, pos), value, pos), NULL);
    if (clear) ir_push(b, &test->body, set_int(b, next_var(b, pos), 0, pos));
    ir_push(b, out, test);
    return test;
}

static void check_branches(IrBuilder *b, RangeLoop *loop, Pos pos, Irs *out) {
    static const uint8_t ops[] = {[BRANCH_BREAK] = IR_BREAK, [BRANCH_CONTINUE] = IR_CONTINUE, [BRANCH_GOTO] = IR_GOTO};
    for (uint32_t i = 0; i < loop->branches.len; i++) {
        LabelBranch br = loop->branches.at[i];
        bool done = false;
        for (uint32_t k = 0; k < i; k++)
            done |= loop->branches.at[k].kind == br.kind && loop->branches.at[k].label == br.label;
        if (done) continue;
        Ir *test = if_next(b, IR_EQ, branch_number(b, br), true, pos, out);
        Ir *branch = ir_node(b, ops[br.kind], pos, NULL, NULL, NULL);
        branch->sym = br.label;
        ir_push(b, &test->body, branch);
    }
}

static void then_return(IrBuilder *b, Ir *test, RangeLoop *around, int state, bool value, Pos pos) {
    ir_push(b, &test->body, set_int(b, around->state, state, pos));
    ir_push(b, &test->body, return_bool(b, value, pos));
}

// The loop stands inside another one's body function: it goes on to leave that too.
static void check_inner(IrBuilder *b, RangeLoop *loop, Pos pos, Irs *out) {
    RangeLoop *around = loop->up;
    int64_t mine = (int64_t)STEP * around->depth;
    if (loop->check_return) then_return(b, if_next(b, IR_LT, 0, false, pos, out), around, STATE_DONE, false, pos);
    Ir *test = if_next(b, IR_GT, mine, false, pos, out);
    ir_push(b, &test->body, bad_state(b, ir_int(b, pos, STATE_DONE), pos));
    if (loop->check_continue)
        then_return(b, if_next(b, IR_EQ, mine - 1, true, pos, out), around, STATE_READY, true, pos);
    if (loop->check_break)
        then_return(b, if_next(b, IR_EQ, mine, true, pos, out), around, STATE_DONE, false, pos);
    if (loop->check_continue || loop->check_break)
        then_return(b, if_next(b, IR_GT, 0, false, pos, out), around, STATE_DONE, false, pos);
}

static void check_next(IrBuilder *b, RangeLoop *loop, Pos pos, Irs *out) {
    check_branches(b, loop, pos, out);
    if (loop->up) {
        check_inner(b, loop, pos, out);
    } else if (loop->check_return) {
        Ir *test = if_next(b, IR_EQ, NEXT_RETURN, false, pos, out);
        ir_push(b, &test->body, ir_node(b, IR_RETURN, pos, NULL, NULL, NULL));
    }
}

static void check_exit(IrBuilder *b, RangeLoop *loop, Pos pos, Irs *out) {
    Ir *test = ir_node(b, IR_IF, pos, NULL, compare(b, IR_EQ, loop->state, STATE_PANIC, pos), NULL);
    ir_push(b, &test->body, bad_state(b, ir_int(b, pos, STATE_MISSING_PANIC), pos));
    ir_push(b, out, test);
    ir_push(b, out, set_int(b, loop->state, STATE_EXHAUSTED, pos));
}

// ---- The loop --------------------------------------------------------------------------------------------------

static void declare_outer(IrBuilder *b, RangeLoop *loop, Irs *out) {
    if (loop->up) return;
    RangeNest *nest = b->f->nest;
    for (uint32_t i = 0; i < nest->decls.len; i++) ir_push(b, out, nest->decls.at[i]);
    nest->decls = (Irs){0};
    nest->next = nest->defers = NULL;
}

// As the source has it.
static Type *yield_type(const Ast *iterator) {
    return type_core(type_core(iterator->type)->func.params->tuple.vars[0]->type);
}

void ir_range_func(IrBuilder *b, Ast *n, Irs *out) {
    RangeNest *nest = b->f->nest;
    Pos end = n->for_stmt.body->block.rbrace;
    Ast *iterator = n->for_stmt.init->range.x;
    Type *sig = ir_under(b, ir_type(b, iterator->type));
    Type *param = ir_canon(b, sig->func.params->tuple.vars[0]->type);
    RangeLoop *loop = NEW(&b->s->scratch, RangeLoop);
    loop->up = b->f->loop;
    loop->node = n;
    loop->depth = loop->up ? loop->up->depth + 1 : 1;
    if (!loop->up) nest->place = b->f->fn->locals.len;
    loop->state = ir_local_named(b, arena_printf(b->arena, "#state%u", ++nest->states), ir_basic(b, T_INT), n->pos);
    Ir *state = define(b, loop->state, ir_int(b, n->pos, STATE_READY), n->pos);
    Ir *closure = body_closure(b, n, loop, ir_under(b, param));
    closure->written = ir_written_type(b, yield_type(iterator));
    IrVar *yield = ir_local_named(b, arena_printf(b->arena, "#yield%u", ++nest->yields), closure->type, POS_NONE);
    Irs args = {0};
    Ir *callee = ir_callee(b, iterator, &args);
    ir_push(b, &args, ir_convert(b, ir_name(b->s, yield, n->pos), param, n->pos, true));
    Ir *call = ir_call_node(b, n->pos, callee, args, false);
    Irs checks = {0};
    check_next(b, loop, end, &checks);
    declare_outer(b, loop, out);
    ir_push(b, out, state);
    ir_push(b, out, define(b, yield, closure, n->pos));
    ir_push(b, out, call);
    check_exit(b, loop, end, out);
    for (uint32_t i = 0; i < checks.len; i++) ir_push(b, out, checks.at[i]);
}
