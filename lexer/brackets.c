// Which `{` is a body. One entry for each open bracket tells what it is and whether, at that depth, a header of `if`,
// `for`, `switch` or `select` is being read: then the next `{` at this depth opens the body and ends the header. A
// literal may also stand there (`range []int{1, 2} {`, `if f := func() bool {…}; f() {`): the parser notices, and the
// header goes on after the literal's `}`. A closing bracket that does not fit is no reason to lose track: it closes
// nothing, except that a `}` also closes what was left open inside its braces.
#include "lexer/internal.h"

enum { IN_HEADER = 1, RESUMES_HEADER = 2 };   // RESUMES_HEADER: closing this one puts the depth below in a header

static uint8_t *innermost(Lexer *l) { return &l->brackets.at[l->brackets.len - 1]; }

void open_bracket(Lexer *l, BracketKind kind) { vec_push(&l->session->arena, &l->brackets, (uint8_t)(kind << 2)); }

void begin_header(Lexer *l) { *innermost(l) |= IN_HEADER; }

uint8_t open_brace(Lexer *l) {
    uint8_t *around = innermost(l);
    bool body = *around & IN_HEADER;
    *around &= (uint8_t)~IN_HEADER;
    open_bracket(l, BRACKET_BRACE);
    return body ? TOK_LBODY : TOK_LBRACE;
}

// How many brackets a closing one of this kind closes.
static uint32_t closes(const Lexer *l, BracketKind kind) {
    uint32_t n = l->brackets.len;
    if (kind != BRACKET_BRACE) return l->brackets.at[n - 1] >> 2 == kind;
    for (uint32_t i = n; i > 1; i--)
        if (l->brackets.at[i - 1] >> 2 == kind) return n - i + 1;
    return 0;
}

void close_bracket(Lexer *l, BracketKind kind) {
    uint32_t n = closes(l, kind);
    if (n == 0) return;
    l->brackets.len -= n;
    if (l->brackets.at[l->brackets.len] & RESUMES_HEADER) begin_header(l);
}

void lexer_resume_header(Lexer *l) { *innermost(l) |= RESUMES_HEADER; }
