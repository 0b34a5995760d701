// ir's inside: the state of building one package, and what the files of this folder use of each other.
//
// A package is built in one walk over its typed trees. Function literals are built where they stand, inside the state
// of the function around them; instances of generic functions are queued and built at the end, each with a
// substitution that turns the trees' type parameters into its type arguments.
#ifndef ESCARGO_IR_BUILD_H
#define ESCARGO_IR_BUILD_H

#include "ir/ir.h"

typedef struct IrBuilder IrBuilder;
typedef struct FuncState FuncState;

// Type parameters of the function at hand and what they stand for.
typedef struct Subst {
    Type **from, **to;
    Type **shapes;             // of `to`: what messages speak of
    Type **source;             // `to` as the source has it ([]byte, not []uint8)
    uint32_t n;
    Table cache;               // type -> canonical type
    VEC(Type *) mentioned;     // its keys, in order
} Subst;

// A range-over-func loop whose body is being built as a function (rangefunc.c).
typedef struct LabelBranch { uint8_t kind; const Sym *label; } LabelBranch;
typedef struct RangeLoop {
    struct RangeLoop *up;      // the next such loop around it in the same function
    Ast *node;
    IrVar *state;              // #stateN: catches misuse of the body function
    int depth;                 // 1: outermost
    bool check_return, check_break, check_continue;
    VEC(LabelBranch) branches; // gotos and labelled branches that leave this loop
} RangeLoop;

// What the loops of one function share.
typedef struct RangeNest {
    Ast *body;                 // of the function, to find labels in
    IrVar *next;               // #next: what to do once the iterator has returned
    IrVar *defers;             // #defers: where deferred calls go
    Irs decls;                 // declarations of the two
    uint32_t place;            // of the two among the function's variables
    Table label_loop;          // label -> RANGE loop's FOR node around it
    Table label_number;        // label -> its number as (intptr_t)
    bool labels_known;
    uint32_t states, yields;
} RangeNest;

// A function being built.
struct FuncState {
    FuncState *outer;          // of the function around a literal
    IrFunc *fn;
    Subst *subst;              // NULL: not generic
    Table *vars;               // Obj -> IrVar; shared by a declared function and its literals
    Table captured;            // original IrVar -> this function's CAPTURED
    Table names;               // Sym -> how many variables have it
    FuncState *naming;         // whose numbers and name count: itself, or for loop bodies the function around
    RangeLoop *loop;           // the loop whose body this function is
    RangeNest *nest;
    FuncState *results;        // the function that `return` leaves: itself, or for loop bodies the function around
};

struct IrBuilder {
    Session *s;
    Arena *arena;
    IrPackage *p;
    Package *home;             // the package whose trees are being read
    FuncState *f;
    Table instances;           // generic Obj -> InstanceList
    VEC(IrFunc *) queue;       // instances that have no body yet
    Table wrappers;            // interned symbol -> IrFunc
    Table type_seen;           // types in p->types
    VEC(Type *) wrapper_types; // types whose methods get wrappers, in the order in which the reference meets them
    VEC(Ir *) method_values;
    Table wrapper_seen;
    Table described;           // types whose run-time descriptors the reference writes early
    Table exact_instances;     // instance for shapes -> one that shares its code, where only that can be built
    uint32_t inits;            // init functions so far
    Table shapes;              // name -> type: go.shape.int
    Table substs;              // instance -> its Subst
    VEC(Type *) shaping;       // types whose parts are being found, innermost last (shape.c)
    Table dictionaries;        // generic Obj -> Words of its dictionary
    Package *shape_pkg;
};

// ---- Types (types.c) --------------------------------------------------------------------------------------------

