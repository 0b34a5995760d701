// The command line, read by one table of flags. Words are go's: -flag, --flag, -flag=value, -flag value.
#include "driver/driver.h"

#include <stdlib.h>
#include <unistd.h>

enum { BUILD = 1, RUN = 2, TEST = 4, COMPILE = 8, ALL = BUILD | RUN | TEST };

typedef bool SetFlag(Session *s, Options *o, const char *name, const char *value);
typedef struct FlagRow { const char *name; int commands; bool takes_value; SetFlag *set; } FlagRow;

// ---- What each flag does ----

static bool set_output(Session *s, Options *o, const char *name, const char *v) { (void)s, (void)name; o->output = v; return true; }
static bool set_x(Session *s, Options *o, const char *name, const char *v) { (void)s, (void)name; o->x = strcmp(v, "false"); return true; }
static bool set_trim(Session *s, Options *o, const char *name, const char *v) { (void)s, (void)name; o->trim_path = strcmp(v, "false"); return true; }
static bool set_n(Session *s, Options *o, const char *name, const char *v) { (void)s, (void)name; o->n = strcmp(v, "false"); o->x |= o->n; return true; }
static bool set_work(Session *s, Options *o, const char *name, const char *v) { (void)s, (void)name; o->work = strcmp(v, "false"); return true; }
static bool set_debug(Session *s, Options *o, const char *name, const char *v) { (void)s, (void)name; o->debug = strcmp(v, "false"); return true; }
static bool set_c(Session *s, Options *o, const char *name, const char *v) { (void)s, (void)name; o->c = strcmp(v, "false"); return true; }
static bool set_allocs(Session *s, Options *o, const char *name, const char *v) { (void)s, (void)name; o->allocs = strcmp(v, "false"); return true; }
static bool set_check(Session *s, Options *o, const char *name, const char *v) { (void)s, (void)name; o->check = strcmp(v, "false"); return true; }
static bool set_nothing(Session *s, Options *o, const char *name, const char *v) { (void)s, (void)o, (void)name, (void)v; return true; }

static bool set_v(Session *s, Options *o, const char *name, const char *v) {
    (void)name;
    o->v = strcmp(v, "false");
    if (!strcmp(o->command, "test")) strs_add(s, &o->program_args, "-test.v=true");
    return true;
}

static bool set_jobs(Session *s, Options *o, const char *name, const char *v) {
    (void)s;
    o->jobs = atoi(v);
    if (o->jobs > 0) return true;
    fprintf(stderr, "invalid value \"%s\" for flag -%s: must be a positive number\n", v, name);
    return false;
}

static bool set_tags(Session *s, Options *o, const char *name, const char *v) {
    (void)name;
    while (*v) {
        size_t n = strcspn(v, ", ");
        if (n) strs_add(s, &o->tags, arena_strndup(&s->arena, v, n));
        v += n;
        v += *v != 0;
    }
    return true;
}

static bool set_emit(Session *s, Options *o, const char *name, const char *v) {
    static const struct { const char *name; Emit emit; } table[] = {
#define X(id, text) {text, EMIT_##id},
        EMITS(X)
#undef X
    };
    (void)s, (void)name;
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (!strcmp(table[i].name, v)) return o->emit = table[i].emit, true;
    fprintf(stderr, "invalid value \"%s\" for flag -emit: want tokens, ast, types, ir, escape, dot, explain or c\n", v);
    return false;
}

// -gcflags=[pattern=]words. A value that begins with '-' has no pattern.
static bool set_gcflags(Session *s, Options *o, const char *name, const char *v) {
    (void)name;
    GcFlags g = {0};
    while (*v == ' ') v++;
    if (*v && *v != '-') {
        const char *eq = strchr(v, '=');
        if (!eq) {
            fprintf(stderr, "invalid value \"%s\" for flag -gcflags: parameter may not start with quote character or lacks a dash\n", v);
            return false;
        }
        g.pattern = arena_strndup(&s->arena, v, (size_t)(eq - v));
        v = eq + 1;
    }
    const char *wrong;
    if (!gcflags_parse(s, v, &g.flags, &wrong)) {
        fprintf(stderr, "flag provided but not defined: %s\nusage: compile [options] file.go...\n", wrong);
        return false;
    }
    vec_push(&s->arena, &o->gcflags, g);
    return true;
}

// One word of -ldflags, which may be quoted. Returns what follows it.
static const char *next_word(Session *s, const char *p, const char **word) {
    while (*p == ' ' || *p == '\t') p++;
    char quote = *p == '\'' || *p == '"' ? *p++ : 0;
    size_t n = quote ? strcspn(p, (char[]){quote, 0}) : strcspn(p, " \t");
    *word = arena_strndup(&s->arena, p, n);
    p += n;
    return quote && *p ? p + 1 : p;
}

