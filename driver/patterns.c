// What the command's arguments mean: patterns of packages, folders, files.
#include "driver/load.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>

static void name_unit(Build *b, Unit *u, const char *arg) {
    strs_add(b->s, &u->match, arg);
    if (u->named) return;
    u->named = true;
    u->unloadable |= u->fault != NULL;   // found when another package imported it
    vec_push(&b->s->arena, &b->named, u);
}

// The import path of a folder: of the standard library or of the main module. NULL: of neither.
static const char *path_of_dir(Build *b, const char *dir, bool *is_std) {
    const char *std = library_root(b);
    size_t n = strlen(std);
    *is_std = !strncmp(dir, std, n) && dir[n] == '/';
    if (*is_std) return dir + n + 1;
    if (!b->module) return NULL;
    const Dependency *d = module_in_workspace(b->module, dir);
    if (d) return dir[strlen(d->dir)] ? arena_printf(&b->s->arena, "%s%s", d->path, dir + strlen(d->dir)) : d->path;
    n = strlen(b->module->dir);
    if (!strcmp(dir, b->module->dir)) return b->module->path;
    if (strncmp(dir, b->module->dir, n) || dir[n] != '/') return NULL;
    return arena_printf(&b->s->arena, "%s/%s", b->module->path, dir + n + 1);
}

// A word that names no package stands for one that cannot be tested.
static void stand_for(Build *b, const char *arg) {
    b->root = unit_new(b, arg, b->places->cwd, false);
    name_unit(b, b->root, arg);
}

static bool reject_dir(Build *b, const char *arg, const char *fmt, const char *what) {
    if (goes_on(b)) stand_for(b, arg);
    load_error(b, fmt, what);
    return false;
}

static Unit *unit_of_dir(Build *b, const char *path, const char *dir, Strs files, bool is_std) {
    Unit *u = table_get(&b->units, intern_str(b->s, path));
    if (u) return u;
    b->root = u = unit_new(b, path, dir, is_std);
    u->files = files;
    unit_register(b, u);
    unit_load(b, u);
    return u;
}

// Whether another module has the folder to itself.
static bool is_nested(Build *b, const char *dir) {
    const Module *m = b->module;
    if (!m || module_in_workspace(m, dir)) return false;
    for (; strlen(dir) > strlen(m->dir); dir = path_dir(b->s, dir))
        if (is_file(path_join(b->s, dir, "go.mod"))) return true;
    return false;
}

static bool not_ours(Build *b, const char *dir, const char *arg) {
    Session *s = b->s;
    if (pattern_matches(arena_printf(&s->arena, "%s/...", b->module->dir), dir)) {
        const char *path = path_join(s, b->module->path, dir + strlen(b->module->dir) + 1);
        return reject_dir(b, arg, "main module (%s\n", arena_printf(&s->arena, "%s) does not contain package %s", b->module->path, path));
    }
    return reject_dir(b, arg, "directory %s outside main module or its selected dependencies\n", arg);
}

// Loads the package of a folder. `pattern`: folders without Go files are passed over.
static bool load_dir(Build *b, const char *dir, const char *arg, bool pattern) {
    Session *s = b->s;
    bool is_std;
    if (!is_dir(dir)) return reject_dir(b, arg, "stat %s: directory not found\n", dir);
    const char *path = path_of_dir(b, dir, &is_std);
    if (!path && !b->module) {
        fprintf(stderr, "go: %s\n", NO_MODULE);
        b->failed = true;
        return false;
    }
    if (!path || (!is_std && is_nested(b, dir))) return not_ours(b, dir, arg);
    Strs files = {0}, tests = {0};
    if (!list_go_files(s, dir, b->opt, load_tags(b, false), &files, &tests))
        return reject_dir(b, arg, "pattern %s\n", arena_printf(&s->arena, "%s: open %s: %s", arg, dir, strerror(errno)));
    bool has_tests = tests.len && (testing(b) || listing(b));
    if (!files.len && !has_tests && !pattern && !tests.len && has_go_files(dir)) {
        const char *what = arena_printf(&s->arena, "%s: build constraints exclude all Go files in %s", path, dir);
        return reject_dir(b, arg, "package %s\n", what);
    }
    if (!files.len && !has_tests) {
        const char *what = tests.len ? arena_printf(&s->arena, "%s: no non-test Go files in", path) : "no Go files in";
        return pattern || reject_dir(b, arg, "%s\n", arena_printf(&s->arena, "%s %s", what, dir));
    }
    Unit *u = unit_of_dir(b, path, dir, files, is_std);
    u->test_files = tests;
    name_unit(b, u, arg);
    return true;
}

