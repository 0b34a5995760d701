/* The grammar of Go, LALR(1).
 *
 * What keeps it LALR(1):
 * - The lexer tells the brace of a body (LBODY) from other braces, so a composite literal is never a body.
 * - Types are read as expressions wherever both may stand; the type checker tells them apart.
 * - Parameters are read as a list of `name`, `type` and `name type`, and sorted out when the list is complete.
 * - In `type T [P ...`, what may be an array length or a type parameter is read as an expression and split later.
 * Where an optional part may follow (`func() . (int)`, `[]T . [int]`), it does: the rules without it have the
 * precedence ABSENT, below that of every token that may begin it.
 *
 * Actions only call constructors. Lists are built on a stack beside the parser's (see list_take): the value of a list
 * symbol is its mark. There are no error rules: a text is first parsed as if it were correct, and if it is not, again
 * with every token tried on the tables before it is pushed, so that the stack still tells the context of an error; see
 * recover.c. A state that can shift BAD is one where an expression or a type has to follow.
 */
%code requires {
#include "parser/internal.h"
}
%code {
/* How many symbols may be open: deeper texts are refused before a walk over their tree could overflow the stack. */
#define YYMAXDEPTH 60000
}
%code {
static void goerror(Parser *p, const char *message);
}
%define api.pure full
%define api.push-pull push
%define api.prefix {go}
%define api.token.raw
%define api.token.prefix {T_}
%param {Parser *p}
%token-table
%union {
    Ast *ast;
    Pos pos;
    Mark mark;
}

/* In the order of TOKENS in lexer.h. */
%token <ast> NAME LITERAL
%token <ast> OROR "||" ANDAND "&&" EQL "==" NEQ "!=" LSS "<" LEQ "<=" GTR ">" GEQ ">=" ADD "+" SUB "-" OR "|" XOR "^"
%token <ast> MUL "*" DIV "/" REM "%" AND "&" ANDNOT "&^" SHL "<<" SHR ">>" NOT "!" TILDE "~" ASSIGN_OP INCDEC
%token <pos> ARROW "<-" ASSIGN "=" DEFINE ":="
%token <pos> LPAREN "(" LBRACK "[" LBRACE "{" LBODY RPAREN ")" RBRACK "]" RBRACE "}"
%token <pos> COMMA "," SEMI ";" COLON ":" DOT "." DOTS "..."
%token <pos> BREAK CASE CHAN CONST CONTINUE DEFAULT DEFER ELSE FALLTHROUGH FOR FUNC GO GOTO IF IMPORT INTERFACE MAP
%token <pos> PACKAGE RANGE RETURN SELECT STRUCT SWITCH TYPE VAR
/* Never read from a text; put in by error recovery. */
%token <ast> BAD

%precedence ABSENT
%precedence "(" "[" "{" LBODY "." "<-"
%left "||"
%left "&&"
%left "==" "!=" "<" "<=" ">" ">="
%left "+" "-" "|" "^"
%left "*" "/" "%" "&" "&^" "<<" ">>"
%precedence UNARY

%type <ast> import_spec const_spec type_spec var_spec func_head method_begin func_decl decl import_decl
%type <mark> group names
%type <ast> expr primary index index_opt elem value func_lit lit_type expr_opt exprs
%type <mark> expr_multi args arg_list elems elem_list more_types type_list
%type <ast> type real_type named bracketed plain pointer literal_type recv_type paren_type
%type <ast> param_type chan_type func_type
%type <ast> struct_type interface_type map_type signature param_list name_bracketed qualified tag elem_type
%type <ast> result_type unnamed method
%type <mark> types result field_list fields field method_list methods params param_seq
%type <mark> tparams tparams_after_expr tparams_begin expr_comma
%type <ast> param tparam tparams_opt stray_tparams method_tparams declared_tparams
%type <ast> term union_tail first_tparam first_term
%type <ast> stmt simple_stmt simple_opt if_stmt block body if_begin cond for_header switch_header case_head comm_head
%type <mark> stmt_seq stmts case_clauses comm_clauses
%type <pos> open lit_body import func_lbrack method_lbrack field_lparen

%start file
%%

/* ---- Files and declarations ---- */

file: package decls
    ;
package: package_clause ";" { p->clause_ended = true; }
    ;
package_clause: PACKAGE NAME {
        p->file->pos = $1;
        p->file->file.pkg_name = $2;
        keep_pragmas(p, $2->pos, false);
        p->lexer.saw_package = true;
    }
    ;
