// go and defer. The statement's call becomes one without arguments and results: what has to be evaluated now goes to
// temporaries, which a wrapping function literal captures.
//
//     defer f(x, y)    becomes    x1, y1 := x, y; defer func() { f(x1, y1) }()
#include "ir/build.h"

typedef struct Slots { IrBuilder *b; VEC(Ir **) at; } Slots;

static void visit_slot(Slots *s, Ir **slot);

static void visit_slots(Slots *s, Irs *list) {
    for (uint32_t i = 0; i < list->len; i++) visit_slot(s, &list->at[i]);
}

static void visit_elements(Slots *s, Irs *list) {
    for (uint32_t i = 0; i < list->len; i++) {
        Ir *e = list->at[i];
        if (e->op == IR_KEY)
            visit_slot(s, &e->y);
        else if (e->op == IR_STRUCTKEY)
            visit_slot(s, &e->x);
        else
            visit_slot(s, &list->at[i]);
    }
}

// Collects the operands to evaluate now; some can as well wait.
static void visit_slot(Slots *s, Ir **slot) {
    Ir *n = *slot;
    if (!n) return;
    switch (n->init.len ? IR_NONE : n->op) {
    case IR_LITERAL: case IR_NIL: case IR_METHEXPR: case IR_NEW: case IR_FUNC: case IR_ZERO: return;
    case IR_CONVNOP:
        if (n->type->kind == T_UINTPTR && n->x->type->kind == T_UNSAFE_POINTER) {
            visit_slot(s, &n->x);
            return;
        }
        break;
    case IR_ARRAYLIT: case IR_SLICELIT: case IR_STRUCTLIT: visit_elements(s, &n->args); return;
    default: break;
    }
    vec_push(s->b->arena, &s->at, slot);
}

static void collect(Slots *s, Ir *call) {
    switch (call->op) {
    case IR_CALLINTER: vec_push(s->b->arena, &s->at, &call->x->x); break;   // first: it is checked for nil
    case IR_CALLFUNC: visit_slot(s, &call->x); break;
    default:
        visit_slot(s, &call->x);
        visit_slot(s, &call->y);
        break;
    }
    visit_slots(s, &call->args);
}

// The function called by literal f finds its dictionary in one of f's; in calls it stands behind the receiver.
static bool wants_dictionary(const Ir *call) {
    return call->op == IR_CALLFUNC && call->x->op == IR_FUNC && !call->x->by_dictionary && ir_is_instance(call->x->func);
}

static void hoist(IrBuilder *b, Slots *slots, Ir *stmt, IrVar **tmps, IrFunc *f, Ir *call) {
    Ir *as = ir_node(b, IR_AS2, stmt->pos, NULL, NULL, NULL);
    uint32_t receiver = call->op == IR_CALLFUNC && call->x->op == IR_FUNC && call->x->func->recv ? 1 : 0;
    for (uint32_t i = 0; i < slots->at.len; i++) {
        if (i == receiver && wants_dictionary(call)) ir_hold_dictionary(b, f, call->x, call->x->pos);
        Ir *arg = *slots->at.at[i];
        Pos pos = arg->op == IR_NAME ? stmt->pos : arg->pos;
        IrVar *tmp = tmps[i] = ir_tmp(b, arg->type, pos);
        tmp->defn = as;
        tmp->defer_or_go_tmp = true;
        ir_push(b, &stmt->init, ir_declare(b, tmp, pos));
        ir_push(b, &as->args, ir_name(b->s, tmp, pos));
        ir_push(b, &as->rest, arg);
    }
    if (slots->at.len <= receiver && wants_dictionary(call)) ir_hold_dictionary(b, f, call->x, call->x->pos);
    if (as->args.len) ir_push(b, &stmt->init, as);
}

static void check_receiver(IrBuilder *b, Ir *stmt, IrVar *tmp) {
    ir_push(b, &stmt->init, ir_node(b, IR_CHECKNIL, stmt->pos, NULL, ir_name(b->s, tmp, tmp->pos), NULL));
}

static Ir *wrap(IrBuilder *b, Ir *call, Ir *stmt) {
    Type *sig = ir_canon(b, type_func(b->s, type_tuple(b->s, NULL, 0), type_tuple(b->s, NULL, 0), false));
    Slots slots = {.b = b};
    collect(&slots, call);
    IrFunc *f = ir_closure_func(b, stmt->op == IR_DEFER ? CLOSURE_DEFER : CLOSURE_GO, sig, stmt->pos);
    f->is_wrapper = true;
    IrVar **tmps = NEW_ARRAY(b->arena, IrVar *, slots.at.len + 1);
    hoist(b, &slots, stmt, tmps, f, call);
    if (call->op == IR_CALLINTER) check_receiver(b, stmt, tmps[0]);
    ir_enter(b, f, b->f, b->f->subst);
    for (uint32_t i = 0; i < slots.at.len; i++) *slots.at.at[i] = ir_use(b, tmps[i], tmps[i]->pos);
    ir_push(b, &f->body, call);
    ir_leave(b);
    return ir_call_node(b, call->pos, ir_closure_node(b, f, stmt->pos), (Irs){0}, false);
}

static bool is_plain(IrBuilder *b, Ir *call) {
    if (call->op != IR_CALLFUNC) return false;
    Type *sig = ir_under(b, call->x->type);
    return sig->func.params->tuple.n + sig->func.results->tuple.n == 0;
}

void ir_go_defer(IrBuilder *b, Ast *n, Irs *out) {
    bool is_defer = n->call_stmt.is_defer;
    Ir *stmt = ir_node(b, is_defer ? IR_DEFER : IR_GO, n->pos, NULL, NULL, NULL);
    Ir *call = ir_expr(b, n->call_stmt.call);
    stmt->init = call->init;
    call->init = (Irs){0};
    if (is_defer) {
        stmt->y = ir_range_defer_token(b, n->pos);
        b->f->results->fn->has_defer = true;
    }
    stmt->x = is_plain(b, call) ? call : wrap(b, call, stmt);
    ir_push(b, out, stmt);
}
