// ir: typed tree -> IR.
//
// In: checked packages, dependencies first. Out: for each an IrPackage whose functions are trees of Ir nodes: implicit
// conversions explicit, constants folded, variadic arguments gathered into slice literals, method values and promoted
// methods resolved, range-over-func rewritten, generic functions instantiated. The shape of the tree is the one that the
// reference analyses, because it shows in its output. All types are canonical (type_canon): compare pointers.
//
// The IR has no hidden state: what a node means is its op, its type and its operands, as the table below says.
// Evaluation order is Go's: operands left to right as listed; codegen keeps it.
#ifndef ESCARGO_IR_H
#define ESCARGO_IR_H

#include "sema/sema.h"

typedef struct Ir Ir;
typedef struct Irs { Ir **at; uint32_t len, cap; } Irs;
typedef struct IrVar IrVar;
typedef struct IrFunc IrFunc;
typedef struct IrPackage IrPackage;
struct EscSite;    // escape's verdict on an allocation site

// One row an op: name, text as messages print it (operator, or name of a builtin), precedence when printed
// (higher binds tighter; 0: a statement, or an expression that stands in parentheses inside others), and what its operands are.
//   x y z w: the node's operands; args, rest: its lists; init: statements that run first (any node may have them)
#define IR_EXPRS(X)                                                                                   \
    X(NAME, "", 8)            /* var */                                                               \
    X(FUNC, "", 8)            /* func: a declared function or a method as a plain function (first parameter: receiver); x: NAME of what the reference holds its dictionary in, or NULL */ \
    X(LITERAL, "", 8)         /* val */                                                               \
    X(NIL, "nil", 8)                                                                                  \
    X(TYPE, "", 8)            /* type: as operand of make, new, sizes and the cases of type switches */ \
    X(ADD, "+", 5) X(SUB, "-", 5) X(OR, "|", 5) X(XOR, "^", 5)                           /* x op y */ \
    X(MUL, "*", 6) X(DIV, "/", 6) X(MOD, "%", 6) X(AND, "&", 6) X(ANDNOT, "&^", 6)       /* x op y */ \
    X(LSH, "<<", 6) X(RSH, ">>", 6)  /* x op y; y is unsigned or signed (negative panics) */          \
    X(EQ, "==", 4) X(NE, "!=", 4) X(LT, "<", 4) X(LE, "<=", 4) X(GE, ">=", 4) X(GT, ">", 4)           \
    X(ANDAND, "&&", 2) X(OROR, "||", 1)                                                               \
    X(NOT, "!", 7) X(BITNOT, "^", 7) X(PLUS, "+", 7) X(NEG, "-", 7)                      /* op x */   \
    X(ADDSTR, "+", 0)         /* args: two or more strings */                                         \
    X(ADDR, "&", 7)           /* &x, x addressable */                                                 \
    X(DEREF, "*", 7)          /* *x */                                                                \
    X(PAREN, "", 8)           /* (x): kept where it shows in messages */                              \
    X(DOT, ".", 8)            /* x.field, x a struct; field = var's Obj; offset */                    \
    X(DOTPTR, ".", 8)         /* x.field, x a pointer to a struct */                                  \
    X(DOTINTER, ".", 8)       /* x.method of an interface: only as x of a CALLINTER, or of METHVALUE's source */ \
    X(DOTMETH, ".", 8)        /* x.method, not an interface: func is the method; only as x of a CALLMETH in old form */ \
    X(METHVALUE, ".", 8)      /* x.method not called: a closure over x (copied). obj: method; func: its function or NULL for interfaces */ \
    X(METHEXPR, ".", 8)       /* T.method: func value; func: method, or wrapper for promoted and interface methods; type2: T */ \
    X(INDEX, "", 8)           /* x[y]: array, slice or string (pointer to array is DEREFed before) */ \
    X(INDEXMAP, "", 8)        /* x[y]; assigned: it is a destination */                               \
    X(SLICE, "", 8) X(SLICEARR, "", 8) X(SLICESTR, "", 8)   /* x[y:z]; SLICEARR: x is a pointer to array */ \
    X(SLICE3, "", 8) X(SLICE3ARR, "", 8)                    /* x[y:z:w] */                            \
    X(DOTTYPE, "", 8)         /* x.(type); one result, panics */                                      \
    X(DOTTYPE2, "", 8)        /* x.(type), right side of AS2DOTTYPE */                                \
    X(CALLFUNC, "", 8)        /* x(args): x is FUNC (static, methods too: receiver is args[0]) or a func value. dots: args end in a slice passed as is */ \
    X(CALLINTER, "", 8)       /* x(args): x is DOTINTER */                                            \
    X(CLOSURE, "", 0)         /* func literal: func; its captured variables are func->captures */     \
    X(CONV, "", 8)            /* type(x), changes the representation: numeric */                      \
    X(CONVNOP, "", 8)         /* type(x), same representation */                                      \
    X(CONVIFACE, "", 8)       /* type(x): concrete to interface (boxes), or interface to interface */ \
    X(BYTES2STR, "", 8) X(RUNES2STR, "", 8) X(STR2BYTES, "", 8) X(STR2RUNES, "", 8) X(RUNESTR, "", 8) /* type(x) */ \
    X(SLICE2ARR, "", 8) X(SLICE2ARRPTR, "", 8)                                                        \
    X(STRUCTLIT, "", 8)       /* args: STRUCTKEY, in source order; fields absent are zero */          \
    X(ARRAYLIT, "", 8) X(SLICELIT, "", 8)  /* args: values, or KEY with a LITERAL index; len: length */ \
    X(MAPLIT, "", 8)          /* args: KEY */                                                         \
    X(PTRLIT, "&", 0)         /* &x, x a composite literal: allocates */                              \
    X(STRUCTKEY, "", 0)       /* field: x */                                                          \
    X(KEY, "", 0)             /* x: y */                                                              \
    X(APPEND, "append", 8)    /* append(args...); dots: the last is a slice or string */              \
    X(MOVETOHEAP, "movetoheap", 8)  /* x, a slice: an array of this frame is copied to the heap (escape makes these) */  \
    X(COPY, "copy", 8)        /* copy(x, y) */                                                        \
    X(CAP, "cap", 8) X(LEN, "len", 8) X(REAL, "real", 0) X(IMAG, "imag", 0)              /* op(x) */  \
    X(COMPLEX, "complex", 0)  /* (x, y) */                                                            \
    X(MAKESLICE, "make", 8)   /* make(type, x, y): length, capacity or NULL */                        \
    X(MAKEMAP, "make", 0) X(MAKECHAN, "make", 0)   /* make(type, x): x may be NULL */                 \
    X(NEW, "new", 8)          /* new(type) : pointer. new(expr) is &.autotmp, declared and set by the ADDR's init */ \
    X(MIN, "min", 8) X(MAX, "max", 8)     /* args */                                                  \
    X(RECOVER, "recover", 0)                                                                          \
    X(GETG, "getg", 8)        /* the running goroutine, in the reference's runtime: analysed only */                    \
    X(RECV, "<-", 7)          /* <-x */                                                               \
    X(UNSAFE_ADD, "unsafe.Add", 8) X(UNSAFE_SLICE, "unsafe.Slice", 8) X(UNSAFE_STRING, "unsafe.String", 8)  /* (x, y) */ \
    X(SPTR, "SPTR", 8)        /* the bytes of string x: analysed only */                                \
    X(UNSAFE_SLICEDATA, "unsafe.SliceData", 8) X(UNSAFE_STRINGDATA, "unsafe.StringData", 8)           /* (x) */ \
    X(INLCALL, "", 0)         /* body, then the results are vars in args; made by the inliner */      \
    X(RESULT, "", 8)          /* offset-th result of x, a call with several results (codegen's temporaries) */ \
    X(ZERO, "", 8)            /* the zero value of type (struct, array, type parameter) */
