// trace: call stacks, printed as the reference prints them: function, then file and line on a line of its own. Only Go's
// functions show: their symbols have a '$'.
#include "elf.h"

#include <string.h>
#include <unwind.h>

enum { MOST_FRAMES = 100 };

typedef struct Walk { uptr *pcs; i64 n, cap, skip; } Walk;

// The C compiler puts main.main into its only caller.
static bool is_go_symbol(const char *name) { return name && (strchr(name, '$') || strcmp(name, "rt_program_main") == 0); }

static _Unwind_Reason_Code note_frame(struct _Unwind_Context *context, void *data) {
    Walk *w = data;
    uptr pc = _Unwind_GetIP(context);
    if (pc == 0 || w->n == w->cap) return _URC_END_OF_STACK;
    if (w->skip > 0) w->skip--;
    else w->pcs[w->n++] = pc;
    return _URC_NO_REASON;
}

// Return addresses of the calls that lead here, C functions of the runtime included, from the caller's on after `skip`.
__attribute__((noinline)) static i64 walk_stack(uptr *pcs, i64 cap, i64 skip) {
    Walk w = {pcs, 0, cap, skip + 1};
    _Unwind_Backtrace(note_frame, &w);
    return w.n;
}

// The reference does not show its runtime's own functions either.
static bool is_hidden(const char *name) { return strncmp(name, "runtime$", 8) == 0 && name[8] >= 'a' && name[8] <= 'z'; }

static void print_frame(uptr pc) {
    FuncSymbol f = elf_function(pc - 1);
    if (!is_go_symbol(f.name) || is_hidden(f.name)) return;
    rt_print_string(go_name(f.name));
    rt_print("(...)\n");
    SourceLine at = elf_line(pc - 1);
    if (!at.line) return;
    rt_print("\t");
    rt_print_string(at.file);
    rt_print(":");
    rt_print_i64(at.line);
    rt_print("\n");
}

void print_traceback(u32 skip) {
    uptr pcs[MOST_FRAMES];
    i64 n = walk_stack(pcs, MOST_FRAMES, skip + 1);
    for (i64 i = 0; i < n; i++) print_frame(pcs[i]);
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
        if (g == self()) print_traceback(1);
    }
}

// ---- For package runtime ----------------------------------------------------------------------------------------------------

// skip 0 is the Go function that calls this.
i64 runtime$callers(i64 skip, Slice pcs) {
    uptr all[4 * MOST_FRAMES];
    i64 n = walk_stack(all, COUNT(all), 1), filled = 0;
    for (i64 i = 0; i < n && filled < pcs.len; i++) {
        if (!is_go_symbol(elf_function(all[i] - 1).name)) continue;
        if (skip-- > 0) continue;
        ((uptr *)pcs.p)[filled++] = all[i];
    }
    return filled;
}

typedef struct GoFunc { String name, file; i64 line; uptr entry; } GoFunc;

void runtime$symbol(uptr pc, GoFunc *f) {
    FuncSymbol symbol = elf_function(pc);
    if (!is_go_symbol(symbol.name)) return;
    SourceLine at = elf_line(pc);
    *f = (GoFunc){go_name(symbol.name), at.file, at.line, symbol.entry};
}
