// trace: call stacks, printed as the reference prints them: function, then file and line on a line of its own. Only Go's
// functions show: their symbols have a '$'.
#include "elf.h"

#include <string.h>
#include <unwind.h>

enum { MOST_FRAMES = 100 };

// ---- Frames of inlined functions ------------------------------------------------------------------------------------------
// A return address stands for several frames where functions were inlined: its upper bits, never used in addresses, count
// how many of them are further in. Two inliners were at work. What the C compiler put into one another is in its tables
// (elf_inlined); in each such function, what the compiler of Go put there before is in the name of the file.

enum { FRAME_SHIFT = 48, MOST_LEVELS = 32 };
static uptr address_of(uptr pc) { return pc & (((uptr)1 << FRAME_SHIFT) - 1); }

typedef struct Frame { const char *symbol; uptr entry; SourceLine at; bool outermost; } Frame;   // symbol NULL: unknown

static const char *part_end(const char *p, const char *end) {
    const char *divider = memchr(p, FILE_DIVIDER, (size_t)(end - p));
    return divider ? divider : end;
}

// Part k of a file name.
static String name_part(String s, u64 k) {
    const char *p = (const char *)s.p, *end = p + s.n;
    for (; k > 0 && p < end; k--) p = part_end(p, end) + (part_end(p, end) < end);
    return (String){(const u8 *)p, part_end(p, end) - p};
}

static u64 count_inlined(String file) {
    u64 dividers = 0;
    for (i64 i = 0; i < file.n; i++) dividers += file.p[i] == FILE_DIVIDER;
    return dividers / 3;
}

static i64 number_of(String s) {
    i64 n = 0;
    for (i64 i = 0; i < s.n; i++) n = n * 10 + (s.p[i] - '0');
    return n;
}

static const char *terminated(String s) {
    char *p = rt_alloc_any((uptr)s.n + 1, true);
    memcpy(p, s.p, (size_t)s.n);
    return p;
}

// Frame number `inner` of those that the file name tells of in one function of the C compiler's.
static Frame frame_in(const InlineLevel *l, u64 inner) {
    u64 inlined = count_inlined(l->at.file);
    Frame f = {.symbol = l->symbol, .at = {name_part(l->at.file, 3 * inner), l->at.line}};
    if (inner < inlined) f.symbol = terminated(name_part(l->at.file, 3 * inner + 1));
    if (inner > 0) f.at.line = number_of(name_part(l->at.file, 3 * inner - 1));
    return f;
}

static u64 count_frames(const InlineLevel *levels, u32 n) {
    u64 frames = 0;
    for (u32 i = 0; i < n; i++) frames += count_inlined(levels[i].at.file) + 1;
    return frames;
}

// pc is inside the call instruction. A function's first instruction is its own.
static Frame frame_at(uptr pc) {
    InlineLevel levels[MOST_LEVELS];
    u32 n = elf_inlined(address_of(pc), levels, MOST_LEVELS), level = 0;
    u64 inner = pc >> FRAME_SHIFT, frames = count_frames(levels, n);
    uptr entry = elf_function(address_of(pc)).entry;
    if (inner >= frames || address_of(pc) == entry) inner = frames - 1;
    u64 k = inner;
    while (k > count_inlined(levels[level].at.file)) k -= count_inlined(levels[level++].at.file) + 1;
    Frame f = frame_in(&levels[level], k);
    f.entry = entry | inner << FRAME_SHIFT;
    f.outermost = inner + 1 == frames;
    return f;
}

// ---- Walking ----------------------------------------------------------------------------------------------------------------

typedef struct Walk { uptr *pcs; i64 n, cap, skip; } Walk;

// Neither code that the compiler makes between caller and callee nor the runtime's own is a frame of the program's.
static bool is_hidden_frame(const Frame *f) {
    if (!f->symbol || !elf_is_go(f->symbol) || is_adapter(f->symbol)) return true;
    return strstr(f->symbol, "$gowrap") || strstr(f->symbol, "$deferwrap");
}

// How many frames end at an address, and which of them are hidden. Found once, for it takes long and allocates.
typedef struct FramesAt { uptr pc; u64 n, hidden; } FramesAt;
enum { FRAMES_CACHED = 4096, MOST_FRAMES_AT = 64 };

static const FramesAt *frames_at(uptr pc) {
    if (!rt_sched.frames_at) rt_sched.frames_at = persistent_alloc(FRAMES_CACHED * sizeof(FramesAt));
    FramesAt *f = &rt_sched.frames_at[(pc ^ pc >> 12) % FRAMES_CACHED];
    if (f->pc == pc) return f;
    InlineLevel levels[MOST_LEVELS];
    FramesAt found = {pc, count_frames(levels, elf_inlined(pc - 1, levels, MOST_LEVELS)), 0};
    if (found.n > MOST_FRAMES_AT) found.n = MOST_FRAMES_AT;
    for (u64 i = 0; i < found.n; i++) {
        Frame frame = frame_at((pc | i << FRAME_SHIFT) - 1);
        if (is_hidden_frame(&frame)) found.hidden |= (u64)1 << i;
    }
    *f = found;
    return f;
}

