// Calls and conversions that look like calls: finding out what is called, matching arguments with parameters,
// inferring type arguments.
#include "sema/expr.h"

// ---- Arguments --------------------------------------------------------------------------------------------------

typedef struct ArgList {
    Operands values;
    Types **targs;       // of a generic function given with too few type arguments: those; else NULL
} ArgList;

static void add_value(Checker *c, ArgList *list, const Operand *x) {
    Operand *copy = NEW(c->arena, Operand);
    *copy = *x;
    vec_push(c->arena, &list->values, copy);
}

// An argument of the form f[T]: type arguments that are missing are inferred with those of the call.
static bool partial_instance(Checker *c, Operand *x, Ast *e, bool infer_now, Types **targs) {
    if (e->kind != AST_INDEX) return false;
    *targs = NULL;
    if (index_expr(c, x, e)) {
        *targs = func_inst(c, NULL, x->expr->pos, x, e, infer_now);
        if (*targs) x->expr = e;
        else record(c, x);
        return true;
    }
    x->expr = e;
    record(c, x);
    exclude(c, x, EXCLUDE_NO_VALUE | EXCLUDE_BUILTIN | EXCLUDE_TYPE);
    return true;
}

static ArgList generic_expr_list(Checker *c, Asts list) {
    ArgList out = {.targs = NEW_ARRAY(c->arena, Types *, list.len + 1)};
    bool infer_now = !allow_version(c, 21);
    for (uint32_t i = 0; i < list.len; i++) {
        Operand x = {0};
        if (partial_instance(c, &x, list.at[i], infer_now, &out.targs[i])) {
            add_value(c, &out, &x);
        } else if (list.len > 1) {
            generic_expr(c, &x, list.at[i]);
            add_value(c, &out, &x);
        } else {
            raw_expr(c, NULL, &x, list.at[i], NULL, true);
            exclude(c, &x, EXCLUDE_NO_VALUE | EXCLUDE_BUILTIN | EXCLUDE_TYPE);
            unpack_operand(c, &x, &out.values);
            out.targs = NEW_ARRAY(c->arena, Types *, out.values.len + 1);
        }
    }
    return out;
}

// The parameters of a variadic function as they are for n arguments.
static Type *spread_params(Checker *c, Type *sig, uint32_t n) {
    uint32_t fixed = sig->func.params->tuple.n - 1;
    Obj **vars = NEW_ARRAY(c->arena, Obj *, n + 1), *last = sig->func.params->tuple.vars[fixed];
    memcpy(vars, sig->func.params->tuple.vars, fixed * sizeof *vars);
    Type *slice = type_under(last->type), *elem = slice->kind == T_SLICE ? slice->slice.elem : typ_byte(c->s);
    for (uint32_t i = fixed; i < n; i++) {
        vars[i] = param_new(c, last->pos, last->sym, elem);
        vars[i]->pkg = last->pkg;
    }
    return type_tuple(c->s, vars, n);
}

static void wrong_count(Checker *c, Ast *call, Type *sig, Operands args, uint32_t npars) {
    bool many = args.len > npars;
    Types have = {0}, want = {0};
    Type *params = sig->func.params;
    for (uint32_t i = 0; i < args.len; i++) vec_push(c->arena, &have, args.at[i]->type);
    for (uint32_t i = 0; i < params->tuple.n; i++) vec_push(c->arena, &want, params->tuple.vars[i]->type);
    // At the first extra argument; at the closing parenthesis where some are missing.
    Pos at = many ? ast_start(args.at[npars]->expr) : args.len > 0 ? ast_start(args.at[args.len - 1]->expr) : ast_start(call);
    Err e;
    err_begin(c, &e);
    err_add(&e, at, "%s arguments in call to %s", many ? "too many" : "not enough", expr_str(c, call->call.fun));
    err_add(&e, POS_NONE, "have %s", types_summary(c, have.at, have.len, false, call->call.dots));
    err_add(&e, POS_NONE, "want %s", types_summary(c, want.at, want.len, sig->func.variadic, false));
    err_report(&e);
}

// The parameters, one for each argument; NULL after an error.
static Type *matching_params(Checker *c, Ast *call, Type *sig, Operands args, bool *adjusted) {
    Type *params = sig->func.params;
    uint32_t npars = params->tuple.n;
    bool dots = call->call.dots;
    *adjusted = false;
    if (dots && !sig->func.variadic) {
        err_node(c, call, "cannot use ... in call to non-variadic %s", expr_str(c, call->call.fun));
        return NULL;
    }
    if (dots && call->call.args.len == 1 && args.len > 1) {
        err_node(c, call, "cannot use ... with %u-valued %s", args.len, expr_str(c, call->call.args.at[0]));
        return NULL;
    }
    if (sig->func.variadic && !dots) {
        if (args.len + 1 >= npars) {
            *adjusted = true;
            return spread_params(c, sig, args.len);
        }
        npars--;
    }
    if (args.len == npars) return params;
    wrong_count(c, call, sig, args, npars);
    return NULL;
}

