// Size limits. A frame has to fit a stack that grows by copying: what is too large goes to the heap even though
// nothing else asks for it. Variables may be larger than what is allocated implicitly, for the programmer named
// those. A slice whose length is not constant does not go to the heap by itself: code generation gives it a small
// buffer in the frame, used when the length turns out to fit (SMALL_MAKE bytes), and the heap else.
#include "escape/graph.h"

typedef struct Limits { int64_t variable, implicit; } Limits;
static const Limits usual = {128 << 10, 64 << 10}, small_frames = {64 << 10, 16 << 10};

enum { MAX_ALIGN = 8, POINTER = 8 };

static EscReason check(Type *t, int64_t limit) {
    if (type_size(t) > limit) return REASON_TOO_LARGE;
    if (type_align(t) > MAX_ALIGN) return REASON_TOO_ALIGNED;
    return REASON_NONE;
}

// Code pointer and captured variables, each aligned.
static int64_t closure_size(const IrFunc *fn) {
    int64_t size = POINTER;
    for (uint32_t i = 0; i < fn->captures.len; i++) {
        const IrVar *v = fn->captures.at[i];
        int64_t field = v->by_value ? type_size(v->type) : POINTER;
        int64_t align = v->by_value ? type_align(v->type) : POINTER;
        size = (size + align - 1) / align * align + field;
    }
    return size;
}

static EscReason make_slice_reason(const Ir *n, int64_t limit) {
    int64_t elem = type_size(type_under(n->type)->slice.elem), len;
    if (elem == 0) return REASON_ZERO_SIZED;
    const Ir *cap = n->y ? n->y : n->x;
    if (cap->op != IR_LITERAL || !const_to_int64(cap->val, &len) || len != (int32_t)len) return REASON_NONE;
    return len > limit / elem ? REASON_TOO_LARGE : REASON_NONE;
}

// Why l must be on the heap whatever flows; REASON_NONE: nothing is against the stack.
EscReason size_reason(const Batch *b, const Loc *l) {
    const Limits *max = b->s->flags.small_frames ? &small_frames : &usual;
    if (l->is_param || l->is_result) return REASON_NONE;   // always in the frame of a call
    if (l->var) return check(l->var->type, max->variable);
    if (!l->expr || !l->expr->type) return REASON_NONE;
    EscReason why = l->expr->type->kind == T_TUPLE ? REASON_NONE : check(l->expr->type, max->variable);
    if (why) return why;
    const Ir *n = l->expr;
    switch (n->op) {
    case IR_NEW: case IR_PTRLIT: return check(type_under(n->type)->pointer.elem, max->implicit);
    case IR_CLOSURE: return closure_size(n->func) > max->implicit ? REASON_TOO_LARGE : REASON_NONE;
    case IR_METHVALUE: return type_size(n->x->type) + POINTER > max->implicit ? REASON_TOO_LARGE : REASON_NONE;
    case IR_MAKESLICE: return make_slice_reason(n, max->implicit);
    default: return REASON_NONE;
    }
}
