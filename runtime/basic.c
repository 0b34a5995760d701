// basic: equality and hashes of basic types, and of memory of their sizes, which descriptors of types point to. Emitted code
// that knows its types compares in line.
#include "internal.h"

#define DEFINE_EQUAL(name, T, equal) \
    bool rt_equal_##name(const void *a, const void *b) { const T *x = a, *y = b; return equal; }
DEFINE_EQUAL(mem1, u8, *x == *y) DEFINE_EQUAL(mem2, u16, *x == *y) DEFINE_EQUAL(mem4, u32, *x == *y)
DEFINE_EQUAL(mem8, u64, *x == *y) DEFINE_EQUAL(mem16, u64, x[0] == y[0] && x[1] == y[1])
DEFINE_EQUAL(f32, f32, *x == *y) DEFINE_EQUAL(f64, f64, *x == *y)
DEFINE_EQUAL(c64, c64, *x == *y) DEFINE_EQUAL(c128, c128, *x == *y)
DEFINE_EQUAL(string, String, rt_string_equal(*x, *y))
DEFINE_EQUAL(eface, Eface, rt_eface_equal(*x, *y)) DEFINE_EQUAL(iface, Iface, rt_iface_equal(*x, *y))
bool rt_equal_mem0(const void *a, const void *b) { (void)a; (void)b; return true; }

u64 rt_hash_mem0(const void *a, u64 seed) { (void)a; return seed; }
u64 rt_hash_mem1(const void *a, u64 seed) { return rt_mem_hash(a, seed, 1); }
u64 rt_hash_mem2(const void *a, u64 seed) { return rt_mem_hash(a, seed, 2); }
u64 rt_hash_mem4(const void *a, u64 seed) { return rt_mem_hash(a, seed, 4); }
u64 rt_hash_mem8(const void *a, u64 seed) { return rt_mem_hash(a, seed, 8); }
u64 rt_hash_mem16(const void *a, u64 seed) { return rt_mem_hash(a, seed, 16); }
u64 rt_hash_string(const void *a, u64 seed) { return rt_string_hash(a, seed); }
u64 rt_hash_eface(const void *a, u64 seed) { return rt_eface_hash(a, seed); }
u64 rt_hash_iface(const void *a, u64 seed) { return rt_iface_hash(a, seed); }
u64 rt_hash_f32(const void *a, u64 seed) { return rt_f32_hash(a, seed); }
u64 rt_hash_f64(const void *a, u64 seed) { return rt_f64_hash(a, seed); }
u64 rt_hash_c64(const void *a, u64 seed) { return rt_f32_hash((const f32 *)a + 1, rt_f32_hash(a, seed)); }
u64 rt_hash_c128(const void *a, u64 seed) { return rt_f64_hash((const f64 *)a + 1, rt_f64_hash(a, seed)); }
