// codegen: IR -> C that a person can read beside the Go.
//
// In: the IR of one package after escape. Out: one C file that includes runtime/runtime.h and nothing else, compiles
// without a warning under -Wall -Wextra, and, with flag `lines`, carries #line directives to the Go source.
// Every allocation has a comment with its place and reason; what stays on the stack is a C local.
#ifndef ESCARGO_CODEGEN_H
#define ESCARGO_CODEGEN_H

#include "escape/escape.h"

typedef struct CodegenOptions {
    bool lines;
    bool sites;            // the program counts what each allocation site makes, and tells at its end
    bool fused;            // x*y + z is one operation, rounded once
    bool check;            // the program checks that nothing outlives its place: see check.c
    bool program;          // nobody imports the package: what main.main does not reach is left out
    uint32_t most_parts;   // into which a long file may be divided; 0: one
} CodegenOptions;

// Writes the package's C. Returns in how many parts it is to be compiled, 0 after reporting what is not supported. If there are
// several, each is the same file compiled with -DRT_PART=0, 1, … and makes an object of its own (parts.c).
uint32_t codegen_package(Session *s, IrPackage *p, FILE *out, CodegenOptions opt);
// Writes the C of the program's entry: initialises `order` (packages, imports first), then calls main.main. What runtime.GOROOT
// says (or NULL) and what GODEBUG is where the environment says nothing come with it.
void codegen_main(Session *s, Package **order, uint32_t n, const char *goroot, const char *debug, FILE *out);

#endif