decls: %empty { p->imports_only = true; }
    | decls import_decl ";" { end_decls(p, $3, &$2->decl_stmt.decls); }
    | decls decl ";" { p->imports_only = false; end_decls(p, $3, &$2->decl_stmt.decls); }
    | decls func_decl ";" { p->imports_only = false; end_decls(p, $3, &(Asts){.at = &$2, .len = 1}); }
    ;
import_decl: import import_spec { $$ = make_decl(p, $1, list_begin(p, $2)); }
    | import group import_specs ")" { $$ = make_group(p, $1, $2); }
    ;
import: IMPORT { $$ = $1; check_import_order(p, $1); }
    ;
decl: CONST const_spec { $$ = make_decl(p, $1, list_begin(p, $2)); }
    | CONST group const_specs ")" { $$ = make_group(p, $1, $2); }
    | TYPE type_spec { $$ = make_decl(p, $1, list_begin(p, $2)); }
    | TYPE group type_specs ")" { $$ = make_group(p, $1, $2); }
    | VAR var_spec { $$ = make_decl(p, $1, list_begin(p, $2)); }
    | VAR group var_specs ")" { $$ = make_group(p, $1, $2); }
    ;
group: "(" { $$ = list_mark(p); keep_pragmas(p, $1, true); }
    ;
import_specs: %empty
    | import_seq
    | import_seq ";"
    ;
import_seq: import_spec { list_push(p, $1); }
    | import_seq ";" import_spec { list_push(p, $3); }
    ;
import_spec: LITERAL { $$ = make_import(p, NULL, $1); }
    | NAME LITERAL { $$ = make_import(p, $1, $2); }
    | "." LITERAL { $$ = make_import(p, make_name(p, $1, "."), $2); }
    ;
const_specs: %empty
    | const_seq
    | const_seq ";"
    ;
const_seq: const_spec { list_push(p, $1); }
    | const_seq ";" const_spec { list_push(p, $3); }
    ;
const_spec: names { $$ = make_value_spec(p, AST_CONST_DECL, $1, NULL, NULL); }
    | names real_type { $$ = make_value_spec(p, AST_CONST_DECL, $1, $2, NULL); }
    | names "=" exprs { $$ = make_value_spec(p, AST_CONST_DECL, $1, NULL, $3); }
    | names real_type "=" exprs { $$ = make_value_spec(p, AST_CONST_DECL, $1, $2, $4); }
    ;
var_specs: %empty
    | var_seq
    | var_seq ";"
    ;
var_seq: var_spec { list_push(p, $1); }
    | var_seq ";" var_spec { list_push(p, $3); }
    ;
var_spec: names type { $$ = make_value_spec(p, AST_VAR_DECL, $1, $2, NULL); }
    | names "=" exprs { $$ = make_value_spec(p, AST_VAR_DECL, $1, NULL, $3); }
    | names type "=" exprs { $$ = make_value_spec(p, AST_VAR_DECL, $1, $2, $4); }
    ;
names: NAME { $$ = list_begin(p, $1); }
    | names "," NAME { $$ = $1; list_push(p, $3); }
    ;
type_specs: %empty
    | type_seq
    | type_seq ";"
    ;
type_seq: type_spec { list_push(p, $1); }
    | type_seq ";" type_spec { list_push(p, $3); }
    ;
type_spec: NAME param_type { $$ = make_type_spec(p, $1, NO_LIST, false, $2); }
    | NAME BAD { $$ = make_type_spec(p, $1, NO_LIST, false, $2); }
    | NAME "=" type { $$ = make_type_spec(p, $1, NO_LIST, true, $3); }
    | NAME "[" "]" type { $$ = make_type_spec(p, $1, NO_LIST, false, make_elem_type(p, AST_SLICE_TYPE, $2, $4)); }
    | NAME "[" "..." "]" type { $$ = make_type_spec(p, $1, NO_LIST, false, make_array_type(p, $2, NULL, $5)); }
    | NAME "[" expr "]" type { $$ = make_array_or_generic(p, $1, $2, $3, $4, $5); }
    | NAME "[" expr "]" "=" type { $$ = make_generic_alias(p, $1, $3, $4, $5, $6); }
    | NAME declared_tparams type { $$ = make_type_spec(p, $1, $2->list.elems, false, $3); }
    | NAME declared_tparams "=" type { $$ = make_type_spec(p, $1, $2->list.elems, true, $4); }
    ;
declared_tparams: "[" tparams_after_expr "]" { $$ = make_type_params(p, $1, $2, $3); }
    ;
