// Frames. What stays in a function adds up: variables, allocations that do not escape, and the copies that evaluation
// makes on the way. A stack never grows beyond a limit, so a function whose frame alone is larger could never be called:
// that is an error. Only what is large matters here; small values live in registers anyway. The places where a copy is
// made are those of the reference.
#include "escape/graph.h"

enum { FRAME_LIMIT = 1 << 30, WORD = 8, REGISTERS = 9 + 15 };   // integer and floating point registers that pass arguments

typedef struct Frame {
    int64_t locals;        // variables and copies
    int64_t args;          // what the caller passes in memory, results included
    int64_t callee;        // the most that a call in here passes
} Frame;

static void add_value(Frame *f, const Ir *n);
static void add_node(Frame *f, const Ir *n);

// Sizes beyond all limits stay there.
static void add_size(int64_t *sum, int64_t size) {
    if (size < 0 || *sum < 0 || __builtin_add_overflow(*sum, size, sum)) *sum = INT64_MAX / 2;
}

static int64_t memory_size(Type *t) {
    int64_t size = t ? type_size(t) : 0;
    return size < 0 || size > REGISTERS * WORD ? size : 0;
}

static int64_t results_size(const Ir *call) {
    if (!call->type || call->type->kind != T_TUPLE) return memory_size(call->type);
    int64_t sum = 0;
    for (uint32_t i = 0; i < call->type->tuple.n; i++) add_size(&sum, memory_size(call->type->tuple.vars[i]->type));
    return sum;
}

static bool is_call(const Ir *n) { return n && (n->op == IR_CALLFUNC || n->op == IR_CALLINTER); }

static bool is_local(const Ir *n) { return n && n->op == IR_NAME && n->var->vclass != VAR_GLOBAL && n->var->esc != ESC_HEAP; }

// What is passed in memory is evaluated before: what may panic must not be evaluated between two arguments.
static void add_call(Frame *f, const Ir *n) {
    int64_t passed = results_size(n);
    for (uint32_t i = 0; i < n->args.len; i++) {
        const Ir *arg = n->args.at[i];
        int64_t size = memory_size(arg->type);
        add_size(&passed, size);
        if (!is_local(arg) && !is_call(arg)) add_size(&f->locals, size);   // the result of a call is a copy already
    }
    if (passed > f->callee) f->callee = passed;
}

// Storage that a node takes in the frame.
static int64_t node_size(const Ir *n) {
    int64_t count;
    switch (n->op) {
    case IR_NEW: case IR_PTRLIT: return n->esc == ESC_NONE ? type_size(type_under(n->type)->pointer.elem) : 0;
    case IR_SLICELIT: case IR_MAKESLICE: {
        if (n->esc != ESC_NONE) return 0;
        const Ir *cap = n->y ? n->y : n->x;
        if (n->op == IR_SLICELIT) count = n->len;
        else if (cap->op != IR_LITERAL || !const_to_int64(cap->val, &count)) return 0;
        int64_t elem = type_size(type_under(n->type)->slice.elem);
        return elem && count > INT64_MAX / 4 / elem ? -1 : elem * count;
    }
    case IR_DOTTYPE: return memory_size(n->type);
    case IR_AS2DOTTYPE: return 2 * (n->args.at[0] ? memory_size(n->args.at[0]->type) : 0);   // of the operand, of the statement
    case IR_AS2MAPR: case IR_AS2RECV: return n->args.at[0] ? memory_size(n->args.at[0]->type) : 0;
    case IR_RANGE: return n->z && type_under(n->x->type)->kind == T_ARRAY ? memory_size(n->x->type) : 0;
    default: return 0;
    }
}

// Values that are assigned at once: all but the first are kept until it is done.
static void add_parallel(Frame *f, const Ir *n) {
    for (uint32_t i = 1; i < n->rest.len; i++) add_size(&f->locals, memory_size(n->rest.at[i]->type));
}

static void add_values(Frame *f, const Irs *list) {
    for (uint32_t i = 0; i < list->len; i++) add_value(f, list->at[i]);
}

static void add_statements(Frame *f, const Irs *list) {
    for (uint32_t i = 0; i < list->len; i++) add_node(f, list->at[i]);
}

static void add_operands(Frame *f, const Ir *n) {
    bool drops = n->op == IR_AS && !n->x, direct = n->op == IR_AS && is_local(n->x);
    add_statements(f, &n->init);
    add_value(f, n->x);
    if (drops && n->y && !is_call(n->y)) add_operands(f, n->y);   // what nobody uses needs no place
    else (drops || direct ? add_node : add_value)(f, n->y);
    add_value(f, n->z);
    add_value(f, n->w);
    (n->op == IR_BLOCK ? add_statements : add_values)(f, &n->args);
    add_statements(f, &n->body);
    (n->op == IR_IF ? add_statements : add_values)(f, &n->rest);
}

// A node whose value goes nowhere, or directly where it belongs.
static void add_node(Frame *f, const Ir *n) {
    if (!n) return;
    add_size(&f->locals, node_size(n));
    if (is_call(n)) add_call(f, n);
    if (n->op == IR_AS2) add_parallel(f, n);
    add_operands(f, n);
}

// An operand: the results of a call are copied before something else is called.
static void add_value(Frame *f, const Ir *n) {
    if (is_call(n)) add_size(&f->locals, results_size(n));
    add_node(f, n);
}

static void add_vars(int64_t *sum, IrVar **vars, uint32_t n) {
    for (uint32_t i = 0; i < n; i++)
        if (vars[i]->esc != ESC_HEAP) add_size(sum, memory_size(vars[i]->type));
}

static Frame frame_of(const IrFunc *fn) {
    Frame f = {0};
    if (fn->recv) add_size(&f.args, memory_size(fn->recv->type));
    for (uint32_t i = 0; i < fn->params.len; i++) add_size(&f.args, memory_size(fn->params.at[i]->type));
    for (uint32_t i = 0; i < fn->results.len; i++) add_size(&f.args, memory_size(fn->results.at[i]->type));
    add_vars(&f.locals, fn->locals.at, fn->locals.len);
    add_statements(&f, &fn->body);
    return f;
}

static long long megabytes(int64_t size) { return size >> 20; }

static bool fits(const Frame *f) {
    return f->locals < FRAME_LIMIT && f->args < FRAME_LIMIT && f->locals + f->callee < FRAME_LIMIT;
}

static void report_frame(Session *s, const IrFunc *fn, const Frame *f) {
    long long locals = megabytes(f->locals), args = megabytes(f->args);
    if (f->locals >= FRAME_LIMIT || f->args >= FRAME_LIMIT)
        error_at(s, fn->pos, "stack frame too large (>1GB): %lld MB locals + %lld MB args", locals, args);
    else
        error_at(s, fn->pos, "stack frame too large (>1GB): %lld MB locals + %lld MB args + %lld MB callee", locals, args, megabytes(f->callee));
}

// The reference reports it when it makes code, which it does of functions that are reached.
void check_frames(Session *s, IrPackage *p) {
    for (uint32_t i = 0; i < p->funcs.len; i++) {
        IrFunc *fn = p->funcs.at[i];
        if (!fn->has_body || (p->dead_known && fn->dead)) continue;
        Frame f = frame_of(fn);
        if (fits(&f)) continue;
        if (!p->dead_known) ir_mark_dead(p);
        if (!fn->dead) report_frame(s, fn, &f);
    }
}
