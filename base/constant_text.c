// Constants as text: as messages show them, and in full.
#include "base/constant_impl.h"
#include "base/unicode.h"

#include <math.h>
#include <stdlib.h>

#define MAX_QUOTED 72   // runes of a quoted string in messages

// ---- Strings --------------------------------------------------------------------------------------------------

static void put_escaped(Buf *b, int32_t r) {
    static const char letters[] = "abtnvfr";   // of the control characters 7 to 13
    if (r == '"' || r == '\\') buf_printf(b, "\\%c", (char)r);
    else if (r >= 7 && r <= 13) buf_printf(b, "\\%c", letters[r - 7]);
    else if (r < ' ' || r == 0x7f) buf_printf(b, "\\x%02x", (unsigned)r);
    else if (r > 0xffff) buf_printf(b, "\\U%08x", (unsigned)r);
    else buf_printf(b, "\\u%04x", (unsigned)r);
}

static const char *quote(Arena *a, const char *p, size_t n) {
    Buf b = {.arena = a};
    buf_putc(&b, '"');
    for (size_t i = 0; i < n;) {
        int size;
        int32_t r = rune_decode(p + i, n - i, &size);
        if (r == RUNE_ERROR && size == 1) buf_printf(&b, "\\x%02x", (unsigned char)p[i]);
        else if (rune_is_print(r) && r != '"' && r != '\\') buf_put(&b, p + i, (size_t)size);
        else put_escaped(&b, r);
        i += (size_t)size;
    }
    buf_putc(&b, '"');
    return buf_str(&b);
}

// Cuts a quoted string after so many runes.
static const char *shorten(Arena *a, const char *text) {
    size_t cut = 0, runes = 0;
    for (const char *p = text; *p; p++)
        if ((*p & 0xc0) != 0x80 && ++runes == MAX_QUOTED - 2) cut = (size_t)(p - text);
    return runes > MAX_QUOTED ? arena_printf(a, "%.*s...", (int)cut, text) : text;
}

// ---- Floats ---------------------------------------------------------------------------------------------------

// The shortest digits that read back as v; with an exponent from 10^max_exp on.
static const char *shortest(Arena *a, double v, int max_exp) {
    char text[40];
    int digits = 1;
    do snprintf(text, sizeof text, "%.*e", digits - 1, v);
    while (strtod(text, NULL) != v && digits++ < 17);
    int exp = atoi(strchr(text, 'e') + 1);
    if (exp < -4 || exp >= max_exp) return arena_strndup(a, text, strlen(text));
    return arena_printf(a, "%.*f", digits - 1 - exp > 0 ? digits - 1 - exp : 0, v);
}

static bool has_fraction(const Const *c) {
    if (c->form == FORM_RATIO) return bigint_bit_len(c->ratio.den) > 1;
    return c->form == FORM_FLOAT && c->flt.exp < 0;
}

// Values that no double can hold: decimal mantissa and exponent by logarithms, good to six digits.
static const char *huge_text(Arena *a, const Const *c) {
    Arena scratch = {0};
    BigFloat f = c->form == FORM_FLOAT ? c->flt
               : c->form == FORM_INT ? bigfloat_from_int(&scratch, c->integer)
               : bigfloat_from_ratio(&scratch, c->ratio.num, c->ratio.den, BIGFLOAT_BITS);
    int64_t exp = bigfloat_exponent(f);
    double m = bigfloat_to_double(&scratch, (BigFloat){f.mant, f.exp - exp}, false);
    arena_free(&scratch);
    double d = (double)exp * (M_LN2 / M_LN10);
    int64_t e = (int64_t)d;
    m *= pow(10, d - (double)e);
    if (fabs(m) < 1 - 0.5e-6) {
        m *= 10;
        e--;
    } else if (fabs(m) >= 10) {
        m /= 10;
        e++;
    }
    return arena_printf(a, "%.6ge%+lld", m, (long long)e);
}

static const char *float_text(Arena *a, const Const *c) {
    double v = const_to_double(c);
    if (isinf(v) || (v == 0) != (const_sign(c) == 0)) return huge_text(a, c);
    const char *text = arena_printf(a, "%.6g", v);
    if (!has_fraction(c) || strchr(text, '.')) return text;
    return shortest(a, v, 6);   // as many digits as it takes to tell it from an integer
}

static const char *exact_float_text(Arena *a, const Const *c) {
    double v = const_to_double(c);
    if (isinf(v) || (v == 0) != (const_sign(c) == 0)) return huge_text(a, c);
    return shortest(a, v, 21);
}

// ---- All ------------------------------------------------------------------------------------------------------

static const char *text(Arena *a, const Const *c, bool exact) {
    switch (c->form) {
    case FORM_BOOL: return c->truth ? "true" : "false";
    case FORM_INT: return bigint_text(a, c->integer);
    case FORM_RATIO: case FORM_FLOAT: return exact ? exact_float_text(a, c) : float_text(a, c);
    case FORM_COMPLEX:
        return arena_printf(a, "(%s + %si)", text(a, c->complex.re, exact), text(a, c->complex.im, exact));
    case FORM_STRING: {
        size_t n;
        const char *p = const_bytes(c, &n);
        return exact ? quote(a, p, n) : shorten(a, quote(a, p, n));
    }
    }
    return "unknown";
}

const char *const_text(Arena *a, const Const *c) { return text(a, c, false); }
const char *const_exact_text(Arena *a, const Const *c) { return text(a, c, true); }
