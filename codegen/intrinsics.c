// Functions of the standard library that C compilers know: a table from symbol to C template. `$0`, `$1` … stand for
// the arguments. What has no side effect may stay inside an expression. The inliner leaves calls of the reference's
// intrinsics alone (ir/inline_cost.c): what is hot of them has to be here.
#include "codegen/gen.h"

#include <ctype.h>

static const char *filled(FuncGen *f, const char *form, Ir *n, Cx *args) {
    Buf b = {.arena = f->g->a};
    for (; *form; form++) {
        if (*form == '$' && isdigit((unsigned char)form[1])) {
            uint32_t i = (uint32_t)(*++form - '0');
            if (i < n->args.len)
                buf_puts(&b, args[i].prec >= PREC_POSTFIX ? args[i].s : c_text(f->g, "(%s)", args[i].s));
        } else {
            buf_putc(&b, *form);
        }
    }
    return buf_str(&b);
}

static Cx pure(FuncGen *f, Ir *n, Cx *args, const char *form) {
    int kind = CX_LOAD;
    for (uint32_t i = 0; i < n->args.len; i++)
        if (args[i].kind > kind) kind = args[i].kind;
    return cx(filled(f, form, n, args), PREC_POSTFIX, (CxKind)kind);
}

static Cx effect(FuncGen *f, Ir *n, Cx *args, const char *form) {
    return cx(filled(f, form, n, args), PREC_POSTFIX, CX_EFFECT);
}

// Two results: the struct that they come in may not have been needed before.
static Cx words(FuncGen *f, Ir *n, Cx *args, const char *form) {
    c_type(f->g, n->type);
    return effect(f, n, args, form);
}

// The cast is for a nil that is a constant.
#define ATOMICS(X, name, type)                                                                                        \
    X("sync_atomic$Add" name, effect, "__atomic_add_fetch((" type " *)($0), $1, __ATOMIC_SEQ_CST)")                    \
    X("sync_atomic$Load" name, effect, "__atomic_load_n((" type " *)($0), __ATOMIC_SEQ_CST)")                         \
    X("sync_atomic$Store" name, effect, "__atomic_store_n((" type " *)($0), $1, __ATOMIC_SEQ_CST)")                   \
    X("sync_atomic$Swap" name, effect, "__atomic_exchange_n((" type " *)($0), $1, __ATOMIC_SEQ_CST)")                 \
    X("sync_atomic$CompareAndSwap" name, effect, "RT_CAS(" type ", $0, $1, $2)")

// Two words as the results of a call.
#define WORDS(X, name, form)                                                                                          \
    X("math_bits$" name "64", words, form) X("math_bits$" name, words, form)

// By the size of the argument.
#define SIZES(X, name, form)                                                                                          \
    X("math_bits$" name, pure, form) X("math_bits$" name "32", pure, form) X("math_bits$" name "64", pure, form)
#define NARROW(X, name, form) X("math_bits$" name "8", pure, form) X("math_bits$" name "16", pure, form)

#define CARRY(op)                                                                                                     \
    "({ u64 rt_w; bool rt_c = __builtin_" op "_overflow((u64)$0, (u64)$1, &rt_w); "                                   \
    "rt_c |= __builtin_" op "_overflow(rt_w, (u64)$2, &rt_w); (results$u64$u64){rt_w, rt_c}; })"

#define PRODUCT                                                                                                       \
    "({ unsigned __int128 rt_w = (unsigned __int128)$0 * $1; (results$u64$u64){(u64)(rt_w >> 64), (u64)rt_w}; })"

#define INTRINSICS(X)                                                                                                 \
    X("math$Sqrt", pure, "__builtin_sqrt($0)") X("math$sqrt", pure, "__builtin_sqrt($0)")                             \
    X("math$Abs", pure, "__builtin_fabs($0)")                                                                         \
    X("math$Copysign", pure, "__builtin_copysign($0, $1)")                                                            \
    X("math$FMA", pure, "__builtin_fma($0, $1, $2)")                                                                  \
    X("math$Floor", pure, "__builtin_floor($0)") X("math$Ceil", pure, "__builtin_ceil($0)")                           \
    X("math$Trunc", pure, "__builtin_trunc($0)")                                                                      \
    X("math$RoundToEven", pure, "__builtin_nearbyint($0)")                                                            \
    X("math$Float64bits", pure, "rt_f64_bits($0)") X("math$Float64frombits", pure, "rt_f64_from_bits($0)")            \
    X("math$Float32bits", pure, "rt_f32_bits($0)") X("math$Float32frombits", pure, "rt_f32_from_bits($0)")            \
    X("math_bits$LeadingZeros64", pure, "rt_clz64($0)") X("math_bits$LeadingZeros32", pure, "(rt_clz64((u32)$0) - 32)") \
    NARROW(X, "Len", "(64 - rt_clz64((u64)$0))") SIZES(X, "Len", "(64 - rt_clz64((u64)$0))")                          \
    X("math_bits$TrailingZeros8", pure, "rt_ctz64($0 | (u64)1 << 8)")                                                 \
    X("math_bits$TrailingZeros16", pure, "rt_ctz64($0 | (u64)1 << 16)")                                               \
    X("math_bits$TrailingZeros32", pure, "rt_ctz64($0 | (u64)1 << 32)")                                               \
    X("math_bits$TrailingZeros64", pure, "rt_ctz64($0)") X("math_bits$TrailingZeros", pure, "rt_ctz64($0)")           \
    SIZES(X, "OnesCount", "rt_ones64((u64)$0)") X("math_bits$OnesCount16", pure, "rt_ones64((u64)$0)")                \
    X("math_bits$RotateLeft8", pure, "rt_rotl_u8($0, $1)") X("math_bits$RotateLeft16", pure, "rt_rotl_u16($0, $1)")   \
    X("math_bits$RotateLeft32", pure, "rt_rotl_u32($0, $1)") X("math_bits$RotateLeft64", pure, "rt_rotl_u64($0, $1)") \
    X("math_bits$RotateLeft", pure, "rt_rotl_u64($0, $1)")                                                            \
    X("math_bits$ReverseBytes64", pure, "__builtin_bswap64($0)") X("math_bits$ReverseBytes32", pure, "__builtin_bswap32($0)") \
    WORDS(X, "Mul", PRODUCT) WORDS(X, "Add", CARRY("add")) WORDS(X, "Sub", CARRY("sub"))                              \
    ATOMICS(X, "Int32", "i32") ATOMICS(X, "Int64", "i64") ATOMICS(X, "Uint32", "u32") ATOMICS(X, "Uint64", "u64")     \
    ATOMICS(X, "Uintptr", "uptr")

static const Intrinsic table[] = {
#define X(symbol, gen, form) {symbol, gen, form},
    INTRINSICS(X)
#undef X
};

void c_intrinsics_init(Gen *g) {
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        table_put(&g->intrinsics, g->a, intern_str(g->s, table[i].symbol), (void *)&table[i]);
}

const Intrinsic *c_intrinsic_of(Gen *g, IrFunc *fn) { return table_get(&g->intrinsics, intern_str(g->s, fn->symbol)); }