// False: no room for more.
static bool add_address(Walk *w, uptr pc) {
    FuncSymbol f = elf_function(pc - 1);
    if (!f.name) return true;
    // A call that does not return may be the last instruction of its function: what the caller asks of this address must
    // not find the next one.
    if (elf_function(pc).entry != f.entry) pc--;
    const FramesAt *at = frames_at(pc);
    for (u64 i = 0; i < at->n && w->n < w->cap; i++)
        if (!(at->hidden >> i & 1) && w->skip-- <= 0) w->pcs[w->n++] = pc | i << FRAME_SHIFT;
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
    Walk w = {pcs, 0, cap, skip};
    rt_sched.unwinding = true;
    if (cap > 0) _Unwind_Backtrace(note_frame, &w);
    rt_sched.unwinding = false;
    return w.n;
}

// The runtime's own functions do not show.
static bool is_hidden(const char *name) {
    if (strncmp(name, "internal_sched$", 15) == 0) return true;
    return strncmp(name, "runtime$", 8) == 0 && name[8] >= 'a' && name[8] <= 'z';
}

static void print_line(const Frame *f, uptr pc) {
    if (!f->at.line) return;
    rt_print("\t");
    rt_print_string(f->at.file);
    rt_print(":");
    rt_print_i64(f->at.line);
    if (f->outermost) {
        rt_print(" +");
        rt_print_ptr((void *)(address_of(pc) - address_of(f->entry)));
    }
    rt_print("\n");
}

static void print_frame(uptr pc) {
    Frame f = frame_at(pc - 1);
    if (is_hidden(f.symbol)) return;
    rt_print_string(go_name(f.symbol));
    rt_print(strcmp(f.symbol, "main$main") == 0 ? "()\n" : "(...)\n");     // main.main never has arguments
    print_line(&f, pc);
}

static void print_creator(const G *g) {
    Frame f = frame_at(g->created_at - 1);
    if (!f.symbol || !elf_is_go(f.symbol)) return;
    rt_print("created by ");
    rt_print_string(go_name(f.symbol));
    rt_print(" in goroutine ");
    rt_print_u64(g->parent);
    rt_print("\n");
    print_line(&f, g->created_at);
}

void print_traceback(void) {
    uptr pcs[MOST_FRAMES];
    i64 n = walk_stack(pcs, MOST_FRAMES, 0);
    for (i64 i = 0; i < n; i++) print_frame(pcs[i]);
    print_creator(self());
}

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

void print_goroutines(void) {
    G *oldest = rt_sched.all;
    while (oldest && oldest->all_next) oldest = oldest->all_next;
    for (G *g = oldest; g; g = g->all_prev) {
        if (g->system) continue;
        rt_print("\n");
        print_goroutine_header(g);
        if (g == self()) print_traceback();
        else sched_visit(g, print_visited, NULL);
    }
}

// ---- For package runtime ----------------------------------------------------------------------------------------------------

// skip 0 is the Go function that calls this, which is itself C with a Go name.
i64 runtime$callers(i64 skip, Slice pcs) { return walk_stack(pcs.p, pcs.len, skip + 1); }

typedef struct GoFunc { String name, file; i64 line; uptr entry; } GoFunc;

void runtime$symbol(uptr pc, GoFunc *f) {
    Frame frame = frame_at(pc);
    if (!frame.symbol || !elf_is_go(frame.symbol)) return;
    *f = (GoFunc){go_name(frame.symbol), frame.at.file, frame.at.line, frame.entry};
}

// ---- For profiles -------------------------------------------------------------------------------------------------------------

// The Go functions at the addresses of a sample, as runtime.Callers gives them.
i64 internal_profiling$Expand(Slice raw, Slice pcs) {
    Walk w = {pcs.p, 0, pcs.len, 0};
    const uptr *addresses = raw.p;
    for (i64 i = 0; i < raw.len && add_address(&w, addresses[i]);) i++;
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
    Walk w = {pcs, 0, MOST_FRAMES, 0};
    if (g == self()) walk_visited(&w);
    else sched_visit(g, walk_visited, &w);
    u64 head[GOROUTINE_WORDS] = {g->id, g->wait, g->created_at, g->parent, (uptr)g->labels, (u64)w.n};
    if (words) {
        memcpy(words, head, sizeof head);
        memcpy(words + GOROUTINE_WORDS, pcs, (size_t)w.n * sizeof *pcs);
    }
    return GOROUTINE_WORDS + w.n;
}

i64 internal_profiling$Goroutines(Slice to) {
    i64 used = 0;
    for (G *g = rt_sched.all; g; g = g->all_next)
        if (!g->system) used += describe_goroutine(g, to.len - used >= GOROUTINE_WORDS + MOST_FRAMES ? (u64 *)to.p + used : NULL);
    return used + MOST_FRAMES;
}

String internal_profiling$WaitText(i64 reason) { return string_of(wait_reason_text((WaitReason)reason)); }
