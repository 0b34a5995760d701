// trace: call stacks, printed as the reference prints them: function, then file and line on a line of its own. Only Go's
// functions show: their symbols have a '$'.
#include "elf.h"

#include <string.h>
#include <unwind.h>

enum { MOST_FRAMES = 100 };

typedef struct Walk { uptr *pcs; i64 n, cap, skip; const char *inner; } Walk;

// Code that the compiler makes for go and defer statements: no frame of the program's.
static bool is_wrapper(const char *name) { return strstr(name, "$gowrap") || strstr(name, "$deferwrap"); }

static _Unwind_Reason_Code note_frame(struct _Unwind_Context *context, void *data) {
    Walk *w = data;
    uptr pc = _Unwind_GetIP(context);
    if (pc == 0) return _URC_END_OF_STACK;
    FuncSymbol f = elf_function(pc - 1);
    bool again = w->inner && strcmp(w->inner, "main$main") == 0;       // main.main was not put into its caller
    if (!f.is_go || again) return _URC_NO_REASON;
    w->inner = f.name;
    if (is_wrapper(f.name) || w->skip-- > 0) return _URC_NO_REASON;
    // A call that does not return may be the last instruction of its function: what the caller asks of this address must
    // not find the next one.
    if (elf_function(pc).entry != f.entry) pc--;
    w->pcs[w->n++] = pc;
    return w->n == w->cap ? _URC_END_OF_STACK : _URC_NO_REASON;
}

// Return addresses in Go functions, innermost first, without the first `skip`.
static i64 walk_stack(uptr *pcs, i64 cap, i64 skip) {
    Walk w = {pcs, 0, cap, skip, NULL};
    if (cap > 0) _Unwind_Backtrace(note_frame, &w);
    return w.n;
}

// The runtime's own functions do not show.
static bool is_hidden(const char *name) {
    if (strncmp(name, "internal_sched$", 15) == 0) return true;
    return strncmp(name, "runtime$", 8) == 0 && name[8] >= 'a' && name[8] <= 'z';
}

static void print_line(uptr pc, uptr entry) {
    SourceLine at = elf_line(pc - 1);
    if (!at.line) return;
    rt_print("\t");
    rt_print_string(at.file);
    rt_print(":");
    rt_print_i64(at.line);
    rt_print(" +");
    rt_print_ptr((void *)(pc - entry));
    rt_print("\n");
}

static void print_frame(uptr pc) {
    FuncSymbol f = elf_function(pc - 1);
    if (is_hidden(f.name)) return;
    rt_print_string(go_name(f.name));
    rt_print("(...)\n");
    print_line(pc, f.entry);
}

static void print_creator(const G *g) {
    FuncSymbol f = elf_function(g->created_at - 1);
    if (!f.is_go) return;
    rt_print("created by ");
    rt_print_string(go_name(f.name));
    rt_print(" in goroutine ");
    rt_print_u64(g->parent);
    rt_print("\n");
    print_line(g->created_at, f.entry);
}

void print_traceback(void) {
    uptr pcs[MOST_FRAMES];
    i64 n = walk_stack(pcs, MOST_FRAMES, 0);
    for (i64 i = 0; i < n; i++) print_frame(pcs[i]);
    print_creator(self());
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
        else sched_trace(g);
    }
}

// ---- For package runtime ----------------------------------------------------------------------------------------------------

// skip 0 is the Go function that calls this, which is itself C with a Go name.
i64 runtime$callers(i64 skip, Slice pcs) { return walk_stack(pcs.p, pcs.len, skip + 1); }

typedef struct GoFunc { String name, file; i64 line; uptr entry; } GoFunc;

void runtime$symbol(uptr pc, GoFunc *f) {
    FuncSymbol symbol = elf_function(pc);
    if (!symbol.is_go) return;
    SourceLine at = elf_line(pc);
    *f = (GoFunc){go_name(symbol.name), at.file, at.line, symbol.entry};
}
