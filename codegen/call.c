// Calls: of functions by name, of func values, of methods through an interface table. A call is the one effect that may
// stay inside a C expression (see gen.h); its arguments are evaluated before, in order.
#include "codegen/gen.h"

static Ir *callee(Ir *n) {
    Ir *x = n->x;
    while (x->op == IR_PAREN || x->op == IR_CONVNOP) x = x->x;
    return x;
}

// Arguments as C texts joined by ", ". A single call with several results stands for all arguments.
static const char *joined_args(FuncGen *f, Ir *n, Cx *args, uint32_t count) {
    Gen *g = f->g;
    Buf b = {.arena = g->a};
    if (count == 1 && n->args.at[0]->type->kind == T_TUPLE) {
        Type *tuple = n->args.at[0]->type;
        const char *all = c_spill(f, args[0], c_type(g, tuple)).s;
        for (uint32_t i = 0; i < tuple->tuple.n; i++) {
            Cx part = cx_path(c_text(g, "%s.r%u", all, i), CX_STABLE);
            buf_printf(&b, "%s%s", i ? ", " : "", c_argument(f, tuple->tuple.vars[i]->type, part));
        }
        return buf_str(&b);
    }
    c_pass_on(f, n, args);
    for (uint32_t i = 0; i < count; i++)
        buf_printf(&b, "%s%s", i ? ", " : "", c_argument(f, n->args.at[i]->type, args[i]));
    return buf_str(&b);
}

// In a wrapper: the code at `target` is entered as if by the wrapper's caller.
static void pass_on(FuncGen *f, const char *target) {
    if (f->passes_on) c_line(f, "rt_pass_deferred((void *)%s, (void *)%s);", f->fn->symbol, target);
}

static Cx call_cx(const char *s) { return cx(s, PREC_POSTFIX, CX_EFFECT); }

static Cx static_call(FuncGen *f, Ir *n, IrFunc *fn) {
    Gen *g = f->g;
    Cx *args = NEW_ARRAY(g->a, Cx, n->args.len + 1);
    c_operands(f, n->args.at, args, n->args.len);
    const Intrinsic *intrinsic = c_intrinsic_of(g, fn);
    if (intrinsic) return intrinsic->gen(f, n, args, intrinsic->arg);
    const char *list = joined_args(f, n, args, n->args.len);
    if (fn->has_recover || fn->is_wrapper) pass_on(f, c_func_name(g, fn));
    return call_cx(c_text(g, "%s(%s)", c_func_name(g, fn), list));
}

// A function literal that is called where it stands.
static Cx literal_call(FuncGen *f, Ir *n, Ir *literal) {
    Gen *g = f->g;
    Cx closure = c_expr(f, literal);
    Cx *args = NEW_ARRAY(g->a, Cx, n->args.len + 1);
    c_operands(f, n->args.at, args, n->args.len);
    const char *list = joined_args(f, n, args, n->args.len);
    pass_on(f, c_func_name(g, literal->func));
    return call_cx(c_text(g, "%s(%s%s%s)", c_func_name(g, literal->func), list, *list ? ", " : "", closure.s));
}

// The callee and the arguments, in order; out[0] is the callee.
static Cx *callee_and_args(FuncGen *f, Ir *n, Ir *first) {
    Gen *g = f->g;
    uint32_t count = n->args.len + 1;
    Ir **nodes = NEW_ARRAY(g->a, Ir *, count);
    Cx *out = NEW_ARRAY(g->a, Cx, count);
    nodes[0] = first;
    for (uint32_t i = 1; i < count; i++) nodes[i] = n->args.at[i - 1];
    c_operands(f, nodes, out, count);
    return out;
}

static Cx value_call(FuncGen *f, Ir *n, Ir *fun) {
    Gen *g = f->g;
    Cx *v = callee_and_args(f, n, fun);
    Cx fn = c_path(f, v[0], "Closure *");
    const char *list = joined_args(f, n, v + 1, n->args.len), *type = c_func_type(g, fun->type, false);
    pass_on(f, c_text(g, "RT_DEREF(%s).code", fn.s));
    return call_cx(c_text(g, "RT_CALL(%s, %s)(%s%s%s)", type, fn.s, list, *list ? ", " : "", fn.s));
}

static Cx interface_call(FuncGen *f, Ir *n, Ir *dot) {
    Gen *g = f->g;
    Cx *v = callee_and_args(f, n, dot->x);
    Cx x = c_path(f, v[0], "Iface");
    const char *list = joined_args(f, n, v + 1, n->args.len);
    const char *type = c_func_type(g, c_canon(g, dot->field->type), true);
    uint32_t index = c_method_index(g, dot->x->type, dot->field);
    pass_on(f, c_text(g, "RT_DEREF(%s.tab).fun[%u]", x.s, index));
    return call_cx(c_text(g, "RT_METHOD(%s, %s, %u)(%s.data%s%s)", type, x.s, index, x.s,
                        *list ? ", " : "", list));
}

static Cx call(FuncGen *f, Ir *n) {
    Ir *fun = callee(n);
    switch (fun->op) {
    case IR_FUNC: case IR_METHEXPR: return static_call(f, n, fun->func);
    case IR_CLOSURE: return literal_call(f, n, fun);
    case IR_DOTINTER: return interface_call(f, n, fun);
    default: return value_call(f, n, fun);
    }
}

static Cx make_call(FuncGen *f, Ir *n, Cx x, bool has_value) {
    if (has_value) return c_spill(f, x, c_type(f->g, n->type));
    c_line(f, "%s;", x.s);
    return cx("(void)0", PREC_POSTFIX, CX_CONST);
}

// What was kept alive for the call alone is forgotten behind it.
static Cx release_arguments(FuncGen *f, Ir *n, Cx x, bool has_value) {
    bool kept = false;
    for (uint32_t i = 0; i < n->init.len; i++) {
        Ir *dcl = n->init.at[i];
        if (dcl->op != IR_DCL || !dcl->var->kept_alive) continue;
        if (x.kind == CX_EFFECT) x = make_call(f, n, x, has_value);
        c_line(f, "%s = NULL;", c_var_name(f, dcl->var));
        kept = true;
    }
    if (kept) c_line(f, "RT_FORGET_REGISTERS();");
    return x;
}

// A call that stands on another line than its statement is made there, so that tracebacks name its line.
Cx c_call_expr(FuncGen *f, Ir *n) {
    bool has_value = n->type && strcmp(c_type(f->g, n->type), "void") != 0;
    Cx x = release_arguments(f, n, call(f, n), has_value);
    if (x.kind != CX_EFFECT || !has_value || !c_is_on_other_line(f, n->pos)) return x;
    c_mark_line(f, n->pos);
    x = c_spill(f, x, c_type(f->g, n->type));
    c_mark_line(f, f->statement);
    return x;
}
