// Range loops over integers, strings, arrays, slices, maps, channels and functions.
#include "sema/expr.h"

// What ranging over a type yields; NULL where there is no such value.
typedef struct RangeTypes { Type *key, *val; const char *cause; bool ok; } RangeTypes;

static RangeTypes bad(const char *cause) { return (RangeTypes){.cause = cause}; }

static const char *can_range(Checker *c, Type *t, Type *u) {
    if (u && u->kind == T_CHAN && u->chan.dir == CHAN_SEND)
        return text_of(c, "receive from send-only channel %s", type_str(c, t));
    return NULL;
}

#define MUST_BE "func must be func(yield func(...) bool): "

static RangeTypes range_func(Checker *c, Type *f) {
    if (!allow_version(c, 23)) return bad("requires go1.23 or later");
    if (f->func.params->tuple.n != 1) return bad(MUST_BE "wrong argument count");
    if (f->func.results->tuple.n != 0) return bad(MUST_BE "unexpected results");
    const char *cause = "";
    Type *yield = common_under(c, f->func.params->tuple.vars[0]->type, NULL, &cause);
    if (!yield && *cause) return bad(text_of(c, MUST_BE "in yield type, %s", cause));
    if (!yield || yield->kind != T_FUNC) return bad(MUST_BE "argument is not func");
    Type *params = yield->func.params, *results = yield->func.results;
    if (params->tuple.n > 2) return bad(MUST_BE "yield func has too many parameters");
    Type *result = results->tuple.n == 1 ? results->tuple.vars[0]->type : NULL;
    if (!result || !type_identical(result, type_basic(c->s, T_BOOL))) {
        bool boolean = result && is_basic(result, BASIC_BOOLEAN);
        return bad(boolean ? MUST_BE "yield func returns user-defined boolean, not bool"
                           : MUST_BE "yield func does not return bool");
    }
    RangeTypes r = {.ok = true};
    if (params->tuple.n >= 1) r.key = params->tuple.vars[0]->type;
    if (params->tuple.n >= 2) r.val = params->tuple.vars[1]->type;
    return r;
}

static RangeTypes range_types(Checker *c, Type *t) {
    const char *cause = "";
    Type *u = common_under(c, t, can_range, &cause), *int_type = type_basic(c->s, T_INT);
    if (!u) return bad(cause);
    u = array_ptr_deref(u);
    switch (u->kind) {
    case T_ARRAY: return (RangeTypes){int_type, u->array.elem, NULL, true};
    case T_SLICE: return (RangeTypes){int_type, u->slice.elem, NULL, true};
    case T_MAP: return (RangeTypes){u->map.key, u->map.elem, NULL, true};
    case T_CHAN: return (RangeTypes){u->chan.elem, NULL, NULL, true};
    case T_FUNC: return range_func(c, u);
    }
    if (is_string(u)) return (RangeTypes){int_type, typ_rune(c->s), NULL, true};
    if (!is_integer(u)) return bad("");
    if (!allow_version(c, 22)) return bad("requires go1.22 or later");
    return (RangeTypes){t, NULL, NULL, true};
}

// The clause's parts: at most two variables, and one too many for the error.
typedef struct RangeVars { Ast *lhs[2], *extra; } RangeVars;

static RangeVars range_vars(Checker *c, Ast *clause) {
    Asts list = unpack_list(c->arena, clause->range.lhs);
    RangeVars v = {0};
    for (uint32_t i = 0; i < list.len && i < 2; i++) v.lhs[i] = list.at[i];
    if (list.len > 2) v.extra = list.at[2];
    return v;
}

// With only an index wanted, an array is not evaluated: its length is all that counts.
static void record_length(Checker *c, Ast *e, const Operand *x) {
    Type *u = array_ptr_deref(type_under(x->type));
    if (u->kind != T_ARRAY) return;
    record_mode(ast_unparen(e), MODE_CONST, type_basic(c->s, T_INT), const_int(c->arena, u->array.len));
}

