// test_example: what an example should print: the comment that ends its body, if it begins with "Output:". Comments are
// not in the tree, so they are read from the source: groups of comments are looked for between the other tokens.
#include "driver/test.h"

#include <ctype.h>
#include <strings.h>

// Behind a string, a raw string or a rune.
static const char *skip_quoted(const char *p, const char *end) {
    char quote = *p++;
    while (p < end && *p != quote) p += *p == '\\' && quote != '`' ? 2 : 1;
    return p + 1;
}

static const char *skip_comment(const char *p, const char *end) {
    if (p[1] == '/') return p + strcspn(p, "\n");
    const char *close = strstr(p + 2, "*/");
    return close && close < end ? close + 2 : end;
}

// "//go:noinline", "//line x.go:1": instructions to tools, which are not part of the comment's text.
static bool is_directive(const char *t, const char *end) {
    if (!strncmp(t, "line ", 5)) return true;
    const char *p = t;
    while (p < end && (islower((unsigned char)*p) || isdigit((unsigned char)*p))) p++;
    return p > t && p + 1 < end && *p == ':' && (islower((unsigned char)p[1]) || isdigit((unsigned char)p[1]));
}

static void add_line(Buf *out, const char *p, const char *end) {
    while (end > p && isspace((unsigned char)end[-1])) end--;
    bool after_blank = !out->len || (out->len > 1 && out->at[out->len - 1] == '\n' && out->at[out->len - 2] == '\n');
    if (p == end && after_blank) return;
    buf_put(out, p, (size_t)(end - p));
    buf_putc(out, '\n');
}

// A comment's lines without its marks.
static void add_comment(Buf *out, const char *p, const char *end) {
    if (p[1] == '/') {
        p += 2;
        if (p < end && *p == ' ') p++;
        else if (is_directive(p, end)) return;
    } else p += 2, end -= 2;
    for (;;) {
        const char *line = memchr(p, '\n', (size_t)(end - p));
        add_line(out, p, line ? line : end);
        if (!line) return;
        p = line + 1;
    }
}

// The text of the last group of comments between p and end. A group goes on as long as its comments are on one line or
// on lines in succession; one that follows a token on its line ends with that line.
static void last_group(Buf *out, const char *p, const char *end) {
    uint32_t newlines = 2;    // since the last token or comment
    bool in_group = false, beside_token = false;
    while (p < end) {
        if (*p == '/' && (p[1] == '/' || p[1] == '*')) {
            const char *next = skip_comment(p, end);
            bool joins = in_group && newlines < (beside_token ? 1 : 2);
            if (!joins) {
                out->len = 0;
                beside_token = !in_group && newlines == 0;
            }
            add_comment(out, p, next);
            in_group = true;
            newlines = 0;
            p = next;
        } else if (isspace((unsigned char)*p)) newlines += *p++ == '\n';
        else {
            in_group = false;
            newlines = 0;
            p = strchr("\"`'", *p) ? skip_quoted(p, end) : p + 1;
        }
    }
}

static const char *text_at(const SourceFile *f, Pos pos) {
    const char *p = f->text;
    for (uint32_t line = pos_line(pos); line > 1; line--) p += strcspn(p, "\n") + 1;
    return p + pos_col(pos) - 1;
}

const char *example_output(Session *s, const Ast *fn, bool *unordered) {
    const SourceFile *f = s->files.at[pos_file(fn->pos)];
    Buf out = {.arena = &s->arena};
    last_group(&out, text_at(f, fn->pos), text_at(f, fn->func_decl.body->block.rbrace));
    const char *text = out.len ? buf_str(&out) : "";
    while (isspace((unsigned char)*text)) text++;
    *unordered = !strncasecmp(text, "unordered ", 10);
    if (*unordered) text += 10;
    return strncasecmp(text, "output:", 7) ? NULL : text + 7;
}
