// Callees first. Functions that call each other in a circle have to be solved together; all others can be solved one
// by one, once everything they call is solved. These sets are the strongly connected components of the call graph,
// and Tarjan's algorithm (Tarjan, "Depth-first search and linear graph algorithms", 1972) yields them in the order
// needed. Any mention of a function counts as a call. A closure belongs to the component of the function it stands
// in.
#include "ir/ir.h"

typedef struct Visitor {
    Session *s;
    IrPackage *p;
    IrBodyOf *body;
    IrBatchVisit *visit;
    void *data;
    Table numbers;             // IrFunc -> order of its first visit; DONE once its component is complete
    VEC(IrFunc *) stack;       // visited, component not complete
    uint32_t last;             // number given last
} Visitor;

static const uintptr_t DONE = UINTPTR_MAX;

typedef struct Frame { Visitor *v; uintptr_t least; } Frame;   // least number reached from one function

bool ir_is_closure(const IrFunc *f) { return f->closure && (f->captures.len || f->dictionary); }

static uintptr_t visit_func(Visitor *v, IrFunc *fn);

static bool visit_mention(Ir *n, void *data) {
    Frame *f = data;
    bool mentions = n->op == IR_FUNC || n->op == IR_CLOSURE || n->op == IR_METHEXPR || n->op == IR_METHVALUE;
    if (!mentions || n->by_dictionary || !n->func) return true;
    IrFunc *fn = n->op == IR_METHEXPR ? ir_method_named(n->func) : n->func;
    if (fn && fn->pkg != f->v->p) fn = ir_analysed(f->v->p, fn);
    if (!fn || fn->pkg != f->v->p) return true;
    uintptr_t reached = visit_func(f->v, fn);
    if (reached < f->least) f->least = reached;
    return true;
}

// Takes the component that begins with fn from the stack and hands it on.
static void complete(Visitor *v, IrFunc *fn) {
    uint32_t i = v->stack.len;
    do {
        i--;
        table_put(&v->numbers, &v->s->scratch, v->stack.at[i], (void *)DONE);
    } while (v->stack.at[i] != fn);
    uint32_t n = v->stack.len - i;
    IrFunc **component = NEW_ARRAY(&v->s->scratch, IrFunc *, n);
    memcpy(component, v->stack.at + i, n * sizeof *component);
    v->stack.len = i;
    v->visit(component, n, v->data);
}

static uintptr_t visit_func(Visitor *v, IrFunc *fn) {
    uintptr_t known = (uintptr_t)table_get(&v->numbers, fn);
    if (known) return known;
    uintptr_t number = ++v->last;
    table_put(&v->numbers, &v->s->scratch, fn, (void *)number);
    vec_push(&v->s->scratch, &v->stack, fn);
    Frame f = {v, number};
    ir_visit_list(v->body(v->s, fn), visit_mention, &f);
    if (f.least == number && !ir_is_closure(fn)) complete(v, fn);
    return f.least;
}

void ir_bottom_up(Session *s, IrPackage *p, IrBodyOf *body, IrBatchVisit *visit, void *data) {
    Visitor v = {.s = s, .p = p, .body = body, .visit = visit, .data = data};
    for (uint32_t i = 0; i < p->funcs.len; i++)
        if (!ir_is_closure(p->funcs.at[i])) visit_func(&v, p->funcs.at[i]);
}
