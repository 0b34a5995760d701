// escape: IR -> IR with a place and a reason on every allocation.
//
// In: the IR of one package whose imports have been through escape. Out: `esc` and `site` on every allocation site and
// variable, `tag` on every parameter, the capture mode of every closure variable, and, by flags.m, the -m lines through
// note_at, in the reference's order. The analysis is the reference's: a directed graph of locations whose edges carry a
// number of dereferences (-1: address taken), solved function by function over strongly connected components of the
// call graph, callees first. The idea goes back to Choi et al., "Escape Analysis for Java" (OOPSLA 1999), in the flow
// insensitive, whole-function form that Go 1.13 introduced.
#ifndef ESCARGO_ESCAPE_H
#define ESCARGO_ESCAPE_H

#include "escape/reasons.h"
#include "ir/ir.h"

// Why a value lives where it does: plain data for printers, code generation and explorers.
// "from &u (address-of) at …", and "flow: dst ← src:" with its steps. A path that met itself ends with dst NULL.
// `why` in the words of -m=2, `words` for people (with flags.narrate).
typedef struct EscStep { struct EscStep *next; Pos pos; const char *from, *why; EscReason reason; const char *words; } EscStep;
typedef struct EscFlow { struct EscFlow *next; const char *dst, *src; int derefs; EscStep *steps; Pos src_pos; } EscFlow;
typedef struct EscSite {
    bool heap;
    const char *reason;     // a phrase for people: "returned from newUser", "too large for stack", or what bounds it
    EscFlow *path;          // heap: the path that forced it, where -m=2 or somebody like it reads it
    Pos pos;
    const char *what;       // "new([1048576]byte)", "u"
    bool is_var;            // a variable that moved, not an expression
    uint32_t id;            // numbers the sites of a package that -m tells of, from 1; 0: none of them
} EscSite;

void escape_package(Session *s, IrPackage *p);

// Whether a function passes an argument itself on, beyond what it points to: to a result, or to where it stays.
bool escape_keeps_argument(const IrVar *param);

// -live: at which calls which variables of the frame are live.
void show_live(Session *s, IrPackage *p);

// -emit=escape (locations, edges, verdicts, one function after another) and -emit=dot (Graphviz).
void emit_escape(Session *s, IrPackage *p, FILE *out);
void emit_dot(Session *s, IrPackage *p, FILE *out);

// The findings of -m=2 with the lines of source that they speak of (flags.narrate must have been set). line: only what is
// found on that line of that file; file NULL: everything that is on the heap, and the parameters that leak.
typedef struct NarrateOnly { const char *file; uint32_t line; } NarrateOnly;
void emit_narrative(Session *s, IrPackage *p, NarrateOnly only, FILE *out);

#endif
