// Unification of types, as inference uses it.
#ifndef ESCARGO_SEMA_UNIFY_H
#define ESCARGO_SEMA_UNIFY_H

#include "sema/internal.h"

enum { UNIFY_ASSIGN = 1, UNIFY_EXACT = 2 };

typedef struct Unifier {
    Checker *c;
    Type **tparams; uint32_t n;
    uint32_t *cell;            // of each type parameter: index into value
    Type **value;              // NULL: not known yet
    uint32_t depth;
    bool interface_inference;
} Unifier;

void unifier_init(Unifier *u, Checker *c, Type **tparams, uint32_t n, Type **targs);
bool unify(Unifier *u, Type *x, Type *y, unsigned mode);
Type *unifier_at(const Unifier *u, uint32_t i);
void unifier_set(Unifier *u, uint32_t i, Type *t);
uint32_t unifier_unknowns(const Unifier *u);
Type **unifier_inferred(const Unifier *u);
int tparam_index(Type **tparams, uint32_t n, Type *t);   // -1: not in the list

#endif
