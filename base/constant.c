// Constants and their arithmetic. An integer is a BigInt; a float is a ratio of two BigInts as long as these stay
// small, so that arithmetic is exact, and a BigFloat from then on. Operands of different kinds are brought to the
// larger kind first. The arithmetic follows what the language asks of untyped constants, not what machines do.
#include "base/constant_impl.h"

#include <math.h>

// ---- Making ---------------------------------------------------------------------------------------------------

static Const *make(Arena *a, ConstForm form) {
    Const *c = NEW(a, Const);
    c->form = (uint8_t)form;
    return c;
}

Const *const_unknown(Arena *a) { return make(a, FORM_UNKNOWN); }

Const *const_bool(Arena *a, bool v) {
    Const *c = make(a, FORM_BOOL);
    c->truth = v;
    return c;
}

Const *const_string(Arena *a, const char *p, size_t n) {
    Const *c = make(a, FORM_STRING);
    c->str.arena = a;
    c->str.text = p;
    c->str.n = n;
    return c;
}

Const *const_from_bigint(Arena *a, const BigInt *v) {
    Const *c = make(a, FORM_INT);
    c->integer = v;
    return c;
}

Const *const_int(Arena *a, int64_t v) { return const_from_bigint(a, bigint_from_i64(a, v)); }
Const *const_uint(Arena *a, uint64_t v) { return const_from_bigint(a, bigint_from_u64(a, v)); }

Const *const_from_bigfloat(Arena *a, BigFloat f) {
    if (bigfloat_is_inf(f)) return NULL;
    Const *c = make(a, FORM_FLOAT);
    c->flt = bigfloat_underflows(f) ? (BigFloat){bigint_from_u64(a, 0), 0} : f;
    return c;
}

static bool is_small(const BigInt *x) { return bigint_bit_len(x) < CONST_RATIO_BITS; }

Const *const_from_ratio(Arena *a, const BigInt *num, const BigInt *den) {
    if (den->neg) {
        num = bigint_neg(a, num);
        den = bigint_neg(a, den);
    }
    const BigInt *common = bigint_gcd(a, num, den);
    if (bigint_bit_len(common) > 1) {
        num = bigint_div(a, num, common, NULL);
        den = bigint_div(a, den, common, NULL);
    }
    if (!is_small(num) || !is_small(den))
        return const_from_bigfloat(a, bigfloat_from_ratio(a, num, den, BIGFLOAT_BITS));
    Const *c = make(a, FORM_RATIO);
    c->ratio.num = num;
    c->ratio.den = den;
    return c;
}

Const *const_float(Arena *a, double v) {
    int exp;
    double mant = frexp(v, &exp);
    const BigInt *num = bigint_from_i64(a, (int64_t)ldexp(mant, 53)), *den = bigint_from_u64(a, 1);
    exp -= 53;
    if (exp >= 0) num = bigint_shl(a, num, (uint32_t)exp);
    else den = bigint_shl(a, den, (uint32_t)-exp);
    return const_from_ratio(a, num, den);
}

Const *const_complex(Arena *a, const Const *re, const Const *im) {
    if (!re || !im) return NULL;
    Const *c = make(a, FORM_COMPLEX);
    c->complex.re = re;
    c->complex.im = im;
    return c;
}

// ---- Asking ---------------------------------------------------------------------------------------------------

ConstKind const_kind(const Const *c) {
    static const uint8_t kinds[] = {
        [FORM_UNKNOWN] = CONST_UNKNOWN, [FORM_BOOL] = CONST_BOOL, [FORM_STRING] = CONST_STRING, [FORM_INT] = CONST_INT,
        [FORM_RATIO] = CONST_FLOAT, [FORM_FLOAT] = CONST_FLOAT, [FORM_COMPLEX] = CONST_COMPLEX,
    };
    return (ConstKind)kinds[c->form];
}

bool const_truth(const Const *c) { return c->form == FORM_BOOL && c->truth; }

// A sum of strings is put together when its bytes are first asked for, from right to left without recursion on the
// left: long chains of + lean to that side.
static void write_pieces(const Const *c, char *end) {
    for (; !c->str.text; c = c->str.left) {
        write_pieces(c->str.right, end);
        end -= c->str.right->str.n;
    }
    memcpy(end - c->str.n, c->str.text, c->str.n);
}