/* A list of type parameters after `type T [` that can be told from an array length. */
tparams_after_expr: tparams_begin
    | tparams_begin ","
    | expr_comma
    ;
tparams_begin: first_tparam { $$ = list_begin(p, $1); }
    | expr_comma tparam { $$ = $1; list_push(p, $2); }
    | tparams_begin "," tparam { $$ = $1; list_push(p, $3); }
    ;
expr_comma: expr "," { $$ = list_mark(p); push_first_type_param(p, $1, $2); }
    ;
first_tparam: NAME first_term union_tail { $$ = make_field(p, $1->pos, $1, join_union($2, $3)); }
    | name_bracketed union_tail { $$ = $1; $$->field.type = join_union($1->field.type, $2); }
    ;
/* What may follow a name and could not follow it in an expression. */
first_term: named
    | literal_type
    | recv_type
    | "~" type { $$ = make_unary($1, $2); }
    ;

func_decl: func_head { $$ = $1; end_func_decl(p, $1, NULL); }
    | func_head "{" stmts "}" { $$ = $1; end_func_decl(p, $1, make_block(p, $2, $3, $4)); }
    ;
func_head: FUNC NAME tparams_opt signature {
        $$ = end_func_head(p, node(p, AST_FUNC_DECL, $2->pos), $2, $3, $4);
    }
    | method_begin NAME method_tparams signature { $$ = end_func_head(p, $1, $2, $3, $4); }
    ;
method_begin: FUNC "(" params ")" { $$ = make_method(p, $2, finish_params(p, $3, $4, PARAMS_RECEIVER)); }
    ;
tparams_opt: %empty { $$ = NULL; }
    | "[" "]" { $$ = no_type_params(p, $1, $2); }
    | "[" tparams "]" { $$ = make_type_params(p, $1, $2, $3); }
    | "[" tparams "," "]" { $$ = make_type_params(p, $1, $2, $4); }
    ;
stray_tparams: %empty { $$ = NULL; }
    | func_lbrack "]" { $$ = no_type_params(p, $1, $2); }
    | func_lbrack tparams "]" { $$ = make_type_params(p, $1, $2, $3); }
    | func_lbrack tparams "," "]" { $$ = make_type_params(p, $1, $2, $4); }
    ;
func_lbrack: "[" { $$ = $1; syntax_error(p, $1, "function type must have no type parameters"); }
    ;
method_tparams: %empty { $$ = NULL; }
    | method_lbrack "]" { $$ = no_type_params(p, $1, $2); }
    | method_lbrack tparams "]" { $$ = make_type_params(p, $1, $2, $3); }
    | method_lbrack tparams "," "]" { $$ = make_type_params(p, $1, $2, $4); }
    ;
method_lbrack: "[" { $$ = $1; syntax_error(p, $1, "method must have no type parameters"); }
    ;

/* ---- Expressions ---- */

expr: primary %prec ABSENT
    | expr "||" expr { $$ = make_binary($2, $1, $3); }
    | expr "&&" expr { $$ = make_binary($2, $1, $3); }
    | expr "==" expr { $$ = make_binary($2, $1, $3); }
    | expr "!=" expr { $$ = make_binary($2, $1, $3); }
    | expr "<" expr { $$ = make_binary($2, $1, $3); }
    | expr "<=" expr { $$ = make_binary($2, $1, $3); }
    | expr ">" expr { $$ = make_binary($2, $1, $3); }
    | expr ">=" expr { $$ = make_binary($2, $1, $3); }
    | expr "+" expr { $$ = make_binary($2, $1, $3); }
    | expr "-" expr { $$ = make_binary($2, $1, $3); }
    | expr "|" expr { $$ = make_binary($2, $1, $3); }
    | expr "^" expr { $$ = make_binary($2, $1, $3); }
    | expr "*" expr { $$ = make_binary($2, $1, $3); }
    | expr "/" expr { $$ = make_binary($2, $1, $3); }
    | expr "%" expr { $$ = make_binary($2, $1, $3); }
    | expr "&" expr { $$ = make_binary($2, $1, $3); }
    | expr "&^" expr { $$ = make_binary($2, $1, $3); }
    | expr "<<" expr { $$ = make_binary($2, $1, $3); }
    | expr ">>" expr { $$ = make_binary($2, $1, $3); }
    | "+" expr %prec UNARY { $$ = make_unary($1, $2); }
    | "-" expr %prec UNARY { $$ = make_unary($1, $2); }
    | "!" expr %prec UNARY { $$ = make_unary($1, $2); }
    | "^" expr %prec UNARY { $$ = make_unary($1, $2); }
    | "*" expr %prec UNARY { $$ = make_unary($1, $2); }
    | "~" expr %prec UNARY { $$ = make_unary($1, $2); }
    | "&" expr %prec UNARY { $$ = make_unary($1, ast_unparen($2)); }
    | "<-" expr %prec UNARY { $$ = make_receive(p, $1, $2); }
    ;
