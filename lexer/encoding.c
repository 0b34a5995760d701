// Encoding errors. A source text is UTF-8 without NUL and without a byte order mark past its first byte. Bytes that are
// none of this are looked for ahead of the lexer, in one fast pass, so that the lexer itself may take them for blanks
// and never ask; they are reported when the lexer has passed them, so that errors come in the order of the text.
#include "base/unicode.h"
#include "lexer/internal.h"

enum { BYTE_ORDER_MARK = 0xFEFF };

int32_t rune_at(const Lexer *l, const char *p, int *size) { return rune_decode(p, (size_t)(l->end - p), size); }

// True if 64 bytes from p on are ASCII and not NUL.
static bool plain_block(const char *p) {
    unsigned char high = 0, zero = 0;
    for (int i = 0; i < 64; i++) {
        high |= (unsigned char)p[i];
        zero |= p[i] == 0;
    }
    return !(high & 0x80) && !zero;
}

const char *find_bad_byte(Lexer *l, const char *p) {
    const char *text = l->session->files.at[l->file]->text;
    while (p < l->end) {
        if (l->end - p >= 64 && plain_block(p)) {
            p += 64;
            continue;
        }
        if (*p > 0) {
            p++;
            continue;
        }
        int size;
        int32_t r = rune_at(l, p, &size);
        if (r == 0 || (r == RUNE_ERROR && size == 1) || (r == BYTE_ORDER_MARK && p > text)) return p;
        p += size;
    }
    return NULL;
}

// Brings bad_line and bad_line_start to the line of bad_byte.
static void find_bad_line(Lexer *l) {
    if (!l->bad_line) {
        l->bad_line = 1;
        l->bad_line_start = l->session->files.at[l->file]->text;
    }
    for (const char *p; (p = memchr(l->bad_line_start, '\n', (size_t)(l->bad_byte - l->bad_line_start)));) {
        l->bad_line++;
        l->bad_line_start = p + 1;
    }
}

void report_bad_bytes(Lexer *l, const char *limit) {
    while (l->bad_byte && l->bad_byte <= limit) {
        int size;
        int32_t r = rune_at(l, l->bad_byte, &size);
        find_bad_line(l);
        Pos pos = pos_make(l->base, l->bad_line, (uint32_t)(l->bad_byte - l->bad_line_start) + 1);
        lexer_error(l, pos, "%s", r == 0 ? "invalid NUL character" : r == BYTE_ORDER_MARK ?
                    "invalid BOM in the middle of the file" : "invalid UTF-8 encoding");
        if (l->bad_byte == limit) limit += size;
        l->bad_byte = find_bad_byte(l, l->bad_byte + size);
    }
}

const char *rune_text(Lexer *l, int32_t r) {
    char text[8] = {0};
    rune_encode(text, r);
    Arena *a = &l->session->arena;
    return rune_is_print(r) ? arena_printf(a, "U+%04X '%s'", r, text) : arena_printf(a, "U+%04X", r);
}

void lexer_error(Lexer *l, Pos pos, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    SyntaxError e = {.pos = pos, .text = arena_vprintf(&l->session->arena, fmt, ap)};
    va_end(ap);
    vec_push(&l->session->arena, &l->errors, e);
}

// A name goes on over every byte beyond ASCII: what is neither letter nor digit is an error inside the name.
const char *scan_unicode_name(Lexer *l, const char *start, const char *p) {
    while (p < l->end) {
        unsigned char c = (unsigned char)*p;
        if (c < 0x80) {
            if (!(c == '_' || rune_is_letter(c) || rune_is_digit(c))) break;
            p++;
            continue;
        }
        int size;
        int32_t r = rune_at(l, p, &size);
        bool unreadable = (r == RUNE_ERROR && size == 1) || r == BYTE_ORDER_MARK;
        if (unreadable && p == start) break;
        if (!unreadable && rune_is_digit(r)) {
            if (p == start) lexer_error(l, pos_at(l, p), "identifier cannot begin with digit %s", rune_text(l, r));
        } else if (!unreadable && !rune_is_letter(r)) {
            lexer_error(l, pos_at(l, p), "invalid character %s in identifier", rune_text(l, r));
        }
        p += size;
    }
    return p;
}

const char *skip_invalid(Lexer *l, const char *p) {
    int size;
    int32_t r = rune_at(l, p, &size);
    if (r < 0x80) lexer_error(l, pos_at(l, p), "invalid character %s", rune_text(l, r));
    return p + size;
}
