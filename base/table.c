// Hash tables: open addressing with linear probing, never more than three quarters full, sizes powers of two.
// Two tables share the idea: `Table` maps pointers to pointers, `SymTable` interns names.
#include "base/base.h"

// FNV-like multiply-and-fold over 8 bytes at a time (the idea of wyhash's mum step).
static uint64_t fold(uint64_t a, uint64_t b) {
    __uint128_t m = (__uint128_t)a * b;
    return (uint64_t)m ^ (uint64_t)(m >> 64);
}

uint64_t hash_bytes(const void *data, size_t n, uint64_t seed) {
    const unsigned char *p = data;
    uint64_t h = seed ^ 0x9e3779b97f4a7c15u ^ n, w;
    for (; n >= 8; p += 8, n -= 8) {
        memcpy(&w, p, 8);
        h = fold(h ^ w, 0xd6e8feb86659fd93u);
    }
    w = 0;
    memcpy(&w, p, n);
    return fold(h ^ w, 0xa0761d6478bd642fu);
}

static uint32_t slot_of(const Table *t, const void *key) {
    return (uint32_t)(((uint64_t)(uintptr_t)key * 0x9e3779b97f4a7c15u) >> 32) & (t->cap - 1);
}

static struct TableSlot *find(const Table *t, const void *key) {
    uint32_t i = slot_of(t, key);
    while (t->slots[i].key && t->slots[i].key != key) i = (i + 1) & (t->cap - 1);
    return &t->slots[i];
}

void *table_get(const Table *t, const void *key) { return t->cap ? find(t, key)->value : NULL; }

static void table_grow(Table *t, Arena *a) {
    Table bigger = {.cap = t->cap ? t->cap * 2 : 8, .len = t->len, .arena = a};
    bigger.slots = NEW_ARRAY(a, struct TableSlot, bigger.cap);
    for (uint32_t i = 0; i < t->cap; i++)
        if (t->slots[i].key) *find(&bigger, t->slots[i].key) = t->slots[i];
    *t = bigger;
}

void table_put(Table *t, Arena *a, const void *key, void *value) {
    if (t->len >= t->cap / 4 * 3) table_grow(t, a);
    struct TableSlot *s = find(t, key);
    if (!s->key) t->len++;
    *s = (struct TableSlot){key, value};
}