// The canonical type at this place: substituted, defaults instead of untyped. NULL for NULL and for empty tuples.
Type *ir_type(IrBuilder *b, Type *t);
// The same, not canonical: as the source writes it.
Type *ir_written_type(IrBuilder *b, Type *t);
Type *ir_canon(IrBuilder *b, Type *t);
Type *ir_under(IrBuilder *b, Type *t);                     // canonical underlying type
Type *ir_elem(IrBuilder *b, Type *t);                      // of arrays, slices, pointers, channels, maps
Type *ir_pointer_to(IrBuilder *b, Type *t);
Type *ir_basic(IrBuilder *b, TypeKind kind);
Type *ir_field_type(IrBuilder *b, Type *strct, uint32_t i);
Type *ir_deref(IrBuilder *b, Type *t);                     // *T -> T, T -> T
// Calls visit for each canonical type that the type literal t is made of: of signatures, their parameters and results.
typedef void IrPartVisit(Type *part, void *data);
void ir_each_part(IrBuilder *b, Type *t, IrPartVisit *visit, void *data);
bool ir_is_empty_interface(IrBuilder *b, Type *t);
// The function type of a method with its receiver as first parameter.
Type *ir_method_expr_type(IrBuilder *b, Type *recv, Type *sig);
Type *ir_method_type(IrBuilder *b, Type *recv, Type *sig);   // the same, not canonical
Type *ir_plain_signature(IrBuilder *b, Type *sig);         // without receiver, canonical
Type *ir_result_type(IrBuilder *b, Type *sig);             // NULL, one type, or a tuple
void ir_need_type(IrBuilder *b, Type *t);                  // a run-time descriptor
// The named type behind a receiver type: T of T and *T; NULL if none.
Type *ir_receiver_base(Type *recv);

// ---- Functions and variables (func.c) -----------------------------------------------------------------------------

IrFunc *ir_declare_func(IrBuilder *b, Obj *obj);           // a declared function or method, not generic; no body yet
uint32_t ir_pragma_flags(const Pragma *p);                 // IrPragma bits of a declaration's directives
void ir_build_body(IrBuilder *b, IrFunc *f, Obj *obj, Subst *subst);
IrFunc *ir_func_new(IrBuilder *b, const char *name, const char *symbol, Type *sig, Pos pos);
void ir_declare_params(IrBuilder *b, IrFunc *f, Obj *recv, Type *sig);   // types substituted; recv NULL: none
void ir_add_func(IrBuilder *b, IrFunc *f);
FuncState *ir_enter(IrBuilder *b, IrFunc *f, FuncState *outer, Subst *subst);
void ir_leave(IrBuilder *b);
Ir *ir_func_lit(IrBuilder *b, Ast *n);
typedef enum { CLOSURE_LITERAL, CLOSURE_RANGE, CLOSURE_GO, CLOSURE_DEFER, CLOSURE_CURRY } ClosureKind;
IrFunc *ir_closure_func(IrBuilder *b, ClosureKind kind, Type *sig, Pos pos);   // declared, parameters not yet
Ir *ir_closure_node(IrBuilder *b, IrFunc *f, Pos pos);
Ir *ir_func_name(IrBuilder *b, IrFunc *f, Pos pos);        // FUNC node
Obj *ir_shaping_function(IrBuilder *b);                    // the generic function that is being built an instance of, or NULL
void ir_hold_dictionary(IrBuilder *b, IrFunc *f, Ir *fun, Pos pos);
Ir *ir_curry(IrBuilder *b, Ir *fun, Ir *recv, Pos pos);    // curry.c: as a value; NULL: it is one

IrVar *ir_var_new(IrBuilder *b, IrFunc *f, VarClass vclass, const Sym *sym, Type *type, Pos pos);
IrVar *ir_local(IrBuilder *b, Obj *obj);                   // declares a local variable
IrVar *ir_local_named(IrBuilder *b, const char *name, Type *type, Pos pos);
IrVar *ir_tmp(IrBuilder *b, Type *type, Pos pos);
IrVar *ir_capture(IrBuilder *b, IrVar *v, Pos pos);        // v as this function sees it
Ir *ir_use(IrBuilder *b, IrVar *v, Pos pos);               // NAME of the variable, captured where needed
Ir *ir_var_of(IrBuilder *b, Obj *obj, Pos pos);
IrVar *ir_global(IrBuilder *b, Obj *obj);
void ir_mark_address_taken(Ir *x);
void ir_mark_assigned(Ir *x);

// ---- Expressions ------------------------------------------------------------------------------------------------