const char *const_bytes(const Const *c, size_t *n) {
    *n = c->str.n;
    if (!c->str.text) {
        Const *joined = (Const *)c;   // only caches what the value is
        char *text = arena_alloc(c->str.arena, c->str.n + 1);
        write_pieces(c, text + c->str.n);
        joined->str.text = text;
        joined->str.left = joined->str.right = NULL;
    }
    return c->str.text;
}

// The integer that c is, or NULL.
static const BigInt *integer_of(Arena *a, const Const *c) {
    Const *i = const_to_int(a, c);
    return i ? i->integer : NULL;
}

bool const_to_int64(const Const *c, int64_t *v) {
    if (c->form == FORM_INT) return bigint_to_i64(c->integer, v);
    Arena scratch = {0};
    const BigInt *i = integer_of(&scratch, c);
    bool ok = i && bigint_to_i64(i, v);
    arena_free(&scratch);
    return ok;
}

bool const_to_uint64(const Const *c, uint64_t *v) {
    if (c->form == FORM_INT) return bigint_to_u64(c->integer, v);
    Arena scratch = {0};
    const BigInt *i = integer_of(&scratch, c);
    bool ok = i && bigint_to_u64(i, v);
    arena_free(&scratch);
    return ok;
}

// A real number as mantissa and exponent with more bits than any machine float; *sticky: there is more behind them.
static BigFloat approximate(Arena *a, const Const *c, bool *sticky) {
    *sticky = false;
    switch (c->form) {
    case FORM_INT: return (BigFloat){c->integer, 0};
    case FORM_FLOAT: return c->flt;
    case FORM_COMPLEX: return approximate(a, c->complex.re, sticky);
    case FORM_RATIO: break;
    default: return (BigFloat){bigint_from_u64(a, 0), 0};
    }
    int64_t shift = 80 + (int64_t)bigint_bit_len(c->ratio.den) - bigint_bit_len(c->ratio.num);
    if (shift < 0) shift = 0;
    const BigInt *rem, *q = bigint_div(a, bigint_shl(a, c->ratio.num, (uint32_t)shift), c->ratio.den, &rem);
    *sticky = rem->n > 0;
    return (BigFloat){q, -shift};
}

double const_to_double(const Const *c) {
    Arena scratch = {0};
    bool sticky;
    BigFloat f = approximate(&scratch, c, &sticky);
    double v = bigfloat_to_double(&scratch, f, sticky);
    arena_free(&scratch);
    return v;
}

float const_to_float32(const Const *c) {
    Arena scratch = {0};
    bool sticky;
    BigFloat f = approximate(&scratch, c, &sticky);
    float v = bigfloat_to_float32(&scratch, f, sticky);
    arena_free(&scratch);
    return v;
}

int const_sign(const Const *c) {
    switch (c->form) {
    case FORM_INT: return bigint_sign(c->integer);
    case FORM_RATIO: return bigint_sign(c->ratio.num);
    case FORM_FLOAT: return bigint_sign(c->flt.mant);
    case FORM_COMPLEX: return const_sign(c->complex.re) | const_sign(c->complex.im);
    default: return 1;
    }
}

int const_bit_len(const Const *c) { return c->form == FORM_INT ? (int)bigint_bit_len(c->integer) : 0; }

// ---- Converting -----------------------------------------------------------------------------------------------

Const *const_real(Arena *a, const Const *c) {
    (void)a;
    return (Const *)(c->form == FORM_COMPLEX ? c->complex.re : c);
}

Const *const_imag(Arena *a, const Const *c) {
    return c->form == FORM_COMPLEX ? (Const *)c->complex.im : const_int(a, 0);
}

// m * 2^exp if that is an integer, else NULL.
static const BigInt *scale_exactly(Arena *a, const BigInt *m, int64_t exp) {
    if (exp >= 0 || m->n == 0) return bigint_shl(a, m, (uint32_t)exp);
    return bigint_trailing_zeros(m) >= -exp ? bigint_shr(a, m, (uint32_t)-exp) : NULL;
}

