// map: open addressing in groups of eight slots, after Abseil's Swiss tables (https://abseil.io/about/design/swisstables).
// A group starts with eight control bytes, one a slot: empty, deleted, or, with the highest bit, seven bits of the key's
// hash, so that one word-wide comparison finds the candidates. Groups are probed in triangular steps. A map of at most eight
// entries is one group, which may be full. Empty is 0, as memory comes: what a large table does not use yet costs nothing.
//
// Iteration walks the slots from a random one. A map that grows gets a new table and leaves the old one as it was: iterators
// that began on the old table go on there, and look each key up in the new one to see whether it is still in the map.
#include "internal.h"

#include <string.h>

enum { GROUP_SLOTS = 8, CTRL_EMPTY = 0, CTRL_DELETED = 1, CTRL_FULL = 0x80 };
static const u64 LOW_BITS = 0x0101010101010101u, HIGH_BITS = 0x8080808080808080u;

struct Map {
    i64 count;
    u8 *groups;                // NULL until the first insertion
    u64 seed;
    u32 mask;                  // number of groups - 1
    u32 room;                  // insertions into empty slots before the table must grow
    u32 slot_size, elem_at;    // a slot: key, then the element at elem_at
    u32 clears;
    bool iterated;             // an iterator has seen this table: it must outlive its replacement
};
_Static_assert(sizeof(Map) == RT_MAP_SIZE, "the reference's header of a map has as many bytes");

enum { MOVED_AT_ONCE = 1 << 20 };      // bytes

typedef enum { KEY_ANY, KEY_64, KEY_STRING } KeyKind;

// ---- Keys -----------------------------------------------------------------------------------------------------------

static inline KeyKind key_kind(const RType *t) {
    const RType *k = t->key;
    if (k->kind == RK_STRING) return KEY_STRING;
    return k->size == 8 && (k->flags & RT_MEMEQ) ? KEY_64 : KEY_ANY;
}

static inline u64 hash_64(u64 key, u64 seed) {
    unsigned __int128 product = (unsigned __int128)(key ^ seed) * 0x9E3779B97F4A7C15u;
    return (u64)product ^ (u64)(product >> 64);
}

static inline __attribute__((always_inline)) u64 hash_key(const RType *t, const Map *m, const void *key, KeyKind kind) {
    if (kind == KEY_64) return hash_64(*(const u64 *)key, m->seed);
    if (kind == KEY_STRING) return rt_mem_hash(((const String *)key)->p, m->seed, (uptr)((const String *)key)->n);
    if (!t->key->hashfn) return rt_mem_hash(key, m->seed, t->key->size);
    return type_hash(t->key, key, m->seed);
}

static inline __attribute__((always_inline)) bool same_key(const RType *t, const void *a, const void *b, KeyKind kind) {
    if (kind == KEY_64) return *(const u64 *)a == *(const u64 *)b;
    if (kind == KEY_STRING) return rt_string_equal(*(const String *)a, *(const String *)b);
    if (!t->key->equal) return memcmp(a, b, t->key->size) == 0;
    return type_equal(t->key, a, b);
}

// A look-up in an empty map panics too where the key cannot be hashed.
static void check_hashable(const RType *t, const void *key, KeyKind kind) {
    if (kind != KEY_ANY || !t->key->hashfn) return;
    rt_sched.checking_key = true;
    type_hash(t->key, key, 0);
    rt_sched.checking_key = false;
}

// ---- Groups ------------------------------------------------------------------------------------------------------------

static inline u64 load_ctrl(const u8 *group) { return *(const u64 *)(const void *)group; }
static inline u64 match(u64 ctrl, u64 hash) {
    u64 x = ctrl ^ LOW_BITS * (CTRL_FULL | (hash & 0x7F));
    return (x - LOW_BITS) & ~x & HIGH_BITS;
}
static inline u64 match_empty(u64 ctrl) { return ~ctrl & ~(ctrl << 7) & HIGH_BITS; }
static inline u64 match_free(u64 ctrl) { return ~ctrl & HIGH_BITS; }
static inline u64 match_full(u64 ctrl) { return ctrl & HIGH_BITS; }
static inline u32 first_slot(u64 matches) { return (u32)__builtin_ctzll(matches) / 8; }

