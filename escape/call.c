// Calls. What happens to an argument depends on what is known of the callee:
//     nothing (function values, interface methods)       it flows to the heap
//     it is in this batch, not solved yet                its parameter is a location: one more assignment
//     it was solved before                               its parameter's tag says where it flows
// Builtins do what they do; append and copy move elements, which are what the slice points to.
#include "escape/graph.h"

static void flow_argument(Walk *w, Hole k, Ir *arg, const Ir *call) {
    flow_expr(w, hole_note(w->b, k, call, REASON_CALL), arg);
}

static bool in_batch(Batch *b, IrFunc *fn) {
    EscFunc *e = func_esc(b->s, fn);
    return e->state == FUNC_PLANNED || e->state == FUNC_STARTED;
}

// The hole for an argument of a function with tags: to each sink its tag names, results through the holes of the
// call.
static Hole hole_of_tag(Walk *w, Holes *results, const char *tag) {
    Leaks leaks = leaks_decode(tag);
    Hole sinks[] = {[LEAK_HEAP] = hole_heap(w), [LEAK_MUTATOR] = hole_mutator(w), [LEAK_CALLEE] = hole_callee(w)};
    Hole ks[LEAK_COUNT];
    uint32_t n = 0;
    for (int i = 0; i < LEAK_COUNT; i++) {
        int derefs = leaks_get(&leaks, i);
        if (derefs < 0) continue;
        if (i < LEAK_RESULT0) ks[n++] = hole_shift(sinks[i], derefs);
        else if (results && (uint32_t)(i - LEAK_RESULT0) < results->len)
            ks[n++] = hole_shift(results->at[i - LEAK_RESULT0], derefs);
    }
    return hole_tee(w, ks, n);
}

static Hole hole_of_param(Walk *w, Holes *results, IrFunc *fn, IrVar *param) {
    if (!fn || !param) return hole_heap(w);
    if (!in_batch(w->b, fn)) return hole_of_tag(w, results, param->tag);
    return loc_hole(loc_of_var(w->b, param));
}

static IrVar *nth_param(const IrFunc *fn, uint32_t i) {
    if (fn->recv) {
        if (i == 0) return fn->recv;
        i--;
    }
    return i < fn->params.len ? fn->params.at[i] : NULL;
}

// The function that is called, if it is known: named, a literal, or a variable that always holds one literal. A
// verdict holds for all instances of a shape, so a method of a type argument is not known.
static IrFunc *static_callee(Ir *call) {
    if (call->op != IR_CALLFUNC) return NULL;
    Ir *x = ir_static_value(call->x);
    if (x->by_dictionary) return NULL;
    if (x->op == IR_METHEXPR) return ir_method_named(x->func);
    return x->op == IR_FUNC || x->op == IR_CLOSURE ? x->func : NULL;
}

// The results of a function in this batch are its result variables.
static void flow_results(Walk *w, Holes *ks, IrFunc *fn) {
    for (uint32_t i = 0; i < fn->results.len && i < ks->len; i++) flow_var(w, ks->at[i], fn->results.at[i]);
}

// A function value is called. If its results are used, a closure that gets here loses track of its results.
static void flow_callee(Walk *w, Holes *ks, IrFunc *fn, Ir *call) {
    Hole k = hole_discard(w);
    for (uint32_t i = 0; !fn && ks && i < ks->len; i++) {
        if (ks->at[i].dst == &w->b->blank) continue;
        k = hole_note(w->b, hole_callee(w), call, REASON_CALLEE);
        break;
    }
    flow_expr(w, k, call->x);
}

// internal/abi.EscapeNonString puts its argument on the heap if it holds a pointer that is not a string's.
static bool has_other_pointers(Type *t) {
    if (!type_has_pointers(t)) return false;
    Type *u = type_under(t);
    if (u->kind == T_STRING) return false;
    if (u->kind == T_ARRAY) return has_other_pointers(u->array.elem);
    if (u->kind != T_STRUCT) return true;
    for (uint32_t i = 0; i < u->strct.n; i++)
        if (has_other_pointers(u->strct.fields[i]->type)) return true;
    return false;
}

// ---- uintptr arguments of functions like syscall.Syscall --------------------------------------------------------

