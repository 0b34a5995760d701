// codegen's inside: the file being written, the function being written, and what the files of this folder use of each
// other.
//
// A package becomes one C file in sections (types, prototypes, constant data, globals, functions). Function bodies are
// written first; whatever they mention is declared on first use in the section where it belongs, so that the file holds
// what it needs and nothing else.
//
// Expressions. C leaves the order of evaluation open where Go does not. So expr() does two things: it writes to the
// body what must happen before (calls, checks, temporaries: the prelude), and returns the C text of the value with a
// CxKind that says what may still happen between now and its use. Operands are combined by operands(): a call that is
// still pending is moved to a temporary as soon as something else has to follow it. Plain loads of variables stay
// where they are and are read last; so does the reference.
#ifndef ESCARGO_CODEGEN_GEN_H
#define ESCARGO_CODEGEN_GEN_H

#include "codegen/codegen.h"

// ---- C expressions --------------------------------------------------------------------------------------------

// How strongly the outermost operator of a C text binds.
typedef enum {
    PREC_ASSIGN = 1, PREC_COND, PREC_OROR, PREC_ANDAND, PREC_OR, PREC_XOR, PREC_AND, PREC_EQ, PREC_REL, PREC_SHIFT,
    PREC_ADD, PREC_MUL, PREC_UNARY, PREC_POSTFIX
} Prec;

typedef enum {
    CX_CONST,              // the same always
    CX_STABLE,             // a local variable that nothing else reaches, a temporary
    CX_LOAD,               // reads memory that calls may change, or may panic
    CX_EFFECT              // a pending call: must be evaluated exactly once, in order
} CxKind;

typedef struct Cx {
    const char *s;
    uint8_t prec, kind;
    bool path;             // a name with fields: cheap to write twice
    bool nonnull;          // a pointer that cannot be nil
} Cx;

// ---- State ------------------------------------------------------------------------------------------------------

typedef struct FuncGen FuncGen;

// The C file of one package.
typedef struct Gen {
    Session *s;
    Arena *a;
    IrPackage *pkg;
    CodegenOptions opt;
    Buf forwards, types, protos, data, globals, helpers, funcs;   // the sections, in the order of the file
    Table declared;        // interned "what name" -> itself: is in the file already
    Table completed;       // struct and array types whose definition is in the file
    Table initial;         // global IrVar -> its C initialiser, where it is constant
    Table intrinsics;      // interned symbol -> Intrinsic
    uint32_t statics;      // numbers of constant data
    int errors_before;
} Gen;

// Where `break` and `continue` go: one for each loop, switch and select around the place being written.
typedef struct Target {
    struct Target *up;
    const Sym *label;
    bool is_loop;          // continue may mean it
    bool c_loop, c_switch; // written as a C loop, a C switch: what C's own break and continue mean
    bool plain_continue;   // C's continue does the right thing
    const char *break_label, *continue_label;    // "" until used
} Target;

struct FuncGen {
    Gen *g;
    IrFunc *fn;
    Buf top;               // declarations at the head of the function
    Buf body;
    int indent;            // 1: the function's own block
    int loops;             // how many loops are around
    int conditional;       // > 0: the expression at hand may not be evaluated
    bool has_goto;
    bool top_used;
    bool leaves_by_done;   // has deferred calls: return goes through `done`
    Table names;           // interned C name -> number of uses
    Table pending;         // IrVar -> itself: declared by the assignment that follows
    Table labels;          // Sym -> C label
    Target *targets;
    VEC(IrVar *) checked;  // pointers that were checked for nil on every way to here
    VEC(IrVar *) in_range; // pairs index, slice: index is within slice
    uint32_t line_shown;
    uint32_t defers;
};

// What codegen keeps on an IrVar.
typedef struct VarGen { const char *name; IrFunc *fn; } VarGen;

// ---- Writing (out.c) ----------------------------------------------------------------------------------------------