#define IR_STMTS(X)                                                                                   \
    X(AS, "=", 0)             /* x = y; x NULL: blank; y NULL: zero value. def: first assignment of x's declaration (DCL in init) */ \
    X(AS2, "=", 0)            /* args = rest, pairwise, in parallel. Blank destinations are NULL here and below */ \
    X(AS2FUNC, "=", 0) X(AS2DOTTYPE, "=", 0) X(AS2MAPR, "=", 0) X(AS2RECV, "=", 0)   /* args = x: call, DOTTYPE2, INDEXMAP, RECV */ \
    X(ASOP, "", 0)            /* x asop= y */                                                         \
    X(DCL, "var", 0)          /* var: comes into being here (zero until assigned) */                  \
    X(BLOCK, "", 0)           /* args */                                                              \
    X(BREAK, "break", 0) X(CONTINUE, "continue", 0) X(GOTO, "goto", 0) X(LABEL, "", 0)   /* sym: label, or NULL */ \
    X(FALL, "fallthrough", 0)                                                                         \
    X(DEFER, "defer", 0) X(GO, "go", 0)   /* x: a CALLFUNC without arguments and results (arguments were captured before); y (DEFER): token of the function to defer to, in a range-over-func body, or NULL */ \
    X(FOR, "for", 0)          /* init; x; post y {body}; sym: label or NULL; per_iteration: loop variables are new each time */ \
    X(RANGE, "for", 0)        /* for y, z = range x {body}: key, value: NAMEs, other destinations or NULL; def; sym: label; elem types may need conversion: key_conv/value_conv are explicit in body */ \
    X(IF, "if", 0)            /* init; x; body; rest = else */                                        \
    X(RETURN, "return", 0)    /* args: results, converted already; bare return of named results: args empty */ \
    X(SELECT, "select", 0)    /* args: CASE; its x is a SEND, AS2RECV, RECV, or NULL (default) */     \
    X(SWITCH, "switch", 0)    /* init; x: tag or NULL (true); args: CASE; sym: label */               \
    X(TYPESWITCH, "switch", 0)/* init; x: interface value; args: CASE, each with its own variable; sym: label */ \
    X(CASE, "case", 0)        /* args: values (or TYPE and NIL nodes); none: default; var: the clause's variable or NULL; body */ \
    X(SEND, "<-", 3)          /* x <- y */                                                            \
    X(PANIC, "panic", 0)      /* x: of type any */                                                    \
    X(PRINT, "print", 0) X(PRINTLN, "println", 0)   /* args */                                        \
    X(CLEAR, "clear", 0) X(CLOSE, "close", 0)       /* x */                                           \
    X(DELETE, "delete", 0)    /* x map, y key */                                                      \
    X(CHECKNIL, "", 0)        /* panics if x is nil */                                                \
    X(KEEPALIVE, "", 0)       /* what x, a variable, holds is in use until here */               \
    X(INLMARK, "", 0)         /* start of an inlined body */
