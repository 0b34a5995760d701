// What emitted code uses of the runtime that is short enough to be in line: access to slices and interfaces, calls of
// func values and methods, arithmetic where C's differs from Go's. Included by runtime.h only.
#ifndef ESCARGO_RUNTIME_INLINE_H
#define ESCARGO_RUNTIME_INLINE_H

// Go has its own rules about what must be used.
#pragma GCC diagnostic ignored "-Wunused-parameter"
#pragma GCC diagnostic ignored "-Wunused-variable"
#pragma GCC diagnostic ignored "-Wunused-but-set-variable"
#pragma GCC diagnostic ignored "-Wunused-but-set-parameter"
#ifndef __clang__
#pragma GCC diagnostic ignored "-Wstringop-overread"       // of copies whose length it does not know
#endif
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wunused-label"
#pragma GCC diagnostic ignored "-Wmisleading-indentation"   // statements of one line stand on one line
#pragma GCC diagnostic ignored "-Wunused-value"
#pragma GCC diagnostic ignored "-Wunused-const-variable"   // of another part
#pragma GCC diagnostic ignored "-Wtautological-compare"

// ---- Calls --------------------------------------------------------------------------------------------------------

// The code of a func value, of a method in an interface table. T is the C function type.
#define RT_CALL(T, f) ((T *)RT_DEREF(f).code)
#define RT_METHOD(T, x, i) ((T *)RT_DEREF((x).tab).fun[i])
#define RT_NONNULL(p) ({ __typeof__(p) rt_p = (p); if (RT_UNLIKELY(rt_p == NULL)) rt_panic_nil(); rt_p; })
// x must be in memory whenever a function is called: a recovered panic comes back to this function.
#define RT_IN_MEMORY(x) __asm__ volatile("" : : "r"(&(x)) : "memory")
// The variable x becomes nil for the program to let go of what it held: the register or slot is cleared, though nobody may
// read it again, for the collector reads it.
#if defined(__aarch64__)
#define RT_FORGET(x) __asm__ volatile("mov %0, xzr" : "+r"(x))
#define RT_FORGET_REGISTERS()                                                                                              \
    __asm__ volatile(".irp n, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28\nmov x\\n, xzr\n.endr" : : : "x19", "x20", "x21", "x22", \
                     "x23", "x24", "x25", "x26", "x27", "x28")
#elif defined(__clang__)
#define RT_FORGET(x) __asm__ volatile("xorl %k0, %k0" : "+r"(x) : : "cc")
#else
#define RT_FORGET(x) __asm__ volatile("movq $0, %0" : "+rm"(x))
#endif
// Likewise a variable of any type that is in memory.
#define RT_FORGET_MEMORY(x) (__builtin_memset(&(x), 0, sizeof(x)), ({ RT_IN_MEMORY(x); }))
#define RT_USE_FRAME_POINTER() __asm__ volatile("" : : "r"(__builtin_frame_address(0)))
// Likewise whatever is left in the registers that calls preserve.
#ifdef __x86_64__
#define RT_FORGET_REGISTERS()                                                                                            \
    __asm__ volatile(".irp n, ebx, r12d, r13d, r14d, r15d\nxorl %%\\n, %%\\n\n.endr" : : : "rbx", "r12", "r13", "r14", "r15", "cc")
#endif

// ---- Elements -----------------------------------------------------------------------------------------------------

#define rt_index_u(i, len)                                                                   \
    ({                                                                                       \
        u64 rt_u = (i);                                                                      \
        i64 rt_n = (len);                                                                    \
        if (RT_UNLIKELY(rt_u >= (u64)rt_n)) rt_panic_index_u(rt_u, rt_n);                    \
        (i64)rt_u;                                                                           \
    })
