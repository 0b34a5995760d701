// Which `{` is a body. One entry for each open bracket tells what it is and whether, at that depth, a header of `if`,
// `for`, `switch` or `select` is being read: then the next `{` at this depth opens the body and ends the header. A
// literal may also stand there (`range []int{1, 2} {`, `if f := func() bool {…}; f() {`): the parser notices, and the
// header goes on after the literal's `}`. A closing bracket that does not fit is no reason to lose track: it closes
// nothing, except that a `}` also closes what was left open inside its braces. When errors are repaired some tokens are
// dropped and others put in: then the parser tells which ones count.
#include "lexer/internal.h"

enum { IN_HEADER = 1, RESUMES_HEADER = 2 };   // RESUMES_HEADER: closing this one puts the depth below in a header

typedef enum BracketKind { BRACKET_NONE, BRACKET_PAREN, BRACKET_SQUARE, BRACKET_BRACE } BracketKind;

static uint8_t *innermost(Lexer *l) { return &l->brackets.at[l->brackets.len - 1]; }

static void open_bracket(Lexer *l, BracketKind kind) {
    vec_push(&l->session->arena, &l->brackets, (uint8_t)(kind << 2));
}

// How many brackets a closing one of this kind closes.
static uint32_t closes(const Lexer *l, BracketKind kind) {
    uint32_t n = l->brackets.len;
    if (kind != BRACKET_BRACE) return l->brackets.at[n - 1] >> 2 == kind;
    for (uint32_t i = n; i > 1; i--)
        if (l->brackets.at[i - 1] >> 2 == kind) return n - i + 1;
    return 0;
}

static void close_bracket(Lexer *l, BracketKind kind) {
    uint32_t n = closes(l, kind);
    if (n == 0) return;
    l->brackets.len -= n;
    if (l->brackets.at[l->brackets.len] & RESUMES_HEADER) *innermost(l) |= IN_HEADER;
}

uint8_t brace_kind(Lexer *l) { return *innermost(l) & IN_HEADER ? TOK_LBODY : TOK_LBRACE; }

void follow_brackets(Lexer *l, uint8_t token) {
    switch (token) {
    case TOK_LPAREN: open_bracket(l, BRACKET_PAREN); break;
    case TOK_LBRACK: open_bracket(l, BRACKET_SQUARE); break;
    case TOK_LBODY: *innermost(l) &= (uint8_t)~IN_HEADER;   // fall through
    case TOK_LBRACE: open_bracket(l, BRACKET_BRACE); break;
    case TOK_RPAREN: close_bracket(l, BRACKET_PAREN); break;
    case TOK_RBRACK: close_bracket(l, BRACKET_SQUARE); break;
    case TOK_RBRACE: close_bracket(l, BRACKET_BRACE); break;
    case TOK_IF: case TOK_FOR: case TOK_SWITCH: case TOK_SELECT: *innermost(l) |= IN_HEADER; break;
    }
}

void lexer_resume_header(Lexer *l) { *innermost(l) |= RESUMES_HEADER; }
