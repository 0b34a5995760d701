// A driver for the parser alone.
//   parse errors FILE...   what is wrong with the files, as line:column: message, sorted
//   parse judge FILE...    compares that with the ERROR comments in the files (see below); says what differs
//   parse bench            parses the files named on standard input and prints lines a second, in processor time
#define _GNU_SOURCE
#include "lexer/lexer.h"
#include "parser/parser.h"

#include <regex.h>
#include <stdlib.h>
#include <time.h>

static int by_position(const void *x, const void *y) {
    const Diag *a = x, *b = y;
    return a->pos < b->pos ? -1 : a->pos > b->pos;
}

// Parses one file in a new session. The errors are in s->diags, sorted.
static uint32_t parse_one(Session *s, const char *path, Ast **file) {
    session_init(s);
    uint32_t f = session_add_file(s, path, path);
    if (!f) {
        perror(path);
        exit(1);
    }
    *file = parse_file(s, f);
    if (s->diags.len) qsort(s->diags.at, s->diags.len, sizeof *s->diags.at, by_position);
    return f;
}

static int errors(int n, char **paths) {
    for (int i = 0; i < n; i++) {
        Session s;
        Ast *file;
        parse_one(&s, paths[i], &file);
        for (uint32_t k = 0; k < s.diags.len; k++)
            printf("%u:%u: %s\n", pos_line(s.diags.at[k].pos), pos_col(s.diags.at[k].pos), s.diags.at[k].text);
        session_free(&s);
    }
    return 0;
}

// ---- Judging by comments ----
//
// `/* ERROR rx */` expects an error at the token after it, `// ERROR rx` one on its line. With quotes (`// ERROR "rx"`,
// the form of the compiler's own tests) an error on the line has to match one of the expressions.

typedef struct Expected { uint32_t line, col; char *rx; bool met, quoted; } Expected;
typedef struct Judge { Session *s; VEC(Expected) expected; uint32_t pending; int wrong; const char *path; } Judge;

static void expect(Judge *j, uint32_t line, uint32_t col, const char *text, size_t n) {
    while (n > 0 && (*text == ' ' || *text == '\t')) text++, n--;
    while (n > 0 && strchr(" \t\r", text[n - 1])) n--;
    Expected e = {.line = line, .col = col, .rx = arena_strndup(&j->s->arena, text, n), .quoted = *text == '"'};
    vec_push(&j->s->arena, &j->expected, e);
}

// The comments between two tokens.
static void read_gap(Judge *j, const char *p, const char *end, uint32_t line) {
    for (; p < end; p++) {
        if (*p == '\n') line++;
        if (*p != '/' || p + 1 >= end) continue;
        bool block = p[1] == '*';
        if (!block && p[1] != '/') continue;
        const char *close = block ? strstr(p + 2, "*/") : memchr(p, '\n', (size_t)(end - p));
        if (!close) close = end;
        const char *mark = strncmp(p + 2, " ERROR ", 7) == 0 ? p + 9 : NULL;
        if (strncmp(p + 2, " GC_ERROR ", 10) == 0) mark = p + 12;
        if (mark && mark < close) {
            expect(j, line, block ? 1 : 0, mark, (size_t)(close - mark));
            if (block) j->pending = j->expected.len;   // the last of several before a token counts
        }
        const char *inner = block ? memmem(p + 2, (size_t)(close - p - 2), "// ERROR ", 9) : NULL;
        if (inner) expect(j, line, 0, inner + 9, (size_t)(close - inner - 9));
        p = block ? close + 1 : close - 1;
    }
}

static const char *at(const char *text, Pos pos, const char **line_start, uint32_t *line) {
    (void)text;
    while (*line < pos_line(pos)) {
        *line_start = strchr(*line_start, '\n') + 1;
        ++*line;
    }
    return *line_start + pos_col(pos) - 1;
}

static void read_expected(Judge *j, uint32_t file) {
    const SourceFile *f = j->s->files.at[file];
    const char *line_start = f->text, *gap = f->text;
    uint32_t line = 1;
    Lexer l;
    Token t;
    lexer_init(&l, j->s, file);
    do {
        uint32_t gap_line = line;
        lexer_next(&l, &t);
        const char *start = at(f->text, t.pos, &line_start, &line);
        if (start > gap) read_gap(j, gap, start, gap_line);
        if (j->pending) {
            j->expected.at[j->pending - 1].line = pos_line(t.pos);
            j->expected.at[j->pending - 1].col = pos_col(t.pos);
            j->pending = 0;
        }
        gap = t.kind == TOK_SEMI ? start : start + t.len;
        for (const char *p = start; p < gap; p++) {   // raw strings
            if (*p != '\n') continue;
            line++;
            line_start = p + 1;
        }
    } while (t.kind != TOK_EOF);
}

