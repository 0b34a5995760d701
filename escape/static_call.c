// Inlined calls in initialisers. The body of `func New(text string) error { return &errorString{text} }` is one return
// statement, so `var ErrX = New("x")` is as good as `var ErrX error = &errorString{"x"}`: the arguments take the
// places of the parameters, and the value may be laid out as static data.
#include "escape/graph.h"

typedef struct Substitution { Session *s; Ir *params; bool possible; } Substitution;   // params: the AS2 that sets them

// The statement that sets the parameters, NULL if anything else happens before the body. A call without
// arguments has none: *simple is true then.
static Ir *parameters(Ir *call, bool *simple) {
    Irs *init = &call->init;
    bool marked = init->len && init->at[init->len - 1]->op == IR_INLMARK;
    *simple = marked && (init->len == 1 || (init->len == 2 && init->at[0]->op == IR_AS2));
    return *simple && init->len == 2 ? init->at[0] : NULL;
}

// The value of the one return statement that is the whole body.
static Ir *returned(Ir *call) {
    if (call->args.len != 1 || call->body.len != 2 || call->body.at[0]->op != IR_DCL) return NULL;
    Ir *as = call->body.at[1];
    bool result = as->op == IR_AS2 && as->args.len == 1 && as->args.at[0]->var == call->args.at[0]->var;
    return result ? as->rest.at[0] : NULL;
}

static int find_param(const Substitution *sub, const Ir *n) {
    for (uint32_t i = 0; sub->params && n->op == IR_NAME && i < sub->params->args.len; i++)
        if (sub->params->args.at[i] && sub->params->args.at[i]->var == n->var) return (int)i;
    return -1;
}

// ---- Whether arguments may take the places of parameters ----------------------------------------------------------

typedef struct Uses { Substitution *sub; unsigned *count; bool captures; } Uses;

static bool count_use(Ir *n, void *data) {
    Uses *uses = data;
    int i = find_param(uses->sub, n);
    if (i >= 0) uses->count[i]++;
    uses->captures |= n->op == IR_CLOSURE && func_is_closure(n->func);
    return true;
}

// Evaluating it several times yields the same value.
static bool can_repeat(const Ir *n) {
    switch (n->op) {
    case IR_LITERAL: case IR_NIL: case IR_FUNC: case IR_TYPE: case IR_NAME: return true;
    case IR_CONV: case IR_CONVNOP: case IR_NOT: case IR_NEG: case IR_PLUS: case IR_BITNOT: case IR_DOT: case IR_PAREN:
        return can_repeat(n->x);
    case IR_ADD: case IR_SUB: case IR_MUL: case IR_AND: case IR_OR: case IR_XOR: case IR_ANDNOT: case IR_EQ: case IR_NE:
    case IR_LT: case IR_LE: case IR_GT: case IR_GE:
        return can_repeat(n->x) && can_repeat(n->y);
    default: return false;
    }
}

static bool can_substitute(Substitution *sub, Ir *value) {
    Ir *params = sub->params;
    uint32_t n = params ? params->args.len : 0;
    Uses uses = {.sub = sub, .count = NEW_ARRAY(&sub->s->scratch, unsigned, n + 1)};
    ir_visit(value, count_use, &uses);
    if (uses.captures) return false;
    for (uint32_t i = 0; i < n; i++) {
        Ir *param = params->args.at[i], *arg = params->rest.at[i];
        if ((param && param->var->addrtaken) || ir_has_effects(arg)) return false;
        if (uses.count[i] > 1 && !can_repeat(arg)) return false;
    }
    return true;
}

// ---- The value ------------------------------------------------------------------------------------------------------

static Ir *substitute(Ir *n, void *data) {
    Substitution *sub = data;
    int i = find_param(sub, n);
    if (i >= 0) return sub->params->rest.at[i];
    Ir *copy = NEW(session_bodies(sub->s), Ir);
    *copy = *n;
    Irs *lists[] = {&copy->init, &copy->args, &copy->body, &copy->rest};
    for (int k = 0; k < 4; k++) {
        Irs old = *lists[k];
        *lists[k] = (Irs){0};
        for (uint32_t j = 0; j < old.len; j++) vec_push(session_bodies(sub->s), lists[k], old.at[j]);
    }
    ir_edit_children(copy, substitute, sub);
    if (copy->op == IR_CONV && copy->x->op == IR_LITERAL) sub->possible = false;   // would have to be computed
    return copy;
}

Ir *inlined_value(Session *s, Ir *call) {
    bool simple;
    Substitution sub = {.s = s, .params = parameters(call, &simple), .possible = true};
    Ir *value = simple ? returned(call) : NULL;
    if (!value || !can_substitute(&sub, value)) return NULL;
    value = substitute(value, &sub);
    return sub.possible ? value : NULL;
}
