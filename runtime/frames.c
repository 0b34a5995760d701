// frames: which functions an address lies in. Two inliners were at work. What the C compiler put into one another is in its
// tables (elf_inlined); in each such function, what the compiler of Go put there before shows in the spelling of the
// name of the file (elf_inlined_call).
#include "frames.h"

#include <string.h>

enum { MOST_LEVELS = 32, MOST_FRAMES_AT = 64 };

// In memory that stays, with a NUL behind it.
static String keep(String s) {
    u8 *p = persistent_alloc((uptr)s.n + 1);
    memcpy(p, s.p, (size_t)s.n);
    return (String){p, s.n};
}

// Neither code that the compiler makes between caller and callee nor the runtime's own is a frame of the program's.
static bool is_hidden(const char *symbol) {
    return !elf_is_go(symbol) || is_adapter(symbol) || strstr(symbol, "$gowrap") || strstr(symbol, "$deferwrap");
}

static Frame frame_of(const char *symbol, SourceLine at, bool inlined) {
    Frame f = {.symbol = symbol ? symbol : "", .at = {keep(at.file), at.line}, .inlined = inlined};
    if (elf_is_go(f.symbol)) f.name = keep(go_name(f.symbol));
    f.hidden = is_hidden(f.symbol);
    return f;
}

// The frames of one function of the C compiler's, after the `n` further in: what the compiler of Go put into it, and itself.
static u32 add_function(Frame *frames, u32 n, InlineLevel l) {
    for (InlineLevel call; n < MOST_FRAMES_AT && elf_inlined_call(&l.at.file, &call); l.at = call.at)
        frames[n++] = frame_of(call.symbol, l.at, true);
    if (n < MOST_FRAMES_AT) frames[n++] = frame_of(l.symbol, l.at, false);
    return n;
}

static Frames *find_frames(uptr pc) {
    InlineLevel levels[MOST_LEVELS];
    Frame frames[MOST_FRAMES_AT];
    u32 levels_len = elf_inlined(pc, levels, MOST_LEVELS), n = 0;
    for (u32 i = 0; i < levels_len; i++) n = add_function(frames, n, levels[i]);
    uptr entry = elf_function(pc).entry;
    for (u32 i = 0; i < n; i++) frames[i].entry = entry | (uptr)i << FRAME_SHIFT;
    frames[n - 1].outermost = true;
    Frames *found = persistent_alloc(sizeof *found + n * sizeof *frames);
    *found = (Frames){.pc = pc, .n = n};
    memcpy(found->at, frames, n * sizeof *frames);
    return found;
}

const Frames *frames_at(uptr pc) {
    enum { BUCKETS = 4096 };
    if (!rt_sched.frames) rt_sched.frames = persistent_alloc(BUCKETS * sizeof *rt_sched.frames);
    Frames **bucket = &rt_sched.frames[(pc ^ pc >> 12) % BUCKETS];
    for (Frames *f = *bucket; f; f = f->next)
        if (f->pc == pc) return f;
    Frames *f = find_frames(pc);
    f->next = *bucket;
    return *bucket = f;
}

// A function's first instruction is its own.
const Frame *frame_at(uptr pc) {
    const Frames *frames = frames_at(frame_address(pc));
    u64 inner = pc >> FRAME_SHIFT;
    bool last = inner >= frames->n || frame_address(pc) == frame_address(frames->at[0].entry);
    return &frames->at[last ? frames->n - 1 : inner];
}
