// go.mod and go.work: the module's path, its language version, what it requires and what replaces that, the modules of the
// workspace. The other directives are read only to tell a mistake from what go knows.
#include "driver/driver.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>

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
    const char *to_version = arrow + 2 < w.len ? w.at[arrow + 2] : NULL, *to = w.at[arrow + 1];
    if (!to_version) to = path_absolute(s, m->dir, to);
    vec_push(&s->arena, &m->replaces, ((Replacement){w.at[0], arrow > 1 ? w.at[1] : NULL, to, to_version}));
}

static void require_directive(Session *s, Module *m, Strs w) {
    if (w.len >= 2) vec_push(&s->arena, &m->requires, ((Requirement){w.at[0], w.at[1]}));
}

static bool known(const char *word) {
    static const char *const verbs[] = {"module", "go", "toolchain", "require", "replace", "exclude", "retract", "godebug", "tool", "ignore", "use"};
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        if (!strcmp(verbs[i], word)) return true;
    return false;
}

static Module *read_module(Session *s, const char *dir);

// go.work: the modules whose packages are used as they are on disk.
static void use_directive(Session *s, Module *m, Strs w) {
    const char *dir = w.len ? path_absolute(s, m->dir, w.at[0]) : NULL;
    Module *other = dir ? read_module(s, dir) : NULL;
    if (!other) return;
    vec_push(&s->arena, &m->dependencies, ((Dependency){.path = other->path, .dir = dir, .in_workspace = true}));
}

static void directive(Session *s, Module *m, int line, const char *verb, Strs w) {
    if (!strcmp(verb, "module") && w.len == 1) m->path = w.at[0];
    else if (!strcmp(verb, "go") && w.len == 1) m->go_version = arena_printf(&s->arena, "go%s", w.at[0]);
    else if (!strcmp(verb, "replace")) replace_directive(s, m, w);
    else if (!strcmp(verb, "require")) require_directive(s, m, w);
    else if (!strcmp(verb, "use")) use_directive(s, m, w);
    else if (!strcmp(verb, "godebug")) vec_push(&s->arena, &m->settings, ((ModuleSetting){line, w.at[0]}));
}

static bool fail(const Module *m, int line, const char *what, const char *word) {
    const char *name = path_base(m->file);
    fprintf(stderr, "go: errors parsing %s:\n%s:%d: %s%s\n", name, name, line, what, word);
    return false;
}

// go1.N or go1.N.N, or a release candidate or beta of it.
bool is_go_version(const char *v) {
    int parts = 0;
    for (;; v++, parts++) {
        size_t n = strspn(v, "0123456789");
        if (!n || (n > 1 && *v == '0')) return false;
        v += n;
        if (*v != '.') break;
    }
    if (parts < 1 || parts > 2) return false;
    size_t letters = strspn(v, "abcdefghijklmnopqrstuvwxyz");
    v += letters;
    return letters ? isdigit((unsigned char)*v) && !v[strspn(v, "0123456789")] : !*v;
}