primary: NAME %prec ABSENT
    | LITERAL
    | BAD
    | "(" expr ")" { $$ = node(p, AST_PAREN, $1); $$->paren.x = $2; }
    | func_lit
    | func_type %prec ABSENT
    | lit_type %prec ABSENT
    | chan_type %prec ABSENT
    | interface_type
    | primary "." NAME { $$ = make_selector(p, $2, $1, $3); }
    | primary "." "(" type ")" { $$ = node(p, AST_ASSERT, $2); $$->assert.x = $1; $$->assert.type = $4; }
    | primary "." "(" TYPE ")" { $$ = node(p, AST_TYPE_GUARD, $2); $$->guard.x = $1; }
    | primary "[" index "]" { $$ = make_index(p, $2, $1, $3); }
    | primary "[" index_opt ":" expr_opt "]" { $$ = make_slice(p, $2, $1, $3, $5, NULL, false); }
    | primary "[" index_opt ":" expr_opt ":" expr_opt "]" {
        if (!$5) $5 = missing_index(p, $6, "middle");
        if (!$7) $7 = missing_index(p, $8, "final");
        $$ = make_slice(p, $2, $1, $3, $5, $7, true);
    }
    | primary "(" args ")" { $$ = make_call(p, $2, $1, $3, false); }
    | primary "(" arg_list "..." ")" { $$ = make_call(p, $2, $1, $3, true); }
    | primary "(" arg_list "..." "," ")" { $$ = make_call(p, $2, $1, $3, true); }
    | primary "{" elems "}" { $$ = make_composite(p, $1, $2, $3, $4); }
    | lit_type lit_body elems "}" { $$ = make_composite(p, $1, $2, $3, $4); }
    ;
/* The types that a literal in a header may begin with. */
lit_type: bracketed
    | struct_type
    | map_type
    ;
func_lit: FUNC stray_tparams signature open stmts "}" {
        $$ = make_func_lit(p, $1, make_func_type($1, $2, $3), make_block(p, $4, $5, $6));
    }
    ;
/* A brace that is no body of the header around it, if there is one. */
open: "{"
    | lit_body
    ;
lit_body: LBODY { $$ = $1; lexer_resume_header(&p->lexer); }
    ;
expr_opt: %empty { $$ = NULL; }
    | expr
    ;
exprs: expr
    | expr_multi { $$ = make_list(p, $1); }
    ;
expr_multi: expr "," expr { $$ = list_begin(p, $1); list_push(p, $3); }
    | expr_multi "," expr { $$ = $1; list_push(p, $3); }
    ;
args: %empty { $$ = list_mark(p); }
    | arg_list
    | arg_list ","
    ;
arg_list: expr { $$ = list_begin(p, $1); }
    | arg_list "," expr { $$ = $1; list_push(p, $3); }
    ;
/* An index, or type arguments of which the first may be any expression. */
index: expr
    | expr ","
    | expr "," more_types { $$ = make_index_list(p, $1, $3); }
    | expr "," more_types "," { $$ = make_index_list(p, $1, $3); }
    ;
index_opt: %empty { $$ = NULL; }
    | expr
    ;
more_types: real_type { $$ = list_begin(p, $1); }
    | more_types "," real_type { $$ = $1; list_push(p, $3); }
    ;
elems: %empty { $$ = list_mark(p); }
    | elem_list
    | elem_list ","
    ;
elem_list: elem { $$ = list_begin(p, $1); }
    | elem_list "," elem { $$ = $1; list_push(p, $3); }
    ;
elem: value
    | value ":" value { $$ = make_key_value(p, $2, $1, $3); }
    ;
value: expr
    | "{" elems "}" { $$ = make_composite(p, NULL, $1, $2, $3); }
    ;

/* ---- Types, by what they begin with ---- */

type: real_type
    | BAD
    ;
/* A type where there may be none: error recovery puts none in. */
real_type: param_type
    | bracketed
    ;
param_type: named
    | plain
    | recv_type
    | paren_type
    ;
