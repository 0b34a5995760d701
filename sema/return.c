// Terminating statements, after which control never reaches the end of a function: a function with results must end
// in one. See "Terminating statements" in the language specification.
#include "sema/internal.h"

static bool has_break(Ast *s, const Sym *label, bool implicit);

static bool list_has_break(Asts list, const Sym *label, bool implicit) {
    for (uint32_t i = 0; i < list.len; i++)
        if (has_break(list.at[i], label, implicit)) return true;
    return false;
}

static bool clauses_have_break(Asts clauses, const Sym *label) {
    for (uint32_t i = 0; label && i < clauses.len; i++) {
        Ast *n = clauses.at[i];
        if (list_has_break(n->kind == AST_CASE ? n->clause.body : n->comm.body, label, false)) return true;
    }
    return false;
}

// Whether s contains a break that leaves the statement of that label, or, if implicit, the innermost one.
static bool has_break(Ast *s, const Sym *label, bool implicit) {
    switch (s->kind) {
    case AST_LABELED: return has_break(s->labeled.stmt, label, implicit);
    case AST_BRANCH:
        if (s->branch.kind != BRANCH_BREAK) return false;
        return s->branch.label ? s->branch.label->name.sym == label : implicit;
    case AST_BLOCK: return list_has_break(s->block.stmts, label, implicit);
    case AST_IF:
        return has_break(s->if_stmt.then, label, implicit) || (s->if_stmt.els && has_break(s->if_stmt.els, label, implicit));
    case AST_SWITCH: return clauses_have_break(s->switch_stmt.clauses, label);
    case AST_SELECT: return clauses_have_break(s->select.clauses, label);
    case AST_FOR: return label && has_break(s->for_stmt.body, label, false);
    default: return false;
    }
}

static bool list_is_terminating(Checker *c, Asts list) {
    for (uint32_t i = list.len; i-- > 0;)
        if (list.at[i]->kind != AST_EMPTY) return is_terminating(c, list.at[i], NULL);
    return false;
}

static bool switch_is_terminating(Checker *c, Asts clauses, const Sym *label) {
    bool has_default = false;
    for (uint32_t i = 0; i < clauses.len; i++) {
        Ast *n = clauses.at[i];
        if (!n->clause.cases) has_default = true;
        if (!list_is_terminating(c, n->clause.body) || list_has_break(n->clause.body, label, true)) return false;
    }
    return has_default;
}

static bool select_is_terminating(Checker *c, Asts clauses, const Sym *label) {
    for (uint32_t i = 0; i < clauses.len; i++) {
        Asts body = clauses.at[i]->comm.body;
        if (!list_is_terminating(c, body) || list_has_break(body, label, true)) return false;
    }
    return true;
}

bool is_terminating(Checker *c, Ast *s, const Sym *label) {
    switch (s->kind) {
    case AST_LABELED: return is_terminating(c, s->labeled.stmt, s->labeled.label->name.sym);
    case AST_EXPR_STMT: {
        Ast *call = ast_unparen(s->expr_stmt.x);
        return call->kind == AST_CALL && c->env.panics && table_get(c->env.panics, call);
    }
    case AST_RETURN: return true;
    case AST_BRANCH: return s->branch.kind == BRANCH_GOTO || s->branch.kind == BRANCH_FALLTHROUGH;
    case AST_BLOCK: return list_is_terminating(c, s->block.stmts);
    case AST_IF:
        return s->if_stmt.els && is_terminating(c, s->if_stmt.then, NULL) && is_terminating(c, s->if_stmt.els, NULL);
    case AST_SWITCH: return switch_is_terminating(c, s->switch_stmt.clauses, label);
    case AST_SELECT: return select_is_terminating(c, s->select.clauses, label);
    case AST_FOR: {
        bool range = s->for_stmt.init && s->for_stmt.init->kind == AST_RANGE;
        return !range && !s->for_stmt.cond && !has_break(s->for_stmt.body, label, true);
    }
    default: return false;
    }
}