static bool add_value(Session *s, Options *o, const char *v) {
    const char *eq = strchr(v, '=');
    bool ok = eq && memchr(v, '.', (size_t)(eq - v));
    if (ok) strs_add(s, &o->values, v);
    else fprintf(stderr, "escargo: -X flag requires argument of the form importpath.name=value\n");
    return ok;
}

// The linker's flags: -X sets string variables; the others are about files that we do not make.
static bool set_ldflags(Session *s, Options *o, const char *name, const char *v) {
    (void)name;
    for (const char *word; v = next_word(s, v, &word), *word;) {
        if (!strncmp(word, "-X=", 3)) word += 3;
        else if (!strcmp(word, "-X")) v = next_word(s, v, &word);
        else continue;
        if (!add_value(s, o, word)) return false;
    }
    return true;
}

static bool set_race(Session *s, Options *o, const char *name, const char *v) {
    (void)s, (void)o, (void)v;
    fprintf(stderr, "escargo: -%s is not supported: there is no race detector; build with go for that\n", name);
    return false;
}

static bool set_dir(Session *s, Options *o, const char *name, const char *v) {
    (void)s, (void)o, (void)name;
    if (chdir(v) == 0) return true;
    fprintf(stderr, "escargo: chdir %s: no such file or directory\n", v);
    exit(1);   // not a mistake in the flags, which are 2
}

// A flag of the test binary.
static bool set_test(Session *s, Options *o, const char *name, const char *v) {
    o->bench |= !strcmp(name, "bench");
    o->fuzz |= !strcmp(name, "fuzz");
    o->list |= !strcmp(name, "list");
    o->fail_fast |= !strcmp(name, "failfast") && strcmp(v, "false");
    if (strstr(name, "profile") || !strcmp(name, "trace")) o->profile = name;
    strs_add(s, &o->program_args, arena_printf(&s->arena, "-test.%s=%s", name, v));
    return true;
}

// go's text of a duration: numbers with units, "1m30s". Negative: it is none.
static double duration(const char *v) {
    static const struct { const char *unit; double seconds; } units[] = {
        {"ns", 1e-9}, {"us", 1e-6}, {"ms", 1e-3}, {"s", 1}, {"m", 60}, {"h", 3600},
    };
    double sum = 0;
    if (!strcmp(v, "0")) return 0;
    do {
        char *end;
        double n = strtod(v, &end);
        size_t len = strspn(end, "nsumh"), i = 0;
        while (i < sizeof units / sizeof *units && (strlen(units[i].unit) != len || strncmp(units[i].unit, end, len))) i++;
        if (end == v || i == sizeof units / sizeof *units) return -1;
        sum += n * units[i].seconds;
        v = end + len;
    } while (*v);
    return sum;
}

static bool set_timeout(Session *s, Options *o, const char *name, const char *v) {
    o->timeout = duration(v);
    if (o->timeout >= 0) return set_test(s, o, name, v);
    fprintf(stderr, "invalid value \"%s\" for flag -timeout: parse error\n", v);
    return false;
}

static bool set_json(Session *s, Options *o, const char *name, const char *v) {
    (void)name;
    o->json = strcmp(v, "false");
    if (o->json) strs_add(s, &o->program_args, "-test.v=test2json");
    return true;
}

static bool set_cover(Session *s, Options *o, const char *name, const char *v) {
    (void)s, (void)o, (void)v;
    fprintf(stderr, "escargo: -%s is not supported: programs are not instrumented; use go test for coverage\n", name);
    return false;
}

