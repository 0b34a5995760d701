// panic: defer, panic, recover, Goexit. Functions with deferred calls link their frames; a panic runs those calls, innermost
// first, on top of the stack that panicked. When one of them recovers, the stack is cut back to the frame whose deferred
// call it was. A Panic record lives in the C frame of rt_panic, so that "cut away by that jump" is a comparison of addresses.
#include "internal.h"

#include <signal.h>
#include <string.h>

// Constructors of Go's error values, in std/runtime/error.go. Absent in C programs without it.
extern Eface runtime$boundsValue(i64 x, bool is_signed, i64 y, u8 code) __attribute__((weak));
extern Eface runtime$errorValue(String) __attribute__((weak));
extern Eface runtime$plainValue(String) __attribute__((weak));
extern Eface runtime$addressValue(uptr address) __attribute__((weak));
extern Eface runtime$nilArgumentValue(void) __attribute__((weak));

// ---- Deferred calls -----------------------------------------------------------------------------------------------

void rt_defer_enter(DeferFrame *f) {
    G *g = self();
    f->defers = NULL;
    f->panic = NULL;
    f->objects = g->objects;
    f->up = g->frames;
    g->frames = f;
}

// Records that were used are kept for the next loop that defers.
static Defer *new_record(void) {
    Defer *d = rt_sched.free_defers;
    if (!d) return RT_NEW(Defer, false);
    rt_sched.free_defers = d->link;
    return d;
}

static void free_record(Defer *d) {
    *d = (Defer){.link = rt_sched.free_defers};
    rt_sched.free_defers = d;
}

void rt_defer(DeferFrame *f, Defer *record, Closure *fn) {
    bool heap = !record;
    if (heap) record = new_record();
    *record = (Defer){f->defers, fn, heap};
    f->defers = record;
}

static Closure *pop_deferred(DeferFrame *f) {
    Defer *d = f->defers;
    Closure *fn = d->fn;
    f->defers = d->link;
    if (d->heap) free_record(d);
    if (!fn) rt_panic_nil();
    return fn;
}

void rt_defer_return(DeferFrame *f) {
    while (f->defers) {
        Closure *fn = pop_deferred(f);
        ((void (*)(Closure *))fn->code)(fn);
    }
    self()->frames = f->up;
}

// ---- Panics -----------------------------------------------------------------------------------------------------------

static void call_deferred(Panic *p, Closure *fn) {
    p->calling = fn->code;
    ((void (*)(Closure *))fn->code)(fn);
}

// Every panic that began below the frame ends here; a Goexit among them goes on.
NORETURN static void resume(G *g, DeferFrame *f) {
    bool goexit = false;
    for (; g->panics && (uptr)g->panics < (uptr)f; g->panics = g->panics->link) goexit |= g->panics->goexit;
    if (goexit) rt_goexit();
    g->objects = f->objects;
    __builtin_longjmp(f->buf, 1);
}

static void run_frames(G *g, Panic *p) {
    for (DeferFrame *f; (f = g->frames); g->frames = f->up)
        while (f->defers) {
            call_deferred(p, pop_deferred(f));
            if (p->recovered) resume(g, f);
        }
}

static bool same_value(Eface a, Eface b) {
    return a.type == b.type && a.data == b.data;
}

static void print_panic_chain(Panic *p) {
    if (p->link) {
        print_panic_chain(p->link);
        if (p->link->repanicked) return;
        if (!p->link->goexit) rt_print("\t");
    }
    if (p->goexit) return;
    rt_print("panic: ");
    print_panic_value(p->value);
    if (p->recovered) rt_print(p->repanicked ? " [recovered, repanicked]" : " [recovered]");
    rt_print("\n");
}

// What the value's method says, as a string; or the value itself.
static Eface said_value(Eface v) {
    if (!v.type) return v;
    const RMethod *m = find_method(v.type, "Error");
    if (!m || !m->code) m = find_method(v.type, "String");
    if (!m || !m->code) return v;
    static const RType said = {.size = sizeof(String), .kind = RK_STRING};
    return (Eface){&said, rt_box_string(((String (*)(void *))m->code)(v.data))};
}

// A method that was to say what a panic is about has panicked itself.
NORETURN static void die_of_printing(Eface v) {
    static const char *const text = "panic while printing panic value: ";
    bool is_string = v.type->kind == RK_STRING && !v.type->pkg_path.n;
    String parts[] = {string_of(text), is_string ? *(String *)v.data : RT_STR("type "), is_string ? (String){0} : v.type->string, {(const u8 *)"", 1}};
    rt_throw((const char *)rt_concat(parts, COUNT(parts)).p);
}

// The signal is about the last fault, whatever has panicked since.
static void print_last_fault(const Panic *p) {
    while (p->link && !p->fault.pc) p = p->link;
    print_fault(&p->fault);
}

