// Expressions: the dispatch over their kinds, and what callers ask for: one value, several, a type or a value.
// Every expression passes raw_expr, which records what it found on the node.
#include "sema/expr.h"

const Target *target_for(Checker *c, Type *t, const char *desc) {
    if (!t || !kind_is(t, T_FUNC)) return NULL;
    Target *target = NEW(c->arena, Target);
    target->sig = type_under(t);
    target->desc = desc;
    return target;
}

// ---- Guards -----------------------------------------------------------------------------------------------------

void exclude(Checker *c, Operand *x, unsigned modes) {
    if (!(modes & 1u << x->mode)) return;
    const char *text = operand_str(c, x);
    switch (x->mode) {
    case MODE_NO_VALUE:
        if (modes & EXCLUDE_TYPE) err_operand(c, x, "%s used as value", text);
        else err_operand(c, x, "%s used as value or type", text);
        break;
    case MODE_BUILTIN: err_operand(c, x, "%s must be called", text); break;
    case MODE_TYPE: err_operand(c, x, "%s is not an expression", text); break;
    }
    set_invalid(x);
}

void single_value(Checker *c, Operand *x) {
    if (x->mode != MODE_VALUE || x->type->kind != T_TUPLE) return;
    err_operand(c, x, "multiple-value %s in single-value context", operand_str(c, x));
    set_invalid(x);
}

void non_generic(Checker *c, const Target *target, Operand *x) {
    if (x->mode == MODE_INVALID || x->mode == MODE_NO_VALUE) return;
    const char *what = NULL;
    if (x->type->kind == T_ALIAS || x->type->kind == T_NAMED) {
        if (is_generic(x->type)) what = "type";
    } else if (x->type->kind == T_FUNC && x->type->func.ntparams > 0) {
        if (target) {
            func_inst(c, target, x->expr->pos, x, NULL, true);
            return;
        }
        what = "function";
    }
    if (!what) return;
    err_node(c, x->expr, "cannot use generic %s %s without instantiation", what, expr_str(c, x->expr));
    set_invalid(x);
    x->type = type_invalid(c->s);
}

// ---- Single kinds -----------------------------------------------------------------------------------------------

void type_assertion(Checker *c, Ast *e, Operand *x, Type *t, bool type_switch) {
    const char *cause = "";
    if (assertable_to(c, x->type, t, &cause)) return;
    if (type_switch)
        err_node(c, e, "impossible type switch case: %s\n\t%s cannot have dynamic type %s %s", expr_str(c, e),
                 operand_str(c, x), type_str(c, t), cause);
    else
        err_node(c, e, "impossible type assertion: %s\n\t%s does not implement %s %s", expr_str(c, e), type_str(c, t),
                 type_str(c, x->type), cause);
}

static void assert_expr(Checker *c, Operand *x, Ast *e) {
    expr(c, NULL, x, e->assert.x);
    if (x->mode == MODE_INVALID) return;
    if (type_is_tparam(x->type) || !kind_is(x->type, T_INTERFACE)) {
        const char *text = operand_str(c, x);
        if (type_is_tparam(x->type))
            err_operand(c, x, "invalid operation: cannot use type assertion on type parameter value %s", text);
        else err_operand(c, x, "invalid operation: %s is not an interface", text);
        set_invalid(x);
        return;
    }
    Type *t = var_type(c, e->assert.type);
    if (!type_valid(t)) {
        set_invalid(x);
        return;
    }
    type_assertion(c, e, x, t, false);
    x->mode = MODE_COMMA_OK;
    x->type = t;
}

// The base type that all pointers of x's type set share.
static Type *pointer_base(Checker *c, Operand *x) {
    TypeTerms terms;
    type_terms(x->type, &terms);
    Type *base = NULL;
    for (uint32_t i = 0; i < terms.n; i++) {
        Type *u = type_under(terms.at[i].type);
        if (u->kind != T_POINTER) {
            base = NULL;
            break;
        }
        if (base && !type_identical(u->pointer.elem, base)) {
            err_operand(c, x, "invalid operation: pointers of %s must have identical base types", operand_str(c, x));
            return NULL;
        }
        base = u->pointer.elem;
    }
    if (!base) err_operand(c, x, "invalid operation: cannot indirect %s", operand_str(c, x));
    return base;
}

