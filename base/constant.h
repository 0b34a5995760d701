// Exact constants, as the language specification asks: booleans, strings, integers and rationals of any size, and
// floats of 512 bits of mantissa where a rational would grow without bound, complex numbers of two such.
// Values are immutable and live in the arena. The normal form is the smallest kind: 1.0 of an untyped float that is
// an integer stays representable exactly; const_kind tells what the value is stored as, types are sema's business.
#ifndef ESCARGO_CONSTANT_H
#define ESCARGO_CONSTANT_H

#include "base/base.h"

typedef struct Const Const;
typedef enum { CONST_UNKNOWN, CONST_BOOL, CONST_STRING, CONST_INT, CONST_FLOAT, CONST_COMPLEX } ConstKind;

// Operators are spelled as Go's, by one enum for both unary and binary.
typedef enum {
    C_ADD, C_SUB, C_MUL, C_QUO /* exact */, C_DIV /* integer, truncated */, C_REM, C_AND, C_OR, C_XOR, C_ANDNOT,
    C_SHL, C_SHR, C_EQ, C_NE, C_LT, C_LE, C_GT, C_GE, C_LAND, C_LOR, C_NOT, C_NEG, C_PLUS
} ConstOp;

ConstKind const_kind(const Const *c);
Const *const_unknown(Arena *a);                                // of expressions that had errors
Const *const_bool(Arena *a, bool v);
Const *const_string(Arena *a, const char *p, size_t n);
Const *const_int(Arena *a, int64_t v);
Const *const_uint(Arena *a, uint64_t v);
Const *const_float(Arena *a, double v);
Const *const_complex(Arena *a, const Const *re, const Const *im);
// From Go literal text (decimal, hex, octal, binary, hex floats, imaginary, underscores). NULL: malformed or too large.
Const *const_parse_number(Arena *a, const char *text, size_t n);

bool const_truth(const Const *c);
const char *const_bytes(const Const *c, size_t *n);            // the bytes of a string
bool const_to_int64(const Const *c, int64_t *v);               // false: not an integer or out of range
bool const_to_uint64(const Const *c, uint64_t *v);
double const_to_double(const Const *c);                        // nearest, ties to even; may be infinite
float const_to_float32(const Const *c);                        // rounded once, not through double
Const *const_real(Arena *a, const Const *c);
Const *const_imag(Arena *a, const Const *c);
Const *const_to_int(Arena *a, const Const *c);                 // NULL: has a fraction
Const *const_to_float(Arena *a, const Const *c);
Const *const_to_complex(Arena *a, const Const *c);
Const *const_round_float32(Arena *a, const Const *c);          // NULL: overflows
Const *const_round_float64(Arena *a, const Const *c);
int const_sign(const Const *c);
int const_bit_len(const Const *c);                             // of an integer's absolute value

// x op y. Both of the same kind after const_match. NULL where the result is undefined (division by zero).
Const *const_binary(Arena *a, const Const *x, ConstOp op, const Const *y);
// op x; for C_XOR (^x) with `bits` > 0 the result is limited to that many bits, unsigned.
Const *const_unary(Arena *a, ConstOp op, const Const *x, unsigned bits);
Const *const_shift(Arena *a, const Const *x, ConstOp op, unsigned n);
bool const_compare(const Const *x, ConstOp op, const Const *y);
void const_match(Arena *a, const Const **x, const Const **y);  // brings both to the larger kind

// As messages print it: integers in full, floats as %.6g (exact where short), strings quoted (long ones cut with ...).
const char *const_text(Arena *a, const Const *c);
// In full: strings quoted by Go's rules, integers, floats by the shortest text, complex as (re + imi).
const char *const_exact_text(Arena *a, const Const *c);

#endif
