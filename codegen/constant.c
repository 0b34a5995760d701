// Constants as C literals. A literal has the C type that its value asks for, not Go's; that is harmless because C
// converts to the wider operand. Unsigned types get their suffix, and their width (for ~), where a signed literal would be too
// wide.
#include "codegen/gen.h"

static const char *integer(Gen *g, Type *u, const Const *val) {
    int64_t i = 0;
    uint64_t n = 0;
    if (u->basic.flags & BASIC_UNSIGNED) {
        const_to_uint64(val, &n);
        const char *suffix = n <= INT32_MAX ? "" : type_size(u) == 8 ? "lu" : "u";
        return c_text(g, "%llu%s", (unsigned long long)n, suffix);
    }
    const_to_int64(val, &i);
    if (i == INT64_MIN) return "(-9223372036854775807 - 1)";
    return c_text(g, "%lld", (long long)i);
}

// The shortest decimal text that reads back as the same number, and is a floating constant in C.
static const char *floating(Gen *g, double v, bool single) {
    char s[40];
    for (int digits = 1; digits <= 17; digits++) {
        snprintf(s, sizeof s, "%.*g", digits, v);
        double back = 0;
        sscanf(s, "%lf", &back);
        if (single ? (float)back == (float)v : back == v) break;
    }
    const char *point = strpbrk(s, ".eE") ? "" : ".0";
    return c_text(g, "%s%s%s", s, point, single ? "f" : "");
}

static const char *float_text(Gen *g, const Const *val, bool single) {
    const Const *f = const_to_float(g->a, val);
    return floating(g, single ? const_to_float32(f) : const_to_double(f), single);
}

static const char *complex_text(Gen *g, const Const *val, bool single) {
    val = const_to_complex(g->a, val);
    return c_text(g, "__builtin_complex(%s, %s)", float_text(g, const_real(g->a, val), single),
                float_text(g, const_imag(g->a, val), single));
}

static Cx number(const char *s) { return cx(s, *s == '-' ? PREC_UNARY : PREC_POSTFIX, CX_CONST); }

static Cx string_constant(Gen *g, const Const *val) {
    size_t n = 0;
    const char *p = const_bytes(val, &n);
    if (n == 0) return cx("(String){}", PREC_POSTFIX, CX_CONST);
    return cx(c_text(g, "RT_STR(%s)", c_quoted(g, p, n)), PREC_POSTFIX, CX_CONST);
}

Cx c_constant(Gen *g, Type *t, const Const *val) {
    Type *u = c_under(g, t);
    if (u->kind == T_UNSAFE_POINTER || u->kind == T_POINTER)
        return cx(c_text(g, "(%s)%s", c_type(g, t), integer(g, type_basic(g->s, T_UINTPTR), val)), PREC_UNARY,
                  CX_CONST);
    if (u->basic.flags & BASIC_BOOLEAN) return cx(const_truth(val) ? "true" : "false", PREC_POSTFIX, CX_CONST);
    if (u->basic.flags & BASIC_STRING) return string_constant(g, val);
    if (u->basic.flags & BASIC_FLOAT) return number(float_text(g, val, u->kind == T_FLOAT32));
    if (u->basic.flags & BASIC_COMPLEX) return number(complex_text(g, val, u->kind == T_COMPLEX64));
    return number(integer(g, u, const_to_int(g->a, val)));
}