static const FlagRow flag_rows[] = {
    {"o", BUILD | TEST | COMPILE, true, set_output},
    {"x", ALL, false, set_x}, {"v", ALL, false, set_v}, {"work", ALL, false, set_work}, {"g", ALL, false, set_debug}, {"allocs", ALL, false, set_allocs}, {"checkescape", ALL, false, set_check},
    {"a", ALL, false, set_nothing}, {"n", ALL, false, set_n}, {"trimpath", ALL, false, set_trim}, {"C", ALL, true, set_dir},
    {"p", ALL, true, set_jobs}, {"tags", ALL, true, set_tags}, {"emit", BUILD, true, set_emit},
    {"gcflags", ALL, true, set_gcflags}, {"ldflags", ALL, true, set_ldflags}, {"race", ALL, false, set_race}, {"msan", ALL, false, set_race}, {"asan", ALL, false, set_race},
    {"c", TEST, false, set_c}, {"json", TEST, false, set_json}, {"timeout", TEST, true, set_timeout},
    {"vet", TEST, true, set_nothing}, {"list", TEST, true, set_test}, {"shuffle", TEST, true, set_test}, {"fuzz", TEST, true, set_test},
    {"fuzztime", TEST, true, set_test}, {"fullpath", TEST, false, set_test}, {"outputdir", TEST, true, set_test},
    {"cover", TEST, false, set_cover}, {"covermode", TEST, true, set_cover}, {"coverpkg", TEST, true, set_cover}, {"coverprofile", TEST, true, set_cover},
    {"blockprofile", TEST, true, set_test}, {"mutexprofile", TEST, true, set_test}, {"memprofilerate", TEST, true, set_test},
    {"run", TEST, true, set_test}, {"skip", TEST, true, set_test}, {"bench", TEST, true, set_test}, {"benchmem", TEST, false, set_test},
    {"benchtime", TEST, true, set_test}, {"count", TEST, true, set_test}, {"cpu", TEST, true, set_test}, {"short", TEST, false, set_test},
    {"parallel", TEST, true, set_test}, {"failfast", TEST, false, set_test},
    {"cpuprofile", TEST, true, set_test}, {"memprofile", TEST, true, set_test},
};

static int command_bit(const char *command) {
    return !strcmp(command, "build") || !strcmp(command, "list") ? BUILD : !strcmp(command, "run") ? RUN : !strcmp(command, "test") ? TEST : COMPILE;
}

static const FlagRow *find_flag(const char *name, size_t n, int command) {
    for (size_t i = 0; i < sizeof flag_rows / sizeof *flag_rows; i++)
        if ((flag_rows[i].commands & command) && strlen(flag_rows[i].name) == n && !memcmp(flag_rows[i].name, name, n)) return &flag_rows[i];
    return NULL;
}

static bool usage(const Options *o) {
    static const char *const lines[] = {"build [-o output] [build flags] [packages]", "run [build flags] package [arguments...]",
                                        "test [build/test flags] [packages] [-args ...]"};
    int bit = command_bit(o->command);
    fprintf(stderr, "usage: escargo %s\nRun 'escargo help %s' for details.\n", lines[bit >> 1 > 2 ? 0 : bit >> 1], o->command);
    return false;
}

// Reads one flag at argv[*i]; *i moves past its value.
static bool read_flag(Session *s, Options *o, int argc, char **argv, int *i) {
    const char *word = argv[*i] + 1;
    if (*word == '-') word++;
    size_t n = strcspn(word, "=");
    const FlagRow *f = find_flag(word, n, command_bit(o->command));
    if (!f) {
        fprintf(stderr, "flag provided but not defined: -%.*s\n", (int)n, word);
        return usage(o);
    }
    const char *value = word[n] ? word + n + 1 : "true";
    if (f->takes_value && !word[n]) {
        if (++*i >= argc) {
            fprintf(stderr, "flag needs an argument: -%s\n", f->name);
            return usage(o);
        }
        value = argv[*i];
    }
    return f->set(s, o, f->name, value);
}

// $GOFLAGS: flags that count for the commands that know them, before those of the command line.
static bool read_environment(Session *s, Options *o) {
    const char *p = getenv("GOFLAGS");
    for (const char *word; p && (p = next_word(s, p, &word), *word);) {
        const char *name = word + 1 + (word[1] == '-');
        if (*word != '-' || !find_flag(name, strcspn(name, "="), command_bit(o->command))) continue;
        int i = 0;
        if (!read_flag(s, o, 1, (char **)&word, &i)) return false;
    }
    return true;
}

// After the packages of `run` come the program's arguments: one package, or all the leading .go files.
static bool ends_packages(const Options *o, const char *arg) {
    if (strcmp(o->command, "run") || !o->args.len) return false;
    return !names_go_file(o->args.at[0]) || !names_go_file(arg);
}

enum { DEFAULT_TIMEOUT = 600 };

// What every test binary is given: when to give up, and where profiles go, which is where we are and not where it runs.
static void test_arguments(Session *s, Options *o, const Places *p) {
    Strs w = {0};
    if (o->timeout == DEFAULT_TIMEOUT) strs_add(s, &w, "-test.timeout=10m0s");
    if (o->profile) strs_add(s, &w, arena_printf(&s->arena, "-test.outputdir=%s", p->cwd));
    for (uint32_t i = 0; i < o->program_args.len; i++) strs_add(s, &w, o->program_args.at[i]);
    o->program_args = w;
}

