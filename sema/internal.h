// sema's inside: the state of checking one package, and what the files of this folder use of each other.
//
// Checking is driven by demand: declarations are collected first, then each object is completed when it is first used
// (its colour tells whether it is under way, which finds cycles). Work that needs complete types (function bodies,
// verification of instances, embedded fields) is queued and done when no declaration is under way.
#ifndef ESCARGO_SEMA_INTERNAL_H
#define ESCARGO_SEMA_INTERNAL_H

#include "sema/sema.h"

typedef struct Checker Checker;

// ---- State ----------------------------------------------------------------------------------------------------

// Go versions are their minor number: go1.22 is 22; 0 means "no limit".
typedef uint16_t GoVersion;

// A package-level declaration, or what a function body needs of one.
typedef struct DeclInfo {
    Scope *file;               // scope of the file that holds the declaration
    GoVersion version;         // of that file
    Obj **lhs; uint32_t nlhs;  // variables of `var a, b = f()`, else NULL
    Ast *type, *init;          // of constants and variables
    bool emitted;              // initorder.c: its initialisation has its place
    bool inherited;            // constant whose type and value come from an earlier line
    Ast *decl;                 // TYPE_DECL or FUNC_DECL
    Table deps;                // objects that the initialiser or the body mentions (keys)
    VEC(Obj *) dep_list;       // the same, in order of their first mention
    VEC(Obj *) methods;        // of a type: methods that are declared for it
} DeclInfo;

// What surrounds the expression or statement at hand.
typedef struct Env {
    DeclInfo *decl;            // collects dependencies; NULL inside local declarations of types
    Scope *scope;              // innermost
    GoVersion version;
    const Const *iota;         // inside constant declarations, else NULL
    Pos err_pos;               // where errors of an inherited constant initialiser go, or POS_NONE
    bool in_tparam_list;
    Type *sig;                 // of the function whose body is checked, else NULL
    FuncInfo *func;
    Type *generic;             // signature of the generic function around, if any
    Table *panics;             // CALLs of panic in the function (for terminating statements)
    uint32_t interface_depth;  // of interface literals around
    bool has_call_or_recv;     // the expression at hand cannot be a constant
} Env;

typedef void (*LaterFn)(Checker *c, void *arg);
typedef struct Later { LaterFn fn; void *arg; GoVersion version; } Later;

struct Checker {
    Session *s;
    Arena *arena;              // the session's
    Package *pkg;
    Env env;
    VEC(Later) later;          // queue of check_later
    uint32_t later_done;
    VEC(Obj *) path;           // declarations under way
    VEC(Type *) cleanup;       // types whose setting up ends with the check
    VEC(Obj *) pkg_names;      // PKG objects of all files, for the check of unused imports
    VEC(Obj *) locals;         // variables declared in the function at hand, for the check of unused ones
    Table func_instances;      // generic signature -> its instances (instantiate.c)
    Table dot_imports;         // file scope -> Table: name -> PKG object of its dot-import
    Table untyped;             // left operands of shifts whose type is still open (see untyped.c)
    VEC(Ast *) interfaces;     // interface literals that are not inside of others, for interface_cycles
    struct Mono *mono;
    GoVersion pkg_version;     // of the module
    bool had_error;
};

// The value of an expression while it is being checked.
typedef struct Operand {
    uint8_t mode;              // Mode
    uint8_t builtin;           // MODE_BUILTIN: Builtin
    Ast *expr;
    Type *type;
    const Const *val;          // MODE_CONST
} Operand;

// What one session shares between packages: the predeclared objects, instances and canonical types.
typedef struct TypeBucket { Type *type; uint64_t hash; } TypeBucket;
typedef struct TypeTable { TypeBucket *at; uint32_t len, cap; } TypeTable;
struct Universe {
    Scope *scope;
    Package *unsafe_pkg;
    Type *basic[T_BASIC_LAST + 1];
    Type *byte, *rune, *error, *any, *comparable, *empty_tuple;
    Obj *any_obj, *iota_obj;
    TypeSet *all_types;        // the type set of interface{}
    const Sym *blank, *empty, *init, *main, *dot;
    TypeTable instances;       // of generic named types and aliases, by origin and arguments
    TypeTable canon;           // canonical types by structure
    uint32_t ntypes;
    Package *clashes_of;       // package whose imports' names `clashes` holds (see type_string.c)
    Table clashes;
    Checker *checker;          // of the package at hand, or NULL
};

