// Func values. A func value points to a closure: a struct whose first word is code and whose other fields are what the
// function captured, by value or by address. The code takes the closure as its last parameter. A declared function
// used as a value gets a static closure whose code passes the arguments on.
#include "codegen/gen.h"

static const char *env_type(IrFunc *fn, Gen *g) { return c_text(g, "%s$env", fn->symbol); }

// Two captured variables may have one name (one shadows the other further out).
static const char *env_field(Gen *g, IrFunc *fn, uint32_t i) {
    FuncGen scratch = {.g = g};
    c_local_name(&scratch, "code");
    const char *name = c_local_name(&scratch, fn->captures.at[i]->sym->text);
    for (uint32_t j = 0; j < i; j++)
        if (fn->captures.at[j]->sym == fn->captures.at[i]->sym) return c_text(g, "%s_%u", name, i);
    return name;
}

static const char *capture_type(Gen *g, IrVar *v) {
    const char *ctype = v->by_value ? c_type(g, v->type) : c_pointee(g, v->type);
    return v->by_value ? ctype : c_text(g, "%s *", ctype);
}

static const char *declare_env(Gen *g, IrFunc *fn) {
    const char *name = env_type(fn, g);
    if (!c_first_time(g, "env", name)) return name;
    Buf b = {.arena = g->a};
    for (uint32_t i = 0; i < fn->captures.len; i++)
        buf_printf(&b, " %s;", c_decl(g, capture_type(g, fn->captures.at[i]), env_field(g, fn, i)));
    buf_printf(&g->types, "typedef struct { void *code$;%s } %s;\n", buf_str(&b), name);
    return name;
}

static const char *static_closure(Gen *g, const char *name, const char *code) {
    if (c_first_time(g, "closure", name)) {
        buf_printf(&g->protos, "static Closure %s;\n", name);
        buf_printf(&g->helpers, "static Closure %s = {(void *)%s};\n", name, code);
    }
    return c_text(g, "&%s", name);
}

static Cx constant_closure(Gen *g, const char *symbol, const char *code) {
    Cx x = cx(static_closure(g, c_text(g, "%s$value", symbol), code), PREC_UNARY, CX_CONST);
    x.nonnull = true;
    return x;
}

static bool env_has_pointers(Gen *g, IrFunc *fn) {
    for (uint32_t i = 0; i < fn->captures.len; i++) {
        IrVar *v = fn->captures.at[i];
        if (!v->by_value || type_has_pointers(c_canon(g, v->type))) return true;
    }
    return false;
}

Cx c_literal_value(Gen *g, IrFunc *fn) { return constant_closure(g, fn->symbol, c_func_name(g, fn)); }

Cx c_closure_expr(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    IrFunc *fn = n->func;
    if (!fn->captures.len) return c_literal_value(g, fn);
    const char *code = c_func_name(g, fn);
    const char *type = declare_env(g, fn);
    Buf init = {.arena = g->a};
    for (uint32_t i = 0; i < fn->captures.len; i++) {
        IrVar *v = fn->captures.at[i];
        Cx captured = v->by_value ? c_var_expr(f, v->outer) : c_var_address(f, v->outer);
        buf_printf(&init, ", %s", captured.s);
        if (!c_stays(n)) c_check_leaving(f, captured.s, v->by_value ? v->type : type_pointer(g->s, v->type));
    }
    Cx env = c_allocate_as(f, n, type, env_has_pointers(g, fn) ? "false" : "true",
                         c_text(g, "(%s){(void *)%s%s}", type, code, buf_str(&init)));
    Cx x = cx(c_text(g, "(Closure *)%s", c_paren(g, env, PREC_UNARY)), PREC_UNARY, (CxKind)env.kind);
    x.nonnull = true;
    return x;
}

// At the head of a literal's code: what it captured becomes local variables.
void c_closure_prologue(FuncGen *f) {
    Gen *g = f->g;
    IrFunc *fn = f->fn;
    if (!fn->captures.len) return;
    const char *type = declare_env(g, fn), *env = c_local_name(f, "env");
    c_line(f, "%s *%s = (%s *)closure;", type, env, type);
    for (uint32_t i = 0; i < fn->captures.len; i++) {
        IrVar *v = fn->captures.at[i];
        c_line(f, "%s = %s->%s;", c_decl(g, capture_type(g, v), c_var_name(f, v)), env, env_field(g, fn, i));
    }
}

// ---- Declared functions as values ----------------------------------------------------------------------------------

static const char *const *param_names(Gen *g, uint32_t n) {
    const char **names = NEW_ARRAY(g->a, const char *, n + 1);
    for (uint32_t i = 0; i < n; i++) names[i] = c_text(g, "p%u", i);
    return names;
}

// The arguments of a call that passes all parameters on.
static const char *all_passed_on(Gen *g, IrFunc *fn, const char *const *names) {
    Buf b = {.arena = g->a};
    uint32_t n = c_count_all_params(g, fn);
    for (uint32_t i = 0; i < n; i++)
        buf_printf(&b, "%s%s", i ? ", " : "", c_param_passed_on(g, c_param_type(g, fn, i), names[i]));
    return buf_str(&b);
}

