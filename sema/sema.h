// sema: syntax tree -> typed tree.
//
// In: the parsed files of one package, whose imports are checked already. Out: the same tree with a type and a mode on
// every expression and a value on every constant, objects on every name, a Selection on every selector; the package's
// scope, its initialisation order, and its errors in the session (in the reference's words and places).
// Generic functions are checked once; their trees speak of type parameters, and ir substitutes.
#ifndef ESCARGO_SEMA_H
#define ESCARGO_SEMA_H

#include "parser/parser.h"

typedef struct Type Type;
typedef struct Obj Obj;
typedef struct Scope Scope;
typedef struct Package Package;

// ---- Types ----------------------------------------------------------------------------------------------------

// Basic kinds: kind, Go name, size, flags. Sizes are those of 64-bit machines.
#define BASIC_TYPES(X)                                                                                \
    X(BOOL, "bool", 1, BASIC_BOOLEAN)                                                                 \
    X(INT, "int", 8, BASIC_INTEGER) X(INT8, "int8", 1, BASIC_INTEGER) X(INT16, "int16", 2, BASIC_INTEGER) \
    X(INT32, "int32", 4, BASIC_INTEGER) X(INT64, "int64", 8, BASIC_INTEGER)                           \
    X(UINT, "uint", 8, BASIC_INTEGER | BASIC_UNSIGNED) X(UINT8, "uint8", 1, BASIC_INTEGER | BASIC_UNSIGNED) \
    X(UINT16, "uint16", 2, BASIC_INTEGER | BASIC_UNSIGNED) X(UINT32, "uint32", 4, BASIC_INTEGER | BASIC_UNSIGNED) \
    X(UINT64, "uint64", 8, BASIC_INTEGER | BASIC_UNSIGNED) X(UINTPTR, "uintptr", 8, BASIC_INTEGER | BASIC_UNSIGNED) \
    X(FLOAT32, "float32", 4, BASIC_FLOAT) X(FLOAT64, "float64", 8, BASIC_FLOAT)                       \
    X(COMPLEX64, "complex64", 8, BASIC_COMPLEX) X(COMPLEX128, "complex128", 16, BASIC_COMPLEX)        \
    X(STRING, "string", 16, BASIC_STRING) X(UNSAFE_POINTER, "unsafe.Pointer", 8, 0)                   \
    X(UNTYPED_BOOL, "untyped bool", 0, BASIC_BOOLEAN | BASIC_UNTYPED)                                 \
    X(UNTYPED_INT, "untyped int", 0, BASIC_INTEGER | BASIC_UNTYPED)                                   \
    X(UNTYPED_RUNE, "untyped rune", 0, BASIC_INTEGER | BASIC_UNTYPED)                                 \
    X(UNTYPED_FLOAT, "untyped float", 0, BASIC_FLOAT | BASIC_UNTYPED)                                 \
    X(UNTYPED_COMPLEX, "untyped complex", 0, BASIC_COMPLEX | BASIC_UNTYPED)                           \
    X(UNTYPED_STRING, "untyped string", 0, BASIC_STRING | BASIC_UNTYPED)                              \
    X(UNTYPED_NIL, "untyped nil", 0, BASIC_UNTYPED)
enum {
    BASIC_BOOLEAN = 1, BASIC_INTEGER = 2, BASIC_UNSIGNED = 4, BASIC_FLOAT = 8, BASIC_COMPLEX = 16, BASIC_STRING = 32,
    BASIC_UNTYPED = 64,
    BASIC_NUMERIC = BASIC_INTEGER | BASIC_FLOAT | BASIC_COMPLEX, BASIC_ORDERED = BASIC_INTEGER | BASIC_FLOAT | BASIC_STRING,
    BASIC_CONST = BASIC_BOOLEAN | BASIC_NUMERIC | BASIC_STRING
};

typedef enum TypeKind {
    T_INVALID,
#define X(kind, name, size, flags) T_##kind,
    BASIC_TYPES(X)
#undef X
    T_BASIC_LAST = T_UNTYPED_NIL,
    T_ARRAY, T_SLICE, T_STRUCT, T_POINTER, T_FUNC, T_INTERFACE, T_MAP, T_CHAN, T_TUPLE, T_UNION,
    T_NAMED, T_ALIAS, T_TPARAM
} TypeKind;

typedef struct Term { bool tilde; Type *type; } Term;
typedef struct TypeSet TypeSet;       // sema's own: methods and terms of an interface