// ---- Errors (errors.c) ------------------------------------------------------------------------------------------

// Where an error about a node is reported: the operator of operations, the selected name of selectors, …
Pos pos_of(const Ast *n);
Pos pos_of_operand(const Operand *x);

// An error made of several lines; the first line's position is the error's.
typedef struct Err { Checker *c; Pos pos; Buf text; size_t first; } Err;   // first: length of the first part
void err_begin(Checker *c, Err *e);
void err_add(Err *e, Pos pos, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
void err_add_other_decl(Err *e, Obj *o);        // "other declaration of x"
void err_report(Err *e);
static inline bool err_empty(const Err *e) { return e->text.len == 0; }

void err_at(Checker *c, Pos pos, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
void err_node(Checker *c, const Ast *n, const char *fmt, ...) __attribute__((format(printf, 3, 4)));      // at pos_of(n)
void err_operand(Checker *c, const Operand *x, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
// "… requires go1.N or later", with the reference's remark about -lang.
void err_version(Checker *c, Pos pos, GoVersion v, const char *fmt, ...) __attribute__((format(printf, 4, 5)));
// Formatted text in the arena (causes of errors).
const char *text_of(Checker *c, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
// Texts for messages.
const char *expr_str(Checker *c, const Ast *n);
const char *type_str(Checker *c, Type *t);
const char *type_path_str(Checker *c, Type *t);                         // all names qualified, by package paths
const char *operand_str(Checker *c, const Operand *x);                  // operand.c
const char *obj_str(Checker *c, Obj *o);                                // "func f()", "var x int", …
const char *func_str(Checker *c, Obj *f, bool with_pkg);                // name and signature
const char *expr_list_str(Checker *c, Asts list);                       // "[a, b]"
const char *type_list_str(Checker *c, Type **t, uint32_t n);

// Whether the language version of the file at hand is at least v.
bool allow_version(Checker *c, GoVersion v);
bool verify_version(Checker *c, Pos pos, GoVersion v, const char *what); // reports "what requires go1.N or later"
GoVersion parse_version(const char *text);                              // "go1.22.3" -> 22, NULL or odd: 0

// ---- Delayed work (check.c) -------------------------------------------------------------------------------------

void check_later(Checker *c, LaterFn fn, void *arg);
void process_delayed(Checker *c, uint32_t top);                         // does what was queued from index top on
static inline uint32_t delayed_top(const Checker *c) { return c->later.len; }
void add_dependency(Checker *c, Obj *to);                               // of the declaration at hand

// ---- Scopes and objects (scope.c, object.c, decl.c, resolver.c) -------------------------------------------------

Scope *scope_new(Checker *c, Scope *parent, Pos start, Pos end);
Obj *scope_get(const Scope *s, const Sym *name);                        // this scope only
Obj *scope_insert(Session *s, Scope *scope, Obj *o);                    // returns the earlier object of that name, or NULL
Obj *scope_lookup(Scope *from, const Sym *name, Scope **found);         // outwards
Obj *lookup_name(Checker *c, const Sym *name);                          // from the scope at hand
void open_scope(Checker *c, const Ast *n);
void close_scope(Checker *c);

Obj *obj_new(Session *s, ObjKind kind, Pos pos, Package *pkg, const Sym *sym, Type *type);
Obj *var_new(Checker *c, Pos pos, const Sym *sym, Type *type);
Obj *param_new(Checker *c, Pos pos, const Sym *sym, Type *type);
Obj *field_new(Checker *c, Pos pos, const Sym *sym, Type *type, bool embedded);
Obj *obj_clone(Session *s, Obj *o, Type *type);                         // same object of another type; `origin` is set
bool obj_is_alias(Obj *o);
bool obj_same_id(const Obj *o, const Package *pkg, const Sym *sym, bool fold_case);
bool is_blank(const Sym *s);
int obj_compare(const Obj *a, const Obj *b);                            // order of methods
const char *obj_kind_str(Obj *o);                                       // "local variable", "defined type", …

// Enters an object in a scope and on its name node; reports redeclarations. Visible from scope_pos on.
void declare(Checker *c, Scope *scope, Ast *name, Obj *o, Pos scope_pos);
void record_def(Ast *name, Obj *o);
void record_use(Ast *name, Obj *o);
// Completes the declaration of an object (its type), if that has not been done.
void obj_decl(Checker *c, Obj *o);
// const, var, type declarations of a function.
void decl_stmt(Checker *c, Asts decls);
// A function body. Called by way of check_later; env as it was at the declaration is restored afterwards.
void func_body(Checker *c, DeclInfo *decl, FuncInfo *info, Ast *body, const Const *iota);
FuncInfo *func_info_new(Checker *c, Type *sig, Obj *f);
void func_stmts(Checker *c, Ast *body);                                 // stmt.c: the statements, return check included

// ---- Type expressions (typexpr.c, …) ----------------------------------------------------------------------------

Type *typ_expr(Checker *c, Ast *e);                                     // must be a type, not generic
Type *var_type(Checker *c, Ast *e);                                     // same, and no constraint interface (checked later)
void valid_var_type(Checker *c, Ast *e, Type *t);                       // reports (later) that t is a constraint interface
Type *declared_type(Checker *c, Ast *e, Obj *def);                      // right side of the declaration of def
Type *generic_type(Checker *c, Ast *e, const char **cause);             // must be generic; invalid with cause
void ident(Checker *c, Operand *x, Ast *e, bool want_type);             // a name, in any role
void func_type(Checker *c, Type *sig, Ast *recv, Asts tparams, Ast *ftype);  // fills in a T_FUNC of type_new
Type *instantiated_type(Checker *c, Ast *e, Ast *x, Asts args);         // x[args…]
void type_list(Checker *c, Asts list, Type ***out, uint32_t *n);        // *out NULL if one is invalid
void record_type(Checker *c, Ast *e, Type *t);                          // e denotes the type t
int64_t array_length(Checker *c, Ast *e);                               // -1: error reported
Type *type_new(Session *s, TypeKind kind);
Type *tparam_new(Checker *c, Obj *name, Type *bound);
Type *iface_new(Session *s);
Type *func_new(Session *s);                                             // func(), to be filled in

Type *struct_type(Checker *c, Ast *e);
Type *interface_type(Checker *c, Ast *e, Obj *def);

static inline Type *type_invalid(Session *s) { return type_basic(s, T_INVALID); }
static inline bool type_valid(Type *t) { return type_unalias(t)->kind != T_INVALID; }

// ---- Named types (named.c) --------------------------------------------------------------------------------------

typedef struct NamedInfo {
    Session *s;
    Type *rhs;                 // as declared; of instances when expanded
    Pos pos;                   // of the declaration, or of the first instantiation
    bool valid;                // validtype.c: known to be of finite size
    bool finite_known, finite; // the same for values that are met while types are declared
    Obj *shown;                // of an instance: its object in messages about cycles
    Type **implicit;           // declared in a generic function: its type parameters
    uint32_t nimplicit;
} NamedInfo;
Type *named_new(Session *s, Obj *name);                                 // the name's type, if it has none yet
Type *named_instance(Session *s, Pos pos, Type *origin, Type **targs, uint32_t n);
void named_set_rhs(Type *named, Type *rhs);                             // right side of its declaration; NULL: under way
Type *interface_with_receiver(Session *s, Type *iface, Type *from, Type *to);   // a copy; receivers `from` become `to`
Type *named_rhs(Type *named);                                           // NULL: not there yet; instances are expanded
Type *named_under(Type *named);
void named_invalidate(Type *named);                                     // after an error about its declaration
void named_add_method(Session *s, Type *named, Obj *method);
uint32_t named_num_methods(Type *named);
Obj *named_method(Type *named, uint32_t i);
// Index of the method of that name, or -1.
int named_find_method(Type *named, const Package *pkg, const Sym *name, bool fold_case);
static inline Type *as_named(Type *t) {
    t = type_unalias(t);
    return t->kind == T_NAMED ? t : NULL;
}

// ---- Predicates (predicates.c) ----------------------------------------------------------------------------------

// type_is: the type itself (type parameters never); all_basic: type parameters if all of their type set.
bool is_basic(Type *t, unsigned flags);
bool all_basic(Type *t, unsigned flags);
bool is_typed(Type *t);
static inline bool is_untyped(Type *t) { return !is_typed(t); }
bool is_untyped_numeric(Type *t);
bool has_name(Type *t);                                                 // basic, named or type parameter
bool is_type_lit(Type *t);
bool is_generic(Type *t);
bool has_nil(Type *t);
bool has_empty_type_set(Type *t);
// NULL if comparable, else why not ("" if there is nothing to add). dynamic: interfaces count as comparable.
bool strictly_comparable(Type *t);
const char *comparable_cause(Checker *c, Type *t, bool dynamic);
Type *default_type(Session *s, Type *t);                                // of untyped
Type *max_type(Type *x, Type *y);                                       // the larger of two untyped numeric types, or NULL
bool identical_ignore_tags(Type *x, Type *y);
// Pairs of interfaces that are being compared: met again, they are equal as far as this goes.
typedef struct TypePair { Type *x, *y; const struct TypePair *up; } TypePair;
bool pair_seen(const TypePair *p, Type *x, Type *y);
bool same_tag(Type *x, Type *y, uint32_t i);                            // of the i-th fields of two structs
Type *typ_byte(Session *s);
Type *typ_rune(Session *s);
Type *typ_comparable(Session *s);
Type *deref(Type *t, bool *was_pointer);                                // through one unnamed pointer

// ---- Type sets (typeset.c, union.c) -----------------------------------------------------------------------------

struct TypeSet {
    Obj **methods; uint32_t nmethods;  // sorted
    Term *terms; uint32_t nterms;      // meaningless if all
    bool all;                          // every type (that has the methods)
    bool comparable;                   // only comparable types
    bool cyclic;                       // of an interface that embeds itself: valid_type reports it
};
TypeSet *type_set(Session *s, Type *iface);                             // of an interface
TypeSet *type_set_at(Session *s, Pos pos, Type *iface);                 // same; errors are about pos
TypeSet *union_set(Session *s, Pos pos, Type *u);
bool type_set_equal_terms(const TypeSet *a, const TypeSet *b);
bool type_set_subset(const TypeSet *a, const TypeSet *b);               // of terms
bool type_set_empty(const TypeSet *t);
static inline bool type_set_has_terms(const TypeSet *t) { return !t->all && t->nterms > 0; }
static inline bool type_set_only_methods(const TypeSet *t) { return t->all && !t->comparable; }
Obj *type_set_method(const TypeSet *t, const Package *pkg, const Sym *name, bool fold_case, uint32_t *index);
bool set_comparable(TypeSet *t);                                        // all of its types are (strictly)
bool term_includes(Term term, Type *t);
bool term_disjoint(Term x, Term y);
void methods_sort(Obj **methods, uint32_t n);
bool is_imported_constraint(Checker *c, Type *t);
Type *parse_union(Checker *c, Ast *e);                                  // union.c: an interface's element
// The types of t's type set: itself, or the specific types of a type parameter. n 0: a type parameter with no specific
// types (where the reference visits nil).
typedef struct TypeTerms { const Term *at; uint32_t n; Term self; } TypeTerms;
void type_terms(Type *t, TypeTerms *out);
// The one underlying type of all types of the set (channels: the restricted direction), or NULL with a cause.
// cond (may be NULL) returns a cause if a type does not fit; it is called with u NULL if there are no specific types.
typedef const char *(*TypeCond)(Checker *c, Type *t, Type *u);
Type *common_under(Checker *c, Type *t, TypeCond cond, const char **cause);
bool is_constraint_interface(Type *t);                                  // has terms or comparable: not usable as a type of values
Type *tparam_iface(Session *s, Type *tparam);
bool type_set_is_types(Type *t);                                        // has specific types

// ---- Lookup and implementation (lookup.c, methodset.c) ----------------------------------------------------------

typedef struct Found {
    Obj *obj;                  // NULL: not found
    uint32_t *index, nindex;   // path; obj NULL and nindex > 0: ambiguous
    bool indirect;             // obj NULL and indirect: method has pointer receiver
} Found;
Found lookup_field_or_method(Session *s, Type *t, bool addressable, const Package *pkg, const Sym *name, bool fold_case);
Obj *missing_method(Checker *c, Type *v, Type *iface, bool is_static, const char **cause, bool *wrong_type);
// The same with another notion of equal signatures (inference unifies them); c may be NULL after checking.
typedef bool (*SameSignature)(void *ctx, Type *have, Type *want);
Obj *missing_method_if(Checker *c, Session *s, Type *v, Type *iface, bool is_static, SameSignature same, void *ctx,
                       const char **cause, bool *wrong);
bool has_all_methods(Checker *c, Session *s, Type *v, Type *iface, bool is_static, SameSignature same, void *ctx,
                     const char **cause);
Found method_search(Session *s, Type *t, const Package *pkg, const Sym *name);   // named pointer types are not special
bool implements(Checker *c, Type *v, Type *t, bool constraint, const char **cause);
bool assertable_to(Checker *c, Type *v, Type *t, const char **cause);
bool is_interface_ptr(Type *t);
const char *interface_ptr_error(Checker *c, Type *t);
bool has_invalid_embedded_fields(Type *t);
uint32_t field_index(Type *strct, const Package *pkg, const Sym *name, bool fold_case);   // UINT32_MAX: none

// ---- Generics (subst.c, instantiate.c, infer.c, unify.c) --------------------------------------------------------

// Instantiates a generic named type, alias or signature, without verifying the arguments.
static inline uint64_t hash_mix(uint64_t h, uint64_t v) { return hash_bytes(&v, sizeof v, h); }
uint64_t type_hash(Type *t);
void type_table_grow(Session *s, TypeTable *t);
Type *instance(Checker *c, Pos pos, Type *orig, Type **targs, uint32_t n);
bool validate_targ_len(Checker *c, Pos pos, const char *name, uint32_t want, uint32_t got);
// Index of the first argument that does not satisfy its constraint (with the cause), or -1.
int verify(Checker *c, Pos pos, Type **tparams, Type **targs, uint32_t n, const char **cause);
// Infers the missing (NULL) type arguments. params: tuple; args: operands, untyped ones too, or NULL entries.
// reverse: messages are about assigning a generic function. Returns all arguments, or NULL with err filled in.
Type **infer(Checker *c, Pos pos, Type **tparams, uint32_t ntparams, Type **targs, uint32_t ntargs, Type *params,
             Operand **args, uint32_t nargs, bool reverse, Err *err);
// Renames type parameters so that a generic function can be passed to itself; returns the new ones, *params is replaced.
Type **rename_tparams(Checker *c, Type **tparams, uint32_t n, Type **params);
Type *subst_tparams(Checker *c, Type *t, Type **tparams, Type **targs, uint32_t n);
bool is_parameterized(Type **tparams, uint32_t n, Type *t);
// Records an instance on the NAME inside e (a name, qualified name or index expression).
void record_instance(Checker *c, Ast *e, Type **targs, uint32_t n, Type *t);
void mono_record_canon(Checker *c, Type *receiver_tparam, Type *tparam);
void mono_record_instance(Checker *c, Pos pos, Type **tparams, Type **targs, Asts xlist, uint32_t n);

// ---- Expressions (expr.c, operand.c, …) -------------------------------------------------------------------------

typedef struct Target Target;
// The function type that a value is assigned to, which may decide its type arguments; NULL if t is none. desc: the variable.
const Target *target_for(Checker *c, Type *t, const char *desc);
void expr(Checker *c, const Target *target, Operand *x, Ast *e);        // one value; target may be NULL
void generic_expr(Checker *c, Operand *x, Ast *e);                      // as expr; the value may be a generic function
void multi_expr(Checker *c, Operand *x, Ast *e);                        // also tuples, comma-ok
void expr_or_type(Checker *c, Operand *x, Ast *e, bool allow_generic);
void expr_with_hint(Checker *c, Operand *x, Ast *e, Type *hint);        // hint: type of an elided composite literal
void use_exprs(Checker *c, Asts args);                                  // checks for side effects after an error
void use_expr(Checker *c, Ast *e);
void const_init(Checker *c, Obj *lhs, Operand *x);                      // assignments.c: initConst
void var_init(Checker *c, Obj *lhs, Operand *x, const char *context);   // initVar
void init_vars(Checker *c, Obj **lhs, uint32_t n, Asts rhs, Ast *ret);  // initVars
void assignment(Checker *c, Operand *x, Type *t, const char *context);
bool assignable_to(Checker *c, Operand *x, Type *t, const char **cause);
void convert_untyped(Checker *c, Operand *x, Type *target);
bool representable_const(Checker *c, const Const *v, Type *basic, const Const **rounded);
void selector(Checker *c, Operand *x, Ast *e, bool want_type);
bool is_terminating(Checker *c, Ast *s, const Sym *label);
static inline bool operand_is_nil(const Operand *x) { return x->mode == MODE_NIL; }

// ---- Literals (unquote.c) ---------------------------------------------------------------------------------------

const char *unquote(Arena *a, const char *text, size_t n, size_t *len); // of a string literal; NUL-terminated
int32_t unquote_rune(const char *text, size_t n);                       // of a rune literal

// ---- The rest ---------------------------------------------------------------------------------------------------

// The parts of a receiver's type *T[P, Q].
typedef struct Receiver { Ast *base; bool is_pointer, has_tparams; Asts tparams; } Receiver;
Receiver unpack_receiver(Checker *c, Ast *type, bool tparams);
Asts unpack_list(Arena *a, Ast *e);                                     // elements of a LIST, or e alone; NULL: none
void check_arity(Checker *c, Pos pos, Asts names, Asts inits, bool is_const, bool inherited);
bool same_const_group(const Ast *prev, const Ast *d);                   // both in one const ( … )
const char *rune_description(Checker *c, int32_t r);                           // "U+0041 'A'"
GoVersion file_version(Checker *c, Ast *file);
void direct_cycles(Checker *c);
void path_push(Checker *c, Obj *o);                                     // declarations under way
void path_pop(Checker *c);
bool on_path(const Obj *o);
uint32_t path_index(Checker *c, const Obj *o);
uint32_t first_in_source(Obj **cycle, uint32_t n);
void cycle_error(Checker *c, Obj **cycle, uint32_t n, uint32_t start);
void collect_tparams(Checker *c, Asts fields, Type ***list, uint32_t *n);   // declares type parameters
Type **declare_receiver_tparams(Checker *c, Asts names, Pos scope_pos);
void collect_objects(Checker *c);
void package_objects(Checker *c);
void init_order(Checker *c);
void unused_imports(Checker *c);
void valid_type(Checker *c, Type *named);                               // validtype.c: infinite size
// False, and reported, if a value of type t cannot exist because t's declaration depends on the value.
bool finite_size(Checker *c, Type *t);
void interface_cycles(Checker *c);                                      // ifacecycle.c
void directive_words(Checker *c);                                       // directives.c: by themselves
void directives(Checker *c);                                            // on declarations that are right otherwise
void types_too_large(Checker *c);                                       // toolarge.c
void not_in_heap_types(Checker *c);                                     // notinheap.c
bool type_not_in_heap(Type *t);
void monomorph(Checker *c);                                             // infinite instantiation

#endif
