// profile: samples of call stacks, counted, for package runtime/pprof.
#ifndef ESCARGO_RUNTIME_PROFILE_H
#define ESCARGO_RUNTIME_PROFILE_H

#include "internal.h"

typedef enum { PROFILE_CPU, PROFILE_HEAP, PROFILE_BLOCK, PROFILE_MUTEX, PROFILES } ProfileKind;
enum { SAMPLE_DEPTH = 128, SAMPLE_COUNTS = 4 };

// One call stack and what was counted there. pcs are addresses after the calls, of C functions too, innermost first.
typedef struct Sample {
    struct Sample *older, *next;       // all of the profile; those with the same hash
    u64 hash;
    void *labels;                      // processor time: the goroutine's
    i64 counts[SAMPLE_COUNTS];         // HEAP: objects and bytes made, objects and bytes freed; else: how often, how long
    u32 depth;
    uptr pcs[];
} Sample;

// Callable from a signal handler. NULL: no room.
Sample *profile_sample(ProfileKind kind, const uptr *pcs, u32 depth, void *labels);
u32 profile_stack(uptr *pcs, u32 skip);                 // of the caller, at most SAMPLE_DEPTH
void profile_forget(ProfileKind kind);                  // all samples
void profile_wait(ProfileKind kind, i64 rate, i64 ns);  // the caller has waited

#endif