void line(FuncGen *f, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void label_line(FuncGen *f, const char *name);
void open_block(FuncGen *f, const char *fmt, ...) __attribute__((format(printf, 2, 3)));   // the text, then " {"
void close_block(FuncGen *f, const char *tail);            // "}" and tail
void insert_line(FuncGen *f, size_t at, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
void top_line(FuncGen *f, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
char *text(Gen *g, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
Buf swap_body(FuncGen *f, Buf with);                       // redirects the body; returns the old one
const char *single_statement(Gen *g, Buf *b);              // the text without `;` if b is one simple statement, else NULL
bool first_time(Gen *g, const char *what, const char *name);

Cx cx(const char *s, Prec prec, CxKind kind);
Cx cx_path(const char *s, CxKind kind);
const char *paren(Gen *g, Cx x, Prec at_least);            // in parentheses if it binds less
Cx spill(FuncGen *f, Cx x, const char *ctype);             // to a temporary, unless it is a constant
Cx spill_at(FuncGen *f, size_t at, Cx x, const char *ctype);
Cx stable(FuncGen *f, Cx x, const char *ctype);            // to a temporary, unless nothing can change it
Cx path(FuncGen *f, Cx x, const char *ctype);              // to a temporary, unless cheap to write twice
const char *temp(FuncGen *f);                              // a new name

// ---- Names (names.c) ----------------------------------------------------------------------------------------------

const char *local_name(FuncGen *f, const char *go_name);   // unique in the function
const char *var_name(FuncGen *f, IrVar *v);
const char *field_name(Gen *g, Type *strct, uint32_t i);
const char *label_name(FuncGen *f, const Sym *label);
const char *global_name(Gen *g, IrVar *v);                 // declared in the file after this
const char *func_name(Gen *g, IrFunc *fn);                 // its prototype is in the file after this
const char *link_name(Gen *g, Type *t);                    // the same for identical types in all packages
const char *package_symbol(Gen *g, Package *p, const char *name);
const char *quoted(Gen *g, const char *s, size_t n);       // a C string literal

// ---- Types (types.c) ----------------------------------------------------------------------------------------------

Type *under(Gen *g, Type *t);                              // canonical underlying type
Type *canon(Gen *g, Type *t);
Type *elem_of(Gen *g, Type *t);                            // of pointer, slice, array, chan, map; canonical
Type *field_type(Gen *g, Type *strct, uint32_t i);
Type *result_type(Gen *g, Type *sig);                      // NULL, one type, or a tuple
int kind_of(Gen *g, Type *t);                              // TypeKind of the underlying type
bool is_eface(Gen *g, Type *t);
const char *c_type(Gen *g, Type *t);                       // complete; "void" for NULL
const char *c_pointee(Gen *g, Type *t);                    // good enough behind a pointer
const char *c_decl(Gen *g, const char *ctype, const char *name);
const char *c_func_type(Gen *g, Type *sig, bool method);   // name of a C function type: closures' code, or methods in itabs
const char *c_params(Gen *g, Type *sig);                   // C types of the parameters, joined by ", "
const char *zero_value(Gen *g, Type *t);
const char *noscan(Gen *g, Type *t);                       // "true": holds no pointers
bool is_zero_size(Gen *g, Type *t);
bool is_opaque_pointer(Gen *g, Type *t);                   // `type P *P`: void * in C
uint32_t count_params(Type *sig);

// ---- Functions, statements (package.c, func.c, stmt.c, …) -----------------------------------------------------------

void func_emit(Gen *g, IrFunc *fn);                        // func.c
bool takes_closure(IrFunc *fn);                            // its code has the closure as last parameter
// "R name(P p, …)"; params: names, NULL for a prototype.
const char *func_signature(Gen *g, IrFunc *fn, const char *name, const char *const *params, bool closure);
void declare_result(FuncGen *f, IrVar *v, const char *name);
void return_stmt(FuncGen *f, Ir *n);

void stmts(FuncGen *f, Irs *list);                         // stmt.c
void stmt(FuncGen *f, Ir *n);
void block(FuncGen *f, Irs *list);                         // in braces already; facts end with it
void mark_line(FuncGen *f, Pos pos);
// What is known of variables on every way to here (facts.c). What a block learns ends with it.
typedef struct Facts { uint32_t checked, in_range; } Facts;
Facts facts_begin(FuncGen *f);
void facts_end(FuncGen *f, Facts facts);
void facts_clear(FuncGen *f);
IrVar *checkable(Ir *ptr);                                 // a variable whose pointer never changes, or NULL
bool was_checked(FuncGen *f, IrVar *v);
void learn_checked(FuncGen *f, IrVar *v);
void learn_condition(FuncGen *f, Ir *cond, bool holds);
void learn_range(FuncGen *f, IrVar *index, IrVar *indexed);
bool is_in_range(FuncGen *f, Ir *index, Ir *indexed);
bool assigns(Irs *list, IrVar *v);                         // somewhere inside

void target_push(FuncGen *f, Target *t, const Sym *label);
void target_pop(FuncGen *f, Target *t);
void branch_stmt(FuncGen *f, Ir *n);                       // break, continue
void for_stmt(FuncGen *f, Ir *n);                          // loop.c
void range_stmt(FuncGen *f, Ir *n);                        // range.c
void switch_stmt(FuncGen *f, Ir *n);                       // switch.c
void type_switch_stmt(FuncGen *f, Ir *n);                  // typeswitch.c
void select_stmt(FuncGen *f, Ir *n);                       // chan.c
void defer_stmt(FuncGen *f, Ir *n);                        // defer.c
void go_stmt(FuncGen *f, Ir *n);
void defer_prologue(FuncGen *f);
void defer_epilogue(FuncGen *f);

void declare(FuncGen *f, IrVar *v, const char *init);      // assign.c; init NULL: zero
void dcl_stmt(FuncGen *f, Ir *n, Ir *setter);              // setter: the statement that may set the variable first, or NULL
void init_stmts(FuncGen *f, Ir *n);                        // stmt.c: n's init
bool take_pending(FuncGen *f, IrVar *v);                   // v is declared by the assignment at hand
void assign_stmt(FuncGen *f, Ir *n);
void assign_op_stmt(FuncGen *f, Ir *n);
void assign_pairs(FuncGen *f, Ir *n);
void assign_results(FuncGen *f, Ir *n);                    // AS2FUNC and the comma-ok forms
void store(FuncGen *f, Ir *dst, Cx value, bool def);
bool is_blank(Ir *n);

// ---- Expressions ------------------------------------------------------------------------------------------------

Cx expr(FuncGen *f, Ir *n);                                // expr.c
Cx lvalue(FuncGen *f, Ir *n);
Cx place_of(FuncGen *f, Ir *n);                            // lvalue whose operands nothing changes any more
void operands(FuncGen *f, Ir **nodes, Cx *out, uint32_t n);
Cx operand(FuncGen *f, Ir *n);                             // one, pending calls moved to a temporary
Cx address_of(FuncGen *f, Ir *n);
Cx var_expr(FuncGen *f, IrVar *v);
Cx var_address(FuncGen *f, IrVar *v);
Cx constant(Gen *g, Type *t, const Const *val);
Cx condition(FuncGen *f, Ir *n);                           // of if, for, &&: learns nothing that is not certain
Cx nil_checked(FuncGen *f, Ir *ptr);                       // a pointer, checked for nil in its text or before
Cx deref(FuncGen *f, Ir *ptr, const char *elem_ctype);     // *ptr as a place
CxKind load_kind(Cx x);

Cx arith_expr(FuncGen *f, Ir *n);                          // ops.c
Cx arith(FuncGen *f, IrOp op, Type *t, Cx x, Cx y, Ir *yn, bool bounded);
Cx compare_expr(FuncGen *f, Ir *n);                        // compare.c
Cx equal_values(FuncGen *f, Type *t, Cx x, Cx y);
Cx unary_expr(FuncGen *f, Ir *n);
Cx logic_expr(FuncGen *f, Ir *n);
Cx min_max_expr(FuncGen *f, Ir *n);
bool compound_op(FuncGen *f, IrOp op, Type *t, Ir *y, const char **c_op);   // ops.c: may be written as x op= y

Cx call_expr(FuncGen *f, Ir *n);                           // call.c
Cx inlined_call(FuncGen *f, Ir *n);
typedef Cx IntrinsicGen(FuncGen *f, Ir *n, Cx *args, const char *arg);
typedef struct Intrinsic { const char *symbol; IntrinsicGen *gen; const char *arg; } Intrinsic;
const Intrinsic *intrinsic_of(Gen *g, IrFunc *fn);         // intrinsics.c
void intrinsics_init(Gen *g);

Cx closure_expr(FuncGen *f, Ir *n);                        // closure.c
Cx func_value(Gen *g, IrFunc *fn);
Cx method_value(FuncGen *f, Ir *n);
void closure_prologue(FuncGen *f);

Cx struct_literal(FuncGen *f, Ir *n);                      // literal.c
Cx array_literal(FuncGen *f, Ir *n);
Cx slice_literal(FuncGen *f, Ir *n);
Cx map_literal(FuncGen *f, Ir *n);
Cx pointer_literal(FuncGen *f, Ir *n);
bool static_value(Gen *g, Ir *n, Buf *out);                // static.c: writes an initialiser if n is constant
bool is_static_value(Gen *g, Ir *n);

Cx convert_expr(FuncGen *f, Ir *n);                        // convert.c
Cx nop_convert(FuncGen *f, Type *to, Type *from, Cx x);
Cx string_convert(FuncGen *f, Ir *n);
Cx slice_to_array(FuncGen *f, Ir *n);
Cx iface_convert(FuncGen *f, Ir *n);                       // iface.c
Cx iface_type(FuncGen *f, Type *iface, Cx x);              // its dynamic type, NULL if nil
Cx iface_load(FuncGen *f, Type *t, Cx data);               // the value of type t that a data word stands for
Cx assert_expr(FuncGen *f, Ir *n);
void assert_ok(FuncGen *f, Ir *n, Ir *value, Ir *ok, bool def);

// ---- Places (place.c) ---------------------------------------------------------------------------------------------

bool stays(Ir *n);                                         // escape put the allocation on the stack
const char *place_comment(Gen *g, bool heap, struct EscSite *site);
const char *node_comment(Gen *g, Ir *n);
const char *stack_slot(FuncGen *f, const char *ctype);     // zeroed only by who uses it
// Storage of a value of type t at allocation site n, holding init (NULL: zero). The text is its address.
Cx allocate(FuncGen *f, Ir *n, Type *t, const char *init);
Cx allocate_as(FuncGen *f, Ir *n, const char *ctype, const char *no_pointers, const char *init);   // of a C type

// ---- Slices, strings, maps, channels ---------------------------------------------------------------------------------

Cx index_expr(FuncGen *f, Ir *n, bool frozen);             // slice.c
Cx slice_expr(FuncGen *f, Ir *n);
Cx make_slice(FuncGen *f, Ir *n);
Cx append_expr(FuncGen *f, Ir *n);                         // append.c
Cx copy_expr(FuncGen *f, Ir *n);
Cx len_expr(FuncGen *f, Ir *n);
Cx cap_expr(FuncGen *f, Ir *n);
Cx unsafe_expr(FuncGen *f, Ir *n);                         // unsafe.c
Cx add_strings(FuncGen *f, Ir *n);                         // string.c
Cx map_index(FuncGen *f, Ir *n);                           // map.c
Cx map_place(FuncGen *f, Ir *n);
Cx map_place_of(FuncGen *f, Type *map, Cx m, Cx key);
void map_index_ok(FuncGen *f, Ir *n, Ir *value, Ir *ok, bool def);
Cx make_map(FuncGen *f, Ir *n);
void delete_stmt(FuncGen *f, Ir *n);
Cx make_chan(FuncGen *f, Ir *n);                           // chan.c
Cx recv_expr(FuncGen *f, Ir *n);
void recv_ok(FuncGen *f, Ir *n, Ir *value, Ir *ok, bool def);
void send_stmt(FuncGen *f, Ir *n);
void print_stmt(FuncGen *f, Ir *n);                        // print.c
Cx in_memory(FuncGen *f, Cx x, const char *ctype);         // the text is an address that holds x

// ---- Run-time types (rtype.c, rmethod.c, equal.c) ----------------------------------------------------------------------

const char *rtype(Gen *g, Type *t);                        // C name of the descriptor; declared after this
const char *itab(Gen *g, Type *iface, Type *concrete);
uint32_t method_index(Gen *g, Type *iface, Obj *method);
const char *string_data(Gen *g, const char *s);            // a String as static data
const char *package_path(Obj *o);                          // "" for exported names
const char *reflect_string(Gen *g, Type *t);               // type_text.c
const char *reflect_name(Gen *g, Type *t);                 // "" when unnamed
void rtypes_of_package(Gen *g);                            // descriptors of the package's own named types
const char *methods_of(Gen *g, Type *t, uint32_t *n);      // rmethod.c: array of RMethod, or NULL
const char *equal_func(Gen *g, Type *t);                   // NULL: not comparable
const char *hash_func(Gen *g, Type *t);
bool is_memory_equal(Gen *g, Type *t);                     // equal means the same bytes

#endif
