// Compiler directives (//go:name) and what belongs to them: whether they stand where they mean something, whether
// functions without a body may be, whether variables may be embedded.
//
// The parser hands each declaration the directives before it, reports those that no declaration took, and keeps these
// with the file, together with what stands before the package clause.
#include "sema/internal.h"

#include <ctype.h>

// Directives of functions: name, and who may use it.
typedef enum { ANYWHERE, STD_ONLY, RUNTIME_ONLY, FILE_ONLY } Who;
static const struct { const char *name; Who who; } known[] = {
    {"go:build", FILE_ONLY}, {"go:noescape", ANYWHERE}, {"go:norace", ANYWHERE}, {"go:nosplit", ANYWHERE},
    {"go:noinline", ANYWHERE}, {"go:nocheckptr", ANYWHERE}, {"go:systemstack", RUNTIME_ONLY},
    {"go:nowritebarrier", RUNTIME_ONLY}, {"go:nowritebarrierrec", RUNTIME_ONLY}, {"go:yeswritebarrierrec", RUNTIME_ONLY},
    {"go:cgo_unsafe_args", ANYWHERE}, {"go:uintptrkeepalive", STD_ONLY}, {"go:uintptrescapes", ANYWHERE},
    {"go:registerparams", ANYWHERE}};
static const char *const std_words[] = {
    "go:cgo_export_static", "go:cgo_export_dynamic", "go:cgo_import_static", "go:cgo_import_dynamic", "go:cgo_ldflag",
    "go:cgo_dynamic_linker", "go:embed", "go:fix", "go:generate", "go:linkname"};

static bool has_verb(const Pragma *p, const char *verb) {
    size_t n = strlen(verb);
    return !strncmp(p->text, verb, n) && (p->text[n] == 0 || isspace((unsigned char)p->text[n]));
}

static int known_index(const Pragma *p) {
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (has_verb(p, known[i].name)) return (int)i;
    return -1;
}

static bool is_std_word(const Pragma *p) {
    for (size_t i = 0; i < sizeof std_words / sizeof *std_words; i++)
        if (has_verb(p, std_words[i])) return true;
    return false;
}

static int verb_length(const Pragma *p) { return (int)strcspn(p->text, " \t"); }

static void misplaced(Checker *c, const Pragma *p) {
    if (has_verb(p, "go:embed")) error_at(c->s, p->pos, "misplaced go:embed directive");
    else error_at(c->s, p->pos, "misplaced compiler directive");
}

// ---- Directives by themselves, found while parsing in the reference ---------------------------------------------

static int count_words(const char *p) {
    int n = 0;
    for (; *p; p += strcspn(p, " \t"), p += strspn(p, " \t")) n++;
    return n;
}

// Importing a dynamic symbol from a named library is allowed everywhere.
static bool is_cgo_only(const Pragma *p) {
    return !strncmp(p->text, "go:cgo_", 7) && (!has_verb(p, "go:cgo_import_dynamic") || count_words(p->text) < 4);
}

static void check_word(Checker *c, const Pragma *p) {
    Session *s = c->s;
    int n = verb_length(p), k = known_index(p);
    bool std = c->pkg->flags.std;
    if (has_verb(p, "go:linkname")) {
        int words = count_words(p->text);
        if (words > 3 || (words < 2 && p->text[n])) error_at(s, p->pos, "usage: //go:linkname localname [linkname]");
    } else if (has_verb(p, "go:embed") && p->text[n + (int)strspn(p->text + n, " \t")] == 0) {
        error_at(s, p->pos, "usage: //go:embed pattern...");
    } else if (is_cgo_only(p) && !std) {
        error_at(s, p->pos, "//%s only allowed in cgo-generated code", p->text);
        if (has_verb(p, "go:cgo_ldflag") && count_words(p->text) != 2) error_at(s, p->pos, "usage: //go:cgo_ldflag \"arg\"");
    } else if (k >= 0 && known[k].who == RUNTIME_ONLY) {
        error_at(s, p->pos, "//%.*s only allowed in runtime", n, p->text);
    } else if (k >= 0 && known[k].who == STD_ONLY && !std) {
        error_at(s, p->pos, "//%.*s is only allowed in the standard library", n, p->text);
    } else if (k < 0 && std && !is_std_word(p)) {
        error_at(s, p->pos, "//%.*s is not allowed in the standard library", n, p->text);
    }
}

static void check_words(Checker *c, const Pragma *p) {
    for (; p; p = p->next) check_word(c, p);
}

static void words_of_file(Checker *c, const Ast *file) {
    for (uint32_t i = 0; i < file->file.decls.len; i++) check_words(c, ast_pragmas(file->file.decls.at[i]));
    check_words(c, file->file.pragmas);
}

void directive_words(Checker *c) {
    if (c->pkg->is_std) return;
    for (uint32_t i = 0; i < c->pkg->files.len; i++)
        if (c->pkg->files.at[i]->file.pkg_name) words_of_file(c, c->pkg->files.at[i]);
}

// ---- Directives on declarations, once types are right -----------------------------------------------------------

typedef struct File { Checker *c; const Ast *file; bool imports_embed, imports_unsafe, in_func; Table *linked; } File;

static bool has(Pragma *p, const char *verb) {
    for (; p; p = p->next)
        if (has_verb(p, verb)) return true;
    return false;
}