// f(uintptr(p)): p is copied to a variable that lives until the call returns.
static void keep_pointer(Walk *w, Ir *arg, Ir *call, uint32_t pragma) {
    if (arg->op != IR_CONVNOP || type_under(arg->x->type)->kind != T_UNSAFE_POINTER
        || type_under(arg->type)->kind != T_UINTPTR) return;
    Session *s = w->b->s;
    Ir *pointer = arg->x;
    Pos pos = pointer->op == IR_NAME || pointer->op == IR_NIL ? arg->pos : pointer->pos;
    IrVar *tmp = ir_temp(s, w->fn, pointer->type, pos);
    tmp->kept_alive = true;
    loc_of_new_var(w->b, tmp, w->loop_depth);
    Ir *dcl = ir_new(s, IR_DCL, pos, NULL, NULL, NULL);
    dcl->var = tmp;
    Ir *as = ir_new(s, IR_AS, pos, NULL, ir_name(s, tmp, pos), pointer);
    vec_push(session_bodies(s), &call->init, dcl);
    vec_push(session_bodies(s), &call->init, as);
    flow_stmt(w, dcl);
    flow_stmt(w, as);
    arg->x = ir_name(s, tmp, arg->pos);
    Hole k = hole_mutator(w);
    if (pragma & PRAGMA_UINTPTRESCAPES) k = hole_note(w->b, hole_heap(w), arg, REASON_UINTPTR);
    add_flow(w->b, k, tmp->loc);
    if (pragma & PRAGMA_UINTPTRKEEPALIVE) tmp->addrtaken = true;
}

static void keep_pointers(Walk *w, Ir *arg, Ir *call, IrFunc *fn) {
    uint32_t pragma = fn ? fn->pragma : 0;
    if (!(pragma & (PRAGMA_UINTPTRKEEPALIVE | PRAGMA_UINTPTRESCAPES))) return;
    if (arg->op != IR_SLICELIT) {
        keep_pointer(w, arg, call, pragma);
        return;
    }
    for (uint32_t i = 0; i < arg->args.len; i++) {
        Ir *e = arg->args.at[i];
        keep_pointer(w, e->op == IR_KEY ? e->y : e, call, pragma);
    }
}

// ---- Calls of functions -----------------------------------------------------------------------------------------

static void flow_arguments(Walk *w, Holes *ks, IrFunc *fn, Ir *call) {
    for (uint32_t i = 0, nth = 0; i < call->args.len; i++) {
        Ir *arg = call->args.at[i];
        if (fn && ir_is_escape_non_string(fn)) {
            flow_argument(w, has_other_pointers(arg->type) ? hole_heap(w) : hole_discard(w), arg, call);
            continue;
        }
        keep_pointers(w, arg, call, fn);
        flow_argument(w, hole_of_param(w, ks, fn, fn ? nth_param(fn, nth++) : NULL), arg, call);
    }
}

static void flow_function_call(Walk *w, Holes *ks, Ir *call) {
    IrFunc *called = static_callee(call), *fn = called ? ir_analysed(w->b->p, called) : NULL;
    if (ks && fn && in_batch(w->b, fn)) flow_results(w, ks, fn);
    if (call->op == IR_CALLFUNC) flow_callee(w, ks, called, call);
    else flow_argument(w, hole_heap(w), call->x->x, call);   // the receiver of an unknown method
    flow_arguments(w, ks, fn, call);
}

static void flow_inlined(Walk *w, Holes *ks, Ir *call) {
    flow_stmts(w, &call->body);
    for (uint32_t i = 0; i < call->args.len; i++)
        flow_expr(w, ks && i < ks->len ? ks->at[i] : hole_discard(w), call->args.at[i]);
}

// ---- Builtins ---------------------------------------------------------------------------------------------------

static bool elements_have_pointers(Type *t) {
    Type *u = type_under(t);
    return u->kind == T_SLICE && type_has_pointers(u->slice.elem);
}

