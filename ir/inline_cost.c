// What a function costs where it is inlined, and what cannot be inlined at any cost. Every node costs 1, with the
// exceptions of one table; a call costs what its body costs if that would be inlined in turn, and much if not.
#include "ir/inline.h"

// What a node costs more (or less) than 1, its operands not counted.
static const int8_t extra_cost[IR_OP_COUNT] = {
    [IR_CALLFUNC] = 57, [IR_CALLINTER] = 57,   // unless it is cheap or would be inlined: see call_cost
    [IR_CLOSURE] = 15,
    [IR_PANIC] = 1,
    [IR_SLICELIT] = 1, [IR_METHVALUE] = 1,
    [IR_GETG] = 1,                             // and the function's name
    [IR_DCL] = 1,                              // and the variable's name
    [IR_TYPESWITCH] = 1,                       // and the guard
    [IR_KEEPALIVE] = 3,                        // a call's function, a conversion and an address
    // These make no code.
    [IR_TYPE] = -1, [IR_FALL] = -1, [IR_BLOCK] = -1, [IR_CONVNOP] = -1, [IR_METHEXPR] = -1, [IR_PAREN] = -1,
    [IR_INLMARK] = -1,
};

enum { PARAM_CALL_COST = 17 };

// ---- Refusals -----------------------------------------------------------------------------------------------------

// Directives that forbid it, in the order in which they are looked at.
typedef enum { ALWAYS, WITH_RACE, WITH_CHECKPTR } When;
static const struct { uint32_t pragma; When when; const char *reason; } refused_pragmas[] = {
    {PRAGMA_NOINLINE, ALWAYS, "marked go:noinline"},
    {PRAGMA_NORACE, WITH_RACE, "marked go:norace with -race compilation"},
    {PRAGMA_NOCHECKPTR, WITH_CHECKPTR, "marked go:nocheckptr"},
    {PRAGMA_CGO_UNSAFE_ARGS, ALWAYS, "marked go:cgo_unsafe_args"},
    {PRAGMA_UINTPTRKEEPALIVE, ALWAYS, "marked as having a keep-alive uintptr argument"},
    {PRAGMA_UINTPTRESCAPES, ALWAYS, "marked as having an escaping uintptr argument"},
    {PRAGMA_YESWRITEBARRIERREC, ALWAYS, "marked go:yeswritebarrierrec"},
};

// Statements that refuse it.
static const char *const refused_ops[IR_OP_COUNT] = {
    [IR_RECOVER] = "call to recover",
    [IR_GO] = "unhandled op GO",
    [IR_DEFER] = "unhandled op DEFER",
};

// Calls that refuse it, by package and name.
static const struct { const char *path, *name, *reason; } refused_calls[] = {
    {"internal/runtime/sys", "GetCallerPC", "call to GetCallerPC"},
    {"internal/runtime/sys", "GetCallerSP", "call to GetCallerSP"},
    {"runtime", "deferrangefunc", "defer call in range func"},
};

static bool holds(When when, const Flags *flags) {
    return when == ALWAYS || (when == WITH_RACE ? flags->race : flags->checkptr);
}

const char *inline_refusal(const IrFunc *fn, const Flags *flags) {
    for (unsigned i = 0; i < sizeof refused_pragmas / sizeof *refused_pragmas; i++)
        if ((fn->pragma & refused_pragmas[i].pragma) && holds(refused_pragmas[i].when, flags)) return refused_pragmas[i].reason;
    return fn->has_body ? NULL : "no function body";
}

// ---- Functions known by name ------------------------------------------------------------------------------------

typedef struct NamedSet { const char *path; const char *const *names; } NamedSet;
#define NAMES(...) (const char *const[]){__VA_ARGS__, NULL}