struct Type {
    uint8_t kind;                     // TypeKind
    uint8_t state;                    // sema's own (being set up, cycle marks)
    bool sized, pointers_known, pointer_free;   // caches of type_size and type_has_pointers
    uint32_t id;                      // numbers types in order of creation
    int64_t size; int32_t align;      // valid when sized
    Type *canon;                      // the one representative of all identical types, or NULL (see type_canon)
    Type *ptr_to;                     // cache of type_pointer
    void *ir, *gen;                   // later stages' own caches, on canonical types
    union {
        struct { const char *name; uint8_t flags; } basic;
        struct { Type *elem; int64_t len; } array;                     // len -1: unknown (error)
        struct { Type *elem; } slice, pointer;
        struct { Obj **fields; const char **tags; uint32_t n; } strct; // tags NULL: none has one; tags[i] NULL: none
        struct { Obj **vars; uint32_t n; } tuple;
        struct { Type *params, *results;                               // tuples, never NULL
                 bool variadic;                                        // the last parameter's type is the slice
                 Obj *recv;                                            // NULL: not a method
                 Type **tparams; uint32_t ntparams;                    // generic function
                 Type **rparams; uint32_t nrparams;                    // type parameters of the receiver
                 Scope *scope; } func;                                 // of the parameters; NULL for types
        struct { Obj **methods; uint32_t nmethods; Type **embeds; Pos *embed_pos; uint32_t nembeds;
                 TypeSet *set; Session *s; bool implicit; bool complete; } iface;  // explicit methods only; see type_methods
        struct { Type *key, *elem; } map;
        struct { Type *elem; uint8_t dir; } chan;                      // ChanDir
        struct { Term *terms; uint32_t n; TypeSet *set; Session *s; } uni;
        struct { Obj *obj; Type *origin;                               // origin: the generic type of an instance, else itself
                 Type **targs; uint32_t ntargs;
                 Type **tparams; uint32_t ntparams;
                 Type *under;                                          // NULL until resolved: use type_under
                 Obj **methods; uint32_t nmethods;                     // declared (instances: may be NULL, use type_method)
                 struct NamedInfo *info; } named;                      // sema's own
        struct { Obj *obj; Type *rhs, *actual; Type *origin;           // rhs as declared; actual: never an alias
                 Type **targs; uint32_t ntargs; Type **tparams; uint32_t ntparams; } alias;
        struct { Obj *obj; uint32_t index; Type *bound; Session *s; } tparam;
    };
};

// Predeclared: type_basic(s, T_INT); byte and rune are aliases' own objects but the same types as uint8 and int32
// (typ_byte and typ_rune print by their names in messages).
Type *type_basic(Session *s, TypeKind kind);
Type *type_error(Session *s);                 // the predeclared error
Type *type_any(Session *s);                   // interface{}
Type *type_pointer(Session *s, Type *elem);
Type *type_slice(Session *s, Type *elem);
Type *type_array(Session *s, Type *elem, int64_t len);
Type *type_map(Session *s, Type *key, Type *elem);
Type *type_chan(Session *s, Type *elem, ChanDir dir);
Type *type_tuple(Session *s, Obj **vars, uint32_t n);
Type *type_func(Session *s, Type *params, Type *results, bool variadic);
Type *type_struct(Session *s, Obj **fields, uint32_t n, const char **tags);

// Asks of each type that t is written with (element, key, types of fields, variables, parameters and results, methods and
// embedded types, terms, type arguments) until an answer is true, and gives that. Neither names nor aliases are opened.
typedef bool TypeQuestion(Type *part, void *data);
bool type_any_part(Type *t, TypeQuestion *ask, void *data);

Type *type_unalias(Type *t);
Type *type_under(Type *t);                    // never NAMED or ALIAS; a type parameter's is its constraint interface
bool type_identical(Type *x, Type *y);
// One pointer for all identical types: components canonical too, parameter names dropped. After it, == is identity.
// What was written stays as it is, for messages print it: a canonical struct has clones of fields whose types are not
// canonical (compare fields by index), and methods of interfaces are shared (ask for the canonical form of a signature).
// No type parameters may occur inside. ir, escape and codegen see canonical types only.
Type *type_canon(Session *s, Type *t);
// Replaces type parameters: tparams[i] by targs[i].
Type *type_subst(Session *s, Type *t, Type **tparams, Type **targs, uint32_t n);
Type *type_defined(Session *s, Obj *name, Type *under);   // a defined type that a later stage makes up
Type *type_instance(Session *s, Type *generic, Type **targs, uint32_t n);   // of a generic named type or alias, no checks

