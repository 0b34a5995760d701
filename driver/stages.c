// The stages over all packages of a build, imports first: check, IR, escape, C, and the C compilers that run meanwhile.
// What a package has to say is collected and printed under its "# package" line.
#include "codegen/codegen.h"
#include "driver/driver.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

// ---- Keys ----

uint64_t unit_content(Session *s, Unit *u) {
    uint64_t h = u->content ? u->content : u->embedded;
    for (uint32_t i = 0; !u->content && i < u->pkg->files.len; i++) {
        SourceFile *f = s->files.at[u->pkg->files.at[i]->file.file];
        h = hash_bytes(f->text, f->len, h);
        h = hash_text(h, f->recorded ? f->recorded : f->shown);
    }
    return u->content = h;
}

// The tree of Go that the program is told of, as the reference's programs are.
static const char *recorded_goroot(const Build *b) {
    const char *root = b->opt->trim_path ? NULL : b->places->go;
    return root && !strpbrk(root, "\"\\\n") ? root : NULL;
}

static uint64_t unit_key(Build *b, Unit *u) {
    Session *s = b->s;
    uint64_t h = cc_hash(b, b->places->compiler);
    h = hash_text(h, package_link_path(u->pkg));
    bool sites = b->opt->allocs && !u->is_std;
    h += for_debugger(b, u) + 2 * u->pkg->flags.l + 4 * u->pkg->flags.N + 8 * sites + 16 * b->opt->check;   // what changes the code
    if (u->pkg->flags.force_stack) h = hash_text(h, u->pkg->flags.force_stack);
    uint64_t content = unit_content(s, u);
    h = hash_bytes(&content, sizeof content, h);
    for (uint32_t i = 0; (sites || b->opt->check) && i < u->pkg->files.len; i++)
        h = hash_text(h, s->files.at[u->pkg->files.at[i]->file.file]->shown);
    for (uint32_t i = 0; i < u->imports.len; i++) h = hash_bytes(&u->imports.at[i]->key, sizeof h, h);
    for (uint32_t i = 0; b->opt->values.len && i < u->ir->globals.len; i++)
        if (u->ir->globals.at[i]->linked) h = hash_text(hash_text(h, u->ir->globals.at[i]->sym->text), u->ir->globals.at[i]->linked);
    if (u->is_main) {   // its object initialises every package of the program
        Units program = program_units(b, u);
        for (uint32_t i = 0; i < program.len; i++) h = hash_text(h, program.at[i]->path);
        h = hash_text(h, godebug_default(b, u));
        if (recorded_goroot(b)) h = hash_text(h, recorded_goroot(b));
    }
    return h;
}

// ---- Variables set on the command line ----

// The value that -X gives to a variable of the package, or NULL. The last one counts.
static const char *given_value(Build *b, const Unit *u, const char *name) {
    const char *stem = arena_printf(&b->s->arena, "%s.%s=", package_link_path(u->pkg), name), *value = NULL;
    for (uint32_t i = 0; i < b->opt->values.len; i++)
        if (!strncmp(b->opt->values.at[i], stem, strlen(stem))) value = b->opt->values.at[i] + strlen(stem);
    return value;
}

static void set_values(Build *b, Unit *u) {
    for (uint32_t i = 0; b->opt->values.len && i < u->ir->globals.len; i++) {
        IrVar *v = u->ir->globals.at[i];
        if (v->sym) v->linked = given_value(b, u, v->sym->text);
        if (v->linked && type_under(v->type)->kind != T_STRING)
            error_at(b->s, v->pos, "cannot set %s with -X: not a variable of type string", v->sym->text);
    }
}

// ---- From IR to an object ----

// The library is made once for all, and is not worse for being whole; what is counted or checked is not to be fast.
static uint32_t most_parts(const Build *b, const Unit *u) {
    bool whole = u->is_std || b->opt->allocs || b->opt->check || !strcmp(b->opt->command, "tool compile");
    return whole ? 1 : 1 + 2 * (uint32_t)b->opt->jobs;
}