// *p is a pointer type or an indirection.
static void star_expr(Checker *c, Operand *x, Ast *e) {
    expr_or_type(c, x, e->oper.x, false);
    if (x->mode == MODE_INVALID) return;
    if (x->mode == MODE_TYPE) {
        valid_var_type(c, e->oper.x, x->type);
        x->type = type_pointer(c->s, x->type);
        return;
    }
    Type *base = pointer_base(c, x);
    if (!base) {
        set_invalid(x);
        return;
    }
    x->mode = MODE_VARIABLE;
    x->type = base;
}

static ExprKind operation(Checker *c, Operand *x, Ast *e) {
    if (e->oper.y) {
        binary(c, x, e, e->oper.x, e->oper.y, (Operator)e->oper.op);
        return EXPR_VALUE;
    }
    if (e->oper.op == OPER_MUL) star_expr(c, x, e);
    else unary(c, x, e);
    return e->oper.op == OPER_RECV ? EXPR_STATEMENT : EXPR_VALUE;
}

static void index_or_instance(Checker *c, const Target *target, Operand *x, Ast *e) {
    if (index_expr(c, x, e)) func_inst(c, target, e->pos, x, e, true);
}

// Errors that the syntax would have allowed.
static void misplaced(Checker *c, Ast *e) {
    switch (e->kind) {
    case AST_TYPE_GUARD:
        err_node(c, e, "invalid syntax tree: use of .(type) outside type switch");
        use_expr(c, e->guard.x);
        break;
    case AST_DOTS_TYPE: err_node(c, e, "invalid syntax tree: invalid use of ..."); break;
    case AST_KEY_VALUE: err_node(c, e, "invalid syntax tree: no key:value expected"); break;
    case AST_LIST: err_node(c, e, "invalid syntax tree: unexpected list of expressions"); break;
    default: break;   // a bad expression: reported by the parser
    }
}

static ExprKind dispatch(Checker *c, const Target *target, Operand *x, Ast *e, Type *hint) {
    ExprKind kind = EXPR_VALUE;
    x->mode = MODE_INVALID;
    x->type = type_invalid(c->s);
    switch (e->kind) {
    case AST_NAME: ident(c, x, e, false); break;
    case AST_LITERAL:
        if (!e->bad) basic_lit(c, x, e);
        break;
    case AST_FUNC_LIT: func_lit(c, x, e); break;
    case AST_COMPOSITE: composite_lit(c, x, e, hint); break;
    case AST_PAREN:
        kind = raw_expr(c, NULL, x, e->paren.x, NULL, false);
        x->expr = e;
        return kind;
    case AST_SELECTOR: selector(c, x, e, false); break;
    case AST_INDEX: index_or_instance(c, target, x, e); break;
    case AST_SLICE: slice_expr(c, x, e); break;
    case AST_ASSERT: assert_expr(c, x, e); break;
    case AST_CALL: return call_expr(c, x, e);
    case AST_OPERATION: kind = operation(c, x, e); break;
    case AST_ARRAY_TYPE: case AST_SLICE_TYPE: case AST_STRUCT_TYPE: case AST_FUNC_TYPE: case AST_INTERFACE_TYPE:
    case AST_MAP_TYPE: case AST_CHAN_TYPE:
        x->mode = MODE_TYPE;
        x->type = typ_expr(c, e);
        break;
    default: misplaced(c, e); break;
    }
    x->expr = e;
    if (!x->type) x->type = type_invalid(c->s);
    bool name = e->kind == AST_NAME || e->kind == AST_SELECTOR;
    return x->mode == MODE_INVALID && !name ? EXPR_STATEMENT : kind;   // no follow-up errors
}

ExprKind raw_expr(Checker *c, const Target *target, Operand *x, Ast *e, Type *hint, bool allow_generic) {
    ExprKind kind = dispatch(c, target, x, e, hint);
    if (!allow_generic) non_generic(c, target, x);
    bool pending = c->path.len > 0 && x->mode != MODE_INVALID && x->mode != MODE_NO_VALUE;
    if (pending && !finite_size(c, x->type)) {
        set_invalid(x);
        x->type = type_invalid(c->s);
    }
    record(c, x);
    return kind;
}

// ---- What callers ask for ---------------------------------------------------------------------------------------

#define EXCLUDE_NO_VALUES (EXCLUDE_NO_VALUE | EXCLUDE_BUILTIN | EXCLUDE_TYPE)

