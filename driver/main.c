// The program: finds its places, then hands the words after the command's name to the command.
#include "driver/driver.h"

#include <pthread.h>
#include <signal.h>
#include <unistd.h>

typedef int Command(Session *s, Places *p, int argc, char **argv);
// Those that build on the library begin with its image; `tool` makes it, or goes without.
static const struct { const char *name; Command *run; bool image; } commands[] = {
    {"build", command_build, true}, {"explain", command_explain, true}, {"run", command_run, true}, {"test", command_test, true},
    {"list", command_list, true}, {"tool", command_tool, false}, {"clean", command_clean, false}, {"env", command_env, false},
    {"version", command_version, false}, {"help", command_help, false},
};

// Commands of go that are not ours, and what to do instead.
static const struct { const char *name, *instead; } others[] = {
    {"fmt", "not ours; to format Go, type:"}, {"vet", "not ours; to have code checked, type:"}, {"doc", "not ours; see https://pkg.go.dev, or type:"},
    {"get", "nothing is downloaded here; to change go.mod, type:"}, {"mod", "nothing is downloaded here, and go.mod is only read; type:"},
    {"install", NULL}, {"generate", "not ours; to run the commands named in the source, type:"}, {"fix", "not ours; type:"},
    {"work", "not ours; go.work is only read here; type:"}, {"bug", "not ours; type:"}, {"telemetry", "there is none; of go's, type:"},
};

static int unknown(int argc, char **argv) {
    const char *name = argv[1];
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (strcmp(others[i].name, name)) continue;
        if (!others[i].instead)
            return fprintf(stderr, "escargo %s: not ours; with the folder that programs are to be in, type:\n\tescargo build -o DIR/\n", name), 2;
        fprintf(stderr, "escargo %s: %s\n\tgo", name, others[i].instead);
        for (int k = 1; k < argc; k++) fprintf(stderr, " %s", argv[k]);
        return fputc('\n', stderr), 2;
    }
    fprintf(stderr, "escargo %s: unknown command\nRun 'escargo help' for usage.\n", name);
    return 2;
}

static int run(int argc, char **argv) {
    Session first, *s = session_open();   // the places are known before an image is loaded, and stay
    Places p = {0};
    session_init(&first);
    if (!s) s = &first;
    if (argc < 2) return command_help(s, &p, 0, NULL), 2;
    bool apart = !strcmp(argv[1], "-C"), joined = text_begins(argv[1], "-C=");   // before the command, as go has it
    if ((apart && argc > 3) || (joined && argc > 2)) {
        const char *dir = apart ? argv[2] : argv[1] + 3;
        if (chdir(dir) != 0) return fprintf(stderr, "escargo: chdir %s: no such file or directory\n", dir), 1;
        argc -= apart ? 2 : 1, argv += apart ? 2 : 1;
    }
    if (!places_find(&first, &p)) return 1;
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        if (strcmp(commands[i].name, argv[1])) continue;
        if (commands[i].image) image_load(s, &p);
        return commands[i].run(s, &p, argc - 2, argv + 2);
    }
    return unknown(argc, argv);
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
