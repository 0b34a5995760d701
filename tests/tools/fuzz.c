// A fuzzer for the front end: takes Go files, damages them at random, and reads each in a child process that must end
// by itself. What crashes, hangs or eats memory is kept in a file and named.
//
// usage: fuzz parser|sema SECONDS SEED FILE.go...
#include "sema/sema.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MOST_DAMAGES = 6, CHILD_SECONDS = 20 };

typedef struct Text { char *at; size_t len; } Text;
typedef struct Fuzz { bool sema; uint64_t state; Text *corpus; int n; } Fuzz;

// xorshift64* (Vigna, 2016): the runs of one seed are alike.
static uint64_t next_random(Fuzz *f) {
    f->state ^= f->state >> 12;
    f->state ^= f->state << 25;
    f->state ^= f->state >> 27;
    return f->state * 0x2545F4914F6CDD1Du;
}
static size_t below(Fuzz *f, size_t n) { return n ? next_random(f) % n : 0; }

static Text read_text(const char *path) {
    FILE *in = fopen(path, "rb");
    Text t = {malloc(1 << 20), 0};
    if (in) {
        t.len = fread(t.at, 1, 1 << 20, in);
        fclose(in);
    }
    return t;
}

// ---- Damage: each takes a text with room for as much again ----

typedef void Damage(Fuzz *f, Text *t);

static void insert(Text *t, size_t at, const char *s, size_t n) {
    memmove(t->at + at + n, t->at + at, t->len - at);
    memcpy(t->at + at, s, n);
    t->len += n;
}

static void flip_byte(Fuzz *f, Text *t) {
    if (t->len) t->at[below(f, t->len)] = (char)next_random(f);
}

static void drop_part(Fuzz *f, Text *t) {
    size_t at = below(f, t->len), n = below(f, 40);
    if (n > t->len - at) n = t->len - at;
    memmove(t->at + at, t->at + at + n, t->len - at - n);
    t->len -= n;
}

static void cut_end(Fuzz *f, Text *t) { t->len = below(f, t->len + 1); }

static void add_token(Fuzz *f, Text *t) {
    static const char *const tokens[] = {"{", "}", "(", ")", "[", "]", ";", ",", ":=", "=", "...", "<-", "*", "&", "~", ".", "func ", "type ",
                                         "struct ", "interface ", "map[", "chan ", "range ", "for ", "switch ", "case ", "go ", "defer ",
                                         "return ", "0x", "1e", "'", "\"", "`", "/*", "//", "\n", "\x00", "\xff", "T", "x", "[T any]", "nil"};
    const char *s = tokens[below(f, sizeof tokens / sizeof *tokens)];
    insert(t, below(f, t->len + 1), s, strlen(s));
}

// A piece of another file: what is right there is wrong here.
static void splice(Fuzz *f, Text *t) {
    const Text *other = &f->corpus[below(f, (size_t)f->n)];
    size_t from = below(f, other->len), n = below(f, 200);
    if (n > other->len - from) n = other->len - from;
    insert(t, below(f, t->len + 1), other->at + from, n);
}

static bool in_word(char c) { return c == '_' || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z'); }

// A word somewhere in the text: where it begins, and its length.
static size_t find_word(Fuzz *f, const Text *t, size_t *n) {
    size_t at = below(f, t->len);
    while (at < t->len && !in_word(t->at[at])) at++;
    while (at > 0 && in_word(t->at[at - 1])) at--;
    for (*n = 0; at + *n < t->len && in_word(t->at[at + *n]) && *n < 40;) ++*n;
    return at;
}

// One word in the place of another: most such texts still parse.
static void swap_word(Fuzz *f, Text *t) {
    size_t n, m;
    size_t at = find_word(f, t, &n);
    const Text *other = below(f, 3) ? t : &f->corpus[below(f, (size_t)f->n)];
    size_t from = find_word(f, other, &m);
    char word[64];
    memcpy(word, other->at + from, m);
    memmove(t->at + at, t->at + at + n, t->len - at - n);
    t->len -= n;
    insert(t, at, word, m);
}

static Damage *const parser_damages[] = {flip_byte, drop_part, cut_end, add_token, add_token, splice, drop_part, swap_word};
static Damage *const sema_damages[] = {swap_word, swap_word, swap_word, swap_word, swap_word, drop_part, add_token, splice};
enum { DAMAGES = 8 };

static Text damaged(Fuzz *f) {
    const Text *from = &f->corpus[below(f, (size_t)f->n)];
    Text t = {malloc(2 * from->len + 4096), from->len};
    memcpy(t.at, from->at, from->len);
    for (size_t i = 1 + below(f, MOST_DAMAGES); i > 0; i--) (f->sema ? sema_damages : parser_damages)[below(f, DAMAGES)](f, &t);
    return t;
}

// ---- The child ----

static void check(Fuzz *f, const Text *t) {
    Session s;
    session_init(&s);
    sema_init(&s);
    s.err = fopen("/dev/null", "w");
    s.flags.e = true;
    uint32_t file = session_add_text(&s, "fuzz.go", t->at, t->len);
    Ast *ast = parse_file(&s, file);
    if (f->sema && !s.diags.len) {   // as the driver: what does not parse is not checked
        Package *p = package_new(&s, "fuzz");
        vec_push(&s.arena, &p->files, ast);
        sema_check(&s, p);
    }
    diag_flush(&s);
}

static int in_child(Fuzz *f, const Text *t) {
    fflush(NULL);
    pid_t pid = fork();
    if (pid == 0) {
        alarm(CHILD_SECONDS);
        check(f, t);
        _exit(0);
    }
    int status = 0;
    waitpid(pid, &status, 0);
    return status;
}

static void keep(const Text *t, int status, long round) {
    char name[64];
    snprintf(name, sizeof name, "fuzz-%ld.go", round);
    FILE *out = fopen(name, "wb");
    if (out) {
        fwrite(t->at, 1, t->len, out);
        fclose(out);
    }
    printf("FAIL round %ld: %s %d; kept in %s\n", round, WIFSIGNALED(status) ? "signal" : "status",
           WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status), name);
}

int main(int argc, char **argv) {
    if (argc < 5) return fprintf(stderr, "usage: fuzz parser|sema SECONDS SEED FILE.go...\n"), 2;
    Fuzz f = {.sema = !strcmp(argv[1], "sema"), .state = strtoull(argv[3], NULL, 0) | 1, .n = argc - 4};
    f.corpus = calloc((size_t)f.n, sizeof *f.corpus);
    for (int i = 0; i < f.n; i++) f.corpus[i] = read_text(argv[4 + i]);
    time_t end = time(NULL) + atoi(argv[2]);
    long rounds = 0, failed = 0;
    for (; time(NULL) < end; rounds++) {
        Text t = damaged(&f);
        int status = in_child(&f, &t);
        if (status) failed++, keep(&t, status, rounds);
        free(t.at);
    }
    printf("%s %s: %ld texts, %ld failed\n", failed ? "FAIL" : "ok", argv[1], rounds, failed);
    return failed != 0;
}
