// Switch, type switch and select statements.
#include "sema/expr.h"

void multiple_defaults(Checker *c, Asts clauses) {
    Ast *first = NULL;
    for (uint32_t i = 0; i < clauses.len; i++) {
        Ast *clause = clauses.at[i];
        if (clause->kind == AST_CASE ? clause->clause.cases != NULL : clause->comm.comm != NULL) continue;
        if (first) err_node(c, clause, "multiple defaults (first at %s)", pos_string_long(c->s, first->pos));
        else first = clause;
    }
}

static void clause_body(Checker *c, Ast *clause) {
    open_scope(c, clause);
    stmt_list(c, clause->clause.body);
    close_scope(c);
}

// ---- Expression switches ----------------------------------------------------------------------------------------

typedef struct SeenValue { Pos pos; Type *type; struct SeenValue *next; } SeenValue;

static void check_duplicate(Checker *c, Table *seen, const Operand *v) {
    const Sym *key = const_key(c, v->val, false);
    if (!key) return;
    SeenValue *first = table_get(seen, key);
    for (SeenValue *other = first; other; other = other->next) {
        if (!type_identical(v->type, other->type)) continue;
        Err e;
        err_begin(c, &e);
        err_add(&e, pos_of_operand(v), "duplicate case %s in expression switch", operand_str(c, v));
        err_add(&e, other->pos, "previous case");
        err_report(&e);
        return;
    }
    SeenValue *value = NEW(c->arena, SeenValue);
    *value = (SeenValue){v->expr->pos, v->type, first};
    table_put(seen, c->arena, key, value);
}

static void case_value(Checker *c, Operand *x, Ast *e, Table *seen) {
    Operand v = {0};
    expr(c, NULL, &v, e);
    if (x->mode == MODE_INVALID || v.mode == MODE_INVALID) return;
    convert_untyped(c, &v, x->type);
    if (v.mode == MODE_INVALID) return;
    Operand result = v;
    comparison(c, &result, x, OPER_EQL, true);
    if (result.mode != MODE_INVALID && v.mode == MODE_CONST) check_duplicate(c, seen, &v);
}

// Without a tag the cases are compared with true.
static void implicit_tag(Checker *c, Ast *s, Operand *x) {
    Ast *name = NEW(c->arena, Ast);
    name->kind = AST_NAME;
    name->implicit = true;
    name->pos = s->switch_stmt.clauses.len ? s->switch_stmt.clauses.at[0]->pos : s->switch_stmt.rbrace;
    name->name.sym = intern_str(c->s, "true");
    set_const(x, type_basic(c->s, T_BOOL), const_bool(c->arena, true));
    x->expr = name;
}

static void switch_tag(Checker *c, Ast *s, Operand *x) {
    if (!s->switch_stmt.tag) {
        implicit_tag(c, s, x);
        return;
    }
    expr(c, NULL, x, s->switch_stmt.tag);
    assignment(c, x, NULL, "switch expression");
    if (x->mode == MODE_INVALID || type_comparable(x->type) || has_nil(x->type)) return;
    err_operand(c, x, "cannot switch on %s (%s is not comparable)", operand_str(c, x), type_str(c, x->type));
    set_invalid(x);
}

void switch_stmt(Checker *c, Ast *s) {
    Operand x = {0};
    Table seen = {0};
    Asts clauses = s->switch_stmt.clauses;
    switch_tag(c, s, &x);
    multiple_defaults(c, clauses);
    for (uint32_t i = 0; i < clauses.len; i++) {
        Asts values = unpack_list(c->arena, clauses.at[i]->clause.cases);
        for (uint32_t k = 0; k < values.len; k++) case_value(c, &x, values.at[k], &seen);
        clause_body(c, clauses.at[i]);
    }
}

// ---- Type switches ----------------------------------------------------------------------------------------------

typedef struct SeenType { Type *type; Ast *e; } SeenType;   // type NULL: nil
typedef struct SeenTypes { SeenType *at; uint32_t len, cap; } SeenTypes;

static bool is_nil_name(Checker *c, Ast *e) {
    Ast *name = ast_unparen(e);
    if (name->kind != AST_NAME) return false;
    Obj *o = lookup_name(c, name->name.sym);
    return o && o->kind == OBJ_NIL;
}