// The slice itself may be the result; or a new array is made and its elements are copied there.
static void flow_append(Walk *w, Hole k, Ir *call) {
    Irs *args = &call->args;
    Hole appendee = hole_tee2(w, k, hole_mutator(w));
    if (elements_have_pointers(args->at[0]->type))
        appendee = hole_tee2(w, appendee, hole_deref(w->b, hole_heap(w), call, REASON_APPENDEE));
    flow_argument(w, appendee, args->at[0], call);
    if (call->dots) {
        bool pointers = elements_have_pointers(args->at[1]->type);
        Hole appended = pointers ? hole_deref(w->b, hole_heap(w), call, REASON_APPENDED) : hole_discard(w);
        flow_argument(w, appended, args->at[1], call);
    } else {
        for (uint32_t i = 1; i < args->len; i++) flow_argument(w, hole_heap(w), args->at[i], call);
    }
    // The new array is reached through the result only, so no loop round can mistake it for an older one.
    hole_spill(w, k, call).dst->loop_depth = 0;
}

static void flow_copy(Walk *w, Ir *call) {
    flow_argument(w, hole_mutator(w), call->x, call);
    bool pointers = elements_have_pointers(call->y->type);
    flow_argument(w, pointers ? hole_deref(w->b, hole_heap(w), call, REASON_COPIED) : hole_discard(w), call->y, call);
}

static void flow_args(Walk *w, Hole k, Ir *call) {
    for (uint32_t i = 0; i < call->args.len; i++) flow_argument(w, k, call->args.at[i], call);
}

// ks: where the results go; NULL: the call is a statement.
void flow_call(Walk *w, Holes *ks, Ir *call) {
    Hole k = ks && ks->len ? ks->at[0] : hole_discard(w);
    switch (call->op) {
    case IR_CALLFUNC: case IR_CALLINTER: flow_function_call(w, ks, call); break;
    case IR_INLCALL: flow_inlined(w, ks, call); break;
    case IR_APPEND: flow_append(w, k, call); break;
    case IR_COPY: flow_copy(w, call); break;
    case IR_PANIC: flow_argument(w, hole_heap(w), call->x, call); break;
    case IR_MIN: case IR_MAX: flow_args(w, k, call); break;
    case IR_PRINT: case IR_PRINTLN:
        for (uint32_t i = 0; i < call->args.len; i++) flow_discard(w, call->args.at[i]);
        break;
    case IR_COMPLEX: case IR_DELETE: case IR_RECOVER: case IR_LEN: case IR_CAP: case IR_REAL: case IR_IMAG:
    case IR_CLOSE:
        flow_discard(w, call->x);
        flow_discard(w, call->y);
        break;
    case IR_CLEAR: flow_argument(w, hole_mutator(w), call->x, call); break;
    case IR_UNSAFE_STRINGDATA: case IR_UNSAFE_SLICEDATA: flow_argument(w, k, call->x, call); break;
    case IR_UNSAFE_ADD: case IR_UNSAFE_SLICE: case IR_UNSAFE_STRING:
        flow_argument(w, k, call->x, call);
        flow_discard(w, call->y);
        break;
    default: fatal_at(w->b->s, call->pos, "escape: unexpected %s", ir_ops[call->op].name);
    }
}

// go and defer: what the call needs was captured before, so only the function value flows. A deferred call outside
// of loops (and not deferred to an outer function) has its record in the frame; all others are kept in the heap.
void flow_go_defer(Walk *w, Ir *n) {
    Hole k = hole_heap(w);
    if (n->op == IR_DEFER && w->loop_depth == 1 && !n->y) {
        k = hole_later(w, hole_discard(w));
        n->esc = ESC_NEVER;
    }
    flow_stmts(w, &n->x->init);
    flow_expr(w, k, n->x->x);
}

// x.method, not called: a closure over x, and a call at some unknown time whose results go to the heap.
void flow_method_value(Walk *w, Hole k, Ir *n) {
    Hole closure = hole_spill(w, k, n);
    Hole heap = hole_heap(w);
    Holes results = {0};
    for (uint32_t i = 0; n->func && i < n->func->results.len; i++) vec_push(&w->b->s->scratch, &results, heap);
    Hole param = n->func ? hole_of_param(w, &results, n->func, n->func->recv) : heap;
    flow_expr(w, hole_tee2(w, param, closure), n->x);
}
