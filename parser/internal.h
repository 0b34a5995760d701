// What the files of the parser share: the parser's state and the constructors that the grammar's actions call.
#ifndef ESCARGO_PARSER_INTERNAL_H
#define ESCARGO_PARSER_INTERNAL_H

#include "lexer/lexer.h"
#include "parser/parser.h"

typedef struct Parser {
    Session *session;
    Arena *arena;
    Lexer lexer;
    Token token;       // read last: the parser's lookahead, or the token before it
    Asts scratch;      // elements of the lists being read; see list_take
    uint32_t groups;   // parenthesised declaration groups so far
    bool imports_only; // no declaration but imports so far
    bool careful;      // the text has errors: tokens are tried before they are pushed
    bool failed;       // an action found what needs care
    bool clause_ended; // the package clause, just now
    bool stopped;      // what follows is not worth reading
    Pos blamed;        // of the token that the last error was about
    Token previous;    // the token before `token`; kept in careful mode only
    Ast *file;
} Parser;

// ---- Constructors (ast.c) ----

extern const uint16_t ast_sizes[AST_KIND_COUNT];
static inline Ast *node(Parser *p, AstKind kind, Pos pos) {
    Ast *n = arena_alloc(p->arena, ast_sizes[kind]);
    n->kind = kind;
    n->pos = pos;
    return n;
}

// Lists: an element is pushed when it is complete, and lists nest, so the elements of the innermost unfinished list are
// on top of one stack. A list is known by its mark, the height of the stack below its first element.
typedef uint32_t Mark;
static inline Mark list_mark(Parser *p) { return p->scratch.len; }
static inline void list_push(Parser *p, Ast *n) { vec_push(p->arena, &p->scratch, n); }
static inline Mark list_begin(Parser *p, Ast *n) {
    list_push(p, n);
    return p->scratch.len - 1;
}
Asts list_take(Parser *p, Mark mark);

void list_push_all(Parser *p, const Asts *list);
#define NO_LIST ((Asts){0})

Ast *make_list(Parser *p, Mark mark);
Ast *make_name(Parser *p, Pos pos, const char *text);
Ast *make_binary(Ast *op, Ast *x, Ast *y);
Ast *make_unary(Ast *op, Ast *x);
Ast *make_receive(Parser *p, Pos pos, Ast *x);
Ast *make_call(Parser *p, Pos pos, Ast *fun, Mark args, bool dots);
Ast *make_index(Parser *p, Pos pos, Ast *x, Ast *index);
Ast *make_index_list(Parser *p, Ast *first, Mark rest);
Ast *missing_index(Parser *p, Pos pos, const char *which);
Ast *make_selector(Parser *p, Pos pos, Ast *x, Ast *sel);
Ast *make_slice(Parser *p, Pos pos, Ast *x, Ast *i, Ast *j, Ast *k, bool full);
Ast *make_composite(Parser *p, Ast *type, Pos lbrace, Mark elems, Pos rbrace);
bool can_begin_literal(const Ast *type);
Ast *make_key_value(Parser *p, Pos pos, Ast *key, Ast *value);
Ast *make_func_lit(Parser *p, Pos pos, Ast *type, Ast *body);
Ast *make_array_type(Parser *p, Pos pos, Ast *len, Ast *elem);
Ast *make_elem_type(Parser *p, AstKind kind, Pos pos, Ast *elem);
Ast *make_chan_type(Parser *p, Pos pos, ChanDir dir, Ast *elem);
Ast *make_map_type(Parser *p, Pos pos, Ast *key, Ast *value);
Ast *make_struct_type(Parser *p, Pos pos, Mark fields);
Ast *make_field(Parser *p, Pos pos, Ast *name, Ast *type);
Mark push_field(Parser *p, Pos pos, Ast *name, Ast *type, Ast *tag);
Mark push_fields(Parser *p, Ast *first, Mark names, Ast *type, Ast *tag);
Ast *make_func_type(Pos keyword, Ast *tparams, Ast *type);
Ast *no_type_params(Parser *p, Pos lbrack, Pos rbrack);
Ast *make_type_params(Parser *p, Pos lbrack, Mark mark, Pos rbrack);
Ast *make_generic_method(Parser *p, Ast *name, Pos lbrack, Asts params, Pos rbrack, Ast *signature);
Ast *make_instance(Parser *p, Ast *name, Pos lbrack, Asts params, Pos rbrack);
Ast *make_dots(Parser *p, Pos pos, Ast *elem);
Pos type_start(const Ast *t);
Ast *join_union(Ast *first, Ast *tail);
Ast *make_block(Parser *p, Pos pos, Mark stmts, Pos rbrace);
Ast *make_labeled(Parser *p, Pos pos, Ast *label, Ast *stmt);
Ast *make_expr_stmt(Parser *p, Ast *x);
Ast *make_assign(Parser *p, Pos pos, Operator op, Ast *lhs, Ast *rhs);
Ast *make_range(Parser *p, Pos pos, Ast *lhs, bool def, Ast *x);
Ast *make_branch(Parser *p, Pos pos, BranchKind kind, Ast *label);
Ast *make_call_stmt(Parser *p, Pos pos, bool is_defer, Ast *call);
Ast *make_clause(Parser *p, Pos pos, Ast *cases, Pos colon);
Ast *make_comm(Parser *p, Pos pos, Ast *comm, Pos colon);
void end_clause(Parser *p, Ast *clause, Mark stmts);
Ast *make_select(Parser *p, Pos pos, Mark clauses, Pos rbrace);