static inline u64 group_size(const Map *m) { return 8 + (u64)GROUP_SLOTS * m->slot_size; }
static inline u8 *group_at(const Map *m, u64 i) { return m->groups + i * group_size(m); }
static inline u8 *slot_at(const Map *m, u8 *group, u32 slot) { return group + 8 + (u64)slot * m->slot_size; }

static inline __attribute__((always_inline)) u8 *lookup(const RType *t, const Map *m, const void *key, u64 hash, KeyKind kind,
                                                        u8 **group_found) {
    u64 at = (hash >> 7) & m->mask;
    for (u64 step = 1;; step++) {
        u8 *group = group_at(m, at);
        u64 ctrl = load_ctrl(group);
        for (u64 found = match(ctrl, hash); found; found &= found - 1) {
            u8 *slot = slot_at(m, group, first_slot(found));
            if (RT_LIKELY(same_key(t, slot, key, kind))) {
                *group_found = group;
                return slot;
            }
        }
        if (match_empty(ctrl) || step > m->mask) return NULL;
        at = (at + step) & m->mask;
    }
}

static inline __attribute__((always_inline)) void *find(const RType *t, Map *m, const void *key, KeyKind kind) {
    if (!m || m->count == 0) {
        check_hashable(t, key, kind);
        return NULL;
    }
    u8 *group, *slot = lookup(t, m, key, hash_key(t, m, key, kind), kind, &group);
    return slot ? slot + m->elem_at : NULL;
}

// ---- Tables --------------------------------------------------------------------------------------------------------------

static bool is_noscan(const RType *t) { return t->key->flags & t->elem->flags & RT_POINTER_FREE; }

static u32 table_room(u64 groups) { return (u32)(groups == 1 ? GROUP_SLOTS : groups * 7); }

static void new_table(const RType *t, Map *m, u64 groups) {
    if (groups > UINT32_MAX) rt_throw("map too large");
    m->groups = rt_alloc_array(group_size(m), (i64)groups, is_noscan(t));
    m->mask = (u32)(groups - 1);
    m->room = table_room(groups);
    m->iterated = false;
}

// The first free slot on the key's path. There is one.
static u8 *free_slot(Map *m, u64 hash, u8 **group_found, u32 *slot) {
    u64 at = (hash >> 7) & m->mask;
    for (u64 step = 1;; step++) {
        u8 *group = group_at(m, at);
        u64 found = match_free(load_ctrl(group));
        if (found) {
            *group_found = group;
            *slot = first_slot(found);
            return slot_at(m, group, *slot);
        }
        at = (at + step) & m->mask;
    }
}

static inline __attribute__((always_inline)) void move_groups(const RType *t, Map *m, u8 *old, u64 groups, KeyKind kind) {
    for (u64 i = 0; i < groups; i++, old += group_size(m)) {
        u64 full = match_full(load_ctrl(old));
        for (; full; full &= full - 1) {
            u8 *from = slot_at(m, old, first_slot(full)), *group;
            u64 hash = hash_key(t, m, from, kind);
            u32 slot;
            memcpy(free_slot(m, hash, &group, &slot), from, m->slot_size);
            group[slot] = CTRL_FULL | (hash & 0x7F);
            m->room--;
        }
    }
}

// A large table is given back piece by piece: what moved went to memory that was not in use before.
static void move_all(const RType *t, Map *m, u8 *old, u64 groups, bool needed) {
    const u64 piece = MOVED_AT_ONCE / group_size(m) + 1;
    u8 *from = old;
    for (u64 left = groups, n; left > 0; left -= n, from += n * group_size(m)) {
        n = left < piece ? left : piece;
        switch (key_kind(t)) {
        case KEY_64: move_groups(t, m, from, n, KEY_64); break;
        case KEY_STRING: move_groups(t, m, from, n, KEY_STRING); break;
        case KEY_ANY: move_groups(t, m, from, n, KEY_ANY); break;
        }
        if (!needed && left > n) heap_discard(old, (uptr)(from - old) + n * group_size(m));
    }
    if (!needed) heap_free_large(old);
}

