// embed: the files that `//go:embed` directives name. Patterns are looked up in the package's folder as the go command
// does: a folder stands for all below it but for names that begin with '.' or '_' (`all:` takes these too); other
// modules, links and devices are never taken. An embed.FS keeps its files sorted by folder, then by name.
#define _GNU_SOURCE
#include "driver/driver.h"
#include "ir/ir.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fnmatch.h>
#include <stdlib.h>
#include <sys/stat.h>

typedef struct Search {
    Build *b;
    const char *dir;           // of the package
    bool all;                  // of the pattern at hand
    Strs found;                // files, below dir
    const char *error;
} Search;

static bool search_fail(Search *f, const char *fmt, const char *a, const char *b) {
    if (!f->error) f->error = arena_printf(&f->b->s->arena, fmt, a, b);
    return false;
}

// ---- Names ----

static bool is_bad_name(const char *name) {
    static const char *const repositories[] = {".bzr", ".hg", ".git", ".svn"};
    for (size_t i = 0; i < sizeof repositories / sizeof *repositories; i++)
        if (!strcmp(name, repositories[i])) return true;
    for (const char *p = name; *p; p++)
        if ((unsigned char)*p < ' ' || strchr("\"'*<>?`|\\:", *p)) return true;
    return !*name || name[strlen(name) - 1] == '.';
}

// A path of plain names between slashes, with balanced brackets.
static bool is_valid_pattern(const char *p) {
    bool open = false;
    if (!*p || !strcmp(p, ".")) return false;
    for (const char *c = p; *c; c++) {
        if (*c == '\\' && !*++c) return false;
        if (*c == '[') open = true;
        if (*c == ']') open = false;
    }
    for (const char *part = p;; part++) {
        size_t n = strcspn(part, "/");
        if (!n || (n == 1 && *part == '.') || (n == 2 && !strncmp(part, "..", 2))) return false;
        part += n;
        if (!*part) return !open;
    }
}

static Strs names_in(Session *s, const char *dir) {
    Strs names = {0};
    DIR *d = opendir(dir);
    for (struct dirent *e; d && (e = readdir(d));)
        if (strcmp(e->d_name, ".") && strcmp(e->d_name, "..")) strs_add(s, &names, arena_printf(&s->arena, "%s", e->d_name));
    if (d) closedir(d);
    strs_sort(&names);
    return names;
}

static const char *below(Session *s, const char *dir, const char *name) { return *dir ? path_join(s, dir, name) : name; }

// ---- From a pattern to files ----

static const char *full(Search *f, const char *rel) { return path_join(f->b->s, f->dir, rel); }
static bool is_module(Search *f, const char *rel) { return is_file(path_join(f->b->s, full(f, rel), "go.mod")); }

static void take_folder(Search *f, const char *rel) {
    Session *s = f->b->s;
    Strs names = names_in(s, full(f, rel));
    for (uint32_t i = 0; i < names.len && !f->error; i++) {
        const char *name = names.at[i], *path = below(s, rel, name);
        bool hidden = name[0] == '.' || name[0] == '_', bad = is_bad_name(name);
        struct stat st;
        if (lstat(full(f, path), &st) != 0 || (hidden && (bad || !f->all))) continue;
        if (bad && !S_ISDIR(st.st_mode)) search_fail(f, "cannot embed file %s: invalid name %s", path, name);
        else if (S_ISDIR(st.st_mode) && !bad && !is_module(f, path)) take_folder(f, path);
        else if (S_ISREG(st.st_mode)) strs_add(s, &f->found, path);
    }
}

// Whether the folders on the way may be entered.
static bool check_way(Search *f, const char *rel, const char *what) {
    Session *s = f->b->s;
    for (const char *at = rel; strcmp(at, "."); at = path_dir(s, at)) {
        const char *name = path_base(at);
        if (is_module(f, at)) return search_fail(f, "cannot embed %s: in different module", arena_printf(&s->arena, "%s %s", what, rel), "");
        if (!is_bad_name(name)) continue;
        const char *how = at == rel ? "invalid name" : "in invalid directory";
        return search_fail(f, "cannot embed %s: %s", arena_printf(&s->arena, "%s %s", what, rel), arena_printf(&s->arena, "%s %s", how, name));
    }
    return true;
}

