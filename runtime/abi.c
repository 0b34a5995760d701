// Calls of functions whose signatures are known only when the program runs, both ways: package reflect calls functions,
// and makes functions that compiled code calls.
//
// Where arguments and results stand follows from the types' sizes and from where floating-point numbers are inside them,
// as the C ABI of the processor says (System V psABI for amd64, AAPCS64 for arm64). What is known of a type is reduced to
// a Shape, which says how many registers of which kind hold a value. Arguments, or results, in one block of memory stand
// there like the fields of a struct.
#include "abi.h"

#include <string.h>

typedef struct Shape {
    bool in_memory;            // too big for registers
    u8 n;                      // registers
    u8 width;                  // bytes that each holds
    bool is_float[4];
} Shape;

// ---- Shapes -------------------------------------------------------------------------------------------------------------

enum { SHAPE_MAX = 32 };       // no larger value is in registers

// What is inside a value: which words have something else than floats, how many floats of which size.
typedef struct Contents { u32 int_words; u32 floats; u8 float_size; bool mixed; } Contents;

static void note_ints(Contents *c, uptr offset, uptr size) {
    for (uptr at = offset; at < offset + size && at < SHAPE_MAX; at = (at | 7) + 1) c->int_words |= 1u << (at / 8);
}

static void note_floats(Contents *c, u8 size, u32 n) {
    c->mixed |= c->float_size != 0 && c->float_size != size;
    c->float_size = size;
    c->floats += n;
}

static void note_type(Contents *c, const RType *t, uptr offset);

// A struct that ends in a field without size has a byte behind it.
static void note_fields(Contents *c, const RType *t, uptr offset) {
    const RField *fields = t->fields.p;
    for (i64 i = 0; i < t->fields.len; i++) note_type(c, fields[i].type, offset + fields[i].offset);
    const RField *last = t->fields.len ? &fields[t->fields.len - 1] : NULL;
    if (last && t->size != 0 && last->type->size == 0) note_ints(c, offset + last->offset, 1);
}

static void note_type(Contents *c, const RType *t, uptr offset) {
    if (t->size == 0 || t->size > SHAPE_MAX) return;
    switch (t->kind) {
    case RK_FLOAT32: case RK_FLOAT64: note_floats(c, (u8)t->size, 1); break;
    case RK_COMPLEX64: case RK_COMPLEX128: note_floats(c, (u8)(t->size / 2), 2); break;
    case RK_STRUCT: note_fields(c, t, offset); break;
    case RK_ARRAY:
        for (i64 i = 0; i < t->len; i++) note_type(c, t->elem, offset + (uptr)i * t->elem->size);
        break;
    default: note_ints(c, offset, t->size);
    }
}

#if defined(__x86_64__)
enum { INT_REGISTERS = 6, FLOAT_REGISTERS = 8 };

static Shape shape_of_contents(const Contents *c, uptr size) {
    Shape s = {.in_memory = size > 16, .n = (u8)((size + 7) / 8), .width = 8};
    for (u32 i = 0; i < s.n && !s.in_memory; i++) s.is_float[i] = !(c->int_words >> i & 1);
    return s;
}
#else
enum { INT_REGISTERS = 8, FLOAT_REGISTERS = 8 };

static Shape shape_of_contents(const Contents *c, uptr size) {
    if (c->floats && c->floats <= 4 && !c->mixed && !c->int_words && size == c->floats * c->float_size)
        return (Shape){false, (u8)c->floats, c->float_size, {true, true, true, true}};
    return (Shape){.in_memory = size > 16, .n = (u8)((size + 7) / 8), .width = 8};
}
#endif

// ---- Blocks -------------------------------------------------------------------------------------------------------------

typedef struct Layout { uptr size; u8 align; } Layout;

// Adds a value; returns its offset.
static uptr add_to_layout(Layout *l, const RType *t) {
    uptr offset = (l->size + t->align - 1) / t->align * t->align;
    if (t->align > l->align) l->align = t->align;
    l->size = offset + t->size;
    return offset;
}

static Layout layout_of(const RType *const *types, i64 n) {
    Layout l = {0, 1};
    for (i64 i = 0; i < n; i++) add_to_layout(&l, types[i]);
    l.size = (l.size + l.align - 1) / l.align * l.align;
    return l;
}

static Shape shape_of_results(const RType *const *types, i64 n, uptr size) {
    Contents c = {0};
    Layout l = {0, 1};
    for (i64 i = 0; i < n && size <= SHAPE_MAX; i++) note_type(&c, types[i], add_to_layout(&l, types[i]));
    return shape_of_contents(&c, size);
}

// ---- Where arguments stand ------------------------------------------------------------------------------------------------

