// The escape graph: what the files of this folder share. Start reading here.
//
// THE QUESTION. For every variable and every allocation of a function: may it live in the function's stack frame, or
// must it live on the heap? It may stay if two rules hold:
//   1. no pointer to it is stored in the heap, and
//   2. no pointer to it outlives it: its function's frame, or one round of the loop that makes it anew each time.
//
// THE GRAPH. A *location* (Loc) stands for each variable and each expression that allocates. An *edge* dst <- src
// says that a value flows from src to dst; its weight `derefs` counts pointer dereferences on the way minus
// addresses taken:
//     p = &q  -1        p = q  0        p = *q  1        p = **q  2
// Only a variable's address can be taken, never the address of an address: no weight is below -1. The graph knows
// no order of statements, no branches, and no parts: a store to x.f or to x[i] of an array is a store to x. It is
// therefore small, and the answer holds for every run.
// A few locations stand for places that are not variables:
//     heap      anything reachable by others: globals, what is sent, what unknown functions get
//     mutator   where pointers go through which memory is written (decides string to []byte without a copy)
//     callee    where functions go that are called without being known
//     blank     what is evaluated and thrown away
//
// BUILDING IT. An expression is walked together with a *hole*: the place its value is needed for. In `x = **p` the
// walk meets p with the hole (dst x, derefs 2) and adds the edge x <- p with weight 2. Each operator only adjusts
// the hole (expr.c); each statement only chooses holes (stmt.c, assign.c); a call connects arguments with what is
// known of the function's parameters (call.c). Why each step was made is noted in the hole and ends up on the edge.
//
// THE LATTICE. A location has four attributes, all false at first. They only ever become true, so solving ends:
//     ESCAPES   must be heap allocated (then the others hold as well)
//     PERSISTS  lives beyond the statement that makes it: its storage may not be reused at once
//     MUTATES   memory that is reachable from here may be written
//     CALLS     functions that are reachable from here may be called without their results being tracked
//
// SOLVING IT (solve.c). From each location as root the edges are followed backwards, towards what flows into it,
// with the least sum of derefs for each location met. A sum of -1 means: the *address* of that location reaches the
// root. If the root outlives it, it escapes. Whatever is on the heap is a root that outlives everything, so a
// location that escapes is walked again, until nothing changes.
//
// ACROSS FUNCTIONS. Functions are analysed callees first (ir_bottom_up), in batches of functions that call each other
// (batch.c). What a function does with a parameter is summed up in a *tag* (leaks.c): the least derefs with which it
// flows to the heap, the mutator, the callee and each result. A call of a function with tags needs nothing but
// these.
//
// WHAT COMES OUT. explain.c turns the path that forced a verdict into plain data (EscFlow, EscStep) and a phrase for
// people. report.c prints -m and -m=2 from that data and decides nothing; emit.c shows the graph itself.
#ifndef ESCARGO_ESCAPE_GRAPH_H
#define ESCARGO_ESCAPE_GRAPH_H

#include "escape/escape.h"
#include "escape/leaks.h"
#include "escape/reasons.h"

enum { ATTR_ESCAPES = 1, ATTR_PERSISTS = 2, ATTR_MUTATES = 4, ATTR_CALLS = 8,
       ATTR_ALL = ATTR_ESCAPES | ATTR_PERSISTS | ATTR_MUTATES | ATTR_CALLS };

typedef struct Loc Loc;
typedef struct Batch Batch;

// One step of a flow: the node (or, for captures, the variable) where it happens, and why. Lists share their tails.
typedef struct Note { struct Note *next; const Ir *where; IrVar *var; EscReason why; } Note;

// A value flows from `src` into the location that owns the edge.
typedef struct Edge { Loc *src; int derefs; Note *notes; } Edge;

struct Loc {
    Ir *expr;              // the expression that allocates, or
    IrVar *var;            // the variable (the original one, where closures capture it); both NULL: a temporary
    IrFunc *func;          // the function that makes it; NULL: heap, mutator, callee, blank
    VEC(Edge) edges;       // what flows in
    VEC(Edge) decided;     // flows that were decided when they were met (shown, not walked)
    int loop_depth;        // loops around its declaration; 1: none
    int result;            // number of the function's result that it is, from 1; 0: it is none
    uint8_t attrs;
    bool is_param, is_result;
    bool captured;         // by a closure
    bool reassigned;       // after its declaration
    bool addrtaken;        // also where the address goes nowhere
    Leaks leaks;           // is_param: where it flows
    EscSite *site;         // the verdict
    // The walk from one root: valid where `walk` is the number of that walk.
    uint32_t walk;
    int derefs;            // least derefs to the root; -1: the address flows there
    Loc *next;             // one step nearer to the root,
    uint32_t next_edge;    // by that edge of `next`
    uint32_t queued_walk;  // number of the walk in whose queue it waits; 0: none
    bool queued;           // waits in the queue of roots
};