static void take_match(Search *f, const char *rel) {
    struct stat st;
    if (f->error || lstat(full(f, rel), &st) != 0) return;
    if (!check_way(f, rel, S_ISDIR(st.st_mode) ? "directory" : "file")) return;
    uint32_t before = f->found.len;
    if (S_ISREG(st.st_mode)) strs_add(f->b->s, &f->found, rel);
    else if (!S_ISDIR(st.st_mode)) search_fail(f, "cannot embed irregular file %s", rel, "");
    else {
        take_folder(f, rel);
        if (f->found.len == before) search_fail(f, "cannot embed directory %s: contains no embeddable files", rel, "");
    }
}

static void take_matches(Search *f, const char *dir, const char *pattern) {
    Session *s = f->b->s;
    size_t n = strcspn(pattern, "/");
    const char *part = arena_strndup(&s->arena, pattern, n), *rest = pattern[n] ? pattern + n + 1 : NULL;
    Strs names = names_in(s, *dir ? full(f, dir) : f->dir);
    for (uint32_t i = 0; i < names.len; i++) {
        if (fnmatch(part, names.at[i], FNM_PATHNAME) != 0) continue;
        const char *rel = below(s, dir, names.at[i]);
        if (!rest) take_match(f, rel);
        else if (is_dir(full(f, rel))) take_matches(f, rel, rest);
    }
}

static void take_pattern(Search *f, const char *pattern) {
    f->all = !strncmp(pattern, "all:", 4);
    if (f->all) pattern += 4;
    uint32_t before = f->found.len;
    if (!is_valid_pattern(pattern)) search_fail(f, "invalid pattern syntax", "", "");
    else take_matches(f, "", pattern);
    if (f->found.len == before) search_fail(f, "no matching files found", "", "");
}

// ---- What a variable gets ----

// Sorted by folder, then by name; a folder's own name ends in '/'.
static int by_folder(const void *va, const void *vb) {
    const char *name[] = {((const EmbeddedFile *)va)->name, ((const EmbeddedFile *)vb)->name}, *slash[2];
    size_t len[2];
    for (int i = 0; i < 2; i++) {
        size_t n = strlen(name[i]) - (name[i][strlen(name[i]) - 1] == '/');
        slash[i] = memrchr(name[i], '/', n);
        len[i] = slash[i] ? (size_t)(slash[i] - name[i]) : 0;
    }
    const char *dir[] = {slash[0] ? name[0] : ".", slash[1] ? name[1] : "."};
    for (int i = 0; i < 2; i++) len[i] = slash[i] ? len[i] : 1;
    int d = memcmp(dir[0], dir[1], len[0] < len[1] ? len[0] : len[1]);
    if (!d) d = len[0] < len[1] ? -1 : len[0] > len[1];
    return d ? d : strcmp(slash[0] ? slash[0] + 1 : name[0], slash[1] ? slash[1] + 1 : name[1]);
}

static bool has_name(const EmbeddedFiles *v, const char *name) {
    for (uint32_t i = 0; i < v->len; i++)
        if (!strcmp(v->at[i].name, name)) return true;
    return false;
}

static void add_folders(Session *s, EmbeddedFiles *v, const char *file) {
    for (const char *dir = path_dir(s, file); strcmp(dir, "."); dir = path_dir(s, dir)) {
        const char *name = arena_printf(&s->arena, "%s/", dir);
        if (!has_name(v, name)) vec_push(&s->arena, v, ((EmbeddedFile){.name = name, .data = ""}));
    }
}

static void add_files(Search *f, EmbeddedFiles *v) {
    Session *s = f->b->s;
    for (uint32_t i = 0; i < f->found.len; i++) {
        const char *rel = f->found.at[i];
        EmbeddedFile file = {.name = rel};
        if (has_name(v, rel)) continue;
        file.data = file_text(s, full(f, rel), &file.len);
        if (!file.data) search_fail(f, "open %s: %s", full(f, rel), strerror(errno));
        else vec_push(&s->arena, v, file);
        add_folders(s, v, rel);
    }
}

// ---- Directives ----

// The next pattern of a directive, which may be quoted; NULL: no more.
static const char *next_pattern(Session *s, const char **at) {
    const char *p = *at + strspn(*at, " \t");
    if (!*p) return NULL;
    char quote = *p == '"' || *p == '`' ? *p++ : 0;
    size_t n = quote ? strcspn(p, (char[]){quote, 0}) : strcspn(p, " \t");
    *at = p + n + (quote && p[n]);
    return arena_strndup(&s->arena, p, n);
}

