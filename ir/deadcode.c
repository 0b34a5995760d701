// Code that cannot run is left out before analysis: branches of conditions that are constant, and statements after one
// that ends the flow. What is left out cannot capture variables or make them escape.
#include "ir/build.h"

static bool is_constant(Ast *n) { return n->mode == MODE_CONST && n->val; }

// !x, x && y, x || y where an operand is known. May replace the condition by the operand that decides it.
static int static_logic(Ast **cond, bool is_and) {
    Ast *e = *cond;
    int decides = is_and ? -1 : 1;
    int x = ir_static_bool(&e->oper.x);
    if (x == decides) {
        *cond = e->oper.x;
        return x;
    }
    int y = ir_static_bool(&e->oper.y);
    if (x == -decides || y == decides) {
        if (is_constant(e->oper.x)) *cond = e->oper.y;
        return y;
    }
    return 0;
}

// 1: always true, -1: always false, 0: not known.
int ir_static_bool(Ast **cond) {
    Ast *e = *cond;
    if (is_constant(e) && const_kind(e->val) == CONST_BOOL) return const_truth(e->val) ? 1 : -1;
    if (e->kind != AST_OPERATION) return 0;
    switch (e->oper.op) {
    case OPER_NOT: return ir_static_bool(&e->oper.x);
    case OPER_ANDAND: return static_logic(cond, true);
    case OPER_OROR: return static_logic(cond, false);
    default: return 0;
    }
}

static Ast *last_statement(Asts list) {
    for (uint32_t i = list.len; i-- > 0;)
        if (list.at[i]->kind != AST_EMPTY) return list.at[i];
    return NULL;
}

static bool is_panic(Ast *x) {
    x = ast_unparen(x);
    if (x->kind != AST_CALL) return false;
    Ast *fun = ast_unparen(x->call.fun);
    return fun->kind == AST_NAME && fun->mode == MODE_BUILTIN && fun->name.obj->builtin == BUILTIN_PANIC;
}

bool ir_terminates(IrBuilder *b, Ast *n) {
    if (!n) return false;
    switch (n->kind) {
    case AST_BRANCH: return n->branch.kind == BRANCH_GOTO;
    case AST_RETURN: return true;
    case AST_EXPR_STMT: return is_panic(n->expr_stmt.x);
    case AST_BLOCK: return ir_terminates(b, last_statement(n->block.stmts));
    case AST_IF: {
        int cond = ir_static_bool(&n->if_stmt.cond);
        return (cond < 0 || ir_terminates(b, n->if_stmt.then)) && (cond > 0 || ir_terminates(b, n->if_stmt.els));
    }
    default: return false;
    }
}