// In the library: the tools are not of it, and two packages only document what the compiler knows by itself.
static bool skipped_dir(const char *name, bool library) {
    bool documents = !strcmp(name, "builtin") || !strcmp(name, "unsafe");
    if (library && (documents || !strcmp(name, "cmd"))) return true;
    return name[0] == '.' || name[0] == '_' || !strcmp(name, "testdata") || (!library && !strcmp(name, "vendor"));
}

// `dir/...`: the folder and all below it, other modules and symbolic links left out. only: those that this pattern means; NULL: all.
static void load_tree(Build *b, const char *dir, const char *arg, const char *only, bool top) {
    Session *s = b->s;
    bool other_module = !top && is_file(path_join(s, dir, "go.mod"));
    if (other_module && !(b->module && module_in_workspace(b->module, dir))) return;
    bool library = !strcmp(dir, library_root(b));   // holds packages, is none
    if (!library && (!only || pattern_matches(only, dir))) load_dir(b, dir, arg, true);
    DIR *d = opendir(dir);
    if (!d) return;
    Strs subs = {0};
    for (struct dirent *e; (e = readdir(d));) {
        const char *sub = path_join(s, dir, e->d_name);
        if (e->d_type != DT_LNK && !skipped_dir(e->d_name, library) && is_dir(sub)) strs_add(s, &subs, arena_strndup(&s->arena, sub, strlen(sub)));
    }
    closedir(d);
    strs_sort(&subs);
    for (uint32_t i = 0; i < subs.len; i++) load_tree(b, subs.at[i], arg, only, false);
}

bool is_local(const char *arg) {
    return !strcmp(arg, ".") || !strcmp(arg, "..") || text_begins(arg, "./") || text_begins(arg, "../") || arg[0] == '/';
}

static bool no_module_there(Build *b, const char *arg, const char *folder) {
    static const char none[] = "main module or its selected dependencies", of_work[] = "modules listed in go.work or their selected dependencies";
    const char *what = b->module && b->module->is_workspace ? of_work : none;
    Session *s = b->s;
    if (testing(b)) stand_for(b, arg);
    const char *where = path_clean(s, folder);
    load_error(b, "pattern %s: directory prefix %s does not contain %s\n", arg, where, what);
    return false;
}

static bool is_in_module(Build *b, const char *dir) {
    bool is_std;
    return path_of_dir(b, dir, &is_std) && !is_nested(b, dir);
}

// Of a local pattern `dir/...`, or one with more behind the dots.
static void load_local_tree(Build *b, const char *arg, const char *folder) {
    Session *s = b->s;
    const char *dir = path_absolute(s, b->places->cwd, path_clean(s, folder)), *rest = strstr(arg, "...");
    bool whole = !rest[3] && (rest == arg || rest[-1] == '/');
    if (is_dir(dir) && !is_in_module(b, dir)) return (void)no_module_there(b, arg, folder);
    if (is_dir(dir)) return load_tree(b, dir, arg, whole ? NULL : path_join(s, dir, arg + strlen(folder)), true);
    fprintf(stderr, "pattern %s: lstat %s: no such file or directory\n", arg, folder);
    b->failed = true;
}

// The folders before the dots of a pattern.
static const char *before_dots(Session *s, const char *arg) {
    const char *dots = strstr(arg, "...");
    while (dots > arg && dots[-1] != '/') dots--;
    return arena_strndup(&s->arena, arg, (size_t)(dots - arg));
}

static void load_paths(Build *b, const char *arg) {
    Session *s = b->s;
    Unit found;
    const char *folder = before_dots(s, arg), *stem = path_clean(s, folder), *rest = strstr(arg, "...");
    const char *dir = !*folder && b->module ? b->module->dir : load_dir_of(b, stem, &found);
    bool whole = !rest[3] && (rest == arg || rest[-1] == '/');
    if (is_dir(dir)) load_tree(b, dir, arg, whole ? NULL : path_join(s, dir, arg + strlen(folder)), true);
}