Ir *ir_expr(IrBuilder *b, Ast *n);                         // expr.c
Ir *ir_function_expr(IrBuilder *b, Ast *n);                 // of what is called: not as a value
Ir *ir_opt_expr(IrBuilder *b, Ast *n);
Ir *ir_const(IrBuilder *b, Pos pos, Type *t, const Const *v);
Ir *ir_int(IrBuilder *b, Pos pos, int64_t v);
Ir *ir_zero(IrBuilder *b, Pos pos, Type *t);
Ir *ir_binary(IrBuilder *b, IrOp op, Pos pos, Type *t, Ir *x, Ir *y);
IrOp ir_binary_op(unsigned oper);
Ir *ir_addr(IrBuilder *b, Ir *x, Pos pos);
Ir *ir_star(IrBuilder *b, Ir *x, Pos pos);
Ir *ir_with_init(IrBuilder *b, Ir *x, Ir *stmt);           // x, after stmt
Ir *ir_node(IrBuilder *b, IrOp op, Pos pos, Type *t, Ir *x, Ir *y);

Ir *ir_selector(IrBuilder *b, Ast *n);                     // selector.c
// The method of a selector expression: fun is FUNC or DOTINTER; recv is the receiver ready to pass (NULL: interface).
typedef struct MethodRef { Ir *recv; Obj *method; IrFunc *func; Type *recv_type; } MethodRef;
MethodRef ir_method_ref(IrBuilder *b, Ast *n);
Ir *ir_field(IrBuilder *b, Ir *x, uint32_t index, Pos pos);
Ir *ir_path(IrBuilder *b, Ir *x, const uint32_t *index, uint32_t n, Pos pos);
Ir *ir_adjust_receiver(IrBuilder *b, Ir *x, Obj *method, Pos pos);
IrFunc *ir_method_func(IrBuilder *b, Obj *method, Type *recv, Type *written);   // written: recv as messages have it, or NULL

Ir *ir_call(IrBuilder *b, Ast *n);                         // call.c
Ir *ir_callee(IrBuilder *b, Ast *fun, Irs *args);
Ir *ir_call_node(IrBuilder *b, Pos pos, Ir *fun, Irs args, bool dots);
void ir_return_call(IrBuilder *b, IrFunc *f, Ir *call);    // the rest of f: `return call`, or `call` if there are no results
Irs ir_multi(IrBuilder *b, Pos pos, Asts exprs, Type **dst, uint32_t ndst);
Irs ir_spread(IrBuilder *b, Pos pos, Ir *x, Type **dst, uint32_t ndst);   // of one expression with several values
uint32_t ir_value_count(Asts exprs);
IrOp ir_multi_op(Ir *x);                                   // AS2FUNC, AS2MAPR, … for x on the right
Ir *ir_builtin(IrBuilder *b, Ast *n, Builtin id);          // builtin.c
Builtin ir_builtin_of(Ast *fun);

Ir *ir_convert(IrBuilder *b, Ir *x, Type *t, Pos pos, bool implicit);   // convert.c
Ir *ir_convert_expr(IrBuilder *b, Ast *n, Type *t);        // implicit conversion to t; NULL: none
bool ir_assignable(IrBuilder *b, Type *from, Type *to);
Ir *ir_conversion(IrBuilder *b, Ast *n);                   // T(x)

Ir *ir_composite(IrBuilder *b, Ast *n);                    // literal.c

// ---- Statements -------------------------------------------------------------------------------------------------

void ir_stmts(IrBuilder *b, Asts list, Irs *out);          // stmt.c
void ir_stmt(IrBuilder *b, Ast *n, Irs *out, const Sym *label);
void ir_block(IrBuilder *b, Ast *block, Irs *out);
Ir *ir_single(IrBuilder *b, Ast *n);                       // a simple statement as one node, or NULL
bool ir_terminates(IrBuilder *b, Ast *n);                  // deadcode.c
int ir_static_bool(Ast **cond);
Asts ir_unpack(IrBuilder *b, Ast *n);                      // the expressions of a LIST, of one, of none

void ir_assign(IrBuilder *b, Pos pos, Asts lhs, Asts rhs, Irs *out);    // assign.c
void ir_assign_op(IrBuilder *b, Ast *n, Irs *out);
Ir *ir_destination(IrBuilder *b, Ast *n, IrVar **declared);   // NULL: blank
Type *ir_destination_type(IrBuilder *b, Ast *n);
Ir *ir_declare(IrBuilder *b, IrVar *v, Pos pos);           // DCL
Ir *ir_set(IrBuilder *b, IrVar *v, Ir *value, Pos pos);    // v = value
void ir_push(IrBuilder *b, Irs *list, Ir *n);

