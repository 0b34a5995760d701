// Assignments in all their forms: declarations with values, =, :=, returns, arguments.
#include "sema/expr.h"

// ---- One value --------------------------------------------------------------------------------------------------

// Gives an untyped x the type it has in a variable of type t (NULL: its default type).
static void settle_untyped(Checker *c, Operand *x, Type *t, const char *context) {
    Type *target = t, *settled;
    const Const *val;
    if (x->mode == MODE_NIL && !t) {
        err_operand(c, x, "use of untyped nil in %s", context);
        set_invalid(x);
        return;
    }
    if (x->mode != MODE_NIL && (!t || type_is_interface(t))) target = default_type(c->s, x->type);
    Convertibility how = implicit_type(c, x, target, &settled, &val);
    if (how != CONVERTS) {
        const char *why = how == CONVERTS_TRUNCATED ? " (truncated)" : how == CONVERTS_OVERFLOW ? " (overflows)" : "";
        err_operand(c, x, "cannot use %s as %s value in %s%s", operand_str(c, x), type_str(c, target), context, why);
        set_invalid(x);
        return;
    }
    if (val) {
        x->val = val;
        update_expr_val(x->expr, val);
    }
    if (settled != x->type) {
        x->type = settled;
        update_expr_type(c, x->expr, settled, false);
    }
}

void assignment(Checker *c, Operand *x, Type *t, const char *context) {
    single_value(c, x);
    if (x->mode == MODE_INVALID) return;
    if (x->mode == MODE_NO_VALUE || x->mode == MODE_BUILTIN || x->mode == MODE_TYPE) {
        err_operand(c, x, "cannot assign %s to %s in %s", operand_str(c, x), t ? type_str(c, t) : "_", context);
        set_invalid(x);
        return;
    }
    if (is_untyped(x->type)) {
        settle_untyped(c, x, t, context);
        if (x->mode == MODE_INVALID) return;
    }
    Type *u = type_under(x->type);
    if (u->kind == T_FUNC && u->func.ntparams > 0) {
        err_operand(c, x, "cannot use generic function %s without instantiation in %s", expr_str(c, x->expr), context);
        set_invalid(x);
        return;
    }
    const char *cause = "";
    if (!t || assignable_to(c, x, t, &cause)) return;
    err_operand(c, x, "cannot use %s as %s value in %s%s%s", operand_str(c, x), type_str(c, t), context,
                *cause ? ": " : "", cause);
    set_invalid(x);
}

void const_init(Checker *c, Obj *lhs, Operand *x) {
    Type *invalid = type_invalid(c->s);
    if (x->mode == MODE_INVALID || !type_valid(x->type) || (lhs->type && !type_valid(lhs->type))) {
        if (!lhs->type) lhs->type = invalid;
        return;
    }
    if (x->mode != MODE_CONST) {
        err_operand(c, x, "%s is not constant", operand_str(c, x));
        if (!lhs->type) lhs->type = invalid;
        return;
    }
    if (!lhs->type) lhs->type = x->type;
    assignment(c, x, lhs->type, "constant declaration");
    if (x->mode != MODE_INVALID) lhs->val = x->val;
}

void var_init(Checker *c, Obj *lhs, Operand *x, const char *context) {
    Type *invalid = type_invalid(c->s);
    if (x->mode == MODE_INVALID || !type_valid(x->type) || (lhs->type && !type_valid(lhs->type))) {
        if (!lhs->type) lhs->type = invalid;
        set_invalid(x);
        return;
    }
    if (!lhs->type && x->type->kind == T_UNTYPED_NIL) {
        err_operand(c, x, "use of untyped nil in %s", context);
        lhs->type = invalid;
        set_invalid(x);
        return;
    }
    if (!lhs->type) lhs->type = is_untyped(x->type) ? default_type(c->s, x->type) : x->type;
    assignment(c, x, lhs->type, context);
}

// ---- Left sides -------------------------------------------------------------------------------------------------

static Obj *own_variable(Checker *c, Ast *name) {
    Obj *o = lookup_name(c, name->name.sym);
    return o && o->kind == OBJ_VAR && o->pkg == c->pkg ? o : NULL;
}

static void not_assignable(Checker *c, Operand *x) {
    Ast *e = x->expr;
    if (e->kind == AST_SELECTOR) {
        Operand base = {0};
        expr(c, NULL, &base, e->selector.x);
        if (base.mode == MODE_MAP_INDEX) {
            err_operand(c, x, "cannot assign to struct field %s in map", expr_str(c, e));
            return;
        }
    }
    err_operand(c, x, "cannot assign to %s (neither addressable nor a map index expression)", expr_str(c, e));
}