// What the reference's back end makes an instruction or two of: calls cost nothing extra and are never inlined.
static const NamedSet intrinsics[] = {
    {"internal/runtime/math", NAMES("Add64", "Mul64", "MulUintptr")},
    {"crypto/internal/constanttime", NAMES("Select", "boolToUint8")},
    {"math/big", NAMES("mulWW")},
    {"math", NAMES("Ceil", "FMA", "Floor", "RoundToEven", "Trunc", "sqrt")},
    {"internal/runtime/sys", NAMES("Bswap32", "Bswap64", "GetCallerPC", "GetCallerSP", "GetClosurePtr", "Len64", "Len8",
        "OnesCount64", "Prefetch", "PrefetchStreamed", "TrailingZeros32", "TrailingZeros64", "TrailingZeros8")},
    {"sync/atomic", NAMES("AddInt32", "AddInt64", "AddUint32", "AddUint64", "AddUintptr", "AndInt32", "AndInt64", "AndUint32",
        "AndUint64", "AndUintptr", "CompareAndSwapInt32", "CompareAndSwapInt64", "CompareAndSwapUint32",
        "CompareAndSwapUint64", "CompareAndSwapUintptr", "LoadInt32", "LoadInt64", "LoadPointer", "LoadUint32", "LoadUint64",
        "LoadUintptr", "OrInt32", "OrInt64", "OrUint32", "OrUint64", "OrUintptr", "StoreInt32", "StoreInt64", "StoreUint32",
        "StoreUint64", "StoreUintptr", "SwapInt32", "SwapInt64", "SwapUint32", "SwapUint64", "SwapUintptr")},
    {"sync", NAMES("runtime_LoadAcquintptr", "runtime_StoreReluintptr")},
    {"internal/runtime/maps", NAMES("bitsetFirst", "bitsetLowestSet", "bitsetRemoveBelow", "bitsetShiftOutLowest",
        "ctrlGroupMatchEmpty", "ctrlGroupMatchEmptyOrDeleted", "ctrlGroupMatchFull", "ctrlGroupMatchH2")},
    {"math/bits", NAMES("Add", "Add64", "Div", "Div64", "Len", "Len16", "Len32", "Len64", "Len8", "Mul", "Mul64", "OnesCount",
        "OnesCount16", "OnesCount32", "OnesCount64", "ReverseBytes32", "ReverseBytes64", "RotateLeft", "RotateLeft16",
        "RotateLeft32", "RotateLeft64", "RotateLeft8", "Sub", "Sub64", "TrailingZeros16", "TrailingZeros32",
        "TrailingZeros64", "TrailingZeros8")},
    {"runtime", NAMES("KeepAlive", "slicebytetostringtmp")},
    {"internal/runtime/atomic", NAMES("And", "And32", "And64", "And8", "Cas", "Cas64", "CasRel", "Casint32", "Casint64", "Casp1",
        "Casuintptr", "Load", "Load64", "Load8", "LoadAcq", "LoadAcq64", "LoadAcquintptr", "Loadint32", "Loadint64", "Loadp",
        "Loaduint", "Loaduintptr", "Or", "Or32", "Or64", "Or8", "Store", "Store64", "Store8", "StoreRel", "StoreRel64",
        "StoreReluintptr", "Storeint32", "Storeint64", "StorepNoWB", "Storeuintptr", "Xadd", "Xadd64", "Xaddint32",
        "Xaddint64", "Xadduintptr", "Xchg", "Xchg64", "Xchg8", "Xchgint32", "Xchgint64", "Xchguintptr")},
};

#define BYTE_ORDER(prefix) prefix "Uint64", prefix "Uint32", prefix "Uint16", \
    prefix "PutUint64", prefix "PutUint32", prefix "PutUint16", prefix "AppendUint64", prefix "AppendUint32", prefix "AppendUint16"

// Calls that count like any node: the back end merges what they do.
static const NamedSet cheap[] = {
    {"internal/abi", NAMES("NoEscape")},
    {"runtime", NAMES("panicrangestate", "heapBits.nextArena")},
    {"encoding/binary", NAMES(BYTE_ORDER("littleEndian."), BYTE_ORDER("bigEndian."))},
    {"internal/byteorder", NAMES(BYTE_ORDER("LE"), BYTE_ORDER("BE"))},
};

static bool is_named(const IrFunc *fn, const NamedSet *sets, size_t n) {
    if (!fn->home && !fn->name) return false;
    const char *path = fn->home->path, *name = fn->name;
    if (!fn->obj && strncmp(name, "runtime.", 8) == 0) path = "runtime", name += 8;
    for (size_t i = 0; i < n; i++) {
        if (strcmp(sets[i].path, path)) continue;
        for (const char *const *p = sets[i].names; *p; p++)
            if (!strcmp(*p, name)) return true;
    }
    return false;
}

// Calls that the checks of -d=checkptr look at.
static const NamedSet checked[] = {{"reflect", NAMES("Value.UnsafeAddr", "Value.Pointer")}};

bool inline_is_checked(const IrFunc *fn) { return is_named(fn, checked, sizeof checked / sizeof *checked); }

bool inline_is_intrinsic(const IrFunc *fn) { return is_named(fn, intrinsics, sizeof intrinsics / sizeof *intrinsics); }

