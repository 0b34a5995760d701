// runtime: the C that every program links, and what emitted C sees of it.
//
// Emitted C includes this header and nothing else; it must stay small (the C compiler reads it for every package) and
// include no system header but <stdint.h>, <stddef.h> and <stdbool.h>. Everything here is prefixed rt_, except Go's types.
// Calling convention of emitted code: a Go function is a C function of the same parameters (receiver first), but that a slice
// is passed as its three words (RT_SLICE …); several results come back in a struct {r0, r1, …}; a func value is a Closure*, whose code takes the closure as an additional
// last parameter; methods in itabs take the interface's data word as first parameter.
#ifndef ESCARGO_RUNTIME_H
#define ESCARGO_RUNTIME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// ---- Go's types -----------------------------------------------------------------------------------------------

typedef int8_t i8; typedef int16_t i16; typedef int32_t i32; typedef int64_t i64;      // int is i64
typedef uint8_t u8; typedef uint16_t u16; typedef uint32_t u32; typedef uint64_t u64;  // uint is u64
typedef uintptr_t uptr;
typedef float f32; typedef double f64;
typedef float _Complex c64; typedef double _Complex c128;

typedef struct String { const u8 *p; i64 n; } String;
typedef struct Slice { void *p; i64 len, cap; } Slice;
#define RT_SLICE(name) void *name##$p, i64 name##$len, i64 name##$cap           // as parameters
#define RT_TAKEN(name) ((Slice){name##$p, name##$len, name##$cap})             // what they hold
#define RT_PASS(...) (__VA_ARGS__).p, (__VA_ARGS__).len, (__VA_ARGS__).cap     // as arguments
#define RT_PASS_ON(name) name##$p, name##$len, name##$cap
typedef struct Closure { void *code; } Closure;        // captured variables follow the code pointer
typedef struct RType RType;
typedef struct Itab Itab;
typedef struct Eface { const RType *type; void *data; } Eface;   // any: type NULL is nil
typedef struct Iface { const Itab *tab; void *data; } Iface;     // interfaces with methods
typedef struct Map Map;
typedef struct Chan Chan;

// A long file is compiled in parts, each with its RT_PART (codegen/parts.c), which share what else is the file's own.
#ifdef RT_PART
#define RT_STATIC
#else
#define RT_PART 0
#define RT_STATIC static
#endif

#define RT_LIKELY(x) __builtin_expect(!!(x), 1)
#define RT_UNLIKELY(x) __builtin_expect(!!(x), 0)
#define RT_STR(s) ((String){(const u8 *)(s), sizeof(s) - 1})     // a constant string

// ---- Run-time types -------------------------------------------------------------------------------------------
// One RType for each type that can be in an interface. Equal types have equal addresses: descriptors of unnamed types
// are weak symbols named by a hash of the type's text, so that the linker merges them.
// std/internal/abi mirrors these structs in Go, field by field: change both.

typedef enum {
    RK_INVALID, RK_BOOL, RK_INT, RK_INT8, RK_INT16, RK_INT32, RK_INT64, RK_UINT, RK_UINT8, RK_UINT16, RK_UINT32,
    RK_UINT64, RK_UINTPTR, RK_FLOAT32, RK_FLOAT64, RK_COMPLEX64, RK_COMPLEX128, RK_ARRAY, RK_CHAN, RK_FUNC,
    RK_INTERFACE, RK_MAP, RK_POINTER, RK_SLICE, RK_STRING, RK_STRUCT, RK_UNSAFE_POINTER     // as reflect.Kind
} RKind;
enum {
    RT_POINTER_FREE = 1,      // no pointers inside: never scanned
    RT_DIRECT = 2,            // pointer-shaped: the interface's data word is the value itself
    RT_NAMED = 4,
    RT_MEMEQ = 8,             // equal is memcmp of size bytes (no floats, strings, interfaces, padding)
    RT_VARIADIC = 16          // func types
};
typedef bool rt_equal_fn(const void *, const void *);
typedef u64 rt_hash_fn(const void *, u64 seed);

