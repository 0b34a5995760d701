// frames: the calls that were under way at an address of the program's code.
//
// An address stands for several frames where functions were inlined: its upper bits, never used in addresses, count how many
// of them are further in. An address is taken inside of the call's instruction: a return address less one.
#ifndef ESCARGO_RUNTIME_FRAMES_H
#define ESCARGO_RUNTIME_FRAMES_H

#include "elf.h"

enum { FRAME_SHIFT = 48 };
static inline uptr frame_address(uptr pc) { return pc & (((uptr)1 << FRAME_SHIFT) - 1); }

typedef struct Frame {
    const char *symbol;        // "" where it is not known
    String name;               // as Go says it; empty where it is no function of Go
    uptr entry;                // the function's first instruction, and how many frames are further in
    SourceLine at;
    bool outermost;            // not inlined
    bool inlined;              // by the compiler of Go
    bool hidden;               // no frame of the program's: made by the compiler, or the runtime's own
} Frame;
typedef struct Frames { struct Frames *next; uptr pc; u32 n; Frame at[]; } Frames;     // innermost first, at least one

const Frames *frames_at(uptr pc);      // found once for each address, and kept
const Frame *frame_at(uptr pc);

#endif
