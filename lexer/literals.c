// Numbers, strings and runes: where they end, and what is wrong inside. A wrong literal is still one token, marked bad.
#include "base/unicode.h"
#include "lexer/internal.h"

static char lower(char c) { return c | 0x20; }
static bool is_decimal(char c) { return c >= '0' && c <= '9'; }
static bool is_hex(char c) { return is_decimal(c) || (lower(c) >= 'a' && lower(c) <= 'f'); }

static const char *base_name(int base) {
    return base == 2 ? "binary" : base == 8 ? "octal" : base == 10 ? "decimal" : "hexadecimal";
}

// ---- Numbers ----

typedef struct Number {
    Lexer *l;
    const char *p;         // the next byte
    const char *invalid;   // the first digit too large for the base, or NULL
    int base;
    char prefix;           // 'x', 'o', 'b', '0' (octal by a leading 0), or 0
    bool digits, separators, ok;
} Number;

// An error, unless the number already had one.
#define NUMBER_ERROR(n, at, ...)                                      \
    do {                                                              \
        if ((n)->ok) lexer_error((n)->l, pos_at((n)->l, at), __VA_ARGS__); \
        (n)->ok = false;                                              \
    } while (0)

static void read_digits(Number *n, int base) {
    for (;; n->p++) {
        char c = *n->p;
        if (c == '_') {
            n->separators = true;
            continue;
        }
        if (!(base == 16 ? is_hex(c) : is_decimal(c))) return;
        n->digits = true;
        if (base < 10 && c >= '0' + base && !n->invalid) n->invalid = n->p;
    }
}

static void read_prefix(Number *n) {
    if (*n->p != '0') return;
    n->p++;
    n->prefix = lower(*n->p);
    switch (n->prefix) {
    case 'x': n->base = 16; break;
    case 'o': n->base = 8; break;
    case 'b': n->base = 2; break;
    default:
        n->prefix = '0';
        n->base = 8;
        n->digits = true;
        return;
    }
    n->p++;
}

static bool read_exponent(Number *n) {
    char e = lower(*n->p);
    if (e != 'e' && e != 'p') return false;
    if (e == 'e' && n->prefix && n->prefix != '0')
        NUMBER_ERROR(n, n->p, "'%c' exponent requires decimal mantissa", *n->p);
    else if (e == 'p' && n->prefix != 'x')
        NUMBER_ERROR(n, n->p, "'%c' exponent requires hexadecimal mantissa", *n->p);
    n->p++;
    if (*n->p == '+' || *n->p == '-') n->p++;
    n->digits = false;
    read_digits(n, 10);
    if (!n->digits) NUMBER_ERROR(n, n->p, "exponent has no digits");
    return true;
}

// The first `_` that does not stand between digits (a prefix counts as a digit), or NULL.
static const char *bad_separator(const char *text, const char *end, char prefix) {
    bool letters = prefix == 'x', after_digit = false;
    if (prefix && prefix != '0') {
        after_digit = true;
        text += 2;
    }
    for (const char *p = text; p < end; p++) {
        if (*p != '_') {
            after_digit = letters ? is_hex(*p) : is_decimal(*p);
            continue;
        }
        bool before_digit = p + 1 < end && (p[1] == '_' || (letters ? is_hex(p[1]) : is_decimal(p[1])));
        if (!after_digit || !before_digit) return p;
        after_digit = false;   // a second `_` in a row is bad
    }
    return NULL;
}

// `start` points to a digit, or to a point with a digit after it.
const char *scan_number(Lexer *l, Token *t, const char *start) {
    Number n = {.l = l, .p = start, .base = 10, .ok = true};
    t->kind = TOK_LITERAL;
    t->lit = LIT_INT;
    if (*start != '.') {
        read_prefix(&n);
        read_digits(&n, n.base);
    }
    if (*n.p == '.') {
        if (n.prefix == 'o' || n.prefix == 'b')
            NUMBER_ERROR(&n, n.p, "invalid radix point in %s literal", base_name(n.base));
        t->lit = LIT_FLOAT;
        n.p++;
        read_digits(&n, n.base);
    }
    if (!n.digits) NUMBER_ERROR(&n, n.p, "%s literal has no digits", base_name(n.base));
    if (read_exponent(&n))
        t->lit = LIT_FLOAT;
    else if (n.prefix == 'x' && t->lit == LIT_FLOAT)
        NUMBER_ERROR(&n, n.p, "hexadecimal mantissa requires a 'p' exponent");
    if (*n.p == 'i') {
        t->lit = LIT_IMAG;
        n.p++;
    }
    if (t->lit == LIT_INT && n.invalid)
        NUMBER_ERROR(&n, n.invalid, "invalid digit '%c' in %s literal", *n.invalid, base_name(n.base));
    if (n.separators && n.ok) {
        const char *bad = bad_separator(start, n.p, n.prefix);
        if (bad) NUMBER_ERROR(&n, bad, "'_' must separate successive digits");
    }
    t->bad = !n.ok;
    return n.p;
}

// ---- Escapes ----

