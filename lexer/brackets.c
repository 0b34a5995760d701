// Which `{` is a body. One entry for each open bracket tells whether, at that depth, a header of `if`, `for`, `switch`
// or `select` is being read: then the next `{` at this depth opens the body and ends the header. A literal may also
// stand there (`range []int{1, 2} {`, `if f := func() bool {…}; f() {`): the parser notices, and the header goes on
// after the literal's `}`.
#include "lexer/internal.h"

enum { IN_HEADER = 1, RESUMES_HEADER = 2 };   // RESUMES_HEADER: closing this one puts the depth below in a header

void open_bracket(Lexer *l) { vec_push(&l->session->arena, &l->brackets, 0); }

void begin_header(Lexer *l) { l->brackets.at[l->brackets.len - 1] |= IN_HEADER; }

uint8_t open_brace(Lexer *l) {
    uint8_t *top = &l->brackets.at[l->brackets.len - 1];
    bool body = *top & IN_HEADER;
    *top &= (uint8_t)~IN_HEADER;
    open_bracket(l);
    return body ? TOK_LBODY : TOK_LBRACE;
}

void close_bracket(Lexer *l) {
    if (l->brackets.len == 1) return;   // one too many: the parser reports it
    bool resumes = l->brackets.at[--l->brackets.len] & RESUMES_HEADER;
    if (resumes) begin_header(l);
}

void lexer_resume_header(Lexer *l) { l->brackets.at[l->brackets.len - 1] |= RESUMES_HEADER; }