// A float that differs from an integer only in its last few bits is taken for that integer: earlier operations have
// rounded.
static const BigInt *nearby_integer(Arena *a, BigFloat f) {
    int64_t e = bigfloat_exponent(f), lost = (int64_t)bigint_bit_len(f.mant) - (BIGFLOAT_BITS - 4);
    if (e <= -CONST_RATIO_BITS || e >= CONST_RATIO_BITS) return NULL;
    if (f.exp >= 0 || lost <= 0) return scale_exactly(a, f.mant, f.exp);
    const BigInt *down = bigint_shr(a, f.mant, (uint32_t)lost);
    const BigInt *near = scale_exactly(a, down, f.exp + lost);
    return near ? near : scale_exactly(a, bigint_add(a, down, bigint_from_u64(a, 1)), f.exp + lost);
}

Const *const_to_int(Arena *a, const Const *c) {
    const BigInt *i = NULL;
    switch (c->form) {
    case FORM_INT: return (Const *)c;
    case FORM_RATIO:
        if (bigint_bit_len(c->ratio.den) == 1) i = c->ratio.num;
        break;
    case FORM_FLOAT: i = nearby_integer(a, c->flt); break;
    case FORM_COMPLEX: return const_sign(c->complex.im) == 0 ? const_to_int(a, c->complex.re) : NULL;
    default: break;
    }
    return i ? const_from_bigint(a, i) : NULL;
}

Const *const_to_float(Arena *a, const Const *c) {
    switch (c->form) {
    case FORM_INT: return const_from_ratio(a, c->integer, bigint_from_u64(a, 1));
    case FORM_RATIO: case FORM_FLOAT: return (Const *)c;
    case FORM_COMPLEX: return const_sign(c->complex.im) == 0 ? const_to_float(a, c->complex.re) : NULL;
    default: return NULL;
    }
}

Const *const_to_complex(Arena *a, const Const *c) {
    switch (c->form) {
    case FORM_INT: case FORM_RATIO: case FORM_FLOAT: return const_complex(a, c, const_int(a, 0));
    case FORM_COMPLEX: return (Const *)c;
    default: return NULL;
    }
}

Const *const_round_float32(Arena *a, const Const *c) {
    float v = const_to_float32(c);
    return isinf(v) ? NULL : const_float(a, v);
}

Const *const_round_float64(Arena *a, const Const *c) {
    double v = const_to_double(c);
    return isinf(v) ? NULL : const_float(a, v);
}

static const Const *raise(Arena *a, const Const *c, uint8_t form) {
    if (c->form >= form || c->form < FORM_INT) return c;
    if (form == FORM_COMPLEX) return const_to_complex(a, c);
    if (form == FORM_RATIO || (c->form == FORM_INT && is_small(c->integer))) {
        const Const *ratio = const_to_float(a, c);
        return form == FORM_RATIO || ratio->form == FORM_FLOAT ? ratio : raise(a, ratio, form);
    }
    BigFloat f = c->form == FORM_INT ? bigfloat_from_int(a, c->integer)
                                     : bigfloat_from_ratio(a, c->ratio.num, c->ratio.den, BIGFLOAT_BITS);
    return const_from_bigfloat(a, f);
}

void const_match(Arena *a, const Const **x, const Const **y) {
    uint8_t form = (*x)->form > (*y)->form ? (*x)->form : (*y)->form;
    *x = raise(a, *x, form);
    *y = raise(a, *y, form);
    // A large integer beside a ratio becomes a float; so must the ratio then.
    if ((*x)->form != (*y)->form && form == FORM_RATIO) {
        *x = raise(a, *x, FORM_FLOAT);
        *y = raise(a, *y, FORM_FLOAT);
    }
}

// ---- Operating ------------------------------------------------------------------------------------------------