// ---- Inference --------------------------------------------------------------------------------------------------

// The type parameters of a call: the function's own, then those of generic functions among the arguments.
typedef struct CallTypes { Types tparams, targs; VEC(uint32_t) generic_args; } CallTypes;

static void pad_targs(Checker *c, CallTypes *t) {
    while (t->targs.len < t->tparams.len) vec_push(c->arena, &t->targs, (Type *)NULL);
}

static Type *add_own_tparams(Checker *c, Ast *call, Type *sig, Types *targs, Type *params, CallTypes *t) {
    uint32_t n = sig->func.ntparams;
    if (!n) return params;
    if (!allow_version(c, 18)) {
        bool index = call->call.fun->kind == AST_INDEX;
        err_version(c, ast_start(call), 18, index ? "function instantiation" : "implicit function instantiation");
    }
    Type **fresh = rename_tparams(c, sig->func.tparams, n, &params);
    for (uint32_t i = 0; i < n; i++) vec_push(c->arena, &t->tparams, fresh[i]);
    for (uint32_t i = 0; targs && i < targs->len; i++) vec_push(c->arena, &t->targs, targs->at[i]);
    pad_targs(c, t);
    return params;
}

static void add_arg_tparams(Checker *c, Operand *arg, Types *targs, uint32_t index, CallTypes *t) {
    Type *sig = arg->type;
    if (arg->mode == MODE_INVALID || sig->kind != T_FUNC || sig->func.ntparams == 0) return;
    Type *renamed = sig;
    Type **fresh = rename_tparams(c, sig->func.tparams, sig->func.ntparams, &renamed);
    Type *copy = type_func(c->s, renamed->func.params, renamed->func.results, renamed->func.variadic);
    copy->func.tparams = fresh;
    copy->func.ntparams = sig->func.ntparams;
    arg->type = copy;
    for (uint32_t i = 0; i < sig->func.ntparams; i++) vec_push(c->arena, &t->tparams, fresh[i]);
    for (uint32_t i = 0; targs && i < targs->len; i++) vec_push(c->arena, &t->targs, targs->at[i]);
    pad_targs(c, t);
    vec_push(c->arena, &t->generic_args, index);
}

static void instantiate_args(Checker *c, Ast *call, Operands args, const CallTypes *t, Type **all, uint32_t first) {
    for (uint32_t i = 0; i < t->generic_args.len; i++) {
        Operand *arg = args.at[t->generic_args.at[i]];
        uint32_t n = arg->type->func.ntparams;
        arg->type = instantiate_signature(c, call->pos, arg->expr, arg->type, all + first, n, (Asts){0});
        record(c, arg);
        first += n;
    }
}

// Matches the arguments with the parameters. Returns the signature, instantiated if it was generic.
Type *arguments(Checker *c, Ast *call, Type *sig, Types *targs, Asts xlist, Operands args, Types **atargs) {
    bool adjusted;
    Type *params = matching_params(c, call, sig, args, &adjusted), *result = sig;
    if (!params) return sig;
    CallTypes t = {0};
    uint32_t n = sig->func.ntparams;
    params = add_own_tparams(c, call, sig, targs, params, &t);
    for (uint32_t i = 0; i < args.len; i++) add_arg_tparams(c, args.at[i], atargs ? atargs[i] : NULL, i, &t);
    if (t.generic_args.len > 0)
        verify_version(c, pos_of_operand(args.at[t.generic_args.at[0]]), 21, "implicitly instantiated function as argument");
    if (t.tparams.len > 0) {
        Err err;
        err_begin(c, &err);
        Type **all = infer(c, call->pos, t.tparams.at, t.tparams.len, t.targs.at, t.targs.len, params, args.at, args.len,
                           false, &err);
        if (!all) {
            if (!err_empty(&err))
                err_at(c, err.pos, "in call to %s, %s", expr_str(c, call->call.fun), buf_str(&err.text));
            return sig;
        }
        if (n > 0) {
            result = instantiate_signature(c, call->pos, call->call.fun, sig, all, n, xlist);
            params = adjusted ? subst_tparams(c, params, t.tparams.at, all, n) : result->func.params;
        }
        instantiate_args(c, call, args, &t, all, n);
    }
    const char *context = args.len ? text_of(c, "argument to %s", expr_str(c, call->call.fun)) : "";
    for (uint32_t i = 0; i < args.len; i++) assignment(c, args.at[i], params->tuple.vars[i]->type, context);
    return result;
}

// ---- What is called ---------------------------------------------------------------------------------------------

static void convert_argument(Checker *c, Operand *x, Ast *call, Type *t) {
    expr(c, NULL, x, call->call.args.at[0]);
    if (x->mode == MODE_INVALID) return;
    if (type_is_interface(t) && is_constraint_interface(t)) {
        err_node(c, call, "cannot use interface %s in conversion (contains specific type constraints or is comparable)",
                 type_str(c, t));
        return;
    }
    if (call->call.dots) {
        err_node(c, call->call.args.at[0], "invalid use of ... in conversion to %s", type_str(c, t));
        return;
    }
    conversion(c, x, t);
}

