// The commands that only tell: env, version, help.
#include "driver/value.h"

#include <stdlib.h>

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

static const char *set_or(const char *name, const char *otherwise) {
    const char *value = getenv(name);
    return value && *value ? value : otherwise;
}

static const char *quoted(Session *s, const char *text) {
    Buf b = {.arena = &s->arena};
    buf_json(&b, text, strlen(text));
    return buf_str(&b);
}

// env: -json, and names, which are go's where the thing is the same.
int command_env(Session *s, Places *p, int argc, char **argv) {
    bool bad, json = argc && !strcmp(argv[0] + (argv[0][0] == '-' && argv[0][1] == '-'), "-json");
    const Module *m = module_find(s, p->cwd, &bad);
    const char *work = module_workspace(s, p->cwd), *cache = module_cache(s);
    const EnvRow rows[] = {
        {"CC", p->cc}, {"CGO_ENABLED", "0"}, {"ESCARGOCACHE", p->cache ? p->cache : "off"}, {"ESCARGOROOT", p->root},
        {"ESCARGOVERSION", ESCARGO_VERSION}, {"GOARCH", p->arch}, {"GOEXE", ""}, {"GOFLAGS", set_or("GOFLAGS", "")},
        {"GOHOSTARCH", host_arch()}, {"GOHOSTOS", "linux"}, {"GOMOD", m ? m->file : "/dev/null"}, {"GOMODCACHE", cache}, {"GOOS", "linux"},
        {"GOPATH", path_dir(s, path_dir(s, cache))}, {"GOROOT", p->goroot ? p->goroot : ""}, {"GOVERSION", GO_VERSION},
        {"GOWORK", work ? work : ""},
    };
    enum { ROWS = sizeof rows / sizeof *rows };
    bool any = false;
    argc -= json, argv += json;
    if (json) putchar('{');
    for (int i = 0; i < ROWS && (!argc || json); i++) {
        bool named = !argc;
        for (int k = 0; k < argc; k++) named |= !strcmp(rows[i].name, argv[k]);
        if (json && named) printf("%s\n\t\"%s\": %s", any ? "," : "", rows[i].name, quoted(s, rows[i].value));
        else if (!json) printf("%s='%s'\n", rows[i].name, rows[i].value);
        any |= named;
    }
    if (json) puts("\n}");
    for (int k = 0; k < argc && !json; k++) {
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
    {"list", "list packages",
     "usage: escargo list [-f format] [-json] [-m] [list flags] [build flags] [packages]\n\n"
     "Prints the import paths of the packages, a line each.\n\n"
     "  -json[=A,B]      what there is to tell of each (or these fields of it), under go's names\n"
     "  -f FORMAT        the same by a template of text/template: '{{.Dir}} {{join .GoFiles \",\"}}'\n"
     "  -deps            with all packages that they import, before them\n"
     "  -e               goes on where packages cannot be loaded: field Error tells why\n"
     "  -m [all]         modules instead\n"},
    {"tool", "run a part of the compiler", "usage: escargo tool compile [-e] [-m] [-l] [-o object] file.go...\n"},
    {"clean", "forget what builds keep", "usage: escargo clean [-cache] [-testcache]\n\nRemoves the cache of objects, programs and test results.\n"},
    {"env", "print where things are", "usage: escargo env [names]\n"},
    {"version", "print the version", "usage: escargo version\n"},
    {"testflag", NULL,
     "Flags that test programs take, and test hands on to them; also as -test.NAME when the program is run by itself:\n\n"
     "  -run R  -skip R  -bench R  -fuzz R  -list R      which tests, benchmarks, fuzz targets (regular expressions, parts by /)\n"
     "  -benchtime T|Nx  -benchmem  -count N  -cpu LIST  -parallel N  -shuffle off|on|N  -fuzztime T  -fuzzminimizetime T\n"
     "  -v  -short  -failfast  -timeout D  -fullpath\n"
     "  -coverprofile F  -cpuprofile F  -memprofile F  -memprofilerate N  -blockprofile F  -blockprofilerate N\n"
     "  -mutexprofile F  -mutexprofilefraction N  -trace F  -outputdir DIR\n\n"
     "What follows -args goes to the program as it is.\n"},
    {"packages", NULL,
     "Packages are named by import paths, by folders (./dir, ../dir, /dir), or by patterns: ... stands for any text, ./... for all\n"
     "packages below this folder, all for every package in patterns of -gcflags and -coverpkg, std for the standard library. No name means the\n"
     "package in this folder. A list of .go files of one folder is a package of its own. Folders testdata and vendor, and names that begin with\n"
     "'_' or '.', are not matched by patterns.\n"},
    {"environment", NULL,
     "Environment variables:\n\n"
     "  CC               the C compiler, with words before it if need be (ccache cc)\n"
     "  ESCARGOCACHE     where objects, programs and test results are kept; off: nowhere\n"
     "  GOARCH           amd64 or arm64\n"
     "  GOFLAGS          flags that count for every command that knows them\n"
     "  GOMODCACHE, GOPATH   where go keeps downloaded modules\n"
     "  GOROOT           an installed Go whose library -m analyses\n"
     "  GOWORK           the go.work file, or off\n"
     "  TMPDIR           where temporary files go\n"},
    {"help", "this text, or more about a command", "usage: escargo help [command]\n"},
};
enum { HELP_ROWS = sizeof help_rows / sizeof *help_rows };

int command_help(Session *s, Places *p, int argc, char **argv) {
    (void)s, (void)p;
    for (int i = 0; argc && i < HELP_ROWS; i++)
        if (!strcmp(help_rows[i].name, argv[0])) return fputs(help_rows[i].text, stdout), 0;
    if (argc) {
        static const char *const of_go[] = {"buildconstraint", "buildmode", "c", "cache", "filetype", "go.mod", "gopath", "goproxy", "importpath",
                                            "modules", "module-auth", "module-get", "private", "testfunc", "vcs", "mod", "vet", "fmt", "get"};
        for (size_t i = 0; i < sizeof of_go / sizeof *of_go; i++)
            if (!strcmp(of_go[i], argv[0])) return printf("As with go: see 'go help %s', or https://pkg.go.dev/cmd/go.\n", argv[0]), 0;
        fprintf(stderr, "escargo help %s: unknown help topic. Run 'escargo help'.\n", argv[0]);
        return 2;
    }
    fputs("escargo compiles Go to C and tells of every value whether it lives on the stack or on the heap, and why.\n\n"
          "usage: escargo <command> [arguments]\n\nThe commands are:\n\n", stdout);
    for (int i = 0; i < HELP_ROWS; i++)
        if (help_rows[i].brief) printf("\t%-10s  %s\n", help_rows[i].name, help_rows[i].brief);
    fputs("\nUse \"escargo help <command>\" for more about a command, and \"escargo help testflag\", \"packages\" or \"environment\".\n", stdout);
    return 0;
}
