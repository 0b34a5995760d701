// The headers of `if`, `for` and `switch`. The grammar reads each part as a statement; here the condition or tag
// becomes the expression that it has to be, and `x := y.(type)` the guard of a type switch.
#include "parser/internal.h"

// x, in parentheses if it is a binary operation, so that the `=` between two of them stands out.
static const char *emphasize(Parser *p, const Ast *x) {
    const char *text = ast_string(p->session, x);
    return x->kind == AST_OPERATION && x->oper.y ? arena_printf(p->arena, "(%s)", text) : text;
}

// The error reported last comes before one found later, at the header's end.
static void blame_header(Parser *p) {
    SyntaxErrors *errors = &p->lexer.errors;
    if (errors->len) errors->at[errors->len - 1].header = true;
}

// The expression that a condition's statement consists of; NULL after an error, or where there is none.
Ast *make_condition(Parser *p, Ast *stmt) {
    if (!stmt) return NULL;
    if (stmt->kind == AST_EXPR_STMT) return stmt->expr_stmt.x;
    bool made = stmt->kind == AST_ASSIGN && stmt->assign.rhs && stmt->assign.rhs->pos == stmt->pos;
    if (made) return stmt->assign.lhs;   // put in after an error
    if (stmt->kind == AST_ASSIGN && stmt->assign.op == OPER_NONE && stmt->assign.rhs)
        syntax_error(p, stmt->pos, "cannot use assignment %s = %s as value", emphasize(p, stmt->assign.lhs),
                     emphasize(p, stmt->assign.rhs));
    else
        syntax_error(p, stmt->pos, "cannot use %s as value", ast_string(p->session, stmt));
    blame_header(p);
    return NULL;
}

Ast *make_if(Parser *p, Pos pos, Ast *init, Ast *cond, Ast *then) {
    Ast *n = node(p, AST_IF, pos);
    n->if_stmt.init = init;
    n->if_stmt.cond = cond;
    n->if_stmt.then = then;
    return n;
}

Ast *make_for(Parser *p, Pos pos, Ast *cond, Ast *body) {
    Ast *n = node(p, AST_FOR, pos);
    n->for_stmt.cond = cond;
    n->for_stmt.body = body;
    return n;
}

Ast *make_for_header(Parser *p, Ast *init, Ast *cond, Ast *post) {
    Ast *n = node(p, AST_FOR, POS_NONE);
    n->for_stmt.init = init;
    n->for_stmt.cond = make_condition(p, cond);
    n->for_stmt.post = post;
    if (post && post->kind == AST_ASSIGN && post->assign.op == OPER_DEF) {
        syntax_error(p, post->pos, "cannot declare in post statement of for loop");
        blame_header(p);
    }
    return n;
}

// x := y.(type) is no assignment but a guard that names what it finds.
static Ast *guard_stmt(Parser *p, Ast *stmt) {
    if (!stmt || stmt->kind != AST_ASSIGN || stmt->assign.op != OPER_DEF) return stmt;
    Ast *guard = stmt->assign.rhs, *name = stmt->assign.lhs;
    if (guard->kind != AST_TYPE_GUARD || name->kind != AST_NAME) return stmt;
    guard->guard.lhs = name;
    return make_expr_stmt(p, guard);
}

Ast *make_switch_header(Parser *p, Ast *init, Ast *tag) {
    Ast *n = node(p, AST_SWITCH, POS_NONE);
    n->switch_stmt.init = guard_stmt(p, init);
    n->switch_stmt.tag = make_condition(p, guard_stmt(p, tag));
    return n;
}

void end_switch(Ast *n, Pos pos, Asts clauses, Pos rbrace) {
    n->pos = pos;
    n->switch_stmt.clauses = clauses;
    n->switch_stmt.rbrace = rbrace;
}
