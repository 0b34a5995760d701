// What the files about constants share: how a constant is stored.
#ifndef ESCARGO_CONSTANT_IMPL_H
#define ESCARGO_CONSTANT_IMPL_H

#include "base/bigfloat.h"
#include "base/constant.h"

// From smaller to larger: operands are brought to the larger form of the two.
typedef enum { FORM_UNKNOWN, FORM_BOOL, FORM_STRING, FORM_INT, FORM_RATIO, FORM_FLOAT, FORM_COMPLEX } ConstForm;

// Numerator and denominator of ratios stay below this many bits.
#define CONST_RATIO_BITS 4096

struct Const {
    uint8_t form;
    union {
        bool truth;
        struct {
            Arena *arena;                // for joining the pieces
            const char *text;            // NULL: left + right
            size_t n;
            const Const *left, *right;
        } str;
        const BigInt *integer;
        struct { const BigInt *num, *den; } ratio;   // lowest terms, den > 0
        BigFloat flt;
        struct { const Const *re, *im; } complex;    // of any real form
    };
};

// NULL where the value is too large.
Const *const_from_bigint(Arena *a, const BigInt *v);
Const *const_from_bigfloat(Arena *a, BigFloat f);
Const *const_from_ratio(Arena *a, const BigInt *num, const BigInt *den);

#endif
