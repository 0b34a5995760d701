// flags: the table of the commands' flags, and what each does.
#include "driver/flags.h"

#include <ctype.h>
#include <limits.h>
#include <stddef.h>
#include <stdlib.h>
#include <unistd.h>

#define UNUSED (void)s, (void)o, (void)name, (void)v

static const char none[] = "";   // a message was printed

static bool is_on(const char *v) { return !strcmp(v, "true"); }

const char *next_word(Session *s, const char *p, const char **word) {
    while (*p == ' ' || *p == '\t') p++;
    char quote = *p == '\'' || *p == '"' ? *p++ : 0;
    size_t n = quote ? strcspn(p, (char[]){quote, 0}) : strcspn(p, " \t");
    *word = arena_strndup(&s->arena, p, n);
    p += n;
    return quote && *p ? p + 1 : p;
}

static const char *set_nothing(Session *s, Options *o, const char *name, const char *v) { UNUSED; return NULL; }
static const char *set_output(Session *s, Options *o, const char *name, const char *v) { UNUSED; o->output = v; return NULL; }

static const char *set_n(Session *s, Options *o, const char *name, const char *v) {
    UNUSED;
    o->n = is_on(v);
    o->x |= o->n;
    return NULL;
}

static const char *set_v(Session *s, Options *o, const char *name, const char *v) {
    UNUSED;
    bool test = !strcmp(o->command, "test");
    o->v = strcmp(v, "false");
    if (test) strs_add(s, &o->program_args, arena_printf(&s->arena, "-test.v=%s", v));
    return NULL;
}

static const char *set_jobs(Session *s, Options *o, const char *name, const char *v) {
    UNUSED;
    o->jobs = atoi(v);
    if (o->jobs > 0) return NULL;
    fprintf(stderr, "escargo: -p must be a positive integer: %s\n", v);
    exit(1);
}

static const char *set_tags(Session *s, Options *o, const char *name, const char *v) {
    UNUSED;
    strs_split(s, &o->tags, v, ", ");
    return NULL;
}

static const char *set_emit(Session *s, Options *o, const char *name, const char *v) {
    static const struct { const char *name; Emit emit; } table[] = {
#define X(id, text) {text, EMIT_##id},
        EMITS(X)
#undef X
    };
    UNUSED;
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (!strcmp(table[i].name, v)) return o->emit = table[i].emit, NULL;
    return "want tokens, ast, types, ir, escape, dot, explain or c";
}

// -gcflags=[pattern=]words. A value that begins with '-' has no pattern.
static const char *set_gcflags(Session *s, Options *o, const char *name, const char *v) {
    UNUSED;
    GcFlags g = {0};
    while (*v == ' ') v++;
    if (*v && *v != '-') {
        const char *eq = strchr(v, '=');
        if (!eq) return "missing =<value> in <pattern>=<value>";
        g.pattern = arena_strndup(&s->arena, v, (size_t)(eq - v));
        v = eq + 1;
    }
    const char *wrong;
    if (!gcflags_parse(s, v, &g.flags, &wrong)) {
        fprintf(stderr, "flag provided but not defined: %s\nusage: compile [options] file.go...\n", wrong);
        return none;
    }
    vec_push(&s->arena, &o->gcflags, g);
    return NULL;
}

static bool add_value(Session *s, Options *o, const char *v) {
    const char *eq = strchr(v, '=');
    bool ok = eq && memchr(v, '.', (size_t)(eq - v));
    if (ok) strs_add(s, &o->values, v);
    else fprintf(stderr, "escargo: -X flag requires argument of the form importpath.name=value\n");
    return ok;
}

// The linker's flags: -X sets string variables; the others are about files that we do not make.
static const char *set_ldflags(Session *s, Options *o, const char *name, const char *v) {
    UNUSED;
    for (const char *word; v = next_word(s, v, &word), *word;) {
        if (!strncmp(word, "-X=", 3)) word += 3;
        else if (!strcmp(word, "-X")) v = next_word(s, v, &word);
        else continue;
        if (!add_value(s, o, word)) return none;
    }
    return NULL;
}