static void load_pattern(Build *b, const char *arg) {
    Session *s = b->s;
    bool tree = strstr(arg, "...");
    uint32_t before = b->named.len;
    if (!*arg) arg = ".";
    if (!strcmp(arg, "std")) load_tree(b, library_root(b), arg, NULL, true);
    else if (is_local(arg) && tree) load_local_tree(b, arg, before_dots(s, arg));
    else if (is_local(arg)) load_dir(b, path_absolute(s, b->places->cwd, arg), arg, false);
    else if (tree) load_paths(b, arg);
    else {
        arg = path_clean(s, arg);
        if (testing(b)) stand_for(b, arg);
        Unit *u = load_import(b, arg, NULL, POS_NONE);
        if (u && testing(b)) b->named.len--;
        Strs files = {0};
        if (u) list_go_files(s, u->dir, b->opt, load_tags(b, u->installed || library_serves(arg)), &files, &u->test_files);
        if (u) name_unit(b, u, arg);
    }
    if (tree && b->named.len == before && !b->failed) fprintf(stderr, "escargo: warning: \"%s\" matched no packages\n", arg);
}

// Moves the files of tests from one list to the other.
static void take_tests(Session *s, Strs *files, Strs *tests) {
    Strs rest = {0};
    for (uint32_t i = 0; i < files->len; i++) strs_add(s, names_test(files->at[i]) ? tests : &rest, files->at[i]);
    *files = rest;
}

static void load_command_line_files(Build *b) {
    Session *s = b->s;
    Strs files = {0};
    for (uint32_t i = 0; i < b->opt->args.len; i++) {
        const char *path = path_absolute(s, b->places->cwd, b->opt->args.at[i]);
        if (!names_go_file(path) || is_dir(path)) {
            fprintf(stderr, "named files must be .go files: %s\n", b->opt->args.at[i]);
            b->failed = true;
        } else if (!is_file(path)) {
            fprintf(stderr, "stat %s: no such file or directory\n", b->opt->args.at[i]);
            b->failed = true;
        }
        strs_add(s, &files, path);
        const char *first = path_dir(s, files.at[0]), *dir = path_dir(s, path);
        if (b->failed || !strcmp(first, dir)) continue;
        fprintf(stderr, "named files must all be in one directory; have %s and %s\n", path_dir(s, b->opt->args.at[0]), path_dir(s, b->opt->args.at[i]));
        b->failed = true;
    }
    if (b->failed) return;
    Strs tests = {0};
    if (testing(b)) take_tests(s, &files, &tests);
    const char *dir = path_dir(s, (files.len ? files : tests).at[0]);
    Unit *u = load_files(b, b->opt->import_path ? b->opt->import_path : "command-line-arguments", dir, files, NULL);
    u->test_files = tests;
    vec_push(&s->arena, &b->named, u);
}

// The path of a package may end in .go, too; only `run` knows by the name that files are meant.
static bool names_files(const Build *b) {
    const Strs *args = &b->opt->args;
    if (args->len && !strcmp(b->opt->command, "run")) return names_go_file(args->at[0]) && !is_dir(args->at[0]);
    for (uint32_t i = 0; i < args->len; i++)
        if (names_go_file(args->at[i]) && is_file(path_absolute(b->s, b->places->cwd, args->at[i]))) return true;
    return false;
}

// A module may ask for a language that we do not know yet.
static bool is_too_new(const Module *m) {
    int major = 0, minor = 0, ours_major, ours_minor;
    if (!m || sscanf(m->go_version, "go%d.%d", &major, &minor) < 1) return false;
    sscanf(GO_VERSION, "go%d.%d", &ours_major, &ours_minor);
    if (major < ours_major || (major == ours_major && minor <= ours_minor)) return false;
    fprintf(stderr, "go: %s requires go >= %s (running %s)\n", path_base(m->file), m->go_version + 2, GO_VERSION);
    return true;
}

bool load_packages(Build *b) {
    bool bad;
    if (!image_use(b)) sema_init(b->s);
    b->module = module_find(b->s, b->places->cwd, &bad);
    if (bad || is_too_new(b->module)) return false;
    if (b->module && b->opt->mod) b->module->vendored = !strcmp(b->opt->mod, "vendor");
    Strs args = b->opt->args;
    if (names_files(b)) load_command_line_files(b);
    else if (!args.len) load_pattern(b, ".");
    else for (uint32_t i = 0; i < args.len; i++) load_pattern(b, args.at[i]);
    return !b->failed;
}
