// elf: the program's own file, read for tracebacks: names of functions and their source lines.
#ifndef ESCARGO_RUNTIME_ELF_H
#define ESCARGO_RUNTIME_ELF_H

#include "internal.h"

typedef struct Section { const u8 *at; uptr size; } Section;
typedef struct Elf {
    const u8 *file;            // NULL: could not be read
    uptr bias;                 // address where the program stands, minus the address that the file says
    Section symbols, names, lines, line_strings, strings;
    struct Function *functions;        // sorted by address
    uptr functions_len;
} Elf;

const Elf *elf_self(void);
typedef struct FuncSymbol { const char *name; uptr entry; bool is_go; } FuncSymbol;
FuncSymbol elf_function(uptr pc);                        // name NULL: unknown
void elf_each_object(void (*visit)(void *data, const char *name, void *at), void *data);    // the program's variables
typedef struct SourceLine { String file; i64 line; } SourceLine;
SourceLine elf_line(uptr pc);                            // line 0: unknown
// Code of a function that the compiler put into its caller has a file name with more parts, divided by FILE_DIVIDER: the
// function, the line of its call, the file of its call; again for what the caller was put into.
enum { FILE_DIVIDER = '|' };
bool is_adapter(const char *symbol);                     // made by the compiler, between a caller and what it calls
String go_name(const char *symbol);                      // "main.(*T).Method" of "main$$T$Method"

#endif
