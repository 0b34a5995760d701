// Constants: literals, arithmetic, rounding and texts against values known from the language specification.
#include "base/constant.h"

#include <math.h>
#include <stdlib.h>

static int failures;
static Arena arena;

static void check(const char *name, bool ok) {
    printf("%s %s\n", ok ? "ok" : "FAIL", name);
    failures += !ok;
}

static const Const *number(const char *text) { return const_parse_number(&arena, text, strlen(text)); }

static void check_text(const char *name, const Const *c, const char *want) {
    const char *got = c ? const_text(&arena, c) : "(null)";
    check(name, strcmp(got, want) == 0);
    if (strcmp(got, want) != 0) printf("    got %s, want %s\n", got, want);
}

static void check_op(const char *x, ConstOp op, const char *y, const char *want) {
    const char *name = arena_printf(&arena, "%s op%d %s", x, op, y);
    check_text(name, const_binary(&arena, number(x), op, number(y)), want);
}

static void test_literals(void) {
    static const char *const rows[][2] = {
        {"0", "0"}, {"0x_ff", "255"}, {"0b101", "5"}, {"0o17", "15"}, {"017", "15"}, {"1_000_000", "1000000"},
        {"340282366920938463463374607431768211456", "340282366920938463463374607431768211456"},
        {"1.5", "1.5"}, {"1e3", "1000"}, {"0x1p-2", "0.25"}, {"0x.8p1", "1"}, {".25", "0.25"}, {"1e100000", "1e+100000"},
        {"1e-1000", "1e-1000"}, {"1e1500", "1e+1500"}, {"100000000", "100000000"}, {"1e20", "1e+20"}, {"3i", "(0 + 3i)"},
        {"0123i", "(0 + 123i)"}, {"1234567.5", "1.23457e+06"}, {"1000000.5", "1.0000005e+06"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        check_text(arena_printf(&arena, "literal %s", rows[i][0]), number(rows[i][0]), rows[i][1]);
    check("literal 0x", number("0x") == NULL);
    check("literal 08", number("08") == NULL);
}

static void test_arithmetic(void) {
    check_op("7", C_DIV, "2", "3");
    check_op("7", C_QUO, "2", "3.5");
    check_op("340282366920938463463374607431768211457", C_REM, "18446744073709551616", "1");
    check_op("340282366920938463463374607431768211456", C_DIV, "18446744073709551615", "18446744073709551617");
    check_op("115792089237316195423570985008687907853269984665640564039457584007913129639936", C_DIV,
             "340282366920938463463374607431768211455", "340282366920938463463374607431768211457");
    check_op("0.1", C_ADD, "0.2", "0.3");
    check_op("1e5000", C_QUO, "1e4999", "10");
    check_op("1i", C_MUL, "1i", "(-1 + 0i)");
    check_op("12", C_ANDNOT, "10", "4");
    check("division by zero", const_binary(&arena, number("1"), C_DIV, number("0")) == NULL);
    const Const *minus = const_unary(&arena, C_NEG, number("6"), 0);
    check_text("-6 & 12", const_binary(&arena, minus, C_AND, number("12")), "8");
    check_text("-6 | 3", const_binary(&arena, minus, C_OR, number("3")), "-5");
    check_text("-6 ^ 3", const_binary(&arena, minus, C_XOR, number("3")), "-7");
    check_text("-7 >> 1", const_shift(&arena, const_int(&arena, -7), C_SHR, 1), "-4");
    check_text("1 << 100", const_shift(&arena, number("1"), C_SHL, 100), "1267650600228229401496703205376");
    check_text("^uint8(5)", const_unary(&arena, C_XOR, number("5"), 8), "250");
    check_text("^5", const_unary(&arena, C_XOR, number("5"), 0), "-6");
}

// (a*b)/b == a and the remainder of (a*b + r)/b is r, for long factors.
static void test_long_division(void) {
    const Const *a = number("1"), *b = number("1"), *r = number("12345678901234567890");
    for (int i = 0; i < 60; i++) {
        a = const_binary(&arena, const_binary(&arena, a, C_MUL, number("18446744073709551557")), C_ADD, number("3"));
        b = const_binary(&arena, const_binary(&arena, b, C_MUL, number("9223372036854775783")), C_ADD, number("5"));
        const Const *p = const_binary(&arena, const_binary(&arena, a, C_MUL, b), C_ADD, r);
        bool ok = i < 2 || (const_compare(const_binary(&arena, p, C_DIV, b), C_EQ, a) &&
                            const_compare(const_binary(&arena, p, C_REM, b), C_EQ, r));
        if (!ok || i == 59) check(arena_printf(&arena, "long division %d", i), ok);
    }
}

static void test_machine_floats(void) {
    check("0.1", const_to_double(number("0.1")) == 0.1);
    check("max float64", const_to_double(number("0x1.fffffffffffffp1023")) == 0x1.fffffffffffffp1023);
    check("overflow", isinf(const_to_double(number("1.8e308"))));
    check("rounds to infinity", isinf(const_to_double(number("0x1.fffffffffffff8p1023"))));
    check("smallest", const_to_double(number("5e-324")) == 5e-324);
    check("half of the smallest", const_to_double(number("0x1p-1075")) == 0);
    check("more than half", const_to_double(number("0x1.000001p-1075")) == 5e-324);
    check("subnormal", const_to_double(number("2.2250738585072011e-308")) == 2.2250738585072011e-308);
    check("float32 once", const_to_float32(number("0x1.000001000000001p0")) == 0x1.000002p0f);
    check("float32 max", const_to_float32(number("3.4028234663852886e38")) == 0x1.fffffep127f);
    check("1e23", const_to_double(number("1e23")) == 1e23);
    check("ratio", const_to_double(const_binary(&arena, number("1"), C_QUO, number("3"))) == 1.0 / 3);
    check("from double", const_compare(const_float(&arena, 0.5), C_EQ, number("0.5")));
    check("to int", const_to_int(&arena, number("1e3")) != NULL && const_to_int(&arena, number("1.5")) == NULL);
    int64_t v;
    check("int64", const_to_int64(const_int(&arena, INT64_MIN), &v) && v == INT64_MIN);
    check("int64 range", !const_to_int64(number("9223372036854775808"), &v));
}

// Decimal literals of all sizes are rounded as the C library rounds them, and the shortest text reads back.
static void test_random_decimals(void) {
    uint64_t seed = 88172645463325252u;
    int wrong = 0, wrong_single = 0, wrong_text = 0;
    for (int i = 0; i < 20000; i++) {
        seed ^= seed << 13, seed ^= seed >> 7, seed ^= seed << 17;
        char text[64];
        int exp = (int)(seed % 660) - 340;
        snprintf(text, sizeof text, "%llu.%05llue%d", (unsigned long long)(seed >> (seed & 31)),
                 (unsigned long long)(seed >> 40) % 100000, i % 2 ? exp : exp / 8);
        const Const *c = number(text);
        double v = const_to_double(c);
        wrong += v != strtod(text, NULL);
        wrong_single += const_to_float32(c) != strtof(text, NULL);
        wrong_text += isfinite(v) && v != 0 && strtod(const_exact_text(&arena, c), NULL) != v;
    }
    check("random decimals as float64", wrong == 0);
    check("random decimals as float32", wrong_single == 0);
    check("shortest texts read back", wrong_text == 0);
}

static void test_strings(void) {
    const Const *s = const_string(&arena, "a\n\"\xff", 4);
    check_text("quoted", s, "\"a\\n\\\"\\xff\"");
    const Const *sum = const_string(&arena, "", 0);
    for (int i = 0; i < 1000; i++) sum = const_binary(&arena, sum, C_ADD, const_string(&arena, "xy", 2));
    size_t n;
    const char *p = const_bytes(sum, &n);
    check("sum of strings", n == 2000 && p[1999] == 'y' && p[0] == 'x');
    check("shortened", strlen(const_text(&arena, sum)) == 72);
    check("exact", strlen(const_exact_text(&arena, sum)) == 2002);
    check("shortest", strcmp(const_exact_text(&arena, number("0.1")), "0.1") == 0);
    check("shortest 1e21", strcmp(const_exact_text(&arena, number("1e21")), "1e+21") == 0);
    check("compare", const_compare(number("1.5"), C_LT, number("2")) && !const_compare(number("2"), C_LT, number("1.5")));
}

int main(void) {
    test_literals();
    test_arithmetic();
    test_long_division();
    test_machine_floats();
    test_random_decimals();
    test_strings();
    arena_free(&arena);
    return failures != 0;
}
