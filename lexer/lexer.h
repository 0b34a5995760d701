// lexer: bytes -> tokens.
//
// In: a file of the session. Out: one token at a time, semicolons inserted where the language inserts them. Errors in
// the bytes (encoding, literals, comments) are collected in `errors`, in the order of the text; the token that suffers
// from one still comes out. Two things are made here so that the grammar stays LALR(1): a `{` after the header of an
// `if`, `for`, `switch` or `select` is a token of its own, LBODY, and names are told from keywords.
#ifndef ESCARGO_LEXER_H
#define ESCARGO_LEXER_H

#include "base/base.h"
#include "parser/parser.h"

// One row a token: name, text, operator (of operators and of assignments with one), and what follows it:
//   0: nothing special    1: a newline after it is a semicolon
// The order is that of the %token lines of the grammar.
#define TOKENS(X)                                                                                              \
    X(NAME, "name", NONE, 1) X(LITERAL, "literal", NONE, 1)                                                    \
    X(OROR, "||", OROR, 0) X(ANDAND, "&&", ANDAND, 0)                                                          \
    X(EQL, "==", EQL, 0) X(NEQ, "!=", NEQ, 0) X(LSS, "<", LSS, 0)                                              \
    X(LEQ, "<=", LEQ, 0) X(GTR, ">", GTR, 0) X(GEQ, ">=", GEQ, 0)                                              \
    X(ADD, "+", ADD, 0) X(SUB, "-", SUB, 0) X(OR, "|", OR, 0) X(XOR, "^", XOR, 0)                              \
    X(MUL, "*", MUL, 0) X(DIV, "/", DIV, 0) X(REM, "%", REM, 0) X(AND, "&", AND, 0)                            \
    X(ANDNOT, "&^", ANDNOT, 0) X(SHL, "<<", SHL, 0) X(SHR, ">>", SHR, 0)                                       \
    X(NOT, "!", NOT, 0) X(TILDE, "~", TILDE, 0) X(ASSIGN_OP, "op=", NONE, 0) X(INCDEC, "opop", NONE, 1)        \
    X(ARROW, "<-", NONE, 0) X(ASSIGN, "=", NONE, 0) X(DEFINE, ":=", NONE, 0)                                   \
    X(LPAREN, "(", NONE, 0) X(LBRACK, "[", NONE, 0) X(LBRACE, "{", NONE, 0) X(LBODY, "{", NONE, 0)             \
    X(RPAREN, ")", NONE, 1) X(RBRACK, "]", NONE, 1) X(RBRACE, "}", NONE, 1)                                    \
    X(COMMA, "comma", NONE, 0) X(SEMI, "semicolon or newline", NONE, 0) X(COLON, ":", NONE, 0)                 \
    X(DOT, ".", NONE, 0) X(DOTS, "...", NONE, 0)                                                               \
    KEYWORDS(X)
#define KEYWORDS(X)                                                                                            \
    X(BREAK, "break", NONE, 1) X(CASE, "case", NONE, 0) X(CHAN, "chan", NONE, 0) X(CONST, "const", NONE, 0)    \
    X(CONTINUE, "continue", NONE, 1) X(DEFAULT, "default", NONE, 0) X(DEFER, "defer", NONE, 0)                 \
    X(ELSE, "else", NONE, 0) X(FALLTHROUGH, "fallthrough", NONE, 1) X(FOR, "for", NONE, 0)                     \
    X(FUNC, "func", NONE, 0) X(GO, "go", NONE, 0) X(GOTO, "goto", NONE, 0) X(IF, "if", NONE, 0)                \
    X(IMPORT, "import", NONE, 0) X(INTERFACE, "interface", NONE, 0) X(MAP, "map", NONE, 0)                     \
    X(PACKAGE, "package", NONE, 0) X(RANGE, "range", NONE, 0) X(RETURN, "return", NONE, 1)                     \
    X(SELECT, "select", NONE, 0) X(STRUCT, "struct", NONE, 0) X(SWITCH, "switch", NONE, 0)                     \
    X(TYPE, "type", NONE, 0) X(VAR, "var", NONE, 0)

typedef enum TokenKind {
    TOK_EOF = 0,
    TOK_BEFORE_FIRST = 2,   // the parser generator's own: 0 to 2
#define X(name, text, oper, ends) TOK_##name,
    TOKENS(X)
#undef X
    TOKEN_COUNT,
    TOK_BAD = TOKEN_COUNT   // never read: put in by the parser where an expression or a type is missing
} TokenKind;
extern const char *const token_texts[TOKEN_COUNT];
extern const uint8_t token_operators[TOKEN_COUNT];

typedef struct Token {
    uint8_t kind;       // TokenKind
    uint8_t op;         // Operator of ASSIGN_OP and INCDEC
    uint8_t lit;        // LitKind
    bool bad;           // LITERAL: an error was reported inside
    uint32_t len;
    Pos pos;
    const char *text;   // the token's bytes; of SEMI "semicolon", "newline" or "EOF"
    const Sym *sym;     // NAME
} Token;

typedef struct SyntaxError {
    Pos pos;
    const char *text;
    bool branch;        // of a label or a jump
    bool header;        // of the header of a statement
} SyntaxError;
typedef struct SyntaxErrors { SyntaxError *at; uint32_t len, cap; } SyntaxErrors;

typedef struct Lexer {
    Session *session;
    const char *cursor;       // the next byte to read
    const char *end;          // the NUL after the text
    const char *line_start;
    const char *bad_byte;     // the next byte that is no valid text, or NULL; and where its line begins
    const char *bad_line_start;
    uint32_t bad_line;
    Pos line_pos;             // position of column 0 of the line
    uint32_t line, base;      // base: the file, or what the last //line directive made of it
    uint32_t file;
    bool semi;                // a newline here is a semicolon
    bool saw_package;         // past the package clause: //go:build says nothing any more
    const char *go_version;   // of a //go:build line
    VEC(uint8_t) brackets;    // see brackets.c
    bool careful;             // they are the parser's business
    Pragma *pragmas, **next_pragma;   // directives not yet taken by a declaration
    SyntaxErrors errors;
} Lexer;

void lexer_init(Lexer *l, Session *s, uint32_t file);
void lexer_next(Lexer *l, Token *t);
// Keeps account of brackets and headers. The lexer does it for what it reads, unless `careful`: then it is done for what
// the parser takes, and every `{` comes as LBRACE.
void follow_brackets(Lexer *l, uint8_t token);
uint8_t brace_kind(Lexer *l);   // what a `{` would be here: LBRACE or LBODY
// The LBODY read last opened a literal, not a body: after its `}` the header goes on.
void lexer_resume_header(Lexer *l);
void lexer_error(Lexer *l, Pos pos, const char *fmt, ...) __attribute__((format(printf, 3, 4)));

#endif
