// The program: finds its places, then hands the words after the command's name to the command.
#include "driver/driver.h"

#include <pthread.h>
#include <signal.h>

typedef int Command(Session *s, Places *p, int argc, char **argv);
// Those that build on the library begin with its image; `tool` makes it, or goes without.
static const struct { const char *name; Command *run; bool image; } commands[] = {
    {"build", command_build, true}, {"explain", command_explain, true}, {"run", command_run, true}, {"test", command_test, true},
    {"list", command_list, true}, {"tool", command_tool, false}, {"clean", command_clean, false}, {"env", command_env, false},
    {"version", command_version, false}, {"help", command_help, false},
};

// Commands of go that are not ours, and what to do instead.
static const struct { const char *name, *instead; } others[] = {
    {"fmt", "not ours: gofmt formats Go"}, {"vet", "not ours: go vet exists"},
    {"doc", "not ours: go doc, or https://pkg.go.dev"}, {"get", "nothing is downloaded here: 'go get' changes go.mod"},
    {"mod", "nothing is downloaded here: 'go mod download' fetches modules, 'go mod init' makes go.mod; vendor/ is used where it is"},
    {"install", "use 'escargo build -o DIR/', with the folder that programs are to be in"},
    {"generate", "not ours: go generate runs commands named in the source"}, {"fix", "not ours: go fix exists"},
    {"work", "not ours: 'go work init' makes go.work, which is read here"}, {"bug", "not ours"}, {"telemetry", "there is none"},
};

static int unknown(const char *name) {
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (!strcmp(others[i].name, name)) return fprintf(stderr, "escargo %s: %s\n", name, others[i].instead), 2;
    fprintf(stderr, "escargo %s: unknown command\nRun 'escargo help' for usage.\n", name);
    return 2;
}

static int run(int argc, char **argv) {
    Session first, *s = session_open();   // the places are known before an image is loaded, and stay
    Places p = {0};
    session_init(&first);
    if (!s) s = &first;
    if (argc < 2) return command_help(s, &p, 0, NULL), 2;
    if (!places_find(&first, &p)) return 1;
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        if (strcmp(commands[i].name, argv[1])) continue;
        if (commands[i].image) image_load(s, &p);
        return commands[i].run(s, &p, argc - 2, argv + 2);
    }
    return unknown(argv[1]);
}

// The stages walk trees by recursion, and trees are as deep as the source is: a sum of a million terms is one. They get
// a stack for that; its pages cost nothing before they are used.
#define STACK_SIZE ((size_t)8 << 30)

typedef struct Call { int argc; char **argv; int code; } Call;

static void *run_on_stack(void *data) {
    Call *c = data;
    c->code = run(c->argc, c->argv);
    return NULL;
}

int main(int argc, char **argv) {
    Call c = {.argc = argc, .argv = argv};
    pthread_attr_t attr;
    pthread_t thread;
    pthread_attr_init(&attr);
    size_t size = STACK_SIZE;   // as much of it as the system gives
    while (size && (pthread_attr_setstacksize(&attr, size) || pthread_create(&thread, &attr, run_on_stack, &c))) size /= 2;
    if (!size) return run(argc, argv);
    sigset_t all;   // signals come to the thread that starts children
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, NULL);
    pthread_join(thread, NULL);
    return c.code;
}