// ---- Declarations and headers (decls.c, headers.c) ----

Ast *make_import(Parser *p, Ast *local, Ast *path);
Ast *make_value_spec(Parser *p, AstKind kind, Mark names, Ast *type, Ast *values);
Ast *make_type_spec(Parser *p, Ast *name, Asts tparams, bool alias, Ast *type);
Ast *end_func_head(Parser *p, Ast *decl, Ast *name, Ast *tparams, Ast *type);
void end_func_decl(Parser *p, Ast *decl, Ast *body);
Ast *make_array_or_generic(Parser *p, Ast *name, Pos lbrack, Ast *x, Pos rbrack, Ast *elem);
Ast *make_generic_alias(Parser *p, Ast *name, Ast *x, Pos rbrack, Pos assign, Ast *type);
Ast *make_decl(Parser *p, Pos pos, Mark specs);
void check_import_order(Parser *p, Pos pos);
void end_decls(Parser *p, Pos end, const Asts *decls);
Ast *make_group(Parser *p, Pos pos, Mark specs);
Ast *make_method(Parser *p, Pos pos, Asts receivers);
void check_receivers(Parser *p, Ast *method, Pos pos);
void end_switch(Ast *n, Pos pos, Asts clauses, Pos rbrace);
Ast *make_condition(Parser *p, Ast *stmt);
Ast *make_if(Parser *p, Pos pos, Ast *init, Ast *cond, Ast *then);
Ast *make_for(Parser *p, Pos pos, Ast *cond, Ast *body);
Ast *make_for_header(Parser *p, Ast *init, Ast *cond, Ast *post);
Ast *make_switch_header(Parser *p, Ast *init, Ast *tag);

// ---- Directives (directives.c) ----

// The directives before `pos` that no declaration has taken yet.
Pragma *take_pragmas(Parser *p, Pos pos);
// Gives them to the file instead; they may be misplaced.
void keep_pragmas(Parser *p, Pos pos, bool misplaced);

// ---- Parameters (params.c) ----

typedef enum ParamKind { PARAMS_FUNC, PARAMS_RESULT, PARAMS_RECEIVER, PARAMS_TYPE } ParamKind;
// Sorts out a list of `name`, `type` and `name type`: FIELDs on the scratch stack, a lone name kept as a name.
Asts finish_params(Parser *p, Mark mark, Pos close, ParamKind kind);
Mark push_results(Parser *p, Asts fields);
void push_first_type_param(Parser *p, Ast *x, Pos comma);
// Splits x into a type parameter's name and constraint where it can be read so (P *T, P (T), P *T|~U); see params.c.
bool split_type_param(Parser *p, Ast *x, bool force, Ast **name, Ast **type);

// ---- Errors ----

void complain(Parser *p, Pos pos, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
// "syntax error: " + the message, and no second one on the same line.
void syntax_error(Parser *p, Pos pos, const char *fmt, ...) __attribute__((format(printf, 3, 4)));

// ---- Recovery (recover.c) and what it asks the grammar ----

struct gopstate;
union GOSTYPE;

enum { TRIAL_DEPTH = 64 };
typedef struct Trial {
    const struct gopstate *parser;
    long real;                     // how much of the parser's stack is left
    int pushed;                    // and the states that the trial pushed on it
    int16_t states[TRIAL_DEPTH];
} Trial;
typedef enum TrialStep { TRIAL_STUCK, TRIAL_REDUCED, TRIAL_SHIFTED } TrialStep;

void trial_begin(Trial *t, const struct gopstate *parser);
int trial_symbol(const Trial *t, int depth);         // of the state `depth` below the top
bool trial_shifts(const Trial *t, int token);        // in the state on top, without a reduction
bool trial_reduces(const Trial *t, int token);
TrialStep trial_step(Trial *t, int token);
const char *grammar_symbol_name(int symbol);
bool parser_in_function(const struct gopstate *parser);
Ast *parser_last_primary(const struct gopstate *parser);
Ast *parser_begun_method(const struct gopstate *parser);
bool parser_at_statement(const struct gopstate *parser);

void next_token(Parser *p);
// Pushes the current token. Returns false when the parser is done, with or without success.
bool push_token(Parser *p, struct gopstate *state);
bool is_stray_tilde(const Parser *p, const struct gopstate *state);
bool push_made_token(Parser *p, struct gopstate *state, TokenKind kind);
// Reports the current token if it is an error, and repairs the text around it until a token can be pushed.
// Returns false if the rest is not worth reading.
bool recover(Parser *p, struct gopstate *state);

// ---- Branches (branches.c) ----

void check_branches(Parser *p, Ast *body);

#endif
