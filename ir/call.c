// Calls. A method called on a value is a call of the method as a plain function, receiver first; only calls through
// interfaces stay dynamic. Variadic arguments are gathered into a slice. The results of a call that stands for several
// values go to temporaries first, because each of them may need its own conversion.
#include "ir/build.h"

uint32_t ir_value_count(Asts exprs) {
    if (exprs.len != 1) return exprs.len;
    Type *t = exprs.at[0]->type;
    return t && t->kind == T_TUPLE && ast_unparen(exprs.at[0])->kind == AST_CALL ? t->tuple.n : 1;
}

// ---- Several values from one expression ------------------------------------------------------------------------

IrOp ir_multi_op(Ir *x) {
    switch (x->op) {
    case IR_INDEXMAP: return IR_AS2MAPR;
    case IR_RECV: return IR_AS2RECV;
    case IR_DOTTYPE: x->op = IR_DOTTYPE2; return IR_AS2DOTTYPE;
    default: return IR_AS2FUNC;
    }
}

// The type of the i-th value. Of `v, ok` forms the second is a bool, of the destination's type if that is one.
static Type *value_type(IrBuilder *b, Ir *x, uint32_t i, Type *dst) {
    if (x->type && x->type->kind == T_TUPLE) return ir_canon(b, x->type->tuple.vars[i]->type);
    if (i == 0) return x->type;
    return dst && ir_under(b, dst)->kind == T_BOOL ? dst : ir_basic(b, T_BOOL);
}

Irs ir_spread(IrBuilder *b, Pos pos, Ir *x, Type **dst, uint32_t n) {
    Ir *as = ir_node(b, ir_multi_op(x), pos, NULL, x, NULL);
    as->def = true;
    Irs results = {0};
    for (uint32_t i = 0; i < n; i++) {
        IrVar *tmp = ir_tmp(b, value_type(b, x, i, dst[i]), pos);
        tmp->defn = as;
        ir_push(b, &as->init, ir_declare(b, tmp, pos));
        ir_push(b, &as->args, ir_name(b->s, tmp, pos));
        Ir *value = ir_name(b->s, tmp, pos);
        if (dst[i]) value = ir_convert(b, value, dst[i], pos, true);
        ir_push(b, &results, value);
    }
    results.at[0] = ir_with_init(b, results.at[0], as);
    return results;
}

// The first value carries the call as a conversion to its own type: that shows, so the type is kept as written.
static Irs spread_expr(IrBuilder *b, Pos pos, Ast *n, Type **dst, uint32_t ndst) {
    Irs results = ir_spread(b, pos, ir_expr(b, n), dst, ndst);
    Type *t = type_unalias(n->type);
    if (t->kind == T_TUPLE) t = t->tuple.vars[0]->type;
    if (!results.at[0]->implicit) results.at[0]->written = ir_written_type(b, t);
    return results;
}

// The values of a list of expressions, converted to the destinations' types (NULL: as they are).
Irs ir_multi(IrBuilder *b, Pos pos, Asts exprs, Type **dst, uint32_t ndst) {
    if (exprs.len == 1 && ndst > 1) return spread_expr(b, pos, exprs.at[0], dst, ndst);
    Irs results = {0};
    for (uint32_t i = 0; i < exprs.len; i++) ir_push(b, &results, ir_convert_expr(b, exprs.at[i], dst[i]));
    return results;
}

// ---- Calls -----------------------------------------------------------------------------------------------------

static Ir *gather(IrBuilder *b, Pos pos, Type *slice, Irs *args, uint32_t from) {
    if (args->len == from) return ir_node(b, IR_NIL, pos, slice, NULL, NULL);
    Ir *lit = ir_node(b, IR_SLICELIT, pos, slice, NULL, NULL);
    lit->implicit = true;
    lit->varargs = true;
    lit->len = args->len - from;
    for (uint32_t i = from; i < args->len; i++) ir_push(b, &lit->args, args->at[i]);
    return lit;
}

static bool find_call(Ir *n, void *found) {
    switch (n->op) {
    case IR_CALLFUNC: case IR_CALLINTER: case IR_APPEND: case IR_CAP: case IR_LEN: case IR_COPY: case IR_COMPLEX:
    case IR_REAL: case IR_IMAG: case IR_MIN: case IR_MAX: case IR_RECOVER: case IR_RECV: case IR_UNSAFE_ADD: case IR_UNSAFE_SLICE:
    case IR_UNSAFE_SLICEDATA: case IR_UNSAFE_STRING: case IR_UNSAFE_STRINGDATA:
        *(bool *)found = true;
        return false;
    default: return true;
    }
}

// f()(x), i.M().N(x): a function value or an interface that has to be computed goes to a temporary first.
static void compute_callee(IrBuilder *b, Ir *call) {
    Ir **slot = call->op == IR_CALLINTER ? &call->x->x : &call->x;
    bool found = false;
    ir_visit(*slot, find_call, &found);
    if (!found) return;
    IrVar *tmp = ir_tmp(b, (*slot)->type, call->pos);
    Ir *as = ir_set(b, tmp, *slot, call->pos);
    tmp->defn = as;
    ir_push(b, &as->init, ir_declare(b, tmp, call->pos));
    ir_push(b, &call->init, as);
    *slot = ir_name(b->s, tmp, call->pos);
}

