// The value of a string or rune literal: quotes taken off, escapes resolved. The lexer has checked the literal.
#include "base/unicode.h"
#include "sema/internal.h"

static int hex_value(char c) { return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10; }

static uint32_t read_digits(const char **p, int n, int base) {
    uint32_t v = 0;
    while (n-- > 0) v = v * (uint32_t)base + (uint32_t)hex_value(*(*p)++);
    return v;
}

// One escape after its backslash; *is_byte: the value is a byte, not a rune.
static uint32_t read_escape(const char **p, bool *is_byte) {
    static const char letters[] = "abfnrtv\\'\"", values[] = "\a\b\f\n\r\t\v\\'\"";
    char c = *(*p)++;
    *is_byte = false;
    const char *simple = memchr(letters, c, sizeof letters - 1);
    if (simple) return (unsigned char)values[simple - letters];
    if (c == 'u') return read_digits(p, 4, 16);
    if (c == 'U') return read_digits(p, 8, 16);
    *is_byte = true;
    if (c == 'x') return read_digits(p, 2, 16);
    (*p)--;
    return read_digits(p, 3, 8);
}

static size_t unquote_raw(char *out, const char *p, const char *end) {
    size_t n = 0;
    for (; p < end; p++)
        if (*p != '\r') out[n++] = *p;
    return n;
}

const char *unquote(Arena *a, const char *text, size_t n, size_t *len) {
    const char *p = text + 1, *end = text + n - 1;
    char *out = arena_alloc(a, n + 4);
    if (*text == '`') {
        *len = unquote_raw(out, p, end);
        return out;
    }
    size_t k = 0;
    while (p < end) {
        const char *slash = memchr(p, '\\', (size_t)(end - p)), *stop = slash ? slash : end;
        memcpy(out + k, p, (size_t)(stop - p));
        k += (size_t)(stop - p);
        p = stop;
        if (p == end) break;
        p++;
        bool is_byte;
        uint32_t v = read_escape(&p, &is_byte);
        if (is_byte) out[k++] = (char)v;
        else k += (size_t)rune_encode(out + k, (int32_t)v);
    }
    *len = k;
    return out;
}

int32_t unquote_rune(const char *text, size_t n) {
    const char *p = text + 1;
    bool is_byte;
    int size;
    if (*p != '\\') return rune_decode(p, n - 2, &size);
    p++;
    return (int32_t)read_escape(&p, &is_byte);
}
