// Leaks: what a function does with one parameter, summed up for its callers (see leaks.c).
#ifndef ESCARGO_ESCAPE_LEAKS_H
#define ESCARGO_ESCAPE_LEAKS_H

#include "base/base.h"

// For each sink the least derefs of any flow from the parameter to it, plus 1; 0: no such flow.
enum { LEAK_HEAP, LEAK_MUTATOR, LEAK_CALLEE, LEAK_RESULT0, LEAK_COUNT = 8, LEAK_RESULTS = LEAK_COUNT - LEAK_RESULT0 };
typedef struct Leaks { uint8_t at[LEAK_COUNT]; } Leaks;

static inline int leaks_get(const Leaks *l, int sink) { return l->at[sink] - 1; }   // -1: no flow
void leaks_add(Leaks *l, int sink, int derefs);
void leaks_optimize(Leaks *l);                       // drops flows that the flow to the heap already says
const char *leaks_encode(Arena *a, Leaks l);         // the tag: IrVar.tag
Leaks leaks_decode(const char *tag);                 // NULL or "": flows to the heap as it is

#endif
