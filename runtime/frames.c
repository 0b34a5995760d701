// frames: which functions an address lies in. Two inliners were at work. What the C compiler put into one another is in its
// tables (elf_inlined); in each such function, what the compiler of Go put there before is in the name of the file.
#include "frames.h"

#include <string.h>

enum { MOST_LEVELS = 32 };

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

static u32 count_inlined(String file) {
    u32 dividers = 0;
    for (i64 i = 0; i < file.n; i++) dividers += file.p[i] == FILE_DIVIDER;
    return dividers / 3;
}

static i64 number_of(String s) {
    i64 n = 0;
    for (i64 i = 0; i < s.n; i++) n = n * 10 + (s.p[i] - '0');
    return n;
}

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

// Frame number `inner` of those that the file name tells of in one function of the C compiler's.
static Frame frame_in(const InlineLevel *l, u32 inner) {
    u32 inlined = count_inlined(l->at.file);
    Frame f = {.symbol = l->symbol ? l->symbol : "", .at = {keep(name_part(l->at.file, 3 * inner)), l->at.line}};
    f.inlined = inner < inlined;
    if (f.inlined) f.symbol = (const char *)keep(name_part(l->at.file, 3 * inner + 1)).p;
    if (inner > 0) f.at.line = number_of(name_part(l->at.file, 3 * inner - 1));
    if (elf_is_go(f.symbol)) f.name = keep(go_name(f.symbol));
    f.hidden = is_hidden(f.symbol);
    return f;
}

static Frames *find_frames(uptr pc) {
    InlineLevel levels[MOST_LEVELS];
    u32 n = elf_inlined(pc, levels, MOST_LEVELS), frames = 0;
    for (u32 i = 0; i < n; i++) frames += count_inlined(levels[i].at.file) + 1;
    uptr entry = elf_function(pc).entry;
    Frames *found = persistent_alloc(sizeof *found + frames * sizeof found->at[0]);
    found->pc = pc;
    for (u32 i = 0; i < n; i++) {
        for (u32 k = 0; k <= count_inlined(levels[i].at.file); k++) {
            Frame *f = &found->at[found->n];
            *f = frame_in(&levels[i], k);
            f->entry = entry | (uptr)found->n++ << FRAME_SHIFT;
        }
    }
    found->at[found->n - 1].outermost = true;
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