#define IR_OPS(X) IR_EXPRS(X) IR_STMTS(X)
typedef enum IrOp {
    IR_NONE,
#define X(op, text, prec) IR_##op,
    IR_OPS(X)
#undef X
    IR_OP_COUNT
} IrOp;
typedef struct IrOpInfo { const char *name, *text; uint8_t prec; } IrOpInfo;
extern const IrOpInfo ir_ops[IR_OP_COUNT];
#define IR_IS_STMT(op) ((op) >= IR_AS)

// How shaped code finds the method of a type argument: a function of this type is the index-th word of the dictionary
// that instances of the generic function get (printing only).
typedef struct MethodWord { Obj *generic; Type *type; uint32_t index; } MethodWord;

// Where a value lives. Set by escape.
typedef enum { ESC_UNKNOWN, ESC_NONE /* stack */, ESC_HEAP, ESC_NEVER } Esc;

struct Ir {
    uint8_t op;            // IrOp
    uint8_t esc;           // Esc, on allocation sites
    uint8_t asop;          // ASOP: the operator's IrOp
    uint8_t blanks;        // RANGE: how many of key and value are written `_`
    bool implicit : 1;     // not written by the user: conversions, &x of a receiver, slices of variadic arguments
    bool def : 1;          // AS, AS2*, RANGE: `:=` or var
    bool dots : 1;         // calls, APPEND: args end in `...`
    bool assigned : 1;     // INDEXMAP: destination
    bool bounded : 1;      // index or slice proved in range; division proved not by zero
    bool per_iteration : 1;
    bool no_inline : 1;    // calls: of go and defer, and those that are jumps
    bool varargs : 1;      // SLICELIT made of variadic arguments: prints as `... argument`
    bool paren : 1;        // written in parentheses (printing only)
    bool transient : 1;    // temporary that is not seen after its statement
    bool zero_copy : 1;    // STR2BYTES: nobody writes to the result, so it may share the string's bytes
    bool nil_panic : 1;    // DOTTYPE: x holds the type or nil, which panics as a call of its method would
    bool in_shape : 1;     // FUNC: named in an instance, whose dictionary has that of the function (printing only)
    bool by_dictionary : 1;// FUNC, DOTINTER: method of a type argument; other instances of the shape call another one
    bool keeps_cap : 1;    // MOVETOHEAP, and the APPENDs before it: somebody may see the capacity
    bool call_site : 1;    // a call on the inliner\'s list
    Pos pos;
    Type *type;            // statements and calls without results: NULL; several results: a T_TUPLE
    Type *written;         // the same type as messages print it: byte and any by these names; NULL: as type
    Ir *x, *y, *z, *w;
    Irs init, args, rest, body;
    union {
        const Const *val;  // LITERAL
        IrVar *var;        // NAME, DCL, CASE
        IrFunc *func;      // FUNC, CLOSURE, METHEXPR, METHVALUE; AS2: instance whose parameters these are (printing only)
        const Sym *sym;    // labels; label of a loop or switch
        const MethodWord *interface_word;   // DOTINTER by_dictionary
        int64_t len;       // SLICELIT, ARRAYLIT
        uint32_t result;   // RESULT
    };
    union {
        Obj *field;        // DOT, DOTPTR, STRUCTKEY: the field; DOTINTER, METHVALUE: the method
        Type *type2;       // METHEXPR: T of T.method
        Obj *generic;      // FUNC and AS2 in a shape: the generic function whose dictionary has that of func, as word field_index (printing only)
        const MethodWord *method_word;   // FUNC by_dictionary
        IrVar *prealloc;   // CLOSURE, METHVALUE, SLICELIT, PTRLIT, …: stack storage chosen by a later stage
    };
    uint32_t field_index;  // DOT, DOTPTR, STRUCTKEY: number of the field
    struct EscSite *site;  // escape's verdict and its reason, on allocation sites
    void *opt;             // a later stage's own
};

