// defer and go. Both take a call without arguments and results: what it needs was captured before. A function that
// defers has a frame, in which the runtime keeps the deferred closures, and to which a recovered panic returns: the
// function goes on at `done`, where what is still deferred runs before the results are returned.
#include "codegen/gen.h"

static bool calls_static_function(Ir *call) { return call->x->op == IR_FUNC; }

// The func() that the call stands for.
static Cx deferred_closure(FuncGen *f, Ir *call) {
    Gen *g = f->g;
    if (call->op != IR_CALLFUNC || call->args.len || call->type) unsupported_at(g->s, call->pos, "this deferred call");
    c_stmts(f, &call->init);
    Cx fn = calls_static_function(call) ? c_func_value(g, call->x->func) : c_expr(f, call->x);
    return c_stable(f, fn, "Closure *");
}

void c_defer_prologue(FuncGen *f) {
    c_line(f, "DeferFrame frame;");
    c_line(f, "rt_defer_enter(&frame);");
    if (f->fn->has_recover) c_line(f, "frame.panic = panicking;");
    c_line(f, "if (RT_SETJMP(frame.buf)) goto done;");
}

void c_defer_epilogue(FuncGen *f) {
    f->indent--;
    c_line(f, "done:");
    f->indent++;
    c_line(f, "rt_defer_return(&frame);");
}

// A statement that runs at most once keeps its record in the function's frame.
void c_defer_stmt(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Cx fn = deferred_closure(f, n->x);
    if (n->y) {
        c_line(f, "rt_defer_at(%s, %s);", c_operand(f, n->y).s, fn.s);
        return;
    }
    const char *record = "NULL";
    if (!f->loops && !f->has_goto) {
        const char *name = c_local_name(f, "deferred");
        c_top_line(f, "Defer %s;", name);
        record = c_text(g, "&%s", name);
    }
    c_line(f, "rt_defer(&frame, %s, %s);", record, fn.s);
}

void c_go_stmt(FuncGen *f, Ir *n) {
    Cx fn = deferred_closure(f, n->x);
    c_check_leaving(f, fn.s, n->x->x->type);
    c_line(f, "rt_go(%s);", fn.s);
}
