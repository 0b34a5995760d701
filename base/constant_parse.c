// Numbers as Go writes them. Integers become BigInts; floats become exact ratios, or big floats where the exponent is
// large: the power of the base is then computed with more bits than are kept, so that the rounding comes out right.
#include "base/constant_impl.h"

#define POWER_BITS (BIGFLOAT_BITS + 128)
#define MAX_EXPONENT 1000000000

typedef struct Digits {
    unsigned base;             // of the mantissa
    const char *text;
    size_t n;                  // of the mantissa, without a prefix
    const char *exponent;      // after e or p, or NULL
    bool fraction;             // has a point
} Digits;

static unsigned prefix_base(const char *text, size_t n) {
    if (n < 2 || text[0] != '0') return 10;
    switch (text[1] | 32) {
    case 'x': return 16;
    case 'o': return 8;
    case 'b': return 2;
    default: return 10;
    }
}

static bool digits_fit(const char *text, size_t n, unsigned base) {
    size_t seen = 0;
    for (size_t i = 0; i < n; i++) {
        if (text[i] == '_' || text[i] == '.') continue;
        unsigned char ch = (unsigned char)text[i], lower = ch | 32;
        int v = ch >= '0' && ch <= '9' ? ch - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : 99;
        if (v >= (int)base) return false;
        seen++;
    }
    return seen > 0;
}

static bool split(const char *text, size_t n, Digits *d) {
    d->base = prefix_base(text, n);
    if (d->base != 10) {
        text += 2;
        n -= 2;
    }
    d->text = text;
    d->n = n;
    d->exponent = NULL;
    d->fraction = memchr(text, '.', n) != NULL;
    for (size_t i = 0; i < n; i++) {
        char lower = (char)(text[i] | 32);
        if (lower == 'p' || (lower == 'e' && d->base == 10)) {
            d->n = i;
            d->exponent = text + i + 1;
            break;
        }
    }
    return digits_fit(d->text, d->n, d->base);
}

// The written exponent; false if there are no digits. Held within bounds that are infinite or zero anyway.
static bool read_exponent(const char *p, const char *end, int64_t *v) {
    bool neg = false;
    *v = 0;
    if (p < end && (*p == '+' || *p == '-')) neg = *p++ == '-';
    if (p == end) return false;
    for (; p < end; p++) {
        if (*p == '_') continue;
        if (*p < '0' || *p > '9') return false;
        if (*v < MAX_EXPONENT) *v = *v * 10 + (*p - '0');
    }
    if (neg) *v = -*v;
    return true;
}

// mant * base^exp (base 2 or 10).
static Const *scale(Arena *a, const BigInt *mant, unsigned base, int64_t exp) {
    static const double bits_per_digit[] = {[2] = 1, [10] = 3.3219280948873623};
    const BigInt *one = bigint_from_u64(a, 1);
    if (mant->n == 0) return const_from_ratio(a, mant, one);
    double size = bigint_bit_len(mant) + (double)exp * bits_per_digit[base];
    if (size > -CONST_RATIO_BITS && size < CONST_RATIO_BITS && bigint_bit_len(mant) < 8 * CONST_RATIO_BITS) {
        const BigInt *power = bigint_power(a, base, (uint32_t)(exp < 0 ? -exp : exp));
        return exp < 0 ? const_from_ratio(a, mant, power) : const_from_ratio(a, bigint_mul(a, mant, power), one);
    }
    if (size > BIGFLOAT_MAX_EXP) return NULL;
    if (size < -(double)BIGFLOAT_MAX_EXP) return const_from_ratio(a, bigint_from_u64(a, 0), one);
    BigFloat m = bigfloat_make(a, mant, 0, false, POWER_BITS);
    BigFloat power = bigfloat_power(a, base, (uint32_t)(exp < 0 ? -exp : exp), POWER_BITS);
    return const_from_bigfloat(a, exp < 0 ? bigfloat_div(a, m, power, BIGFLOAT_BITS)
                                          : bigfloat_mul(a, m, power, BIGFLOAT_BITS));
}

static Const *parse_float(Arena *a, const char *text, size_t n) {
    Digits d;
    int64_t exp = 0, fraction = 0;
    if (!split(text, n, &d)) return NULL;
    if (d.exponent && !read_exponent(d.exponent, text + n, &exp)) return NULL;
    char *digits = arena_alloc(a, d.n + 1);
    size_t used = 0;
    bool after_point = false;
    for (size_t i = 0; i < d.n; i++) {
        if (d.text[i] == '.') after_point = true;
        if (d.text[i] == '.' || d.text[i] == '_') continue;
        digits[used++] = d.text[i];
        fraction += after_point;
    }
    const BigInt *mant = bigint_from_digits(a, digits, used, d.base);
    if (d.base == 10) return scale(a, mant, 10, exp - fraction);
    unsigned bits = d.base == 16 ? 4 : d.base == 8 ? 3 : 1;
    return scale(a, mant, 2, exp - fraction * bits);
}

static Const *parse_int(Arena *a, const char *text, size_t n) {
    unsigned base = prefix_base(text, n);
    if (base != 10) {
        text += 2;
        n -= 2;
    } else if (n > 1 && text[0] == '0') {
        base = 8;
    }
    return digits_fit(text, n, base) ? const_from_bigint(a, bigint_from_digits(a, text, n, base)) : NULL;
}

static bool looks_like_float(const char *text, size_t n) {
    bool hex = prefix_base(text, n) == 16;
    for (size_t i = 0; i < n; i++) {
        char lower = (char)(text[i] | 32);
        if (text[i] == '.' || (hex ? lower == 'p' : lower == 'e')) return true;
    }
    return false;
}

Const *const_parse_number(Arena *a, const char *text, size_t n) {
    if (n == 0) return NULL;
    if (text[n - 1] == 'i') return const_complex(a, const_int(a, 0), parse_float(a, text, n - 1));
    return looks_like_float(text, n) ? parse_float(a, text, n) : parse_int(a, text, n);
}