#define RT_AT(T, s, i) ((T *)(s).p)[rt_index((i), (s).len)]
#define RT_AT_U(T, s, i) ((T *)(s).p)[rt_index_u((i), (s).len)]
#define RT_AT_ONCE(T, s, i) (*({ Slice rt_s = (s); (T *)rt_s.p + rt_index((i), rt_s.len); }))
#define RT_AT_ONCE_U(T, s, i) (*({ Slice rt_s = (s); (T *)rt_s.p + rt_index_u((i), rt_s.len); }))
#define RT_FOUND(T, p, zero) (*({ T *rt_p = (T *)(p); rt_p ? rt_p : (zero); }))   // an element of a map, or zero

// ---- Slicing --------------------------------------------------------------------------------------------------------

// A bound of type uint64: too large ones fail as the largest integer does, and the message finds them in wide_bound.
static inline i64 rt_bound(u64 i) {
    if (RT_LIKELY(i <= INT64_MAX)) return (i64)i;
    rt_worker.wide_bound = i;
    return INT64_MAX;
}
static inline Slice rt_part(void *p, i64 low, i64 high, i64 max, uptr elem) {
    return (Slice){rt_slice_ptr(p, low, elem, max - low), high - low, max - low};
}
// What may panic is a macro: the line of the panic is the line of the use.
#define RT_CHECK_WITHIN(low, high, panic) (RT_UNLIKELY((u64)(low) > (u64)(high)) ? panic(low, high) : (void)0)
#define rt_slice(s, low, high, elem)                                                         \
    ({                                                                                       \
        Slice rt_s1 = (s);                                                                   \
        i64 rt_l1 = (low), rt_h1 = (high);                                                   \
        RT_CHECK_WITHIN(rt_h1, rt_s1.cap, rt_panic_slice_acap);                              \
        RT_CHECK_WITHIN(rt_l1, rt_h1, rt_panic_slice_b);                                     \
        rt_part(rt_s1.p, rt_l1, rt_h1, rt_s1.cap, elem);                                     \
    })
#define rt_slice_from(s, low, elem)                                                          \
    ({                                                                                       \
        Slice rt_s2 = (s);                                                                   \
        i64 rt_l2 = (low);                                                                   \
        RT_CHECK_WITHIN(rt_l2, rt_s2.len, rt_panic_slice_b);                                 \
        rt_part(rt_s2.p, rt_l2, rt_s2.len, rt_s2.cap, elem);                                 \
    })
#define rt_slice3(s, low, high, max, elem)                                                   \
    ({                                                                                       \
        Slice rt_s3 = (s);                                                                   \
        i64 rt_l3 = (low), rt_h3 = (high), rt_m3 = (max);                                    \
        RT_CHECK_WITHIN(rt_m3, rt_s3.cap, rt_panic_slice3_acap);                             \
        RT_CHECK_WITHIN(rt_h3, rt_m3, rt_panic_slice3_b);                                    \
        RT_CHECK_WITHIN(rt_l3, rt_h3, rt_panic_slice3_c);                                    \
        rt_part(rt_s3.p, rt_l3, rt_h3, rt_m3, elem);                                         \
    })
#define rt_slice_array(p, len, low, high, elem)                                              \
    ({                                                                                       \
        void *rt_p4 = (p);                                                                   \
        i64 rt_n4 = (len), rt_l4 = (low), rt_h4 = (high);                                    \
        RT_CHECK_WITHIN(rt_h4, rt_n4, rt_panic_slice_alen);                                  \
        RT_CHECK_WITHIN(rt_l4, rt_h4, rt_panic_slice_b);                                     \
        rt_part(rt_p4, rt_l4, rt_h4, rt_n4, elem);                                           \
    })
#define rt_slice3_array(p, len, low, high, max, elem)                                        \
    ({                                                                                       \
        void *rt_p5 = (p);                                                                   \
        i64 rt_n5 = (len), rt_l5 = (low), rt_h5 = (high), rt_m5 = (max);                     \
        RT_CHECK_WITHIN(rt_m5, rt_n5, rt_panic_slice3_alen);                                 \
        RT_CHECK_WITHIN(rt_h5, rt_m5, rt_panic_slice3_b);                                    \
        RT_CHECK_WITHIN(rt_l5, rt_h5, rt_panic_slice3_c);                                    \
        rt_part(rt_p5, rt_l5, rt_h5, rt_m5, elem);                                           \
    })
