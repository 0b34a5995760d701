// codegen's inside: the file being written, the function being written, and what the files of this folder use of each
// other.
//
// A package becomes one C file in sections (types, prototypes, constant data, globals, functions). Function bodies are
// written first; whatever they mention is declared on first use in the section where it belongs, so that the file holds
// what it needs and nothing else.
//
// Expressions. C leaves the order of evaluation open where Go does not. So c_expr() does two things: it writes to the
// body what must happen before (calls, checks, temporaries: the prelude), and returns the C text of the value with a
// CxKind that says what may still happen between now and its use. Operands are combined by c_operands(): a call that is
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
    CX_ORDERED,            // a load that Go orders as a call: len(x), complex(x, y)
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
// A part of a package variable's data that is assigned when the program starts.
typedef struct DataPatch { const char *place; Ir *value; } DataPatch;

typedef struct Gen {
    Session *s;
    Arena *a;
    IrPackage *pkg;
    CodegenOptions opt;
    Buf forwards, types, protos, data, descriptors, helpers, globals, init, calls;   // the sections, in the order of the file
    VEC(Buf) funcs;        // by place in the package; between globals and init
    Buf no_parameters;     // hashes of the symbols of functions without parameters, for tracebacks
    Table declared;        // interned "what name" -> itself: is in the file already
    Table constants;       // interned type and initialiser -> the name of the constant that has it
    Table completed;       // struct and array types whose definition is in the file
    Table initial;         // global IrVar -> its C initialiser, where it is constant
    Table collecting;      // IrFunc -> itself: reaches runtime.GC (forget.c)
    Table intrinsics;      // interned symbol -> Intrinsic
    uint32_t statics;      // numbers of constant data
    VEC(DataPatch) patches;   // of the package variable whose data was written last
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

// -checkescape: the body of a loop, at whose head objects are declared.
typedef struct LoopScope {
    struct LoopScope *up;
    Buf objects;
    size_t at;             // in the body: the head
} LoopScope;

struct FuncGen {
    Gen *g;
    IrFunc *fn;
    Buf top;               // declarations at the head of the function
    Buf body;
    int indent;            // 1: the function's own block
    int loops;             // how many loops are around
    int arithmetic;        // > 0: operands of arithmetic are at hand: their checks stay in order, whatever their lines
    int conditional;       // > 0: the expression at hand may not be evaluated
    Package *inlined_from; // home of the inlined function that is being written, NULL: none
    bool has_goto;         // one that jumps back: statements outside of loops may run again
    Table labels_seen;     // on the way through the body
    bool keep_locals;      // place_of: no local variable is assigned meanwhile
    bool top_used;
    bool leaves_by_done;   // has deferred calls: return goes through `done`
    bool passes_on;        // a wrapper: what it calls counts as called by its caller
    Table names;           // interned C name -> number of uses
    Table products;        // IrVar -> the IR_MUL that it holds for good (ops.c)
    Table pending;         // IrVar -> itself: declared by the assignment that follows
    Table labels;          // Sym -> C label
    Table declared_before; // IrVar -> itself: results of inlined calls that are set in blocks inside
    Target *targets;
    bool forgets;          // variables are cleared at their last use (forget.c)
    Table remembered;      // IrVar -> itself: one of those
    Table forgotten;       // Ir, Irs at whose head, arguments of a call -> the variables that are used no more from there on
    VEC(const char *) borrowed;   // temporaries in memory that hold a value of the statement at hand
    Table append_stores;   // IrVar or Ir that is appended to -> its buffer
    LoopScope *scope;          // NULL: the function's head
    VEC(IrVar *) checked;  // pointers that were checked for nil on every way to here
    VEC(IrVar *) in_range; // pairs index, slice: index is within slice
    uint32_t line_shown, file_shown;
    Pos statement;         // that is being written
    uint32_t defers;
};

// What codegen keeps on an IrVar.
typedef struct VarGen { const char *name; IrFunc *fn; int depth; } VarGen;   // depth: loops around its declaration

// ---- Writing (out.c) ----------------------------------------------------------------------------------------------

void c_line(FuncGen *f, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void c_label_line(FuncGen *f, const char *name);
void c_open_block(FuncGen *f, const char *fmt, ...) __attribute__((format(printf, 2, 3)));   // the text, then " {"
void c_close_block(FuncGen *f, const char *tail);            // "}" and tail
void c_insert_line(FuncGen *f, size_t at, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
void c_top_line(FuncGen *f, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
char *c_text(Gen *g, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
Buf c_swap_body(FuncGen *f, Buf with);                       // redirects the body; returns the old one
const char *c_single_statement(Gen *g, Buf *b);            // the text without `;` if b is one simple statement, else NULL
const char *c_joined_statements(Gen *g, Buf *b);           // several assignments joined by commas, else NULL
const char *c_joined_declarations(Gen *g, Buf *b);         // several declarations of one type as one, else NULL
bool c_is_zero_text(const char *init);
bool c_first_time(Gen *g, const char *what, const char *name);

Cx cx(const char *s, Prec prec, CxKind kind);
Cx cx_path(const char *s, CxKind kind);
const char *c_paren(Gen *g, Cx x, Prec at_least);            // in parentheses if it binds less
const char *c_macro_arg(Gen *g, const char *s);            // s as an argument of a macro
Cx c_spill(FuncGen *f, Cx x, const char *ctype);             // to a temporary, unless it is a constant
Cx c_spill_at(FuncGen *f, size_t at, Cx x, const char *ctype);
Cx c_stable(FuncGen *f, Cx x, const char *ctype);            // to a temporary, unless nothing can change it
Cx c_path(FuncGen *f, Cx x, const char *ctype);              // to a temporary, unless cheap to write twice
bool c_rename_temp(FuncGen *f, const char *ctype, const char *name, const char *to);   // if its declaration is the last line
const char *c_temp(FuncGen *f);                              // a new name

// ---- Names (names.c) ----------------------------------------------------------------------------------------------

const char *c_local_name(FuncGen *f, const char *go_name);   // unique in the function
const char *c_var_name(FuncGen *f, IrVar *v);
const char *c_field_name(Gen *g, Type *strct, uint32_t i);
const char *c_label_name(FuncGen *f, const Sym *label);
const char *c_global_name(Gen *g, IrVar *v);                 // declared in the file after this
const char *c_func_name(Gen *g, IrFunc *fn);                 // its prototype is in the file after this
const char *c_func_linkage(Gen *g, IrFunc *fn);              // what a declaration of it begins with
const char *c_link_name(Gen *g, Type *t);                    // the same for identical types in all packages
const char *c_package_symbol(Gen *g, Package *p, const char *name);
const char *c_quoted(Gen *g, const char *s, size_t n);       // a C string literal

// ---- Types (types.c) ----------------------------------------------------------------------------------------------

Type *c_under(Gen *g, Type *t);                              // canonical underlying type
Type *c_canon(Gen *g, Type *t);
Type *c_elem_of(Gen *g, Type *t);                            // of pointer, slice, array, chan, map; canonical
Type *c_field_type(Gen *g, Type *strct, uint32_t i);
Type *c_result_type(Gen *g, Type *sig);                      // NULL, one type, or a tuple
int c_kind_of(Gen *g, Type *t);                              // TypeKind of the underlying type
bool c_is_eface(Gen *g, Type *t);
const char *c_embedded_data(Gen *g, IrVar *v);             // a C initializer of a variable's files (embed.c)
const char *c_type(Gen *g, Type *t);                       // complete; "void" for NULL
const char *c_pointee(Gen *g, Type *t);                    // good enough behind a pointer
const char *c_decl(Gen *g, const char *ctype, const char *name);
// params.c. name NULL: the C types alone.
bool c_is_split(Gen *g, Type *t);                            // passed in pieces
const char *c_param(Gen *g, Type *t, const char *name);      // its declaration in a list of parameters
const char *c_argument(FuncGen *f, Type *t, Cx x);
const char *c_param_passed_on(Gen *g, Type *t, const char *name);   // as an argument
const char *c_param_value(Gen *g, Type *t, const char *name);
Type *c_param_type(Gen *g, IrFunc *fn, uint32_t i);          // the receiver is the first
uint32_t c_count_all_params(Gen *g, IrFunc *fn);
const char *c_func_type(Gen *g, Type *sig, bool method);   // name of a C function type: closures' code, or methods in itabs
const char *c_params(Gen *g, Type *sig);                   // C types of the parameters, joined by ", "
const char *c_zero_value(Gen *g, Type *t);
const char *c_noscan(Gen *g, Type *t);                       // "true": holds no pointers
bool c_is_zero_size(Gen *g, Type *t);
bool c_is_opaque_pointer(Gen *g, Type *t);                   // `type P *P`: void * in C

// ---- Functions, statements (package.c, func.c, stmt.c, …) ----------------------------------------------------------

uint32_t c_count_parts(Gen *g);                              // parts.c
void c_put_functions(Gen *g, FILE *out, uint32_t parts);
void c_put_calls(Gen *g, FILE *out);                         // calls.c
Buf c_func_emit(Gen *g, IrFunc *fn);                         // func.c
IrVar *c_param_at(IrFunc *fn, uint32_t i);                   // the receiver is the first
bool c_takes_closure(IrFunc *fn);                            // its code has the closure as last parameter
// "R name(P p, …)"; params: names, NULL for a prototype.
const char *c_func_signature(Gen *g, IrFunc *fn, const char *name, const char *const *params, bool closure);
void c_declare_result(FuncGen *f, IrVar *v, const char *name);
void c_return_stmt(FuncGen *f, Ir *n);

void c_stmts(FuncGen *f, Irs *list);                         // stmt.c
void c_stmt(FuncGen *f, Ir *n);
void c_block(FuncGen *f, Irs *list);                         // in braces already; facts end with it
void c_put_line_directive(Gen *g, Buf *out, Pos pos);
void c_mark_line(FuncGen *f, Pos pos);
const char *c_recorded_name(Gen *g, Pos pos);                // the file, for line tables (calls.c)
bool c_is_on_other_line(FuncGen *f, Pos pos);                // than the statement at hand
void c_mark_written(FuncGen *f, size_t mark, Pos pos);       // what the body has from `mark` on is at pos
// What is known of variables on every way to here (facts.c). What a block learns ends with it.
typedef struct Facts { uint32_t checked, in_range; } Facts;
Facts c_facts_begin(FuncGen *f);
void c_facts_end(FuncGen *f, Facts facts);
void c_facts_clear(FuncGen *f);
IrVar *c_checkable(Ir *ptr);                                 // a variable whose pointer never changes, or NULL
bool c_was_checked(FuncGen *f, IrVar *v);
void c_learn_checked(FuncGen *f, IrVar *v);
void c_learn_condition(FuncGen *f, Ir *cond, bool holds);
void c_learn_range(FuncGen *f, IrVar *index, IrVar *indexed);
bool c_is_in_range(FuncGen *f, Ir *index, Ir *indexed);
bool c_assigns(Irs *list, IrVar *v);                         // somewhere inside

// forget.c
void c_find_collecting(Gen *g);
void c_forget_prologue(FuncGen *f);
void c_keep_in_memory(FuncGen *f, IrVar *v);                 // v was declared
void c_forget_before(FuncGen *f, Ir *n);                     // what registers still hold, if n collects
void c_forget_at(FuncGen *f, const void *place);             // behind a statement, at the head of a list
void c_forget_memory(FuncGen *f, const char *name);          // a temporary whose value was taken
void c_forget_borrowed(FuncGen *f, uint32_t from);           // at the end of a statement
const char *c_memory_temp(FuncGen *f, const char *ctype, const char *init);   // its address is passed; init may be NULL
void c_pass_on(FuncGen *f, Ir *call, Cx *args);              // arguments that are the last uses of variables

void c_target_push(FuncGen *f, Target *t, const Sym *label);
void c_target_pop(FuncGen *f, Target *t);
void c_branch_stmt(FuncGen *f, Ir *n);                       // break, continue
void c_for_stmt(FuncGen *f, Ir *n);                          // loop.c
void c_yield_point(FuncGen *f);                              // other goroutines may run here
void c_range_stmt(FuncGen *f, Ir *n);                        // range.c
void c_switch_stmt(FuncGen *f, Ir *n);                       // switch.c
void c_type_switch_stmt(FuncGen *f, Ir *n);                  // typeswitch.c
void c_select_stmt(FuncGen *f, Ir *n);                       // chan.c
void c_defer_stmt(FuncGen *f, Ir *n);                        // defer.c
void c_go_stmt(FuncGen *f, Ir *n);
void c_defer_prologue(FuncGen *f);
void c_defer_epilogue(FuncGen *f);

void c_declare(FuncGen *f, IrVar *v, const char *init);      // assign.c; init NULL: zero
void c_dcl_stmt(FuncGen *f, Ir *n, Ir *setter);              // setter: the statement that may set the variable first, or NULL
void c_init_stmts(FuncGen *f, Ir *n);                        // stmt.c: n's init
bool c_take_pending(FuncGen *f, IrVar *v);                   // v is declared by the assignment at hand
void c_assign_stmt(FuncGen *f, Ir *n);
void c_assign_op_stmt(FuncGen *f, Ir *n);
void c_assign_pairs(FuncGen *f, Ir *n);
void c_assign_results(FuncGen *f, Ir *n);                    // AS2FUNC and the comma-ok forms
void c_store(FuncGen *f, Ir *dst, Cx value, bool def);
Cx c_settled(FuncGen *f, Cx place, const char *ctype);     // a place whose text makes no more calls
void c_store_all(FuncGen *f, Ir **to, Cx *values, uint32_t n);   // operands of all destinations first
bool c_is_blank(Ir *n);

// ---- Expressions ------------------------------------------------------------------------------------------------

Cx c_expr(FuncGen *f, Ir *n);                                // expr.c
Cx c_lvalue(FuncGen *f, Ir *n);
Cx c_place_of(FuncGen *f, Ir *n);                            // lvalue whose operands nothing changes any more
void c_operands(FuncGen *f, Ir **nodes, Cx *out, uint32_t n);
Cx c_operand(FuncGen *f, Ir *n);                             // one, pending calls moved to a temporary
Cx c_address_of(FuncGen *f, Ir *n);
Cx c_var_expr(FuncGen *f, IrVar *v);
Cx c_var_address(FuncGen *f, IrVar *v);
Cx c_constant(Gen *g, Type *t, const Const *val);
Cx c_condition(FuncGen *f, Ir *n);                           // of if, for, &&: learns nothing that is not certain
Cx c_nil_checked(FuncGen *f, Ir *ptr);                       // a pointer, checked for nil in its text or before
Cx c_deref(FuncGen *f, Ir *ptr, const char *elem_ctype);     // *ptr as a place
CxKind c_load_kind(Cx x);

Cx c_arith_expr(FuncGen *f, Ir *n);                          // ops.c
Cx c_arith(FuncGen *f, IrOp op, Type *t, Cx x, Cx y, Ir *yn, bool bounded);
Cx c_compare_expr(FuncGen *f, Ir *n);                        // compare.c
Cx c_equal_values(FuncGen *f, Type *t, Cx x, Cx y);
Cx c_unary_expr(FuncGen *f, Ir *n);
Cx c_logic_expr(FuncGen *f, Ir *n);
Cx c_min_max_expr(FuncGen *f, Ir *n);
Ir *c_note_product(FuncGen *f, Ir *dst, Ir *value, bool def);      // dst becomes value: what to evaluate for it
// Whether `x op= y` is one operation with a product: its factors, and the sign of the first.
bool c_fuses_into(FuncGen *f, IrOp op, Ir *y, Ir **factors, bool *minus);
Cx c_fused_sum(Gen *g, Type *t, bool minus, Cx *factors, Cx addend);
bool c_never_changes(IrVar *v);                              // range.c
bool c_compound_op(FuncGen *f, IrOp op, Type *t, Ir *y, const char **c_op);   // ops.c: may be written as x op= y

Cx c_call_expr(FuncGen *f, Ir *n);                           // call.c
Cx c_inlined_call(FuncGen *f, Ir *n);                        // inlined.c
void c_inlined_body(FuncGen *f, Ir *n);                      // without its results
typedef Cx IntrinsicGen(FuncGen *f, Ir *n, Cx *args, const char *arg);
typedef struct Intrinsic { const char *symbol; IntrinsicGen *gen; const char *arg; } Intrinsic;
const Intrinsic *c_intrinsic_of(Gen *g, IrFunc *fn);         // intrinsics.c
void c_intrinsics_init(Gen *g);

Cx c_closure_expr(FuncGen *f, Ir *n);                        // closure.c
Cx c_func_value(Gen *g, IrFunc *fn);                       // of a declared function
Cx c_literal_value(Gen *g, IrFunc *fn);                    // of a literal that captures nothing
Cx c_method_value(FuncGen *f, Ir *n);
void c_closure_prologue(FuncGen *f);

Cx c_struct_literal(FuncGen *f, Ir *n);                      // literal.c
Cx c_array_literal(FuncGen *f, Ir *n);
Cx c_slice_literal(FuncGen *f, Ir *n);
Cx c_map_literal(FuncGen *f, Ir *n);
Cx c_pointer_literal(FuncGen *f, Ir *n);
bool c_static_value(Gen *g, Ir *n, Buf *out);                // static.c: writes an initialiser if n is constant
bool c_is_static_value(Gen *g, Ir *n);
bool c_is_constant_list(Gen *g, Irs *elements);                          // the elements of an array literal
void c_static_elements(Gen *g, Irs *elements, const char *place_or_null, Buf *out);    // the initialiser of their array
// A package variable's initialiser, or NULL: nothing of it is data. Its parts that must be computed are in g->patches.
const char *c_package_data(Gen *g, Ir *n, const char *name);

Cx c_convert_expr(FuncGen *f, Ir *n);                        // convert.c
Cx c_rounded(FuncGen *f, Ir *x, Cx value);                   // the value of x, which is converted explicitly
Cx c_nop_convert(FuncGen *f, Type *to, Type *from, Cx x);
Cx c_string_convert(FuncGen *f, Ir *n);
Cx c_slice_to_array(FuncGen *f, Ir *n);
Cx c_iface_convert(FuncGen *f, Ir *n);                       // iface.c
Cx c_iface_type(FuncGen *f, Type *iface, Cx x);              // its dynamic type, NULL if nil
Cx c_iface_load(FuncGen *f, Type *t, Cx data);               // the value of type t that a data word stands for
Cx c_assert_expr(FuncGen *f, Ir *n);
void c_assert_ok(FuncGen *f, Ir *n, Ir *value, Ir *ok, bool def);

// ---- Places (place.c) ---------------------------------------------------------------------------------------------

bool c_stays(Ir *n);                                         // escape put the allocation on the stack
const char *c_comment(Gen *g, const char *place, struct EscSite *site);   // " /* place: reason */"
const char *c_place_comment(Gen *g, bool heap, struct EscSite *site);
const char *c_node_comment(Gen *g, Ir *n);
const char *c_comment_text(Gen *g, const char *s);   // without what would end a C comment: types in it may have tags
const char *c_bounded_comment(Gen *g, Ir *n, const char *place);   // what stays is in `place`: "stack up to 32 bytes"
#define STACK_IF_SMALL "stack up to 32 bytes"
const char *c_counted(Gen *g, struct EscSite *site, const char *allocation);   // sites.c: counts what it makes, if asked to
struct EscSite *c_site_of_join(Gen *g, Ir *n);
void c_site_table(Gen *g);
void c_register_sites(Gen *g);
const char *c_stack_slot(FuncGen *f, const char *ctype, const char *what);   // zeroed only by who uses it
// Storage of a value of type t at allocation site n, holding init (NULL: zero). The text is its address.
Cx c_allocate(FuncGen *f, Ir *n, Type *t, const char *init);
Cx c_allocate_as(FuncGen *f, Ir *n, const char *ctype, const char *no_pointers, const char *init);   // of a C type

// ---- Checks of the places while the program runs (check.c) -----------------------------------------------------------
// Without -checkescape objects are declared, values are stored, and nothing more.

void c_scope_begin(FuncGen *f, LoopScope *s);                    // what is declared from here on belongs to a loop's body
void c_scope_opened(FuncGen *f);                             // its brace is written
void c_scope_end(FuncGen *f);                                // before the closing brace
void c_declare_object(FuncGen *f, const char *ctype, const char *name, const char *what, Pos pos);
void c_announce(FuncGen *f, const char *name, const char *what, Pos pos);      // a parameter, a result
void c_put(FuncGen *f, Ir *dst, Cx place, Type *t, const char *value);        // place = value; dst: place in the IR, or NULL
void c_check_store(FuncGen *f, const char *place, Type *t, Ir *dst);           // that has been made
void c_check_elements(FuncGen *f, const char *first, const char *count, Type *elem);
void c_check_key(FuncGen *f, const char *map, const char *key, Type *t);       // has become one of the map
void c_check_leaving(FuncGen *f, const char *value, Type *t);                  // goes to the heap, where the runtime puts it
const char *c_checked_result(FuncGen *f, const char *value, Type *t);

// ---- Slices, strings, maps, channels -------------------------------------------------------------------------------

Cx c_index_expr(FuncGen *f, Ir *n, bool frozen);             // slice.c
Cx c_slice_expr(FuncGen *f, Ir *n);
Cx c_make_slice(FuncGen *f, Ir *n);
Cx c_append_expr(FuncGen *f, Ir *n);                         // append.c
Cx c_append_in_place(FuncGen *f, Ir *n, Ir *dst);            // dst = append(…)
Cx c_move_to_heap(FuncGen *f, Ir *n);
Cx c_copy_expr(FuncGen *f, Ir *n);
Cx c_len_expr(FuncGen *f, Ir *n);
Cx c_cap_expr(FuncGen *f, Ir *n);
void c_array_effects(FuncGen *f, Ir *array);               // evaluates the calls in it
Cx c_unsafe_expr(FuncGen *f, Ir *n);                         // unsafe.c
Cx c_add_strings(FuncGen *f, Ir *n);                         // string.c
Cx c_map_index(FuncGen *f, Ir *n);                           // map.c
Cx c_map_value(FuncGen *f, Type *map, Cx m, Cx key);
Cx c_map_place(FuncGen *f, Ir *n);
Cx c_map_place_of(FuncGen *f, Type *map, Cx m, Cx key);
void c_map_put(FuncGen *f, Type *map, Cx m, Cx key, const char *value);       // m[key] = value
void c_map_index_ok(FuncGen *f, Ir *n, Ir *value, Ir *ok, bool def);
Cx c_make_map(FuncGen *f, Ir *n);
typedef enum { MAP_SMALL, MAP_LARGE, MAP_UNKNOWN } MapSize;   // small: at most as many entries as fit in the function
Cx c_new_map(FuncGen *f, Ir *n, Cx size, MapSize known);
void c_delete_stmt(FuncGen *f, Ir *n);
Cx c_make_chan(FuncGen *f, Ir *n);                           // chan.c
Cx c_recv_expr(FuncGen *f, Ir *n);
void c_recv_ok(FuncGen *f, Ir *n, Ir *value, Ir *ok, bool def);
void c_send_stmt(FuncGen *f, Ir *n);
void c_print_stmt(FuncGen *f, Ir *n);                        // print.c
Cx c_in_memory(FuncGen *f, Cx x, const char *ctype);         // the text is an address that holds x

// ---- Run-time types (rtype.c, rmethod.c, equal.c) ------------------------------------------------------------------

const char *c_rtype(Gen *g, Type *t);                        // C name of the descriptor; declared after this
const char *c_itab(Gen *g, Type *iface, Type *concrete);
uint32_t c_method_index(Gen *g, Type *iface, Obj *method);
const char *c_string_data(Gen *g, const char *s);            // a String as static data
const char *c_package_path(Obj *o);                          // "" for exported names
const char *c_reflect_string(Gen *g, Type *t);               // type_text.c
const char *c_reflect_name(Gen *g, Type *t);                 // "" when unnamed
void c_rtypes_of_package(Gen *g);                            // descriptors of the package's own named types
const char *c_methods_of(Gen *g, Type *t, uint32_t *n);      // rmethod.c: array of RMethod, or NULL
const char *c_equal_func(Gen *g, Type *t);                   // NULL: not comparable
const char *c_hash_func(Gen *g, Type *t);
bool c_is_memory_equal(Gen *g, Type *t);                     // equal means the same bytes

#endif