static const char *embed_error(const File *f, const Ast *d) {
    if (!f->imports_embed) return "go:embed requires import \"embed\" (or import _ \"embed\", if package is not used)";
    if (d->const_decl.names.len > 1) return "go:embed cannot apply to multiple vars";
    if (d->const_decl.values) return "go:embed cannot apply to var with initializer";
    if (!d->const_decl.type) return "go:embed cannot apply to var without type";
    if (f->in_func) return "go:embed cannot apply to var inside func";
    GoVersion v = f->c->pkg_version;
    return v && v < 16 ? text_of(f->c, "go:embed requires go1.16 or later (-lang was set to go1.%d; check go.mod)", v) : NULL;
}

// Before the package clause only `//go:build` has a meaning.
static void check_file_directives(File *f) {
    for (const Pragma *p = f->file->file.pragmas; p && p->pos < f->file->file.pkg_name->pos; p = p->next) {
        int k = known_index(p);
        if (has_verb(p, "go:embed") || (k >= 0 && known[k].who != FILE_ONLY)) misplaced(f->c, p);
    }
}

static void check_placement(File *f, const Ast *d) {
    for (Pragma *p = ast_pragmas(d); p; p = p->next) {
        int k = known_index(p);
        bool embed = has_verb(p, "go:embed");
        if (k < 0 && !embed) continue;
        if (embed && d->kind == AST_VAR_DECL) {
            const char *error = embed_error(f, d);
            if (error) error_at(f->c->s, p->pos, "%s", error);
        } else if (embed || d->kind != AST_FUNC_DECL || known[k].who == FILE_ONLY) {
            misplaced(f->c, p);
        }
    }
}

static void check_function(File *f, const Ast *d) {
    Pragma *p = d->func_decl.pragma;
    Session *s = f->c->s;
    if (has(p, "go:nosplit") && has(p, "go:systemstack"))
        error_at(s, d->pos, "go:nosplit and go:systemstack cannot be combined");
    if (is_blank(d->func_decl.name->name.sym)) return;
    if (!d->func_decl.body) {
        if (f->c->pkg->flags.complete && !table_get(f->linked, d->func_decl.name->name.obj))
            error_at(s, d->pos, "missing function body");
        return;
    }
    if (has(p, "go:noescape")) error_at(s, d->pos, "can only use //go:noescape with external func implementations");
    if (has(p, "go:uintptrkeepalive") && !has(p, "go:uintptrescapes") && !has(p, "go:nosplit"))
        error_at(s, d->pos, "go:uintptrkeepalive requires go:nosplit");
}

static void local_declarations(void *file, const char *role, Ast *n) {
    (void)role;
    if (ast_pragmas(n)) check_placement(file, n);
    ast_children(n, local_declarations, file);
}

// //go:linkname local remote: names a function or variable of the package, once.
static void check_linkname(File *f, const Pragma *p) {
    Session *s = f->c->s;
    const char *name = p->text + verb_length(p);
    name += strspn(name, " \t");
    size_t n = strcspn(name, " \t");
    if (n == 0) return;
    if (!f->imports_unsafe) {
        error_at(s, p->pos, "//go:linkname only allowed in Go files that import \"unsafe\"");
        return;
    }
    if (strchr(name + n, '[') && strchr(name + n, ']')) {
        error_at(s, p->pos, "//go:linkname reference of an instantiation is not allowed");
        return;
    }
    Obj *o = scope_get(f->c->pkg->scope, intern(s, name, n));
    if (!o || (o->kind != OBJ_FUNC && o->kind != OBJ_VAR)) {
        if (f->c->pkg_version == 0 || f->c->pkg_version >= 18)
            error_at(s, p->pos, "//go:linkname must refer to declared function or variable");
    } else if (table_get(f->linked, o)) {
        error_at(s, p->pos, "duplicate //go:linkname for %s", o->sym->text);
    } else {
        table_put(f->linked, f->c->arena, o, o);
    }
}

static void check_linknames(File *f, Pragma *p) {
    for (; p; p = p->next)
        if (has_verb(p, "go:linkname")) check_linkname(f, p);
}

static void linknames_of_file(File *f) {
    for (uint32_t i = 0; i < f->file->file.decls.len; i++) check_linknames(f, ast_pragmas(f->file->file.decls.at[i]));
    check_linknames(f, f->file->file.pragmas);
}

static void note_imports(File *f) {
    for (uint32_t i = 0; i < f->file->file.decls.len; i++) {
        const Ast *d = f->file->file.decls.at[i];
        if (d->kind != AST_IMPORT || !d->import.pkg) continue;
        f->imports_embed |= !strcmp(d->import.pkg->path, "embed");
        f->imports_unsafe |= d->import.pkg->is_unsafe;
    }
}

static void declarations_of_file(File *f) {
    check_file_directives(f);
    for (uint32_t i = 0; i < f->file->file.decls.len; i++) {
        const Ast *d = f->file->file.decls.at[i];
        if (ast_pragmas(d)) check_placement(f, d);
        if (d->kind != AST_FUNC_DECL) continue;
        check_function(f, d);
        if (!d->func_decl.body) continue;
        f->in_func = true;
        local_declarations(f, "", d->func_decl.body);
        f->in_func = false;
    }
}

void directives(Checker *c) {
    if (c->pkg->is_std) return;
    Table linked = {0};
    uint32_t n = c->pkg->files.len;
    File *files = NEW_ARRAY(c->arena, File, n);
    for (uint32_t i = 0; i < n; i++) {
        files[i] = (File){.c = c, .file = c->pkg->files.at[i], .linked = &linked};
        note_imports(&files[i]);
        linknames_of_file(&files[i]);
    }
    for (uint32_t i = 0; i < n; i++) declarations_of_file(&files[i]);
}
