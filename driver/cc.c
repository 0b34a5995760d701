// cc: the C compiler that $CC names: what it is given, one package at a time, and the linking of programs.
#include "driver/driver.h"

#include <errno.h>
#include <unistd.h>

static const char *const cc_flags[] = {"-O2", "-std=gnu11", "-fwrapv", "-fno-strict-aliasing", "-fno-delete-null-pointer-checks",
                                       "-ffp-contract=off", "-fno-optimize-sibling-calls", "-fno-pie", "-ffunction-sections", "-fdata-sections",
                                       "-fstack-clash-protection",     // no frame steps over the guard of its stack
                                       "-fno-ipa-icf"};                // functions with the same code have names and lines of their own
enum { CC_FLAGS = sizeof cc_flags / sizeof *cc_flags };

// ---- Words of $CC ----

static Strs cc_words(Build *b) {
    Session *s = b->s;
    Strs w = {0};
    const char *p = b->places->cc;
    while (*p) {
        size_t n = strcspn(p, " \t");
        if (n) strs_add(s, &w, arena_strndup(&s->arena, p, n));
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
    return hash_text(h, b->places->arch);
}

// ---- Compiling ----

void cc_compile(Build *b, Jobs *jobs, const char *c, const char *object) {
    Session *s = b->s;
    Strs w = cc_words(b);
    for (int i = 0; i < CC_FLAGS; i++) strs_add(s, &w, cc_flags[i]);
    // x*y + z is one operation where the machine has it, as the reference makes it.
    if (!strcmp(b->places->arch, "arm64")) strs_add(s, &w, "-ffp-contract=fast");
    if (b->opt->check) strs_add(s, &w, "-O1");           // it runs few times
    strs_add(s, &w, b->opt->debug ? "-g" : "-g1");      // tracebacks name lines
    strs_add(s, &w, arena_printf(&s->arena, "-I%s", b->places->root));
    const char *tail[] = {"-c", "-o", object, c};
    for (int i = 0; i < 4; i++) strs_add(s, &w, tail[i]);
    jobs_start(jobs, w);
}

// ---- Linking ----

// A static program starts faster and takes less memory, and gold links in half the time. Where the C library is only
// shared, or gold is not there, that must do: the last try says what is wrong.
static bool link_somehow(Build *b, Unit *main, Strs w) {
    static const char *const wishes[][2] = {{"-static", "-fuse-ld=gold"}, {"-static", NULL}};
    Session *s = b->s;
    const char *log = path_join(s, temp_dir(), "link.log");
    for (size_t i = 0; i < sizeof wishes / sizeof *wishes; i++) {
        Strs words = w;
        words.cap = words.len;   // a copy of its own when it grows
        for (int k = 0; k < 2 && wishes[i][k]; k++) strs_add(s, &words, wishes[i][k]);
        if (logged_command(s, words, b->opt->x, log) == 0) return true;
    }
    return !report_missing(b, main, log) && run_command(s, w, b->opt->x) == 0;
}

// The linker would say it with a symbol; go says it so.
bool has_main(Build *b, Unit *u) {
    Obj *o = table_get(&u->pkg->scope->names, intern_str(b->s, "main"));
    if (o && o->kind == OBJ_FUNC) return true;
    fprintf(stderr, "# %s\nruntime.main_main·f: function main is undeclared in the main package\n", u->header);
    return false;
}

static const char *const link_tail[] = {"-lm", "-lpthread", "-no-pie", "-static-libgcc", "-Wl,--gc-sections", "-Wl,--allow-multiple-definition",
                                        "-Wl,--eh-frame-hdr"};        // what stacks are walked by, in static programs too
enum { LINK_TAIL = sizeof link_tail / sizeof *link_tail };

// For other machines than this one it stands in a folder of its own.
static const char *runtime_archive(Build *b) {
    const char *arch = b->places->arch, *folder = strcmp(arch, host_arch()) ? arena_printf(&b->s->arena, "lib/%s", arch) : "lib";
    return path_join(b->s, path_join(b->s, b->places->root, folder), "libescargo_rt.a");
}

uint64_t program_key(Build *b, Unit *main) {
    uint64_t h = cc_hash(b, hash_file(runtime_archive(b)));
    Units program = program_units(b, main);
    for (uint32_t i = 0; i < program.len; i++) h = hash_bytes(&program.at[i]->key, sizeof h, h);
    for (int i = 0; i < LINK_TAIL; i++) h = hash_text(h, link_tail[i]);
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
    Strs w = cc_words(b);
    strs_add(s, &w, "-o");
    strs_add(s, &w, out);
    Units program = program_units(b, main);
    for (uint32_t i = program.len; i-- > 0;) strs_add(s, &w, program.at[i]->object);
    strs_add(s, &w, runtime_archive(b));
    for (int i = 0; i < LINK_TAIL; i++) strs_add(s, &w, link_tail[i]);
    strs_add(s, &w, arena_printf(&s->arena, "-Wl,--build-id=0x%016llx", (unsigned long long)key));
    if (!link_somehow(b, main, w)) return false;
    if (!strcmp(out, output) || rename_or_copy(s, out, output)) return true;
    fprintf(stderr, "escargo: writing %s: %s\n", output, strerror(errno));
    return false;
}