// Of panics of the same value the first is printed.
static bool is_again(const Panic *p) { return p->link && same_value(p->link->value, p->value); }

NORETURN static void die(Panic *p) {
    if (rt_sched.dying) die_of_printing(p->value);
    rt_sched.dying = true;
    for (Panic *q = p; q; q = q->link) {
        if (is_again(q)) q->link->repanicked = true;
        else q->value = said_value(q->value);
    }
    print_panic_chain(p);
    print_last_fault(p);
    die_of_panic();
}

void rt_panic(Eface v) {
    if (!v.type && runtime$nilArgumentValue && !debug_set("panicnil", "1")) v = runtime$nilArgumentValue();
    G *g = self();
    Panic p = {.link = g->panics, .value = v, .fault = g->fault};
    g->fault = (Fault){0};
    g->panics = &p;
    run_frames(g, &p);
    die(&p);
}

void rt_goexit(void) {
    G *g = self();
    Panic p = {.link = g->panics, .goexit = true};
    g->panics = &p;
    run_frames(g, &p);
    goroutine_end();
}

void runtime$Goexit(void) { rt_goexit(); }

void *rt_panic_calling(void *code) {
    Panic *p = self()->panics;
    if (!p || p->calling != code) return NULL;
    p->calling = NULL;
    return p;
}

void *rt_frame_panic(void) { return self()->frames ? self()->frames->panic : NULL; }

void rt_pass_deferred(void *code, void *target) {
    Panic *p = self()->panics;
    if (p && p->calling == code) p->calling = target;
}

Eface rt_recover(void *caller) {
    Panic *p = self()->panics;
    if (!p || p != caller || p->goexit || p->recovered) return (Eface){0};
    p->recovered = true;
    return p->value;
}

void rt_throw(const char *what) {
    rt_sched.dying = true;
    rt_print("fatal error: ");
    rt_print(what);
    rt_print("\n");
    die_of_error();
}

// The panics that are under way come first, as they are: no method is asked what they say.
void rt_fatal(const char *what) {
    Panic *p = self() ? self()->panics : NULL;
    for (Panic *q = p; q; q = q->link)
        if (is_again(q)) q->link->repanicked = true;
    if (p) {
        print_panic_chain(p);
        rt_print("\t");
    }
    rt_throw(what);
}

// ---- Runtime errors -----------------------------------------------------------------------------------------------------

NORETURN static void die_plainly(const char *prefix, String message) {
    rt_print("panic: ");
    rt_print(prefix);
    rt_print_string(message);
    rt_print("\n");
    die_of_error();
}

void panic_error(String message) {
    if (runtime$errorValue) rt_panic(runtime$errorValue(message));
    die_plainly("runtime error: ", message);
}

void panic_plain(String message) {
    if (runtime$plainValue) rt_panic(runtime$plainValue(message));
    die_plainly("", message);
}

// The codes are those of std/runtime/error.go.
typedef enum { BOUNDS_INDEX, BOUNDS_ALEN, BOUNDS_ACAP, BOUNDS_B, BOUNDS_3ALEN, BOUNDS_3ACAP, BOUNDS_3B, BOUNDS_3C, BOUNDS_CONVERT } BoundsCode;

NORETURN static void panic_bounds(i64 x, bool is_signed, i64 y, BoundsCode code) RT_SHOWN_AS("panicBounds64");
__attribute__((noinline)) static void panic_bounds(i64 x, bool is_signed, i64 y, BoundsCode code) {
    if (x == INT64_MAX && rt_worker.wide_bound) {
        x = (i64)rt_worker.wide_bound;
        is_signed = false;
    }
    rt_worker.wide_bound = 0;
    if (runtime$boundsValue) rt_panic(runtime$boundsValue(x, is_signed, y, (u8)code));
    die_plainly("runtime error: ", RT_STR("index or slice bounds out of range"));
}

void rt_panic_index(i64 i, i64 len) { panic_bounds(i, true, len, BOUNDS_INDEX); }
void rt_panic_index_u(u64 i, i64 len) { panic_bounds((i64)i, false, len, BOUNDS_INDEX); }
void rt_panic_slice_alen(i64 hi, i64 len) { panic_bounds(hi, true, len, BOUNDS_ALEN); }
void rt_panic_slice_acap(i64 hi, i64 cap) { panic_bounds(hi, true, cap, BOUNDS_ACAP); }
void rt_panic_slice_b(i64 lo, i64 hi) { panic_bounds(lo, true, hi, BOUNDS_B); }
void rt_panic_slice3_alen(i64 max, i64 len) { panic_bounds(max, true, len, BOUNDS_3ALEN); }
void rt_panic_slice3_acap(i64 max, i64 cap) { panic_bounds(max, true, cap, BOUNDS_3ACAP); }
void rt_panic_slice3_b(i64 hi, i64 max) { panic_bounds(hi, true, max, BOUNDS_3B); }
void rt_panic_slice3_c(i64 lo, i64 hi) { panic_bounds(lo, true, hi, BOUNDS_3C); }
void rt_panic_slice_convert(i64 len, i64 want) { panic_bounds(want, true, len, BOUNDS_CONVERT); }