/* An element of `chan`: `chan <- T` is a send-only channel. */
elem_type: named
    | bracketed
    | plain
    | paren_type
    | BAD
    ;
named: NAME %prec ABSENT
    | NAME "[" types "]" { $$ = make_index(p, $2, $1, make_list(p, $3)); }
    | NAME "." NAME %prec ABSENT { $$ = make_selector(p, $2, $1, $3); }
    | NAME "." NAME "[" types "]" { $$ = make_index(p, $4, make_selector(p, $2, $1, $3), make_list(p, $5)); }
    ;
types: type_list
    | type_list ","
    ;
type_list: type { $$ = list_begin(p, $1); }
    | type_list "," real_type { $$ = $1; list_push(p, $3); }
    ;
bracketed: "[" "]" type { $$ = make_elem_type(p, AST_SLICE_TYPE, $1, $3); }
    | "[" expr "]" type { $$ = make_array_type(p, $1, $2, $4); }
    | "[" "..." "]" type { $$ = make_array_type(p, $1, NULL, $4); }
    ;
plain: pointer
    | literal_type
    ;
pointer: "*" type { $$ = make_unary($1, $2); }
    ;
literal_type: struct_type
    | map_type
    | func_type
    | interface_type
    | chan_type
    ;
paren_type: "(" type ")" { $$ = $2; }
    ;
recv_type: "<-" CHAN type { $$ = make_chan_type(p, $1, CHAN_RECV, $3); }
    ;
chan_type: CHAN elem_type { $$ = make_chan_type(p, $1, CHAN_BOTH, $2); }
    | CHAN "<-" type { $$ = make_chan_type(p, $1, CHAN_SEND, $3); }
    ;
map_type: MAP "[" type "]" type { $$ = make_map_type(p, $1, $3, $5); }
    ;

struct_type: STRUCT open field_list "}" { $$ = make_struct_type(p, $1, $3); }
    ;
field_list: %empty { $$ = list_mark(p); }
    | fields
    | fields ";"
    ;
fields: field
    | fields ";" field { $$ = $1; }
    ;
/* A field pushes itself and its tag, one pair for each name. */
field: NAME param_type tag { $$ = push_field(p, $1->pos, $1, $2, $3); }
    | NAME BAD tag { $$ = push_field(p, $1->pos, $1, $2, $3); }
    | NAME "," names type tag { $$ = push_fields(p, $1, $3, $4, $5); }
    | NAME tag { $$ = push_field(p, $1->pos, NULL, $1, $2); }
    | qualified tag { $$ = push_field(p, ast_start($1), NULL, $1, $2); }
    | name_bracketed tag { $$ = push_field(p, $1->pos, $1->field.name, $1->field.type, $2); }
    | "*" named tag { $$ = push_field(p, $1->pos, NULL, make_unary($1, $2), $3); }
    | field_lparen named ")" tag { $$ = push_field(p, $1, NULL, $2, $4); }
    | field_lparen "*" named ")" tag { $$ = push_field(p, $1, NULL, make_unary($2, $3), $5); }
    | "*" field_lparen named ")" tag { $$ = push_field(p, $1->pos, NULL, make_unary($1, $3), $5); }
    ;
field_lparen: "(" { $$ = $1; syntax_error(p, $1, "cannot parenthesize embedded type"); }
    ;
tag: %empty { $$ = NULL; }
    | LITERAL
    ;
/* name []T, name [n]T, or an instance name[T1, T2]. */
name_bracketed: NAME "[" "]" type { $$ = make_field(p, $1->pos, $1, make_elem_type(p, AST_SLICE_TYPE, $2, $4)); }
    | NAME "[" index "]" real_type { $$ = make_field(p, $1->pos, $1, make_array_type(p, $2, $3, $5)); }
    | NAME "[" index "]" %prec ABSENT { $$ = make_field(p, $1->pos, NULL, make_index(p, $2, $1, $3)); }
    ;
qualified: NAME "." NAME %prec ABSENT { $$ = make_selector(p, $2, $1, $3); }
    | NAME "." NAME "[" types "]" { $$ = make_index(p, $4, make_selector(p, $2, $1, $3), make_list(p, $5)); }
    ;

interface_type: INTERFACE open method_list "}" {
        $$ = node(p, AST_INTERFACE_TYPE, $1);
        $$->interface.methods = list_take(p, $3);
    }
    ;
method_list: %empty { $$ = list_mark(p); }
    | methods
    | methods ";"
    ;
methods: method { $$ = list_begin(p, $1); }
    | methods ";" method { $$ = $1; list_push(p, $3); }
    ;
