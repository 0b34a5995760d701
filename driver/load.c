// Loading packages: Units with parsed files, and what these import.
//
// An import path leads to a folder: of the main module, of one of its replacements, of vendor/, of our std/, or of the
// reference's library where that one is analysed (and its own vendored packages).
#include "driver/load.h"

#include <ctype.h>
#include <errno.h>

// ---- Names of files in messages ----

static const char *relative(Session *s, const char *from, const char *to) {
    size_t n = strlen(from);
    if (!strcmp(from, "/")) return to + 1;
    if (!strncmp(from, to, n) && to[n] == '/') return to + n + 1;
    Buf up = {.arena = &s->arena};
    while (strncmp(from, to, n) || (to[n] != '/' && to[n])) {
        buf_puts(&up, "../");
        while (n > 0 && from[n - 1] != '/') n--;
        if (n > 0) n--;
        if (n == 0) break;
    }
    buf_puts(&up, to + n + (to[n] == '/'));
    return buf_str(&up);
}

const char *shown_path(Session *s, const Places *p, const char *path) {
    const char *rel = relative(s, p->cwd, path);
    if (strlen(rel) >= strlen(path)) return path;
    return strchr(rel, '/') ? rel : arena_printf(&s->arena, "./%s", rel);
}

// ---- Units ----

Unit *unit_new(Build *b, const char *path, const char *dir, bool is_std) {
    Session *s = b->s;
    Unit *u = NEW(&s->arena, Unit);
    *u = (Unit){.path = path, .header = path, .dir = dir, .is_std = is_std};
    u->pkg = package_new(s, path);
    u->pkg->dir = dir;
    u->pkg->is_std = is_std;
    if (!is_std && b->module) u->pkg->go_version = module_language(s, b->module, path);
    return u;
}

// Takes the errors of one file out of the session until the package's turn comes. Syntax errors are the end of it; other
// errors of the parser (labels, missing indices) leave a tree that can be checked, so that more is reported at once.
static void keep_parse_errors(Session *s, Unit *u, uint32_t from) {
    for (uint32_t i = from; i < s->diags.len; i++) {
        u->failed |= is_syntax_error(s->diags.at[i].text);
        vec_push(&s->arena, &u->parse_errors, s->diags.at[i]);
    }
    s->diags.len = from;
}

// With -trimpath: by package, and by version where that is known; files of the command line by themselves.
static const char *trimmed_name(Build *b, const Unit *u, const char *path) {
    Session *s = b->s;
    const Dependency *d = b->module ? module_dependency(b->module, u->path) : NULL;
    if (!strcmp(u->path, "command-line-arguments")) return arena_printf(&s->arena, "././%s", path_base(path));    // line tables drop one
    if (!d || !d->version) return arena_printf(&s->arena, "%s/%s", u->path, path_base(path));
    return arena_printf(&s->arena, "%s@%s%s/%s", d->path, d->version, u->path + strlen(d->path), path_base(path));
}

// Tracebacks name the user's files in full, and the library's by package: its tree may be moved.
static const char *recorded_name(Build *b, const Unit *u, const char *path) {
    Session *s = b->s;
    if (b->opt->trim_path && !b->opt->allocs && !u->is_std) return trimmed_name(b, u, path);
    if (u->is_std) return arena_printf(&s->arena, "%s/%s", u->path, path_base(path));
    return path[0] == '/' ? path : path_clean(s, path_join(s, b->places->cwd, path));
}

// Tells what keeps a package from being loaded. `test` goes on with other packages: it keeps what was said first of each, and
// tells it under the package's name.
static void tell_fault(Build *b, const char *fault) {
    bool first = b->root && !b->root->fault;
    bool test = b->root && goes_on(b);
    if (first) b->root->fault = fault;
    if (b->root) b->root->unloadable = true;
    b->failed = true;
    if (test && b->keeps_faults) return;
    if (test && first) fprintf(stderr, "# %s\n", b->root->path);
    if (!test || first) fputs(fault, stderr);
}

