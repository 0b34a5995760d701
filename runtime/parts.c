// Equality and hashes of struct and array types that the program made while it ran: no code of their own was compiled, so
// their parts are walked. equal_by_parts and hash_by_parts stand in their descriptors and are never called.
#include "internal.h"

bool equal_by_parts(const void *x, const void *y) { (void)x, (void)y; rt_throw("comparison without type"); }
u64 hash_by_parts(const void *x, u64 seed) { (void)x, (void)seed; rt_throw("hash without type"); }

// Part i of a struct or array; NULL behind the last.
static const RType *part(const RType *t, i64 i, uptr *offset) {
    if (i >= (t->kind == RK_ARRAY ? t->len : t->fields.len)) return NULL;
    const RField *f = (const RField *)t->fields.p + i;
    *offset = t->kind == RK_ARRAY ? (uptr)i * t->elem->size : f->offset;
    return t->kind == RK_ARRAY ? t->elem : f->type;
}

static bool is_blank(const RType *t, i64 i) {
    if (t->kind == RK_ARRAY) return false;
    String name = ((const RField *)t->fields.p)[i].name;
    return name.n == 1 && name.p[0] == '_';
}

bool parts_equal(const RType *t, const void *x, const void *y) {
    uptr offset;
    const RType *p;
    for (i64 i = 0; (p = part(t, i, &offset)) != NULL; i++)
        if (!is_blank(t, i) && !type_equal(p, (const u8 *)x + offset, (const u8 *)y + offset)) return false;
    return true;
}

u64 parts_hash(const RType *t, const void *x, u64 seed) {
    uptr offset;
    const RType *p;
    for (i64 i = 0; (p = part(t, i, &offset)) != NULL; i++)
        if (!is_blank(t, i)) seed = type_hash(p, (const u8 *)x + offset, seed);
    return seed;
}
