// elf: the program's own file, read for tracebacks: names of functions and their source lines.
#ifndef ESCARGO_RUNTIME_ELF_H
#define ESCARGO_RUNTIME_ELF_H

#include "internal.h"

typedef struct Section { const u8 *at; uptr size; } Section;
typedef struct Elf {
    const u8 *file;            // NULL: could not be read
    uptr bias;                 // address where the program stands, minus the address that the file says
    Section symbols, names;
    Section lines, line_strings, strings, info, abbreviations, ranges, addresses, string_offsets, calls;   // .debug_*
    struct Function *functions;        // sorted by address
    uptr functions_len;
} Elf;

const Elf *elf_self(void);
typedef struct FuncSymbol { const char *name; uptr entry; } FuncSymbol;
FuncSymbol elf_function(uptr pc);                        // name NULL: unknown
void elf_each_object(void (*visit)(void *data, const char *name, void *at), void *data);    // the program's variables
typedef struct SourceLine { String file; i64 line; } SourceLine;
SourceLine elf_line(uptr pc);                            // line 0: unknown
String elf_unit_file(u64 unit, u64 file);                // of the unit whose program of lines stands there in .debug_line
// The functions that the C compiler put into one another at pc, innermost first, and where in each pc is. The last is the
// function that has the symbol. Without the inline functions of the runtime's headers.
typedef struct InlineLevel { const char *symbol; SourceLine at; } InlineLevel;
u32 elf_inlined(uptr pc, InlineLevel *levels, u32 cap);
// Code of a function that the compiler of Go put into its caller is written under another spelling of its file's name, which
// says which call that was: the function, and where it is called (calls.c). *file becomes the plain name.
enum { CALL_BITS = 40 };                                 // of its number
bool elf_inlined_call(String *file, InlineLevel *call);
bool elf_is_go(const char *symbol);                      // of a Go function, and not the runtime's
bool is_adapter(const char *symbol);                     // made by the compiler, between a caller and what it calls
u32 name_hash(const char *s, uptr n);                    // as the compiler's (codegen/func.c)
String go_name(const char *symbol);                      // "main.(*T).Method" of "main$$T$Method"

#endif