void load_error(Build *b, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    const char *fault = arena_vprintf(&b->s->arena, fmt, ap);
    va_end(ap);
    tell_fault(b, fault);
}

static const char *package_name(const Ast *file) {
    return file->file.pkg_name ? file->file.pkg_name->name.sym->text : NULL;   // NULL after a syntax error
}

static void two_packages(Build *b, const Ast *first, const Ast *file) {
    Session *s = b->s;
    const char *name[] = {s->files.at[first->file.file]->path, s->files.at[file->file.file]->path};
    load_error(b, "found packages %s (%s) and %s (%s) in %s\n", package_name(first), path_base(name[0]), package_name(file),
               path_base(name[1]), path_dir(s, name[1]));
}

// All files of a folder are of one package.
static void check_package_names(Build *b, Unit *u) {
    const Ast *first = NULL;
    for (uint32_t i = 0; i < u->pkg->files.len; i++) {
        const Ast *file = u->pkg->files.at[i];
        if (!package_name(file)) continue;
        if (!first) first = file;
        if (!strcmp(package_name(file), package_name(first))) continue;
        two_packages(b, first, file);
        u->failed = true;
        return;
    }
}

// A position as go tells where a package is imported.
const char *place(Session *s, Pos pos) {
    const char *at = pos_string(s, pos);
    return strncmp(at, "./", 2) ? at : at + 2;
}

// A mistake in the head of a file is found before any package is compiled.
static void check_header(Build *b, Unit *u, uint32_t file) {
    Pos pos;
    const char *error = header_error(b->s, file, &pos);
    if (!error) return;
    if (!u->failed) load_error(b, "%s: %s\n", place(b->s, pos), error);
    u->failed = true;
}

static void parse_unit(Build *b, Unit *u) {
    Session *s = b->s;
    for (uint32_t i = 0; i < u->files.len; i++) {
        const char *path = u->files.at[i], *shown = shown_path(s, b->places, path);
        if (b->bare_names && !strncmp(shown, "./", 2)) shown += 2;
        uint32_t f = session_add_file(s, path, shown);
        if (!f) {
            load_error(b, "%s: %s\n", shown, strerror(errno));
            u->failed = true;
            continue;
        }
        s->files.at[f]->recorded = recorded_name(b, u, path);
        uint32_t before = s->diags.len;
        Ast *file = parse_file(s, f);
        vec_push(&s->arena, &u->pkg->files, file);
        if (s->diags.len > before && !b->bare_names) check_header(b, u, f);
        keep_parse_errors(s, u, before);
    }
    cover_unit(b, u);
}


bool unit_in_library(const Unit *u) { return u->is_std || (u->tested && u->tested->is_std); }

// An internal package is seen only below its parent's folder.
static bool internal_allowed(Session *s, const char *path, const Unit *importer) {
    const char *at = strstr(path, "internal");
    while (at && !((at == path || at[-1] == '/') && (at[8] == '/' || !at[8]))) at = strstr(at + 1, "internal");
    if (!at) return true;
    const char *parent = at == path ? "" : arena_strndup(&s->arena, path, (size_t)(at - path - 1));
    size_t n = strlen(parent);
    if (!n) return unit_in_library(importer);
    return !strncmp(importer->path, parent, n) && (!importer->path[n] || importer->path[n] == '/' || importer->path[n] == '_');
}

// Why an import cannot be found, in the words of the reference's compiler, which knows nothing of modules.
static const char *import_fault(Build *b, const char *path, const Unit *importer) {
    Session *s = b->s;
    Unit found;
    if (path[0] == '/') return "import path cannot be absolute path";
    const char *clean = path_clean(s, path);
    if (strcmp(clean, path) && path[0] != '.')
        return arena_printf(&s->arena, "non-canonical import path \"%s\" (should be \"%s\")", path, clean);
    return is_dir(load_dir_of(b, library_path(s, path, importer), &found)) ? NULL : "file not found";
}