typedef struct RField { String name, pkg_path, tag; const RType *type; uptr offset; bool embedded; } RField;
// code: with the interface's data word as receiver (ifn); func: a Closure whose code takes the receiver as data word too
typedef struct RMethod { String name, pkg_path; const RType *type; void *code; } RMethod;    // interfaces: code NULL
struct RType {
    uptr size;
    u32 hash;
    u8 kind, align, field_align, flags;
    rt_equal_fn *equal;       // NULL: not comparable (panics)
    rt_hash_fn *hashfn;       // NULL likewise
    String string;            // as reflect's String: "main.User", "[]int", "map[string]*main.T"
    String name;              // "" when unnamed; with type arguments
    String pkg_path;
    const RType *elem;        // array, chan, map, pointer, slice
    const RType *key;         // map
    const RType *ptr_to;      // pointer to this type, NULL if this package made none
    i64 len;                  // array: length; chan: direction as reflect (1 recv, 2 send, 3 both); func: number of parameters
    Slice fields;             // struct: RField; func: const RType* parameters then results; interface: RMethod sorted by name
    Slice methods;            // RMethod, exported and not, sorted by name: the method set
};
struct Itab { const RType *inter, *type; u32 hash; void *fun[]; };   // fun: in the order of the interface's methods

const Itab *rt_itab(const RType *inter, const RType *type, bool can_fail);  // found or made; cached. Panics, or NULL
const Itab *rt_itab_again(const Itab **last, const RType *inter, const RType *type, bool can_fail);   // *last is another's
// x.(T) failures. `missing` is found by the runtime.
_Noreturn void rt_panic_dottype(const RType *have, const RType *want, const RType *iface) __asm__("runtime$panicdottypeE");
_Noreturn void rt_panic_dottype_nil(const RType *want, const RType *iface) __asm__("runtime$panicnildottype");
bool rt_eface_equal(Eface a, Eface b);        // panics on types that cannot be compared
bool rt_iface_equal(Iface a, Iface b);
u64 rt_eface_hash(const void *, u64);
u64 rt_iface_hash(const void *, u64);
u64 rt_string_hash(const void *, u64);
u64 rt_mem_hash(const void *, u64 seed, uptr size);
u64 rt_f32_hash(const void *, u64); u64 rt_f64_hash(const void *, u64);   // 0 and -0 alike, NaN random

// ---- The heap -------------------------------------------------------------------------------------------------
// Memory comes zeroed, aligned to 16 from 16 bytes on. `noscan`: no pointers inside.

// Small objects have one of Go's 67 sizes. The worker holds for each size a run of free, zeroed slots: allocation is a bump.
enum { RT_CLASSES = 68, RT_INLINE_MAX = 512, RT_TINY = 16 };
typedef struct RtRun { u8 *next, *end; } RtRun;
typedef struct RtWorker {
    RtRun run[2][RT_CLASSES];          // [noscan][class]
    struct G *g;
    u64 wide_bound;                    // the last bound of a slice above INT64_MAX
    volatile bool time_is_up;          // the goroutine has computed for long while others may wait
} RtWorker;
extern RtWorker rt_worker;

static const u16 rt_class_size[RT_CLASSES] = {
    0, 8, 16, 24, 32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 208, 224, 240, 256, 288, 320, 352, 384, 416, 448, 480, 512,
    576, 640, 704, 768, 896, 1024, 1152, 1280, 1408, 1536, 1792, 2048, 2304, 2688, 3072, 3200, 3456, 4096, 4864, 5376, 6144,
    6528, 6784, 6912, 8192, 9472, 9728, 10240, 10880, 12288, 13568, 14336, 16384, 18432, 19072, 20480, 21760, 24576, 27264,
    28672, 32768};
static const u8 rt_class_of_words[RT_INLINE_MAX / 8 + 1] = {     // by size in words of 8 bytes
    0, 1, 2, 3, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13, 14, 14, 15, 15, 16, 16, 17, 17, 18, 18,
    19, 19, 19, 19, 20, 20, 20, 20, 21, 21, 21, 21, 22, 22, 22, 22, 23, 23, 23, 23, 24, 24, 24, 24, 25, 25, 25, 25,
    26, 26, 26, 26};

