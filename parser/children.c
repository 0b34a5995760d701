// The children of every kind of node, in source order: what walkers of the tree are made of.
#include "parser/parser.h"

// The parts of a node, each with its role: one line a part. L is a list, N a node or NULL.
#define PARTS(N, L)                                                                                              \
    case AST_COMPOSITE: N("type", composite.type) L("", composite.elems) break;                                  \
    case AST_KEY_VALUE: N("", kv.key) N("", kv.value) break;                                                     \
    case AST_FUNC_LIT: N("", func_lit.type) N("", func_lit.body) break;                                          \
    case AST_PAREN: N("", paren.x) break;                                                                        \
    case AST_SELECTOR: N("", selector.x) N("", selector.sel) break;                                              \
    case AST_INDEX: N("", index.x) N("", index.index) break;                                                     \
    case AST_SLICE: N("", slice.x) N("low", slice.index[0]) N("high", slice.index[1]) N("max", slice.index[2]) break; \
    case AST_ASSERT: N("", assert.x) N("type", assert.type) break;                                               \
    case AST_TYPE_GUARD: N("name", guard.lhs) N("", guard.x) break;                                              \
    case AST_OPERATION: N("", oper.x) N("", oper.y) break;                                                       \
    case AST_CALL: N("", call.fun) L("arg", call.args) break;                                                    \
    case AST_LIST: L("", list.elems) break;                                                                      \
    case AST_ARRAY_TYPE: N("len", array.len) N("", array.elem) break;                                            \
    case AST_SLICE_TYPE: case AST_DOTS_TYPE: N("", slice_type.elem) break;                                       \
    case AST_STRUCT_TYPE: L("", struct_type.fields) L("tag", struct_type.tags) break;                            \
    case AST_INTERFACE_TYPE: L("", interface.methods) break;                                                     \
    case AST_FUNC_TYPE: L("param", func_type.params) L("result", func_type.results) break;                       \
    case AST_MAP_TYPE: N("key", map_type.key) N("", map_type.value) break;                                       \
    case AST_CHAN_TYPE: N("", chan_type.elem) break;                                                             \
    case AST_LABELED: N("label", labeled.label) N("", labeled.stmt) break;                                       \
    case AST_BLOCK: L("", block.stmts) break;                                                                    \
    case AST_EXPR_STMT: N("", expr_stmt.x) break;                                                                \
    case AST_SEND: N("", send.chan) N("", send.value) break;                                                     \
    case AST_DECL_STMT: L("", decl_stmt.decls) break;                                                            \
    case AST_ASSIGN: N("", assign.lhs) N("", assign.rhs) break;                                                  \
    case AST_BRANCH: N("label", branch.label) break;                                                             \
    case AST_CALL_STMT: N("", call_stmt.call) break;                                                             \
    case AST_RETURN: N("", ret.results) break;                                                                   \
    case AST_IF: N("init", if_stmt.init) N("cond", if_stmt.cond) N("then", if_stmt.then) N("else", if_stmt.els) break; \
    case AST_FOR: N("init", for_stmt.init) N("cond", for_stmt.cond) N("post", for_stmt.post) N("", for_stmt.body) break; \
    case AST_SWITCH: N("init", switch_stmt.init) N("tag", switch_stmt.tag) L("", switch_stmt.clauses) break;     \
    case AST_SELECT: L("", select.clauses) break;                                                                \
    case AST_RANGE: N("", range.lhs) N("over", range.x) break;                                                   \
    case AST_CASE: N("case", clause.cases) L("", clause.body) break;                                             \
    case AST_COMM: N("case", comm.comm) L("", comm.body) break;                                                  \
    case AST_FILE: N("package", file.pkg_name) L("", file.decls) break;                                          \
    case AST_IMPORT: N("name", import.local) N("", import.path) break;                                           \
    case AST_CONST_DECL: case AST_VAR_DECL:                                                                      \
        L("name", const_decl.names) N("type", const_decl.type) N("value", const_decl.values) break;              \
    case AST_TYPE_DECL: N("name", type_decl.name) L("tparam", type_decl.tparams) N("", type_decl.type) break;    \
    case AST_FUNC_DECL:                                                                                          \
        N("recv", func_decl.recv) N("name", func_decl.name) L("tparam", func_decl.tparams)                       \
        N("", func_decl.type) N("", func_decl.body) break;                                                       \
    case AST_FIELD: N("name", field.name) N("type", field.type) break;

static void visit_list(const Asts *list, const char *role, AstVisitor visit, void *ctx) {
    for (uint32_t i = 0; i < list->len; i++)
        if (list->at[i]) visit(ctx, role, list->at[i]);
}

void ast_children(const Ast *n, AstVisitor visit, void *ctx) {
#define NODE(role, part) if (n->part) visit(ctx, role, n->part);
#define LIST(role, part) visit_list(&n->part, role, visit, ctx);
    switch (n->kind) { PARTS(NODE, LIST) }
#undef NODE
#undef LIST
}