void expr(Checker *c, const Target *target, Operand *x, Ast *e) {
    raw_expr(c, target, x, e, NULL, false);
    exclude(c, x, EXCLUDE_NO_VALUES);
    single_value(c, x);
}

void generic_expr(Checker *c, Operand *x, Ast *e) {
    raw_expr(c, NULL, x, e, NULL, true);
    exclude(c, x, EXCLUDE_NO_VALUES);
    single_value(c, x);
}

void expr_with_hint(Checker *c, Operand *x, Ast *e, Type *hint) {
    raw_expr(c, NULL, x, e, hint, false);
    exclude(c, x, EXCLUDE_NO_VALUES);
    single_value(c, x);
}

void expr_or_type(Checker *c, Operand *x, Ast *e, bool allow_generic) {
    raw_expr(c, NULL, x, e, NULL, allow_generic);
    exclude(c, x, EXCLUDE_NO_VALUE);
    single_value(c, x);
}

void multi_expr(Checker *c, Operand *x, Ast *e) {
    raw_expr(c, NULL, x, e, NULL, false);
    exclude(c, x, EXCLUDE_NO_VALUES);
}

static void add_operand(Checker *c, Operands *out, const Operand *x) {
    Operand *copy = NEW(c->arena, Operand);
    *copy = *x;
    vec_push(c->arena, out, copy);
}

// Splits a tuple into its values; anything else is one value.
void unpack_operand(Checker *c, const Operand *x, Operands *out) {
    if (x->mode == MODE_INVALID || x->type->kind != T_TUPLE) {
        add_operand(c, out, x);
        return;
    }
    for (uint32_t i = 0; i < x->type->tuple.n; i++)
        add_operand(c, out, &(Operand){.mode = MODE_VALUE, .expr = x->expr, .type = x->type->tuple.vars[i]->type});
}

bool multi_values(Checker *c, Ast *e, bool allow_comma_ok, Operands *out) {
    Operand x = {0};
    multi_expr(c, &x, e);
    unpack_operand(c, &x, out);
    if (!allow_comma_ok || (x.mode != MODE_MAP_INDEX && x.mode != MODE_COMMA_OK && x.mode != MODE_COMMA_ERR)) return false;
    Type *second = x.mode == MODE_COMMA_ERR ? type_error(c->s) : type_basic(c->s, T_UNTYPED_BOOL);
    add_operand(c, out, &(Operand){.mode = MODE_VALUE, .expr = e, .type = second});
    return true;
}

Operands expr_list(Checker *c, Asts list) {
    Operands out = {0};
    if (list.len == 1) multi_values(c, list.at[0], false, &out);
    else
        for (uint32_t i = 0; i < list.len; i++) {
            Operand x = {0};
            expr(c, NULL, &x, list.at[i]);
            add_operand(c, &out, &x);
        }
    return out;
}

// ---- Checking for effects only ----------------------------------------------------------------------------------

static bool use_list(Checker *c, Asts list, bool lhs);

// Assigning to a variable does not use it.
static bool use_name(Checker *c, Ast *name, bool lhs) {
    if (is_blank(name->name.sym)) return true;
    Obj *o = lhs ? lookup_name(c, name->name.sym) : NULL;
    bool own = o && o->kind == OBJ_VAR && o->pkg == c->pkg, used = own && o->used;
    Operand x = {0};
    expr_or_type(c, &x, name, true);
    if (own) o->used = used;
    return x.mode != MODE_INVALID;
}

static bool use_one(Checker *c, Ast *e, bool lhs) {
    if (!e) return true;
    Ast *n = ast_unparen(e);
    if (n->kind == AST_NAME) return use_name(c, n, lhs);
    if (n->kind == AST_LIST) return use_list(c, n->list.elems, lhs);
    Operand x = {0};
    raw_expr(c, NULL, &x, e, NULL, true);
    return x.mode != MODE_INVALID;
}

static bool use_list(Checker *c, Asts list, bool lhs) {
    bool ok = true;
    for (uint32_t i = 0; i < list.len; i++) ok &= use_one(c, list.at[i], lhs);
    return ok;
}

bool use_all(Checker *c, Asts list) { return use_list(c, list, false); }
bool use_lhs(Checker *c, Asts list) { return use_list(c, list, true); }
void use_exprs(Checker *c, Asts args) { use_list(c, args, false); }
void use_expr(Checker *c, Ast *e) { use_one(c, e, false); }