// A package that stands for the missing one lets the check go on.
static void stand_in(Session *s, Ast *import, const char *path) {
    const char *slash = strrchr(path, '/');
    Package *fake = import->import.pkg = package_new(s, path);
    fake->name = intern_str(s, slash ? slash + 1 : path);
    fake->fake = true;
}

static void could_not_import(Session *s, Unit *u, Ast *import, const char *path, const char *why) {
    stand_in(s, import, path);
    const char *text = arena_printf(&s->arena, "could not import %s (%s)", path, why);
    vec_push(&s->arena, &u->parse_errors, ((Diag){.pos = import->import.path->pos, .text = text}));
}

// The external tests of a program may import it.
static bool tests_program(const Unit *u, const Unit *program) {
    size_t n = strlen(program->path);
    return !strncmp(u->path, program->path, n) && !strcmp(u->path + n, "_test");
}

static void load_imports(Build *b, Unit *u) {
    Session *s = b->s;
    for (uint32_t i = 0; i < u->pkg->files.len; i++) {
        Asts decls = u->pkg->files.at[i]->file.decls;
        for (uint32_t k = 0; k < decls.len && decls.at[k]->kind == AST_IMPORT; k++) {
            Ast *import = decls.at[k];
            const char *path = sema_import_path(s, import);
            if (!path) continue;   // sema reports it
            Pos pos = (import->import.local ? import->import.local : import->import.path)->pos;
            if (!strcmp(path, "unsafe")) {
                import->import.pkg = package_unsafe(s);
                continue;
            }
            const char *fault = b->bare_names ? import_fault(b, path, u) : NULL;
            if (fault) {
                could_not_import(s, u, import, path, fault);
                continue;
            }
            Unit *v = load_import(b, path, u, pos);
            if (v && v->is_main && !v->failed && !v->is_std && !u->generated && !b->bare_names && !tests_program(u, v)) {
                load_error(b, "%s: import \"%s\" is a program, not an importable package\n", place(s, pos), path);
                v = NULL;
            }
            u->incomplete |= v && v->incomplete;
            if (!v || v->fault) u->fault = v ? v->fault : b->root ? b->root->fault : NULL;
            if (!v) {
                u->failed = true;
                continue;
            }
            import->import.pkg = v->pkg;
            bool there = false;
            for (uint32_t q = 0; q < u->imports.len; q++) there |= u->imports.at[q] == v;
            if (!there) {
                vec_push(&s->arena, &u->imports, v);
                vec_push(&s->arena, &u->pkg->imports, v->pkg);
            }
            if (v->depth >= u->depth) u->depth = v->depth + 1;
        }
    }
}

void load_test_file(Build *b, Unit *u, const Ast *file, const char *fault) {
    Session *s = b->s;
    b->root = u;
    u->tests_at_fault = fault != NULL;
    if (fault) return tell_fault(b, fault);
    const char *name = package_name(file), *first = u->pkg->files.len ? package_name(u->pkg->files.at[0]) : NULL;
    size_t n = first ? strlen(first) : 0;
    if (first && name && (strncmp(name, first, n) || (name[n] && strcmp(name + n, "_test")))) return two_packages(b, u->pkg->files.at[0], file);
    for (uint32_t k = 0; k < file->file.decls.len && file->file.decls.at[k]->kind == AST_IMPORT; k++) {
        const Ast *import = file->file.decls.at[k];
        const char *path = sema_import_path(s, (Ast *)import);
        if (path && strcmp(path, "unsafe")) load_import(b, path, u, (import->import.local ? import->import.local : import->import.path)->pos);
    }
}

void unit_register(Build *b, Unit *u) { table_put(&b->units, &b->s->arena, intern_str(b->s, u->path), u); }

void unit_set_main(Unit *u, bool is_main) { u->is_main = u->pkg->is_command = is_main; }

