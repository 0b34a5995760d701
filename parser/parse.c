// The entry: tokens are read, get the value that the grammar wants of them, and are pushed into the parser.
#include "parser/internal.h"
#include "parser/grammar.h"

// Lexer and grammar number the tokens alike.
#define X(name, text, oper, ends) _Static_assert((int)TOK_##name == (int)T_##name, #name);
TOKENS(X)
#undef X

void complain(Parser *p, Pos pos, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    SyntaxError e = {.pos = pos, .text = arena_vprintf(p->arena, fmt, ap)};
    va_end(ap);
    vec_push(p->arena, &p->lexer.errors, e);
}

// Errors of labels and jumps aside, which are found in bodies that are right otherwise.
static bool had_errors(const Parser *p) {
    for (uint32_t i = 0; i < p->lexer.errors.len; i++)
        if (!p->lexer.errors.at[i].branch) return true;
    return false;
}

void syntax_error(Parser *p, Pos pos, const char *fmt, ...) {
    if (p->token.kind == TOK_EOF && had_errors(p)) return;   // it would only follow from the first
    va_list ap;
    va_start(ap, fmt);
    complain(p, pos, "syntax error: %s", arena_vprintf(p->arena, fmt, ap));
    va_end(ap);
}

// Names, literals and operators come as nodes that the actions complete, the rest as a position.
static GOSTYPE token_value(Parser *p, const Token *t) {
    GOSTYPE v;
    switch (t->kind) {
    case TOK_NAME:
        v.ast = node(p, AST_NAME, t->pos);
        v.ast->name.sym = t->sym;
        return v;
    case TOK_LITERAL:
        v.ast = node(p, AST_LITERAL, t->pos);
        v.ast->lit.text = t->text;
        v.ast->lit.len = t->len;
        v.ast->lit.kind = t->lit;
        v.ast->bad = t->bad;
        return v;
    case TOK_ASSIGN_OP: case TOK_INCDEC:
        v.ast = node(p, AST_ASSIGN, t->pos);
        v.ast->assign.op = t->op;
        return v;
    }
    if (token_operators[t->kind]) {
        v.ast = node(p, AST_OPERATION, t->pos);
        v.ast->oper.op = token_operators[t->kind];
        return v;
    }
    v.pos = t->pos;
    return v;
}

void next_token(Parser *p) {
    p->previous = p->token;
    lexer_next(&p->lexer, &p->token);
}

// The grammar reads `~x` wherever an expression stands, but no statement begins so.
bool is_stray_tilde(const Parser *p, const gopstate *state) {
    return p->token.kind == TOK_TILDE && parser_at_statement(state);
}

bool push_token(Parser *p, gopstate *state) {
    if (is_stray_tilde(p, state)) p->failed = true;
    if (p->careful) follow_brackets(&p->lexer, p->token.kind);
    GOSTYPE value = token_value(p, &p->token);
    return gopush_parse(state, p->token.kind, &value, p) == YYPUSH_MORE && !p->stopped;
}

// Pushes a token that is not in the text, at the place of the one that was blamed.
bool push_made_token(Parser *p, gopstate *state, TokenKind kind) {
    Token t = {.kind = kind, .pos = p->blamed, .text = "_", .len = 1};
    GOSTYPE value;
    if (kind == TOK_NAME) t.sym = intern(p->session, "_", 1);
    if (kind == TOK_LITERAL) t.bad = true;
    if (kind == TOK_BAD) value.ast = node(p, AST_BAD_EXPR, t.pos);
    else value = token_value(p, &t);
    if (kind == TOK_NAME) value.ast->implicit = true;
    follow_brackets(&p->lexer, kind);
    return gopush_parse(state, kind == TOK_BAD ? T_BAD : kind, &value, p) == YYPUSH_MORE && !p->stopped;
}

// One line has one syntax error.
static void report_errors(Parser *p) {
    Pos last = POS_NONE;
    for (uint32_t i = 0; i < p->lexer.errors.len; i++) {
        SyntaxError *e = &p->lexer.errors.at[i];
        if (is_syntax_error(e->text)) {
            if (last && pos_line(last) == pos_line(e->pos) && pos_file(last) == pos_file(e->pos)) continue;
            last = e->pos;
        }
        error_text(p->session, e->pos, e->text);
    }
}

// Reads the file once. In a careful reading each token is tried first.
static void read_file(Parser *p, Session *s, uint32_t file, bool careful) {
    *p = (Parser){.session = s, .arena = &s->arena, .careful = careful};
    lexer_init(&p->lexer, s, file);
    p->lexer.careful = careful;
    p->file = node(p, AST_FILE, pos_make(file, 1, 1));
    p->file->file.file = file;
    gopstate *state = gopstate_new();
    do {
        if (careful) next_token(p);
        else lexer_next(&p->lexer, &p->token);
        if (p->clause_ended && p->lexer.errors.len > 0) p->stopped = true;   // the reference reads no further either
        p->clause_ended = false;
    } while (!p->stopped && (!careful || recover(p, state)) && push_token(p, state));
    gopstate_delete(state);
}

Ast *parse_file(Session *s, uint32_t file) {
    Parser *p = NEW(&s->arena, Parser);
    read_file(p, s, file, false);
    if (p->failed) read_file(p, s, file, true);
    p->file->file.decls = list_take(p, 0);
    p->file->file.eof = p->token.pos;
    if (!p->stopped) keep_pragmas(p, p->token.pos + 1, true);
    p->file->file.go_version = p->lexer.go_version;
    report_errors(p);
    return p->file;
}
