// parser: tokens -> syntax tree.
//
// In: a file of the session. Out: an AST_FILE node, also when there were syntax errors (these are reported to the
// session). The tree has the shape and the positions that the reference's messages show: a node's position is that of
// the token which marks its production. In particular
//   name, literal, paren, unary operation, types, func literal, statements that a keyword begins: first token
//   binary operation, assignment (`=`, `:=`, `+=`, `++`), send: the operator
//   call: the `(`     index, slice: the `[`   selector, assertion: the `.`   composite literal: the `{`
//   key: value: the `:`            range clause: the `range` keyword
// (sema and ir report errors at other places of a node with ast_start and ast_end).
#ifndef ESCARGO_PARSER_H
#define ESCARGO_PARSER_H

#include "base/base.h"
#include "base/constant.h"

typedef struct Ast Ast;
typedef struct Asts { Ast **at; uint32_t len, cap; } Asts;
struct Type;   // sema's results, kept on the tree
struct Obj;
struct Selection;

// One row a kind of node: name, and the name of its member of the union.
#define AST_EXPRS(X)                                                                                  \
    X(BAD_EXPR, "BadExpr") X(NAME, "Name") X(LITERAL, "BasicLit") X(COMPOSITE, "CompositeLit")        \
    X(KEY_VALUE, "KeyValueExpr") X(FUNC_LIT, "FuncLit") X(PAREN, "ParenExpr")                         \
    X(SELECTOR, "SelectorExpr") X(INDEX, "IndexExpr") X(SLICE, "SliceExpr") X(ASSERT, "AssertExpr")   \
    X(TYPE_GUARD, "TypeSwitchGuard") X(OPERATION, "Operation") X(CALL, "CallExpr") X(LIST, "ListExpr") \
    X(ARRAY_TYPE, "ArrayType") X(SLICE_TYPE, "SliceType") X(DOTS_TYPE, "DotsType")                    \
    X(STRUCT_TYPE, "StructType") X(INTERFACE_TYPE, "InterfaceType") X(FUNC_TYPE, "FuncType")          \
    X(MAP_TYPE, "MapType") X(CHAN_TYPE, "ChanType")
#define AST_STMTS(X)                                                                                  \
    X(EMPTY, "EmptyStmt") X(LABELED, "LabeledStmt") X(BLOCK, "BlockStmt") X(EXPR_STMT, "ExprStmt")    \
    X(SEND, "SendStmt") X(DECL_STMT, "DeclStmt") X(ASSIGN, "AssignStmt") X(BRANCH, "BranchStmt")      \
    X(CALL_STMT, "CallStmt") X(RETURN, "ReturnStmt") X(IF, "IfStmt") X(FOR, "ForStmt")                \
    X(SWITCH, "SwitchStmt") X(SELECT, "SelectStmt") X(RANGE, "RangeClause") X(CASE, "CaseClause")     \
    X(COMM, "CommClause")
#define AST_DECLS(X)                                                                                  \
    X(FILE, "File") X(IMPORT, "ImportDecl") X(CONST_DECL, "ConstDecl") X(TYPE_DECL, "TypeDecl")       \
    X(VAR_DECL, "VarDecl") X(FUNC_DECL, "FuncDecl") X(FIELD, "Field")
#define AST_KINDS(X) AST_EXPRS(X) AST_STMTS(X) AST_DECLS(X)

typedef enum AstKind {
    AST_NONE,
#define X(kind, name) AST_##kind,
    AST_KINDS(X)
#undef X
    AST_KIND_COUNT
} AstKind;
#define AST_IS_EXPR(k) ((k) >= AST_BAD_EXPR && (k) <= AST_CHAN_TYPE)
extern const char *const ast_kind_names[AST_KIND_COUNT];

// Operators of operations and of assignments (name, text, precedence of the binary operator or 0).
#define OPERATORS(X)                                                                                  \
    X(NOT, "!", 0) X(RECV, "<-", 0) X(TILDE, "~", 0)                                                  \
    X(OROR, "||", 1) X(ANDAND, "&&", 2)                                                               \
    X(EQL, "==", 3) X(NEQ, "!=", 3) X(LSS, "<", 3) X(LEQ, "<=", 3) X(GTR, ">", 3) X(GEQ, ">=", 3)      \
    X(ADD, "+", 4) X(SUB, "-", 4) X(OR, "|", 4) X(XOR, "^", 4)                                        \
    X(MUL, "*", 5) X(DIV, "/", 5) X(REM, "%", 5) X(AND, "&", 5) X(ANDNOT, "&^", 5) X(SHL, "<<", 5)     \
    X(SHR, ">>", 5)