static void embed_error(Build *b, const Pragma *p, const char *at, const char *pattern, const char *error) {
    const char *place = pos_string(b->s, p->pos + (uint64_t)(at - p->text));
    if (!strncmp(place, "./", 2)) place += 2;
    fprintf(stderr, "%s: pattern %s: %s\n", place, pattern, error);
    b->failed = true;
}

static void read_directive(Build *b, Unit *u, const Pragma *p, EmbeddedFiles *v) {
    const char *at = p->text + strlen("go:embed");
    while (!u->failed) {
        const char *from = at + strspn(at, " \t"), *pattern = next_pattern(b->s, &at);
        if (!pattern) return;
        strs_add(b->s, &u->embed_patterns, pattern);
        Search f = {.b = b, .dir = u->dir};
        take_pattern(&f, pattern);
        if (!f.error) add_files(&f, v);
        if (!f.error) continue;
        embed_error(b, p, from, pattern, f.error);
        u->failed = true;   // the first error is enough
    }
}

static bool is_embed(const Pragma *p) {
    size_t n = strlen("go:embed");
    return !strncmp(p->text, "go:embed", n) && isspace((unsigned char)p->text[n]);
}

static void embed_variable(Build *b, Unit *u, Ast *d) {
    EmbeddedFiles *v = NULL;
    for (const Pragma *p = d->const_decl.pragma; p; p = p->next) {
        if (!is_embed(p)) continue;
        if (!v) v = NEW(&b->s->arena, EmbeddedFiles);
        read_directive(b, u, p, v);
    }
    if (!v) return;
    if (v->len) qsort(v->at, v->len, sizeof *v->at, by_folder);
    table_put(&u->pkg->embeds, &b->s->arena, d, v);
    for (uint32_t i = 0; i < v->len; i++)
        if (v->at[i].name[strlen(v->at[i].name) - 1] != '/') strs_add(b->s, &u->embed_files, v->at[i].name);
    for (uint32_t i = 0; i < v->len; i++) u->embedded = hash_bytes(v->at[i].data, v->at[i].len, hash_text(u->embedded, v->at[i].name));
}

// Without the import a directive is an error of its own.
static bool imports_embed(Session *s, Asts decls) {
    for (uint32_t i = 0; i < decls.len && decls.at[i]->kind == AST_IMPORT; i++) {
        const char *path = sema_import_path(s, decls.at[i]);
        if (path && !strcmp(path, "embed")) return true;
    }
    return false;
}

void embed_files(Build *b, Unit *u) {
    for (uint32_t i = 0; i < u->pkg->files.len; i++) {
        Asts decls = u->pkg->files.at[i]->file.decls;
        if (!imports_embed(b->s, decls)) continue;
        for (uint32_t k = 0; k < decls.len; k++)
            if (decls.at[k]->kind == AST_VAR_DECL && decls.at[k]->const_decl.pragma) embed_variable(b, u, decls.at[k]);
    }
}

// ---- Variables that cannot hold files ----

static bool is_file_system(Type *t) {
    return t->kind == T_NAMED && !strcmp(t->named.obj->sym->text, "FS") && t->named.obj->pkg && !strcmp(t->named.obj->pkg->path, "embed");
}

static bool is_bytes(Type *under) { return under->kind == T_SLICE && type_under(under->slice.elem)->kind == T_UINT8; }

static uint32_t count_files(const EmbeddedFiles *v) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < v->len; i++) n += v->at[i].name[strlen(v->at[i].name) - 1] != '/';
    return n;
}

void embed_check(Session *s, Unit *u) {
    for (uint32_t i = 0; i < u->ir->globals.len; i++) {
        IrVar *v = u->ir->globals.at[i];
        if (!v->embedded || is_file_system(type_unalias(v->type))) continue;
        Type *under = type_under(v->type);
        const char *type = type_string(s, v->type, NULL);
        if (under->kind != T_STRING && !is_bytes(under)) error_at(s, v->pos, "go:embed cannot apply to var of type %s", type);
        else if (count_files(v->embedded) > 1) error_at(s, v->pos, "invalid go:embed: multiple files for type %s", type);
    }
}