#define ERRORS(X)                                                       \
    X(rt_panic_divide, "integer divide by zero")                        \
    X(rt_panic_shift, "negative shift amount")                          \
    X(rt_panic_overflow, "integer overflow")                            \
    X(rt_panic_makeslice_len, "makeslice: len out of range")            \
    X(rt_panic_makeslice_cap, "makeslice: cap out of range")
#define X(name, text) void name(void) { panic_error(RT_STR(text)); }
ERRORS(X)
#undef X

void rt_panic_unsafe_slice(const char *what) { panic_error(string_of(what)); }

void rt_panic_value_method(const char *what) { panic_plain(string_of(what)); }

__attribute__((noinline)) void panic_nil_fault(void) { panic_error(RT_STR("invalid memory address or nil pointer dereference")); }

void rt_panic_nil(void) {
    self()->fault = (Fault){.pc = (uptr)__builtin_return_address(0), .signal = SIGSEGV, .code = SEGV_MAPERR};
    panic_nil_fault();
}

// At other addresses than nil's: the program ends, unless it has asked for a panic.
void panic_fault(void) {
    G *g = self();
    if (g->panic_on_fault && runtime$addressValue) rt_panic(runtime$addressValue(g->fault.address));
    rt_print("unexpected fault address ");
    rt_print_ptr((void *)g->fault.address);
    rt_print("\nfatal error: fault\n");
    print_fault(&g->fault);
    die_of_error();
}

bool runtime_debug$setPanicOnFault(bool enabled) {
    bool old = self()->panic_on_fault;
    self()->panic_on_fault = enabled;
    return old;
}

// ---- Values as an uncaught panic prints them ------------------------------------------------------------------------------

static void print_indented(String s) {
    i64 from = 0;
    for (i64 i = 0; i < s.n; i++)
        if (s.p[i] == '\n') {
            rt_print_string((String){s.p + from, i + 1 - from});
            rt_print("\t");
            from = i + 1;
        }
    rt_print_string((String){s.p + from, s.n - from});
}

static bool print_basic(const RType *t, const void *p) {
    switch (t->kind) {
    case RK_BOOL: rt_print_bool(*(const bool *)p); return true;
    case RK_INT: case RK_INT64: rt_print_i64(*(const i64 *)p); return true;
    case RK_INT8: rt_print_i64(*(const i8 *)p); return true;
    case RK_INT16: rt_print_i64(*(const i16 *)p); return true;
    case RK_INT32: rt_print_i64(*(const i32 *)p); return true;
    case RK_UINT: case RK_UINT64: case RK_UINTPTR: rt_print_u64(*(const u64 *)p); return true;
    case RK_UINT8: rt_print_u64(*(const u8 *)p); return true;
    case RK_UINT16: rt_print_u64(*(const u16 *)p); return true;
    case RK_UINT32: rt_print_u64(*(const u32 *)p); return true;
    case RK_FLOAT32: rt_print_f32(*(const f32 *)p); return true;
    case RK_FLOAT64: rt_print_f64(*(const f64 *)p); return true;
    case RK_COMPLEX64: rt_print_c64(*(const c64 *)p); return true;
    case RK_COMPLEX128: rt_print_c128(*(const c128 *)p); return true;
    case RK_STRING: print_indented(*(const String *)p); return true;
    default: return false;
    }
}

static void print_named(Eface v) {
    bool is_string = v.type->kind == RK_STRING, is_complex = v.type->kind == RK_COMPLEX64 || v.type->kind == RK_COMPLEX128;
    rt_print_string(v.type->string);
    rt_print(is_string ? "(\"" : is_complex ? "" : "(");
    print_basic(v.type, v.data);
    rt_print(is_string ? "\")" : is_complex ? "" : ")");
}

static bool is_basic(const RType *t) {
    return (t->kind >= RK_BOOL && t->kind <= RK_COMPLEX128) || t->kind == RK_STRING;
}

void print_panic_value(Eface v) {
    if (!v.type) rt_print("nil");
    else if (!is_basic(v.type)) {
        rt_print("(");
        rt_print_string(v.type->string);
        rt_print(") ");
        rt_print_ptr(v.data);
    } else if (v.type->pkg_path.n) print_named(v);
    else print_basic(v.type, v.data);
}