// The i-th method declared for a named type; for an instance with its signature substituted (and `origin` set).
Obj *type_method(Session *s, Type *named, uint32_t i);

bool type_is(Type *t, unsigned basic_flags);         // underlying basic with one of the flags (type parameters: all of the set)
bool type_is_interface(Type *t);                     // not of a type parameter
bool type_is_tparam(Type *t);
bool type_has_tparam(Type *t);                       // a type parameter occurs inside
Type *type_core(Type *t);                      // the underlying type that all types of a type set share; NULL: none
bool type_comparable(Type *t);
bool type_pointer_shaped(Type *t);                   // one pointer word: pointer, map, chan, func, unsafe.Pointer, and structs and arrays of one such and nothing else
bool type_has_pointers(Type *t);
int64_t type_size(Type *t);
int64_t type_align(Type *t);
int64_t type_field_offset(Type *strct, uint32_t field);

// All methods of an interface type, embedded ones included, sorted by name (unexported by package too).
Obj **type_methods(Session *s, Type *iface, uint32_t *n);
// The method set of any type, promoted methods included, sorted by name; each with the path that leads to it.
typedef struct Selection Selection;
Selection **type_method_set(Session *s, Type *t, uint32_t *n);
// Looks up a field or method; NULL if absent or ambiguous. `pkg` decides about unexported names.
Selection *type_lookup(Session *s, Type *t, bool addressable, Package *pkg, const Sym *name);
// Whether t implements iface; `missing` (may be NULL) gets the method that is missing.
bool type_implements(Session *s, Type *t, Type *iface, Obj **missing);

// The type as messages print it. `relative_to` leaves out that package's qualifier; others are printed by package
// name (or path where two names clash).
const char *type_string(Session *s, Type *t, Package *relative_to);

// ---- Objects --------------------------------------------------------------------------------------------------

typedef enum { OBJ_PKG, OBJ_CONST, OBJ_TYPE, OBJ_VAR, OBJ_FUNC, OBJ_LABEL, OBJ_BUILTIN, OBJ_NIL } ObjKind;

// Predeclared functions: name, smallest number of arguments, variadic, whether a call may stand as a statement.
#define BUILTINS(X)                                                                                   \
    X(APPEND, "append", 1, true, false) X(CAP, "cap", 1, false, false) X(CLEAR, "clear", 1, false, true) \
    X(CLOSE, "close", 1, false, true) X(COMPLEX, "complex", 2, false, false) X(COPY, "copy", 2, false, true) \
    X(DELETE, "delete", 2, false, true) X(IMAG, "imag", 1, false, false) X(LEN, "len", 1, false, false) \
    X(MAKE, "make", 1, true, false) X(MAX, "max", 1, true, false) X(MIN, "min", 1, true, false)       \
    X(NEW, "new", 1, false, false) X(PANIC, "panic", 1, false, true) X(PRINT, "print", 0, true, true)  \
    X(PRINTLN, "println", 0, true, true) X(REAL, "real", 1, false, false) X(RECOVER, "recover", 0, false, true) \
    X(UNSAFE_ADD, "Add", 2, false, false) X(UNSAFE_ALIGNOF, "Alignof", 1, false, false)               \
    X(UNSAFE_OFFSETOF, "Offsetof", 1, false, false) X(UNSAFE_SIZEOF, "Sizeof", 1, false, false)       \
    X(UNSAFE_SLICE, "Slice", 2, false, false) X(UNSAFE_SLICE_DATA, "SliceData", 1, false, false)      \
    X(UNSAFE_STRING, "String", 2, false, false) X(UNSAFE_STRING_DATA, "StringData", 1, false, false)
typedef enum Builtin {
#define X(id, name, nargs, variadic, stmt) BUILTIN_##id,
    BUILTINS(X)
#undef X
    BUILTIN_COUNT
} Builtin;