// Returns how many parts it has, 0 after reporting.
static uint32_t write_c(Build *b, Unit *u, const char *path) {
    FILE *f = fopen(path, "w");
    if (!f) return fprintf(stderr, "escargo: %s: %s\n", path, strerror(errno)), 0;
    CodegenOptions options = {.lines = true, .fused = !strcmp(b->places->arch, "arm64"), .sites = b->opt->allocs && !u->is_std,
                              .check = b->opt->check, .program = u->is_main, .most_parts = most_parts(b, u)};
    uint32_t parts = codegen_package(b->s, u->ir, f, options);
    if (parts && u->is_main) {
        Units program = initialisation_order(b, u);
        Package **order = NEW_ARRAY(&b->s->arena, Package *, program.len);
        for (uint32_t i = 0; i < program.len; i++) order[i] = program.at[i]->pkg;
        codegen_main(b->s, order, program.len, recorded_goroot(b), godebug_default(b, u), f);
    }
    bool full = ferror(f);
    if (fclose(f) || full) return fprintf(stderr, "escargo: writing %s: %s\n", path, strerror(errno)), 0;
    return parts;
}

// Named for the package, with what else file names must not have.
static const char *c_stem(Session *s, const Unit *u) {
    char *name = arena_printf(&s->arena, "%s", u->path);
    for (char *p = name; *p; p++)
        if (*p == '/') *p = ',';
    if (strlen(name) > 100) name = arena_printf(&s->arena, "%016llx", (unsigned long long)u->key);
    return path_join(s, temp_dir(), name);
}

static bool make_object(Build *b, Jobs *jobs, Unit *u) {
    Session *s = b->s;
    u->objects = cache_find(b, u->key);
    if (u->objects.len) return true;
    const char *stem = c_stem(s, u), *c = arena_printf(&s->arena, "%s.c", stem);
    uint32_t parts = write_c(b, u, c);
    uint64_t *keys = NEW_ARRAY(&s->arena, uint64_t, parts);
    if (parts && !u->is_std && !b->opt->n && part_keys(b, u, c, keys, parts)) u->part_keys = keys;
    for (uint32_t i = 0; i < parts; i++) {
        const char *object = arena_printf(&s->arena, "%s.%u.o", stem, i);
        strs_add(s, &u->objects, object);
        if (u->part_keys && cache_copy_part(b, keys[i], object)) continue;
        cc_compile(b, jobs, u, c, object, parts > 1 ? (int)i : -1);
    }
    return parts > 0;
}

// ---- One package through the stages ----

static bool imports_failed(const Unit *u) {
    for (uint32_t i = 0; i < u->imports.len; i++)
        if (u->imports.at[i]->failed) return true;
    return false;
}

// The compiler's version as -json tells it: the reference's where its library is read.
static const char *version_told(Build *b) {
    size_t n = 0;
    const char *text = b->reference_library ? file_text(b->s, path_join(b->s, b->places->goroot, "VERSION"), &n) : NULL;
    return text ? arena_strndup(&b->s->arena, text, strcspn(text, " \r\n")) : GO_VERSION;
}

static bool analyse_unit(Build *b, Unit *u) {
    Session *s = b->s;
    if (u->analysed) return true;
    s->flags = b->quiet ? (Flags){0} : options_flags(b->opt, u->path, u->named);
    bool files = !strcmp(u->path, "command-line-arguments");
    bool by_tool = !strcmp(b->opt->command, "tool compile");
    if (!by_tool) s->flags.complete = !u->is_std && (files || !has_foreign_files(u->dir));
    s->folder = by_tool ? NULL : shown_path(s, b->places, u->dir);
    s->flags.narrate = b->opt->emit == EMIT_EXPLAIN && u->named;
    s->flags.keep_graphs = s->flags.narrate || b->opt->emit == EMIT_ESCAPE || b->opt->emit == EMIT_DOT;
    u->pkg->flags = s->flags;
    const char *fault = json_folder_fault(s, &s->flags);
    if (fault) return fprintf(s->err, "compile: %s\n", fault), false;
    for (uint32_t i = 0; i < u->parse_errors.len; i++) vec_push(&s->arena, &s->diags, u->parse_errors.at[i]);
    uint32_t before = s->diags.len;
    godebug_check(b, u);
    if (s->diags.len > before) return false;
    if (u->failed || !sema_check(s, u->pkg) || s->diags.len) return false;
    if (b->opt->emit == EMIT_TYPES) return true;
    if (flags_detail(&s->flags) >= 2) assembly_read(b, u);
    u->ir = ir_build(s, u->pkg);
    if (s->diags.len) return false;
    ir_optimize(s, u->ir);
    escape_package(s, u->ir);
    if (s->flags.live) show_live(s, u->ir);
    if (s->diags.len) return false;
    embed_check(s, u);
    if (s->diags.len) return false;
    u->analysed = true;
    return !s->flags.json_dir || remarks_write(s, package_link_path(u->pkg), version_told(b), b->places->arch);
}

