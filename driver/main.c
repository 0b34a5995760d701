// The program: finds its places, then hands the words after the command's name to the command.
#include "driver/driver.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

typedef int Command(Session *s, Places *p, int argc, char **argv);
static const struct { const char *name; Command *run; } commands[] = {
    {"build", command_build}, {"run", command_run}, {"test", command_test}, {"tool", command_tool},
    {"env", command_env}, {"version", command_version}, {"help", command_help},
};

// The tree is either the source tree (bin/escargo beside std/) or an installed one (bin/escargo, lib/escargo/std).
static const char *find_root(Session *s, const char *exe) {
    const char *up = path_dir(s, path_dir(s, exe)), *installed = path_join(s, up, "lib/escargo");
    return is_dir(path_join(s, installed, "std")) ? installed : up;
}

static uint64_t hash_file(Session *s, const char *path) {
    uint32_t f = session_add_file(s, path, path);
    return f ? hash_bytes(s->files.at[f]->text, s->files.at[f]->len, 0) : 0;
}

static const char *cache_dir(Session *s) {
    const char *dir = getenv("ESCARGOCACHE");
    if (dir && *dir) return strcmp(dir, "off") ? dir : NULL;
    if ((dir = getenv("XDG_CACHE_HOME")) && *dir) return path_join(s, dir, "escargo");
    if ((dir = getenv("HOME")) && *dir) return path_join(s, dir, ".cache/escargo");
    return NULL;
}

void places_enter(Session *s, Places *p) {
    char cwd[4096];
    if (getcwd(cwd, sizeof cwd)) p->cwd = arena_strndup(&s->arena, cwd, strlen(cwd));
}

bool places_find(Session *s, Places *p) {
    char exe[4096];
    ssize_t n = readlink("/proc/self/exe", exe, sizeof exe - 1);
    places_enter(s, p);
    if (n < 0 || !p->cwd) {
        fprintf(stderr, "escargo: cannot find itself or the working folder: %s\n", strerror(errno));
        return false;
    }
    exe[n] = 0;
    const char *cc = getenv("CC"), *goroot = getenv("GOROOT");
    p->exe = arena_strndup(&s->arena, exe, (size_t)n);
    p->root = find_root(s, p->exe);
    p->cc = cc && *cc ? cc : "cc";
    p->goroot = goroot && *goroot ? path_clean(s, goroot) : NULL;
    p->cache = cache_dir(s);
    static const char *const parts[] = {"runtime/runtime.h", "runtime/inline.h"};      // what emitted C includes
    p->compiler = hash_file(s, p->exe);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) p->compiler = p->compiler * 31 + hash_file(s, path_join(s, p->root, parts[i]));
    return true;
}

static int run(int argc, char **argv) {
    Session s;
    Places p = {0};
    session_init(&s);
    if (argc < 2) return command_help(&s, &p, 0, NULL), 2;
    if (!places_find(&s, &p)) return 1;
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
        if (!strcmp(commands[i].name, argv[1])) return commands[i].run(&s, &p, argc - 2, argv + 2);
    if (!strcmp(argv[1], "vet") || !strcmp(argv[1], "fmt"))
        fprintf(stderr, "escargo %s: not ours: gofmt and go vet exist\n", argv[1]);
    else
        fprintf(stderr, "escargo %s: unknown command\nRun 'escargo help' for usage.\n", argv[1]);
    return 2;
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
    if (pthread_attr_setstacksize(&attr, STACK_SIZE) || pthread_create(&thread, &attr, run_on_stack, &c)) return run(argc, argv);
    pthread_join(thread, NULL);
    return c.code;
}
