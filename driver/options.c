// The command line, read by the table of flags (flags.c). Words are go's: -flag, --flag, -flag=value, -flag value.
#include "driver/flags.h"

#include <stdlib.h>
#include <unistd.h>

static int command_bit(const char *command) {
    return !strcmp(command, "run") ? RUN : !strcmp(command, "test") ? TEST : !strcmp(command, "list") ? LIST : BUILD;
}

static bool usage(const Options *o) {
    static const struct { int command; const char *line, *help; } rows[] = {
        {BUILD, "build [-o output] [build flags] [packages]", "'escargo help build'"},
        {RUN, "run [build flags] [-exec xprog] package [arguments...]", "'escargo help run'"},
        {TEST, "test [build/test flags] [packages] [build/test flags & test binary flags]", "'escargo help test'"},
        {LIST, "list [-f format] [-json] [-m] [list flags] [build flags] [packages]", "'escargo help list'"},
    };
    int bit = command_bit(o->command);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].command == bit) fprintf(stderr, "usage: escargo %s\nRun %s for details.\n", rows[i].line, rows[i].help);
    return false;
}

static const char *flag_name(const char *word) { return word + 1 + (word[1] == '-'); }

static const FlagRow *find(const Options *o, const char *word) {
    const char *name = flag_name(word);
    return flag_find(name, strcspn(name, "="), command_bit(o->command));
}

// Reads one flag at argv[*i]; *i moves past its value.
static bool read_flag(Session *s, Options *o, int argc, char **argv, int *i) {
    const char *word = flag_name(argv[*i]);
    size_t n = strcspn(word, "=");
    const FlagRow *f = find(o, argv[*i]);
    if (!f) {
        fprintf(stderr, "flag provided but not defined: -%.*s\n", (int)n, word);
        return usage(o);
    }
    const char *value = word[n] ? word + n + 1 : "true";
    if (f->kind != FLAG_BOOL && f->kind != FLAG_OPTIONAL && !word[n]) {
        if (++*i >= argc) {
            fprintf(stderr, "flag needs an argument: -%s\n", f->name);
            return usage(o);
        }
        value = argv[*i];
    }
    const char *wrong = flag_set(s, o, f, value);
    if (!wrong) return true;
    if (!*wrong) return false;
    fprintf(stderr, "%s\n", wrong);
    return usage(o);
}

// $GOFLAGS: flags that count for the commands that know them, before those of the command line.
static bool read_environment(Session *s, Options *o) {
    const char *p = getenv("GOFLAGS");
    for (const char *word; p && (p = next_word(s, p, &word), *word);) {
        int i = 0;
        if (*word != '-' || !word[1] || word[1] == '=') {
            fprintf(stderr, "escargo: parsing $GOFLAGS: non-flag \"%s\"\n", word);
            exit(1);
        }
        const char *name = flag_name(word);
        bool known = false;
        for (int command = BUILD; command <= LIST; command <<= 1) known |= flag_find(name, strcspn(name, "="), command) != NULL;
        if (!known) {
            fprintf(stderr, "escargo: parsing $GOFLAGS: unknown flag -%.*s\n", (int)strcspn(name, "="), name);
            exit(1);
        }
        if (find(o, word) && !read_flag(s, o, 1, (char **)&word, &i)) return false;
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
    if (o->json) strs_add(s, &w, "-test.v=test2json");
    if (o->timeout == DEFAULT_TIMEOUT) strs_add(s, &w, "-test.timeout=10m0s");
    if (o->fuzz) strs_add(s, &w, arena_printf(&s->arena, "-test.fuzzcachedir=%s", p->cache ? path_join(s, p->cache, "fuzz") : temp_dir()));
    if (o->profile) strs_add(s, &w, arena_printf(&s->arena, "-test.outputdir=%s", p->cwd));
    for (uint32_t i = 0; i < o->program_args.len; i++) strs_add(s, &w, o->program_args.at[i]);
    o->program_args = w;
}

static bool is_flag(const char *word) { return word[0] == '-' && word[1]; }

static void rest_to_program(Session *s, Options *o, int argc, char **argv, int i) {
    for (; i < argc; i++) strs_add(s, &o->program_args, argv[i]);
}

// `test` reads flags before and behind its packages. What it does not know is for the test binary, and what follows may be
// a value of it: no more packages then. Words behind flags behind the packages are the binary's, too, and all after them.
static bool read_test(Session *s, Options *o, int argc, char **argv) {
    bool done = false, behind = false;
    for (int i = 0; i < argc; i++) {
        const char *w = argv[i];
        if (!strcmp(w, "-args") || !strcmp(w, "--args")) return rest_to_program(s, o, argc, argv, i + 1), true;
        if (!is_flag(w)) {
            if (done || behind) return rest_to_program(s, o, argc, argv, i), true;
            strs_add(s, &o->args, w);
            continue;
        }
        behind = o->args.len > 0;
        if (find(o, w)) {
            if (!read_flag(s, o, argc, argv, &i)) return false;
            continue;
        }
        if (!o->unknown) o->unknown = w;
        done = true;
        strs_add(s, &o->program_args, w);
    }
    return true;
}

static bool read_others(Session *s, Options *o, int argc, char **argv) {
    int i = 0;
    for (; i < argc && !ends_packages(o, argv[i]); i++) {
        bool flag = is_flag(argv[i]);
        if (flag && o->args.len) break;   // go reads no build flags behind a package, only test does
        if (!flag) strs_add(s, &o->args, argv[i]);
        else if (!read_flag(s, o, argc, argv, &i)) return false;
    }
    if (!strcmp(o->command, "run")) return rest_to_program(s, o, argc, argv, i), true;
    for (; i < argc; i++) strs_add(s, &o->args, argv[i]);
    return true;
}

bool options_parse(Session *s, Options *o, Places *p, int argc, char **argv) {
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    o->jobs = cores > 0 ? (int)cores : 1;
    o->timeout = DEFAULT_TIMEOUT;
    bool test = !strcmp(o->command, "test");
    if (!read_environment(s, o)) return false;
    if (!(test ? read_test : read_others)(s, o, argc, argv)) return false;
    if (o->c && o->unknown) {
        fprintf(stderr, "escargo: unknown flag %s cannot be used with -c\n", o->unknown);
        return usage(o);
    }
    if (o->work) temp_keep();
    places_enter(s, p);
    if (test) test_arguments(s, o, p);
    return true;
}

// ---- The compiler's own flags ----


// Flags for what we have none of: the reference's own machine code, its symbols, debugging its passes.
static bool is_for_back_end(const char *w) {
    static const char *const whole[] = {"-B", "-C", "-0", "-+", "-dynlink", "-shared"}, *const beginnings[] = {"-d=", "-c=", "-p=", "-wb="};
    for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
        if (!strcmp(w, whole[i])) return true;
    for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++)
        if (text_begins(w, beginnings[i])) return true;
    return false;
}