// In the expressions of the comments a brace is a brace.
static bool matches(const char *rx, const char *text) {
    regex_t re;
    char plain[2048];
    size_t n = 0;
    for (const char *p = rx; *p && n + 2 < sizeof plain; p++) {
        if ((*p == '{' || *p == '}') && (p == rx || p[-1] != '\\')) plain[n++] = '\\';
        plain[n++] = *p;
    }
    plain[n] = 0;
    if (regcomp(&re, plain, REG_EXTENDED | REG_NOSUB)) return false;
    bool yes = regexec(&re, text, 0, NULL, 0) == 0;
    regfree(&re);
    return yes;
}

// One of the quoted expressions matches.
static bool matches_quoted(const char *list, const char *text) {
    for (const char *open; (open = strchr(list, '"'));) {
        const char *close = open + 1;
        while (*close && *close != '"') close += *close == '\\' && close[1] ? 2 : 1;
        char *rx = strndup(open + 1, (size_t)(close - open - 1));
        bool yes = matches(rx, text);
        free(rx);
        if (yes) return true;
        if (!*close) break;
        list = close + 1;
    }
    return false;
}

static Expected *find_expected(Judge *j, Pos pos) {
    Expected *on_line = NULL;
    for (uint32_t i = 0; i < j->expected.len; i++) {
        Expected *e = &j->expected.at[i];
        if (e->line != pos_line(pos)) continue;
        if (e->col == pos_col(pos)) return e;
        if (e->col == 0) on_line = e;
    }
    return on_line;
}

static void judge_error(Judge *j, const Diag *d) {
    Expected *e = find_expected(j, d->pos);
    if (e && (e->quoted ? matches_quoted(e->rx, d->text) : matches(e->rx, d->text))) {
        e->met = true;
        return;
    }
    printf("%s:%u:%u: unexpected error: %s\n", j->path, pos_line(d->pos), pos_col(d->pos), d->text);
    j->wrong++;
}

// A line shows only its first syntax error: another one expected there is no fault.
static bool hidden(const Judge *j, const Expected *e) {
    for (uint32_t i = 0; i < j->s->diags.len; i++)
        if (pos_line(j->s->diags.at[i].pos) == e->line && strncmp(j->s->diags.at[i].text, "syntax error", 12) == 0)
            return true;
    return false;
}

static int judge(int n, char **paths) {
    int wrong = 0;
    for (int i = 0; i < n; i++) {
        Session s;
        Ast *file;
        uint32_t f = parse_one(&s, paths[i], &file);
        Judge j = {.s = &s, .path = paths[i]};
        read_expected(&j, f);
        for (uint32_t k = 0; k < s.diags.len; k++) judge_error(&j, &s.diags.at[k]);
        for (uint32_t k = 0; k < j.expected.len; k++) {
            const Expected *e = &j.expected.at[k];
            if (e->met || hidden(&j, e)) continue;
            printf("%s:%u:%u: missing error: %s\n", paths[i], e->line, e->col, e->rx);
            j.wrong++;
        }
        wrong += j.wrong;
        session_free(&s);
    }
    return wrong > 0;
}

// ---- Measuring ----

static double processor_time(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static int bench(void) {
    char path[4096];
    size_t files = 0, lines = 0, rejected = 0, most = 0;
    double seconds = 0;
    while (fgets(path, sizeof path, stdin)) {
        path[strcspn(path, "\n")] = 0;
        Session s;
        session_init(&s);
        uint32_t f = session_add_file(&s, path, path);
        if (!f) continue;
        double start = processor_time();
        Ast *file = parse_file(&s, f);
        seconds += processor_time() - start;
        files++;
        lines += pos_line(file->file.eof);
        rejected += s.diags.len > 0;
        if (s.diags.len > 0) printf("%s: %s\n", pos_string(&s, s.diags.at[0].pos), s.diags.at[0].text);
        if (s.arena.total > most) most = s.arena.total;
        session_free(&s);
    }
    printf("%zu files, %zu lines, %zu rejected, %.2f s: %.2f million lines a second; largest file %.1f MB\n",
           files, lines, rejected, seconds, (double)lines / seconds / 1e6, (double)most / (1 << 20));
    return rejected > 0;
}

int main(int argc, char **argv) {
    if (argc >= 3 && strcmp(argv[1], "errors") == 0) return errors(argc - 2, argv + 2);
    if (argc >= 3 && strcmp(argv[1], "judge") == 0) return judge(argc - 2, argv + 2);
    if (argc == 2 && strcmp(argv[1], "bench") == 0) return bench();
    fputs("usage: parse errors|judge FILE... | parse bench <LIST\n", stderr);
    return 2;
}
