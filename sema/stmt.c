// Statements. Function literals inside a statement are checked when it is done, so that they see its variables.
#include "sema/expr.h"

// ---- Simple statements ------------------------------------------------------------------------------------------

static void expr_stmt(Checker *c, Ast *s) {
    Operand x = {0};
    ExprKind kind = raw_expr(c, NULL, &x, s->expr_stmt.x, NULL, false);
    const char *problem = x.mode == MODE_BUILTIN ? "must be called"
                        : x.mode == MODE_TYPE ? "is not an expression"
                        : kind != EXPR_STATEMENT ? "is not used" : NULL;
    if (problem) err_operand(c, &x, "%s %s", operand_str(c, &x), problem);
}

static void send_stmt(Checker *c, Ast *s) {
    Operand ch = {0}, val = {0};
    expr(c, NULL, &ch, s->send.chan);
    expr(c, NULL, &val, s->send.value);
    if (ch.mode == MODE_INVALID || val.mode == MODE_INVALID) return;
    Type *elem = chan_elem(c, ast_start(s), &ch, false);
    if (elem) assignment(c, &val, elem, "send");
}

// x++ and x--.
static void inc_dec_stmt(Checker *c, Ast *s) {
    Ast *lhs = s->assign.lhs;
    Operand x = {0};
    expr(c, NULL, &x, lhs);
    if (x.mode == MODE_INVALID) return;
    if (!all_numeric(x.type)) {
        const char *op = operator_texts[s->assign.op];
        err_node(c, lhs, "invalid operation: %s%s%s (non-numeric type %s)", expr_str(c, lhs), op, op, type_str(c, x.type));
        return;
    }
    assign_var(c, lhs, NULL, &x, "assignment");
}

static void assign_stmt(Checker *c, Ast *s) {
    if (!s->assign.rhs) {
        inc_dec_stmt(c, s);
        return;
    }
    Asts lhs = unpack_list(c->arena, s->assign.lhs), rhs = unpack_list(c->arena, s->assign.rhs);
    Operator op = (Operator)s->assign.op;
    if (op == OPER_NONE) {
        assign_vars(c, lhs, rhs);
    } else if (op == OPER_DEF) {
        short_var_decl(c, s, lhs, rhs);
    } else if (lhs.len != 1 || rhs.len != 1) {
        err_node(c, s, "assignment operation %s requires single-valued expressions", operator_texts[op]);
    } else {
        Operand x = {0};
        binary(c, &x, NULL, lhs.at[0], rhs.at[0], op);
        assign_var(c, lhs.at[0], NULL, &x, "assignment");
    }
}

// go and defer.
static void call_stmt(Checker *c, Ast *s) {
    const char *keyword = s->call_stmt.is_defer ? "defer" : "go";
    Ast *call = s->call_stmt.call;
    if (s->call_stmt.is_defer && c->env.func) c->env.func->has_defer = true;
    if (call->kind != AST_CALL) {
        err_node(c, call, "expression in %s must be function call", keyword);
        use_expr(c, call);
        return;
    }
    Operand x = {0};
    ExprKind kind = raw_expr(c, NULL, &x, call, NULL, false);
    if (kind == EXPR_STATEMENT) return;
    const char *problem = kind == EXPR_CONVERSION ? "requires function call, not conversion" : "discards result of";
    err_operand(c, &x, "%s %s %s", keyword, problem, operand_str(c, &x));
}

// A bare return where results have names: these must not be hidden.
static void bare_return(Checker *c, Ast *s, Type *results) {
    for (uint32_t i = 0; i < results->tuple.n; i++) {
        Obj *o = results->tuple.vars[i], *alt = lookup_name(c, o->sym);
        if (!alt || alt == o) continue;
        Err e;
        err_begin(c, &e);
        err_add(&e, ast_start(s), "result parameter %s not in scope at return", o->sym->text);
        err_add(&e, alt->pos, "inner declaration of %s", obj_str(c, o));
        err_report(&e);
    }
}

