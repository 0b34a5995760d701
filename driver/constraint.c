// Which files of a folder belong to a package: `//go:build` expressions, `// +build` lines, and the _GOOS, _GOARCH and _test
// suffixes.
// Files that import "C" belong to none: there is no cgo here, and the reference without cgo leaves them out.
// The expression grammar is or := and {"||" and}; and := not {"&&" not}; not := "!" not | "(" or ")" | tag.
#include "driver/driver.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>

static const char *const known_os[] = {"aix", "android", "darwin", "dragonfly", "freebsd", "hurd", "illumos", "ios", "js", "linux",
                                       "nacl", "netbsd", "openbsd", "plan9", "solaris", "wasip1", "windows", "zos", NULL};
static const char *const known_arch[] = {"386", "amd64", "amd64p32", "arm", "armbe", "arm64", "arm64be", "loong64", "mips", "mipsle",
                                         "mips64", "mips64le", "mips64p32", "mips64p32le", "ppc", "ppc64", "ppc64le", "riscv",
                                         "riscv64", "s390", "s390x", "sparc", "sparc64", "wasm", NULL};

static bool is(const char *p, size_t n, const char *word) { return strlen(word) == n && !memcmp(p, word, n); }

static bool listed(const char *const *list, const char *p, size_t n) {
    for (; *list; list++)
        if (is(p, n, *list)) return true;
    return false;
}

// go1.N holds for all N up to the language version that we are.
static bool go_release(const char *p, size_t n) {
    return n > 4 && !memcmp(p, "go1.", 4) && atoi(p + 4) <= atoi(GO_VERSION + 4);
}

typedef struct Expr { const char *p; const Options *opt; TagSet tags; } Expr;

// The experiments that are on in the reference.
static const char *const experiments[] = {"goexperiment.regabiwrappers", "goexperiment.regabiargs", "goexperiment.dwarf5",
                                          "goexperiment.randomizedheapbase64", "goexperiment.greenteagc", NULL};

static bool tag_holds(Expr *e, const char *p, size_t n) {
    if (is(p, n, "linux") || is(p, n, "unix") || is(p, n, e->opt->arch) || go_release(p, n)) return true;
    if (is(p, n, e->tags == TAGS_OURS ? "escargo" : "gc")) return true;
    if (e->tags != TAGS_REFERENCE && is(p, n, "purego")) return true;   // there is no assembler
    if (e->tags == TAGS_REFERENCE && listed(experiments, p, n)) return true;
    for (uint32_t i = 0; i < e->opt->tags.len; i++)
        if (is(p, n, e->opt->tags.at[i])) return true;
    return false;
}

static bool eval_or(Expr *e);

static void blanks(Expr *e) {
    while (*e->p == ' ' || *e->p == '\t') e->p++;
}

static bool eval_not(Expr *e) {
    blanks(e);
    if (*e->p == '!') return e->p++, !eval_not(e);
    if (*e->p == '(') {
        e->p++;
        bool v = eval_or(e);
        blanks(e);
        if (*e->p == ')') e->p++;
        return v;
    }
    const char *from = e->p;
    while (isalnum((unsigned char)*e->p) || *e->p == '_' || *e->p == '.' || (unsigned char)*e->p >= 0x80) e->p++;
    return e->p > from && tag_holds(e, from, (size_t)(e->p - from));
}

static bool accept(Expr *e, const char *op) {
    blanks(e);
    if (e->p[0] != op[0] || e->p[1] != op[1]) return false;
    e->p += 2;
    return true;
}

static bool eval_and(Expr *e) {
    bool v = eval_not(e);
    while (accept(e, "&&")) v &= eval_not(e);
    return v;
}

static bool eval_or(Expr *e) {
    bool v = eval_and(e);
    while (accept(e, "||")) v |= eval_and(e);
    return v;
}

// Skips blanks; at a comment, returns where it ends, else NULL. *p is then at the comment or at the first word.
static const char *comment_end(const char **p) {
    while (isspace((unsigned char)**p)) ++*p;
    if (!strncmp(*p, "//", 2)) return *p + strcspn(*p, "\n");
    const char *close = strncmp(*p, "/*", 2) ? NULL : strstr(*p + 2, "*/");
    return close ? close + 2 : NULL;
}

// The form before Go 1.17: `// +build a,b !c` holds if all of a and b do, or c does not; every such line must hold. The lines
// count where a blank line follows them, and where no go:build says otherwise.
static bool option_holds(Expr *e, const char *p, size_t n) {
    for (const char *end = p + n; p < end;) {
        bool negated = *p == '!';
        size_t len = strcspn(p += negated, ", \t\r\n");
        if (tag_holds(e, p, len) == negated) return false;
        p += len + (p + len < end);
    }
    return true;
}

static bool plus_build_selects(const char *p, const Options *o, TagSet tags) {
    bool any = false;
    for (Expr e = {.opt = o, .tags = tags}; *p && *p != '\n';) {
        p += strspn(p, " \t\r");
        size_t n = strcspn(p, " \t\r\n");
        if (n && option_holds(&e, p, n)) any = true;
        p += n;
    }
    return any;
}

static const char *plus_build(const char *comment) {
    comment += 2;
    comment += strspn(comment, " \t");
    return !strncmp(comment, "+build", 6) && isspace((unsigned char)comment[6]) ? comment + 6 : NULL;
}

// A blank line before the next word.
static bool apart(const char *end) {
    const char *line = strchr(end, '\n');
    return line && line[1 + strspn(line + 1, " \t\r")] == '\n';
}