// What is wrong with a directive, or NULL.
static const char *directive_fault(Session *s, const Module *m, const char *verb, Strs w) {
    static const struct { const char *verb; uint32_t least, most; const char *usage; } rows[] = {
        {"module", 1, 1, "usage: module module/path"},
        {"go", 1, 1, "go directive expects exactly one argument"},
        {"toolchain", 1, 1, "toolchain directive expects exactly one argument"},
        {"require", 2, 2, "usage: require module/path v1.2.3"},
        {"exclude", 2, 2, "usage: exclude module/path v1.2.3"},
        {"use", 1, 1, "usage: use local/dir"},
        {"godebug", 1, 1, "usage: godebug key=value"},
        {"replace", 3, 5, "usage: replace module/path [v1.2.3] => other/module v1.4\n\t or replace module/path [v1.2.3] => ../local/directory"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (!strcmp(rows[i].verb, verb) && (w.len < rows[i].least || w.len > rows[i].most)) return rows[i].usage;
    if (!strcmp(verb, "module") && m->path) return "repeated module statement";
    if (!strcmp(verb, "godebug") && (!strchr(w.at[0], '=') || strpbrk(w.at[0], "\"'`,"))) return "usage: godebug key=value";
    if (!strcmp(verb, "go") && !is_go_version(w.at[0]))
        return arena_printf(&s->arena, "invalid go version '%s': must match format 1.23.0", w.at[0]);
    return NULL;
}

// A quoted word ends on its line. Returns the column of the end of the line where it does not, else 0.
static int open_string(const char *p, size_t n) {
    char quote = 0;
    for (size_t i = 0; i < n; i++) {
        if (!quote && p[i] == '/' && i + 1 < n && p[i + 1] == '/') return 0;
        if (quote) quote = p[i] == quote ? 0 : quote;
        else if (p[i] == '"') quote = p[i];
    }
    return quote ? (int)n + 1 : 0;
}

static bool fail_at(const Module *m, int line, int column, const char *what) {
    const char *name = path_base(m->file);
    fprintf(stderr, "go: errors parsing %s:\n%s:%d:%d: %s\n", name, name, line, column, what);
    return false;
}

static bool parse_mod(Session *s, Module *m, const char *text) {
    const char *block = NULL;
    int number = 0, block_line = 0;
    for (const char *p = text; *p;) {
        size_t n = strcspn(p, "\n");
        Strs w = split(s, p, n);
        int open = open_string(p, n);
        if (open) return fail_at(m, number + 1, open, "unexpected newline in string");
        p += n + (p[n] == '\n');
        number++;
        if (!w.len) continue;
        if (block && !strcmp(w.at[0], ")")) block = NULL;
        else if (!block && w.len == 2 && !strcmp(w.at[1], "(") && known(w.at[0])) block = w.at[0], block_line = number;
        else if (!block && !known(w.at[0])) return fail(m, number, "unknown directive: ", w.at[0]);
        else {
            const char *verb = block ? block : w.at[0];
            Strs words = block ? w : (Strs){w.at + 1, w.len - 1, 0};
            const char *fault = directive_fault(s, m, verb, words);
            if (fault) return fail(m, number, fault, "");
            directive(s, m, number, verb, words);
        }
    }
    if (!block) return true;
    const char *where = arena_printf(&s->arena, "%s:%d:1", m->file, block_line);
    return fail(m, number + 1, "syntax error (unterminated block started at ", arena_printf(&s->arena, "%s)", where));
}

static Module *read_file(Session *s, const char *dir, const char *name) {
    Module *m = NEW(&s->arena, Module);
    *m = (Module){.dir = dir, .file = path_join(s, dir, name), .go_version = "go1.16"};
    uint32_t f = session_add_file(s, m->file, name);
    if (!f) fprintf(stderr, "go: reading %s: open %s: %s\n", name, m->file, strerror(errno));
    return f && parse_mod(s, m, s->files.at[f]->text) ? m : NULL;
}

static Module *read_module(Session *s, const char *dir) {
    Module *m = read_file(s, dir, "go.mod");
    if (m && !m->path)
        fprintf(stderr, "go: error reading go.mod: missing module declaration. To specify the module path:\n\tgo mod edit -module=example.com/mod\n");
    if (!m || !m->path) return NULL;
    m->vendored = is_dir(path_join(s, dir, "vendor"));
    return m;
}

// The nearest folder from `dir` upwards that has the file, or NULL.
static const char *find_up(Session *s, const char *dir, const char *name) {
    for (; !is_file(path_join(s, dir, name)); dir = path_dir(s, dir))
        if (!strcmp(dir, "/")) return NULL;
    return dir;
}

static const char *workspace_dir(Session *s, const char *dir) {
    const char *file = getenv("GOWORK");
    if (file && !strcmp(file, "off")) return NULL;
    return file && *file ? path_dir(s, file) : find_up(s, dir, "go.work");
}

const char *module_workspace(Session *s, const char *dir) {
    const char *at = workspace_dir(s, dir);
    return at ? path_join(s, at, "go.work") : NULL;
}

static bool holds(const char *dir, const char *path) {
    size_t n = strlen(dir);
    return !strncmp(dir, path, n) && (!path[n] || path[n] == '/');
}

const Dependency *module_in_workspace(const Module *m, const char *dir) {
    const Dependency *best = NULL;
    for (uint32_t i = 0; i < m->dependencies.len; i++) {
        const Dependency *d = &m->dependencies.at[i];
        if (d->in_workspace && holds(d->dir, dir) && (!best || strlen(d->dir) > strlen(best->dir))) best = d;
    }
    return best;
}

const Dependency *module_dependency(const Module *m, const char *import_path) {
    const Dependency *best = NULL;
    for (uint32_t i = 0; i < m->dependencies.len; i++) {
        const Dependency *d = &m->dependencies.at[i];
        if (holds(d->path, import_path) && (!best || strlen(d->path) > strlen(best->path))) best = d;
    }
    return best;
}

const char *module_language(Session *s, const Module *m, const char *import_path) {
    const Dependency *d = holds(m->path, import_path) ? NULL : module_dependency(m, import_path);
    Module *other = d && is_file(path_join(s, d->dir, "go.mod")) ? read_module(s, d->dir) : NULL;
    return other ? other->go_version : m->go_version;
}

static void add_requirements(Session *s, Module *m, const Module *of) {
    for (uint32_t i = 0; of && i < of->requires.len; i++) vec_push(&s->arena, &m->requires, of->requires.at[i]);
    for (uint32_t i = 0; of && i < of->replaces.len; i++) vec_push(&s->arena, &m->replaces, of->replaces.at[i]);
}

// In a workspace the module at hand, else the first one, is the main one. All its modules come before what they require.
static Module *join_workspace(Session *s, Module *m, Module *work) {
    if (m && !module_in_workspace(work, m->dir)) return m;
    uint32_t n = work->dependencies.len;
    bool above = !m;   // go.work is for several
    for (uint32_t i = 0; !m && i < n; i++)
        if (work->dependencies.at[i].in_workspace) m = read_module(s, work->dependencies.at[i].dir);
    if (!m) return NULL;
    m->is_workspace = above;
    for (uint32_t i = 0; i < n; i++) {
        vec_push(&s->arena, &m->dependencies, work->dependencies.at[i]);
        add_requirements(s, m, read_module(s, work->dependencies.at[i].dir));
    }
    add_requirements(s, m, work);
    m->workspace = work;
    return m;
}

void module_read_requirements(Session *s, const char *file, Module *into) {
    *into = (Module){.dir = path_dir(s, file), .file = file};
    uint32_t f = session_add_file(s, file, file);
    if (f) parse_mod(s, into, s->files.at[f]->text);
}

static bool settings_known(Session *s, const Module *m) {
    const char *name = path_base(m->file);
    for (uint32_t i = 0; i < m->settings.len; i++) {
        const ModuleSetting *setting = &m->settings.at[i];
        const char *fault = godebug_fault(s, "godebug", setting->text);
        if (fault) return fprintf(stderr, "go: error loading %s:\n%s:%d: %s\n", name, name, setting->line, fault), false;
    }
    return true;
}

Module *module_find(Session *s, const char *dir, bool *bad) {
    const char *at = find_up(s, dir, "go.mod"), *work_at = workspace_dir(s, dir);
    Module *m = at ? read_module(s, at) : NULL, *work = work_at ? read_file(s, work_at, "go.work") : NULL;
    *bad = (at && (!m || !settings_known(s, m))) || (work_at && (!work || !settings_known(s, work)));
    if (work && !*bad) m = join_workspace(s, m, work);
    if (m) module_resolve(s, m);
    return m;
}