// Twice the size; or the same, where much of the table is deleted slots.
static void grow(const RType *t, Map *m) {
    u64 groups = (u64)m->mask + 1;
    u8 *old = m->groups;
    bool iterated = m->iterated;
    bool crowded = groups == 1 || (u64)m->count * 32 > groups * GROUP_SLOTS * 25;
    new_table(t, m, crowded ? 2 * groups : groups);
    move_all(t, m, old, groups, iterated);
}

static void init(const RType *t, Map *m) {
    u32 align = t->elem->align ? t->elem->align : 1, key_align = t->key->align ? t->key->align : 1;
    u32 most = align > key_align ? align : key_align;
    m->elem_at = ((u32)t->key->size + align - 1) / align * align;
    m->slot_size = (m->elem_at + (u32)t->elem->size + most - 1) / most * most;
    if (t->elem->size == 0) m->slot_size += most;        // a pointer to the element stays inside
    m->seed = rt_random();
}

Map *rt_map_init(const RType *t, void *header, void *group) {
    Map *m = header;
    memset(m, 0, sizeof *m);
    init(t, m);
    if (!group) return m;
    m->groups = group;
    m->room = GROUP_SLOTS;
    memset(group, 0, group_size(m));   // a new element is zero: m[k]++ reads it
    return m;
}

Map *rt_make_map(const RType *t, i64 hint) {
    Map *m = RT_NEW(Map, false);
    init(t, m);
    if (hint <= GROUP_SLOTS) return m;
    u64 groups = 2;
    while (groups * 7 < (u64)hint && groups < (u64)1 << 31) groups *= 2;
    new_table(t, m, groups);
    return m;
}

// The same slots under the same hashes. What the copy holds of deleted slots goes when it grows.
Map *rt_map_clone(const RType *t, Map *from) {
    Map *m = RT_NEW(Map, false);
    *m = *from;
    m->iterated = false;
    if (!from->groups) return m;
    m->groups = NULL;                  // not shared, should there be a collection now
    u8 *groups = rt_alloc_array(group_size(m), (i64)m->mask + 1, is_noscan(t));
    memcpy(groups, from->groups, ((u64)m->mask + 1) * group_size(m));
    m->groups = groups;
    return m;
}

// ---- The operations --------------------------------------------------------------------------------------------------------

static u8 *insert(const RType *t, Map *m, const void *key, u64 hash) {
    u8 *group, *place;
    u32 slot;
    for (;;) {
        if (m->mask > 0 || m->room > 0) {
            place = free_slot(m, hash, &group, &slot);
            if (m->room > 0 || group[slot] == CTRL_DELETED) break;
        }
        grow(t, m);
    }
    if (group[slot] == CTRL_EMPTY) m->room--;
    group[slot] = CTRL_FULL | (hash & 0x7F);
    memcpy(place, key, t->key->size);
    m->count++;
    return place + m->elem_at;
}

static inline __attribute__((always_inline)) void *assign(const RType *t, Map *m, const void *key, KeyKind kind) {
    if (RT_UNLIKELY(!m)) {
        check_hashable(t, key, kind);
        panic_plain(RT_STR("assignment to entry in nil map"));
    }
    u64 hash = hash_key(t, m, key, kind);
    if (RT_UNLIKELY(!m->groups)) new_table(t, m, 1);
    u8 *group, *slot = lookup(t, m, key, hash, kind, &group);
    if (!slot) return insert(t, m, key, hash);
    if (kind != KEY_64) memcpy(slot, key, t->key->size);      // equal keys may differ: 0 and -0, strings' memory
    return slot + m->elem_at;
}

void *rt_map_find(const RType *t, Map *m, const void *key) {
    switch (key_kind(t)) {
    case KEY_64: return find(t, m, key, KEY_64);
    case KEY_STRING: return find(t, m, key, KEY_STRING);
    default: return find(t, m, key, KEY_ANY);
    }
}

