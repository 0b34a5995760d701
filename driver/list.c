// list: what packages are made of, by their import paths, as JSON, or by a template: for editors and scripts. Names of
// fields, and what is in them, are go's. Packages are loaded as for a build; of the library's, imports are our own.
#include "driver/value.h"

#include <ctype.h>
#include <dirent.h>
#include <stdlib.h>

// ---- Fields ----

// What go tells of a package, in its order. Those that are always empty here are there for templates that ask for them.
#define PACKAGE_FIELDS(TEXT, LIST, BOOL, OTHER)                                                                       \
    TEXT(Dir) TEXT(ImportPath) TEXT(ImportComment) TEXT(Name) TEXT(Doc) TEXT(Target) TEXT(Shlib) TEXT(Root)           \
    TEXT(ConflictDir) TEXT(ForTest) TEXT(Export) TEXT(BuildID) OTHER(Module) LIST(Match) BOOL(Goroot) BOOL(Standard)  \
    BOOL(DepOnly) BOOL(BinaryOnly) BOOL(Incomplete) TEXT(DefaultGODEBUG) BOOL(Stale) TEXT(StaleReason)                \
    LIST(GoFiles) LIST(CgoFiles) LIST(CompiledGoFiles) LIST(IgnoredGoFiles) LIST(InvalidGoFiles)                      \
    LIST(IgnoredOtherFiles) LIST(CFiles) LIST(CXXFiles) LIST(MFiles) LIST(HFiles) LIST(FFiles) LIST(SFiles)           \
    LIST(SwigFiles) LIST(SwigCXXFiles) LIST(SysoFiles) LIST(EmbedPatterns) LIST(EmbedFiles)                           \
    LIST(CgoCFLAGS) LIST(CgoCPPFLAGS) LIST(CgoCXXFLAGS) LIST(CgoFFLAGS) LIST(CgoLDFLAGS) LIST(CgoPkgConfig)           \
    LIST(Imports) LIST(ImportMap) LIST(Deps) OTHER(Error) LIST(DepsErrors) LIST(TestGoFiles) LIST(TestImports)        \
    LIST(TestEmbedPatterns) LIST(TestEmbedFiles) LIST(XTestGoFiles) LIST(XTestImports) LIST(XTestEmbedPatterns)       \
    LIST(XTestEmbedFiles)
#define MODULE_FIELDS(TEXT, LIST, BOOL, OTHER)                                                                        \
    TEXT(Path) TEXT(Version) TEXT(Query) LIST(Versions) OTHER(Replace) OTHER(Time) OTHER(Update) BOOL(Main)           \
    BOOL(Indirect) TEXT(Dir) TEXT(GoMod) TEXT(GoVersion) LIST(Retracted) TEXT(Deprecated) OTHER(Error) TEXT(Sum)      \
    TEXT(GoModSum) OTHER(Origin) BOOL(Reuse)
#define ERROR_FIELDS(TEXT, LIST, BOOL, OTHER) LIST(ImportStack) TEXT(Pos) TEXT(Err)

static const Value empty_text = {.kind = VALUE_TEXT, .text = ""}, empty_list = {.kind = VALUE_LIST};

static Value *record(Session *s, const char *type, const ValueField *fields, uint32_t n) {
    Value *v = NEW(&s->arena, Value);
    *v = (Value){.kind = VALUE_STRUCT, .type = type, .text = type};
    for (uint32_t i = 0; i < n; i++) vec_push(&s->arena, &v->fields, fields[i]);
    return v;
}

#define TEXT_FIELD(name) {#name, &empty_text},
#define LIST_FIELD(name) {#name, &empty_list},
#define BOOL_FIELD(name) {#name, &value_false},
#define OTHER_FIELD(name) {#name, &value_nil},
static const ValueField package_fields[] = {PACKAGE_FIELDS(TEXT_FIELD, LIST_FIELD, BOOL_FIELD, OTHER_FIELD)};
static const ValueField module_fields[] = {MODULE_FIELDS(TEXT_FIELD, LIST_FIELD, BOOL_FIELD, OTHER_FIELD)};
static const ValueField error_fields[] = {ERROR_FIELDS(TEXT_FIELD, LIST_FIELD, BOOL_FIELD, OTHER_FIELD)};
#define RECORD(s, type, rows) record(s, type, rows, sizeof rows / sizeof *rows)

static void set(Value *v, const char *name, const Value *to) {
    for (uint32_t i = 0; i < v->fields.len; i++)
        if (!strcmp(v->fields.at[i].name, name)) v->fields.at[i].value = to;
}
static void set_text(Session *s, Value *v, const char *name, const char *text) {
    if (text) set(v, name, value_text(s, text));
}
static void set_list(Session *s, Value *v, const char *name, Strs list) { set(v, name, value_list(s, list)); }
static void set_bool(Value *v, const char *name, bool b) { set(v, name, b ? &value_true : &value_false); }

