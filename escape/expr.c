// Expressions: what an operator does to the hole its value is needed for. Every operand is walked, also where its
// value goes nowhere (discard): it may contain calls and closures that have flows of their own.
#include "escape/graph.h"

void flow_discard(Walk *w, Ir *n) { flow_expr(w, hole_discard(w), n); }

static void flow_discards(Walk *w, Irs *list) {
    for (uint32_t i = 0; i < list->len; i++) flow_discard(w, list->at[i]);
}

static bool is_uintptr(Type *t) { return type_under(t)->kind == T_UINTPTR; }
static bool is_unsafe_pointer(Type *t) { return type_under(t)->kind == T_UNSAFE_POINTER; }

// A value without pointers keeps nothing alive: it flows nowhere (unless its address is wanted).
static Hole drop_scalar(Walk *w, Hole k, Type *t) {
    bool typed = t && !type_is(t, BASIC_UNTYPED) && t->kind != T_TUPLE;
    if (k.derefs >= 0 && typed && !type_has_pointers(t)) k.dst = &w->b->blank;
    return k;
}

void flow_var(Walk *w, Hole k, IrVar *v) {
    if (v->vclass == VAR_GLOBAL) return;
    add_flow(w->b, drop_scalar(w, k, v->type), loc_of_var(w->b, v));
}

static void flow_index(Walk *w, Hole k, Ir *n) {
    if (type_under(n->x->type)->kind == T_ARRAY)
        flow_expr(w, hole_note(w->b, k, n, REASON_ARRAY_INDEX), n->x);
    else
        flow_expr(w, hole_deref(w->b, k, n, REASON_DOT_OF_POINTER), n->x);
    flow_discard(w, n->y);
}

static void flow_slice(Walk *w, Hole k, Ir *n) {
    flow_expr(w, hole_note(w->b, k, n, REASON_SLICED), n->x);
    flow_discard(w, n->y);
    flow_discard(w, n->z);
    flow_discard(w, n->w);
}

static void flow_conversion(Walk *w, Hole k, Ir *n) {
    if (is_unsafe_pointer(n->type) && is_uintptr(n->x->type))
        flow_unsafe(w, k, n->x);
    else
        flow_expr(w, k, n->x);
}

// A concrete value becomes an interface: unless it is a pointer itself, it is stored and the interface points to it.
static void flow_to_interface(Walk *w, Hole k, Ir *n) {
    if (!type_is_interface(n->x->type) && !type_pointer_shaped(n->x->type)) k = hole_spill(w, k, n);
    flow_expr(w, hole_note(w->b, k, n, REASON_INTERFACE), n->x);
}

static void flow_elements(Walk *w, Hole k, Ir *n, EscReason why) {
    for (uint32_t i = 0; i < n->args.len; i++) {
        Ir *e = n->args.at[i];
        if (e->op == IR_KEY) e = e->y;
        else if (e->op == IR_STRUCTKEY) e = e->x;
        flow_expr(w, hole_note(w->b, k, n, why), e);
    }
}

// Keys and values of a map are always in the heap.
static void flow_map_literal(Walk *w, Hole k, Ir *n) {
    hole_spill(w, k, n);
    for (uint32_t i = 0; i < n->args.len; i++) {
        flow_to_heap(w, n->args.at[i]->x, REASON_MAP_KEY, n);
        flow_to_heap(w, n->args.at[i]->y, REASON_MAP_VALUE, n);
    }
}