method: NAME signature { $$ = make_field(p, $1->pos, $1, $2); }
    | NAME "[" params "]" signature {
        $$ = make_generic_method(p, $1, $2, finish_params(p, $3, $4, PARAMS_RESULT), $4, $5);
    }
    | NAME union_tail { $$ = make_field(p, $1->pos, NULL, join_union($1, $2)); }
    | NAME "[" params "]" union_tail {
        Ast *instance = make_instance(p, $1, $2, finish_params(p, $3, $4, PARAMS_RESULT), $4);
        $$ = make_field(p, $1->pos, NULL, join_union(instance, $5));
    }
    | qualified union_tail { $$ = make_field(p, ast_start($1), NULL, join_union($1, $2)); }
    | unnamed union_tail { $$ = make_field(p, type_start($1), NULL, join_union($1, $2)); }
    | "~" type union_tail { $$ = make_field(p, $1->pos, NULL, join_union(make_unary($1, $2), $3)); }
    | BAD union_tail { $$ = make_field(p, $1->pos, NULL, join_union($1, $2)); }
    ;
term: type
    | "~" type { $$ = make_unary($1, $2); }
    ;
/* The rest of a union whose first term is known: operations that lack their leftmost operand (see join_union). */
union_tail: %empty { $$ = NULL; }
    | union_tail "|" term { $$ = make_binary($2, $1, $3); }
    ;

func_type: FUNC stray_tparams signature %prec ABSENT { $$ = make_func_type($1, $2, $3); }
    ;
signature: param_list result { $$ = $1; $$->func_type.results = list_take(p, $2); }
    ;
param_list: "(" params ")" {
        $$ = node(p, AST_FUNC_TYPE, $1);
        $$->func_type.params = finish_params(p, $2, $3, PARAMS_FUNC);
    }
    ;
result: %empty %prec ABSENT { $$ = list_mark(p); }
    | result_type { $$ = list_begin(p, make_field(p, type_start($1), NULL, $1)); }
    | "(" params ")" { $$ = push_results(p, finish_params(p, $2, $3, PARAMS_RESULT)); }
    ;
result_type: named
    | bracketed
    | plain
    | recv_type
    ;
params: %empty { $$ = list_mark(p); }
    | param_seq
    | param_seq ","
    ;
param_seq: param { $$ = list_begin(p, $1); }
    | param_seq "," param { $$ = $1; list_push(p, $3); }
    ;
param: NAME { $$ = make_field(p, $1->pos, $1, NULL); }
    | NAME param_type { $$ = make_field(p, $1->pos, $1, $2); }
    | NAME "..." type { $$ = make_field(p, $1->pos, $1, make_dots(p, $2, $3)); }
    | "..." type { $$ = make_field(p, $1, NULL, make_dots(p, $1, $2)); }
    | name_bracketed
    | qualified { $$ = make_field(p, ast_start($1), NULL, $1); }
    | unnamed { $$ = make_field(p, type_start($1), NULL, $1); }
    ;
unnamed: bracketed
    | plain
    | recv_type
    | paren_type
    ;
tparams: tparam { $$ = list_begin(p, $1); }
    | tparams "," tparam { $$ = $1; list_push(p, $3); }
    ;
tparam: NAME { $$ = make_field(p, $1->pos, $1, NULL); }
    | NAME param_type union_tail { $$ = make_field(p, $1->pos, $1, join_union($2, $3)); }
    | NAME "~" type union_tail { $$ = make_field(p, $1->pos, $1, join_union(make_unary($2, $3), $4)); }
    | NAME "|" term union_tail { $$ = make_field(p, $1->pos, NULL, join_union(make_binary($2, $1, $3), $4)); }
    | name_bracketed union_tail { $$ = $1; $$->field.type = join_union($1->field.type, $2); }
    | qualified union_tail { $$ = make_field(p, ast_start($1), NULL, join_union($1, $2)); }
    | unnamed union_tail { $$ = make_field(p, type_start($1), NULL, join_union($1, $2)); }
    | "~" type union_tail { $$ = make_field(p, $1->pos, NULL, join_union(make_unary($1, $2), $3)); }
    ;

/* ---- Statements ---- */

block: "{" stmts "}" { $$ = make_block(p, $1, $2, $3); }
    ;
body: LBODY stmts "}" { $$ = make_block(p, $1, $2, $3); }
    ;
stmts: stmt_seq
    | stmt_seq stmt { $$ = $1; list_push(p, $2); }
    ;
