// check: whether objects outlive their places (-checkescape; what emitted code does for it is in codegen/check.c).
//
// Each goroutine has a list of the objects that live in its frames, innermost first. A pointer may be stored where its
// object lives at least as long as the place: not on the heap or in a global variable, not in a frame further out, and
// within one frame not outside of the loop that the object belongs to. When the end of an object comes, its bytes are
// overwritten, so that whoever still reads them gets nonsense.
//
// Frames are told apart by their addresses: stacks grow down, so what is above the frame of the object's function
// belongs to a caller. (In this mode no Go function is inlined by the C compiler.)
#include "internal.h"

#include <stdio.h>
#include <string.h>

void rt_object_begin(RtObject *o) {
    G *g = self();
    o->link = g->objects;
    g->objects = o;
}

void rt_object_end(RtObject *o) {
    self()->objects = o->link;
    memset(o->start, POISON, o->size);
}

static const RtObject *object_at(const G *g, const u8 *p) {
    const RtObject *o = g->objects;
    while (o && !(p >= o->start && p < o->start + (o->size ? o->size : 1))) o = o->link;
    return o;
}

NORETURN static void fail(const char *where, const char *what, const char *problem) {
    dprintf(2, "%s: a pointer to %s %s\n", where, what, problem);
    rt_throw("escape check: a value outlives its place");
}

// Whether `at`, which is on the stack, lives longer than o. depth: loops around the variable that `at` is; -1: not known.
static bool is_longer_lived(const G *g, const u8 *at, int depth, const u8 *frame, const RtObject *o) {
    if (depth >= 0 && frame == o->frame) return depth < o->depth;
    const RtObject *holder = object_at(g, at);       // a parameter that is passed in memory stands above its function's frame
    if (holder && holder->frame == o->frame) return holder->depth < o->depth;
    return at > o->frame;
}

static void check_pointer(const u8 *at, const u8 *p, int depth, const u8 *frame, const char *where) {
    const G *g = self();
    if (p < g->stack_low || p >= g->stack_high) return;
    if (p < (const u8 *)__builtin_frame_address(0)) fail(where, "the frame of a function that has returned", "is stored");
    const RtObject *o = object_at(g, p);
    if (!o) return;
    bool on_stack = at >= g->stack_low && at < g->stack_high;
    if (!on_stack) fail(where, o->what, "is stored on the heap or in a package variable");
    if (is_longer_lived(g, at, depth, frame, o)) fail(where, o->what, "is stored where it lives longer");
}

// Words of a value at `from` that goes to `at`. Beyond the mask all words count.
static void check_words(const u8 *at, const void *from, uptr size, u64 pointers, int depth, const u8 *frame, const char *where) {
    u8 *const *words = from;
    for (uptr i = 0; i < size / sizeof *words; i++)
        if (i >= 64 || pointers >> i & 1) check_pointer(at + i * sizeof *words, words[i], depth, frame, where);
}

void rt_check_store(const void *at, uptr size, u64 pointers, int depth, void *frame, const char *where) {
    check_words(at, at, size, pointers, depth, frame, where);
}

void rt_check_elements(const void *at, i64 n, uptr size, u64 pointers, const char *where) {
    for (i64 i = 0; i < n; i++) {
        const u8 *element = (const u8 *)at + (uptr)i * size;
        check_words(element, element, size, pointers, -1, NULL, where);
    }
}

void rt_check_copy(const void *at, const void *from, uptr size, u64 pointers, const char *where) {
    check_words(at, from, size, pointers, -1, NULL, where);
}

// A result may not point to objects of the function that returns it.
void rt_check_result(const void *from, uptr size, u64 pointers, void *frame, const char *where) {
    check_words((const u8 *)frame + 1, from, size, pointers, -1, NULL, where);
}
