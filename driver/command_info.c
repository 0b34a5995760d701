// The commands that only tell: env, version, help.
#include "driver/driver.h"

int command_version(Session *s, Places *p, int argc, char **argv) {
    (void)s, (void)p, (void)argc, (void)argv;
    printf("escargo version %s (%s) linux/%s\n", ESCARGO_VERSION, GO_VERSION, host_arch());
    return 0;
}

// clean: what builds and tests keep. Nothing else of ours outlives a command.
int command_clean(Session *s, Places *p, int argc, char **argv) {
    (void)s;
    bool all = false;
    for (int i = 0; i < argc; i++) {
        const char *w = argv[i] + (argv[i][0] == '-' && argv[i][1] == '-');
        if (!strcmp(w, "-cache") || !strcmp(w, "-testcache")) all = true;   // one cache holds both
        else if (*w == '-') return fprintf(stderr, "flag provided but not defined: %s\nusage: escargo clean [-cache] [-testcache]\n", w), 2;
    }
    if (all && p->cache) remove_tree(p->cache);
    return 0;
}

typedef struct EnvRow { const char *name, *value; } EnvRow;

int command_env(Session *s, Places *p, int argc, char **argv) {
    bool bad;
    Module *m = module_find(s, p->cwd, &bad);
    const EnvRow rows[] = {
        {"CC", p->cc}, {"ESCARGOCACHE", p->cache ? p->cache : "off"}, {"ESCARGOROOT", p->root}, {"GOARCH", p->arch},
        {"GOMOD", m ? m->file : "/dev/null"}, {"GOOS", "linux"}, {"GOROOT", p->goroot ? p->goroot : ""}, {"GOVERSION", GO_VERSION},
    };
    enum { ROWS = sizeof rows / sizeof *rows };
    for (int i = 0; i < ROWS && !argc; i++) printf("%s='%s'\n", rows[i].name, rows[i].value);
    for (int k = 0; k < argc; k++) {
        int i = 0;
        while (i < ROWS && strcmp(rows[i].name, argv[k])) i++;
        puts(i < ROWS ? rows[i].value : "");
    }
    return bad;
}

typedef struct HelpRow { const char *name, *brief, *text; } HelpRow;
static const HelpRow help_rows[] = {
    {"build", "compile packages and dependencies",
     "usage: escargo build [-o output] [build flags] [packages | files.go]\n\n"
     "Compiles the packages. One main package makes a program; other packages are checked.\n\n"
     "  -o FILE|DIR/     where the program goes\n"
     "  -gcflags=[PAT=]FLAGS   -m -m=2 (escape verdicts), -l (no inlining), -e (all errors), -lang=go1.N;\n"
     "                   -json=0,DIR (verdicts and reasons as JSON for editors, a file for each source file);\n"
     "                   PAT is an import path, a pattern, or all\n"
     "  -emit=STAGE      prints a stage's work instead: tokens ast types ir escape dot c\n"
     "  -allocs          the program counts the objects that each allocation site makes, and prints a table at its end\n"
     "  -checkescape     the program checks that nothing outlives its place: what was on the stack is poisoned, and\n"
     "                   pointers to it are not stored where they live longer\n"
     "  -g               for gdb: variables are visible, and statements stay apart\n"
     "  -trimpath        files are recorded as PACKAGE/FILE.go, in tracebacks too\n"
     "  -ldflags='-X PATH.NAME=VALUE'   the value of a string variable\n"
     "  -tags a,b        build constraints that hold\n"
     "  -p N             C compilers at once\n"
     "  -x -n -v -work   print commands, print them and run none, print packages, keep the temporary folder\n"
     "  -C DIR           change to DIR first\n"},
    {"explain", "show why values are on the heap",
     "usage: escargo explain [build flags] [packages | files.go | FILE.go:LINE]\n\n"
     "Shows each value that is on the heap, and each parameter that leaks, with the lines of source that make it so.\n"
     "With FILE.go:LINE, what is on that line, also where it stays on the stack.\n"},
    {"run", "compile and run a program", "usage: escargo run [build flags] package [arguments...]\n\nBuilds the program in a temporary folder and runs it.\n"
     "With -allocs a table follows on stderr: what -m says of each allocation site, and what it made on the heap.\n"},
    {"test", "test packages",
     "usage: escargo test [build/test flags] [packages] [-args ...]\n\n"
     "  -run R  -skip R  -list R  -bench R  -benchmem  -benchtime T  -count N  -v  -json  -short  -cpu L  -parallel N\n"
     "  -timeout D  -failfast  -shuffle S  -cpuprofile F  -memprofile F  -c  -o FILE|DIR/\n"
     "  -fuzz R  -fuzztime T  tries inputs that are made at random of the seeds (testdata/fuzz/ and F.Add); one that fails is kept\n"
     "  -exec 'PROGRAM ...'  runs the tests by it\n"
     "Packages are tested in parallel (-p). Results of packages that are named are kept until what they were made of\n"
     "or what the tests read changes; -count=1 runs them again.\n"
     "  -cover           tells how many of the statements ran; -coverprofile FILE which, as go tool cover reads it;\n"
     "                   -covermode set|count|atomic, -coverpkg PATTERNS counts in these packages (not in the library's)\n"
     "  -allocs          after the tests, what each allocation site of the module made on the heap\n"},
    {"list", "list packages", "usage: escargo list [packages]\n\nPrints the import paths of the packages, a line each.\n"},
    {"tool", "run a part of the compiler", "usage: escargo tool compile [-e] [-m] [-l] [-o object] file.go...\n"},
    {"clean", "forget what builds keep", "usage: escargo clean [-cache] [-testcache]\n\nRemoves the cache of objects, programs and test results.\n"},
    {"env", "print where things are", "usage: escargo env [names]\n"},
    {"version", "print the version", "usage: escargo version\n"},
    {"help", "this text, or more about a command", "usage: escargo help [command]\n"},
};
enum { HELP_ROWS = sizeof help_rows / sizeof *help_rows };

int command_help(Session *s, Places *p, int argc, char **argv) {
    (void)s, (void)p;
    for (int i = 0; argc && i < HELP_ROWS; i++)
        if (!strcmp(help_rows[i].name, argv[0])) return fputs(help_rows[i].text, stdout), 0;
    if (argc) {
        fprintf(stderr, "escargo help %s: unknown help topic. Run 'escargo help'.\n", argv[0]);
        return 2;
    }
    fputs("escargo compiles Go to C and tells of every value whether it lives on the stack or on the heap, and why.\n\n"
          "usage: escargo <command> [arguments]\n\nThe commands are:\n\n", stdout);
    for (int i = 0; i < HELP_ROWS; i++) printf("\t%-10s  %s\n", help_rows[i].name, help_rows[i].brief);
    fputs("\nUse \"escargo help <command>\" for more about a command.\n", stdout);
    return 0;
}
