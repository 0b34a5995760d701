// trace: call stacks, printed as the reference prints them: function, then file and line on a line of its own. Only Go's
// functions show: their symbols have a '$'.
#include "frames.h"

#include <string.h>
#include <sys/mman.h>
#include <unwind.h>

#define PANIC_FUNCTION "runtime.gopanic"
enum { MOST_FRAMES = 100 };

// ---- Walking ----------------------------------------------------------------------------------------------------------------

typedef struct Walk { uptr *pcs; i64 n, cap, skip; bool split; } Walk;    // split: the last was a part of its caller

// False: no room for more.
static bool add_address(Walk *w, uptr pc) {
    FuncSymbol f = elf_function(pc - 1);
    if (!f.name) return true;
    // A call that does not return may be the last instruction of its function: what the caller asks of this address must
    // not find the next one.
    if (elf_function(pc).entry != f.entry) pc--;
    const Frames *frames = frames_at(pc - 1);
    u32 first = w->split;
    w->split = strstr(f.name, ".part.") != NULL;       // the C compiler has taken a function apart
    for (u32 i = first; i < frames->n && w->n < w->cap; i++)
        if (!frames->at[i].hidden && w->skip-- <= 0) w->pcs[w->n++] = pc | (uptr)i << FRAME_SHIFT;
    return w->n < w->cap;
}

static _Unwind_Reason_Code note_frame(struct _Unwind_Context *context, void *data) {
    int stopped = 0;                   // at the instruction, as faults do; calls return behind theirs
    uptr pc = _Unwind_GetIPInfo(context, &stopped);
    pc += stopped != 0;
    return pc != 0 && add_address(data, pc) ? _URC_NO_REASON : _URC_END_OF_STACK;
}

// Return addresses in Go functions, innermost first, without the first `skip`.
static i64 walk_stack(uptr *pcs, i64 cap, i64 skip) {
    Walk w = {.pcs = pcs, .cap = cap, .skip = skip};
    rt_sched.unwinding = true;
    if (cap > 0) _Unwind_Backtrace(note_frame, &w);
    rt_sched.unwinding = false;
    return w.n;
}

static bool is_name(String s, const char *name) { return (uptr)s.n == strlen(name) && memcmp(s.p, name, (uptr)s.n) == 0; }

// The runtime's own functions do not show.
static bool is_hidden(String name) {
    if (name.n > 15 && memcmp(name.p, "internal/sched.", 15) == 0) return true;
    return name.n > 8 && memcmp(name.p, "runtime.", 8) == 0 && name.p[8] >= 'a' && name.p[8] <= 'z';
}

// The section has a hash of the name of each function without parameters (codegen/func.c).
extern const u32 __start_go_no_parameters[] __attribute__((weak)), __stop_go_no_parameters[] __attribute__((weak));

static const char *arguments(const Frame *f) {
    u32 hash = name_hash(f->symbol, strcspn(f->symbol, "."));
    for (const u32 *p = __start_go_no_parameters; p < __stop_go_no_parameters && !f->inlined; p++)
        if (*p == hash) return "()";
    return "(...)";
}

static void print_line(const Frame *f, uptr pc) {
    if (!f->at.line) return;
    rt_print("\t");
    rt_print_string(f->at.file);
    rt_print(":");
    rt_print_i64(f->at.line);
    if (f->outermost) {
        rt_print(" +");
        rt_print_ptr((void *)(frame_address(pc) - frame_address(f->entry)));
    }
    rt_print("\n");
}

static void print_frame(uptr pc) {
    const Frame *f = frame_at(pc - 1);
    String name = is_name(f->name, PANIC_FUNCTION) ? RT_STR("panic") : f->name;
    if (is_hidden(name)) return;
    rt_print_string(name);
    rt_print(arguments(f));
    rt_print("\n");
    print_line(f, pc);
}

static void print_creator(const G *g) {
    const Frame *f = frame_at(g->created_at - 1);
    if (!f->name.n) return;
    rt_print("created by ");
    rt_print_string(f->name);
    rt_print(" in goroutine ");
    rt_print_u64(g->parent);
    rt_print("\n");
    print_line(f, g->created_at);
}

// Of many frames, the first and the last are printed.
static void print_frames(const uptr *pcs, i64 n) {
    for (i64 i = 0; i < n; i++) {
        print_frame(pcs[i]);
        if (n <= MOST_FRAMES || i != MOST_FRAMES / 2 - 1) continue;
        rt_print("...");
        rt_print_i64(n - MOST_FRAMES);
        rt_print(" frames elided...\n");
        i = n - MOST_FRAMES / 2 - 1;
    }
}