#define rt_substring(s, low, high)                                                           \
    ({                                                                                       \
        String rt_s6 = (s);                                                                  \
        i64 rt_l6 = (low), rt_h6 = (high);                                                   \
        RT_CHECK_WITHIN(rt_h6, rt_s6.n, rt_panic_slice_alen);                                \
        RT_CHECK_WITHIN(rt_l6, rt_h6, rt_panic_slice_b);                                     \
        (String){rt_h6 == rt_l6 ? rt_s6.p : rt_s6.p + rt_l6, rt_h6 - rt_l6};                 \
    })
#define rt_substring_from(s, low)                                                            \
    ({                                                                                       \
        String rt_s7 = (s);                                                                  \
        i64 rt_l7 = (low);                                                                   \
        RT_CHECK_WITHIN(rt_l7, rt_s7.n, rt_panic_slice_b);                                   \
        (String){rt_l7 == rt_s7.n ? rt_s7.p : rt_s7.p + rt_l7, rt_s7.n - rt_l7};             \
    })
#define rt_slice_to_array(s, len_)                                                           \
    ({                                                                                       \
        Slice rt_s8 = (s);                                                                   \
        if (RT_UNLIKELY(rt_s8.len < (len_))) rt_panic_slice_convert(rt_s8.len, (len_));      \
        rt_s8.p;                                                                             \
    })

// make on the heap. (A slice as the result of a function would come through memory.)
#define rt_make_slice(len, cap, elem, noscan)                                                \
    ({                                                                                       \
        i64 rt_n9 = (len), rt_c9 = (cap);                                                    \
        (Slice){rt_make_elements(rt_n9, rt_c9, elem, noscan), rt_n9, rt_c9};                 \
    })
// make with storage in the caller: of `cap` elements, of `size` bytes if they are enough.
#define rt_make_len(len, cap)                                                                \
    ({                                                                                       \
        i64 rt_n10 = (len);                                                                  \
        if (RT_UNLIKELY(rt_n10 < 0)) rt_panic_makeslice_len();                               \
        if (RT_UNLIKELY(rt_n10 > (cap))) rt_panic_makeslice_cap();                           \
        rt_n10;                                                                              \
    })
static inline Slice rt_make_slice_in(void *buffer, uptr size, i64 len, i64 cap, uptr elem, bool noscan) {
    if (RT_UNLIKELY((u64)cap > (elem ? size / elem : INT64_MAX) || (u64)len > (u64)cap)) return rt_make_slice(len, cap, elem, noscan);
    __builtin_memset(buffer, 0, size);
    return (Slice){buffer, len, cap};
}

// ---- Strings ----------------------------------------------------------------------------------------------------------

static inline i32 rt_next_rune(String s, i64 at, i64 *next) {
    u8 first = s.p[at];
    if (RT_LIKELY(first < 0x80)) {
        *next = at + 1;
        return first;
    }
    RtRune r = rt_decode_rune(s, at);
    *next = r.next;
    return r.rune;
}
static inline String rt_string_from_rune_in(void *buffer, i64 r) {
    i32 rune = r == (i32)r ? (i32)r : 0xFFFD;
    return rt_string_from_runes(buffer, 4, (Slice){&rune, 1, 1});
}
// The same bytes, for as long as nobody writes to them.
static inline String rt_string_of_bytes(Slice b) { return (String){b.p, b.len}; }
static inline Slice rt_bytes_of_string(String s) { return (Slice){s.n ? (void *)s.p : rt_zero_value, s.n, s.n}; }
static inline String rt_min_string(String a, String b) { return rt_string_compare(b, a) < 0 ? b : a; }
static inline String rt_max_string(String a, String b) { return rt_string_compare(b, a) > 0 ? b : a; }

// ---- Interfaces ---------------------------------------------------------------------------------------------------------