static bool seen_type(Checker *c, SeenTypes *seen, Type *t, Ast *e) {
    for (uint32_t i = 0; i < seen->len; i++) {
        Type *other = seen->at[i].type;
        if (t != other && !(t && other && type_identical(t, other))) continue;
        Err err;
        err_begin(c, &err);
        err_add(&err, ast_start(e), "duplicate case %s in type switch", t ? type_str(c, t) : "nil");
        err_add(&err, ast_start(seen->at[i].e), "previous case");
        err_report(&err);
        return true;
    }
    vec_push(c->arena, seen, ((SeenType){t, e}));
    return false;
}

// The type of one case, NULL for nil.
static Type *case_type(Checker *c, Operand *x, Ast *e, SeenTypes *seen) {
    Type *t = NULL;
    if (is_nil_name(c, e)) {
        Operand nil = {0};
        expr(c, NULL, &nil, e);
    } else {
        t = var_type(c, e);
        if (!type_valid(t)) return t;
    }
    if (!seen_type(c, seen, t, e) && x && t) type_assertion(c, e, x, t, true);
    return t;
}

// The type of the variable in a clause: that of its only case, else that of the switched value.
static Type *clause_type(Checker *c, Operand *x, Asts types, SeenTypes *seen) {
    Type *t = NULL;
    for (uint32_t i = 0; i < types.len; i++) t = case_type(c, x, types.at[i], seen);
    if (types.len == 1 && t) return t;
    return x ? x->type : type_invalid(c->s);
}

static Operand *switched_value(Checker *c, Operand *x, Ast *e) {
    expr(c, NULL, x, e);
    if (x->mode == MODE_INVALID) return NULL;
    if (type_is_tparam(x->type))
        err_operand(c, x, "cannot use type switch on type parameter value %s", operand_str(c, x));
    else if (type_is_interface(x->type)) return x;
    else err_operand(c, x, "%s is not an interface", operand_str(c, x));
    return NULL;
}

static Ast *guard_variable(Checker *c, Ast *lhs) {
    if (!lhs) return NULL;
    if (is_blank(lhs->name.sym)) {
        err_at(c, ast_start(lhs), "no new variable on left side of :=");
        return NULL;
    }
    record_def(lhs, NULL);
    return lhs;
}

// Each clause has a variable of its own; one that is used somewhere is enough.
static void check_used(Checker *c, Ast *lhs, Asts clauses) {
    bool used = false;
    for (uint32_t i = 0; i < clauses.len; i++) {
        used |= clauses.at[i]->clause.obj->used;
        clauses.at[i]->clause.obj->used = true;
    }
    if (!used) err_at(c, ast_start(lhs), "%s declared and not used", lhs->name.sym->text);
}

void type_switch_stmt(Checker *c, Ast *s) {
    Ast *guard = s->switch_stmt.tag, *lhs = guard_variable(c, guard->guard.lhs);
    Asts clauses = s->switch_stmt.clauses;
    Operand value = {0}, *x = switched_value(c, &value, guard->guard.x);
    SeenTypes seen = {0};
    multiple_defaults(c, clauses);
    for (uint32_t i = 0; i < clauses.len; i++) {
        Ast *clause = clauses.at[i];
        Type *t = clause_type(c, x, unpack_list(c->arena, clause->clause.cases), &seen);
        open_scope(c, clause);
        if (lhs) {
            Obj *o = clause->clause.obj = var_new(c, lhs->pos, lhs->name.sym, t);
            declare(c, c->env.scope, NULL, o, clause->clause.colon);
        }
        stmt_list(c, clause->clause.body);
        close_scope(c);
    }
    if (lhs) check_used(c, lhs, clauses);
}

// ---- Select -----------------------------------------------------------------------------------------------------

// A send, or a receive whose values may be assigned.
static bool is_communication(Ast *comm) {
    if (!comm || comm->kind == AST_SEND) return true;
    Ast *e = comm->kind == AST_ASSIGN ? comm->assign.rhs : comm->kind == AST_EXPR_STMT ? comm->expr_stmt.x : NULL;
    if (!e) return false;
    e = ast_unparen(e);
    return e->kind == AST_OPERATION && !e->oper.y && e->oper.op == OPER_RECV;
}

void select_stmt(Checker *c, Ast *s) {
    Asts clauses = s->select.clauses;
    multiple_defaults(c, clauses);
    for (uint32_t i = 0; i < clauses.len; i++) {
        Ast *clause = clauses.at[i];
        if (!is_communication(clause->comm.comm)) {
            err_node(c, clause->comm.comm, "select case must be send or receive (possibly with assignment)");
            continue;
        }
        open_scope(c, clause);
        if (clause->comm.comm) stmt(c, clause->comm.comm);
        stmt_list(c, clause->comm.body);
        close_scope(c);
    }
}
