// build, explain, run and tool compile.
#include "driver/driver.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

static Build build_new(Session *s, Options *o, Places *p) { return (Build){.s = s, .opt = o, .places = p}; }

static bool wants_verdicts(const Options *o) {
    for (uint32_t i = 0; i < o->gcflags.len; i++)
        if (o->gcflags.at[i].flags.m || o->gcflags.at[i].flags.json_dir || o->gcflags.at[i].flags.fault) return true;
    return false;
}

// Where GOROOT is set, verdicts speak of the reference's library: a first pass analyses with it and prints; programs are
// then built with ours in a second pass, silently.
static bool analyse_reference(Options *o, Places *p) {
    Session s;
    session_init(&s);
    s.verdicts_only = true;
    Build b = build_new(&s, o, p);
    b.reference_library = true;
    bool ok = load_packages(&b) && run_stages(&b, false);
    session_free(&s);
    return ok;
}

// The default name of a program: of its folder, or of the first file.
static const char *default_output(Session *s, Unit *u) {
    if (strcmp(u->path, "command-line-arguments")) return path_base(u->path);
    const char *name = path_base(u->files.at[0]);
    return arena_strndup(&s->arena, name, strlen(name) - 3);
}

static int install(Build *b) {
    Session *s = b->s;
    const char *o = b->opt->output;
    bool dir = o && names_dir(o);
    if (!o && b->named.len > 1) return 0;   // several packages: checked, results dropped
    if (o && !dir && b->named.len > 1) {
        fprintf(stderr, "escargo: cannot write multiple packages to non-directory %s\n", o);
        return 1;
    }
    const char *folder = !o ? NULL : dir ? o : path_dir(s, o);
    if (folder && is_file(folder)) return fprintf(stderr, "escargo: mkdir %s: file exists\n", folder), 1;
    if (folder && !make_dirs(s, folder)) return fprintf(stderr, "escargo: mkdir %s: %s\n", o, strerror(errno)), 1;
    for (uint32_t i = 0; i < b->named.len; i++) {
        Unit *u = b->named.at[i];
        if (!u->is_main) continue;
        const char *name = default_output(s, u);
        const char *out = dir ? path_join(s, o, name) : o ? o : name;
        if (is_dir(out)) return fprintf(stderr, "escargo: build output \"%s\" already exists and is a directory\n", out), 1;
        if (!link_program(b, u, out)) return 1;
    }
    return 0;
}

// With -o /dev/null the stages run and nothing is shown: so they are measured.
static int emit(Build *b) {
    const char *o = b->opt->output;
    if (writes_nothing(o)) return !run_emit(b, NULL);
    bool file = o != NULL;
    FILE *out = file ? fopen(o, "w") : stdout;
    if (!out) {
        fprintf(stderr, "escargo: %s: %s\n", o, strerror(errno));
        return 1;
    }
    bool ok = run_emit(b, out);
    if (file && fclose(out)) ok = false;
    if (file && !ok) unlink(o);
    return !ok;
}

// What linking would say of programs that are not written.
static bool have_main(Build *b) {
    bool all = true;
    for (uint32_t i = 0; i < b->named.len; i++)
        if (b->named.at[i]->is_main) all &= has_main(b, b->named.at[i]);
    return all;
}

static int build(Session *s, Options *o, Places *p) {
    bool reference = p->goroot && (wants_verdicts(o) || o->emit);
    bool nothing = writes_nothing(o->output);
    if (reference && !o->emit) {
        if (!analyse_reference(o, p)) return 1;
        if (nothing) return 0;
    }
    Build b = build_new(s, o, p);
    b.quiet = reference && !o->emit;
    b.reference_library = reference && o->emit;
    if (!load_packages(&b)) return 1;
    if (o->emit) return emit(&b);
    if (!run_stages(&b, !nothing)) return 1;
    return nothing ? !have_main(&b) : install(&b);
}

int command_build(Session *s, Places *p, int argc, char **argv) {
    Options o = {.command = "build", .arch = p->arch};
    return options_parse(s, &o, p, argc, argv) ? build(s, &o, p) : 2;
}

// "dir/main.go:12", as messages write it, is line 12, and package ./dir, or the file where there is no module.
static void take_line(Session *s, Options *o, const Places *p) {
    const char *arg = o->args.len == 1 ? o->args.at[0] : "", *colon = strstr(arg, ".go:");
    if (!colon) return;
    const char *path = arena_strndup(&s->arena, arg, (size_t)(colon + 3 - arg));
    o->only = (NarrateOnly){path_base(path), (uint32_t)atoi(colon + 4)};
    bool bad;
    const char *dir = path_dir(s, path);
    bool module = module_find(s, dir[0] == '/' ? dir : path_join(s, p->cwd, dir), &bad) != NULL;
    o->args.at[0] = module ? arena_printf(&s->arena, "%s%s", arg[0] == '/' ? "" : "./", dir) : path;
}

int command_explain(Session *s, Places *p, int argc, char **argv) {
    Options o = {.command = "build", .arch = p->arch, .emit = EMIT_EXPLAIN};
    if (!options_parse(s, &o, p, argc, argv)) return 2;
    take_line(s, &o, p);
    return build(s, &o, p);
}

