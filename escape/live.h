// Live variables: what -live tells of (see live.c).
#ifndef ESCARGO_ESCAPE_LIVE_H
#define ESCARGO_ESCAPE_LIVE_H

#include "escape/escape.h"

typedef struct LiveLine { Pos pos; uint32_t number; const char *text; } LiveLine;
typedef VEC(LiveLine) LiveLines;

// live_frame.c: what of a function stands in its frame.
bool live_is_tracked(const IrVar *v);
bool live_in_memory(const IrFunc *fn, const IrVar *v);     // not only in registers
bool live_is_one_word(Type *t);                            // one store makes it new
const char *live_name(Session *s, const IrFunc *fn, const IrVar *v);
// The function of the run time that n calls, as the reference does it; NULL: none.
const char *live_runtime_call(const Ir *n);
const char *live_map_call(Session *s, const char *name, Type *map);
const char *live_print_call(const Ir *arg);
const char *live_callee(Session *s, const Ir *call);       // NULL: an indirect call
void live_stack_objects(Session *s, IrPackage *p, IrFunc *fn, LiveLines *lines);

#endif