typedef enum { VAR_GLOBAL, VAR_LOCAL, VAR_PARAM, VAR_RESULT, VAR_CAPTURED } VarClass;

struct IrVar {
    uint8_t vclass;        // VarClass
    uint8_t esc;           // Esc: ESC_HEAP = moved to heap
    bool kept_alive;       // what it points to is needed as long as the block runs
    bool addrtaken;        // & is applied, or a slice of it is taken, or a closure captures it by reference
    bool reassigned;       // assigned after its declaration
    bool captured;         // a closure mentions it
    bool between_rounds;   // made to hold such a variable from round to round: lives as long as the function
    bool outlives_round;   // declared by a loop: something may refer to it when the next round begins (loopvar.c)
    bool by_value;         // CAPTURED: copied into the closure; else the closure holds its address
    bool autotmp;          // made by the compiler: .autotmp_N
    bool defer_or_go_tmp;
    bool inl_formal, inl_local;
    bool inl_captured;     // a function literal that uses it was inlined: evaluating operands may change it
    bool is_used;
    bool is_dictionary;    // see IrFunc.dictionary
    const EmbeddedFiles *embedded;   // GLOBAL: its value comes from these (//go:embed), or NULL
    const char *linked;    // GLOBAL string: its value comes from the command line (-ldflags=-X), or NULL
    const Sym *sym;        // "x"; "~r0" results and "~p0" parameters without name; "_"; ".autotmp_3", ".this"
    Pos pos;
    Type *type;
    IrFunc *func;          // the function it belongs to; NULL: global
    Package *home;         // of a function that was inlined: whose variable it is; NULL: func's
    IrPackage *pkg;        // GLOBAL
    Obj *obj;              // source object, or NULL
    IrVar *outer;          // CAPTURED: the variable of the enclosing function (maybe captured itself)
    IrVar *canonical;      // CAPTURED: the original variable; else itself
    Ir *defn;              // the node that defines it (AS, AS2, RANGE, CASE, CLOSURE …) or NULL
    Ir *heap_addr;         // codegen's own
    int32_t vargen;        // distinguishes equal names in one function; 0 for the first
    const char *tag;       // PARAM: escape's summary (opaque; escape_tag_* read it)
    void *loc;             // escape's own
    struct EscSite *site;  // escape's verdict
    void *gen;             // codegen's own
};

