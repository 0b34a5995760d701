// How large the reference's dictionaries are. Instances of one shape share their code there; a function gets what
// depends on its type arguments in an array of words: methods of type parameters, dictionaries of generic functions
// that it calls, descriptors of types and pairs of types that are converted. Methods of one type share a dictionary.
// We pass none, but signatures in messages show its length, so the words are counted on the generic source
// (dictionary_words.c).
#include "ir/dictionary.h"

static Words *words_of(IrBuilder *b, Obj *generic) {
    Words *w = table_get(&b->dictionaries, generic);
    if (w) return w;
    w = NEW(b->arena, Words);
    w->b = b;
    Obj *recv = type_unalias(generic->type)->func.recv;
    Type *base = recv ? ir_receiver_base(recv->type) : NULL;
    Type *origin = base && base->named.origin ? base->named.origin : base;
    if (!origin) words_of_function(w, generic);
    for (uint32_t i = 0; origin && i < origin->named.nmethods; i++) words_of_function(w, origin->named.methods[i]);
    table_put(&b->dictionaries, b->arena, generic, w);
    return w;
}

static bool stands_for(IrBuilder *b, const Subst *subst, const Word *word, const IrFunc *f) {
    for (uint32_t i = 0; i < word->ntargs; i++) {
        Type *t = type_subst(b->s, word->targs[i], subst->from, subst->to, subst->n);
        if (type_has_tparam(t) || ir_canon(b, t) != f->targs[i]) return false;   // with another method's parameters
    }
    return true;
}

// Methods of type parameters come first, then dictionaries.
int ir_dictionary_index(IrBuilder *b, Obj *generic, const Subst *subst, const IrFunc *f) {
    Words *w = words_of(b, generic);
    Type *recv = f->recv ? ir_receiver_base(f->recv->type) : NULL;
    const Obj *wanted = recv ? recv->named.obj : f->obj;
    int index = 0, found = -1;
    for (uint32_t i = 0; i < w->words.len; i++) index += w->words.at[i].kind == WORD_METHOD;
    for (uint32_t i = 0; i < w->words.len && found < 0; i++) {
        const Word *word = &w->words.at[i];
        if (word->kind != WORD_FUNC) continue;
        if (word->a == wanted && stands_for(b, subst, word, f)) found = index;
        index++;
    }
    return found;
}

// Of a method of type parameter tparam.
int ir_dictionary_method(IrBuilder *b, Obj *generic, const Type *tparam, const Obj *method) {
    Words *w = words_of(b, generic);
    Word wanted = ir_method_word(tparam, method);
    int index = 0;
    for (uint32_t i = 0; i < w->words.len; i++) {
        const Word *word = &w->words.at[i];
        if (word->kind != WORD_METHOD) continue;
        if (word->a == wanted.a && word->b == wanted.b) return index;
        index++;
    }
    return -1;
}

// *[n]uintptr
Type *ir_dictionary_type(IrBuilder *b, Obj *generic) {
    return type_pointer(b->s, type_array(b->s, ir_basic(b, T_UINTPTR), words_of(b, generic)->words.len));
}