// Where a value that is being evaluated will go.
typedef struct Hole {
    Loc *dst;
    int derefs;            // how often it is dereferenced before; -1: its address goes
    Note *notes;           // the latest step first
    bool addrtaken;        // the last step took the address
} Hole;
typedef struct Holes { Hole *at; uint32_t len, cap; } Holes;

// Something that was found out and that -m or -m=2 may print, in the order it was found.
typedef enum {
    FOUND_ESCAPE,          // -m=2: loc escapes, because of flows
    FOUND_STORED,          // -m=2: loc's address goes straight to what escapes
    FOUND_LEAK,            // -m=2: parameter loc leaks to `text` with derefs, because of flows
    FOUND_CAPTURE,         // -m=2: a closure captures loc
    FOUND_SELF_ASSIGN,     // -m: `text` is an assignment without effect on lifetimes
    FOUND_PARAM,           // -m: summary of parameter var
    FOUND_UINTPTR_ASSUMED, // -m: parameter var of a function without body is a uintptr, maybe a pointer in truth
    FOUND_UINTPTR_ESCAPES, // -m: parameter var is a uintptr of a function marked //go:uintptrescapes
    FOUND_UINTPTRS_ESCAPE, // -m: the same for ...uintptr
    FOUND_VERDICT,         // -m: loc stays or moves
    FOUND_GO_DEFER,        // -json: what a call of go or defer needs is kept in the heap
    FOUND_ZERO_COPY        // -m: a conversion shares the string's memory
} FoundKind;
typedef struct Found {
    FoundKind kind;
    Pos pos;
    IrFunc *func;
    Loc *loc;
    IrVar *var;
    int derefs;
    Leaks leaks;
    bool by_value, addrtaken, reassigned;   // FOUND_CAPTURE
    const char *what;      // the node's text
    const char *text;
    EscFlow *flows;
} Found;

// A set of functions that call each other, with their closures: solved together.
struct Batch {
    Session *s;
    Arena *memory;         // of locations, edges and notes, which go when the batch is done
    IrPackage *p;
    VEC(IrFunc *) funcs;
    VEC(Loc *) locs;       // in the order they were made: the order of -m
    Loc heap, mutator, callee, blank;
    VEC(struct Capture { Hole hole; Ir *closure; }) captures;   // closures met, to be connected at the end
    VEC(Found) found;
    uint32_t walks;        // walks made so far
};

// What escape keeps of a function, in IrFunc.esc.
typedef enum { FUNC_NEW, FUNC_PLANNED, FUNC_STARTED, FUNC_TAGGED } FuncState;
typedef struct EscFunc {
    FuncState state;
    bool results_lost;     // a closure some of whose calls are not known: its results go to the heap
    Batch *batch;
    IrFunc *speaker;       // of the first instance of a shape: the instance whose messages are printed
    Irs body;              // the statements that count: of an initialiser those that do not lay out data
} EscFunc;

// The walk over one function's body.
typedef struct Walk {
    Batch *b;
    IrFunc *fn;
    int loop_depth;
    Table labels;          // label -> LABEL_LOOPING or LABEL_PLAIN
} Walk;