static Const *int_binary(Arena *a, const BigInt *x, ConstOp op, const BigInt *y) {
    const BigInt *z = NULL;
    if ((op == C_QUO || op == C_DIV || op == C_REM) && y->n == 0) return NULL;
    switch (op) {
    case C_ADD: z = bigint_add(a, x, y); break;
    case C_SUB: z = bigint_sub(a, x, y); break;
    case C_MUL: z = bigint_mul(a, x, y); break;
    case C_QUO: return const_from_ratio(a, x, y);
    case C_DIV: z = bigint_div(a, x, y, NULL); break;
    case C_REM: bigint_div(a, x, y, &z); break;
    case C_AND: z = bigint_bits(a, x, BIG_AND, y); break;
    case C_OR: z = bigint_bits(a, x, BIG_OR, y); break;
    case C_XOR: z = bigint_bits(a, x, BIG_XOR, y); break;
    case C_ANDNOT: z = bigint_bits(a, x, BIG_ANDNOT, y); break;
    default: return NULL;
    }
    return const_from_bigint(a, z);
}

static Const *ratio_binary(Arena *a, const Const *x, ConstOp op, const Const *y) {
    const BigInt *xn = x->ratio.num, *xd = x->ratio.den, *yn = y->ratio.num, *yd = y->ratio.den;
    switch (op) {
    case C_ADD: return const_from_ratio(a, bigint_add(a, bigint_mul(a, xn, yd), bigint_mul(a, yn, xd)),
                                        bigint_mul(a, xd, yd));
    case C_SUB: return const_from_ratio(a, bigint_sub(a, bigint_mul(a, xn, yd), bigint_mul(a, yn, xd)),
                                        bigint_mul(a, xd, yd));
    case C_MUL: return const_from_ratio(a, bigint_mul(a, xn, yn), bigint_mul(a, xd, yd));
    case C_QUO: return yn->n ? const_from_ratio(a, bigint_mul(a, xn, yd), bigint_mul(a, xd, yn)) : NULL;
    default: return NULL;
    }
}

static Const *float_binary(Arena *a, BigFloat x, ConstOp op, BigFloat y) {
    switch (op) {
    case C_ADD: return const_from_bigfloat(a, bigfloat_add(a, x, y));
    case C_SUB: return const_from_bigfloat(a, bigfloat_sub(a, x, y));
    case C_MUL: return const_from_bigfloat(a, bigfloat_mul(a, x, y, BIGFLOAT_BITS));
    case C_QUO: return y.mant->n ? const_from_bigfloat(a, bigfloat_div(a, x, y, BIGFLOAT_BITS)) : NULL;
    default: return NULL;
    }
}

// NULL passes through, so that formulas can be nested.
static const Const *apply(Arena *a, const Const *x, ConstOp op, const Const *y) {
    return x && y ? const_binary(a, x, op, y) : NULL;
}

static Const *complex_binary(Arena *a, const Const *x, ConstOp op, const Const *y) {
    const Const *p = x->complex.re, *q = x->complex.im, *r = y->complex.re, *s = y->complex.im;
    if (op == C_ADD || op == C_SUB) return const_complex(a, apply(a, p, op, r), apply(a, q, op, s));
    const Const *pr = apply(a, p, C_MUL, r), *qs = apply(a, q, C_MUL, s);
    const Const *qr = apply(a, q, C_MUL, r), *ps = apply(a, p, C_MUL, s);
    if (op == C_MUL) return const_complex(a, apply(a, pr, C_SUB, qs), apply(a, qr, C_ADD, ps));
    if (op != C_QUO) return NULL;
    const Const *norm = apply(a, apply(a, r, C_MUL, r), C_ADD, apply(a, s, C_MUL, s));
    return const_complex(a, apply(a, apply(a, pr, C_ADD, qs), C_QUO, norm),
                         apply(a, apply(a, qr, C_SUB, ps), C_QUO, norm));
}

static Const *string_sum(Arena *a, const Const *x, const Const *y) {
    Const *c = const_string(a, NULL, x->str.n + y->str.n);
    c->str.left = x;
    c->str.right = y;
    return c;
}

