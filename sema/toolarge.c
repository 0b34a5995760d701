// Types that no machine can hold: arrays and structs larger than the address space, channels of elements that are too
// large. Found on the type expressions of a package whose types are right otherwise; reported where the declared name
// stands, or the expression.
#include "sema/internal.h"

#define LARGEST_TYPE ((int64_t)1 << 50)
enum { LARGEST_CHAN_ELEM = 1 << 16 };

typedef struct Walk { Checker *c; Pos pos; } Walk;   // pos: of the declaration around, or POS_NONE

static bool fits(Type *t) { return type_size(t) >= 0 && type_size(t) < LARGEST_TYPE; }

static bool fields_fit(Type *t) {
    for (uint32_t i = 0; i < t->strct.n; i++)
        if (!fits(t->strct.fields[i]->type)) return false;
    return true;
}

static void check_type(Walk *w, Ast *e) {
    Type *t = type_unalias(e->type);
    Pos pos = w->pos != POS_NONE ? w->pos : e->pos;
    if (t->kind == T_CHAN && type_size(t->chan.elem) >= LARGEST_CHAN_ELEM)
        error_at(w->c->s, pos, "channel element type too large (>64kB)");
    if (t->kind != T_ARRAY && t->kind != T_STRUCT) return;
    if (fits(t) || (t->kind == T_STRUCT && !fields_fit(t))) return;   // a field that is too large says so itself
    const char *how = t->kind == T_ARRAY ? "larger than address space" : "too large";
    error_at(w->c->s, pos, "type %s %s", type_str(w->c, t), how);
}

static Pos declared_at(const Ast *n, Pos outer) {
    if (n->kind == AST_VAR_DECL) return n->const_decl.names.at[0]->pos;
    if (n->kind == AST_TYPE_DECL) return n->type_decl.name->pos;
    return n->kind == AST_FUNC_DECL || n->kind == AST_FUNC_LIT || n->kind == AST_BLOCK ? POS_NONE : outer;
}

static void walk(void *walker, const char *role, Ast *n) {
    (void)role;
    Walk *w = walker, inner = {w->c, declared_at(n, w->pos)};
    bool literal = n->kind == AST_CHAN_TYPE || n->kind == AST_ARRAY_TYPE || n->kind == AST_STRUCT_TYPE;
    if (literal && n->type) check_type(&inner, n);
    ast_children(n, walk, &inner);
}

void types_too_large(Checker *c) {
    if (c->pkg->is_std) return;
    Walk w = {.c = c};
    for (uint32_t i = 0; i < c->pkg->files.len; i++) walk(&w, "", c->pkg->files.at[i]);
}
