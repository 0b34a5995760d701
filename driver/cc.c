// cc: the C compiler that $CC names: what it is given, one package at a time, and the linking of programs.
#include "driver/driver.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *const cc_flags[] = {"-O2", "-std=gnu11", "-fwrapv", "-fno-strict-aliasing", "-fno-delete-null-pointer-checks",
                                       "-ffp-contract=off", "-fno-optimize-sibling-calls", "-fno-pie", "-ffunction-sections", "-fdata-sections",
                                       "-fstack-clash-protection"};    // no frame steps over the guard of its stack
// What Clang does anyway, and has no such flags for.
static const char *const gcc_flags[] = {"-fno-ipa-icf",                 // functions with the same code have names and lines of their own
                                        "-fno-crossjumping", "-fno-tree-tail-merge",   // and so have calls
                                        "-fno-working-directory"};      // preprocessed text is the same everywhere, for ccache
enum { CC_FLAGS = sizeof cc_flags / sizeof *cc_flags, GCC_FLAGS = sizeof gcc_flags / sizeof *gcc_flags };

// ---- Words of $CC ----

// The compiler may run elsewhere: a name with a slash is one from here.
static Strs cc_words(Build *b) {
    Session *s = b->s;
    Strs w = {0};
    const char *p = b->places->cc;
    while (*p) {
        size_t n = strcspn(p, " \t");
        const char *word = arena_strndup(&s->arena, p, n);
        if (n) strs_add(s, &w, *word == '.' && strchr(word, '/') ? path_absolute(s, b->places->cwd, word) : word);
        p += n;
        p += *p != 0;
    }
    return w;
}

// Programs that run a compiler, here or elsewhere, and change nothing of what it makes.
static bool is_launcher(const char *word) {
    static const char *const names[] = {"ccache", "sccache", "distcc", "icecc", "pump"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!strcmp(path_base(word), names[i])) return true;
    return false;
}

uint64_t cc_hash(Build *b, uint64_t h) {
    Strs w = cc_words(b);
    uint32_t from = 0;
    while (from + 1 < w.len && is_launcher(w.at[from])) from++;
    for (; from < w.len; from++) h = hash_text(h, w.at[from]);
    for (int i = 0; i < CC_FLAGS; i++) h = hash_text(h, cc_flags[i]);
    for (int i = 0; i < GCC_FLAGS; i++) h = hash_text(h, gcc_flags[i]);
    return hash_text(h, b->places->arch);
}

// ---- Compiling ----

static bool is_clang(Strs words) {
    for (uint32_t i = 0; i < words.len; i++)
        if (!strncmp(path_base(words.at[i]), "clang", strlen("clang"))) return true;
    return false;
}

// The library has lines, but stays as it is.
bool for_debugger(const Build *b, const Unit *u) { return b->opt->debug && !u->is_std; }

void cc_compile(Build *b, Jobs *jobs, const Unit *u, const char *c, const char *object, int part) {
    Session *s = b->s;
    Strs w = cc_words(b);
    for (int i = 0; i < CC_FLAGS; i++) strs_add(s, &w, cc_flags[i]);
    for (int i = 0; i < GCC_FLAGS && !is_clang(cc_words(b)); i++) strs_add(s, &w, gcc_flags[i]);
    // x*y + z is one operation where the machine has it, as the reference makes it.
    if (!strcmp(b->places->arch, "arm64")) strs_add(s, &w, "-ffp-contract=fast");
    if (b->opt->check) strs_add(s, &w, "-O1");           // it runs few times
    if (for_debugger(b, u)) strs_add(s, &w, "-Og");           // statements stay apart, variables stay visible
    strs_add(s, &w, for_debugger(b, u) ? "-g" : "-g1");      // tracebacks name lines
    strs_add(s, &w, arena_printf(&s->arena, "-I%s", b->places->root));
    if (part >= 0) strs_add(s, &w, arena_printf(&s->arena, "-DRT_PART=%d", part));
    // It runs where the C file is, whose name is all that it sees: what it makes, and what ccache keeps, is the same everywhere.
    strs_add(s, &w, arena_printf(&s->arena, "-fdebug-prefix-map=%s=.", path_dir(s, c)));
    const char *tail[] = {"-c", "-o", object, path_base(c)};
    for (int i = 0; i < 4; i++) strs_add(s, &w, tail[i]);
    jobs_start(jobs, w, path_dir(s, c), object);
}

// ---- Linking ----

static const char *const link_flags[] = {"-no-pie", "-fno-lto", "-static-libgcc", "-Wl,--gc-sections", "-Wl,--allow-multiple-definition",
                                         "-Wl,-z,noexecstack", "-Wl,--eh-frame-hdr"};   // what stacks are walked by, in static programs too
enum { LINK_FLAGS = sizeof link_flags / sizeof *link_flags };

