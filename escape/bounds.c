// Indices that cannot be out of range, as their type or a mask tells: a byte indexes an array of 256, x%8 one of 8,
// x>>60 of a uint64 one of 16. The check is left out, and -m says so, once all verdicts of the package are told.
#include "escape/graph.h"

static bool small_const(const Ir *n, int64_t *v) {
    return n->op == IR_LITERAL && const_to_int64(n->val, v) && *v == (int32_t)*v;
}

// x & mask, x &^ mask: the largest value, or -1.
static int64_t mask_of(const Ir *n, bool is_signed, int bits) {
    int64_t v;
    if (small_const(n->x, &v)) return v;
    if (!small_const(n->y, &v)) return -1;
    if (n->op == IR_AND) return v;
    v = ~v;
    return is_signed || bits >= 64 ? v : v & ((INT64_C(1) << bits) - 1);
}

// Bits that remain of an unsigned value of so many bits; *done: it is in range for sure.
static int remaining_bits(const Ir *n, int bits, int64_t max, bool *done) {
    int64_t v;
    if ((n->op != IR_MOD && n->op != IR_DIV && n->op != IR_RSH) || !small_const(n->y, &v)) return bits;
    switch (n->op) {
    case IR_MOD: *done = 0 <= v && v <= max; break;
    case IR_DIV:
        for (; bits > 0 && v >= 2; v >>= 1) bits--;
        break;
    default:
        if (v > bits) *done = true;
        else bits -= (int)v;
    }
    return bits;
}

// Whether n is in [0, max) whatever the program does.
static bool in_range(const Ir *n, int64_t max) {
    int64_t v;
    if (!n->type || !type_is(n->type, BASIC_INTEGER)) return false;
    bool is_signed = !type_is(n->type, BASIC_UNSIGNED), done = false;
    int bits = 8 * (int)type_size(n->type);
    if (small_const(n, &v)) return 0 <= v && v < max;
    if (n->op == IR_AND || n->op == IR_ANDNOT) {
        v = mask_of(n, is_signed, bits);
        if (0 <= v && v < max) return true;
    }
    if (is_signed) return false;
    bits = remaining_bits(n, bits, max, &done);
    return done || (bits <= 62 && INT64_C(1) << bits <= max);
}

// The number of elements, if it is known here; else -1.
static int64_t length_of(const Ir *x) {
    size_t n;
    if (x->type && type_under(x->type)->kind == T_ARRAY) return type_under(x->type)->array.len;
    if (x->op != IR_LITERAL || const_kind(x->val) != CONST_STRING) return -1;
    const_bytes(x->val, &n);
    return (int64_t)n;
}

// What is looked through: of instances of one shape the first speaks for all.
typedef struct Proof { Session *s; bool speaks; VEC(IrFunc *) literals; } Proof;

static void prove(Proof *p, Ir *n, const Ir *index) {
    int64_t length = length_of(n->x);
    if (n->bounded || length < 0 || !in_range(index, length)) return;
    n->bounded = true;
    if (p->s->flags.m && p->speaks && n->y->op != IR_LITERAL) note_at(p->s, n->pos, "index bounds check elided");
}

static bool visit(Ir *n, void *data);

// Values to be appended are computed before: of an index that is an expression only its type is known then.
static void visit_appended(Ir *n, Proof *p) {
    if (n->op != IR_INDEX || n->y->op == IR_NAME || n->y->op == IR_LITERAL) {
        ir_visit(n, visit, p);
        return;
    }
    Ir computed = {.op = IR_NAME, .type = n->y->type};
    prove(p, n, &computed);
    ir_visit(n->x, visit, p);
    ir_visit(n->y, visit, p);
}

static bool visit(Ir *n, void *data) {
    Proof *p = data;
    if (n->op == IR_INDEX) prove(p, n, n->y);
    if (n->op == IR_CLOSURE) vec_push(&p->s->scratch, &p->literals, n->func);
    if (n->op != IR_APPEND || n->dots) return true;
    ir_visit_list(&n->init, visit, data);
    for (uint32_t i = 0; i < n->args.len; i++) visit_appended(n->args.at[i], p);
    return false;
}

// A function, then the literals that are left in it, the last first: the order of messages.
static void prove_in(Session *s, Table *done, IrFunc *fn, bool speaks) {
    Proof p = {.s = s, .speaks = speaks};
    table_put(done, &s->scratch, fn, fn);
    ir_visit_list(&fn->body, visit, &p);
    for (uint32_t i = p.literals.len; i-- > 0;) prove_in(s, done, p.literals.at[i], speaks);
}

// A literal that captures nothing is a function by itself, also when all its calls were inlined.
static bool stands_alone(const IrFunc *fn) { return fn->outer && !fn->captures.len && !fn->dictionary; }

static bool speaks(const IrFunc *fn) {
    while (fn->outer) fn = fn->outer;
    return fn->shape_first == fn;
}

void prove_bounds(Session *s, IrPackage *p) {
    Table done = {0};
    for (uint32_t i = 0; i < p->funcs.len; i++)
        if (!p->funcs.at[i]->outer) prove_in(s, &done, p->funcs.at[i], speaks(p->funcs.at[i]));
    for (uint32_t i = 0; i < p->funcs.len; i++) {
        IrFunc *fn = p->funcs.at[i];
        if (stands_alone(fn) && !table_get(&done, fn)) prove_in(s, &done, fn, speaks(fn));
    }
}