struct IrFunc {
    const Sym *sym;        // "main", "Len", "makeCounter.func1", "init.0"
    const char *name;      // as messages print it inside its package: "newUser", "(*Server).Handle", "main.func1", "F[go.shape.int]"
    const char *symbol;    // C symbol: see ir_symbol
    Obj *obj;              // declared functions; NULL: closures, wrappers, init
    IrPackage *pkg;        // the package that compiles it
    Package *home;         // the package that declares it
    Type *type;            // signature, canonical; methods: without receiver
    Pos pos, end;
    IrVar *recv;           // NULL: no receiver
    VEC(IrVar *) params, results;    // params without the receiver
    VEC(IrVar *) locals;   // all LOCAL variables
    VEC(IrVar *) captures; // CAPTURED variables, of closures
    Irs body;
    bool has_body;         // false: implemented in C (or assembly, in the reference's library)
    IrFunc *outer;         // closures: the function they stand in
    Ir *closure;           // the CLOSURE node
    VEC(IrFunc *) closures;// function literals directly inside, in source order
    Type **targs; uint32_t ntargs;   // instance of a generic function or of a generic type's method
    IrVar *dictionary;     // of an instance: the parameter .dict that the reference passes; of a literal inside: that, captured.
                           // Nothing uses it, but messages tell of it. NULL: not in an instance
    bool is_untold;        // first met while other packages' functions were inlined: they told of it
    IrFunc *shape_first;   // first instance of the same shape, which speaks for it in -m; itself when first
    // Directives and properties
    uint32_t pragma;       // IrPragma bits
    bool is_wrapper;       // method wrapper (position <autogenerated>)
    bool is_method_value_wrapper;
    bool is_comparison;    // compares or hashes values of a type (comparison.c)
    bool is_curry;         // a closure that stands for a function or a method in shaped code (curry.c)
    bool tail_call;        // jumps to the method that it wraps: the results do not pass through it
    bool is_init;          // the synthesised package initialiser
    bool has_defer, has_recover, needs_ctxt;
    bool hidden_closure;   // a closure inside a declared function
    bool weak;             // may be emitted by several packages (instances, wrappers)
    bool range_body;       // body of a range-over-func loop
    bool defer_body_ok;
    bool has_loops;        // in which variables may have to be new for each iteration
    bool size_known, is_big;   // for the inliner: whether it has very many nodes
    bool dead;             // inlined everywhere, or out of reach: analysed (messages speak of it), not compiled
    uint32_t literals, ranges, wraps;   // numbers of the closures inside, for their names
    uint32_t labels;       // calls that were inlined into it: they number labels
    uint32_t dictionaries; // variables for dictionaries that the reference declares where it inlines instances
    IrFunc *inline_form;   // calls may be replaced by its body: a copy made before anything was inlined into it; NULL: not
    int32_t inline_cost;   // of inline_form
    bool inline_checked;   // it is decided whether there is an inline_form
    bool delay_results;    // one return statement with values, results without names
    uint32_t order;        // in IrPackage.funcs
    void *esc, *gen;       // later stages' own
};

