// The inliner: what its files share.
//
// A package's functions are gone through twice, callees first. The first time it is decided which of them may be inlined
// (can_inline.c, by the rules in inline_cost.c); each that may is copied as it is, before anything is inlined into it
// (clone.c). The second time every call is looked at (inline_order.c): calls through interfaces whose dynamic
// type is known become calls of methods (devirtualize.c), and calls of functions with a copy become the copy's body
// (inline_call.c), in which there may be calls again.
//
// Copies of functions stay with them, so packages that import this one inline them too.
#ifndef ESCARGO_IR_INLINE_H
#define ESCARGO_IR_INLINE_H

#include "ir/build.h"

enum {
    MOST_COST = 80,            // of a function that is inlined
    BIG_FUNCTION = 5000,       // nodes; into such a function only very small ones are inlined
    MOST_COST_IN_BIG = 20,
    MOST_COST_CALLED_ONCE = 10 * MOST_COST,   // of a function literal with one call
};

typedef struct Assigns Assigns;

typedef struct Inliner {
    Session *s;
    IrPackage *p;
    IrBuilder *b;
    Arena scratch;             // of the copy being made: its tables
    Table uses;                // IrFunc -> number of calls met
    Table assigns;             // interface IrVar -> what is assigned to it (devirtualize.c)
    Table analysed;            // functions whose assignments are in there
} Inliner;

// inline_cost.c
typedef struct Cost { int budget, most; bool is_big; const char *reason; IrFunc *fn; Inliner *in; } Cost;
bool inline_measure(Inliner *in, IrFunc *fn, int budget, bool is_big, int *cost, const char **reason);
bool inline_is_big(IrFunc *fn);
bool inline_is_intrinsic(const IrFunc *fn);
bool inline_is_checked(const IrFunc *fn);          // by -d=checkptr
const char *inline_refusal(const IrFunc *fn, const Flags *flags);      // whatever the cost; NULL: none

// can_inline.c
void inline_decide(Inliner *in, IrFunc *fn);       // fills fn->inline_form
IrFunc *inline_callee(Inliner *in, IrFunc *caller, Ir *fun, bool resolve_only);
bool inline_may_replace(Inliner *in, IrFunc *caller, Ir *call, IrFunc *callee, bool big_caller, bool called_once, bool log);
int inline_notes(Inliner *in, const IrFunc *fn);   // the level of -m that counts for it: 0 where it is told elsewhere

// export.c
bool inline_body_known(Inliner *in, const IrFunc *callee);

// clone.c
typedef struct Clone {
    Inliner *in;
    Arena *memory;             // of the copy
    IrFunc *into;              // the function that gets the copy
    const InlinedCall *call;   // NULL: a copy for later use, or inside a function literal
    bool keeps_positions;      // of nodes, although it is inlined
    Pos place;                 // of all nodes, which the source does not have; POS_NONE: each has its own
    Table files;               // for pos_inlined
    Table vars, stmts;         // old -> new
    VEC(IrVar *) copied;       // old variables, in order
    uint32_t label;            // tells the labels of copies apart; 0: labels stay
} Clone;
IrFunc *clone_form(Inliner *in, IrFunc *fn);
Ir *clone_node(Clone *c, Ir *n);
Irs clone_list(Clone *c, const Irs *list);
IrVar *clone_var(Clone *c, IrVar *v);
IrVar *clone_unlisted(Clone *c, IrVar *v);         // a local variable of which no code is made
void clone_finish(Clone *c);

// inline_call.c
void inline_expand(Inliner *in, IrFunc *caller, Ir *call, IrFunc *callee);

// keep_loops.c
void keep_benchmark_loops(Inliner *in);

// devirtualize.c
void devirtualize_call(Inliner *in, IrFunc *fn, Ir *call);
void devirtualize_inlined(Inliner *in, IrFunc *fn, Ir *inlined);

#endif