typedef enum Operator {
    OPER_NONE,
    OPER_DEF,     // `:=` of an assignment
#define X(name, text, prec) OPER_##name,
    OPERATORS(X)
#undef X
    OPERATOR_COUNT
} Operator;
extern const char *const operator_texts[OPERATOR_COUNT];
extern const uint8_t operator_precs[OPERATOR_COUNT];

typedef enum { LIT_INT, LIT_FLOAT, LIT_IMAG, LIT_RUNE, LIT_STRING } LitKind;
typedef enum { BRANCH_BREAK, BRANCH_CONTINUE, BRANCH_FALLTHROUGH, BRANCH_GOTO } BranchKind;
typedef enum { CHAN_BOTH, CHAN_SEND, CHAN_RECV } ChanDir;

// Directives (//go:noinline, ...) that stand before a declaration. The file has those that no declaration took.
typedef struct Pragma { Pos pos; const char *text; struct Pragma *next; } Pragma;   // text from "go:" on

// How sema classified an expression.
typedef enum {
    MODE_INVALID, MODE_NO_VALUE, MODE_BUILTIN, MODE_TYPE, MODE_CONST, MODE_VARIABLE /* addressable */,
    MODE_MAP_INDEX, MODE_VALUE, MODE_NIL, MODE_COMMA_OK, MODE_COMMA_ERR
} Mode;

struct Ast {
    uint8_t kind;          // AstKind
    uint8_t mode;          // Mode; set by sema on expressions
    bool implicit;         // made by the parser or sema, not written
    bool bad;              // a syntax error lies inside (literals)
    Pos pos;
    // Set by sema on expressions. For untyped expressions the final (default or contextual) type.
    struct Type *type;
    const Const *val;      // constants only
    union {
        struct { const Sym *sym; struct Obj *obj; struct Type **targs; uint32_t ntargs; } name;   // obj: use or definition; targs: instance
        struct { const char *text; uint32_t len; uint8_t kind; } lit;                            // text as written
        struct { Ast *type; Asts elems; uint32_t nkeys; Pos rbrace; } composite;                  // type NULL: elided
        struct { Ast *key, *value; } kv;
        struct { Ast *type; Ast *body; struct FuncInfo *info; } func_lit;
        struct { Ast *x; } paren;
        struct { Ast *x; Ast *sel; struct Selection *selection; } selector;                       // sel is a NAME
        struct { Ast *x; Ast *index; } index;                                                    // several: index is a LIST
        struct { Ast *x; Ast *index[3]; bool full; } slice;
        struct { Ast *x; Ast *type; } assert;
        struct { Ast *lhs; Ast *x; } guard;                                                      // x.(type); lhs NULL or NAME
        struct { uint8_t op; Ast *x, *y; } oper;                                                 // y NULL: unary (`*p` is MUL, `&x` is AND)
        struct { Ast *fun; Asts args; bool dots; } call;
        struct { Asts elems; } list;
        struct { Ast *len, *elem; } array;                                                       // len NULL: [...]
        struct { Ast *elem; } slice_type;                                                        // also DOTS_TYPE
        struct { Asts fields; Asts tags; } struct_type;                                          // tags.at[i] may be NULL; len 0: none
        struct { Asts methods; } interface;                                                      // FIELDs; name NULL: embedded or union
        struct { Asts params, results; Pos keyword; } func_type;                                   // FIELDs; pos: of the `(` or `[`; keyword: of `func`, or none
        struct { Ast *key, *value; } map_type;
        struct { uint8_t dir; Ast *elem; } chan_type;