bool options_parse(Session *s, Options *o, Places *p, int argc, char **argv) {
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    o->jobs = cores > 0 ? (int)cores : 1;
    o->timeout = DEFAULT_TIMEOUT;
    bool test = !strcmp(o->command, "test");
    if (!read_environment(s, o)) return false;
    int i = 0;
    for (; i < argc; i++) {
        if (test && (!strcmp(argv[i], "-args") || !strcmp(argv[i], "--args"))) {
            i++;
            break;
        }
        bool flag = argv[i][0] == '-' && argv[i][1];
        if (!flag && ends_packages(o, argv[i])) break;
        if (!flag) strs_add(s, &o->args, argv[i]);
        else if (!test && o->args.len) break;   // go reads no build flags behind a package, only test does
        else if (!read_flag(s, o, argc, argv, &i)) return false;
    }
    bool build = !strcmp(o->command, "build");
    for (; i < argc; i++) strs_add(s, build ? &o->args : &o->program_args, argv[i]);
    if (o->work) temp_keep();
    places_enter(s, p);
    if (test) test_arguments(s, o, p);
    return true;
}

// ---- The compiler's own flags ----

static bool starts(const char *w, const char *prefix) { return !strncmp(w, prefix, strlen(prefix)); }

// Flags for what we have none of: the reference's own machine code, its symbols, debugging its passes.
static bool is_for_back_end(const char *w) {
    static const char *const whole[] = {"-B", "-C", "-0", "-+", "-dynlink", "-shared"}, *const beginnings[] = {"-d=", "-c=", "-p=", "-wb="};
    for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
        if (!strcmp(w, whole[i])) return true;
    for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++)
        if (starts(w, beginnings[i])) return true;
    return false;
}

static bool gcflag(Session *s, const char *w, Flags *f) {
    if (!strcmp(w, "-m")) f->m++;
    else if (starts(w, "-m=")) f->m = atoi(w + 3);
    else if (!strcmp(w, "-l") || !strcmp(w, "-l=1")) f->l = 1;
    else if (starts(w, "-l=")) f->l = atoi(w + 3);
    else if (!strcmp(w, "-e")) f->e = true;
    else if (starts(w, "-e=")) f->e = strcmp(w + 3, "0") && strcmp(w + 3, "false");
    else if (!strcmp(w, "-N")) f->N = true;
    else if (!strcmp(w, "-live") || !strcmp(w, "-live=1")) f->live = true;
    else if (starts(w, "-lang=")) f->lang = arena_printf(&s->arena, "%s", w + 6);
    else if (starts(w, "-json=0,")) f->json_dir = arena_printf(&s->arena, "%s", w + (starts(w + 8, "file://") ? 15 : 8));
    else if (!strcmp(w, "-complete")) f->complete = true;
    else if (!strcmp(w, "-std")) f->std = true;
    else if (!strcmp(w, "-smallframes")) f->small_frames = true;
    else if (!strcmp(w, "-race")) f->race = true;
    else if (!strcmp(w, "-d=checkptr") || !strcmp(w, "-d=checkptr=1") || !strcmp(w, "-d=checkptr=2")) f->checkptr = true;
    else if (starts(w, "-d=") && strstr(w, "escapemutationscalls")) f->mutations = true;
    else if (starts(w, "-d=forcestack=")) f->force_stack = arena_printf(&s->arena, "%s", w + strlen("-d=forcestack="));
    else return is_for_back_end(w);
    return true;
}

bool gcflags_parse(Session *s, const char *words, Flags *f, const char **wrong) {
    while (*words) {
        size_t n = strcspn(words, " \t");
        if (n) {
            *wrong = arena_strndup(&s->arena, words, n);
            if (!gcflag(s, *wrong, f)) return false;
        }
        words += n;
        words += *words != 0;
    }
    return true;
}

// go's patterns: "all", "std", an import path, "..." matching any text.
static bool matches(const char *pattern, const char *path) {
    if (!strcmp(pattern, "all")) return true;
    const char *dots = strstr(pattern, "...");
    if (!dots) return !strcmp(pattern, path);
    size_t n = (size_t)(dots - pattern);
    if (n && pattern[n - 1] == '/' && strlen(path) == n - 1) n--;
    return !strncmp(pattern, path, n);
}

Flags options_flags(const Options *o, const char *import_path, bool named) {
    Flags f = {0};
    for (uint32_t i = 0; i < o->gcflags.len; i++) {
        const GcFlags *g = &o->gcflags.at[i];
        if (g->pattern ? matches(g->pattern, import_path) : named) f = g->flags;
    }
    return f;
}