typedef enum {
    PRAGMA_NOINLINE = 1, PRAGMA_NOSPLIT = 2, PRAGMA_NOESCAPE = 4, PRAGMA_UINTPTRESCAPES = 8, PRAGMA_UINTPTRKEEPALIVE = 16,
    PRAGMA_NORACE = 32, PRAGMA_NOCHECKPTR = 64, PRAGMA_SYSTEMSTACK = 128, PRAGMA_YESWRITEBARRIERREC = 256,
    PRAGMA_NOTINHEAP = 512, PRAGMA_CGO_UNSAFE_ARGS = 1024, PRAGMA_REGISTERPARAMS = 2048, PRAGMA_LINKNAME = 4096
} IrPragma;

// A loop that got variables of its own for each iteration.
typedef struct SplitLoop { Pos pos, last; bool is_range; VEC(IrVar *) vars; } SplitLoop;

struct IrPackage {
    Package *pkg;
    VEC(IrFunc *) funcs;       // all to be compiled: declared, closures, instances, wrappers, init
    VEC(IrVar *) globals;      // in source order
    IrFunc *init;              // runs the initialisers, then init.0, init.1 …; NULL: nothing to do
    VEC(struct EscSite *) sites;   // escape's: those that -m tells of, by EscSite.id - 1
    VEC(SplitLoop) split_loops;    // what -json tells of
    VEC(Type *) types;         // types that need run-time descriptors here (converted to interfaces)
    Table inlined;             // functions of other packages that were inlined somewhere in it
    Table exported;            // functions whose bodies its importers know, valid when exports_known
    bool exports_known;
    bool as_read;              // it has the instances that the reference meets, and their callers (reading.c)
    bool dead_known;           // IrFunc.dead is final
    bool optimized;            // nothing more will be inlined
    uint32_t inlinings;        // calls that were replaced by bodies
    struct IrBuilder *builder; // ir's own
};

// Builds the IR of a checked package. Packages it imports were built before.
IrPackage *ir_build(Session *s, Package *pkg);
// Replaces calls by the bodies of what they call, interface calls by calls of methods where the type is known, and prints
// what -m says of it. Then the package is complete. Imported packages were optimised before.
void ir_optimize(Session *s, IrPackage *p);
// Once no code will be made of the package: what lies in session_bodies() is no longer referred to.
void ir_forget_bodies(IrPackage *p);
// Marks the functions that the program cannot reach. ir_optimize does it, unless only verdicts are wanted.
void ir_mark_dead(IrPackage *p);
// Instances that other packages' building made necessary are queued on the package being built; nothing else to call.

// The function that stands for f where p calls it. An instance of a generic function may be another package's, whose code
// brought it along, inlined: what that package found out about it is not exported, so one in p with the same shape stands
// for it. NULL: there is none, and nothing is known.
IrFunc *ir_analysed(IrPackage *p, IrFunc *f);

// The IR function of a declared function or method (canonical receiver), NULL if its package has no IR.
IrFunc *ir_func_of(Session *s, Obj *obj);
// The function to call for method `sel` on a value of type `recv` stored in an interface: a wrapper where the method
// takes its receiver by value or is promoted. The first parameter is the interface's data word. What ir_build has not
// made (methods of other packages' types) is made now and joins p->funcs.
IrFunc *ir_iface_method(Session *s, IrPackage *p, Type *concrete, Obj *method);

// C symbol of a package-level name or method: "strings$TrimSpace", "main$User$Keep" (pointer and value receivers alike);
// '/' in the path becomes '_', '_' becomes '__', other characters '_XX' in hex; the path "command-line-arguments" is "main".
const char *ir_symbol(Session *s, const char *path, const char *type_or_null, const char *name);