        struct { Ast *label; Ast *stmt; bool used; } labeled;
        struct { Asts stmts; Pos rbrace; } block;
        struct { Ast *x; } expr_stmt;
        struct { Ast *chan, *value; } send;
        struct { Asts decls; } decl_stmt;
        struct { uint8_t op; Ast *lhs, *rhs; } assign;                                           // op NONE: `=`, DEF: `:=`; rhs NULL: ++ or --
        struct { uint8_t kind; Ast *label; Ast *target; } branch;                                // target set by sema: LABELED, FOR, SWITCH or SELECT
        struct { bool is_defer; Ast *call; } call_stmt;
        struct { Ast *results; } ret;                                                            // NULL, an expression, or a LIST
        struct { Ast *init, *cond, *then, *els; } if_stmt;
        struct { Ast *init, *cond, *post, *body; } for_stmt;                                     // init may be a RANGE
        struct { Ast *init, *tag; Asts clauses; Pos rbrace; } switch_stmt;                       // tag may be a TYPE_GUARD
        struct { Asts clauses; Pos rbrace; } select;
        struct { Ast *lhs; bool def; Ast *x; } range;
        struct { Ast *cases; Asts body; Pos colon; struct Obj *obj; } clause;                    // cases NULL: default; obj: implicit variable of a type switch
        struct { Ast *comm; Asts body; Pos colon; } comm;

        struct { Ast *pkg_name; Asts decls; Pos eof; Pragma *pragmas; const char *go_version; uint32_t file; struct Obj *scope; } file;   // go_version: from //go:build, or NULL
        struct { uint32_t group; Pragma *pragma; Ast *local, *path; struct Package *pkg; } import;   // group 0: not in parentheses
        struct { uint32_t group; Pragma *pragma; Asts names; Ast *type, *values; } const_decl;        // also VAR_DECL
        struct { uint32_t group; Pragma *pragma; Ast *name; Asts tparams; bool alias; Ast *type; } type_decl;
        struct { Pragma *pragma; Ast *recv, *name; Asts tparams; Ast *type, *body; struct FuncInfo *info; } func_decl;   // recv: a FIELD; body NULL: declared elsewhere
        struct { Ast *name; Ast *type; } field;                                                  // names of one list share the type node
    };
};

// A zeroed node of a kind. Nodes are only as large as their kind needs: never copy a node by assignment.
Ast *ast_new(Arena *a, AstKind kind, Pos pos);

// Parses a file of the session (index of session_add_file). Never NULL.
// `check_branches`: labels and branch targets are resolved and reported here as the reference's parser does.
Ast *parse_file(Session *s, uint32_t file);

// The first and the last position of a node's text, as the reference computes them for messages.
Pos ast_start(const Ast *n);
Pos ast_end(const Ast *n);
Ast *ast_unparen(Ast *n);
Pragma *ast_pragmas(const Ast *decl);   // the directives before a declaration

// Calls visit for every child of n, in source order, with its role ("" where there is nothing to say).
typedef void (*AstVisitor)(void *ctx, const char *role, Ast *child);
void ast_children(const Ast *n, AstVisitor visit, void *ctx);

// Go source text of an expression, as the reference's type checker prints it in messages
// (function bodies and long literals as {…}). Allocated in the session.
const char *ast_string(Session *s, const Ast *n);

// ---- Coverage (counters.c) ----

// A stretch of statements that run together, as a coverage profile tells it: the name of its file, its place, and how many statements it has. The counter of its index counts how often it runs.
typedef struct CoverBlock { const char *file; uint32_t line, col, end_line, end_col, stmts; } CoverBlock;
typedef struct Coverage {          // of a package
    VEC(CoverBlock) blocks;
    uint32_t functions;
    Table told;                    // places, where //line directives may tell one twice
} Coverage;
// What counting looks like: `add(&counters[i])`, or where add is NULL `counters[i] = 1` (once) or `counters[i]++`.
// full_names: blocks tell the path of the file that was read, not the last part of the name that //line directives give it.
typedef struct CoverCode { const char *counters, *add; bool once, full_names; } CoverCode;
// Puts counters into the functions of a file that has no syntax errors.
void cover_file(Session *s, Ast *file, CoverCode code, Coverage *coverage);
CoverBlock **cover_sorted(Session *s, Coverage *coverage);   // in the order of profiles

// -emit=tokens and -emit=ast.
void emit_tokens(Session *s, uint32_t file, FILE *out);
void emit_ast(Session *s, const Ast *file, FILE *out);

#endif