void flow_expr(Walk *w, Hole k, Ir *n) {
    if (!n) return;
    flow_stmts(w, &n->init);
    k = drop_scalar(w, k, n->type);
    switch (n->op) {
    case IR_LITERAL: case IR_NIL: case IR_TYPE: case IR_FUNC: case IR_METHEXPR: case IR_ZERO: case IR_GETG:
        break;
    case IR_NAME: flow_var(w, k, n->var); break;
    case IR_PAREN: case IR_SPTR: flow_expr(w, k, n->x); break;

    case IR_PLUS: case IR_NEG: case IR_BITNOT: case IR_NOT: case IR_RECV:
        flow_discard(w, n->x);
        break;
    case IR_ADD: case IR_SUB: case IR_OR: case IR_XOR: case IR_MUL: case IR_DIV: case IR_MOD: case IR_LSH: case IR_RSH:
    case IR_AND: case IR_ANDNOT: case IR_EQ: case IR_NE: case IR_LT: case IR_LE: case IR_GT: case IR_GE:
    case IR_ANDAND: case IR_OROR: case IR_INDEXMAP:
        flow_discard(w, n->x);
        flow_discard(w, n->y);
        break;

    case IR_ADDR: flow_expr(w, hole_addr(w->b, k, n, REASON_ADDRESS_OF), n->x); break;
    case IR_DEREF: flow_expr(w, hole_deref(w->b, k, n, REASON_INDIRECTION), n->x); break;
    case IR_DOT: case IR_DOTINTER: case IR_DOTMETH: flow_expr(w, hole_note(w->b, k, n, REASON_DOT), n->x); break;
    case IR_DOTPTR: flow_expr(w, hole_deref(w->b, k, n, REASON_DOT_OF_POINTER), n->x); break;
    case IR_DOTTYPE: case IR_DOTTYPE2: flow_expr(w, hole_unpack(w->b, k, n->type, n, REASON_DOT), n->x); break;
    case IR_INDEX: flow_index(w, k, n); break;
    case IR_SLICE: case IR_SLICEARR: case IR_SLICESTR: case IR_SLICE3: case IR_SLICE3ARR: flow_slice(w, k, n); break;

    case IR_CONV: case IR_CONVNOP: flow_conversion(w, k, n); break;
    case IR_CONVIFACE: flow_to_interface(w, k, n); break;
    case IR_SLICE2ARR: flow_expr(w, hole_deref(w->b, k, n, REASON_SLICE_TO_ARRAY), n->x); break;
    case IR_SLICE2ARRPTR: flow_expr(w, k, n->x); break;
    case IR_BYTES2STR: case IR_RUNES2STR: case IR_STR2BYTES: case IR_STR2RUNES: case IR_RUNESTR:
        hole_spill(w, k, n);
        flow_discard(w, n->x);
        break;
    case IR_ADDSTR:
        hole_spill(w, k, n);
        flow_discards(w, &n->args);
        break;

    case IR_NEW: hole_spill(w, k, n); break;
    case IR_MAKESLICE: case IR_MAKEMAP:
        hole_spill(w, k, n);
        flow_discard(w, n->x);
        flow_discard(w, n->y);
        break;
    case IR_MAKECHAN: flow_discard(w, n->x); break;   // channels are always in the heap

    case IR_PTRLIT: flow_expr(w, hole_spill(w, k, n), n->x); break;
    case IR_ARRAYLIT: flow_elements(w, k, n, REASON_ARRAY_ELEMENT); break;
    case IR_STRUCTLIT: flow_elements(w, k, n, REASON_STRUCT_ELEMENT); break;
    case IR_SLICELIT: flow_elements(w, hole_spill(w, k, n), n, REASON_SLICE_ELEMENT); break;
    case IR_MAPLIT: flow_map_literal(w, k, n); break;

    case IR_CLOSURE:
        k = hole_spill(w, k, n);
        if (!func_is_closure(n->func)) break;
        vec_push(w->b->memory, &w->b->captures, ((struct Capture){k, n}));
        capture_declare(w, n);
        flow_function(w->b, n->func);
        break;
    case IR_METHVALUE: flow_method_value(w, k, n); break;

    default: flow_call(w, &(Holes){&k, 1, 1}, n); break;   // calls and builtins
    }
}

// Arithmetic on uintptr, as in unsafe.Pointer(uintptr(p) + off): looks for the pointer that it was made of.
void flow_unsafe(Walk *w, Hole k, Ir *n) {
    if (!n) return;
    flow_stmts(w, &n->init);
    switch (n->op) {
    case IR_CONV: case IR_CONVNOP:
        if (is_unsafe_pointer(n->x->type)) flow_expr(w, k, n->x);
        else flow_discard(w, n->x);
        break;
    case IR_DOTPTR:
        if (is_header_data_field(n)) flow_expr(w, hole_deref(w->b, k, n, REASON_HEADER_DATA), n->x);
        else flow_discard(w, n->x);
        break;
    case IR_PLUS: case IR_NEG: case IR_BITNOT: flow_unsafe(w, k, n->x); break;
    case IR_ADD: case IR_SUB: case IR_OR: case IR_XOR: case IR_MUL: case IR_DIV: case IR_MOD: case IR_AND:
    case IR_ANDNOT:
        flow_unsafe(w, k, n->x);
        flow_unsafe(w, k, n->y);
        break;
    case IR_LSH: case IR_RSH:
        flow_unsafe(w, k, n->x);
        flow_discard(w, n->y);
        break;
    default: flow_discard(w, n); break;
    }
}
