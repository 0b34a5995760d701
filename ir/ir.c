// The op table and the constructors that every stage uses.
#include "ir/ir.h"

const IrOpInfo ir_ops[IR_OP_COUNT] = {
#define X(op, text, prec) [IR_##op] = {#op, text, prec},
    IR_OPS(X)
#undef X
};

Ir *ir_new(Session *s, IrOp op, Pos pos, Type *type, Ir *x, Ir *y) {
    Ir *n = NEW(session_bodies(s), Ir);
    n->op = op;
    n->pos = pos;
    n->type = type;
    n->x = x;
    n->y = y;
    return n;
}

Ir *ir_name(Session *s, IrVar *v, Pos pos) {
    Ir *n = ir_new(s, IR_NAME, pos, v->type, NULL, NULL);
    n->var = v;
    v->is_used = true;
    return n;
}

// Temporaries are numbered by the declarations before them, as the reference does: the number shows in messages.
IrVar *ir_temp(Session *s, IrFunc *f, Type *t, Pos pos) {
    uint32_t declared = f->params.len + f->results.len + f->locals.len + f->dictionaries + (f->recv ? 1 : 0);
    if (f->targs && !f->outer && !f->is_wrapper) declared++;    // the dictionary that the reference passes
    char name[32];
    int n = snprintf(name, sizeof name, ".autotmp_%u", declared);
    IrVar *v = NEW(session_bodies(s), IrVar);
    v->vclass = VAR_LOCAL;
    v->sym = intern(s, name, (size_t)n);
    v->type = t;
    v->pos = pos;
    v->func = f;
    v->autotmp = true;
    v->is_used = true;
    v->esc = ESC_NEVER;
    v->canonical = v;
    vec_push(session_bodies(s), &f->locals, v);
    return v;
}

bool ir_is_escape_non_string(const IrFunc *fn) {
    return fn->ntargs == 1 && fn->home && !strcmp(fn->home->path, "internal/abi")
        && !strncmp(fn->name, "EscapeNonString[", strlen("EscapeNonString["));
}