Ir *ir_call_node(IrBuilder *b, Pos pos, Ir *fun, Irs args, bool dots) {
    Type *sig = ir_under(b, fun->type);
    IrOp op = fun->op == IR_DOTINTER ? IR_CALLINTER : IR_CALLFUNC;
    Ir *call = ir_node(b, op, pos, ir_result_type(b, sig), fun, NULL);
    if (!fun->by_dictionary) compute_callee(b, call);
    if (sig->func.variadic && !dots) {
        uint32_t last = sig->func.params->tuple.n - 1;
        Ir *slice = gather(b, pos, ir_canon(b, sig->func.params->tuple.vars[last]->type), &args, last);
        args.len = last;
        ir_push(b, &args, slice);
        dots = true;
    }
    call->args = args;
    call->dots = dots;
    return call;
}

static Type **argument_types(IrBuilder *b, Type *sig, uint32_t n, bool dots) {
    Type **types = NEW_ARRAY(b->arena, Type *, n + 1);
    Type *params = sig->func.params;
    for (uint32_t i = 0; i < n; i++) {
        bool extra = sig->func.variadic && !dots && i + 1 >= params->tuple.n;
        Type *t = ir_canon(b, params->tuple.vars[extra ? params->tuple.n - 1 : i]->type);
        types[i] = extra ? ir_elem(b, t) : t;
    }
    return types;
}

static bool is_method_call(Ast *fun) {
    return fun->kind == AST_SELECTOR && fun->selector.selection && fun->selector.selection->kind == SEL_METHOD;
}

static Ir *interface_method(IrBuilder *b, Ast *fun, MethodRef ref) {
    Ir *n = ir_node(b, IR_DOTINTER, fun->pos, ir_plain_signature(b, type_unalias(ref.method->type)), ref.recv, NULL);
    n->field = ref.method;
    return n;
}

// The reference knows this function of its runtime by name.
static bool is_getg(const Ir *fun) {
    const IrFunc *f = fun->op == IR_FUNC ? fun->func : NULL;
    return f && !f->has_body && !strcmp(f->home->path, "runtime") && !strcmp(f->name, "getg");
}

// The method of a type parameter, which the reference takes out of the dictionary.
static void find_by_dictionary(IrBuilder *b, Ir *x, Ast *fun) {
    Type *tparam = type_unalias(fun->selector.x->type);
    Obj *generic = ir_shaping_function(b), *method = fun->selector.selection->obj;
    if (tparam->kind != T_TPARAM || !generic) return;
    Type *recv = ir_written_type(b, tparam);
    Type *sig = ir_written_type(b, type_unalias(method->type));
    int index = ir_dictionary_method(b, generic, tparam, method);
    MethodWord *word = NEW(b->arena, MethodWord);
    *word = (MethodWord){generic, ir_method_type(b, recv, sig), index < 0 ? 0 : (uint32_t)index};
    x->by_dictionary = true;
    if (x->op == IR_FUNC) x->method_word = word;
    else x->interface_word = word;
}

// What is called. The receiver of a method that is a plain function becomes the first argument.
Ir *ir_callee(IrBuilder *b, Ast *fun, Irs *args) {
    fun = ast_unparen(fun);
    if (!is_method_call(fun)) return ir_function_expr(b, fun);
    MethodRef ref = ir_method_ref(b, fun);
    Ir *x = ref.func ? ir_func_name(b, ref.func, fun->pos) : interface_method(b, fun, ref);
    find_by_dictionary(b, x, fun);
    if (ref.func) ir_push(b, args, ref.recv);
    return x;
}

Ir *ir_call(IrBuilder *b, Ast *n) {
    Ast *fun = ast_unparen(n->call.fun);
    if (fun->mode == MODE_TYPE) return ir_conversion(b, n);
    if (fun->mode == MODE_BUILTIN) return ir_builtin(b, n, ir_builtin_of(fun));
    Irs args = {0};
    Ir *x = ir_callee(b, fun, &args);
    Type *sig = args.len ? x->func->type : ir_under(b, x->type);
    if (is_getg(x)) return ir_node(b, IR_GETG, n->pos, ir_result_type(b, sig), NULL, NULL);
    uint32_t count = ir_value_count(n->call.args);
    Type **types = argument_types(b, sig, count, n->call.dots);
    Irs values = ir_multi(b, n->pos, n->call.args, types, count);
    for (uint32_t i = 0; i < values.len; i++) ir_push(b, &args, values.at[i]);
    return ir_call_node(b, n->pos, x, args, n->call.dots);
}

// Several results go to temporaries on their way.
static void return_several(IrBuilder *b, IrFunc *f, Ir *call, Ir *ret) {
    Ir *as = ir_node(b, IR_AS2FUNC, call->pos, NULL, call, NULL);
    as->def = true;
    for (uint32_t i = 0; i < f->results.len; i++) {
        IrVar *tmp = ir_temp(b->s, f, f->results.at[i]->type, call->pos);
        tmp->defn = as;
        ir_push(b, &as->init, ir_declare(b, tmp, call->pos));
        ir_push(b, &as->args, ir_name(b->s, tmp, call->pos));
        ir_push(b, &ret->args, ir_name(b->s, tmp, call->pos));
    }
    ir_push(b, &ret->init, as);
}

void ir_return_call(IrBuilder *b, IrFunc *f, Ir *call) {
    if (!f->results.len) {
        ir_push(b, &f->body, call);
        return;
    }
    Ir *ret = ir_node(b, IR_RETURN, call->pos, NULL, NULL, NULL);
    if (f->results.len == 1) ir_push(b, &ret->args, call);
    else return_several(b, f, call, ret);
    ir_push(b, &f->body, ret);
}
