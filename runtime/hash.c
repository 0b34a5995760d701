// hash: what maps hash with. Memory is folded in with 64x64 -> 128 bit multiplications, after wyhash
// (https://github.com/wangyi-fudan/wyhash), whose idea and constants are in the public domain.
#include "internal.h"

#include <string.h>

static const u64 K0 = 0xa0761d6478bd642fu, K1 = 0xe7037ed1a0b428dbu, K2 = 0x8ebc6af09c88c6e3u;

static inline u64 mix(u64 a, u64 b) {
    unsigned __int128 product = (unsigned __int128)a * b;
    return (u64)product ^ (u64)(product >> 64);
}

static inline u64 load8(const u8 *p) { u64 x; memcpy(&x, p, 8); return x; }
static inline u64 load4(const u8 *p) { u32 x; memcpy(&x, p, 4); return x; }

// Up to 16 bytes as two words that overlap where there are fewer.
static inline void load_short(const u8 *p, uptr n, u64 *a, u64 *b) {
    if (n > 8) {
        *a = load8(p);
        *b = load8(p + n - 8);
    } else if (n >= 4) {
        *a = load4(p);
        *b = load4(p + n - 4);
    } else if (n > 0) {
        *a = (u64)p[0] << 16 | (u64)p[n / 2] << 8 | p[n - 1];
        *b = 0;
    } else *a = *b = 0;
}

u64 rt_mem_hash(const void *data, u64 seed, uptr n) {
    const u8 *p = data;
    uptr rest = n;
    for (; rest > 16; rest -= 16, p += 16) seed = mix(load8(p) ^ K1, load8(p + 8) ^ seed);
    u64 a, b;
    load_short(p, rest, &a, &b);
    return mix(K1 ^ n, mix(a ^ K0, b ^ seed ^ K2));
}

u64 rt_string_hash(const void *p, u64 seed) {
    const String *s = p;
    return rt_mem_hash(s->p, seed, (uptr)s->n);
}

u64 rt_f64_hash(const void *p, u64 seed) {
    f64 x = *(const f64 *)p;
    if (x == 0) return mix(seed ^ K0, K1);
    if (x != x) return mix(seed ^ K0, rt_random());
    return rt_mem_hash(&x, seed, sizeof x);
}

u64 rt_f32_hash(const void *p, u64 seed) {
    f64 x = *(const f32 *)p;
    return rt_f64_hash(&x, seed);
}

static u64 hash_dynamic(const RType *t, void *data, u64 seed) {
    if (!t->hashfn) {
        bool only_checked = rt_sched.checking_key;
        rt_sched.checking_key = false;
        String parts[] = {only_checked ? RT_STR("hash of unhashable type: ") : RT_STR("hash of unhashable type "), t->string};
        (only_checked ? panic_plain : panic_error)(rt_concat(parts, 2));
    }
    return type_hash(t, t->flags & RT_DIRECT ? (const void *)&data : data, seed ^ t->hash);
}

u64 rt_eface_hash(const void *p, u64 seed) {
    const Eface *e = p;
    return e->type ? hash_dynamic(e->type, e->data, seed) : seed;
}

u64 rt_iface_hash(const void *p, u64 seed) {
    const Iface *i = p;
    return i->tab ? hash_dynamic(i->tab->type, i->data, seed) : seed;
}