static void return_stmt(Checker *c, Ast *s) {
    Type *results = c->env.sig->func.results;
    Asts values = unpack_list(c->arena, s->ret.results);
    if (values.len == 0 && results->tuple.n > 0 && results->tuple.vars[0]->sym->len > 0) bare_return(c, s, results);
    else init_vars(c, results->tuple.vars, results->tuple.n, values, s);
}

// ---- Compound statements ----------------------------------------------------------------------------------------

void stmt_list(Checker *c, Asts list) {
    for (uint32_t i = 0; i < list.len; i++) stmt(c, list.at[i]);
}

static void simple_stmt(Checker *c, Ast *s) {
    if (s) stmt(c, s);
}

static void condition(Checker *c, Ast *cond, const char *where) {
    if (!cond) return;
    Operand x = {0};
    expr(c, NULL, &x, cond);
    if (x.mode != MODE_INVALID && !all_boolean(x.type)) err_node(c, cond, "non-boolean condition in %s statement", where);
}

static void block_stmt(Checker *c, Ast *s) {
    open_scope(c, s);
    stmt_list(c, s->block.stmts);
    close_scope(c);
}

static void if_stmt(Checker *c, Ast *s) {
    open_scope(c, s);
    simple_stmt(c, s->if_stmt.init);
    condition(c, s->if_stmt.cond, "if");
    stmt(c, s->if_stmt.then);
    simple_stmt(c, s->if_stmt.els);
    close_scope(c);
}

static void for_stmt(Checker *c, Ast *s) {
    if (s->for_stmt.init && s->for_stmt.init->kind == AST_RANGE) {
        range_stmt(c, s);
        return;
    }
    open_scope(c, s);
    Ast *post = s->for_stmt.post;
    simple_stmt(c, s->for_stmt.init);
    condition(c, s->for_stmt.cond, "for");
    simple_stmt(c, post);
    if (post && post->kind == AST_ASSIGN && post->assign.op == OPER_DEF) use_expr(c, post->assign.lhs);
    stmt(c, s->for_stmt.body);
    close_scope(c);
}

static void any_switch(Checker *c, Ast *s) {
    open_scope(c, s);
    simple_stmt(c, s->switch_stmt.init);
    Ast *tag = s->switch_stmt.tag;
    if (tag && tag->kind == AST_TYPE_GUARD) type_switch_stmt(c, s);
    else switch_stmt(c, s);
    close_scope(c);
}

static void dispatch(Checker *c, Ast *s) {
    switch (s->kind) {
    case AST_DECL_STMT: decl_stmt(c, s->decl_stmt.decls); break;
    case AST_LABELED: stmt(c, s->labeled.stmt); break;
    case AST_EXPR_STMT: expr_stmt(c, s); break;
    case AST_SEND: send_stmt(c, s); break;
    case AST_ASSIGN: assign_stmt(c, s); break;
    case AST_CALL_STMT: call_stmt(c, s); break;
    case AST_RETURN: return_stmt(c, s); break;
    case AST_BLOCK: block_stmt(c, s); break;
    case AST_IF: if_stmt(c, s); break;
    case AST_SWITCH: any_switch(c, s); break;
    case AST_SELECT: select_stmt(c, s); break;
    case AST_FOR: for_stmt(c, s); break;
    case AST_EMPTY: case AST_BRANCH: break;   // labels and branches are the parser's
    default: err_node(c, s, "invalid syntax tree: invalid statement"); break;
    }
}

void stmt(Checker *c, Ast *s) {
    uint32_t top = delayed_top(c);
    dispatch(c, s);
    process_delayed(c, top);
}

void func_stmts(Checker *c, Ast *body) {
    stmt_list(c, body->block.stmts);
    if (c->env.sig->func.results->tuple.n > 0 && !is_terminating(c, body, NULL))
        err_at(c, body->block.rbrace, "missing return");
}