// Of what a pattern matches only one may be a program; the others are passed over.
static bool only_main(Build *b) {
    Units mains = {0};
    bool pattern = b->named.len > 1;
    for (uint32_t i = 0; i < b->named.len; i++)
        if (b->named.at[i]->is_main || !pattern) vec_push(&b->s->arena, &mains, b->named.at[i]);
    b->named = mains;
    if (mains.len == 1 && mains.at[0]->is_main) return true;
    const char *arg = b->opt->args.at[0];
    if (mains.len == 1) fprintf(stderr, "package %s is not a main package\n", mains.at[0]->path);
    else if (!mains.len) fprintf(stderr, "escargo: no packages loaded from %s\n", arg);
    else fprintf(stderr, "escargo: pattern %s matches multiple packages:\n", arg);
    for (uint32_t i = 0; mains.len > 1 && i < mains.len; i++) fprintf(stderr, "\t%s\n", mains.at[i]->path);
    return false;
}

// Where `run` has its program: in the cache, under the name that it would have, so that the next run need not link.
static const char *kept_program(Build *b, Unit *main) {
    Session *s = b->s;
    const char *name = default_output(s, main), *dir = NULL;
    if (b->places->cache) dir = cache_file(s, b->places, program_key(b, main), "d");
    bool kept = dir && make_dirs(s, dir) && access(dir, W_OK) == 0;
    if (kept) cache_used(dir);
    return path_join(s, kept ? dir : temp_dir(), name);
}

int command_run(Session *s, Places *p, int argc, char **argv) {
    Options o = {.command = "run", .arch = p->arch};
    if (!options_parse(s, &o, p, argc, argv)) return 2;
    if (!o.args.len) {
        fprintf(stderr, "escargo: no go files listed\n");
        return 1;
    }
    Build b = build_new(s, &o, p);
    if (!load_packages(&b)) return 1;
    if (!only_main(&b)) return 1;
    if (!run_stages(&b, true)) return 1;
    const char *exe = kept_program(&b, b.named.at[0]);
    if (!link_program(&b, b.named.at[0], exe)) return 1;
    Strs w = {0};
    for (uint32_t i = 0; i < o.exec.len; i++) strs_add(s, &w, o.exec.at[i]);
    strs_add(s, &w, exe);
    for (uint32_t i = 0; i < o.program_args.len; i++) strs_add(s, &w, o.program_args.at[i]);
    if (o.n) return show_command(w), 0;
    int code = run_command(s, w, o.x);
    if (code > 128) fprintf(stderr, "signal: %s\n", signal_name(code - 128));
    else if (code) fprintf(stderr, "exit status %d\n", code);
    return code != 0;
}

// ---- tool compile ----

// The reference's compiler is called with its flags in one row before the files.
static bool compile_options(Session *s, Options *o, int argc, char **argv) {
    GcFlags g = {0};
    for (int i = 0; i < argc; i++) {
        const char *w = argv[i], *wrong;
        if (w[0] != '-') strs_add(s, &o->args, w);
        else if (!strncmp(w, "-p=", 3)) o->import_path = w + 3;
        else if (!strcmp(w, "-o") || !strcmp(w, "-p") || !strcmp(w, "-importcfg") || !strcmp(w, "-D") || !strcmp(w, "-I")) {
            if (++i < argc && w[1] == 'o') o->output = argv[i];
        } else if (!gcflags_parse(s, w, &g.flags, &wrong)) {
            fprintf(stderr, "flag provided but not defined: %s\nusage: escargo tool compile [options] file.go...\n", wrong);
            return false;
        }
    }
    vec_push(&s->arena, &o->gcflags, g);
    return o->args.len > 0;
}

// With GOROOT set the imports are the reference's and only the analysis is done; else OBJ gets the object file.
// Exit status 2 for wrong programs, as the reference's.
static int tool_compile(Session *s, Places *p, int argc, char **argv) {
    Options o = {.command = "tool compile", .arch = p->arch, .jobs = 1};
    if (!compile_options(s, &o, argc, argv)) return 2;
    Build b = build_new(s, &o, p);
    b.reference_library = p->goroot != NULL;
    b.bare_names = true;
    bool objects = !b.reference_library && o.output && !writes_nothing(o.output);
    if (!load_packages(&b) && !b.named.len) return 2;
    for (uint32_t i = 0; i < b.named.len; i++) b.named.at[i]->header = NULL;
    bool ok = run_stages(&b, objects) && !b.failed;
    if (ok && objects) ok = rename_or_copy(s, b.named.at[0]->objects.at[0], o.output);
    return ok ? 0 : 2;
}

// tool std: compiles every package of our standard library into root/lib/obj, where builds look first.
static int tool_std(Session *s, Places *p, int argc, char **argv) {
    Options o = {.command = "build", .arch = p->arch};
    if (!options_parse(s, &o, p, argc, argv)) return 2;
    strs_add(s, &o.args, "std");
    p->cache = path_join(s, p->root, "lib/obj");
    Build b = build_new(s, &o, p);
    if (!load_packages(&b) || !run_stages(&b, false)) return 1;
    if (!strcmp(p->arch, host_arch())) image_save(&b);   // before codegen leaves its marks on the IR
    return run_stages(&b, true) ? 0 : 1;
}

int command_tool(Session *s, Places *p, int argc, char **argv) {
    if (argc && !strcmp(argv[0], "compile")) return tool_compile(s, p, argc - 1, argv + 1);
    if (argc && !strcmp(argv[0], "std")) return tool_std(s, p, argc - 1, argv + 1);
    if (argc) fprintf(stderr, "escargo: no such tool \"%s\"\n", argv[0]);
    else puts("compile\nstd");
    return argc ? 2 : 0;
}