void unit_load(Build *b, Unit *u) {
    u->loading = true;
    parse_unit(b, u);
    const char *name = u->pkg->files.len ? package_name(u->pkg->files.at[0]) : NULL;
    unit_set_main(u, name && !strcmp(name, "main"));
    if (!b->bare_names && !u->is_std) check_package_names(b, u);
    if (!b->bare_names) godebug_check_place(b, u);
    load_imports(b, u);
    if (!b->reference_library && !b->bare_names) embed_files(b, u);
    u->loading = false;
}

// ---- From import path to folder ----

static const char *below(Session *s, const char *dir, const char *root, const char *path) {
    size_t n = strlen(root);
    if (strncmp(path, root, n) || (path[n] && path[n] != '/')) return NULL;
    return path[n] ? path_join(s, dir, path + n + 1) : dir;
}

TagSet load_tags(const Build *b, bool installed) {
    return b->reference_library ? TAGS_REFERENCE : installed ? TAGS_INSTALLED : TAGS_OURS;
}

TagSet unit_tags(const Build *b, const Unit *u) { return load_tags(b, u->installed || library_serves(u->path)); }

static const Dependency *dependency_of(Build *b, const char *path) {
    Module *m = b->module;
    if (!m) return NULL;
    const Dependency *d = module_dependency(m, path);
    if (m->vendored || m->widened || !library_is_remote(path) || (d && is_dir(below(b->s, d->dir, d->path, path)))) return d;
    module_widen(b->s, m);
    return module_dependency(m, path);
}

const char *load_dir_of(Build *b, const char *path, Unit *found) {
    Session *s = b->s;
    Module *m = b->module;
    found->is_std = found->installed = false;
    const char *dir = m ? below(s, m->dir, m->path, path) : NULL;
    const Dependency *d = dir && is_dir(dir) ? module_dependency(m, path) : dependency_of(b, path);
    if (dir && !(d && strlen(d->path) > strlen(m->path))) return dir;
    if (d && !d->version) return below(s, d->dir, d->path, path);
    if (m && m->vendored && is_dir(dir = path_join(s, m->dir, arena_printf(&s->arena, "vendor/%s", path)))) return dir;
    if (d) return below(s, d->dir, d->path, path);
    found->is_std = true;
    return library_dir(b, path, &found->installed);
}

static const char needs_go[] = "; standard packages that are not there are built from Go's source where Go is installed";

static bool is_import_char(unsigned char c) { return c >= 0x80 || isalnum(c) || strchr("-._~/+", c); }

// A character that import paths do not have, or NULL.
static const char *bad_char(const char *path) {
    while (*path && is_import_char((unsigned char)*path)) path++;
    return *path ? path : NULL;
}

static void not_found(Build *b, const char *path, const char *dir, Pos pos) {
    Session *s = b->s;
    const char *at = pos ? arena_printf(&s->arena, "%s: ", place(s, pos)) : "";
    if (b->root && pos && !b->root->fault) b->root->culprit = path;
    const Dependency *d = b->module ? module_dependency(b->module, path) : NULL;
    if (is_local(path))
        load_error(b, "%s\"%s\" is relative, but relative import paths are not supported in module mode\n", at, path);
    else if (bad_char(path)) load_error(b, "%smalformed import path \"%s\": invalid char '%c'\n", at, path, *bad_char(path));
    else if (b->module && b->module->vendored && library_is_remote(path))
        load_error(b, "%scannot find module providing package %s: import lookup disabled by -mod=vendor\n%s", at, path,
                   b->opt->mod ? "" : "\t(Go version in go.mod is at least 1.14 and vendor directory exists.)\n");
    else if (d && d->version && !is_dir(d->dir))
        load_error(b, "%s%s@%s is not in the module cache; to get it:\n\tgo mod download %s\n", at, d->path, d->version, d->path);
    else if (d) load_error(b, "%smodule %s provides no package %s (%s)\n", at, d->path, path, dir);
    else if (library_is_remote(path) && !b->module) load_error(b, "%sno required module provides package %s: %s\n", at, path, NO_MODULE);
    else if (library_is_remote(path)) load_error(b, "%sno required module provides package %s; to add it:\n\tgo get %s\n", at, path, path);
    else if (b->module && below(s, "", b->module->path, path)) load_error(b, "%spackage %s is not in module %s (%s)\n", at, path, b->module->path, dir);
    else load_error(b, "%spackage %s is not in std (%s)%s\n", at, path, dir, b->places->go ? "" : needs_go);
}

