// The tokens, as regular expressions. What needs more than a glance (literals, comments, names beyond ASCII) is only
// recognised by its first bytes here and read by the other files of this folder. A name is told from a keyword by its
// interned symbol.
#include "lexer/internal.h"

const char *const token_texts[TOKEN_COUNT] = {
    [TOK_EOF] = "EOF",
#define X(name, text, oper, ends) [TOK_##name] = text,
    TOKENS(X)
#undef X
};
const uint8_t token_operators[TOKEN_COUNT] = {
#define X(name, text, oper, ends) [TOK_##name] = OPER_##oper,
    TOKENS(X)
#undef X
};
static const bool token_ends[TOKEN_COUNT] = {
#define X(name, text, oper, ends) [TOK_##name] = ends,
    TOKENS(X)
#undef X
};

void lexer_init(Lexer *l, Session *s, uint32_t file) {
    SourceFile *f = s->files.at[file];
    *l = (Lexer){.session = s, .cursor = f->text, .end = f->text + f->len, .file = file, .base = file};
    l->next_pragma = &l->pragmas;
    vec_push(&s->arena, &l->brackets, 0);
#define X(name, text, oper, ends) ((Sym *)intern(s, text, sizeof text - 1))->keyword = TOK_##name;
    KEYWORDS(X)
#undef X
    begin_line(l, l->cursor);
    l->bad_byte = find_bad_byte(l, l->cursor);
    if (f->len >= 3 && memcmp(f->text, "\xEF\xBB\xBF", 3) == 0) l->cursor += 3;
}

static void semicolon(Lexer *l, Token *t, Pos pos, const char *text) {
    t->kind = TOK_SEMI;
    t->text = text;
    t->len = (uint32_t)strlen(text);
    t->pos = pos;
    l->semi = false;
}

static void name(Lexer *l, Token *t, const char *start, const char *end) {
    t->sym = intern(l->session, start, (size_t)(end - start));
    t->kind = t->sym->keyword ? t->sym->keyword : TOK_NAME;
    if (t->sym->keyword && !l->careful) follow_brackets(l, t->kind);
}

