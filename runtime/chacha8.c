// package math/rand/v2: the block function of ChaCha with eight rounds (Daniel Bernstein, "ChaCha, a variant of Salsa20", 2008),
// for four blocks at a time: each vector holds one word of all four.
#include "runtime/internal.h"

#include <string.h>

typedef u32 Lanes __attribute__((vector_size(16)));

#define ROTATE(x, n) ((x) << (n) | (x) >> (32 - (n)))

static inline void quarter_round(Lanes *a, Lanes *b, Lanes *c, Lanes *d) {
    *a += *b; *d = ROTATE(*d ^ *a, 16);
    *c += *d; *b = ROTATE(*b ^ *c, 12);
    *a += *b; *d = ROTATE(*d ^ *a, 8);
    *c += *d; *b = ROTATE(*b ^ *c, 7);
}

// Only the seed's words are added to the result, for the others are known.
void math_rand_v2$chachaBlocks(u64 *seed, u64 *out, u32 counter) {
    u32 key[8];
    memcpy(key, seed, sizeof key);
    Lanes x[16] = {
        {0x61707865, 0x61707865, 0x61707865, 0x61707865}, {0x3320646e, 0x3320646e, 0x3320646e, 0x3320646e},
        {0x79622d32, 0x79622d32, 0x79622d32, 0x79622d32}, {0x6b206574, 0x6b206574, 0x6b206574, 0x6b206574},
        [12] = {counter, counter + 1, counter + 2, counter + 3},
    };
    for (int i = 0; i < 8; i++) x[4 + i] = (Lanes){0} + key[i];
    for (int round = 0; round < 4; round++) {
        for (int i = 0; i < 4; i++) quarter_round(&x[i], &x[4 + i], &x[8 + i], &x[12 + i]);
        for (int i = 0; i < 4; i++) quarter_round(&x[i], &x[4 + (i + 1) % 4], &x[8 + (i + 2) % 4], &x[12 + (i + 3) % 4]);
    }
    for (int i = 0; i < 8; i++) x[4 + i] += key[i];
    memcpy(out, x, sizeof x);
}