static bool gcflag(Session *s, const char *w, Flags *f) {
    if (!strcmp(w, "-m")) f->m++;
    else if (text_begins(w, "-m=")) f->m = atoi(w + 3);
    else if (!strcmp(w, "-l") || !strcmp(w, "-l=1")) f->l = 1;
    else if (text_begins(w, "-l=")) f->l = atoi(w + 3);
    else if (!strcmp(w, "-e")) f->e = true;
    else if (text_begins(w, "-e=")) f->e = strcmp(w + 3, "0") && strcmp(w + 3, "false");
    else if (!strcmp(w, "-N")) f->N = true;
    else if (!strcmp(w, "-live") || !strcmp(w, "-live=1")) f->live = true;
    else if (text_begins(w, "-lang=")) f->lang = arena_printf(&s->arena, "%s", w + 6);
    else if (text_begins(w, "-json=") || !strcmp(w, "-json")) json_flag(s, w[5] ? w + 6 : NULL, f);
    else if (!strcmp(w, "-complete")) f->complete = true;
    else if (!strcmp(w, "-std")) f->std = true;
    else if (!strcmp(w, "-smallframes")) f->small_frames = true;
    else if (!strcmp(w, "-race")) f->race = true;
    else if (!strcmp(w, "-d=checkptr") || !strcmp(w, "-d=checkptr=1") || !strcmp(w, "-d=checkptr=2")) f->checkptr = true;
    else if (text_begins(w, "-d=") && strstr(w, "escapemutationscalls")) f->mutations = true;
    else if (text_begins(w, "-d=forcestack=")) f->force_stack = arena_printf(&s->arena, "%s", w + strlen("-d=forcestack="));
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

// What stands for "..." is any text, and in "x/..." the folder itself is meant too.
bool pattern_matches(const char *pattern, const char *path) {
    if (!strcmp(pattern, "all")) return true;
    const char *dots = strstr(pattern, "...");
    if (!dots) return !strcmp(pattern, path);
    size_t n = (size_t)(dots - pattern);
    if (!dots[3] && n && pattern[n - 1] == '/' && strlen(path) == n - 1) n--;
    if (strncmp(pattern, path, n)) return false;
    for (const char *rest = path + n;; rest++) {
        if (pattern_matches(dots + 3, rest)) return true;
        if (!*rest) return false;
    }
}

Flags options_flags(const Options *o, const char *import_path, bool named) {
    Flags f = {0};
    for (uint32_t i = 0; i < o->gcflags.len; i++) {
        const GcFlags *g = &o->gcflags.at[i];
        if (g->pattern ? pattern_matches(g->pattern, import_path) : named) f = g->flags;
    }
    return f;
}
