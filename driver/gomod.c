// go.mod: the module's path, its language version, and its replacements by folders. Nothing is downloaded, so the other
// directives are read only to tell a mistake from what go knows.
#include "driver/driver.h"

#include <ctype.h>
#include <errno.h>

// Splits a line into words; quoted words lose their quotes, a comment ends it.
static Strs split(Session *s, const char *p, size_t n) {
    Strs words = {0};
    for (size_t i = 0; i < n;) {
        if (isspace((unsigned char)p[i])) { i++; continue; }
        if (p[i] == '/' && i + 1 < n && p[i + 1] == '/') break;
        size_t from = i;
        if (p[i] == '"' || p[i] == '`') {
            char quote = p[i++];
            while (i < n && p[i] != quote) i++;
            strs_add(s, &words, arena_strndup(&s->arena, p + from + 1, i - from - 1));
            i += i < n;
            continue;
        }
        if (p[i] == '(' || p[i] == ')') i++;
        else while (i < n && !isspace((unsigned char)p[i]) && p[i] != '(' && p[i] != ')') i++;
        strs_add(s, &words, arena_strndup(&s->arena, p + from, i - from));
    }
    return words;
}

static void replace_directive(Session *s, Module *m, Strs w) {
    uint32_t arrow = 1;
    while (arrow < w.len && strcmp(w.at[arrow], "=>")) arrow++;
    if (arrow + 1 >= w.len) return;
    strs_add(s, &m->replace_path, w.at[0]);
    strs_add(s, &m->replace_dir, path_absolute(s, m->dir, w.at[arrow + 1]));
}

static bool known(const char *word) {
    static const char *const verbs[] = {"module", "go", "toolchain", "require", "replace", "exclude", "retract", "godebug", "tool", "ignore"};
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        if (!strcmp(verbs[i], word)) return true;
    return false;
}

static void directive(Session *s, Module *m, const char *verb, Strs w) {
    if (!strcmp(verb, "module") && w.len == 1) m->path = w.at[0];
    else if (!strcmp(verb, "go") && w.len == 1) m->go_version = arena_printf(&s->arena, "go%s", w.at[0]);
    else if (!strcmp(verb, "replace")) replace_directive(s, m, w);
}

static bool fail(int line, const char *what, const char *word) {
    fprintf(stderr, "go: errors parsing go.mod:\ngo.mod:%d: %s%s\n", line, what, word);
    return false;
}

static bool parse_mod(Session *s, Module *m, const char *text) {
    const char *block = NULL;
    int number = 0;
    for (const char *p = text; *p;) {
        size_t n = strcspn(p, "\n");
        Strs w = split(s, p, n);
        p += n + (p[n] == '\n');
        number++;
        if (!w.len) continue;
        if (block && !strcmp(w.at[0], ")")) block = NULL;
        else if (block) directive(s, m, block, w);
        else if (!known(w.at[0])) return fail(number, "unknown directive: ", w.at[0]);
        else if (w.len == 2 && !strcmp(w.at[1], "(")) block = w.at[0];
        else directive(s, m, w.at[0], (Strs){w.at + 1, w.len - 1, 0});
    }
    return m->path || fail(number, "no module declaration in go.mod", "");
}

Module *module_find(Session *s, const char *dir, bool *bad) {
    *bad = false;
    const char *file = path_join(s, dir, "go.mod");
    while (!is_file(file)) {
        if (!strcmp(dir, "/")) return NULL;
        dir = path_dir(s, dir);
        file = path_join(s, dir, "go.mod");
    }
    Module *m = NEW(&s->arena, Module);
    *m = (Module){.dir = dir, .file = file, .go_version = "go1.16"};
    uint32_t f = session_add_file(s, file, "go.mod");
    if (!f) fprintf(stderr, "go: reading go.mod: open %s: %s\n", file, strerror(errno));
    *bad = !f || !parse_mod(s, m, s->files.at[f]->text);
    m->vendored = is_dir(path_join(s, dir, "vendor"));
    return *bad ? NULL : m;
}