typedef struct Cursor { u32 ints, floats; uptr stack; } Cursor;      // what is taken
typedef struct Place {
    Shape shape;               // n is 0 on the stack
    u8 registers[4];
    uptr stack;                // offset of what is on the stack
    bool by_reference;         // the address of the value is passed
} Place;

static bool take_registers(Cursor *c, Place *p) {
    u32 floats = 0;
    for (u32 i = 0; i < p->shape.n; i++) floats += p->shape.is_float[i];
    u32 ints = p->shape.n - floats;
    if (c->ints + ints > INT_REGISTERS || c->floats + floats > FLOAT_REGISTERS) return false;
    for (u32 i = 0; i < p->shape.n; i++) p->registers[i] = (u8)(p->shape.is_float[i] ? c->floats++ : c->ints++);
    return true;
}

static void take_stack(Cursor *c, Place *p, uptr size) {
#if defined(__aarch64__)
    // No later argument of that kind is in a register.
    if (p->shape.n && p->shape.is_float[0]) c->floats = FLOAT_REGISTERS;
    else c->ints = INT_REGISTERS;
#endif
    p->shape.n = 0;
    p->stack = c->stack;
    c->stack += (size + 7) / 8 * 8;
}

static Place place_of(Cursor *c, const RType *t) {
    Contents contents = {0};
    note_type(&contents, t, 0);
    Place p = {.shape = shape_of_contents(&contents, t->size)};
    uptr size = t->size;
    if (size == 0) return p;
#if defined(__aarch64__)
    if (p.shape.in_memory) {
        p.by_reference = true;
        p.shape = (Shape){.n = 1, .width = 8};
        size = 8;
    }
#endif
    if (p.shape.in_memory || !take_registers(c, &p)) take_stack(c, &p, size);
    return p;
}

// ---- Pieces -------------------------------------------------------------------------------------------------------------------

// A slice is passed as its three words (codegen/params.c).
static const RType word_type = {.size = 8, .kind = RK_UINTPTR, .align = 8, .field_align = 8};

static const RType *piece_type(const RType *t) { return t->kind == RK_SLICE ? &word_type : t; }
static uptr count_pieces(const RType *t) { return t->kind == RK_SLICE ? sizeof(Slice) / sizeof(u64) : 1; }

static void pass_over(Cursor *c, const RType *t) {
    for (uptr i = 0; i < count_pieces(t); i++) place_of(c, piece_type(t));
}

// ---- To and from registers --------------------------------------------------------------------------------------------------

// Integers smaller than a register fill it with their sign or with zeros.
static u64 load_piece(const RType *t, const u8 *p, uptr n) {
    switch (t->kind) {
    case RK_INT8: return (u64)(i64) * (const i8 *)p;
    case RK_INT16: return (u64)(i64) * (const i16 *)p;
    case RK_INT32: return (u64)(i64) * (const i32 *)p;
    default: break;
    }
    u64 word = 0;
    memcpy(&word, p, n);
    return word;
}

static uptr piece_size(const Shape *s, uptr i, uptr size) {
    uptr left = size - i * s->width;
    return left < s->width ? left : s->width;
}

// The callee owns what it gets by reference: that is a copy.
static void put_piece(CallRegisters *r, u64 *stack, const Place *p, const RType *t, const u8 *value) {
    u64 reference = p->by_reference ? (uptr)rt_box(value, t->size, false) : 0;
    uptr size = p->by_reference ? sizeof reference : t->size;
    const u8 *from = p->by_reference ? (const u8 *)&reference : value;
    for (u32 i = 0; i < p->shape.n; i++) {
        u64 *to = p->shape.is_float[i] ? r->floats : r->ints;
        to[p->registers[i]] = load_piece(t, from + i * p->shape.width, piece_size(&p->shape, i, size));
    }
    if (p->shape.n || size == 0) return;
    if (size < 8) stack[p->stack / 8] = load_piece(t, from, size);
    else memcpy((u8 *)stack + p->stack, from, size);
}

static void get_piece(const CallRegisters *r, const Place *p, const RType *t, u8 *value) {
    u64 reference = 0;
    uptr size = p->by_reference ? sizeof reference : t->size;
    u8 *to = p->by_reference ? (u8 *)&reference : value;
    for (u32 i = 0; i < p->shape.n; i++) {
        const u64 *from = p->shape.is_float[i] ? r->floats : r->ints;
        memcpy(to + i * p->shape.width, &from[p->registers[i]], piece_size(&p->shape, i, size));
    }
    if (p->shape.n == 0) memcpy(to, r->stack + p->stack, size);
    if (p->by_reference) memcpy(value, (void *)reference, t->size);
}