Const *const_binary(Arena *a, const Const *x, ConstOp op, const Const *y) {
    const_match(a, &x, &y);
    if (x->form == FORM_UNKNOWN || y->form == FORM_UNKNOWN) return const_unknown(a);
    if (x->form != y->form) return NULL;
    switch (x->form) {
    case FORM_BOOL:
        if (op == C_LAND) return const_bool(a, x->truth && y->truth);
        return op == C_LOR ? const_bool(a, x->truth || y->truth) : NULL;
    case FORM_STRING: return op == C_ADD ? string_sum(a, x, y) : NULL;
    case FORM_INT: return int_binary(a, x->integer, op, y->integer);
    case FORM_RATIO: return ratio_binary(a, x, op, y);
    case FORM_FLOAT: return float_binary(a, x->flt, op, y->flt);
    case FORM_COMPLEX: return complex_binary(a, x, op, y);
    }
    return NULL;
}

static Const *negate(Arena *a, const Const *x) {
    switch (x->form) {
    case FORM_INT: return const_from_bigint(a, bigint_neg(a, x->integer));
    case FORM_RATIO: return const_from_ratio(a, bigint_neg(a, x->ratio.num), x->ratio.den);
    case FORM_FLOAT: return const_from_bigfloat(a, bigfloat_neg(a, x->flt));
    case FORM_COMPLEX: return const_complex(a, negate(a, x->complex.re), negate(a, x->complex.im));
    default: return NULL;
    }
}

static Const *complement(Arena *a, const Const *x, unsigned bits) {
    if (x->form != FORM_INT) return NULL;
    const BigInt *one = bigint_from_u64(a, 1), *z = bigint_sub(a, bigint_neg(a, x->integer), one);
    if (bits) z = bigint_bits(a, z, BIG_AND, bigint_sub(a, bigint_shl(a, one, bits), one));
    return const_from_bigint(a, z);
}

Const *const_unary(Arena *a, ConstOp op, const Const *x, unsigned bits) {
    if (x->form == FORM_UNKNOWN) return (Const *)x;
    switch (op) {
    case C_PLUS: return (Const *)x;
    case C_NEG: return negate(a, x);
    case C_XOR: return complement(a, x, bits);
    case C_NOT: return x->form == FORM_BOOL ? const_bool(a, !x->truth) : NULL;
    default: return NULL;
    }
}

Const *const_shift(Arena *a, const Const *x, ConstOp op, unsigned n) {
    if (x->form != FORM_INT) return NULL;
    return const_from_bigint(a, op == C_SHL ? bigint_shl(a, x->integer, n) : bigint_shr(a, x->integer, n));
}

// ---- Comparing ------------------------------------------------------------------------------------------------

static bool decide(int order, ConstOp op) {
    switch (op) {
    case C_EQ: return order == 0;
    case C_NE: return order != 0;
    case C_LT: return order < 0;
    case C_LE: return order <= 0;
    case C_GT: return order > 0;
    case C_GE: return order >= 0;
    default: return false;
    }
}

static int compare_strings(const Const *x, const Const *y) {
    size_t nx, ny;
    const char *px = const_bytes(x, &nx), *py = const_bytes(y, &ny);
    int order = memcmp(px, py, nx < ny ? nx : ny);
    return order ? order : (nx > ny) - (nx < ny);
}

static int compare(Arena *a, const Const *x, const Const *y) {
    const_match(a, &x, &y);
    if (x->form != y->form) return 1;
    switch (x->form) {
    case FORM_BOOL: return x->truth != y->truth;
    case FORM_STRING: return compare_strings(x, y);
    case FORM_INT: return bigint_cmp(x->integer, y->integer);
    case FORM_RATIO: return bigint_cmp(bigint_mul(a, x->ratio.num, y->ratio.den),
                                       bigint_mul(a, y->ratio.num, x->ratio.den));
    case FORM_FLOAT: return bigfloat_cmp(a, x->flt, y->flt);
    case FORM_COMPLEX: return compare(a, x->complex.re, y->complex.re) || compare(a, x->complex.im, y->complex.im);
    }
    return 1;
}

bool const_compare(const Const *x, ConstOp op, const Const *y) {
    if (x->form == FORM_UNKNOWN || y->form == FORM_UNKNOWN) return false;
    Arena scratch = {0};
    int order = compare(&scratch, x, y);
    arena_free(&scratch);
    return decide(order, op);
}