static const char *set_mod(Session *s, Options *o, const char *name, const char *v) {
    UNUSED;
    o->mod = v;
    if (!*v || !strcmp(v, "mod") || !strcmp(v, "readonly") || !strcmp(v, "vendor")) return NULL;
    fprintf(stderr, "-mod=%s not supported (can be '', 'mod', 'readonly', or 'vendor')\n", v);
    exit(1);
}

static const char *set_buildmode(Session *s, Options *o, const char *name, const char *v) {
    UNUSED;
    if (!strcmp(v, "default") || !strcmp(v, "exe") || !strcmp(v, "pie")) return NULL;
    fprintf(stderr, "escargo: -buildmode=%s is not supported: programs are linked whole\n", v);
    return none;
}

static const char *set_exec(Session *s, Options *o, const char *name, const char *v) {
    UNUSED;
    o->exec = (Strs){0};
    for (const char *word; v = next_word(s, v, &word), *word;) strs_add(s, &o->exec, word);
    return NULL;
}

// Flags that ask for what is not there are refused, not passed over.
#define NO_COVER "only tests are instrumented, by escargo test -cover"
static const struct { const char *name, *why; } refused[] = {
    {"race", "there is no race detector; build with go for that"}, {"msan", "build with go for that"}, {"asan", "build with go for that"},
    {"overlay", "write the files where they belong"}, {"modfile", "go.mod is read from where it is"},
    {"cover", NO_COVER}, {"covermode", NO_COVER}, {"coverpkg", NO_COVER},
    {"test", "test programs are not listed"}, {"compiled", "packages have no other Go files than their own"},
    {"export", "there are no export files"}, {"u", "nothing is looked up on the network"}, {"versions", "nothing is looked up on the network"},
    {"toolexec", "the C compiler can be wrapped by CC='WRAPPER cc'"}, {"linkshared", "programs are linked whole"},
};

static const char *set_refused(Session *s, Options *o, const char *name, const char *v) {
    UNUSED;
    if (!strcmp(v, "false")) return NULL;
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
        if (!strcmp(refused[i].name, name)) fprintf(stderr, "escargo: -%s is not supported: %s\n", name, refused[i].why);
    return none;
}

static const char *set_dir(Session *s, Options *o, const char *name, const char *v) {
    UNUSED;
    if (chdir(v) == 0) return NULL;
    fprintf(stderr, "escargo: chdir %s: no such file or directory\n", v);
    exit(1);   // not a mistake in the flags, which are 2
}

// ---- Flags of the test binary ----

static const char *set_test(Session *s, Options *o, const char *name, const char *v) {
    o->bench |= !strcmp(name, "bench");
    o->fuzz |= !strcmp(name, "fuzz");
    o->list |= !strcmp(name, "list");
    o->fail_fast |= !strcmp(name, "failfast") && is_on(v);
    bool profile = strstr(name, "profile") && !strstr(name, "rate") && !strstr(name, "fraction");
    if (profile || !strcmp(name, "trace")) o->profile = name;
    strs_add(s, &o->program_args, arena_printf(&s->arena, "-test.%s=%s", name, v));
    return NULL;
}