static int digit_value(char c) {
    return is_decimal(c) ? c - '0' : lower(c) >= 'a' && lower(c) <= 'f' ? lower(c) - 'a' + 10 : 16;
}

// The character at p in single quotes, as Go's %q prints it.
static const char *quoted_rune(Lexer *l, const char *p) {
    static const char plain[] = "a\ab\bf\fn\nr\rt\tv\v\\\\'\'";
    Arena *a = &l->session->arena;
    int size;
    int32_t r = rune_at(l, p, &size);
    for (const char *e = plain; *e; e += 2)
        if (r == e[1]) return arena_printf(a, "'\\%c'", e[0]);
    if (rune_is_print(r)) return arena_printf(a, "'%.*s'", size, p);
    return arena_printf(a, r < 0x80 ? "'\\x%02x'" : r < 0x10000 ? "'\\u%04x'" : "'\\U%08x'", r);
}

static bool check_escape_value(Lexer *l, const char *p, uint32_t x, int base, uint32_t most) {
    if (x > most && base == 8) {
        lexer_error(l, pos_at(l, p), "octal escape value %u > 255", x);
        return false;
    }
    if (x > most || (x >= 0xD800 && x < 0xE000)) {
        const char *shown = x > RUNE_MAX ? arena_printf(&l->session->arena, "U+%04X", x) : rune_text(l, (int32_t)x);
        lexer_error(l, pos_at(l, p), "escape is invalid Unicode code point %s", shown);
        return false;
    }
    return true;
}

// Reads the escape whose byte after the backslash is at *at. A text that ends inside is left to the caller.
static bool read_escape(Lexer *l, const char **at, char quote) {
    const char *p = *at;
    int digits, base = 16;
    uint32_t most = RUNE_MAX, x = 0;
    switch (*p) {
    case 'a': case 'b': case 'f': case 'n': case 'r': case 't': case 'v': case '\\': *at = p + 1; return true;
    case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7':
        digits = 3, base = 8, most = 255;
        break;
    case 'x': p++, digits = 2, most = 255; break;
    case 'u': p++, digits = 4; break;
    case 'U': p++, digits = 8; break;
    default:
        if (*p == quote) return *at = p + 1, true;
        if (p == l->end) return true;
        lexer_error(l, pos_at(l, p), "unknown escape");
        return false;
    }
    for (; digits > 0; digits--, p++) {
        *at = p;
        if (p == l->end) return true;
        int d = digit_value(*p);
        if (d >= base) {
            lexer_error(l, pos_at(l, p), "invalid character %s in %s escape", quoted_rune(l, p), base_name(base));
            return false;
        }
        x = x * (uint32_t)base + (uint32_t)d;
    }
    *at = p;
    return check_escape_value(l, p, x, base, most);
}

// ---- Strings and runes ----

const char *scan_string(Lexer *l, Token *t, const char *start) {
    t->kind = TOK_LITERAL;
    t->lit = LIT_STRING;
    t->bad = false;
    for (const char *p = start + 1;;) {
        switch (*p) {
        case '"': return p + 1;
        case '\\':
            p++;
            if (!read_escape(l, &p, '"')) t->bad = true;
            continue;
        case '\n':
            lexer_error(l, pos_at(l, p), "newline in string");
            t->bad = true;
            return p;
        case 0:
            if (p < l->end) break;
            lexer_error(l, pos_at(l, start), "string not terminated");
            t->bad = true;
            return p;
        }
        p++;
    }
}

const char *scan_raw_string(Lexer *l, Token *t, const char *start) {
    t->kind = TOK_LITERAL;
    t->lit = LIT_STRING;
    const char *close = memchr(start + 1, '`', (size_t)(l->end - start - 1));
    t->bad = !close;
    if (!close) {
        lexer_error(l, pos_at(l, start), "string not terminated");
        close = l->end - 1;
    }
    for (const char *p = start; (p = memchr(p, '\n', (size_t)(close + 1 - p))); p++) begin_line(l, p + 1);
    return close + 1;
}

const char *scan_rune(Lexer *l, Token *t, const char *start) {
    t->kind = TOK_LITERAL;
    t->lit = LIT_RUNE;
    t->bad = false;
    const char *p = start + 1;
    for (int n = 0;; n++) {
        int size;
        const char *wrong = NULL;
        if (*p == '\'') {
            if (!t->bad && n == 0) lexer_error(l, pos_at(l, p), "empty rune literal or unescaped '");
            if (!t->bad && n > 1) lexer_error(l, pos_at(l, start), "more than one character in rune literal");
            t->bad |= n != 1;
            return p + 1;
        }
        if (*p == '\\') {
            p++;
            if (!read_escape(l, &p, '\'')) t->bad = true;
            continue;
        }
        if (*p == '\n') wrong = "newline in rune literal";
        if (p == l->end) wrong = "rune literal not terminated";
        if (wrong) {
            if (!t->bad) lexer_error(l, pos_at(l, p == l->end ? start : p), "%s", wrong);
            t->bad = true;
            return p;
        }
        rune_at(l, p, &size);
        p += size;
    }
}