// ---- Modules ----

static const char *go_version(const char *version) { return text_begins(version, "go") ? version + 2 : version; }

static Value *main_module(Session *s, const char *path, const char *dir, const char *version) {
    Value *v = RECORD(s, "*modinfo.ModulePublic", module_fields);
    v->text = path;
    set_text(s, v, "Path", path);
    set_bool(v, "Main", true);
    set_text(s, v, "Dir", dir);
    set_text(s, v, "GoMod", path_join(s, dir, "go.mod"));
    set_text(s, v, "GoVersion", go_version(version));
    return v;
}

static const char *module_file(Session *s, const Dependency *d) {
    return d->version ? module_download(s, d->path, d->version) : path_join(s, d->dir, "go.mod");
}

static Value *dependency(Build *b, const Dependency *d) {
    Session *s = b->s;
    const char *version = module_language(s, b->module, d->path);
    if (d->in_workspace) return main_module(s, d->path, d->dir, version);
    Value *v = RECORD(s, "*modinfo.ModulePublic", module_fields);
    v->text = d->version ? arena_printf(&s->arena, "%s %s", d->path, d->version) : d->path;
    set_text(s, v, "Path", d->path);
    set_text(s, v, "Version", d->version);
    if (!b->module->vendored && is_dir(d->dir)) set_text(s, v, "Dir", d->dir);
    if (!b->module->vendored) set_text(s, v, "GoMod", module_file(s, d));
    set_text(s, v, "GoVersion", go_version(version));
    return v;
}

static const Value *module_of(Build *b, const Unit *u) {
    const Module *m = b->module;
    if (!m || u->is_std || !strcmp(u->path, "command-line-arguments")) return &value_nil;
    const Dependency *d = module_dependency(m, u->path);
    bool own = pattern_matches(arena_printf(&b->s->arena, "%s/...", m->path), u->path);
    if (own && !(d && strlen(d->path) > strlen(m->path))) return main_module(b->s, m->path, m->dir, m->go_version);
    return d ? dependency(b, d) : &value_nil;
}

static int list_modules(Build *b) {
    Session *s = b->s;
    const Module *m = b->module;
    VEC(const Value *) all = {0};
    bool workspace = false, wants_all = b->opt->args.len && !strcmp(b->opt->args.at[0], "all");
    for (uint32_t i = 0; i < m->dependencies.len; i++) workspace |= m->dependencies.at[i].in_workspace;
    if (!workspace) vec_push(&s->arena, &all, main_module(s, m->path, m->dir, m->go_version));
    for (uint32_t i = 0; i < m->dependencies.len; i++) {
        const Dependency *d = &m->dependencies.at[i];
        bool named = false;
        for (uint32_t k = 0; k < b->opt->args.len; k++) named |= pattern_matches(b->opt->args.at[k], d->path);
        if (d->in_workspace || wants_all || named) vec_push(&s->arena, &all, dependency(b, d));
    }
    bool only_named = b->opt->args.len && !wants_all && !workspace;
    for (uint32_t i = only_named; i < all.len; i++)
        if (!list_show(b, all.at[i], all.at[i]->text)) return 1;
    return 0;
}

// ---- Packages ----

static Strs base_names(Session *s, Strs files) {
    Strs names = {0};
    for (uint32_t i = 0; i < files.len; i++) strs_add(s, &names, path_base(files.at[i]));
    return names;
}

static Strs sorted(Session *s, Strs all) {
    Strs out = {0};
    strs_sort(&all);
    for (uint32_t i = 0; i < all.len; i++)
        if (!i || strcmp(all.at[i], all.at[i - 1])) strs_add(s, &out, all.at[i]);
    return out;
}

static void add_imports(Session *s, const Ast *file, Strs *paths) {
    for (uint32_t k = 0; k < file->file.decls.len && file->file.decls.at[k]->kind == AST_IMPORT; k++) {
        const char *path = sema_import_path(s, file->file.decls.at[k]);
        if (path) strs_add(s, paths, path);
    }
}

static Strs imports_of(Session *s, const Unit *u) {
    Strs paths = {0};
    for (uint32_t i = 0; i < u->pkg->files.len; i++) add_imports(s, u->pkg->files.at[i], &paths);
    return sorted(s, paths);
}

