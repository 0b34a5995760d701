// The words of the reference's dictionaries: what dictionary_words.c finds and dictionary.c counts.
#ifndef ESCARGO_IR_DICTIONARY_H
#define ESCARGO_IR_DICTIONARY_H

#include "ir/build.h"

typedef enum { WORD_METHOD, WORD_FUNC, WORD_TYPE, WORD_PAIR } WordKind;

// METHOD: type parameter, method. FUNC: generic object, with arguments. TYPE: type. PAIR: from, to.
typedef struct Word { WordKind kind; const void *a, *b; Type **targs; uint32_t ntargs; } Word;

typedef struct Words {
    IrBuilder *b;
    VEC(Word) words;
    Type *results;             // of the function whose body is read
} Words;

Word ir_method_word(const Type *tparam, const Obj *method);

// Adds the words that the function's body asks for. They stand in the order in which they are met.
void words_of_function(Words *w, Obj *generic);

#endif
