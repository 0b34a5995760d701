// The first and the last position of a node, for messages that speak of the whole node. They are those that the
// reference computes: exact at the start, and at the end as near as its nodes remember.
#include "parser/internal.h"

Ast *ast_unparen(Ast *n) {
    while (n->kind == AST_PAREN) n = n->paren.x;
    return n;
}

Pos ast_start(const Ast *n) {
    for (const Ast *next;; n = next) {
        switch (n->kind) {
        case AST_FILE: return pos_make(pos_file(n->pos), 1, 1);
        case AST_COMPOSITE: next = n->composite.type; break;
        case AST_KEY_VALUE: next = n->kv.key; break;
        case AST_SELECTOR: next = n->selector.x; break;
        case AST_INDEX: next = n->index.x; break;
        case AST_ASSERT: next = n->assert.x; break;
        case AST_TYPE_GUARD: next = n->guard.lhs ? n->guard.lhs : n->guard.x; break;
        case AST_OPERATION: next = n->oper.y ? n->oper.x : NULL; break;
        case AST_CALL: next = n->call.fun; break;
        case AST_LIST: next = n->list.elems.len ? n->list.elems.at[0] : NULL; break;
        case AST_SEND: next = n->send.chan; break;
        case AST_ASSIGN: next = n->assign.lhs; break;
        case AST_RANGE: next = n->range.lhs ? n->range.lhs : n->range.x; break;
        default: return n->pos;
        }
        if (!next) return n->pos;
    }
}

static const Ast *last(const Asts *list) { return list->len ? list->at[list->len - 1] : NULL; }
static const Ast *or(const Ast *x, const Ast *y) { return x ? x : y; }

// The part of n with which it ends, or NULL.
static const Ast *last_part(const Ast *n) {
    switch (n->kind) {
    case AST_IMPORT: return n->import.path;
    case AST_CONST_DECL: case AST_VAR_DECL:
        return or(n->const_decl.values, or(n->const_decl.type, last(&n->const_decl.names)));
    case AST_TYPE_DECL: return n->type_decl.type;
    case AST_FUNC_DECL: return or(n->func_decl.body, n->func_decl.type);
    case AST_KEY_VALUE: return n->kv.value;
    case AST_FUNC_LIT: return n->func_lit.body;
    case AST_PAREN: return n->paren.x;
    case AST_SELECTOR: return n->selector.sel;
    case AST_INDEX: return n->index.index;
    case AST_SLICE: return n->slice.x;   // the reference's loop over the indices ends here, too
    case AST_ASSERT: return n->assert.type;
    case AST_TYPE_GUARD: return n->guard.x;
    case AST_OPERATION: return or(n->oper.y, n->oper.x);
    case AST_CALL: return or(last(&n->call.args), n->call.fun);
    case AST_LIST: return last(&n->list.elems);
    case AST_ARRAY_TYPE: return n->array.elem;
    case AST_SLICE_TYPE: case AST_DOTS_TYPE: return n->slice_type.elem;
    case AST_STRUCT_TYPE: return last(&n->struct_type.fields);
    case AST_FIELD: return or(n->field.type, n->field.name);
    case AST_INTERFACE_TYPE: return last(&n->interface.methods);
    case AST_FUNC_TYPE: return or(last(&n->func_type.results), last(&n->func_type.params));
    case AST_MAP_TYPE: return n->map_type.value;
    case AST_CHAN_TYPE: return n->chan_type.elem;
    case AST_LABELED: return n->labeled.stmt;
    case AST_EXPR_STMT: return n->expr_stmt.x;
    case AST_SEND: return n->send.value;
    case AST_DECL_STMT: return last(&n->decl_stmt.decls);
    case AST_ASSIGN: return n->assign.rhs;
    case AST_BRANCH: return n->branch.label;
    case AST_CALL_STMT: return n->call_stmt.call;
    case AST_RETURN: return n->ret.results;
    case AST_IF: return or(n->if_stmt.els, n->if_stmt.then);
    case AST_FOR: return n->for_stmt.body;
    case AST_RANGE: return n->range.x;
    case AST_CASE: return last(&n->clause.body);
    case AST_COMM: return last(&n->comm.body);
    default: return NULL;
    }
}

static Pos advance(Pos p, uint32_t n) { return pos_make(pos_file(p), pos_line(p), pos_col(p) + n); }

// The end of a node that has no last part.
static Pos own_end(const Ast *n) {
    switch (n->kind) {
    case AST_FILE: return n->file.eof;
    case AST_NAME: return advance(n->pos, n->name.sym->len);
    case AST_LITERAL: return advance(n->pos, n->lit.len);
    case AST_COMPOSITE: return n->composite.rbrace;
    case AST_BLOCK: return n->block.rbrace;
    case AST_ASSIGN: return advance(ast_end(n->assign.lhs), 2);   // x++
    case AST_SWITCH: return n->switch_stmt.rbrace;
    case AST_SELECT: return n->select.rbrace;
    case AST_CASE: return n->clause.colon;
    case AST_COMM: return n->comm.colon;
    default: return n->pos;
    }
}

Pos ast_end(const Ast *n) {
    for (const Ast *part; (part = last_part(n));) n = part;
    return own_end(n);
}