stmt_seq: %empty { $$ = list_mark(p); }
    | stmt_seq stmt ";" {
        $$ = $1;
        list_push(p, $2);
        if (p->lexer.pragmas) keep_pragmas(p, $3, true);
    }
    | stmt_seq ";" { $$ = $1; list_push(p, node(p, AST_EMPTY, $2)); }
    ;
stmt: simple_stmt
    | NAME ":" stmt { $$ = make_labeled(p, $2, $1, $3); }
    | NAME ":" { $$ = make_labeled(p, $2, $1, node(p, AST_EMPTY, p->token.pos)); }
    | decl
    | block
    | if_stmt
    | FOR body { $$ = make_for(p, $1, NULL, $2); }
    | FOR cond body { $$ = make_for(p, $1, $2, $3); }
    | FOR for_header body { $$ = $2; $$->pos = $1; $$->for_stmt.body = $3; }
    | SWITCH switch_header LBODY case_clauses "}" { $$ = $2; end_switch($2, $1, list_take(p, $4), $5); }
    | SWITCH switch_header LBODY case_clauses case_head stmt_seq stmt "}" {
        $$ = $2;
        list_push(p, $7);
        end_clause(p, $5, $6);
        end_switch($2, $1, list_take(p, $4), $8);
    }
    | SELECT LBODY comm_clauses "}" { $$ = make_select(p, $1, $3, $4); }
    | SELECT LBODY comm_clauses comm_head stmt_seq stmt "}" {
        list_push(p, $6);
        end_clause(p, $4, $5);
        $$ = make_select(p, $1, $3, $7);
    }
    | RETURN { $$ = node(p, AST_RETURN, $1); }
    | RETURN exprs { $$ = node(p, AST_RETURN, $1); $$->ret.results = $2; }
    | BREAK { $$ = make_branch(p, $1, BRANCH_BREAK, NULL); }
    | BREAK NAME { $$ = make_branch(p, $1, BRANCH_BREAK, $2); }
    | CONTINUE { $$ = make_branch(p, $1, BRANCH_CONTINUE, NULL); }
    | CONTINUE NAME { $$ = make_branch(p, $1, BRANCH_CONTINUE, $2); }
    | GOTO NAME { $$ = make_branch(p, $1, BRANCH_GOTO, $2); }
    | FALLTHROUGH { $$ = make_branch(p, $1, BRANCH_FALLTHROUGH, NULL); }
    | GO primary { $$ = make_call_stmt(p, $1, false, $2); }
    | DEFER primary { $$ = make_call_stmt(p, $1, true, $2); }
    ;
simple_stmt: expr { $$ = make_expr_stmt(p, $1); }
    | expr ASSIGN_OP expr { $$ = $2; $$->assign.lhs = $1; $$->assign.rhs = $3; }
    | expr INCDEC { $$ = $2; $$->assign.lhs = $1; }
    | expr "<-" expr { $$ = node(p, AST_SEND, $2); $$->send.chan = $1; $$->send.value = $3; }
    | exprs "=" exprs { $$ = make_assign(p, $2, OPER_NONE, $1, $3); }
    | exprs ":=" exprs { $$ = make_assign(p, $2, OPER_DEF, $1, $3); }
    ;
simple_opt: %empty { $$ = NULL; }
    | simple_stmt
    ;
if_stmt: if_begin
    | if_begin ELSE if_stmt { $$ = $1; $$->if_stmt.els = $3; }
    | if_begin ELSE block { $$ = $1; $$->if_stmt.els = $3; }
    ;
if_begin: IF cond body { $$ = make_if(p, $1, NULL, $2, $3); }
    | IF simple_opt ";" cond body { $$ = make_if(p, $1, $2, $4, $5); }
    ;
cond: simple_stmt { $$ = make_condition(p, $1); }
    ;
for_header: simple_opt ";" simple_opt ";" simple_opt { $$ = make_for_header(p, $1, $3, $5); }
    | RANGE expr { $$ = make_for_header(p, make_range(p, $1, NULL, false, $2), NULL, NULL); }
    | exprs "=" RANGE expr { $$ = make_for_header(p, make_range(p, $3, $1, false, $4), NULL, NULL); }
    | exprs ":=" RANGE expr { $$ = make_for_header(p, make_range(p, $3, $1, true, $4), NULL, NULL); }
    ;
switch_header: simple_opt { $$ = make_switch_header(p, NULL, $1); }
    | simple_opt ";" simple_opt { $$ = make_switch_header(p, $1, $3); }
    ;
