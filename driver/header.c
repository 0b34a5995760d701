// The head of a source file, as the reference's build command reads it: the package clause and the imports. It looks for
// packages before any of them is compiled, with a parser of its own, and stops at the first mistake there: the compiler's
// messages about such a file are never seen.
#include "driver/driver.h"
#include "lexer/lexer.h"

typedef struct Header {
    Session *s;
    Lexer lexer;
    Token token;
    Pos pos;               // of the mistake
    const char *error;     // NULL: none yet
} Header;

static void fail(Header *h, Pos pos, const char *text) {
    if (h->error) return;
    h->error = text;
    h->pos = pos;
}

// What that parser calls the lexer's errors that it has words of its own for; NULL: the same.
static const char *lexical_text(const Token *t, const char *text) {
    if (t->kind != TOK_LITERAL) return NULL;
    if (t->text[0] == '`') return "raw string literal not terminated";
    if (t->text[0] == '"' && (!strcmp(text, "newline in string") || !strcmp(text, "string not terminated")))
        return "string literal not terminated";
    return t->text[0] == '\'' ? "illegal rune literal" : NULL;
}

static void next(Header *h) {
    SyntaxErrors *errors = &h->lexer.errors;
    uint32_t n = errors->len;
    lexer_next(&h->lexer, &h->token);
    if (errors->len == n) return;
    const char *text = lexical_text(&h->token, errors->at[n].text);
    fail(h, text ? h->token.pos : errors->at[n].pos, text ? text : errors->at[n].text);
}

static void expected(Header *h, const char *what) {
    const Token *t = &h->token;
    Arena *a = &h->s->arena;
    const char *found;
    if (t->kind == TOK_EOF) found = "'EOF'";
    else if (t->kind == TOK_SEMI) found = *t->text == 's' ? "';'" : "newline";
    else if (t->kind == TOK_COMMA) found = "','";
    else if (t->kind == TOK_NAME || t->kind == TOK_LITERAL) found = arena_strndup(a, t->text, t->len);
    else found = arena_printf(a, "'%.*s'", (int)t->len, t->text);
    fail(h, t->pos, arena_printf(a, "expected %s, found %s", what, found));
}

static void expect(Header *h, TokenKind kind, const char *what) {
    if (h->token.kind == kind) next(h);
    else expected(h, what);
}

static bool is_string(const Token *t) { return t->kind == TOK_LITERAL && (*t->text == '"' || *t->text == '`'); }

// What follows something complete. Outside of parentheses anything but an import ends the head.
static void end_line(Header *h, bool in_group) {
    if (h->token.kind == TOK_SEMI) next(h);
    else if (in_group ? h->token.kind != TOK_RPAREN : h->token.kind == TOK_IMPORT) expected(h, "';'");
}

static void import_spec(Header *h, bool in_group) {
    if (h->token.kind == TOK_NAME || h->token.kind == TOK_DOT) next(h);
    if (is_string(&h->token)) next(h);
    else if (h->token.kind == TOK_LITERAL || h->token.kind == TOK_NAME) fail(h, h->token.pos, "import path must be a string");
    else fail(h, h->token.pos, "missing import path");
    if (!h->error) end_line(h, in_group);
}

static void import_decl(Header *h) {
    next(h);
    if (h->token.kind != TOK_LPAREN) {
        import_spec(h, false);
        return;
    }
    next(h);
    while (!h->error && h->token.kind != TOK_RPAREN && h->token.kind != TOK_EOF) import_spec(h, true);
    if (!h->error) expect(h, TOK_RPAREN, "')'");
    if (!h->error) end_line(h, false);
}

const char *header_error(Session *s, uint32_t file, Pos *pos) {
    Header h = {.s = s};
    lexer_init(&h.lexer, s, file);
    next(&h);
    expect(&h, TOK_PACKAGE, "'package'");
    if (!h.error) expect(&h, TOK_NAME, "'IDENT'");
    if (!h.error) end_line(&h, false);
    while (!h.error && h.token.kind == TOK_SEMI) next(&h);
    while (!h.error && h.token.kind == TOK_IMPORT) import_decl(&h);
    *pos = h.pos;
    return h.error;
}
