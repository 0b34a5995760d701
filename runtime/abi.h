// abi: calls of C functions whose signatures are known only when the program runs.
#ifndef ESCARGO_RUNTIME_ABI_H
#define ESCARGO_RUNTIME_ABI_H

#include "internal.h"

// What a function takes and gives back outside memory. The assembly files know the offsets.
typedef struct CallRegisters {
    u64 ints[8], floats[8];    // arguments; then results, from the first on
    void *indirect;            // arm64: where a result that stands in memory goes
    u8 *stack;                 // arguments on the stack
} CallRegisters;

// Calls code with these registers and words on the stack, and leaves the results in the registers.
void call_with_registers(CallRegisters *r, void *code, const u64 *stack, u64 words);

// Code that finds its closure as the K'th argument word, in a register or on the stack, and calls enter_made. The pieces
// of code stand MADE_ENTRY_SIZE bytes apart: those for the registers, then those for words on the stack.
enum { MADE_ENTRY_SIZE = 16, MADE_ENTRIES_STACK = 250 };
extern u8 made_entries[];

// A func value whose code is one of these: `run` gets the blocks of arguments and results (internal/abi mirrors it).
typedef struct Made { void *code; const RType *type; Closure *run; } Made;
void enter_made(Made *made, CallRegisters *r);

#endif
