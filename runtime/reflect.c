// package internal/abi: what package reflect needs of the runtime.
#include "elf.h"
#include "internal.h"

#include <string.h>

const Itab *internal_abi$FindItab(const RType *inter, const RType *t) { return rt_itab(inter, t, false); }

void *internal_abi$New(const RType *t) { return rt_alloc(t->size, (t->flags & RT_POINTER_FREE) != 0); }
void *internal_abi$NewArray(const RType *t, i64 n) {
    return rt_alloc_array(t->size, n, (t->flags & RT_POINTER_FREE) != 0);
}
void internal_abi$Move(void *dst, const void *src, uptr n) { if (n != 0) memmove(dst, src, n); }
void internal_abi$Clear(void *p, uptr n) { if (n != 0) memset(p, 0, n); }

Map *internal_abi$MakeMap(const RType *t, i64 hint) { return rt_make_map(t, hint); }
void *internal_abi$MapFind(const RType *t, Map *m, const void *key) { return rt_map_find(t, m, key); }
void *internal_abi$MapAssign(const RType *t, Map *m, const void *key) { return rt_map_assign(t, m, key); }
void internal_abi$MapDelete(const RType *t, Map *m, const void *key) { rt_map_delete(t, m, key); }
void internal_abi$MapClear(const RType *t, Map *m) { rt_map_clear(t, m); }
Map *internal_abi$MapClone(const RType *t, Map *m) { return rt_map_clone(t, m); }
i64 internal_abi$MapLen(Map *m) { return rt_map_len(m); }
void internal_abi$MapIterStart(const RType *t, Map *m, MapIter *it) { rt_map_iter_start(t, m, it); }
void internal_abi$MapIterNext(MapIter *it) { rt_map_iter_next(it); }

Chan *internal_abi$MakeChan(const RType *elem, i64 size) { return rt_make_chan(elem, size); }
void internal_abi$ChanSend(Chan *c, const void *elem) { rt_chan_send(c, elem); }
bool internal_abi$ChanRecv(Chan *c, void *elem) { return rt_chan_recv(c, elem); }
void internal_abi$ChanClose(Chan *c) { rt_chan_close(c); }
i64 internal_abi$ChanLen(Chan *c) { return rt_chan_len(c); }
i64 internal_abi$ChanCap(Chan *c) { return rt_chan_cap(c); }
i64 internal_abi$Select(SelectCase *cases, i64 n, bool has_default) { return rt_select(cases, n, has_default); }

// Values are compared as interfaces, which panic where the type has no equality.
bool internal_abi$EqualValues(const RType *t, const void *x, const void *y) {
    Eface a = {t, (void *)x}, b = {t, (void *)y};
    if (t->flags & RT_DIRECT) {
        a.data = *(void *const *)x;
        b.data = *(void *const *)y;
    }
    return rt_eface_equal(a, b);
}

u64 internal_abi$HashValue(const RType *t, const void *x, u64 seed) {
    Eface e = {t, (t->flags & RT_DIRECT) ? *(void *const *)x : (void *)x};
    return rt_eface_hash(&e, seed);
}

// All descriptors stand in the program's symbol table, by names that begin alike.
static void note_descriptor(void *list, const char *name, void *at) {
    static const char prefix[] = "rtype$";
    Slice *s = list;
    if (strncmp(name, prefix, sizeof prefix - 1) != 0) return;
    if (s->len < s->cap) ((void **)s->p)[s->len] = at;
    s->len++;
}

Slice internal_abi$Types(void) {
    Slice s = {0};
    elf_each_object(note_descriptor, &s);
    s = (Slice){rt_alloc_array(sizeof(void *), s.len, true), 0, s.len};
    elf_each_object(note_descriptor, &s);
    return s;
}

// ---- Equality of types that the program makes --------------------------------------------------------------------------

static bool word_equal(const void *x, const void *y) { return memcmp(x, y, sizeof(void *)) == 0; }
static u64 word_hash(const void *x, u64 seed) { return rt_mem_hash(x, seed, sizeof(void *)); }

static bool is_composite(const RType *t) { return t->kind == RK_STRUCT || t->kind == RK_ARRAY; }
rt_equal_fn *internal_abi$EqualFunc(const RType *t) { return is_composite(t) ? equal_by_parts : word_equal; }
rt_hash_fn *internal_abi$HashFunc(const RType *t) { return is_composite(t) ? hash_by_parts : word_hash; }