static bool is_cheap(const IrFunc *fn) {
    return ir_is_escape_non_string(fn) || is_named(fn, cheap, sizeof cheap / sizeof *cheap);
}

// ---- Nodes --------------------------------------------------------------------------------------------------------

static bool measure(Ir *n, void *data);

static void measure_list(Cost *c, Irs *list) { ir_visit_list(list, measure, c); }

static bool refuses(Cost *c, const char *reason) {
    if (!c->reason) c->reason = reason;
    return false;
}

static const char *call_refusal(const IrFunc *fn) {
    const char *name = fn->name;
    if (!fn->obj && !strncmp(name, "runtime.", 8)) name += 8;
    for (unsigned i = 0; i < sizeof refused_calls / sizeof *refused_calls; i++)
        if (!strcmp(refused_calls[i].name, name) && (!fn->obj || !strcmp(refused_calls[i].path, fn->home->path)))
            return refused_calls[i].reason;
    return NULL;
}

// A call of a parameter or a captured variable may turn out to be a call of a known literal once it is inlined.
static bool calls_parameter(const Ir *fun) {
    return fun->op == IR_NAME && (fun->var->vclass == VAR_PARAM || fun->var->vclass == VAR_CAPTURED);
}

static int call_cost(Cost *c, Ir *n) {
    const IrFunc *named = n->x->op == IR_FUNC && !n->x->by_dictionary ? n->x->func : NULL;
    if (named) {
        c->reason = c->reason ? c->reason : call_refusal(named);
        if (is_cheap(named) || inline_is_intrinsic(named)) return 0;
    }
    IrFunc *callee = inline_callee(c->in, c->fn, n->x, false);
    if (callee && callee->inline_form && inline_may_replace(c->in, c->fn, n, callee, c->is_big, false, false))
        return callee->inline_cost;
    return calls_parameter(n->x) ? PARAM_CALL_COST : extra_cost[n->op];
}

// &x.f where f lies at the start of x (maybe behind fields without size) is x itself.
static bool is_first_field(const Ir *x) {
    if ((x->op != IR_DOT && x->op != IR_DOTPTR) || x->x->op != IR_NAME) return false;
    Type *strct = type_under(x->x->type);
    if (strct->kind == T_POINTER) strct = type_under(strct->pointer.elem);
    return type_field_offset(strct, x->field_index) == 0;
}

// *(*T)(&x)
static bool is_cast(const Ir *n) {
    const Ir *p = n->x;
    while (p->op == IR_CONVNOP || p->op == IR_PAREN) p = p->x;
    return p->op == IR_ADDR;
}

static bool is_zero(const Ir *n) { return n && n->op == IR_LITERAL && const_sign(n->val) == 0; }

// s[i:len(s)] is s[i:].
static bool is_length_of(const Ir *high, const Ir *x) {
    return high && high->op == IR_LEN && x->op == IR_NAME && high->x->op == IR_NAME && high->x->var == x->var;
}

// a, b = f() is written here as  t1, t2 := f(); a, b = t1, t2  and shall cost like the short form.
static int spread_discount(const Ir *n) {
    if (n->op != IR_AS2 || !n->rest.len || n->rest.at[0]->init.len != 1) return 0;
    IrOp op = n->rest.at[0]->init.at[0]->op;
    return op >= IR_AS2 && op <= IR_AS2RECV ? 4 * (int)n->args.len + 1 : 0;
}

// Blank destinations are nodes in the reference.
static int blanks(const Ir *n) {
    int count = 0;
    if (n->op == IR_AS) return n->x == NULL;
    if (n->op == IR_RANGE) return n->blanks;
    if (n->op < IR_AS2 || n->op > IR_AS2RECV) return 0;
    for (uint32_t i = 0; i < n->args.len; i++) count += n->args.at[i] == NULL;
    return count;
}

// In the reference instances of one shape share their code: what depends on the type arguments is found in a
// dictionary, (*dict)[i], and calls of instances pass dictionaries.
enum { DICTIONARY_WORD = 4, STATIC_DICTIONARY = 2, DYNAMIC_TYPE = 1 + DICTIONARY_WORD,
       HELD_DICTIONARY = 4 + DICTIONARY_WORD };

static bool is_shaped(const Ir *n) { return ir_has_shape(n->written ? n->written : n->type); }

