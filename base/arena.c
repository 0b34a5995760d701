// Memory: arenas hand out zeroed memory by bumping a pointer and give it all back at once. Blocks grow with the arena,
// so that a small compilation stays small and a large one makes few calls. Vectors and text buffers grow inside arenas.
#include "base/base.h"

#include <stdlib.h>

struct ArenaBlock { struct ArenaBlock *next; size_t size; };   // size: of what follows

enum { FIRST_BLOCK = 64 << 10, LARGEST_BLOCK = 4 << 20 };

_Noreturn static void out_of_memory(void) {
    fputs("escargo: out of memory\n", stderr);
    exit(2);
}

static char *block_start(struct ArenaBlock *b) { return (char *)(b + 1); }

static struct ArenaBlock *block_new(Arena *a, size_t size) {
    struct ArenaBlock *b = a->spare;
    if (b && b->size == size) {
        a->spare = b->next;
        return b;
    }
    b = calloc(1, sizeof *b + size);
    if (!b) out_of_memory();
    b->size = size;
    return b;
}

// Opens a new block when the current one has no room for `size` bytes. A request larger than a block gets its own.
void *arena_slow(Arena *a, size_t size) {
    size_t block = a->total < LARGEST_BLOCK ? (a->total ? a->total : FIRST_BLOCK) : LARGEST_BLOCK;
    bool own = size > block / 2;
    if (own) block = size;
    struct ArenaBlock *b = block_new(a, block);
    b->next = a->blocks;
    a->blocks = b;
    a->total += block;
    char *start = block_start(b);
    if (own) return start;
    a->next = start + size;
    a->end = start + block;
    return start;
}

static void free_blocks(struct ArenaBlock *b) {
    for (struct ArenaBlock *next; b; b = next) {
        next = b->next;
        free(b);
    }
}

void arena_free(Arena *a) {
    free_blocks(a->blocks);
    free_blocks(a->spare);
    *a = (Arena){0};
}

// Blocks of the common size are cleared and kept.
void arena_empty(Arena *a) {
    for (struct ArenaBlock *b = a->blocks, *next; b; b = next) {
        next = b->next;
        if (b->size != LARGEST_BLOCK) {
            free(b);
            continue;
        }
        bool newest = a->end == block_start(b) + b->size;
        memset(block_start(b), 0, newest ? (size_t)(a->next - block_start(b)) : b->size);
        b->next = a->spare;
        a->spare = b;
    }
    *a = (Arena){.spare = a->spare, .total = a->total};
}

// What is handed out again must be zero.
void arena_release(Arena *a, ArenaMark mark) {
    bool same_block = a->blocks == mark.blocks;
    while (a->blocks != mark.blocks) {
        struct ArenaBlock *next = a->blocks->next;
        free(a->blocks);
        a->blocks = next;
    }
    if (mark.next) memset(mark.next, 0, (size_t)((same_block ? a->next : mark.end) - mark.next));
    *a = mark;
}

char *arena_strndup(Arena *a, const char *s, size_t n) {
    char *p = arena_alloc(a, n + 1);
    memcpy(p, s, n);
    return p;
}

char *arena_vprintf(Arena *a, const char *fmt, va_list ap) {
    va_list again;
    va_copy(again, ap);
    int n = vsnprintf(NULL, 0, fmt, ap);
    char *p = arena_alloc(a, (size_t)n + 1);
    vsnprintf(p, (size_t)n + 1, fmt, again);
    va_end(again);
    return p;
}

char *arena_printf(Arena *a, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    char *p = arena_vprintf(a, fmt, ap);
    va_end(ap);
    return p;
}

static size_t rounded(size_t size) { return (size + 7) & ~(size_t)7; }

// Most lists are short, and many grow while nothing else is allocated: then they grow where they are.
void *vec_grow(Arena *a, void *at, uint32_t len, uint32_t *cap, size_t elem) {
    uint32_t grown = *cap ? *cap * 2 : 2;
    size_t had = rounded(*cap * elem), need = rounded(grown * elem);
    bool is_last = *cap && (char *)at + had == a->next;
    *cap = grown;
    if (is_last && (size_t)(a->end - a->next) >= need - had) {
        a->next += need - had;
        return at;
    }
    void *p = arena_alloc(a, need);
    if (len) memcpy(p, at, len * elem);
    return p;
}

// ---- Buf ----

static void buf_room(Buf *b, size_t n) {
    if (b->len + n < b->cap) return;
    size_t cap = b->cap ? b->cap : 64;
    while (cap <= b->len + n) cap *= 2;
    char *p = arena_alloc(b->arena, cap);
    if (b->len) memcpy(p, b->at, b->len);
    b->at = p;
    b->cap = cap;
}

void buf_put(Buf *b, const char *s, size_t n) {
    buf_room(b, n);
    memcpy(b->at + b->len, s, n);
    b->len += n;
    b->at[b->len] = 0;
}

void buf_puts(Buf *b, const char *s) { buf_put(b, s, strlen(s)); }

void buf_json(Buf *b, const char *s, size_t n) {
    buf_putc(b, '"');
    for (size_t i = 0; i < n; i++) {
        unsigned char c = (unsigned char)s[i];
        if (c == '"' || c == '\\') buf_printf(b, "\\%c", c);
        else if (c == '\n') buf_puts(b, "\\n");
        else if (c == '\t') buf_puts(b, "\\t");
        else if (c == '\r') buf_puts(b, "\\r");
        else if (c < 0x20 || c == '<' || c == '>' || c == '&') buf_printf(b, "\\u%04x", c);
        else buf_putc(b, (char)c);
    }
    buf_putc(b, '"');
}
void buf_putc(Buf *b, char c) { buf_put(b, &c, 1); }

void buf_printf(Buf *b, const char *fmt, ...) {
    va_list ap, again;
    va_start(ap, fmt);
    va_copy(again, ap);
    int n = vsnprintf(NULL, 0, fmt, ap);
    buf_room(b, (size_t)n);
    vsnprintf(b->at + b->len, (size_t)n + 1, fmt, again);
    b->len += (size_t)n;
    va_end(again);
    va_end(ap);
}

const char *buf_str(Buf *b) { return b->at ? b->at : ""; }
