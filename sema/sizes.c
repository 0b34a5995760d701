// Sizes, alignments and offsets on 64-bit machines, and where pointers are. -1: larger than any memory.
#include "sema/internal.h"

static const uint8_t basic_sizes[T_BASIC_LAST + 1] = {
#define X(kind, name, size, flags) [T_##kind] = size,
    BASIC_TYPES(X)
#undef X
};

enum { WORD = 8 };

static int64_t round_up(int64_t n, int64_t align) { return (n + align - 1) & ~(align - 1); }

static bool forces_alignment(Type *t) {
    if (t->kind != T_NAMED || strcmp(t->named.obj->sym->text, "align64") || !t->named.obj->pkg) return false;
    const char *path = t->named.obj->pkg->path;
    return !strcmp(path, "sync/atomic") || !strcmp(path, "internal/runtime/atomic");
}

static int64_t add_size(int64_t a, int64_t b) {
    int64_t sum;
    return a < 0 || b < 0 || __builtin_add_overflow(a, b, &sum) || sum > INT64_MAX - WORD ? -1 : sum;
}

static void size_struct(Type *t, Type *u) {
    int64_t offset = 0, align = 1, last = 1;
    for (uint32_t i = 0; i < u->strct.n; i++) {
        Type *f = u->strct.fields[i]->type;
        int64_t a = type_align(f);
        if (a > align) align = a;
        last = type_size(f);
        if (offset >= 0) offset = add_size(round_up(offset, a), last);
    }
    // The address of a field without size at the end must not be that of the next object.
    if (offset > 0 && last == 0) offset++;
    t->size = offset < 0 ? -1 : round_up(offset, align);
    t->align = (int32_t)(u->strct.n == 0 && forces_alignment(t) ? WORD : align);
}

static void size_array(Type *t, Type *u) {
    int64_t elem = type_size(u->array.elem), n = u->array.len;
    t->align = (int32_t)type_align(u->array.elem);
    if (n <= 0 || elem == 0) t->size = 0;
    else t->size = elem < 0 || elem > INT64_MAX / n ? -1 : elem * n;
}

static bool contains_pointers(Type *u) {
    switch (u->kind) {
    case T_POINTER: return !type_not_in_heap(u->pointer.elem);   // else a mere number
    case T_ARRAY: return u->array.len > 0 && type_has_pointers(u->array.elem);
    case T_STRUCT:
        for (uint32_t i = 0; i < u->strct.n; i++)
            if (type_has_pointers(u->strct.fields[i]->type)) return true;
        return false;
    case T_STRING: case T_UNSAFE_POINTER: case T_UNTYPED_STRING: case T_UNTYPED_NIL: return true;
    default: return u->kind > T_BASIC_LAST;
    }
}

// An erroneous type may contain itself: then it finds the provisional size of a word.
static void set_size(Type *t) {
    Type *u = type_under(t);
    t->align = WORD;
    t->size = WORD;
    t->sized = true;
    switch (u->kind) {
    case T_STRUCT: size_struct(t, u); break;
    case T_ARRAY: size_array(t, u); break;
    case T_SLICE: t->size = 3 * WORD; break;
    case T_INTERFACE: t->size = 2 * WORD; break;
    case T_INVALID: t->sized = false; break;
    default:
        if (u->kind > T_BASIC_LAST) break;
        t->size = basic_sizes[u->kind];
        t->align = (int32_t)(t->size > WORD ? WORD : t->size > 0 ? t->size : 1);
        if (u->kind == T_COMPLEX64) t->align = 4;
    }
}

int64_t type_size(Type *t) {
    t = type_unalias(t);
    if (!t->sized) set_size(t);
    return t->size;
}

int64_t type_align(Type *t) {
    t = type_unalias(t);
    if (!t->sized) set_size(t);
    return t->align;
}

int64_t type_field_offset(Type *strct, uint32_t field) {
    Type *u = type_under(strct);
    int64_t offset = 0;
    for (uint32_t i = 0; i <= field && offset >= 0; i++) {
        Type *f = u->strct.fields[i]->type;
        offset = round_up(offset, type_align(f));
        if (i < field) offset = add_size(offset, type_size(f));
    }
    return offset;
}

// Asked of checked types only: sizes are needed earlier, while what a pointer leads to may be incomplete.
bool type_has_pointers(Type *t) {
    t = type_unalias(t);
    if (!t->pointers_known) {
        t->pointers_known = true;
        t->pointer_free = !contains_pointers(type_under(t));
    }
    return !t->pointer_free;
}

// One field that is a pointer; others have no size.
static bool holds_one_pointer(Type *strct) {
    if (type_size(strct) != WORD) return false;
    for (uint32_t i = 0; i < strct->strct.n; i++) {
        Type *t = strct->strct.fields[i]->type;
        if (type_size(t)) return type_pointer_shaped(t);
    }
    return false;
}

bool type_pointer_shaped(Type *t) {
    Type *u = type_under(t);
    switch (u->kind) {
    case T_POINTER: case T_MAP: case T_CHAN: case T_FUNC: case T_UNSAFE_POINTER: return true;
    case T_STRUCT: return holds_one_pointer(u);
    case T_ARRAY: return u->array.len == 1 && type_pointer_shaped(u->array.elem);
    default: return false;
    }
}
