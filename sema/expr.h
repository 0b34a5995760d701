// What the files about expressions and statements share: operands and the steps of checking them.
#ifndef ESCARGO_SEMA_EXPR_H
#define ESCARGO_SEMA_EXPR_H

#include "sema/internal.h"

// What an expression is good for where a statement is wanted.
typedef enum { EXPR_CONVERSION, EXPR_VALUE, EXPR_STATEMENT } ExprKind;

// The function type that a generic function is assigned to, and what to call its owner in messages.
struct Target {
    Type *sig;
    const char *desc;
};

typedef struct Operands { Operand **at; uint32_t len, cap; } Operands;
typedef struct Types { Type **at; uint32_t len, cap; } Types;

// ---- Operands (operand.c) ---------------------------------------------------------------------------------------

void set_invalid(Operand *x);
void set_value(Operand *x, Type *t);
void set_const(Operand *x, Type *t, const Const *val);
const char *composite_kind(Type *t);                       // "slice", "struct", …; "" for basic types
void record(Checker *c, const Operand *x);                 // onto x's node
void record_mode(Ast *e, Mode mode, Type *t, const Const *val);
void record_comma_ok(Checker *c, Ast *e, Type *value, Type *ok);
void add_cause(Checker *c, const char **cause, const char *text);   // cause may be NULL
Pos op_pos(const Ast *e);                                  // of an operation the operator, else the start

// Short names for frequent questions.
static inline bool is_integer(Type *t) { return is_basic(t, BASIC_INTEGER); }
static inline bool is_string(Type *t) { return is_basic(t, BASIC_STRING); }
static inline bool is_numeric(Type *t) { return is_basic(t, BASIC_NUMERIC); }
static inline bool all_integer(Type *t) { return all_basic(t, BASIC_INTEGER); }
static inline bool all_boolean(Type *t) { return all_basic(t, BASIC_BOOLEAN); }
static inline bool all_string(Type *t) { return all_basic(t, BASIC_STRING); }
static inline bool all_numeric(Type *t) { return all_basic(t, BASIC_NUMERIC); }
static inline bool all_ordered(Type *t) { return all_basic(t, BASIC_ORDERED); }
static inline bool is_const_type(Type *t) { return is_basic(t, BASIC_CONST); }
static inline bool kind_is(Type *t, TypeKind k) { return type_under(t)->kind == k; }
bool is_bytes_or_runes(Type *t);
bool slice_of_bytes(Checker *c, Type *u);                  // u is []byte (a slice type itself)
Type *array_ptr_deref(Type *t);                            // *[n]T -> [n]T

// ---- Constants (constfold.c) ------------------------------------------------------------------------------------

ConstOp const_op(Operator op);
void check_overflow(Checker *c, Operand *x, Pos op_pos);
// How an untyped or constant value fails to become a type.
typedef enum { CONVERTS, CONVERTS_NOT, CONVERTS_TRUNCATED, CONVERTS_OVERFLOW } Convertibility;
Convertibility representation(Checker *c, const Operand *x, Type *basic, const Const **val);
void representable(Checker *c, Operand *x, Type *basic);   // reports
void invalid_conversion(Checker *c, Convertibility why, const Operand *x, Type *target);
// A key under which equal constants meet, for the search of duplicates. NULL: not comparable that way.
const Sym *const_key(Checker *c, const Const *v, bool merge_kinds);

// ---- Untyped expressions (untyped.c) ----------------------------------------------------------------------------

Convertibility implicit_type(Checker *c, const Operand *x, Type *target, Type **t, const Const **val);
void update_expr_type(Checker *c, Ast *e, Type *t, bool final);
void update_expr_val(Ast *e, const Const *val);
void mark_shift_operand(Checker *c, Ast *e);
void match_types(Checker *c, Operand *x, Operand *y);

// ---- Expressions (expr.c, binary.c) -----------------------------------------------------------------------------