case_clauses: %empty { $$ = list_mark(p); }
    | case_clauses case_head stmt_seq { $$ = $1; end_clause(p, $2, $3); }
    ;
case_head: CASE exprs ":" { $$ = make_clause(p, $1, $2, $3); }
    | DEFAULT ":" { $$ = make_clause(p, $1, NULL, $2); }
    ;
comm_clauses: %empty { $$ = list_mark(p); }
    | comm_clauses comm_head stmt_seq { $$ = $1; end_clause(p, $2, $3); }
    ;
comm_head: CASE simple_stmt ":" { $$ = make_comm(p, $1, $2, $3); }
    | DEFAULT ":" { $$ = make_comm(p, $1, NULL, $2); }
    ;
%%

/* What is left for Bison to report: a stack that grows too deep. */
static void goerror(Parser *p, const char *message) {
    if (strcmp(message, "memory exhausted") == 0) complain(p, p->token.pos, "syntax error: nesting too deep");
    p->failed = true;
}

/* ---- Trials: what the parser would do with a token, on its tables and a shadow of its stack ---- */

void trial_begin(Trial *t, const gopstate *parser) {
    t->parser = parser;
    t->real = parser->yyssp - parser->yyss + 1;
    t->pushed = 0;
}

/* The state `depth` below the top of the stack, or -1. */
static int trial_state(const Trial *t, int depth) {
    if (depth < t->pushed) return t->states[t->pushed - 1 - depth];
    long i = t->real - 1 - (depth - t->pushed);
    return i >= 0 ? t->parser->yyss[i] : -1;
}

int trial_symbol(const Trial *t, int depth) {
    int state = trial_state(t, depth);
    return state < 0 ? YYSYMBOL_YYEMPTY : yystos[state];
}

/* What the tables say: a state to shift to, a rule to reduce by (negative), or 0. */
static int trial_action(const Trial *t, int token) {
    int state = trial_state(t, 0), n = yypact[state];
    if (!yypact_value_is_default(n)) {
        n += token;
        if (n >= 0 && n <= YYLAST && yycheck[n] == token) {
            n = yytable[n];
            return yytable_value_is_error(n) ? 0 : n;
        }
    }
    return -yydefact[state];
}

bool trial_shifts(const Trial *t, int token) { return trial_action(t, token) > 0; }

bool trial_reduces(const Trial *t, int token) { return trial_action(t, token) < 0; }

TrialStep trial_step(Trial *t, int token) {
    int action = trial_action(t, token);
    if (action == 0 || t->pushed == TRIAL_DEPTH) return TRIAL_STUCK;
    if (action > 0) return TRIAL_SHIFTED;
    int length = yyr2[-action], symbol = yyr1[-action];
    int shadow = length < t->pushed ? length : t->pushed;
    t->pushed -= shadow;
    t->real -= length - shadow;
    int symbol_index = symbol - YYNTOKENS, state = trial_state(t, 0), n = yypgoto[symbol_index] + state;
    bool listed = n >= 0 && n <= YYLAST && yycheck[n] == state;
    t->states[t->pushed++] = (int16_t)(listed ? yytable[n] : yydefgoto[symbol_index]);
    return TRIAL_REDUCED;
}

/* Nonterminals by the names above, tokens by the names of TOKENS. */
const char *grammar_symbol_name(int symbol) {
    static const char *const tokens[] = {
#define X(name, text, oper, ends) [TOK_##name] = #name,
        TOKENS(X)
#undef X
    };
    if (symbol < 0) return "";
    if (symbol >= YYNTOKENS) return yytname[symbol];
    if (symbol == TOK_BAD) return "BAD";
    return tokens[symbol] ? tokens[symbol] : "EOF";
}

bool parser_in_function(const gopstate *parser) {
    for (const yy_state_t *s = parser->yyss; s <= parser->yyssp; s++)
        if (yystos[*s] == YYSYMBOL_stmt_seq) return true;
    return false;
}

/* The expression read last, or the method begun, if that is what the stack ends with. */
Ast *parser_last_primary(const gopstate *parser) {
    return yystos[*parser->yyssp] == YYSYMBOL_primary ? parser->yyvsp->ast : NULL;
}
Ast *parser_begun_method(const gopstate *parser) {
    return yystos[*parser->yyssp] == YYSYMBOL_method_begin ? parser->yyvsp->ast : NULL;
}

bool parser_at_statement(const gopstate *parser) { return yystos[*parser->yyssp] == YYSYMBOL_stmt_seq; }
