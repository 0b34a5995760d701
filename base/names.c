// Interned names: equal texts are one pointer, so that every later comparison of names is a comparison of pointers.
#include "base/base.h"
#include "base/unicode.h"


struct SymTable { Sym **slots; uint32_t len, cap; };

static void sym_grow(Session *s) {
    struct SymTable *t = s->syms, old = *t;
    t->cap = old.cap ? old.cap * 2 : 4096;
    t->slots = NEW_ARRAY(&s->arena, Sym *, t->cap);
    for (uint32_t i = 0; i < old.cap; i++) {
        if (!old.slots[i]) continue;
        uint32_t k = old.slots[i]->hash & (t->cap - 1);
        while (t->slots[k]) k = (k + 1) & (t->cap - 1);
        t->slots[k] = old.slots[i];
    }
}

const Sym *intern(Session *s, const char *text, size_t n) {
    if (!s->syms) s->syms = NEW(&s->arena, struct SymTable);
    struct SymTable *t = s->syms;
    if (t->len >= t->cap / 2) sym_grow(s);
    uint32_t h = (uint32_t)hash_bytes(text, n, 0), k = h & (t->cap - 1);
    for (; t->slots[k]; k = (k + 1) & (t->cap - 1)) {
        Sym *y = t->slots[k];
        if (y->hash == h && y->len == n && memcmp(y->text, text, n) == 0) return y;
    }
    Sym *y = arena_alloc(&s->arena, sizeof *y + n + 1);
    y->hash = h;
    y->len = (uint32_t)n;
    memcpy(y->text, text, n);
    t->len++;
    return t->slots[k] = y;
}

const Sym *intern_str(Session *s, const char *text) { return intern(s, text, strlen(text)); }

bool sym_exported(const Sym *s) {
    int size;
    return s->len > 0 && rune_is_upper(rune_decode(s->text, s->len, &size));
}