// Go source of a node as messages print it ("&User{...}", "... argument", "(*Server).Handle(s, e)"), names qualified
// by package name outside `pkg`. The escape stage's printer.
const char *ir_string(Session *s, IrPackage *pkg, const Ir *n);
const char *ir_func_string(Session *s, IrPackage *pkg, const IrFunc *f);   // its name: "slog.(*Logger).Info"
const char *ir_string_list(Session *s, IrPackage *pkg, const Irs *list);   // statements on one line
const char *ir_type_string(Session *s, IrPackage *pkg, Type *t);
// Texts of types tell things apart by their names: how a text names them.
typedef struct TypeText TypeText;
typedef struct TypeNames {
    void (*type)(TypeText *w, Type *named);
    void (*field)(TypeText *w, Obj *field);     // and a blank; nothing for an embedded one that is named as its type
    void (*method)(TypeText *w, Obj *method);
    bool as_written;                            // byte and any stay; otherwise uint8 and interface {}
} TypeNames;
struct TypeText { Buf out; Session *s; const TypeNames *names; void *data; };   // data: for the names' functions
void ir_write_type(TypeText *w, Type *t);
bool ir_has_shape(Type *t);   // a type argument's shape is part of the type as written
// A type's text with full import paths: the same for identical types, different for different ones.
const char *ir_link_string(struct IrBuilder *b, Type *t);
// The type part of a symbol, of a named type: arguments and the place of a local type included.
const char *ir_type_symbol(struct IrBuilder *b, Type *named);

// Walkers, driven by the op table. The visitor returns false to stop descending below the node.
typedef bool IrVisit(Ir *n, void *data);
void ir_visit(Ir *n, IrVisit *f, void *data);            // n, then init, x, y, z, w, args, body, rest
void ir_visit_list(Irs *list, IrVisit *f, void *data);
// For each child slot: lets f replace the node.
typedef Ir *IrEdit(Ir *n, void *data);
void ir_edit_children(Ir *n, IrEdit *f, void *data);
// Strips PAREN and CONVNOP / looks through one-time assignments to the value that a variable always has.
Ir *ir_outer_value(Ir *n);
bool ir_is_escape_non_string(const IrFunc *fn);   // an instance of internal/abi.EscapeNonString
Ir *ir_static_value(Ir *n);
// What a METHEXPR's function comes to: M, where (*T).M is made of a method of T or of an embedded field. NULL: an interface's method.
IrFunc *ir_method_named(IrFunc *fn);
Ir *ir_static_value_inside(Ir *n);   // as far as function literals of a package's initialiser can tell by themselves
bool ir_has_effects(Ir *n);   // evaluating n may do more than yield a value

// Visits the functions of a package, callees first, in sets that call each other (closures among them).
typedef void IrBatchVisit(IrFunc **funcs, uint32_t n, void *data);
typedef Irs *IrBodyOf(Session *s, IrFunc *f);
void ir_bottom_up(Session *s, IrPackage *p, IrBodyOf *body, IrBatchVisit *visit, void *data);
bool ir_is_closure(const IrFunc *f);   // a function literal that captures something

// Constructors used by several stages.
Ir *ir_new(Session *s, IrOp op, Pos pos, Type *type, Ir *x, Ir *y);
Ir *ir_name(Session *s, IrVar *v, Pos pos);
IrVar *ir_temp(Session *s, IrFunc *f, Type *t, Pos pos);    // .autotmp_N

// Checks what must hold of IR (types, operands, variables), reporting what does not as errors.
bool ir_verify(Session *s, IrPackage *p);

// -emit=ir: every function as indented trees, one node a line, op first; made from the op table.
void emit_ir(Session *s, IrPackage *p, FILE *out);
void emit_ir_node(Session *s, IrPackage *p, const Ir *n, FILE *out);   // one node as such a tree

#endif