static const char *set_shuffle(Session *s, Options *o, const char *name, const char *v) {
    char *end;
    strtoll(v, &end, 10);
    if (!strcmp(v, "on") || !strcmp(v, "off") || (*v && !*end)) return set_test(s, o, name, v);
    return arena_printf(&s->arena, "-shuffle argument must be \"on\", \"off\", or an int64: strconv.ParseInt: parsing \"%s\": invalid syntax", v);
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

static const char *set_timeout(Session *s, Options *o, const char *name, const char *v) {
    o->timeout = duration(v);
    return set_test(s, o, name, v);
}

static const char *set_format(Session *s, Options *o, const char *name, const char *v) { UNUSED; o->format = v; return NULL; }

static const char *set_list_json(Session *s, Options *o, const char *name, const char *v) {
    UNUSED;
    o->list_json = strcmp(v, "false") ? v : NULL;
    return NULL;
}

// ---- Coverage: each of these flags asks for it ----

static void want_cover(Options *o) {
    if (!o->cover) o->cover = "set";
}

static const char *set_cover(Session *s, Options *o, const char *name, const char *v) {
    UNUSED;
    if (is_on(v)) want_cover(o);
    else o->cover = NULL;
    return NULL;
}

static const char *set_cover_mode(Session *s, Options *o, const char *name, const char *v) {
    UNUSED;
    if (*v && strcmp(v, "set") && strcmp(v, "count") && strcmp(v, "atomic")) return "valid modes are \"set\", \"count\", or \"atomic\"";
    o->cover = *v ? v : "set";
    return NULL;
}

static const char *set_cover_profile(Session *s, Options *o, const char *name, const char *v) {
    UNUSED;
    want_cover(o);
    o->cover_profile = *v ? v : NULL;
    return NULL;
}

static const char *set_cover_packages(Session *s, Options *o, const char *name, const char *v) {
    UNUSED;
    want_cover(o);
    o->cover_packages = (Strs){0};
    strs_split(s, &o->cover_packages, v, ",");
    return NULL;
}

static const char *set_json(Session *s, Options *o, const char *name, const char *v) {
    UNUSED;
    o->json = is_on(v);
    return NULL;
}

// ---- The table ----

#define FIELD(name, commands, member) {name, commands, FLAG_BOOL, NULL, offsetof(Options, member)}
#define BOOL(name, commands, set) {name, commands, FLAG_BOOL, set, 0}
#define NUMBER(name, commands, set) {name, commands, FLAG_NUMBER, set, 0}
#define TEXT(name, commands, set) {name, commands, FLAG_TEXT, set, 0}

static const FlagRow flag_rows[] = {
    FIELD("x", ALL, x), FIELD("work", ALL, work), FIELD("g", ALL, debug), FIELD("allocs", ALL, allocs), FIELD("checkescape", ALL, check),
    FIELD("trimpath", ALL, trim_path), FIELD("c", TEST, c), BOOL("v", ALL, set_v), BOOL("n", ALL, set_n), BOOL("a", ALL, set_nothing),
    TEXT("o", BUILD | TEST, set_output), TEXT("C", ALL, set_dir), NUMBER("p", ALL, set_jobs), TEXT("tags", ALL, set_tags),
    TEXT("emit", BUILD, set_emit), TEXT("gcflags", ALL, set_gcflags), TEXT("ldflags", ALL, set_ldflags), TEXT("exec", RUN | TEST, set_exec),
    TEXT("mod", ALL, set_mod), TEXT("buildmode", ALL, set_buildmode), TEXT("buildvcs", ALL, set_nothing), TEXT("pgo", ALL, set_nothing),
    TEXT("asmflags", ALL, set_nothing), TEXT("compiler", ALL, set_nothing), TEXT("gccgoflags", ALL, set_nothing), TEXT("pkgdir", ALL, set_nothing),
    BOOL("modcacherw", ALL, set_nothing), TEXT("installsuffix", ALL, set_nothing),
    BOOL("race", ALL, set_refused), BOOL("msan", ALL, set_refused), BOOL("asan", ALL, set_refused), BOOL("linkshared", ALL, set_refused),
    BOOL("cover", BUILD | RUN | LIST, set_refused), TEXT("covermode", BUILD | RUN | LIST, set_refused), TEXT("coverpkg", BUILD | RUN | LIST, set_refused),
    BOOL("cover", TEST, set_cover), TEXT("coverprofile", TEST, set_cover_profile), TEXT("covermode", TEST, set_cover_mode),
    TEXT("coverpkg", TEST, set_cover_packages),
    TEXT("overlay", ALL, set_refused), TEXT("modfile", ALL, set_refused), TEXT("toolexec", ALL, set_refused),
    TEXT("f", LIST, set_format), {"json", LIST, FLAG_OPTIONAL, set_list_json, 0}, FIELD("deps", LIST, list_deps), FIELD("m", LIST, list_modules),
    FIELD("e", LIST, keep_going), BOOL("find", LIST, set_nothing), BOOL("test", LIST, set_refused), BOOL("compiled", LIST, set_refused),
    BOOL("export", LIST, set_refused), BOOL("u", LIST, set_refused), BOOL("versions", LIST, set_refused),
    BOOL("json", TEST, set_json), TEXT("vet", TEST, set_nothing), {"timeout", TEST, FLAG_DURATION, set_timeout, 0}, TEXT("shuffle", TEST, set_shuffle),
    TEXT("list", TEST, set_test), TEXT("run", TEST, set_test), TEXT("skip", TEST, set_test), TEXT("bench", TEST, set_test), TEXT("fuzz", TEST, set_test),
    TEXT("benchtime", TEST, set_test), TEXT("fuzztime", TEST, set_test), TEXT("fuzzminimizetime", TEST, set_test), TEXT("cpu", TEST, set_test),
    TEXT("outputdir", TEST, set_test), TEXT("blockprofile", TEST, set_test), TEXT("mutexprofile", TEST, set_test), TEXT("cpuprofile", TEST, set_test),
    TEXT("memprofile", TEST, set_test), TEXT("trace", TEST, set_test), NUMBER("memprofilerate", TEST, set_test),
    NUMBER("blockprofilerate", TEST, set_test), NUMBER("mutexprofilefraction", TEST, set_test), NUMBER("count", TEST, set_test),
    NUMBER("parallel", TEST, set_test), BOOL("benchmem", TEST, set_test), BOOL("short", TEST, set_test), BOOL("failfast", TEST, set_test),
    BOOL("fullpath", TEST, set_test), BOOL("artifacts", TEST, set_test),
};

const FlagRow *flag_find(const char *name, size_t n, int command) {
    bool long_name = command == TEST && n > 5 && !memcmp(name, "test.", 5);
    if (long_name) name += 5, n -= 5;
    for (size_t i = 0; i < sizeof flag_rows / sizeof *flag_rows; i++) {
        const FlagRow *f = &flag_rows[i];
        bool ours = f->set != set_test && f->set != set_v && f->set != set_timeout && f->set != set_shuffle;
        if (!(f->commands & command) || (long_name && ours)) continue;
        if (strlen(f->name) == n && !memcmp(f->name, name, n)) return f;
    }
    return NULL;
}

// Go's words for true and false, made "true" and "false"; NULL: it is neither.
static const char *boolean(const char *v) {
    static const char *const on[] = {"1", "t", "T", "TRUE", "true", "True"}, *const off[] = {"0", "f", "F", "FALSE", "false", "False"};
    for (size_t i = 0; i < sizeof on / sizeof *on; i++) {
        if (!strcmp(v, on[i])) return "true";
        if (!strcmp(v, off[i])) return "false";
    }
    return NULL;
}

static bool is_number(const char *v) {
    char *end;
    bool begins = isdigit((unsigned char)*v) || ((*v == '-' || *v == '+') && isdigit((unsigned char)v[1]));
    long n = strtol(v, &end, 0);
    return begins && !*end && n > LONG_MIN && n < LONG_MAX;
}

static const char *wrong_value(Session *s, const FlagRow *f, const char *v, const char *why) {
    return arena_printf(&s->arena, "invalid %s \"%s\" for %s-%s: %s", f->kind == FLAG_BOOL ? "boolean value" : "value", v,
                        f->kind == FLAG_BOOL ? "" : "flag ", f->name, why);
}

const char *flag_set(Session *s, Options *o, const FlagRow *f, const char *v) {
    bool events = f->set == set_v && !strcmp(v, "test2json") && !strcmp(o->command, "test");
    const char *given = v;
    if (f->kind == FLAG_BOOL && !events) v = boolean(v);
    if (!v && f->set == set_v && !strcmp(o->command, "test"))
        return wrong_value(s, f, given, arena_printf(&s->arena, "invalid flag -test.v=%s", given));
    if (!v || (f->kind == FLAG_NUMBER && !is_number(v)) || (f->kind == FLAG_DURATION && duration(v) < 0))
        return wrong_value(s, f, given, "parse error");
    if (!f->set) {
        *(bool *)((char *)o + f->field) = is_on(v);
        return NULL;
    }
    const char *why = f->set(s, o, f->name, v);
    return !why || why == none ? why : wrong_value(s, f, v, why);
}
