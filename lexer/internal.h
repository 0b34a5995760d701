// What the files of the lexer share.
#ifndef ESCARGO_LEXER_INTERNAL_H
#define ESCARGO_LEXER_INTERNAL_H

#include "lexer/lexer.h"

static inline Pos pos_at(const Lexer *l, const char *p) {
    size_t col = (size_t)(p - l->line_start) + 1, most = (1u << POS_COL_BITS) - 1;
    return l->line_pos | (col < most ? col : most);
}
// The line that begins at p.
static inline void begin_line(Lexer *l, const char *p) {
    l->line++;
    l->line_start = p;
    l->line_pos = pos_make(l->base, l->line, 0);
}

// Literals: p stands after the first byte (which `start` points to), the result after the last.
const char *scan_number(Lexer *l, Token *t, const char *start);
const char *scan_string(Lexer *l, Token *t, const char *start);
const char *scan_raw_string(Lexer *l, Token *t, const char *start);
const char *scan_rune(Lexer *l, Token *t, const char *start);

// Names that are not plain ASCII from p on; the result stands after the last byte.
const char *scan_unicode_name(Lexer *l, const char *start, const char *p);
// A character that begins no token.
const char *skip_invalid(Lexer *l, const char *p);

// Comments; the result stands after the comment (before the newline of a line comment).
const char *scan_line_comment(Lexer *l, const char *start, bool blank);
const char *scan_full_comment(Lexer *l, const char *start);

// Encoding: finds the first byte from p on that may not stand in a source text, or NULL.
const char *find_bad_byte(Lexer *l, const char *p);
// Reports the bad bytes before `limit` and, as the reference looks one character ahead, those right there.
void report_bad_bytes(Lexer *l, const char *limit);
// The rune at p as messages show it: U+0040 '@'.
const char *rune_text(Lexer *l, int32_t r);
int32_t rune_at(const Lexer *l, const char *p, int *size);

// The least Go version that a build constraint (the text after "//go:build ") implies, as "go1.N", or NULL.
const char *build_go_version(Lexer *l, const char *text, size_t n);

#endif