// Assigning to a variable does not count as using it.
Type *lhs_var(Checker *c, Ast *lhs) {
    Ast *name = ast_unparen(lhs);
    bool is_name = name->kind == AST_NAME;
    if (is_name && is_blank(name->name.sym)) {
        record_def(name, NULL);
        return NULL;
    }
    Obj *v = is_name ? own_variable(c, name) : NULL;
    bool used = v && v->used;
    Operand x = {0};
    expr(c, NULL, &x, lhs);
    if (v) v->used = used;
    if (x.mode == MODE_INVALID || !type_valid(x.type)) return type_invalid(c->s);
    if (x.mode == MODE_VARIABLE || x.mode == MODE_MAP_INDEX) return x.type;
    not_assignable(c, &x);
    return type_invalid(c->s);
}

// Assigns x, or rhs if x is NULL.
void assign_var(Checker *c, Ast *lhs, Ast *rhs, Operand *x, const char *context) {
    Type *t = lhs_var(c, lhs);
    if (t && !type_valid(t)) {
        if (x) set_invalid(x);
        else use_expr(c, rhs);
        return;
    }
    Operand value = {0};
    if (!x) {
        const Target *target = t && kind_is(t, T_FUNC) ? target_for(c, t, expr_str(c, lhs)) : NULL;
        x = &value;
        expr(c, target, x, rhs);
    }
    if (!t && strcmp(context, "assignment") == 0) context = "assignment to _ identifier";
    assignment(c, x, t, context);
}

// ---- Numbers of values ------------------------------------------------------------------------------------------

static const char *type_summary(Checker *c, Type *t) {
    if (!t || !type_valid(t)) return "unknown type";
    if (is_typed(t)) return type_str(c, t);
    return is_numeric(t) ? "number" : t->basic.name + strlen("untyped ");
}

const char *types_summary(Checker *c, Type **types, uint32_t n, bool variadic, bool dots) {
    Buf b = {.arena = c->arena};
    buf_putc(&b, '(');
    for (uint32_t i = 0; i < n; i++) {
        bool last = i + 1 == n;
        if (i > 0) buf_puts(&b, ", ");
        if (last && variadic) {
            Type *t = types[i]->kind == T_SLICE ? types[i]->slice.elem : types[i];
            buf_printf(&b, "...%s", type_str(c, t));
        } else {
            buf_puts(&b, type_summary(c, types[i]));
            if (last && dots) buf_puts(&b, "...");
        }
    }
    buf_putc(&b, ')');
    return buf_str(&b);
}

static void assign_error(Checker *c, Asts rhs, uint32_t l, uint32_t r) {
    Ast *first = rhs.at[0], *call = ast_unparen(first);
    const char *vars = text_of(c, "%u variable%s", l, l == 1 ? "" : "s"), *vals = text_of(c, "%u value%s", r, r == 1 ? "" : "s");
    if (rhs.len == 1 && call->kind == AST_CALL)
        err_node(c, first, "assignment mismatch: %s but %s returns %s", vars, expr_str(c, call->call.fun), vals);
    else
        err_node(c, first, "assignment mismatch: %s but %s", vars, vals);
}

static void return_error(Checker *c, Ast *ret, Obj **lhs, uint32_t l, Operands rhs) {
    Pos at = ret->pos;
    if (rhs.len > l) at = pos_of_operand(rhs.at[l]);            // the first extra value
    else if (rhs.len > 0) at = pos_of_operand(rhs.at[rhs.len - 1]);
    Types have = {0}, want = {0};
    for (uint32_t i = 0; i < rhs.len; i++) vec_push(c->arena, &have, rhs.at[i]->type);
    for (uint32_t i = 0; i < l; i++) vec_push(c->arena, &want, lhs[i]->type);
    Err e;
    err_begin(c, &e);
    err_add(&e, at, "%s return values", rhs.len > l ? "too many" : "not enough");
    err_add(&e, POS_NONE, "have %s", types_summary(c, have.at, have.len, false, false));
    err_add(&e, POS_NONE, "want %s", types_summary(c, want.at, want.len, false, false));
    err_report(&e);
}

static bool is_single_call(Asts rhs) { return rhs.len == 1 && ast_unparen(rhs.at[0])->kind == AST_CALL; }

// ---- Several values ---------------------------------------------------------------------------------------------

static void invalidate(Checker *c, Obj **lhs, uint32_t n) {
    for (uint32_t i = 0; i < n; i++)
        if (!lhs[i]->type) lhs[i]->type = type_invalid(c->s);
}

static void init_one_by_one(Checker *c, Obj **lhs, Asts rhs, bool is_return, const char *context) {
    for (uint32_t i = 0; i < rhs.len; i++) {
        const char *desc = lhs[i]->sym->text;
        if (is_return && !*desc) desc = "result variable";
        Operand x = {0};
        expr(c, target_for(c, lhs[i]->type, desc), &x, rhs.at[i]);
        var_init(c, lhs[i], &x, context);
    }
}