enum { EXCLUDE_NO_VALUE = 1 << MODE_NO_VALUE, EXCLUDE_BUILTIN = 1 << MODE_BUILTIN, EXCLUDE_TYPE = 1 << MODE_TYPE };
ExprKind raw_expr(Checker *c, const Target *target, Operand *x, Ast *e, Type *hint, bool allow_generic);
void exclude(Checker *c, Operand *x, unsigned modes);
void single_value(Checker *c, Operand *x);
void non_generic(Checker *c, const Target *target, Operand *x);
// The values of e: several of a call, and the `ok` of comma-ok forms if allowed.
bool multi_values(Checker *c, Ast *e, bool allow_comma_ok, Operands *out);
void unpack_operand(Checker *c, const Operand *x, Operands *out);
Operands expr_list(Checker *c, Asts list);
void unary(Checker *c, Operand *x, Ast *e);
void binary(Checker *c, Operand *x, Ast *e, Ast *lhs, Ast *rhs, Operator op);
void comparison(Checker *c, Operand *x, Operand *y, Operator op, bool switch_case);
Type *chan_elem(Checker *c, Pos pos, Operand *x, bool recv);
void type_assertion(Checker *c, Ast *e, Operand *x, Type *t, bool type_switch);
bool use_all(Checker *c, Asts list);                       // false if any had errors
bool use_lhs(Checker *c, Asts list);

// ---- The kinds of expressions -----------------------------------------------------------------------------------

void basic_lit(Checker *c, Operand *x, Ast *e);            // literal.c
void func_lit(Checker *c, Operand *x, Ast *e);
void composite_lit(Checker *c, Operand *x, Ast *e, Type *hint);   // composite.c
bool index_expr(Checker *c, Operand *x, Ast *e);           // index.c; true: e instantiates a generic function
void slice_expr(Checker *c, Operand *x, Ast *e);
Type *check_index(Checker *c, Ast *index, int64_t max, int64_t *val);
bool is_valid_index(Checker *c, Operand *x, const char *what, bool allow_negative);
ExprKind call_expr(Checker *c, Operand *x, Ast *call);     // call.c
Type *arguments(Checker *c, Ast *call, Type *sig, Types *targs, Asts xlist, Operands args, Types **atargs);
Types *func_inst(Checker *c, const Target *target, Pos pos, Operand *x, Ast *inst, bool do_infer);   // instexpr.c
Type *instantiate_signature(Checker *c, Pos pos, Ast *e, Type *sig, Type **targs, uint32_t n, Asts xlist);
bool builtin_call(Checker *c, Operand *x, Ast *call, Builtin id);    // builtins.c
void conversion(Checker *c, Operand *x, Type *t);          // conversion.c
const char *types_summary(Checker *c, Type **types, uint32_t n, bool variadic, bool dots);   // assignment.c
const char *lookup_error(Checker *c, Type *t, const Sym *sel, Obj *alt, bool struct_lit);    // selector.c

bool is_known_to_importers(Checker *c, Package *pkg, Obj *o);        // exported.c; of unexported objects

// ---- Statements -------------------------------------------------------------------------------------------------

void stmt(Checker *c, Ast *s);                             // labels and branches were checked by the parser
void stmt_list(Checker *c, Asts list);
Type *lhs_var(Checker *c, Ast *lhs);                       // assignment.c; NULL for `_`
void assign_var(Checker *c, Ast *lhs, Ast *rhs, Operand *x, const char *context);
void assign_vars(Checker *c, Asts lhs, Asts rhs);
void short_var_decl(Checker *c, Ast *s, Asts lhs, Asts rhs);
void range_stmt(Checker *c, Ast *s);                       // range.c
void switch_stmt(Checker *c, Ast *s);                      // switch.c
void type_switch_stmt(Checker *c, Ast *s);
void select_stmt(Checker *c, Ast *s);
void multiple_defaults(Checker *c, Asts clauses);

#endif