static bool stage_unit(Build *b, Jobs *jobs, Unit *u) {
    Session *s = b->s;
    if (!analyse_unit(b, u)) return false;
    if (!jobs) return true;
    set_values(b, u);
    if (s->diags.len) return false;
    u->key = unit_key(b, u);
    return make_object(b, jobs, u);
}

// Runs a package's stages with its messages collected, then prints them under its header.
static void run_unit(Build *b, Jobs *jobs, Unit *u) {
    Session *s = b->s;
    char *text = NULL;
    size_t n = 0;
    FILE *err = s->err;
    s->err = open_memstream(&text, &n);
    u->failed = !stage_unit(b, jobs, u);
    diag_flush(s);
    fclose(s->err);
    s->err = err;
    if (n && jobs) jobs_hide_progress(jobs);
    if (n && u->header) fprintf(s->err, "# %s\n", u->header);
    fwrite(text, 1, n, s->err);
    free(text);
    b->failed |= u->failed;
    if (s->verdicts_only && u->ir) ir_forget_bodies(u->ir);
    arena_empty(&s->scratch);
}

static void keep_objects(Build *b) {
    const char *tmp = temp_dir();
    for (uint32_t i = 0; i < b->order.len; i++) {
        Unit *u = b->order.at[i];
        if (!u->objects.len || strncmp(u->objects.at[0], tmp, strlen(tmp))) continue;
        u->objects = cache_put(b, u->key, u->objects);
        for (uint32_t k = 0; u->part_keys && k < u->objects.len; k++) cache_keep_part(b, u->part_keys[k], u->objects.at[k]);
    }
}

bool run_stages(Build *b, bool want_objects) {
    if (want_objects) load_runtime(b);
    order_units(b);
    Jobs *jobs = want_objects ? jobs_new(b->s, b->opt) : NULL;
    for (uint32_t i = 0; i < b->order.len; i++) {
        Unit *u = b->order.at[i];
        if (b->opt->v && !b->quiet && u->named && strcmp(b->opt->command, "test")) fprintf(stderr, "%s\n", u->path);
        if (jobs) jobs_progress(jobs, i, b->order.len, u->path);
        if (imports_failed(u)) u->failed = b->failed = true;
        else run_unit(b, jobs, u);
    }
    if (!jobs) return !b->failed;
    if (!jobs_wait(jobs)) return b->failed = true, false;
    if (!b->failed && !b->opt->n) {
        keep_objects(b);
        cache_trim(b->s, b->places);
    }
    return !b->failed;
}

// ---- -emit ----

static bool emit_unit(Build *b, Unit *u, FILE *out) {
    Session *s = b->s;
    switch (b->opt->emit) {
    case EMIT_TOKENS:
        for (uint32_t i = 0; i < u->pkg->files.len; i++) emit_tokens(s, u->pkg->files.at[i]->file.file, out);
        return true;
    case EMIT_AST:
        for (uint32_t i = 0; i < u->pkg->files.len; i++) emit_ast(s, u->pkg->files.at[i], out);
        return true;
    case EMIT_TYPES: emit_types(s, u->pkg, out); return true;
    case EMIT_IR: emit_ir(s, u->ir, out); return true;
    case EMIT_ESCAPE: emit_escape(s, u->ir, out); return true;
    case EMIT_DOT: emit_dot(s, u->ir, out); return true;
    case EMIT_EXPLAIN: emit_narrative(s, u->ir, b->opt->only, out); return true;
    case EMIT_C: return codegen_package(s, u->ir, out, (CodegenOptions){0}) > 0;
    case EMIT_NONE: break;
    }
    return false;
}

bool run_emit(Build *b, FILE *out) {
    bool ok = true;
    if (b->opt->emit > EMIT_AST) ok = run_stages(b, false);
    for (uint32_t i = 0; out && i < b->named.len; i++)
        if (!b->named.at[i]->failed) ok = emit_unit(b, b->named.at[i], out) && ok;
    diag_flush(b->s);
    return ok && (!out || fflush(out) == 0);
}