void *rt_map_get(const RType *t, Map *m, const void *key) {
    void *elem = rt_map_find(t, m, key);
    if (elem) return elem;
    return t->elem->size <= sizeof rt_zero_value ? (void *)rt_zero_value : rt_alloc_any(t->elem->size, true);
}

void *rt_map_assign(const RType *t, Map *m, const void *key) {
    switch (key_kind(t)) {
    case KEY_64: return assign(t, m, key, KEY_64);
    case KEY_STRING: return assign(t, m, key, KEY_STRING);
    default: return assign(t, m, key, KEY_ANY);
    }
}

void *rt_map_find_64(const RType *t, Map *m, u64 key) { return find(t, m, &key, KEY_64); }
void *rt_map_assign_64(const RType *t, Map *m, u64 key) { return assign(t, m, &key, KEY_64); }
void *rt_map_find_str(const RType *t, Map *m, String key) { return find(t, m, &key, KEY_STRING); }
void *rt_map_assign_str(const RType *t, Map *m, String key) { return assign(t, m, &key, KEY_STRING); }

void rt_map_delete(const RType *t, Map *m, const void *key) {
    KeyKind kind = key_kind(t);
    if (!m || m->count == 0) {
        check_hashable(t, key, kind);
        return;
    }
    u8 *group, *slot = lookup(t, m, key, hash_key(t, m, key, kind), kind, &group);
    if (!slot) return;
    memset(slot, 0, m->slot_size);
    m->count--;
    bool stops = m->mask == 0 || match_empty(load_ctrl(group));     // a search ends here anyway
    group[(u64)(slot - group - 8) / m->slot_size] = stops ? CTRL_EMPTY : CTRL_DELETED;
    if (stops) m->room++;
}

void rt_map_clear(const RType *t, Map *m) {
    (void)t;
    if (!m || !m->groups) return;
    memset(m->groups, 0, ((u64)m->mask + 1) * group_size(m));
    m->room = table_room((u64)m->mask + 1);
    m->count = 0;
    m->clears++;
}

i64 rt_map_len(Map *m) { return m ? m->count : 0; }

// ---- Iteration -------------------------------------------------------------------------------------------------------------

typedef struct IterState { u8 *groups; u64 slots, start, at; u64 clears; } IterState;
_Static_assert(sizeof(IterState) <= sizeof(((MapIter *)0)->state), "the iterator has room for its state");

void rt_map_iter_start(const RType *t, Map *m, MapIter *it) {
    IterState *s = (IterState *)(void *)it->state;
    *it = (MapIter){.t = t, .m = m};
    if (!m || m->count == 0) return;
    m->iterated = true;
    u64 slots = ((u64)m->mask + 1) * GROUP_SLOTS;
    *s = (IterState){m->groups, slots, rt_random() & (slots - 1), 0, m->clears};
    rt_map_iter_next(it);
}

// The table was replaced since the iterator began: finds what the map holds now for the key of an old slot.
static u8 *current_entry(const MapIter *it, const IterState *s, u8 *slot) {
    KeyKind kind = key_kind(it->t);
    if (!same_key(it->t, slot, slot, kind)) return it->m->clears == s->clears ? slot : NULL;     // NaN: cannot be deleted
    if (it->m->count == 0) return NULL;
    u8 *group;
    return lookup(it->t, it->m, slot, hash_key(it->t, it->m, slot, kind), kind, &group);
}

void rt_map_iter_next(MapIter *it) {
    IterState *s = (IterState *)(void *)it->state;
    const Map *m = it->m;
    u64 size = group_size(m);
    for (; s->at < s->slots; s->at++) {
        u64 i = (s->start + s->at) & (s->slots - 1);
        u8 *group = s->groups + i / GROUP_SLOTS * size;
        if (!(group[i % GROUP_SLOTS] & CTRL_FULL)) continue;
        u8 *slot = slot_at(m, group, i % GROUP_SLOTS);
        if (m->groups != s->groups && !(slot = current_entry(it, s, slot))) continue;
        s->at++;
        it->key = slot;
        it->elem = slot + m->elem_at;
        return;
    }
    *it = (MapIter){0};                // it may lie in its frame for long: the map should not live for that
}