// What a thunk says to the runtime before it calls `target` (see rt_pass_deferred).
static const char *passing(Gen *g, const char *code, const char *target) {
    return c_text(g, "rt_pass_deferred((void *)%s, (void *)%s); ", code, target);
}

// Whoever takes a function's value gets the same thunk, whatever package or part of one he is in: programs compare
// functions by their addresses through reflection. So it is no static function; see attributes() in func.c.
Cx c_func_value(Gen *g, IrFunc *fn) {
    const char *thunk = c_text(g, "%s$$thunk", fn->symbol);
    if (c_first_time(g, "thunk", thunk)) {
        const char *name = c_func_name(g, fn);
        const char *const *params = param_names(g, c_count_all_params(g, fn));
        bool has_result = fn->results.len != 0;
        const char *pass = fn->has_recover || fn->is_wrapper ? passing(g, thunk, name) : "";
        const char *signature = c_func_signature(g, fn, thunk, params, true);
        buf_printf(&g->helpers, "%s;\n__attribute__((noinline)) %s { %s%s%s(%s); }\n", signature, signature, pass,
                   has_result ? "return " : "", name, all_passed_on(g, fn, params));
    }
    return constant_closure(g, fn->symbol, thunk);
}

// ---- Method values -------------------------------------------------------------------------------------------------

static const char *typed_params(Gen *g, Type *sig) {
    Buf b = {.arena = g->a};
    Type *params = c_under(g, sig)->func.params;
    for (uint32_t i = 0; i < params->tuple.n; i++)
        buf_printf(&b, "%s, ", c_param(g, params->tuple.vars[i]->type, c_text(g, "p%u", i)));
    return buf_str(&b);
}

static const char *passed_on(Gen *g, Type *sig) {
    Buf b = {.arena = g->a};
    Type *params = c_under(g, sig)->func.params;
    for (uint32_t i = 0; i < params->tuple.n; i++)
        buf_printf(&b, "%s%s", i ? ", " : "", c_param_passed_on(g, params->tuple.vars[i]->type, c_text(g, "p%u", i)));
    return buf_str(&b);
}

static const char *method_value_call(Gen *g, Ir *n) {
    const char *list = passed_on(g, n->type), *comma = *list ? ", " : "";
    if (n->func) {
        const char *recv = c_is_split(g, n->x->type) ? "RT_PASS(env->recv)" : "env->recv";
        return c_text(g, "%s(%s%s%s)", c_func_name(g, n->func), recv, comma, list);
    }
    const char *type = c_func_type(g, c_canon(g, n->field->type), true);
    return c_text(g, "RT_METHOD(%s, env->recv, %u)(env->recv.data%s%s)", type, c_method_index(g, n->x->type, n->field),
                  comma, list);
}

static const char *method_value_passing(Gen *g, Ir *n, const char *code) {
    if (!n->func)
        return passing(g, code, c_text(g, "RT_DEREF(env->recv.tab).fun[%u]", c_method_index(g, n->x->type, n->field)));
    return n->func->has_recover || n->func->is_wrapper ? passing(g, code, c_func_name(g, n->func)) : "";
}

static const char *method_value_name(Gen *g, Ir *n) {
    if (n->func) return c_text(g, "%s$$method", n->func->symbol);
    return c_text(g, "%s$%s$$method", c_link_name(g, n->x->type), n->field->sym->text);
}

// The closure holds the receiver; its code passes it on.
Cx c_method_value(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Type *recv = n->x->type;
    const char *code = method_value_name(g, n), *env = c_text(g, "%s$env", code);
    if (c_first_time(g, "env", env)) {
        buf_printf(&g->types, "typedef struct { void *code; %s; } %s;\n", c_decl(g, c_type(g, recv), "recv"), env);
        const char *result = c_type(g, c_result_type(g, n->type));
        const char *params = typed_params(g, n->type), *call = method_value_call(g, n);
        buf_printf(&g->helpers, "static __attribute__((noinline)) %s {\n    %s *env = (%s *)closure;\n    %s%s%s;\n}\n",
                   c_decl(g, result, c_text(g, "%s(%sClosure *closure)", code, params)), env, env,
                   method_value_passing(g, n, code), strcmp(result, "void") ? "return " : "", call);
    }
    Cx x = c_path(f, c_operand(f, n->x), c_type(g, recv));
    if (!n->func) c_line(f, "RT_NIL_CHECK(%s.tab);", x.s);
    if (!c_stays(n)) c_check_leaving(f, x.s, recv);
    Cx p = c_allocate_as(f, n, env, c_noscan(g, recv), c_text(g, "(%s){(void *)%s, %s}", env, code, x.s));
    Cx closure = cx(c_text(g, "(Closure *)%s", c_paren(g, p, PREC_UNARY)), PREC_UNARY, (CxKind)p.kind);
    closure.nonnull = true;
    return closure;
}