// "package MAIN", and a line for each import on the way to u.
static void put_way(Build *b, Buf *out, const Unit *u) {
    if (u->importer) put_way(b, out, u->importer), buf_printf(out, "\n\timports %s from %s", u->path, u->import_file);
    else buf_printf(out, "package %s", u->path);
}

static void import_cycle(Build *b, Unit *u, Unit *importer, Pos pos) {
    Buf way = {.arena = &b->s->arena};
    put_way(b, &way, importer);
    load_error(b, "%s\n\timports %s from %s: import cycle not allowed\n", buf_str(&way), u->path, path_base(pos_filename(b->s, pos)));
    u->failed = true;
}

Unit *load_import(Build *b, const char *path, Unit *importer, Pos pos) {
    Session *s = b->s;
    path = library_path(s, path, importer);
    Unit *u = table_get(&b->units, intern_str(s, path));
    if (u && u->loading) return import_cycle(b, u, importer, pos), NULL;
    if (!u) {
        Unit found;
        const char *dir = load_dir_of(b, path, &found);
        Strs files = {0}, tests = {0};
        if (!is_dir(dir) || !list_go_files(s, dir, b->opt, load_tags(b, found.installed || library_serves(path)), &files, &tests) || !files.len) {
            if (importer && listing(b)) return importer->incomplete = true, NULL;   // it is told of what is there
            return not_found(b, path, dir, pos), NULL;
        }
        u = unit_new(b, path, dir, found.is_std);
        u->installed = found.installed;
        u->files = files;
        u->importer = importer;
        if (importer) u->import_file = path_base(pos_filename(s, pos));
        else b->root = u;
        unit_register(b, u);
        unit_load(b, u);
    }
    if (importer && u->fault && testing(b) && b->root && !b->root->fault) tell_fault(b, u->fault);
    bool checks = !b->bare_names;   // the go command minds who imports an internal package, its compiler does not
    if (importer && checks && !importer->generated && !internal_allowed(s, path, importer)) {
        load_error(b, "package %s\n\t%s: use of internal package %s not allowed\n", importer->path, place(s, pos), path);
        return NULL;
    }
    return u;
}

// ---- Units of given files ----

Unit *load_files(Build *b, const char *path, const char *dir, Strs files, const Unit *tested) {
    Unit *u = b->root = unit_new(b, path, dir, false);
    u->files = files;
    u->named = true;
    u->tested = tested;
    u->installed = tested && tested->installed;
    u->pkg->is_std = unit_in_library(u);
    unit_register(b, u);
    unit_load(b, u);
    return u;
}

Unit *load_text(Build *b, const char *path, const char *dir, const char *file, const char *text) {
    Session *s = b->s;
    Unit *u = unit_new(b, path, dir, false);
    u->generated = true;
    unit_set_main(u, true);
    uint32_t f = session_add_text(s, file, text, strlen(text));
    uint32_t before = s->diags.len;
    vec_push(&s->arena, &u->pkg->files, parse_file(s, f));
    keep_parse_errors(s, u, before);
    load_imports(b, u);
    return u;
}

// Programs link the runtime's Go part (its errors, for example) whether they import it or not.
void load_runtime(Build *b) {
    Unit *runtime = b->reference_library ? NULL : load_import(b, "runtime", NULL, POS_NONE);
    for (uint32_t i = 0; runtime && i < b->named.len; i++) {
        Unit *u = b->named.at[i];
        if (!u->is_main || u->failed) continue;
        vec_push(&b->s->arena, &u->imports, runtime);
        if (runtime->depth >= u->depth) u->depth = runtime->depth + 1;
    }
}