static int dictionary_cost(const Ir *n) {
    const Ir *x = n->x;
    if (x->op != IR_FUNC || x->by_dictionary || !ir_is_instance(x->func)) return 0;
    if (x->x) return 0;      // a variable holds it
    return x->in_shape ? DICTIONARY_WORD : STATIC_DICTIONARY;
}

static int name_cost(const Ir *n) {
    if (n->by_dictionary) return DICTIONARY_WORD;   // and its address taken
    return n->func->recv ? -1 : 0;
}

// switch x := y.(type): the name in the guard.
static bool names_variable(const Ir *n) {
    for (uint32_t i = 0; i < n->args.len; i++)
        if (n->args.at[i]->var) return true;
    return false;
}

// case <-c: the reference makes  _, _ = <-c  of it.
static bool receives_only(const Ir *n) { return n->x && n->x->op == IR_RECV; }

static int shape_cost(const Ir *n) {
    switch (n->op) {
    case IR_FUNC: return name_cost(n);
    case IR_CALLFUNC: return dictionary_cost(n);
    case IR_DOTINTER: return n->by_dictionary ? DICTIONARY_WORD : 0;
    case IR_CLOSURE: return n->func->is_curry ? HELD_DICTIONARY : 0;
    case IR_DOTTYPE: case IR_DOTTYPE2: return is_shaped(n) ? STATIC_DICTIONARY + DICTIONARY_WORD : 0;
    case IR_NEW: return is_shaped(n) ? DYNAMIC_TYPE : 0;
    case IR_TYPE: return is_shaped(n) ? DYNAMIC_TYPE : 0;
    case IR_PANIC: return n->x->op == IR_CONVIFACE && n->x->implicit ? -1 : 0;
    case IR_ADDR: return is_first_field(n->x) ? -2 : 0;
    case IR_DEREF: return is_cast(n) ? -1 : 0;
    case IR_AS2: return blanks(n) - spread_discount(n);
    case IR_AS: case IR_AS2FUNC: case IR_AS2DOTTYPE: case IR_AS2MAPR: case IR_AS2RECV: case IR_RANGE: return blanks(n);
    case IR_SLICE: case IR_SLICEARR: case IR_SLICESTR: case IR_SLICE3: case IR_SLICE3ARR:
        return (is_zero(n->y) ? -1 : 0) - (is_length_of(n->z, n->x) ? 2 : 0);
    case IR_MAKEMAP: case IR_MAKECHAN: return n->x ? 0 : 1;       // a length of 0
    case IR_CASE: return (n->var ? 1 : 0) + (receives_only(n) ? 3 : 0);
    case IR_TYPESWITCH: return names_variable(n);
    default: return 0;
    }
}

static bool measure_if(Cost *c, Ir *n) {
    measure_list(c, &n->init);
    measure_list(c, const_truth(n->x->val) ? &n->body : &n->rest);
    return false;
}

static bool measure(Ir *n, void *data) {
    Cost *c = data;
    if (c->reason) return false;
    if (refused_ops[n->op]) return refuses(c, refused_ops[n->op]);
    int cost = 1 + shape_cost(n) + (n->op == IR_CALLFUNC ? call_cost(c, n) : extra_cost[n->op]);
    if (c->reason) return false;
    if (n->op == IR_IF && n->x->op == IR_LITERAL) return measure_if(c, n);
    c->budget -= cost;
    return c->budget >= 0 || flags_detail(&c->in->s->flags) >= 2 || refuses(c, "too expensive");
}

bool inline_measure(Inliner *in, IrFunc *fn, int budget, bool is_big, int *cost, const char **reason) {
    Cost c = {.budget = budget, .most = budget, .is_big = is_big, .fn = fn, .in = in};
    if (fn->tail_call) c.reason = "unhandled op TAILCALL";
    measure_list(&c, &fn->body);
    *cost = budget - c.budget;
    if (!c.reason && c.budget < 0)
        c.reason = arena_printf(&in->s->scratch, "function too complex: cost %d exceeds budget %d", *cost, budget);
    *reason = c.reason;
    return !c.reason;
}

// ---- Big functions --------------------------------------------------------------------------------------------------

static bool count(Ir *n, void *data) {
    int *left = data;
    *left += spread_discount(n);
    *left -= 1 + blanks(n) + (n->op == IR_DCL) + (n->op == IR_TYPESWITCH);
    return *left > 0;
}

bool inline_is_big(IrFunc *fn) {
    if (fn->size_known) return fn->is_big;
    int left = BIG_FUNCTION;
    ir_visit_list(&fn->body, count, &left);
    fn->size_known = true;
    return fn->is_big = left <= 0;
}