static void put_argument(CallRegisters *r, u64 *stack, Cursor *c, const RType *t, const u8 *value) {
    const RType *piece = piece_type(t);
    for (uptr i = 0; i < count_pieces(t); i++) {
        Place p = place_of(c, piece);
        put_piece(r, stack, &p, piece, value + i * piece->size);
    }
}

static void get_argument(const CallRegisters *r, Cursor *c, const RType *t, u8 *value) {
    const RType *piece = piece_type(t);
    for (uptr i = 0; i < count_pieces(t); i++) {
        Place p = place_of(c, piece);
        get_piece(r, &p, piece, value + i * piece->size);
    }
}

static void move_results(CallRegisters *r, const Shape *s, u8 *block, uptr size, bool out) {
    u32 next[2] = {0, 0};
    for (u32 i = 0; i < s->n; i++) {
        u64 *reg = (s->is_float[i] ? r->floats : r->ints) + next[s->is_float[i]]++;
        u8 *piece = block + i * s->width;
        uptr n = piece_size(s, i, size);
        memcpy(out ? piece : (u8 *)reg, out ? (u8 *)reg : piece, n);
    }
}

// ---- Calls --------------------------------------------------------------------------------------------------------------------

// Results in memory: the caller says where, on amd64 in the first register for arguments.
static Cursor first_place(const Shape *results) {
#if defined(__x86_64__)
    return (Cursor){.ints = results->in_memory};
#else
    return (void)results, (Cursor){0};
#endif
}

static uptr stack_size(const Slice *in, Cursor c) {
    for (i64 i = 0; i < in->len; i++) pass_over(&c, ((const RType **)in->p)[i]);
    return c.stack;
}

// Calls code with arguments at args[i] of types in[i]; returns the block of the results.
void *internal_abi$Call(void *code, RT_SLICE(in_types), RT_SLICE(arguments), RT_SLICE(out_types)) {
    Slice in = RT_TAKEN(in_types), args = RT_TAKEN(arguments), out = RT_TAKEN(out_types);
    Layout l = layout_of(out.p, out.len);
    Shape s = shape_of_results(out.p, out.len, l.size);
    u8 *results = rt_alloc_any(l.size + 8, false);
    Cursor c = first_place(&s);
    uptr words = stack_size(&in, c) / 8;
    u64 stack[words + 1];
    CallRegisters r = {.indirect = results};
    if (c.ints) r.ints[0] = (uptr)results;
    for (i64 i = 0; i < in.len; i++)
        put_argument(&r, stack, &c, ((const RType **)in.p)[i], ((const u8 **)args.p)[i]);
    call_with_registers(&r, code, stack, words);
    if (!s.in_memory) move_results(&r, &s, results, l.size, true);
    return results;
}

// The code of a func value of type t that is a Made; NULL if its closure comes too far behind.
void *internal_abi$MadeCode(const RType *t) {
    const RType *const *types = t->fields.p;
    Layout l = layout_of(types + t->len, t->fields.len - t->len);
    Shape s = shape_of_results(types + t->len, t->fields.len - t->len, l.size);
    Cursor c = first_place(&s);
    Slice in = {(void *)types, t->len, t->len};
    for (i64 i = 0; i < t->len; i++) pass_over(&c, types[i]);
    uptr entry = c.ints < INT_REGISTERS ? c.ints : INT_REGISTERS + stack_size(&in, first_place(&s)) / 8;
    return entry < INT_REGISTERS + MADE_ENTRIES_STACK ? made_entries + entry * MADE_ENTRY_SIZE : NULL;
}

void enter_made(Made *made, CallRegisters *r) {
    const RType *t = made->type, *const *types = t->fields.p;
    Layout in = layout_of(types, t->len), out = layout_of(types + t->len, t->fields.len - t->len);
    Shape s = shape_of_results(types + t->len, t->fields.len - t->len, out.size);
    u8 *args = rt_alloc_any(in.size + 8, false), *results = rt_alloc_any(out.size + 8, false);
    Cursor c = first_place(&s);
    Layout at = {0, 1};
    for (i64 i = 0; i < t->len; i++) get_argument(r, &c, types[i], args + add_to_layout(&at, types[i]));
    void *memory = c.ints && s.in_memory ? (void *)r->ints[0] : NULL;
#if defined(__aarch64__)
    memory = r->indirect;
#endif
    ((void (*)(Made *, void *, void *, Closure *))made->run->code)(made, args, results, made->run);
    if (!s.in_memory) return move_results(r, &s, results, out.size, false);
    memcpy(memory, results, out.size);
    r->ints[0] = (uptr)memory;
}

void internal_abi$PassDeferred(void *code, void *target) { rt_pass_deferred(code, target); }