static inline void *rt_box_slice(Slice s) {
    if (!s.p) return rt_zero_value;
    Slice *box = RT_NEW(Slice, false);
    *box = s;
    return box;
}
static inline const RType *rt_iface_type(Iface x) { return x.tab ? x.tab->type : NULL; }
static inline Eface rt_to_eface(Iface x) { return (Eface){rt_iface_type(x), x.data}; }
// The table of methods for inter that type `have` has, which is not NULL. Each place keeps the one that it had last, for the
// next type is mostly the same. Macros, as rt_index is; the arguments have no effects.
#define rt_itab_here(inter, have, can_fail)                                                                        \
    ({                                                                                                             \
        static const Itab *rt_last;                                                                                \
        const Itab *rt_tab = rt_last;                                                                              \
        if (RT_UNLIKELY(!rt_tab || rt_tab->type != (have) || !rt_tab->fun[0]))                                     \
            rt_tab = rt_itab_again(&rt_last, inter, have, can_fail);                                               \
        rt_tab;                                                                                                    \
    })
#define rt_to_iface(inter, type, data) ((type) ? (Iface){rt_itab_here(inter, type, false), data} : (Iface){0})
#define rt_implements(inter, type) ((type) && rt_itab_here(inter, type, true))
// x.(T) with T an interface type.
#define rt_assert_iface(want, type, data, iface)                                                                   \
    ({ if (RT_UNLIKELY(!(type))) rt_panic_dottype_nil(want, iface); (Iface){rt_itab_here(want, type, false), data}; })
#define rt_assert_eface(want, type, data, iface)                                                                   \
    ({ if (RT_UNLIKELY(!(type))) rt_panic_dottype_nil(want, iface); (Eface){type, data}; })
#define rt_fail_assert(have, want, iface) ((have) ? rt_panic_dottype(have, want, iface) : rt_panic_dottype_nil(want, iface))

// ---- Equality and hashes of basic types, for descriptors (basic.c) ----------------------------------------------------------

#define RT_COMPARABLE(X) \
    X(mem0) X(mem1) X(mem2) X(mem4) X(mem8) X(mem16) X(f32) X(f64) X(c64) X(c128) X(string) X(eface) X(iface)
#define X(name) bool rt_equal_##name(const void *a, const void *b); u64 rt_hash_##name(const void *a, u64 seed);
RT_COMPARABLE(X)
#undef X

// ---- Numbers ----------------------------------------------------------------------------------------------------------------

// Not combined with a sum into one operation, where the machine has those.
#ifdef __aarch64__
#define RT_DEFINE_ROUNDED(T) static inline T rt_rounded_##T(T x) { __asm__("" : "+w"(x)); return x; }
#else
#define RT_DEFINE_ROUNDED(T) static inline T rt_rounded_##T(T x) { return x; }
#endif
RT_DEFINE_ROUNDED(f32) RT_DEFINE_ROUNDED(f64)

static inline u8 rt_not_u8(u8 x) { return (u8)~x; }
static inline u16 rt_not_u16(u16 x) { return (u16)~x; }
#define RT_MIN(x, y) ((y) < (x) ? (y) : (x))
#define RT_MAX(x, y) ((y) > (x) ? (y) : (x))
// NaN if either is NaN; -0 is less than 0.
#define RT_DEFINE_MIN_MAX(T)                                                                                \
    static inline T rt_min_##T(T x, T y) {                                                                  \
        if (x != x || y != y) return x + y;                                                                 \
        return x == 0 && y == 0 ? (__builtin_signbit(x) ? x : y) : RT_MIN(x, y);                            \
    }                                                                                                       \
    static inline T rt_max_##T(T x, T y) {                                                                  \
        if (x != x || y != y) return x + y;                                                                 \
        return x == 0 && y == 0 ? (__builtin_signbit(x) ? y : x) : RT_MAX(x, y);                            \
    }
RT_DEFINE_MIN_MAX(f32) RT_DEFINE_MIN_MAX(f64)

