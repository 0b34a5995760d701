// print: the builtins print and println, which write to standard error without any package's help.
#include "internal.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void rt_write(const void *p, uptr n) {
    const u8 *at = p;
    while (n > 0) {
        ssize_t done = write(STDERR_FILENO, at, n);
        if (done < 0 && errno == EINTR) continue;
        if (done <= 0) return;
        at += done;
        n -= (uptr)done;
    }
}

void rt_print(const char *text) { rt_write(text, strlen(text)); }
void rt_print_string(String s) { rt_write(s.p, (uptr)s.n); }
void rt_print_bool(bool x) { rt_print(x ? "true" : "false"); }
void rt_print_nl(void) { rt_print("\n"); }
void rt_print_sp(void) { rt_print(" "); }

uptr format_u64(char *buf, u64 x) {
    char digits[20];
    uptr n = 0;
    do digits[n++] = (char)('0' + x % 10);
    while (x /= 10);
    for (uptr i = 0; i < n; i++) buf[i] = digits[n - 1 - i];
    return n;
}

uptr format_i64(char *buf, i64 x) {
    if (x >= 0) return format_u64(buf, (u64)x);
    buf[0] = '-';
    return 1 + format_u64(buf + 1, 0 - (u64)x);
}

void rt_print_i64(i64 x) {
    char buf[24];
    rt_write(buf, format_i64(buf, x));
}

void rt_print_u64(u64 x) {
    char buf[24];
    rt_write(buf, format_u64(buf, x));
}

void rt_print_ptr(const void *x) {
    char buf[24];
    rt_write(buf, (uptr)snprintf(buf, sizeof buf, "0x%llx", (unsigned long long)(uptr)x));
}

// ---- Floats: the fewest digits that read back as the same value, with an exponent where it is below -4 or from 6 on ----------------

// Digits and exponent of x > 0: value 0.d1d2… * 10^point.
static int shortest(double x, bool single, char *digits, int *point) {
    for (int n = 1;; n++) {
        char text[40];
        snprintf(text, sizeof text, "%.*e", n - 1, x);
        if ((single ? strtof(text, NULL) == (float)x : strtod(text, NULL) == x) || n == 17) {
            char *e = strchr(text, 'e');
            int len = 0;
            for (char *c = text; c < e; c++)
                if (*c != '.') digits[len++] = *c;
            *point = atoi(e + 1) + 1;
            return len;
        }
    }
}

static char *put_fraction(char *out, const char *digits, int n, int point) {
    for (int i = 0; i < point; i++) *out++ = i < n ? digits[i] : '0';
    if (point <= 0) *out++ = '0';
    if (n > point) *out++ = '.';
    for (int i = point; i < 0; i++) *out++ = '0';
    for (int i = point > 0 ? point : 0; i < n; i++) *out++ = digits[i];
    return out;
}

static char *put_exponent(char *out, const char *digits, int n, int exponent) {
    *out++ = digits[0];
    if (n > 1) *out++ = '.';
    memcpy(out, digits + 1, (size_t)n - 1);
    return out + n - 1 + sprintf(out + n - 1, "e%c%02d", exponent < 0 ? '-' : '+', abs(exponent));
}

static uptr format_float(char *buf, double x, bool single, bool plus) {
    enum { LEAST = -4, MOST = 6 };
    if (isnan(x)) return (uptr)sprintf(buf, plus ? "+NaN" : "NaN");
    char *out = buf, digits[24] = "0";
    if (signbit(x)) *out++ = '-';
    else if (plus || isinf(x)) *out++ = '+';
    if (isinf(x)) return (uptr)(out - buf + sprintf(out, "Inf"));
    int point = 1, n = x == 0 ? 1 : shortest(fabs(x), single, digits, &point);
    int exponent = point - 1;
    if (exponent < LEAST || exponent >= MOST) out = put_exponent(out, digits, n, exponent);
    else out = put_fraction(out, digits, n, point);
    return (uptr)(out - buf);
}

static void print_float(double x, bool single) {
    char buf[64];
    rt_write(buf, format_float(buf, x, single, false));
}

void rt_print_f64(f64 x) { print_float(x, false); }
void rt_print_f32(f32 x) { print_float(x, true); }

static void print_complex(double re, double im, bool single) {
    char buf[140];
    uptr n = 0;
    buf[n++] = '(';
    n += format_float(buf + n, re, single, false);
    n += format_float(buf + n, im, single, true);
    buf[n++] = 'i';
    buf[n++] = ')';
    rt_write(buf, n);
}

void rt_print_c128(c128 x) { print_complex(__real__ x, __imag__ x, false); }
void rt_print_c64(c64 x) { print_complex(__real__ x, __imag__ x, true); }

void rt_print_slice(Slice x) {
    rt_print("[");
    rt_print_i64(x.len);
    rt_print("/");
    rt_print_i64(x.cap);
    rt_print("]");
    rt_print_ptr(x.p);
}

static void print_words(const void *first, const void *second) {
    rt_print("(");
    rt_print_ptr(first);
    rt_print(",");
    rt_print_ptr(second);
    rt_print(")");
}

void rt_print_eface(Eface x) { print_words(x.type, x.data); }
void rt_print_iface(Iface x) { print_words(x.tab, x.data); }