static void set_tests(Session *s, Value *v, const Unit *u) {
    Strs files[2] = {0}, paths[2] = {0};
    for (uint32_t i = 0; i < u->test_files.len; i++) {
        const char *path = u->test_files.at[i];
        bool external = test_is_external(s, path);
        strs_add(s, &files[external], path_base(path));
        uint32_t f = session_add_file(s, path, path), before = s->diags.len;
        if (f) add_imports(s, parse_file(s, f), &paths[external]);
        s->diags.len = before;
    }
    set_list(s, v, "TestGoFiles", files[0]);
    set_list(s, v, "TestImports", sorted(s, paths[0]));
    set_list(s, v, "XTestGoFiles", files[1]);
    set_list(s, v, "XTestImports", sorted(s, paths[1]));
}

static bool is_among(Strs files, const char *name) {
    for (uint32_t i = 0; i < files.len; i++)
        if (!strcmp(path_base(files.at[i]), name)) return true;
    return false;
}

static Strs ignored(Session *s, const Unit *u) {
    Strs names = {0};
    DIR *d = opendir(u->dir);
    for (struct dirent *e; d && (e = readdir(d));)
        if (names_go_file(e->d_name) && !is_among(u->files, e->d_name) && !is_among(u->test_files, e->d_name))
            strs_add(s, &names, arena_printf(&s->arena, "%s", e->d_name));
    if (d) closedir(d);
    return sorted(s, names);
}

// What the unit imports, and what that imports, before it; each once.
static void add_below(Session *s, Unit *u, uint32_t walk, Units *all) {
    if (u->reached == walk) return;
    u->reached = walk;
    for (uint32_t i = 0; i < u->imports.len; i++) add_below(s, u->imports.at[i], walk, all);
    vec_push(&s->arena, all, u);
}

static Strs deps_of(Build *b, Unit *u) {
    Units all = {0};
    Strs paths = imports_of(b->s, u);   // "unsafe" and what is missing among them
    add_below(b->s, u, ++b->walks, &all);
    for (uint32_t i = 0; i + 1 < all.len; i++) strs_add(b->s, &paths, all.at[i]->path);
    return sorted(b->s, paths);
}

// ---- Documentation: the first sentence of the comment before the package clause ----

static const char *comment_before(Session *s, const char *text, const char *clause) {
    const char *end = clause, *from = clause;
    if (from > text + 3 && !memcmp(from - 3, "*/\n", 3)) {
        for (from -= 3; from > text && !text_begins(from, "/*");) from--;
        return arena_strndup(&s->arena, from + 2, (size_t)(end - 3 - from - 2));
    }
    Buf b = {.arena = &s->arena};
    for (;;) {   // up to the first of the `//` lines
        const char *line = from;
        if (line > text) line--;
        while (line > text && line[-1] != '\n') line--;
        if (line == from || !text_begins(line, "//")) break;
        from = line;
    }
    for (; from < end; from += strcspn(from, "\n") + 1)
        if (!text_begins(from, "//go:")) buf_printf(&b, "%.*s\n", (int)strcspn(from + 2, "\n"), from + 2);
    return buf_str(&b);
}

// A sentence ends with a period and a blank, unless one capital letter stands before it; a paragraph ends it, too.
static const char *synopsis(Session *s, const char *comment) {
    Buf b = {.arena = &s->arena};
    for (const char *p = comment; *p; p++) {
        if (p[0] == '\n' && p[strspn(p, " \t\r\n")] && strspn(p + 1, " \t\r") < strlen(p + 1) && p[1 + strspn(p + 1, " \t\r")] == '\n' && b.len) break;
        if (!isspace((unsigned char)*p)) buf_putc(&b, *p);
        else if (b.len && b.at[b.len - 1] != ' ') buf_putc(&b, ' ');
        bool initial = b.len > 1 && isupper((unsigned char)b.at[b.len - 2]) && (b.len < 3 || !isupper((unsigned char)b.at[b.len - 3]));
        if (*p == '.' && isspace((unsigned char)p[1]) && !initial) break;
    }
    while (b.len && b.at[b.len - 1] == ' ') b.len--;
    return buf_str(&b);
}

static const char *doc_of(Session *s, const Unit *u) {
    for (uint32_t i = 0; i < u->pkg->files.len; i++) {
        const Ast *file = u->pkg->files.at[i];
        const char *text = s->files.at[file->file.file]->text, *clause = text_begins(text, "package ") ? text : strstr(text, "\npackage ");
        if (!clause) continue;
        const char *doc = synopsis(s, comment_before(s, text, clause + (*clause == '\n')));
        if (*doc) return doc;
    }
    return "";
}

// ---- One package ----

static const Value *error_value(Session *s, const char *text) {
    Value *v = RECORD(s, "*load.PackageError", error_fields);
    v->text = arena_strndup(&s->arena, text, strcspn(text, "\n") + 1 == strlen(text) ? strlen(text) - 1 : strlen(text));
    set_text(s, v, "Err", v->text);
    return v;
}