void *rt_alloc_any(uptr size, bool noscan);                // never NULL; fatal error: out of memory
void *rt_alloc_refill(u32 size_class, bool noscan);        // the run is empty: finds another, and allocates
// Likewise, of 2 * size_class + noscan, and leaves all registers but its result and those of floating point as they were.
// GCC looks at the function to see that (-fipa-ra), so callers keep values where they are; each file has a copy for this.
__attribute__((noinline, unused)) static void *rt_alloc_slow(uptr class_and_kind) {
#if defined(__x86_64__)
    register uptr r __asm__("rax") = class_and_kind;
    __asm__ volatile("call rt_refill_saving" : "+r"(r) : : "memory", "cc", "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5",
                     "xmm6", "xmm7", "xmm8", "xmm9", "xmm10", "xmm11", "xmm12", "xmm13", "xmm14", "xmm15");
#elif defined(__aarch64__)
    register uptr r __asm__("x0") = class_and_kind;
    __asm__ volatile("bl rt_refill_saving" : "+r"(r) : : "memory", "cc", "x16", "x17", "x30", "v0", "v1", "v2", "v3", "v4", "v5",
                     "v6", "v7", "v16", "v17", "v18", "v19", "v20", "v21", "v22", "v23", "v24", "v25", "v26", "v27", "v28",
                     "v29", "v30", "v31");
#endif
    return (void *)r;
}
// A macro, for the call inside to have the line of the Go code: profiles ask for it.
#define rt_alloc(bytes, noscan)                                                                                              \
    ({                                                                                                                       \
        uptr bytes_ = (bytes);                                                                                                \
        bool noscan_ = (noscan);                                                                                              \
        rt_is_inline_size(bytes_, noscan_) ? RT_ALLOC_CLASS(rt_class_of_words[(bytes_ + 7) / 8], noscan_)                      \
                                           : rt_alloc_any(bytes_, noscan_);                                                   \
    })
#define RT_ALLOC_CLASS(size_class, noscan)                                                                                     \
    ({                                                                                                                       \
        u32 class_ = (size_class);                                                                                            \
        RtRun *run_ = &rt_worker.run[noscan][class_];                                                                          \
        u8 *made_ = run_->next;                                                                                               \
        if (RT_UNLIKELY(made_ == run_->end)) made_ = rt_alloc_slow(class_ * 2 + (noscan));                                         \
        else run_->next = made_ + rt_class_size[class_];                                                                       \
        (void *)made_;                                                                                                        \
    })
#define rt_is_inline_size(size, noscan)                                                                                        \
    (__builtin_constant_p(size) && (size) <= RT_INLINE_MAX && (size) != 0 && !((noscan) && (size) < RT_TINY))
void rt_forget_below(void);                                // clears what frames that are no more left on the stack
void *rt_alloc_array(uptr elem, i64 n, bool noscan);       // overflow: panics makeslice
#define RT_NEW(T, noscan) ((T *)rt_alloc(sizeof(T), (noscan)))
// With -allocs: what an allocation makes is charged to its site, and rt_exit prints a table of all sites.
typedef struct AllocSite { const char *file; u32 line, col; const char *what, *verdict; u64 objects, bytes; } AllocSite;
typedef struct AllocMark { u64 objects, bytes; } AllocMark;
void rt_sites_add(AllocSite *sites, u32 n);
AllocMark rt_site_begin(void);
void rt_site_end(AllocSite *site, AllocMark before);
#define RT_COUNTED(site, ...)                                                                                               \
    ({ AllocMark before_ = rt_site_begin(); __auto_type made_ = __VA_ARGS__; rt_site_end(site, before_); made_; })