// graph.c: locations, holes, edges
Loc *loc_new(Batch *b, IrFunc *fn, int loop_depth, bool persists);
Loc *loc_of_expr(Walk *w, Ir *n);
Loc *loc_of_new_var(Batch *b, IrVar *v, int loop_depth);
Loc *loc_of_var(Batch *b, IrVar *v);
static inline bool loc_has(const Loc *l, unsigned attr) { return (l->attrs & attr) != 0; }
static inline Hole loc_hole(Loc *l) { return (Hole){.dst = l}; }
Hole hole_note(Batch *b, Hole k, const Ir *where, EscReason why);
Hole hole_note_var(Batch *b, Hole k, IrVar *var, EscReason why);
Hole hole_shift(Hole k, int delta);
Hole hole_deref(Batch *b, Hole k, const Ir *where, EscReason why);
Hole hole_addr(Batch *b, Hole k, const Ir *where, EscReason why);
Hole hole_unpack(Batch *b, Hole k, Type *t, const Ir *where, EscReason why);
Hole hole_tee(Walk *w, const Hole *ks, uint32_t n);
Hole hole_tee2(Walk *w, Hole a, Hole b);
Hole hole_later(Walk *w, Hole k);
Hole hole_spill(Walk *w, Hole k, Ir *n);
void add_flow(Batch *b, Hole k, Loc *src);
bool func_is_closure(const IrFunc *fn);
bool func_contains(const IrFunc *outer, const IrFunc *closure);
EscFunc *func_esc(Session *s, IrFunc *fn);
static inline Hole hole_heap(Walk *w) { return loc_hole(&w->b->heap); }
static inline Hole hole_mutator(Walk *w) { return loc_hole(&w->b->mutator); }
static inline Hole hole_callee(Walk *w) { return loc_hole(&w->b->callee); }
static inline Hole hole_discard(Walk *w) { return loc_hole(&w->b->blank); }

// stmt.c, expr.c, assign.c, call.c: source -> edges
void flow_function(Batch *b, IrFunc *fn);
void flow_stmt(Walk *w, Ir *n);
void flow_stmts(Walk *w, Irs *list);
Hole flow_declare(Walk *w, IrVar *v);
void flow_expr(Walk *w, Hole k, Ir *n);
void flow_discard(Walk *w, Ir *n);
void flow_var(Walk *w, Hole k, IrVar *v);
void flow_unsafe(Walk *w, Hole k, Ir *n);
Hole flow_addr(Walk *w, Ir *n);
Holes flow_addrs(Walk *w, Irs *list);
void flow_to_heap(Walk *w, Ir *n, EscReason why, const Ir *where);
void flow_assign(Walk *w, Ir *dst, Ir *src, EscReason why, Ir *where);
void flow_assign_list(Walk *w, Irs *dsts, Irs *srcs, EscReason why, Ir *where);
void mark_reassigned(Holes ks, const Ir *where);
void flow_call(Walk *w, Holes *ks, Ir *call);
void flow_go_defer(Walk *w, Ir *n);
void flow_method_value(Walk *w, Hole k, Ir *n);

// The rest, a file each.
Irs dynamic_init(Session *s, IrPackage *p, Irs *list);         // static_init.c
void capture_declare(Walk *w, Ir *closure);                    // capture.c
void capture_connect(Batch *b);
Ir *inlined_value(Session *s, Ir *call);                       // static_call.c
bool is_self_assign(const Ir *dst, const Ir *src);             // self_assign.c
bool is_header_data_field(const Ir *n);
EscReason size_reason(const Batch *b, const Loc *l);           // size.c
void check_frames(Session *s, IrPackage *p);                    // frame.c
void use_literals(Batch *b, Loc *l);                           // literals.c
Ir *int_literal(Session *s, Pos pos, int64_t val);
void drop_dead_locals(Session *s, IrFunc *fn);                 // dead_locals.c
void prove_bounds(Session *s, IrPackage *p);                   // bounds.c
void walk_all(Batch *b);                                       // solve.c
bool outlives(Batch *b, const Loc *l, const Loc *other);
void explain_step(Batch *b, Loc *src, Hole k);                 // explain.c
void explain_escape(Batch *b, Loc *root, Loc *l);
void explain_leak(Batch *b, Loc *root, Loc *l, int derefs);
void explain_stack(Batch *b, Loc *l);
const char *loc_text(Batch *b, const Loc *l);
const char *loc_what(Batch *b, const Loc *l);
void param_leaks_to(Loc *param, const Loc *sink, int derefs);  // leaks.c
void tag_params(Batch *b, IrFunc *fn);
const char *derefs_text(Arena *a, int derefs);                 // report.c: "&", "", "*", "**" …
void report_batch(Batch *b);
void report_statement(Batch *b, IrFunc *fn, int loop_depth, const Ir *n);   // -m=3
void report_label(Batch *b, IrFunc *fn, const Ir *n, bool loops);
bool is_told_elsewhere(Batch *b, IrFunc *fn);                  // another instance of its shape speaks for it
void each_batch(IrPackage *p, void (*f)(Batch *b, unsigned number, void *data), void *data);   // emit.c, with keep_graphs
void remark_found(Batch *b, const Found *f);                   // json.c
void remark_split_loops(Session *s, const IrPackage *p);

void move_exclusive_slices(Session *s, IrFunc *fn);      // exclusive.c

#endif