struct Obj {
    uint8_t kind;          // ObjKind
    uint8_t color;         // sema's own (declaration cycles)
    bool used;
    bool exported;
    // VAR
    bool is_field, embedded, is_param, is_result, is_recv;
    // FUNC
    bool ptr_recv;         // declared with a pointer receiver
    uint8_t builtin;       // BUILTIN
    const Sym *sym;        // "_" for blank; "" for unnamed parameters
    Pos pos;
    Pos scope_pos;         // from where on it is visible in a function
    Type *type;
    Package *pkg;          // NULL: predeclared
    Scope *parent;         // NULL: fields and methods
    const Const *val;      // CONST
    Package *imported;     // PKG
    Ast *decl;             // CONST_DECL, VAR_DECL, TYPE_DECL, FUNC_DECL or FIELD; NULL where none
    Obj *origin;           // of an instance's method or field: the generic one; else NULL
    uint32_t order;        // of package-level objects, in source order
    Obj **mentions;        // ir's answer: package-level objects in the body, where importers may inline it
    uint32_t nmentions;
    struct DeclInfo *info; // sema's own
    void *ir;              // ir's own
};

struct Scope { Scope *parent; Table names; Pos start, end; bool is_func; };

struct Selection {
    enum { SEL_FIELD, SEL_METHOD, SEL_METHOD_EXPR, SEL_QUALIFIED } kind;
    Type *recv;            // type of x in x.f
    Obj *obj;              // field, method or package-level object
    uint32_t *index;       // path through embedded fields; the last is the field, or the method's index
    uint32_t nindex;
    bool indirect;         // a pointer was followed on the way
};

// What sema knows of one function body (declared or literal).
typedef struct FuncInfo {
    Type *type;            // signature
    Obj *obj;              // NULL: literal
    bool has_defer, has_recover;
    VEC(Obj *) params, results;   // in order; the receiver is type->func.recv
} FuncInfo;

// ---- Packages -------------------------------------------------------------------------------------------------

typedef struct InitItem { VEC(Obj *) lhs; Ast *rhs; } InitItem;   // `var a, b = f()`; one lhs otherwise; blank too

// What a variable with //go:embed directives gets, as an embed.FS sorts it. A name that ends in '/' is a folder.
typedef struct EmbeddedFile { const char *name, *data; size_t len; } EmbeddedFile;
typedef struct EmbeddedFiles { EmbeddedFile *at; uint32_t len, cap; } EmbeddedFiles;

// Assembly defines a symbol for callers that pass arguments on the stack (as all assembly does) or as Go does, or mentions it.
typedef enum { ASM_DEFINES = 1, ASM_DEFINES_AS_GO = 2, ASM_MENTIONS = 4 } AsmUse;

struct Package {
    const char *path;      // import path
    const Sym *name;
    const char *dir;
    Asts files;            // AST_FILE, in the order of their names
    Table embeds;          // VAR_DECL with //go:embed -> its EmbeddedFiles; set by the driver
    VEC(Package *) imports;   // named in its files; set by the driver
    Table assembly;        // interned "path.name" -> AsmUse bits: what its assembly files do with it; set by the driver
    Scope *scope;
    VEC(Obj *) objs;       // package-level objects in source order, methods included
    VEC(InitItem) inits;   // variables with initialisers, in initialisation order
    VEC(Obj *) local_types;// declared in functions, in no order
    Flags flags;
    const char *go_version;// "go1.26" of its module, or NULL
    bool checked, is_unsafe, is_std, failed;
    bool is_command;       // linked as a program: what it declares is called main.X then; set by the driver
    bool fake;             // stands for a package that could not be loaded
    void *ir;              // ir's own
    void *user;            // the driver's own
};

// What the names of its symbols and reflect's PkgPath say.
static inline const char *package_link_path(const Package *p) { return p->is_command ? "main" : p->path; }

void sema_init(Session *s);                    // universe; once a session
// A local type's number among those of its package in source order, from 1. 0: not declared in a function.
uint32_t type_local_number(Type *named);
// The first of an instance's type arguments that its declaration asks for; those before are of the function around it.
uint32_t type_implicit_args(Type *named);
Package *package_new(Session *s, const char *path);
Package *package_unsafe(Session *s);
// The path of an IMPORT node, or NULL if it is malformed (sema_check reports that).
const char *sema_import_path(Session *s, const Ast *import);
// Checks the package. Each IMPORT node of its files has `pkg` set by the driver (NULL: not found, already reported).
// False if there were errors (they are in the session).
bool sema_check(Session *s, Package *pkg);

// -emit=types: every expression with its type, mode and value.
void emit_types(Session *s, Package *pkg, FILE *out);

#endif