// Directives count only in the leading comments, before the package clause.
static bool text_selects(const char *p, const Options *o, TagSet tags) {
    bool selected = true, waiting = true;     // lines wait for a blank line behind them
    for (const char *end; (end = comment_end(&p)); p = end) {
        if (!strncmp(p, "//go:build ", 11)) return eval_or(&(Expr){p + 11, o, tags});
        const char *old = *p == '/' && p[1] == '/' ? plus_build(p) : NULL;
        if (old) waiting &= plus_build_selects(old, o, tags);
        if (apart(end)) selected &= waiting, waiting = true;
    }
    return selected;
}

enum { HEAD = 1 << 16 };   // the leading comments and the imports must fit

// False: unreadable, which the parser will report.
static bool read_head(const char *path, char head[HEAD]) {
    FILE *f = fopen(path, "rb");
    size_t n = f ? fread(head, 1, HEAD - 1, f) : 0;
    head[n] = 0;
    if (f) fclose(f);
    return f != NULL;
}

// Moves *p past blanks, semicolons and comments, which may be long: C code stands in them.
static void skip_gaps(const char **p) {
    for (const char *end; (end = comment_end(p)) || **p == ';';) *p = end ? end : *p + 1;
}

// Reads `name "path"`, `. "path"` or `"path"`.
static bool spec_imports_c(const char **p) {
    *p += strcspn(*p, "\"`);\n");
    size_t n = **p == '"' || **p == '`' ? strcspn(*p + 1, "\"`") + 2 : 0;
    bool is_c = n == 3 && (*p)[1] == 'C';
    *p += n && strlen(*p) >= n ? n : strlen(*p);
    return is_c;
}

static bool text_imports_c(const char *p) {
    skip_gaps(&p);
    if (!text_begins(p, "package")) return false;
    p += strlen("package");
    skip_gaps(&p);
    p += strcspn(p, " \t\r\n;/");
    for (skip_gaps(&p); text_begins(p, "import"); skip_gaps(&p)) {
        p += strlen("import");
        skip_gaps(&p);
        bool list = *p == '(';
        p += list;
        for (skip_gaps(&p); *p && *p != ')'; skip_gaps(&p)) {
            if (spec_imports_c(&p)) return true;
            if (!list) break;
        }
        p += list && *p;
    }
    return false;
}

static bool head_selects(const char *path, const Options *o, TagSet tags) {
    char head[HEAD];
    return !read_head(path, head) || (text_selects(head, o, tags) && !text_imports_c(head));
}

const char *package_clause(Session *s, const char *file) {
    char head[HEAD];
    if (!read_head(file, head)) return "";
    const char *p = head;
    for (const char *end; (end = comment_end(&p));) p = end;
    if (strncmp(p, "package", 7)) return "";
    p += 7;
    while (comment_end(&p)) p = comment_end(&p);
    return arena_strndup(&s->arena, p, strcspn(p, " \t\r\n;/"));
}

// The last part of name[0..*n) after '_', cut off; false if there is none.
static bool last_part(const char *name, size_t *n, const char **part, size_t *len) {
    for (size_t i = *n; i > 0; i--) {
        if (name[i - 1] != '_') continue;
        *part = name + i;
        *len = *n - i;
        *n = i - 1;
        return true;
    }
    return false;
}

// name_GOOS.go, name_GOARCH.go, name_GOOS_GOARCH.go; a name that is only such a word has no suffix.
static bool suffix_selects(const char *name, size_t n, const Options *o) {
    const char *part;
    size_t len;
    if (!last_part(name, &n, &part, &len)) return true;
    if (listed(known_arch, part, len)) {
        if (!is(part, len, o->arch)) return false;
        if (!last_part(name, &n, &part, &len)) return true;
    }
    return !listed(known_os, part, len) || is(part, len, "linux");
}

bool has_go_files(const char *dir) {
    DIR *d = opendir(dir);
    bool found = false;
    for (struct dirent *e; d && !found && (e = readdir(d));) found = names_go_file(e->d_name) && e->d_name[0] != '_' && e->d_name[0] != '.';
    if (d) closedir(d);
    return found;
}

bool names_test(const char *name) {
    size_t n = strlen(name), tail = strlen("_test.go");
    return n > tail && !strcmp(name + n - tail, "_test.go");
}

// Lists the files whose names end so.
static bool list_files(Session *s, const char *dir, const char *ending, const Options *o, TagSet set, Strs *files) {
    DIR *d = opendir(dir);
    if (!d) return false;
    size_t tail = strlen(ending);
    for (struct dirent *e; (e = readdir(d));) {
        const char *name = e->d_name;
        size_t n = strlen(name);
        if (n <= tail || name[0] == '.' || name[0] == '_' || strcmp(name + n - tail, ending)) continue;
        if (!suffix_selects(name, n - (names_test(name) ? strlen("_test.go") : tail), o)) continue;
        const char *path = path_join(s, dir, arena_strndup(&s->arena, name, n));
        if (!is_file(path)) continue;   // a folder, a link that leads nowhere
        if (head_selects(path, o, set)) strs_add(s, files, path);
    }
    closedir(d);
    strs_sort(files);
    return true;
}

bool list_go_files(Session *s, const char *dir, const Options *o, TagSet set, Strs *files, Strs *tests) {
    Strs all = {0};
    if (!list_files(s, dir, ".go", o, set, &all)) return false;
    for (uint32_t i = 0; i < all.len; i++) strs_add(s, names_test(all.at[i]) ? tests : files, all.at[i]);
    return true;
}

Strs list_assembly(Session *s, const char *dir, const Options *o, TagSet set) {
    Strs files = {0};
    list_files(s, dir, ".s", o, set, &files);
    return files;
}