// With -checkescape: objects in frames, and stores of pointers (check.c). A mask has a bit for each word that is a pointer.
typedef struct RtObject { struct RtObject *link; u8 *start, *frame; uptr size; int depth; const char *what; } RtObject;
void rt_object_begin(RtObject *o);
void rt_object_end(RtObject *o);
void rt_check_store(const void *at, uptr size, u64 pointers, int depth, void *frame, const char *where);
void rt_check_elements(const void *at, i64 n, uptr size, u64 pointers, const char *where);
void rt_check_copy(const void *at, const void *from, uptr size, u64 pointers, const char *where);   // from goes to at
void rt_check_result(const void *from, uptr size, u64 pointers, void *frame, const char *where);
#define RT_OBJECT(name, depth, what)                                                                                        \
    RtObject name##$object __attribute__((cleanup(rt_object_end))) = {                                                     \
        NULL, (u8 *)&name, (u8 *)__builtin_frame_address(0), sizeof name, depth, what};                                     \
    rt_object_begin(&name##$object)
#define RT_CHECK_STORE(place, pointers, depth, where)                                                                       \
    rt_check_store(&(place), sizeof(place), pointers, depth, __builtin_frame_address(0), where)
#define RT_CHECK_LEAVING(T, value, pointers, where)                                                                         \
    ({ T rt_left = (value); rt_check_copy(NULL, &rt_left, sizeof rt_left, pointers, where); })
#define RT_CHECK_KEY(map, T, key, pointers, where)                                                                          \
    ({ T rt_key = (key); rt_check_copy(map, &rt_key, sizeof rt_key, pointers, where); })
#define RT_CHECKED_RESULT(T, value, pointers, where)                                                                        \
    ({ T rt_result = (value); rt_check_result(&rt_result, sizeof rt_result, pointers, __builtin_frame_address(0), where); rt_result; })
// x boxed for an interface: small integers and zero values come from static tables.
void *rt_box_u64(u64 x); void *rt_box_u32(u32 x); void *rt_box_u16(u16 x); 
extern const u8 rt_static_bytes[256];                      // &rt_static_bytes[b] boxes a byte or bool
extern u64 rt_zero_value[1024 / 8];                        // zero bytes: nil map look-ups, zero-size objects
void *rt_box_string(String s);                             // "" has a static box
void *rt_box(const void *x, uptr size, bool noscan);

// ---- Panics ---------------------------------------------------------------------------------------------------

// Programs that count the frames between a deferred call and what panicked find functions of the reference's names.
// What follows a point is none of the name.
#define RT_SHOWN_AS(name) __asm__("runtime$" name)
#define RT_BOUNDS(which) RT_SHOWN_AS("panicBounds." which)

_Noreturn void rt_panic(Eface v) RT_SHOWN_AS("gopanic");
_Noreturn void rt_panic_index(i64 i, i64 len) RT_BOUNDS("index");               // index out of range [i] with length len
_Noreturn void rt_panic_index_u(u64 i, i64 len) RT_BOUNDS("index_u");
_Noreturn void rt_panic_slice_alen(i64 hi, i64 len) RT_BOUNDS("alen");          // slice bounds out of range [:hi] with length len (arrays, strings)
_Noreturn void rt_panic_slice_acap(i64 hi, i64 cap) RT_BOUNDS("acap");          // [:hi] with capacity cap
_Noreturn void rt_panic_slice_b(i64 lo, i64 hi) RT_BOUNDS("b");                 // [lo:hi]
_Noreturn void rt_panic_slice3_alen(i64 max, i64 len) RT_BOUNDS("3alen");       // [::max] with length
_Noreturn void rt_panic_slice3_acap(i64 max, i64 cap) RT_BOUNDS("3acap");       // [::max] with capacity
_Noreturn void rt_panic_slice3_b(i64 hi, i64 max) RT_BOUNDS("3b");              // [:hi:max]
_Noreturn void rt_panic_slice3_c(i64 lo, i64 hi) RT_BOUNDS("3c");               // [lo:hi:]
_Noreturn void rt_panic_slice_convert(i64 len, i64 want) RT_BOUNDS("convert");
_Noreturn void rt_panic_nil(void) RT_SHOWN_AS("sigpanic");                      // invalid memory address or nil pointer dereference
_Noreturn void rt_panic_value_method(const char *what) RT_SHOWN_AS("panicwrap");     // value method p.T.M called using nil *T pointer
_Noreturn void rt_panic_divide(void) RT_SHOWN_AS("panicdivide");
_Noreturn void rt_panic_shift(void) RT_SHOWN_AS("panicshift");                  // negative shift amount
_Noreturn void rt_panic_overflow(void) RT_SHOWN_AS("panicoverflow");
_Noreturn void rt_panic_makeslice_len(void) RT_SHOWN_AS("panicmakeslicelen");
_Noreturn void rt_panic_makeslice_cap(void) RT_SHOWN_AS("panicmakeslicecap");
_Noreturn void rt_panic_unsafe_slice(const char *what) RT_SHOWN_AS("panicunsafeslicelen");
_Noreturn void rt_throw(const char *what);                 // fatal error: what
_Noreturn void rt_fatal(const char *what);                 // the same where the program is at fault

// A macro: the line of a failing index is the line of its use.
#define rt_index(i, len)                                                                     \
    ({                                                                                       \
        i64 rt_i = (i), rt_n = (len);                                                        \
        if (RT_UNLIKELY((u64)rt_i >= (u64)rt_n)) rt_panic_index(rt_i, rt_n);                 \
        rt_i;                                                                                \
    })
// What the place x holds is in use until here.
#define RT_KEEP(x) __asm__ volatile("" : : "m"(x))
#define RT_NIL_CHECK(p) (RT_UNLIKELY((p) == NULL) ? rt_panic_nil() : (void)0)
#define RT_DEREF(p) (*({ __typeof__(p) rt_p = (p); if (RT_UNLIKELY(rt_p == NULL)) rt_panic_nil(); rt_p; }))

// Integer division and shifts as Go defines them.
#define RT_DEFINE_DIV(T)                                                                          \
    static inline T rt_quotient_##T(T x, T y) { return y == (T)-1 ? (T)(0 - (u64)x) : (T)(x / y); } \
    static inline T rt_remainder_##T(T x, T y) { return y == (T)-1 ? 0 : (T)(x % y); }
RT_DEFINE_DIV(i8) RT_DEFINE_DIV(i16) RT_DEFINE_DIV(i32) RT_DEFINE_DIV(i64)
#define RT_DEFINE_UDIV(T)                                                                         \
    static inline T rt_quotient_##T(T x, T y) { return (T)(x / y); }                              \
    static inline T rt_remainder_##T(T x, T y) { return (T)(x % y); }
RT_DEFINE_UDIV(u8) RT_DEFINE_UDIV(u16) RT_DEFINE_UDIV(u32) RT_DEFINE_UDIV(u64)
// Macros, as rt_index is.
#define RT_DIVIDE(T, how, x, y)                                                                   \
    ({                                                                                            \
        T rt_x = (x), rt_y = (y);                                                                 \
        if (RT_UNLIKELY(rt_y == 0)) rt_panic_divide();                                            \
        how(rt_x, rt_y);                                                                          \
    })
#define rt_div_i8(x, y) RT_DIVIDE(i8, rt_quotient_i8, x, y)
#define rt_mod_i8(x, y) RT_DIVIDE(i8, rt_remainder_i8, x, y)
#define rt_div_i16(x, y) RT_DIVIDE(i16, rt_quotient_i16, x, y)
#define rt_mod_i16(x, y) RT_DIVIDE(i16, rt_remainder_i16, x, y)
#define rt_div_i32(x, y) RT_DIVIDE(i32, rt_quotient_i32, x, y)
#define rt_mod_i32(x, y) RT_DIVIDE(i32, rt_remainder_i32, x, y)
#define rt_div_i64(x, y) RT_DIVIDE(i64, rt_quotient_i64, x, y)
#define rt_mod_i64(x, y) RT_DIVIDE(i64, rt_remainder_i64, x, y)
#define rt_div_u8(x, y) RT_DIVIDE(u8, rt_quotient_u8, x, y)
#define rt_mod_u8(x, y) RT_DIVIDE(u8, rt_remainder_u8, x, y)
#define rt_div_u16(x, y) RT_DIVIDE(u16, rt_quotient_u16, x, y)
#define rt_mod_u16(x, y) RT_DIVIDE(u16, rt_remainder_u16, x, y)
#define rt_div_u32(x, y) RT_DIVIDE(u32, rt_quotient_u32, x, y)
#define rt_mod_u32(x, y) RT_DIVIDE(u32, rt_remainder_u32, x, y)
#define rt_div_u64(x, y) RT_DIVIDE(u64, rt_quotient_u64, x, y)
#define rt_mod_u64(x, y) RT_DIVIDE(u64, rt_remainder_u64, x, y)
// Shift counts are passed as u64 (signed ones after rt_shift_count); counts of the width or more give 0 or the sign.
#define rt_shift_count(n) ({ i64 rt_n9 = (n); if (RT_UNLIKELY(rt_n9 < 0)) rt_panic_shift(); (u64)rt_n9; })
#define RT_DEFINE_SHIFT(T, bits)                                                                  \
    static inline T rt_shl_##T(T x, u64 n) { return n >= bits ? 0 : (T)((u64)x << n); }           \
    static inline T rt_shr_##T(T x, u64 n) { return n >= bits ? (T)(x < 0 ? -1 : 0) : (T)(x >> n); }
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wtype-limits"
RT_DEFINE_SHIFT(i8, 8) RT_DEFINE_SHIFT(i16, 16) RT_DEFINE_SHIFT(i32, 32) RT_DEFINE_SHIFT(i64, 64)
RT_DEFINE_SHIFT(u8, 8) RT_DEFINE_SHIFT(u16, 16) RT_DEFINE_SHIFT(u32, 32) RT_DEFINE_SHIFT(u64, 64)
#pragma GCC diagnostic pop
// Float to integer: truncates; out of range as the reference on this machine.
// The instruction itself: C leaves it undefined, and compilers that know x compute something else.
#ifdef __x86_64__
#define RT_FLOAT_TO_INT(whole, x, width) __asm__("cvttsd2si" width " %1, %0" : "=r"(whole) : "xm"(x))     // the least where it does not fit
#define RT_TO_32 "l"
#define RT_TO_64 "q"
#elif defined __aarch64__
#define RT_FLOAT_TO_INT(whole, x, width) __asm__("fcvtzs %" width "0, %d1" : "=r"(whole) : "w"(x))        // the nearest; NaN gives 0
#define RT_TO_32 "w"
#define RT_TO_64 "x"
#else
#error "no conversion of floats for this machine"
#endif
#define RT_DEFINE_FLOAT_TO_INT(T, bits, limit)                                                    \
    static inline T rt_f64_to_##T(f64 x) {                                                        \
        T whole;                                                                                  \
        if (__builtin_constant_p(x) && x > -limit && x < limit) return (T)x;                      \
        RT_FLOAT_TO_INT(whole, x, RT_TO_##bits);                                                  \
        return whole;                                                                             \
    }
RT_DEFINE_FLOAT_TO_INT(i32, 32, 0x1p31)
RT_DEFINE_FLOAT_TO_INT(i64, 64, 0x1p63)
u64 rt_f64_to_u64(f64 x);

// ---- Defer, panic, recover, Goexit ----------------------------------------------------------------------------
// A function with defer statements has one DeferFrame:
//     DeferFrame frame; rt_defer_enter(&frame);
//     if (RT_SETJMP(frame.buf)) goto done;           // comes back here when a deferred call recovered a panic
//     … rt_defer(&frame, &record, closure);          // record: a Defer on the stack where the statement runs at most once, else NULL
//     done: rt_defer_return(&frame);                 // runs what is still deferred, last first, then unlinks the frame
//     return result;                                 // results live in memory: RT_IN_MEMORY
typedef struct Defer { struct Defer *link; Closure *fn; bool heap; } Defer;
typedef struct DeferFrame {
    void *buf[8];
    Defer *defers;
    struct DeferFrame *up;
    void *panic;              // the panic that has called the function directly: what `defer recover()` recovers
    void *objects;            // with -checkescape: those that were there when the function was entered
} DeferFrame;
#define RT_SETJMP(buf) __builtin_setjmp(buf)
void rt_defer_enter(DeferFrame *f);
void rt_defer(DeferFrame *f, Defer *record, Closure *fn);   // fn: func()
void rt_defer_return(DeferFrame *f);
void rt_defer_at(Eface frame, Closure *fn);   // in the body of a range over a function: what runtime.deferrangefunc returned
// recover() works in a function that the run of deferred calls has called directly. A function that mentions recover asks on
// entry, with the address of its own code, for the panic that has called it (NULL: none), and gives that to rt_recover.
void *rt_panic_calling(void *code);
void *rt_frame_panic(void);                                 // `panic` of the innermost frame
Eface rt_recover(void *caller);
// A function made by the compiler that only passes a call on (a wrapper, a thunk) says so before it does: then `target`,
// the code that it calls, counts as called directly where `code`, its own, would.
void rt_pass_deferred(void *code, void *target);

// ---- Strings and slices ---------------------------------------------------------------------------------------

String rt_concat2(String a, String b);
String rt_concat(const String *s, i64 n);                   // any number
String rt_concat_buf(void *buf, i64 cap, const String *s, i64 n);   // in buf (stack) where it fits
bool rt_string_equal_slow(String a, String b);
static inline bool rt_string_equal(String a, String b) { return a.n == b.n && (a.p == b.p || __builtin_memcmp(a.p, b.p, (size_t)a.n) == 0); }
int rt_string_compare(String a, String b);                  // <0, 0, >0
String rt_string_copied(void *buf, i64 cap, const u8 *bytes, i64 n);    // buf may be NULL
static inline String rt_string_from_bytes(void *buf, i64 cap, Slice b) { return rt_string_copied(buf, cap, b.p, b.len); }
String rt_string_from_runes(void *buf, i64 cap, Slice r);
String rt_string_from_rune(i64 r);
Slice rt_bytes_from_string(void *buf, i64 cap, String s);
Slice rt_bytes_from_literal(void *buf, String s);         // buf has its length; NULL: it is on the heap
Slice rt_runes_from_string(void *buf, i64 cap, String s);
typedef struct RtRune { i32 rune; i64 next; } RtRune;
RtRune rt_decode_rune(String s, i64 at);                    // for range loops: the rune at `at` and the place after it
// append: s grown to hold n more elements (len is raised; the new part is not cleared when the caller fills it).
// In registers: a slice passed in memory would keep the old array alive in the caller's frame.
void *rt_grow_array(void *p, i64 len, i64 *cap, i64 n, uptr elem, bool noscan);
static inline Slice rt_grow(Slice s, i64 n, uptr elem, bool noscan) {
    i64 cap = s.cap;
    void *p = rt_grow_array(s.p, s.len, &cap, n, elem, noscan);
    return (Slice){p, s.len + n, cap};
}
static inline Slice rt_append_room(Slice s, i64 n, uptr elem, bool noscan) {
    if (RT_LIKELY(n <= s.cap - s.len)) { s.len += n; return s; }
    return rt_grow(s, n, elem, noscan);
}
// The same with a buffer of `cap` elements in the caller: for the first array, once; or for all arrays that fit.
static inline Slice rt_append_room_once(Slice s, i64 n, uptr elem, bool noscan, void *buffer, i64 cap, bool *used) {
    if (RT_LIKELY(n <= s.cap - s.len)) { s.len += n; return s; }
    if (s.len || n > cap || *used) return rt_grow(s, n, elem, noscan);
    *used = true;
    __builtin_memset(buffer, 0, (uptr)cap * elem);
    return (Slice){buffer, n, cap};
}
i64 rt_grow_in(void *buffer, void *p, i64 len, i64 n, uptr elem, bool noscan);     // returns the capacity
static inline Slice rt_append_room_in(Slice s, i64 n, uptr elem, bool noscan, void *buffer, i64 cap) {
    if (RT_LIKELY(n <= s.cap - s.len)) { s.len += n; return s; }
    if (n > cap || s.len > cap - n) return rt_grow(s, n, elem, noscan);
    return (Slice){buffer, s.len + n, rt_grow_in(buffer, s.p, s.len, n, elem, noscan)};
}
// A copy on the heap, if the array is in the caller's buffer; keep_cap: with the same capacity.
void *rt_copy_to_heap(void *p, i64 len, i64 *cap, uptr elem, bool noscan, bool keep_cap);
static inline Slice rt_move_to_heap(Slice s, void *buffer, uptr elem, bool noscan, bool keep_cap) {
    if (RT_LIKELY((uptr)s.p - (uptr)buffer >= 32)) return s;
    i64 cap = s.cap;
    void *p = rt_copy_to_heap(s.p, s.len, &cap, elem, noscan, keep_cap);
    return (Slice){p, s.len, cap};
}
Slice rt_append_zeros(Slice s, i64 n, uptr elem, bool noscan);     // panics where make([]T, n) does
// Up to sixteen bytes, all read before any is written.
static inline void rt_move_short(u8 *to, const u8 *from, uptr n) {
    if (n >= 8) {
        u64 head, tail;
        __builtin_memcpy(&head, from, 8), __builtin_memcpy(&tail, from + n - 8, 8);
        __builtin_memcpy(to, &head, 8), __builtin_memcpy(to + n - 8, &tail, 8);
    } else if (n >= 4) {
        u32 head, tail;
        __builtin_memcpy(&head, from, 4), __builtin_memcpy(&tail, from + n - 4, 4);
        __builtin_memcpy(to, &head, 4), __builtin_memcpy(to + n - 4, &tail, 4);
    } else {
        u8 first = from[0], middle = from[n / 2], last = from[n - 1];
        to[0] = first, to[n / 2] = middle, to[n - 1] = last;
    }
}
static inline Slice rt_append_slice(Slice s, const void *p, i64 n, uptr elem, bool noscan) {
    if (n <= 0) return s;   // a length is never negative: C does not know
    i64 at = s.len;
    s = rt_append_room(s, n, elem, noscan);
    if (elem == 1 && n <= 16) rt_move_short((u8 *)s.p + at, p, (uptr)n);
    else __builtin_memmove((u8 *)s.p + (uptr)at * elem, p, (uptr)n * elem);
    return s;
}
void *rt_make_elements(i64 len, i64 cap, uptr elem, bool noscan);   // checks; heap
i64 rt_copy(void *dst, i64 dn, const void *src, i64 sn, uptr elem);
// p + off, but p itself when the slice would be empty: never past the object.
static inline void *rt_slice_ptr(void *p, i64 off, uptr elem, i64 new_cap) { return new_cap == 0 ? p : (u8 *)p + (uptr)off * elem; }

// ---- Maps -----------------------------------------------------------------------------------------------------
// `t` is the map's RType (key and elem types, hash, equality). Look-ups return a pointer to the element, or to zeros
// (rt_map_get) or NULL (rt_map_find). Pointers hold until the next change of the map. _64 and _str: keys of 8 bytes
// compared as memory, strings.
Map *rt_make_map(const RType *t, i64 hint);
enum { RT_MAP_SIZE = 48 };
// A map whose header is a local variable of RT_MAP_SIZE bytes, and, where group is not NULL, its first 8 entries too: 8 bytes,
// then 8 slots, each the key and, at its alignment, the element (an empty element counts as one byte), 8-aligned.
Map *rt_map_init(const RType *t, void *header, void *group);
void *rt_map_get(const RType *t, Map *m, const void *key);
void *rt_map_find(const RType *t, Map *m, const void *key);
void *rt_map_assign(const RType *t, Map *m, const void *key);    // inserts; panics on nil map
void rt_map_delete(const RType *t, Map *m, const void *key);
void *rt_map_find_64(const RType *t, Map *m, u64 key);
void *rt_map_assign_64(const RType *t, Map *m, u64 key);
void *rt_map_find_str(const RType *t, Map *m, String key);
void *rt_map_assign_str(const RType *t, Map *m, String key);
Map *rt_map_clone(const RType *t, Map *m);
void rt_map_clear(const RType *t, Map *m);
i64 rt_map_len(Map *m);
typedef struct MapIter { const RType *t; Map *m; void *key, *elem; u64 state[10]; } MapIter;
void rt_map_iter_start(const RType *t, Map *m, MapIter *it);     // then key == NULL: at the end
void rt_map_iter_next(MapIter *it);

// ---- Goroutines and channels ----------------------------------------------------------------------------------

void rt_go(Closure *fn);                                         // fn: func()
Chan *rt_make_chan(const RType *elem, i64 cap);
void rt_chan_send(Chan *c, const void *elem);
bool rt_chan_recv(Chan *c, void *elem);                          // false: closed; elem may be NULL
void rt_chan_close(Chan *c);
i64 rt_chan_len(Chan *c); i64 rt_chan_cap(Chan *c);
typedef struct SelectCase { Chan *c; void *elem; bool send; bool ok; } SelectCase;   // ok: received, not closed
i64 rt_select(SelectCase *cases, i64 n, bool has_default);       // index, or -1: default
void rt_yield(void);
// In loops that may run for long.
void rt_time_is_up(void);
#define RT_YIELD_POINT() do { if (RT_UNLIKELY(rt_worker.time_is_up)) rt_time_is_up(); } while (0)

// ---- print and println ----------------------------------------------------------------------------------------

void rt_print_string(String s); void rt_print_i64(i64 x); void rt_print_u64(u64 x); void rt_print_f64(f64 x);
void rt_print_f32(f32 x); void rt_print_c64(c64 x);      // print the shortest digits of their width
void rt_print_c128(c128 x); void rt_print_bool(bool x); void rt_print_ptr(const void *x); void rt_print_slice(Slice x);
void rt_print_eface(Eface x); void rt_print_iface(Iface x); void rt_print_nl(void); void rt_print_sp(void);

// ---- Start ----------------------------------------------------------------------------------------------------

// The emitted main file defines these: what initialises the packages, in order, NULL at the end; and main.main.
extern void (*const rt_program_inits[])(void);
extern const char rt_program_debug[] __attribute__((weak));    // settings of GODEBUG that the environment need not give
extern void (*const rt_program_main)(void);
extern const char rt_program_goroot[] __attribute__((weak));   // where Go was when the program was built

#include "runtime/inline.h"

#endif
