// Inlined calls: the statements of the body stand before the statement that needs the results. The call that was
// there is named in a comment.
#include "codegen/gen.h"

static bool declares(Irs *list, IrVar *v) {
    for (uint32_t i = 0; i < list->len; i++)
        if (list->at[i]->op == IR_DCL && list->at[i]->var == v) return true;
    return false;
}

// A result that is declared where it is returned, in a block of its own, is needed outside of it.
static void declare_results(FuncGen *f, Ir *n) {
    for (uint32_t i = 0; i < n->args.len; i++) {
        IrVar *v = n->args.at[i]->var;
        if (declares(&n->init, v) || declares(&n->body, v)) continue;
        c_declare(f, v, NULL);
        table_put(&f->declared_before, f->g->a, v, v);
    }
}

void c_inlined_body(FuncGen *f, Ir *n) {
    c_line(f, "/* inlined: %s */", c_comment_text(f->g, ir_func_string(f->g->s, f->g->pkg, n->func)));
    declare_results(f, n);
    bool passes_on = f->passes_on;
    Package *outer = f->inlined_from;
    f->inlined_from = n->func->home;
    f->passes_on = false;      // what the body calls is not called by the wrapper
    c_stmts(f, &n->body);
    c_mark_line(f, f->statement);
    f->passes_on = passes_on;
    f->inlined_from = outer;
}

Cx c_inlined_call(FuncGen *f, Ir *n) {
    c_inlined_body(f, n);
    if (n->args.len == 1) return c_expr(f, n->args.at[0]);
    return cx("(void)0", PREC_UNARY, CX_CONST);
}