static void print_stack(bool of_panic) {
    enum { MOST_WALKED = 1 << 16 };
    static const uptr size = MOST_WALKED * sizeof(uptr);
    uptr *pcs = system_reserve(size);
    i64 n = pcs ? walk_stack(pcs, MOST_WALKED, 0) : 0, from = 0;
    while (of_panic && from < n && !is_name(frame_at(pcs[from++] - 1)->name, PANIC_FUNCTION)) {}
    if (n < MOST_WALKED) print_frames(pcs + from, n - from);
    else {
        print_frames(pcs + from, MOST_FRAMES);
        rt_print("...additional frames elided...\n");
    }
    if (pcs) munmap(pcs, size);
    print_creator(self());
}

void print_traceback(void) { print_stack(false); }
void print_panic_traceback(void) { print_stack(true); }

static void print_visited(void *unused) {
    (void)unused;
    print_traceback();
}

void print_goroutine_header(G *g) {
    rt_print("goroutine ");
    rt_print_u64(g->id);
    rt_print(" [");
    rt_print(wait_reason_text(g->wait));
    rt_print("]:\n");
}

void print_goroutines(const G *without) {
    G *oldest = rt_sched.all;
    while (oldest && oldest->all_next) oldest = oldest->all_next;
    for (G *g = oldest; g; g = g->all_prev) {
        if (g->system || g == without) continue;
        rt_print("\n");
        print_goroutine_header(g);
        if (g == self()) print_traceback();
        else sched_visit(g, print_visited, NULL);
    }
}

// ---- For package runtime ----------------------------------------------------------------------------------------------------

// skip 0 is the Go function that calls this, which is itself C with a Go name.
i64 runtime$callers(i64 skip, RT_SLICE(pcs)) { return walk_stack(pcs$p, pcs$len, skip + 1); }

String runtime$arguments(uptr pc) { return string_of(arguments(frame_at(pc))); }

typedef struct GoFunc { String name, file; i64 line; uptr entry; } GoFunc;

void runtime$symbol(uptr pc, GoFunc *f) {
    const Frame *frame = frame_at(pc);
    if (frame->name.n) *f = (GoFunc){frame->name, frame->at.file, frame->at.line, frame->entry};
}

// ---- For profiles -------------------------------------------------------------------------------------------------------------

// The Go functions at the addresses of a sample, as runtime.Callers gives them.
i64 internal_profiling$Expand(RT_SLICE(raw), RT_SLICE(pcs)) {
    Walk w = {.pcs = pcs$p, .cap = pcs$len};
    const uptr *addresses = raw$p;
    for (i64 i = 0; i < raw$len && add_address(&w, addresses[i]);) i++;
    return w.n;
}

// The name of a C function; "" for Go's.
String internal_profiling$NativeName(uptr pc) {
    FuncSymbol f = elf_function(pc - 1);
    return f.name && !elf_is_go(f.name) ? string_of(f.name) : (String){0};
}

// All goroutines, as a sequence of: id, why it waits, where it was created and by whom, labels, number of return addresses,
// these. Returns the number of words, which may be more than there is room for.
enum { GOROUTINE_WORDS = 6 };

static void walk_visited(void *data) {
    Walk *w = data;
    w->n = walk_stack(w->pcs, w->cap, 0);
}

static i64 describe_goroutine(G *g, u64 *words) {
    uptr pcs[MOST_FRAMES];
    Walk w = {.pcs = pcs, .cap = MOST_FRAMES};
    if (g == self()) walk_visited(&w);
    else sched_visit(g, walk_visited, &w);
    u64 head[GOROUTINE_WORDS] = {g->id, g->wait, g->created_at, g->parent, (uptr)g->labels, (u64)w.n};
    if (words) {
        memcpy(words, head, sizeof head);
        memcpy(words + GOROUTINE_WORDS, pcs, (size_t)w.n * sizeof *pcs);
    }
    return GOROUTINE_WORDS + w.n;
}

i64 internal_profiling$Goroutines(RT_SLICE(to)) {
    i64 used = 0;
    for (G *g = rt_sched.all; g; g = g->all_next)
        if (!g->system) used += describe_goroutine(g, to$len - used >= GOROUTINE_WORDS + MOST_FRAMES ? (u64 *)to$p + used : NULL);
    return used + MOST_FRAMES;
}

String internal_profiling$WaitText(i64 reason) { return string_of(wait_reason_text((WaitReason)reason)); }