void ir_for(IrBuilder *b, Ast *n, Irs *out, const Sym *label);          // range.c
bool ir_range_is_func(IrBuilder *b, Ast *n);
void ir_split_loop_variables(IrBuilder *b);                // loopvar.c; of all functions, once nothing more is inlined
void ir_switch(IrBuilder *b, Ast *n, Irs *out, const Sym *label);       // switch.c
void ir_select(IrBuilder *b, Ast *n, Irs *out, const Sym *label);       // select.c
void ir_go_defer(IrBuilder *b, Ast *n, Irs *out);          // go_defer.c

void ir_range_func(IrBuilder *b, Ast *n, Irs *out);        // rangefunc.c
bool ir_range_return(IrBuilder *b, Ast *n, Irs *out);      // false: not inside a loop body
bool ir_range_branch(IrBuilder *b, Ast *n, Irs *out);
Ir *ir_range_defer_token(IrBuilder *b, Pos pos);           // NULL: not inside a loop body

// ---- Packages ---------------------------------------------------------------------------------------------------

// written: the type arguments as code for shapes has them; NULL: as they are.
IrFunc *ir_instance(IrBuilder *b, Obj *generic, Type **targs, Type **written, uint32_t n);   // generic.c
Subst *ir_subst_of(IrBuilder *b, const IrFunc *instance);
void ir_build_queue(IrBuilder *b);
bool ir_is_instance(const IrFunc *f);
Type *ir_written_signature(IrBuilder *b, IrFunc *f, Type **recv);   // as messages print it; *recv: its receiver's type
Type *ir_dictionary_type(IrBuilder *b, Obj *generic);      // dictionary.c: of what the reference passes to an instance
// Where an instance of a generic function finds the dictionary of f in its own; -1: unknown.
int ir_dictionary_method(IrBuilder *b, Obj *generic, const Type *tparam, const Obj *method);   // of a type parameter's method
int ir_dictionary_index(IrBuilder *b, Obj *generic, const Subst *subst, const IrFunc *f);
void ir_reading_order(IrBuilder *b);                       // reading.c
void ir_tell_imprecise(Session *s, const Ir *n);           // -m: of a call that shaped code makes
IrFunc *ir_known_caller(IrBuilder *b, const IrFunc *f);    // the instance as code outside of shapes calls it
IrFunc *ir_caller(IrBuilder *b, IrFunc *f);                // the same, made if need be
void ir_build_init(IrBuilder *b);                          // init.c: first of all functions
void ir_finish_init(IrBuilder *b);                         // last of all
void ir_wrappers(IrBuilder *b);                            // wrapper.c
void ir_wrappers_of_inlined(IrBuilder *b);
void ir_abi_wrappers(IrBuilder *b);                        // abi_wrapper.c: after inlining, which leaves them alone
void ir_early_descriptors(IrBuilder *b);                   // descriptor.c: before inlining, and of what was inlined
void ir_equality(IrBuilder *b, Type *t);                   // comparison.c: functions that only messages speak of
void ir_hash(IrBuilder *b, Type *t);
IrFunc *ir_method_outside(IrBuilder *b, Obj *method, Type *recv);   // as code outside of shapes calls it
IrFunc *ir_method_expr_func(IrBuilder *b, Type *recv, Selection *sel);
IrFunc *ir_runtime_func(IrBuilder *b, const char *name, Type *param, Type *result);

// ---- Names (symbol.c, link_string.c) ------------------------------------------------------------------------------

// A type's text with import paths: the same for identical types, different for different ones.
const char *ir_link_string(IrBuilder *b, Type *t);
const char *ir_dictionary_name(IrBuilder *b, const IrFunc *f);   // ".dict.F[int]": what the reference passes to an instance
Type *ir_shape_type(IrBuilder *b, Type *t, bool basic);    // shape.c: go.shape.int; basic: the constraint has methods only
Type *ir_shaped_arg(IrBuilder *b, Type *named, uint32_t i);   // the i-th type argument of an instance, as messages have it
bool ir_methods_only(Type *tparam);
void ir_enter_type(IrBuilder *b, Type *t);                 // t's parts are being found: it has no shape until
void ir_leave_type(IrBuilder *b);
const char *ir_method_name(IrBuilder *b, Type *recv, Obj *method, const char *suffix);   // "(*T).M"
const char *ir_mangle(IrBuilder *b, const char *text);
const char *ir_method_symbol(IrBuilder *b, const char *path, Type *recv, const char *type, const char *name);   // type is mangled

#endif
