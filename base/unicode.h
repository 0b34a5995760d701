// Unicode classes that Go's names and texts need, from the Unicode standard's categories.
#ifndef ESCARGO_UNICODE_H
#define ESCARGO_UNICODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { RUNE_ERROR = 0xFFFD, RUNE_MAX = 0x10FFFF };

// Decodes the rune at p (n > 0 bytes remain); *size gets its length. Invalid: RUNE_ERROR with *size 1.
int32_t rune_decode(const char *p, size_t n, int *size);
// Encodes r (RUNE_ERROR for what is no rune); returns the number of bytes written, at most 4.
int rune_encode(char *p, int32_t r);

bool rune_is_letter(int32_t r);   // category L
bool rune_is_digit(int32_t r);    // category Nd
bool rune_is_upper(int32_t r);    // category Lu
bool rune_is_print(int32_t r);    // letters, marks, numbers, punctuation, symbols, and the ASCII space

#endif