// `ret` is the return statement, or NULL.
void init_vars(Checker *c, Obj **lhs, uint32_t l, Asts rhs, Ast *ret) {
    const char *context = ret ? "return statement" : "assignment";
    if (l == rhs.len && !is_single_call(rhs)) {
        init_one_by_one(c, lhs, rhs, ret != NULL, context);
        return;
    }
    if (rhs.len != 1) {
        if (use_all(c, rhs)) {
            if (ret) return_error(c, ret, lhs, l, expr_list(c, rhs));
            else assign_error(c, rhs, l, rhs.len);
        }
        invalidate(c, lhs, l);
        return;
    }
    Operands values = {0};
    bool comma_ok = multi_values(c, rhs.at[0], l == 2 && !ret, &values);
    if (l == values.len) {
        for (uint32_t i = 0; i < l; i++) var_init(c, lhs[i], values.at[i], context);
        if (comma_ok && values.at[0]->mode != MODE_INVALID && values.at[1]->mode != MODE_INVALID)
            record_comma_ok(c, rhs.at[0], values.at[0]->type, values.at[1]->type);
        return;
    }
    if (values.len == 0 || values.at[0]->mode != MODE_INVALID) {
        if (ret) return_error(c, ret, lhs, l, values);
        else assign_error(c, rhs, l, values.len);
    }
    invalidate(c, lhs, l);
}

void assign_vars(Checker *c, Asts lhs, Asts rhs) {
    if (lhs.len == rhs.len && !is_single_call(rhs)) {
        for (uint32_t i = 0; i < lhs.len; i++) assign_var(c, lhs.at[i], rhs.at[i], NULL, "assignment");
        return;
    }
    if (rhs.len != 1) {
        bool ok = use_lhs(c, lhs);
        if (use_all(c, rhs) && ok) assign_error(c, rhs, lhs.len, rhs.len);
        return;
    }
    Operands values = {0};
    bool comma_ok = multi_values(c, rhs.at[0], lhs.len == 2, &values);
    if (lhs.len == values.len) {
        for (uint32_t i = 0; i < lhs.len; i++) assign_var(c, lhs.at[i], NULL, values.at[i], "assignment");
        if (comma_ok && values.at[0]->mode != MODE_INVALID && values.at[1]->mode != MODE_INVALID)
            record_comma_ok(c, rhs.at[0], values.at[0]->type, values.at[1]->type);
        return;
    }
    if (values.len == 0 || values.at[0]->mode != MODE_INVALID) assign_error(c, rhs, lhs.len, values.len);
    use_lhs(c, lhs);
}

// ---- := ---------------------------------------------------------------------------------------------------------

typedef struct ShortDecl { Obj **vars; Obj **fresh; uint32_t nfresh; bool failed; } ShortDecl;

static bool repeated(Asts lhs, uint32_t i) {
    for (uint32_t k = 0; k < i; k++)
        if (lhs.at[k]->kind == AST_NAME && lhs.at[k]->name.sym == lhs.at[i]->name.sym) return true;
    return false;
}

// The variable that a name on the left side denotes: one of this scope, or a new one. NULL after an error.
static Obj *short_var(Checker *c, Asts lhs, uint32_t i, ShortDecl *d) {
    Ast *name = lhs.at[i];
    if (name->kind != AST_NAME) {
        use_lhs(c, (Asts){&name, 1, 1});
        err_node(c, name, "non-name %s on left side of :=", expr_str(c, name));
        return NULL;
    }
    const Sym *sym = name->name.sym;
    if (!is_blank(sym) && repeated(lhs, i)) {
        err_node(c, name, "%s repeated on left side of :=", sym->text);
        return NULL;
    }
    Obj *old = scope_get(c->env.scope, sym);
    if (old) {
        record_use(name, old);
        if (old->kind == OBJ_VAR) return old;
        err_node(c, name, "cannot assign to %s", sym->text);
        return NULL;
    }
    Obj *o = var_new(c, name->pos, sym, NULL);
    record_def(name, o);
    if (!is_blank(sym)) d->fresh[d->nfresh++] = o;
    return o;
}

void short_var_decl(Checker *c, Ast *s, Asts lhs, Asts rhs) {
    uint32_t top = delayed_top(c);
    ShortDecl d = {.vars = NEW_ARRAY(c->arena, Obj *, lhs.len), .fresh = NEW_ARRAY(c->arena, Obj *, lhs.len)};
    for (uint32_t i = 0; i < lhs.len; i++) {
        d.vars[i] = short_var(c, lhs, i, &d);
        if (d.vars[i]) continue;
        d.failed = true;
        d.vars[i] = var_new(c, lhs.at[i]->pos, intern_str(c->s, "_"), NULL);
    }
    init_vars(c, d.vars, lhs.len, rhs, NULL);
    process_delayed(c, top);   // function literals must not see the new variables
    if (d.nfresh == 0 && !d.failed) {
        err_at(c, s->pos, "no new variables on left side of :=");
        return;
    }
    Pos from = ast_end(rhs.at[rhs.len - 1]);
    for (uint32_t i = 0; i < d.nfresh; i++) declare(c, c->env.scope, NULL, d.fresh[i], from);
}