static RangeTypes checked_types(Checker *c, Operand *x, const RangeVars *v) {
    RangeTypes r = range_types(c, x->type);
    const char *text = operand_str(c, x);
    if (!r.ok && *r.cause) err_at(c, pos_of_operand(x), "cannot range over %s: %s", text, r.cause);
    else if (!r.ok) err_at(c, pos_of_operand(x), "cannot range over %s", text);
    else if (!r.key && v->lhs[0])
        err_at(c, ast_start(v->lhs[0]), "range over %s permits no iteration variables", text);
    else if (!r.val && v->lhs[1])
        err_at(c, ast_start(v->lhs[1]), "range over %s permits only one iteration variable", text);
    else if (v->extra) err_at(c, ast_start(v->extra), "range clause permits at most two iteration variables");
    return r;
}

static Operand iteration_value(Ast *lhs, Type *t) { return (Operand){.mode = MODE_VALUE, .expr = lhs, .type = t}; }

static Obj *iteration_var(Checker *c, Ast *lhs) {
    if (lhs->kind != AST_NAME) {
        err_node(c, lhs, "invalid syntax tree: cannot declare %s", expr_str(c, lhs));
        return var_new(c, lhs->pos, intern_str(c->s, "_"), NULL);
    }
    Obj *o = var_new(c, lhs->pos, lhs->name.sym, NULL);
    record_def(lhs, o);
    return o;
}

static void declare_vars(Checker *c, Ast *s, const RangeVars *v, Type *const types[2], Operand *x, bool over_int) {
    Obj *fresh[2];
    uint32_t n = 0;
    for (int i = 0; i < 2; i++) {
        if (!v->lhs[i]) continue;
        Obj *o = iteration_var(c, v->lhs[i]);
        if (!is_blank(o->sym)) fresh[n++] = o;
        if (!types[i]) {
            o->type = type_invalid(c->s);
            o->used = true;
        } else if (over_int) {
            var_init(c, o, x, "range clause");
        } else {
            Operand y = iteration_value(v->lhs[i], types[i]);
            var_init(c, o, &y, "assignment");
        }
    }
    if (n == 0) err_node(c, s, "no new variables on left side of :=");
    for (uint32_t i = 0; i < n; i++) declare(c, c->env.scope, NULL, fresh[i], s->for_stmt.body->pos);
}

static void assign_iteration_vars(Checker *c, const RangeVars *v, Type *const types[2], Operand *x, bool over_int) {
    for (int i = 0; i < 2; i++) {
        Ast *lhs = v->lhs[i];
        if (!lhs || !types[i]) continue;
        if (!over_int) {
            Operand y = iteration_value(lhs, types[i]);
            assign_var(c, lhs, NULL, &y, "assignment");
            continue;
        }
        assign_var(c, lhs, NULL, x, "range clause");
        if (x->mode != MODE_INVALID && !is_integer(x->type))
            err_at(c, ast_start(lhs), "cannot use iteration variable of type %s", type_str(c, x->type));
    }
}

void range_stmt(Checker *c, Ast *s) {
    Ast *clause = s->for_stmt.init;
    RangeVars v = range_vars(c, clause);
    RangeTypes r = {0};
    Operand x = {0};
    c->env.has_call_or_recv = false;
    expr(c, NULL, &x, clause->range.x);
    if (x.mode != MODE_INVALID) {
        if (!v.lhs[1] && !c->env.has_call_or_recv) record_length(c, clause->range.x, &x);
        r = checked_types(c, &x, &v);
    }
    open_scope(c, s);
    Type *const types[2] = {r.key, r.val};
    bool over_int = is_integer(x.type);
    if (clause->range.def) declare_vars(c, s, &v, types, &x, over_int);
    else if (v.lhs[0]) assign_iteration_vars(c, &v, types, &x, over_int);
    else if (over_int) assignment(c, &x, NULL, "range clause");
    stmt(c, s->for_stmt.body);
    close_scope(c);
}
