// Heap, strings, slices, panics and goroutines of the runtime, without a compiler.
#include "runtime/internal.h"

#include <stdio.h>
#include <string.h>

static int failures;
static void check(const char *name, bool ok) {
    printf("%s %s\n", ok ? "ok" : "FAIL", name);
    failures += !ok;
}

// ---- Heap -------------------------------------------------------------------------------------------------------

typedef struct Tree { struct Tree *left, *right; } Tree;

static Tree *build(int depth) {
    Tree *t = RT_NEW(Tree, false);
    if (depth > 0) {
        t->left = build(depth - 1);
        t->right = build(depth - 1);
    }
    return t;
}

static int count(const Tree *t) { return t->left ? 1 + count(t->left) + count(t->right) : 1; }

static void test_trees(void) {
    Tree *kept = build(12);
    int sum = 0;
    for (int i = 0; i < 200; i++) sum += count(build(8));
    check("trees survive", count(kept) == (1 << 13) - 1 && sum == 200 * 511);
}

static void test_sizes(void) {
    bool zero = true;
    static u8 *kept[600];
    for (uptr size = 1; size < 70000; size += 1 + size / 50) {
        u8 *p = rt_alloc_any(size, size % 2);
        for (uptr i = 0; i < size; i++) zero &= p[i] == 0;
        memset(p, 0xff, size);
        kept[size % 600] = p;
    }
    for (int i = 0; i < 600; i++) zero &= !kept[i] || *kept[i] == 0xff;
    check("memory is zero, and stays", zero);
    u8 *start;
    uptr size;
    u8 *p = rt_alloc_any(100000, true);
    check("interior pointer", heap_find(p + 77777, &start, &size) && start == p && size == 106496);
}

// ---- Strings and slices --------------------------------------------------------------------------------------------

static void test_strings(void) {
    String s = rt_concat2(RT_STR("héllo"), RT_STR(" wörld"));
    Slice runes = rt_runes_from_string(NULL, 0, s);
    String back = rt_string_from_runes(NULL, 0, runes);
    check("concat", rt_string_equal(s, RT_STR("héllo wörld")));
    check("runes", runes.len == 11 && ((i32 *)runes.p)[1] == 0xe9 && rt_string_equal(back, s));
    RtRune r = rt_decode_rune(RT_STR("\xed\xa0\x80"), 0);
    check("surrogates are errors", r.rune == 0xFFFD && r.next == 1);
    check("compare", rt_string_compare(RT_STR("ab"), RT_STR("abc")) < 0 && rt_string_compare(RT_STR("b"), RT_STR("abc")) > 0);
}

static i64 capacity_after(i64 n, uptr elem, bool noscan) {
    Slice s = {0};
    for (i64 i = 0; i < n; i++) s = rt_append_room(s, 1, elem, noscan);
    return s.cap;
}

static void test_growth(void) {
    check("cap of bytes", capacity_after(1, 1, true) == 8 && capacity_after(100, 1, true) == 128 && capacity_after(3000, 1, true) == 3072);
    check("cap of ints", capacity_after(5, 8, true) == 8 && capacity_after(600, 8, true) == 848 && capacity_after(5000, 8, true) == 5120);
    check("cap of pointers", capacity_after(65, 8, false) == 143 && capacity_after(5000, 8, false) == 6144);
    check("cap of structs", capacity_after(10, 24, false) == 16 && capacity_after(1010, 24, false) == 1135);
}

// ---- Panics -----------------------------------------------------------------------------------------------------------

static const RType int_type = {.size = 8, .kind = RK_INT, .flags = RT_POINTER_FREE | RT_MEMEQ, .string = {(const u8 *)"int", 3}};
static i64 recovered, order;

static void deferred(Closure *c) {
    (void)c;
    Eface v = rt_recover(rt_panic_calling((void *)deferred));
    if (v.type) recovered = *(i64 *)v.data;
    order = order * 10 + 1;
}
static void deferred_second(Closure *c) {
    (void)c;
    order = order * 10 + 2;
}
static Closure deferred_closure = {(void *)deferred}, second_closure = {(void *)deferred_second};

__attribute__((noinline)) static i64 guarded(i64 x) {
    volatile i64 result = 0;
    DeferFrame frame;
    Defer record;
    rt_defer_enter(&frame);
    if (RT_SETJMP(frame.buf)) goto done;
    rt_defer(&frame, &record, &deferred_closure);
    rt_defer(&frame, NULL, &second_closure);
    if (x) rt_panic((Eface){&int_type, rt_box_u64((u64)x)});
    result = 7;
done:
    rt_defer_return(&frame);
    return result;
}

static void test_panics(void) {
    check("no panic", guarded(0) == 7 && order == 21);
    order = 0;
    check("recovered", guarded(42) == 0 && recovered == 42 && order == 21);
}

// ---- Goroutines -------------------------------------------------------------------------------------------------------

typedef struct Producer { Closure fn; Chan *to; i64 n; } Producer;
static void produce(Closure *c) {
    Producer *p = (Producer *)c;
    for (i64 i = 0; i < p->n; i++) rt_chan_send(p->to, &i);
    rt_chan_close(p->to);
}

static Chan *produced(i64 n, i64 cap) {
    Producer *p = RT_NEW(Producer, false);
    *p = (Producer){{(void *)produce}, rt_make_chan(&int_type, cap), n};
    rt_go(&p->fn);
    return p->to;
}

static void test_channels(void) {
    for (i64 cap = 0; cap < 4; cap++) {
        Chan *c = produced(1000, cap);
        i64 sum = 0, x;
        while (rt_chan_recv(c, &x)) sum += x;
        check("channel", sum == 499500);
    }
    Chan *a = produced(500, 0), *b = produced(700, 3);
    i64 xa, xb, got = 0;
    while (a || b) {
        SelectCase cases[] = {{a, &xa, false, false}, {b, &xb, false, false}};
        i64 i = rt_select(cases, 2, false);
        if (cases[i].ok) got++;
        else if (i == 0) a = NULL;
        else b = NULL;
    }
    check("select", got == 1200);
}

static void test_many(void) {
    static Chan *chans[3000];
    i64 sum = 0, x;
    for (int i = 0; i < 3000; i++) chans[i] = produced(3, 0);
    for (int i = 0; i < 3000; i++)
        while (rt_chan_recv(chans[i], &x)) sum += x;
    check("many goroutines", sum == 9000);
}

static void program_main(void) {
    setvbuf(stdout, NULL, _IOLBF, 0);
    test_trees();
    test_sizes();
    test_strings();
    test_growth();
    test_panics();
    test_channels();
    test_many();
    gc_collect(true);
    rt_exit(failures != 0);
}

void (*const rt_program_inits[])(void) = {NULL};
void (*const rt_program_main)(void) = program_main;