// What programs are linked with. For other machines than this one it stands in a folder of its own.
static const char *library_file(Build *b, const char *name) {
    const char *arch = b->places->arch, *folder = strcmp(arch, host_arch()) ? arena_printf(&b->s->arena, "lib/%s", arch) : "lib";
    return path_join(b->s, path_join(b->s, b->places->root, folder), name);
}

static const char *runtime_archive(Build *b) { return library_file(b, "libescargo_rt.a"); }

// Ways to link, the best first. A static program starts faster and takes less memory, the runtime that is linked with the
// C library already saves the search for it, and gold links in half the time. Where the C library is only shared, or gold
// is not there, the others must do; the last says what is wrong.
static const struct Way { bool base, is_static, gold; } ways[] = {{true, true, true}, {false, true, true}, {true, true, false},
                                                                  {false, true, false}, {false, false, false}};
enum { WAYS = sizeof ways / sizeof *ways };

static Strs link_command(Build *b, struct Way way, Strs objects, const char *out, const char *base) {
    Session *s = b->s;
    Strs w = cc_words(b);
    strs_add(s, &w, "-o");
    strs_add(s, &w, out);
    for (uint32_t i = 0; i < objects.len; i++) strs_add(s, &w, objects.at[i]);
    static const char *const whole[] = {"-nostdlib"}, *const searched[] = {"-lm", "-lpthread"};
    strs_add(s, &w, way.base ? base : runtime_archive(b));
    for (int i = 0; i < (way.base ? 1 : 2); i++) strs_add(s, &w, way.base ? whole[i] : searched[i]);
    for (int i = 0; i < LINK_FLAGS; i++) strs_add(s, &w, link_flags[i]);
    if (way.is_static) strs_add(s, &w, "-static");
    if (way.gold) strs_add(s, &w, "-fuse-ld=gold");
    return w;
}

// Somebody may have emptied the cache meanwhile.
static bool all_there(Strs objects) {
    for (uint32_t i = 0; i < objects.len; i++) {
        if (is_file(objects.at[i])) continue;
        fprintf(stderr, "escargo: %s was there and is gone (is the cache being cleaned?): build again\n", objects.at[i]);
        return false;
    }
    return true;
}

static bool link_somehow(Build *b, Unit *main, Strs objects, const char *out, const char *id) {
    const char *base = library_file(b, "base.o");
    const char *log = path_join(b->s, temp_dir(), "link.log");
    struct stat st;
    bool has_base = stat(base, &st) == 0 && st.st_size > 0;
    for (int i = 0; i < WAYS; i++) {
        if (ways[i].base && !has_base) continue;
        Strs w = link_command(b, ways[i], objects, out, base);
        strs_add(b->s, &w, id);
        if (b->opt->n) return show_command(w), true;
        if (i == WAYS - 1) return !report_missing(b, main, log) && run_command(b->s, w, b->opt->x) == 0;
        if (logged_command(b->s, w, b->opt->x, log) == 0) return true;
        if (!all_there(objects)) return false;
    }
    return false;
}

// The linker would say it with a symbol; go says it so.
bool has_main(Build *b, Unit *u) {
    Obj *o = table_get(&u->pkg->scope->names, intern_str(b->s, "main"));
    if (o && o->kind == OBJ_FUNC) return true;
    fprintf(stderr, "# %s\nruntime.main_main·f: function main is undeclared in the main package\n", u->header);
    return false;
}

uint64_t program_key(Build *b, Unit *main) {
    uint64_t h = cc_hash(b, hash_file(runtime_archive(b)));
    Units program = program_units(b, main);
    for (uint32_t i = 0; i < program.len; i++) h = hash_bytes(&program.at[i]->key, sizeof h, h);
    for (int i = 0; i < LINK_FLAGS; i++) h = hash_text(h, link_flags[i]);
    return h;
}

bool link_program(Build *b, Unit *main, const char *output) {
    Session *s = b->s;
    if (!has_main(b, main)) return false;
    if (access(runtime_archive(b), R_OK)) {
        fprintf(stderr, "escargo: there is no runtime for %s: `make %s` makes it\n", b->places->arch, b->places->arch);
        return false;
    }
    uint64_t key = program_key(b, main);
    if (has_build_id(output, key)) return true;
    const char *out = path_join(s, temp_dir(), "a.out");
    Strs objects = {0};
    Units program = program_units(b, main);
    for (uint32_t i = program.len; i-- > 0;)
        for (uint32_t k = 0; k < program.at[i]->objects.len; k++) strs_add(s, &objects, program.at[i]->objects.at[k]);
    if (!link_somehow(b, main, objects, out, arena_printf(&s->arena, "-Wl,--build-id=0x%016llx", (unsigned long long)key))) return false;
    if (b->opt->n) fprintf(stderr, "mv %s %s\n", out, output);
    if (b->opt->n || !strcmp(out, output) || rename_or_copy(s, out, output)) return true;
    fprintf(stderr, "escargo: writing %s: %s\n", output, strerror(errno));
    return false;
}