void lexer_next(Lexer *l, Token *t) {
    const char *cur = l->cursor, *mark, *start;
    bool blank = cur == l->line_start;   // nothing stands before on this line
#define TOKEN(k) do { t->kind = TOK_##k; goto done; } while (0)
#define BRACKET(k) do { t->kind = TOK_##k; goto bracket; } while (0)
#define WITH_OP(k, o) do { t->kind = TOK_##k; t->op = OPER_##o; goto done; } while (0)
again:
    start = cur;
    /*!re2c
        re2c:define:YYCTYPE = "unsigned char";
        re2c:define:YYCURSOR = cur;
        re2c:define:YYMARKER = mark;
        re2c:yyfill:enable = 0;
        re2c:yych:conversion = 1;

        [ \t\r]+ { goto again; }
        "\n" {
            if (l->semi) {
                semicolon(l, t, pos_at(l, start), "newline");
                begin_line(l, cur);
                l->cursor = cur;
                if (l->bad_byte && l->bad_byte <= cur) report_bad_bytes(l, cur);
                return;
            }
            if (l->bad_byte && l->bad_byte <= cur) report_bad_bytes(l, cur);
            begin_line(l, cur);
            blank = true;
            goto again;
        }
        "//" {
            cur = scan_line_comment(l, start, blank);
            goto again;
        }
        "/*" {
            uint32_t line = l->line;
            Pos pos = pos_at(l, start);
            cur = scan_full_comment(l, start);
            if (l->line > line && l->semi) {
                semicolon(l, t, pos, "newline");
                l->cursor = cur;
                return;
            }
            blank = false;
            goto again;
        }
        [a-zA-Z_][a-zA-Z_0-9]* {
            if ((unsigned char)*cur >= 0x80) cur = scan_unicode_name(l, start, cur);
            name(l, t, start, cur);
            goto done;
        }
        [0-9] | "."[0-9] { cur = scan_number(l, t, start); goto done; }
        "\"" { cur = scan_string(l, t, start); goto done; }
        "`" { t->pos = pos_at(l, start); cur = scan_raw_string(l, t, start); goto placed; }
        "'" { cur = scan_rune(l, t, start); goto done; }

        "(" { BRACKET(LPAREN); }
        "[" { BRACKET(LBRACK); }
        "{" { t->kind = l->careful ? TOK_LBRACE : brace_kind(l); goto bracket; }
        ")" { BRACKET(RPAREN); }
        "]" { BRACKET(RBRACK); }
        "}" { BRACKET(RBRACE); }
        "," { TOKEN(COMMA); }
        ";" { semicolon(l, t, pos_at(l, start), "semicolon"); l->cursor = cur; goto checked; }
        ":" { TOKEN(COLON); }
        ":=" { TOKEN(DEFINE); }
        "." { TOKEN(DOT); }
        "..." { TOKEN(DOTS); }
        "=" { TOKEN(ASSIGN); }
        "<-" { TOKEN(ARROW); }

        "||" { TOKEN(OROR); }
        "&&" { TOKEN(ANDAND); }
        "==" { TOKEN(EQL); }
        "!=" { TOKEN(NEQ); }
        "<" { TOKEN(LSS); }
        "<=" { TOKEN(LEQ); }
        ">" { TOKEN(GTR); }
        ">=" { TOKEN(GEQ); }
        "+" { TOKEN(ADD); }
        "-" { TOKEN(SUB); }
        "|" { TOKEN(OR); }
        "^" { TOKEN(XOR); }
        "*" { TOKEN(MUL); }
        "/" { TOKEN(DIV); }
        "%" { TOKEN(REM); }
        "&" { TOKEN(AND); }
        "&^" { TOKEN(ANDNOT); }
        "<<" { TOKEN(SHL); }
        ">>" { TOKEN(SHR); }
        "!" { TOKEN(NOT); }
        "~" { TOKEN(TILDE); }
        "++" { WITH_OP(INCDEC, ADD); }
        "--" { WITH_OP(INCDEC, SUB); }
        "+=" { WITH_OP(ASSIGN_OP, ADD); }
        "-=" { WITH_OP(ASSIGN_OP, SUB); }
        "|=" { WITH_OP(ASSIGN_OP, OR); }
        "^=" { WITH_OP(ASSIGN_OP, XOR); }
        "*=" { WITH_OP(ASSIGN_OP, MUL); }
        "/=" { WITH_OP(ASSIGN_OP, DIV); }
        "%=" { WITH_OP(ASSIGN_OP, REM); }
        "&=" { WITH_OP(ASSIGN_OP, AND); }
        "&^=" { WITH_OP(ASSIGN_OP, ANDNOT); }
        "<<=" { WITH_OP(ASSIGN_OP, SHL); }
        ">>=" { WITH_OP(ASSIGN_OP, SHR); }

        "\x00" {
            if (start < l->end) goto again;   // a NUL inside the text: reported as a bad byte, and skipped
            cur = start;
            if (l->semi) {
                semicolon(l, t, pos_at(l, start), "EOF");
                l->cursor = cur;
                goto checked;
            }
            TOKEN(EOF);
        }
        * {
            cur = start;
            if ((unsigned char)*start >= 0x80) {
                cur = scan_unicode_name(l, start, start);
                if (cur > start) {
                    name(l, t, start, cur);
                    goto done;
                }
            }
            cur = skip_invalid(l, start);
            goto again;
        }
    */
bracket:
    if (!l->careful) follow_brackets(l, t->kind);
done:
    t->pos = pos_at(l, start);
placed:
    t->text = start;
    t->len = (uint32_t)(cur - start);
    l->semi = token_ends[t->kind];
    l->cursor = cur;
checked:
    if (l->bad_byte && l->bad_byte <= cur) report_bad_bytes(l, cur);
}