static ExprKind conversion_call(Checker *c, Operand *x, Ast *call) {
    non_generic(c, NULL, x);
    if (x->mode == MODE_INVALID) {
        x->expr = call;
        return EXPR_CONVERSION;
    }
    Type *t = x->type;
    Asts args = call->call.args;
    set_invalid(x);
    if (args.len == 0) {
        err_node(c, call, "missing argument in conversion to %s", type_str(c, t));
    } else if (args.len == 1) {
        convert_argument(c, x, call, t);
    } else {
        use_all(c, args);
        err_node(c, args.at[args.len - 1], "too many arguments in conversion to %s", type_str(c, t));
    }
    x->expr = call;
    return EXPR_CONVERSION;
}

static ExprKind builtin_expr(Checker *c, Operand *x, Ast *call) {
    static const bool is_stmt[] = {
#define X(id, name, nargs, variadic, stmt) [BUILTIN_##id] = stmt,
        BUILTINS(X)
#undef X
    };
    Builtin id = (Builtin)x->builtin;
    if (!builtin_call(c, x, call, id)) set_invalid(x);
    x->expr = call;
    if (x->mode != MODE_INVALID && x->mode != MODE_CONST) c->env.has_call_or_recv = true;
    return is_stmt[id] ? EXPR_STATEMENT : EXPR_VALUE;
}

static const char *must_be_func(Checker *c, Type *t, Type *u) {
    return u && u->kind != T_FUNC ? text_of(c, "%s is not a function", type_str(c, t)) : NULL;
}

static Type *called_signature(Checker *c, Operand *x) {
    const char *cause = "";
    Type *u = common_under(c, x->type, must_be_func, &cause);
    if (u) return u;
    err_operand(c, x, "invalid operation: cannot call %s: %s", operand_str(c, x), cause);
    return NULL;
}

static ExprKind bad_call(Checker *c, Operand *x, Ast *call) {
    use_all(c, call->call.args);
    set_invalid(x);
    x->expr = call;
    return EXPR_STATEMENT;
}

static void set_result(Checker *c, Operand *x, Ast *call, Type *sig) {
    Type *results = sig->func.results;
    x->expr = call;
    c->env.has_call_or_recv = true;
    x->mode = results->tuple.n ? MODE_VALUE : MODE_NO_VALUE;
    if (results->tuple.n > 0) x->type = results->tuple.n == 1 ? results->tuple.vars[0]->type : results;
    // After failed inference the result may still speak of the type parameters.
    if (x->mode == MODE_VALUE && sig->func.ntparams > 0 && is_parameterized(sig->func.tparams, sig->func.ntparams, x->type))
        set_invalid(x);
}

// f[T](...): the type arguments. All given: *sig becomes the instance. False after an error.
static bool explicit_targs(Checker *c, Ast *inst, Type **sig, Types *targs, Asts *xlist) {
    *xlist = unpack_list(c->arena, inst->index.index);
    type_list(c, *xlist, &targs->at, &targs->len);
    if (!targs->at) return false;
    uint32_t got = targs->len, want = (*sig)->func.ntparams;
    targs->cap = got;
    if (got > want) {
        err_node(c, xlist->at[want], "got %u type arguments but want %u", got, want);
        return false;
    }
    if (got < want || want == 0) return true;
    verify_version(c, ast_start(inst), 18, "function instantiation");
    *sig = instantiate_signature(c, inst->pos, inst, *sig, targs->at, want, *xlist);
    *targs = (Types){0};
    *xlist = (Asts){0};
    return true;
}

ExprKind call_expr(Checker *c, Operand *x, Ast *call) {
    Ast *fun = call->call.fun;
    bool instance = false;
    if (fun->kind == AST_INDEX) {
        instance = index_expr(c, x, fun);
        x->expr = fun;
        record(c, x);
    } else {
        expr_or_type(c, x, fun, true);
    }
    if (x->mode == MODE_INVALID) return bad_call(c, x, call);
    if (x->mode == MODE_TYPE) return conversion_call(c, x, call);
    if (x->mode == MODE_BUILTIN) return builtin_expr(c, x, call);
    Type *sig = called_signature(c, x);
    if (!sig) {
        set_invalid(x);
        x->expr = call;
        return EXPR_STATEMENT;
    }
    bool was_generic = sig->func.ntparams > 0;
    Types targs = {0};
    Asts xlist = {0};
    if (instance && !explicit_targs(c, fun, &sig, &targs, &xlist)) return bad_call(c, x, call);
    ArgList args = generic_expr_list(c, call->call.args);
    sig = arguments(c, call, sig, &targs, xlist, args.values, args.targs);
    if (was_generic && sig->func.ntparams == 0) record_mode(fun, MODE_VALUE, sig, NULL);
    set_result(c, x, call, sig);
    return EXPR_STATEMENT;
}