// Products and quotients of complex numbers as Go computes them; the small type in double precision.
static inline f64 rt_add_product(f64 a, f64 x, f64 y) {      // one operation where the machine has it
#ifdef __aarch64__
    return __builtin_fma(x, y, a);
#else
    return a + x * y;
#endif
}
static inline c128 rt_mul_c128(c128 x, c128 y) {
    f64 a = __real__ x, b = __imag__ x, c = __real__ y, d = __imag__ y;
    return __builtin_complex(rt_add_product(a * c, -b, d), rt_add_product(a * d, b, c));
}
c128 rt_div_c128(c128 x, c128 y);
static inline c64 rt_narrow_c128(c128 x) { return __builtin_complex((f32)__real__ x, (f32)__imag__ x); }
static inline c64 rt_mul_c64(c64 x, c64 y) { return rt_narrow_c128(rt_mul_c128(x, y)); }
static inline c64 rt_div_c64(c64 x, c64 y) { return rt_narrow_c128(rt_div_c128(x, y)); }

static inline u64 rt_f64_bits(f64 x) { return ((union { f64 f; u64 u; }){.f = x}).u; }
static inline f64 rt_f64_from_bits(u64 x) { return ((union { f64 f; u64 u; }){.u = x}).f; }
static inline u32 rt_f32_bits(f32 x) { return ((union { f32 f; u32 u; }){.f = x}).u; }
static inline f32 rt_f32_from_bits(u32 x) { return ((union { f32 f; u32 u; }){.u = x}).f; }
static inline i64 rt_clz64(u64 x) { return x ? __builtin_clzll(x) : 64; }
static inline i64 rt_ctz64(u64 x) { return x ? __builtin_ctzll(x) : 64; }
// The C compiler may not assume the instruction; it is asked for in a word that is set when the program starts.
static inline i64 rt_ones64(u64 x) {
#if defined __x86_64__
    if (RT_LIKELY(__builtin_cpu_supports("popcnt"))) {
        u64 n;
        __asm__("popcntq %1, %0" : "=r"(n) : "r"(x) : "cc");
        return (i64)n;
    }
#endif
    return __builtin_popcountll(x);
}

#define RT_DEFINE_ROTATE(T) static inline T rt_rotl_##T(T x, i64 k) { u64 n = (u64)k & (8 * sizeof x - 1); return (T)(x << n | x >> ((0 - n) & (8 * sizeof x - 1))); }
RT_DEFINE_ROTATE(u8) RT_DEFINE_ROTATE(u16) RT_DEFINE_ROTATE(u32) RT_DEFINE_ROTATE(u64)

#define RT_CAS(T, p, old, new) \
    ({ T rt_old = (old); __atomic_compare_exchange_n((T *)(p), &rt_old, (new), false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST); })

// ---- unsafe -----------------------------------------------------------------------------------------------------------------

#define rt_unsafe_slice(p, len, elem)                                                                              \
    ({                                                                                                             \
        void *rt_p11 = (p);                                                                                        \
        i64 rt_n11 = (len);                                                                                        \
        rt_check_unsafe(rt_p11, rt_n11, elem, "unsafe.Slice");                                                     \
        (Slice){rt_p11, rt_p11 ? rt_n11 : 0, rt_p11 ? rt_n11 : 0};                                                 \
    })
#define rt_unsafe_string(p, len)                                                                                   \
    ({                                                                                                             \
        const void *rt_p12 = (p);                                                                                  \
        i64 rt_n12 = (len);                                                                                        \
        rt_check_unsafe(rt_p12, rt_n12, 1, "unsafe.String");                                                       \
        (String){rt_p12, rt_n12};                                                                                  \
    })
#define rt_check_unsafe(p, len, elem, what)                                                                        \
    do {                                                                                                           \
        if (RT_UNLIKELY((len) < 0 || ((p) && (elem) && (u64)(len) > (0 - (uptr)(p)) / ((elem) + !(elem)))))         \
            rt_panic_unsafe_slice(what ": len out of range");                                                      \
        if (RT_UNLIKELY(!(p) && (len) > 0)) rt_panic_unsafe_slice(what ": ptr is nil and len is not zero");        \
    } while (0)

#endif