static void set_files(Build *b, Value *v, const Unit *u) {
    Session *s = b->s;
    Strs files = base_names(s, u->files);
    set_list(s, v, "GoFiles", files);
    set_list(s, v, "IgnoredGoFiles", ignored(s, u));
    set_list(s, v, "SFiles", base_names(s, list_assembly(s, u->dir, b->opt, unit_tags(b, u))));
    set_list(s, v, "EmbedPatterns", sorted(s, u->embed_patterns));
    set_list(s, v, "EmbedFiles", sorted(s, u->embed_files));
}

static Strs patterns_of(Build *b, const Unit *u) {
    Strs none = {0};
    return !u->named ? none : b->opt->args.len ? u->match : none;
}

static const Value *package_value(Build *b, Unit *u) {
    Session *s = b->s;
    Value *v = RECORD(s, "*load.PackagePublic", package_fields);
    const Ast *first = u->pkg->files.len ? u->pkg->files.at[0] : NULL;
    const char *test = !first && u->test_files.len ? package_clause(s, u->test_files.at[0]) : NULL;
    v->text = u->path;
    set_text(s, v, "Dir", u->dir);
    set_text(s, v, "ImportPath", u->path);
    set_text(s, v, "Name", first && first->file.pkg_name ? first->file.pkg_name->name.sym->text : test);
    set_text(s, v, "Doc", doc_of(s, u));
    set(v, "Module", module_of(b, u));
    const Value *module = value_field(v, "Module");
    if (module->kind == VALUE_STRUCT && value_field(module, "Main")->truth) set(v, "Root", value_field(module, "Dir"));
    if (u->is_std) set_text(s, v, "Root", b->places->root);
    set_list(s, v, "Match", patterns_of(b, u));
    set_bool(v, "Goroot", u->is_std);
    set_bool(v, "Standard", u->is_std);
    set_bool(v, "DepOnly", !u->named);
    set_bool(v, "Incomplete", u->fault || u->incomplete);
    set_files(b, v, u);
    set_list(s, v, "Imports", imports_of(s, u));
    set_list(s, v, "Deps", deps_of(b, u));
    if (u->fault) set(v, "Error", error_value(s, u->fault));
    set_tests(s, v, u);
    return v;
}

// ---- Showing ----

static const Value *chosen(Session *s, const Value *v, const char *names) {
    Value *out = NEW(&s->arena, Value);
    *out = (Value){.kind = VALUE_STRUCT, .type = v->type, .text = v->text};
    Strs wanted = {0};
    strs_split(s, &wanted, names, ",");
    for (uint32_t i = 0; i < v->fields.len; i++)
        if (is_among(wanted, v->fields.at[i].name)) vec_push(&s->arena, &out->fields, v->fields.at[i]);
    return out;
}

bool list_show(Build *b, const Value *v, const char *name) {
    const Options *o = b->opt;
    Buf out = {.arena = &b->s->arena};
    const char *error = NULL;
    if (o->format) error = template_run(b->s, &out, o->format, v);
    else if (o->list_json) value_json(&out, strcmp(o->list_json, "true") ? chosen(b->s, v, o->list_json) : v, 0);
    else buf_puts(&out, name);
    if (out.len && out.at[out.len - 1] != '\n') buf_putc(&out, '\n');
    fwrite(buf_str(&out), 1, out.len, stdout);
    if (error) fflush(stdout), fprintf(stderr, "%s\n", error);
    return !error;
}

static Units shown_units(Build *b) {
    Units all = {0};
    uint32_t walk = ++b->walks;
    if (!b->opt->list_deps) return b->named;
    for (uint32_t i = 0; i < b->named.len; i++) add_below(b->s, b->named.at[i], walk, &all);
    return all;
}

int command_list(Session *s, Places *p, int argc, char **argv) {
    Options o = {.command = "list", .arch = p->arch};
    if (!options_parse(s, &o, p, argc, argv)) return 2;
    if (o.format && o.list_json) return fprintf(stderr, "escargo: list -f cannot be used with -json\n"), 1;
    Build b = {.s = s, .opt = &o, .places = p, .keeps_faults = o.keep_going};
    if (o.list_modules) {
        bool bad;
        b.module = module_find(s, p->cwd, &bad);
        if (!b.module) return bad ? 1 : (fprintf(stderr, "escargo: list -m: not using modules: there is no go.mod\n"), 1);
        return list_modules(&b);
    }
    if (!load_packages(&b) && !o.keep_going) return 1;
    Units units = shown_units(&b);
    for (uint32_t i = 0; i < units.len; i++)
        if (!list_show(&b, package_value(&b, units.at[i]), units.at[i]->path)) return 1;
    return 0;
}
