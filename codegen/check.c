// Checking the decisions while the program runs (-checkescape). Every object that stays in a function is announced to the
// runtime when its storage comes to life, and is poisoned when that ends: with the function, or with the iteration of the
// innermost loop around it. Behind every store of a pointer the runtime is asked whether the place may hold it
// (runtime/check.c). Without the flag nothing here writes a line.
//
// In this mode objects are declared at the head of the innermost loop's body, not of the function, so that C's own
// scopes (by the attribute `cleanup`) end them however the iteration is left.
#include "codegen/gen.h"

enum { MASK_WORDS = 64 };

// ---- Where objects are declared -------------------------------------------------------------------------------------

void c_scope_begin(FuncGen *f, LoopScope *s) {
    *s = (LoopScope){.up = f->scope, .objects = {.arena = f->g->a}};
    f->scope = s;
}

void c_scope_opened(FuncGen *f) { f->scope->at = f->body.len; }

void c_scope_end(FuncGen *f) {
    LoopScope *s = f->scope;
    f->scope = s->up;
    if (s->objects.len) c_insert_line(f, s->at, "%s", buf_str(&s->objects));
}

static Buf *objects(FuncGen *f) { return f->scope ? &f->scope->objects : &f->top; }

static const char *quoted(Gen *g, const char *text) { return c_quoted(g, text, strlen(text)); }

static const char *here(FuncGen *f, Pos pos) { return pos_string(f->g->s, pos_outermost(f->g->s, pos)); }

static void announce(FuncGen *f, Buf *to, int depth, const char *name, const char *what, Pos pos) {
    Gen *g = f->g;
    if (!g->opt.check) return;
    buf_printf(to, "    RT_OBJECT(%s, %d, %s);\n", name, depth, quoted(g, c_text(g, "%s (%s)", what, here(f, pos))));
}

void c_announce(FuncGen *f, const char *name, const char *what, Pos pos) { announce(f, &f->top, 0, name, what, pos); }

void c_declare_object(FuncGen *f, const char *ctype, const char *name, const char *what, Pos pos) {
    Buf *to = f->g->opt.check ? objects(f) : &f->top;
    buf_printf(to, "    %s;\n", c_decl(f->g, ctype, name));
    announce(f, to, f->loops, name, what, pos);
}

// ---- Stores -----------------------------------------------------------------------------------------------------------

static uint64_t pointer_words(Gen *g, Type *t, int64_t at);

// Several results come in a struct.
static uint64_t result_words(Gen *g, Type *tuple) {
    uint64_t mask = 0;
    int64_t offset = 0;
    for (uint32_t i = 0; i < tuple->tuple.n; i++) {
        Type *t = c_canon(g, tuple->tuple.vars[i]->type);
        int64_t align = type_align(t);
        offset = (offset + align - 1) / align * align;
        mask |= pointer_words(g, t, offset / 8);
        offset += type_size(t);
    }
    return mask;
}

// Bit i: the i-th word of a value of type t, which begins at word `at`, is a pointer.
static uint64_t pointer_words(Gen *g, Type *t, int64_t at) {
    if (t->kind == T_TUPLE) return result_words(g, t);
    Type *u = c_under(g, t);
    uint64_t mask = 0;
    if (at >= MASK_WORDS || !type_has_pointers(c_canon(g, t))) return 0;
    switch (u->kind) {
    case T_INTERFACE: return at + 1 < MASK_WORDS ? (uint64_t)2 << at : 0;
    case T_STRUCT:
        for (uint32_t i = 0; i < u->strct.n; i++)
            mask |= pointer_words(g, c_field_type(g, t, i), at + type_field_offset(u, i) / 8);
        return mask;
    case T_ARRAY:
        for (int64_t i = 0, words = type_size(c_elem_of(g, t)) / 8; i < u->array.len && at + i * words < MASK_WORDS; i++)
            mask |= pointer_words(g, c_elem_of(g, t), at + i * words);
        return mask;
    default: return (uint64_t)1 << at;
    }
}

static const char *mask_of(Gen *g, Type *t) { return c_text(g, "0x%llx", (unsigned long long)pointer_words(g, t, 0)); }

// The variable that a place is a part of, or NULL: it is behind a pointer.
static IrVar *root_of(Gen *g, Ir *n) {
    while (n && (n->op == IR_DOT || n->op == IR_PAREN || (n->op == IR_INDEX && c_kind_of(g, n->x->type) == T_ARRAY))) n = n->x;
    return n && n->op == IR_NAME ? n->var : NULL;
}

// How many loops of its function are around a variable of its own; -1: the place is not in one of those.
static int depth_of(Gen *g, Ir *dst) {
    IrVar *v = root_of(g, dst);
    if (!v || v->vclass == VAR_GLOBAL || v->vclass == VAR_CAPTURED || v->esc == ESC_HEAP || !v->gen) return -1;
    return ((VarGen *)v->gen)->depth;
}

static bool is_checked(FuncGen *f, Type *t) { return f->g->opt.check && type_has_pointers(c_canon(f->g, t)); }

void c_check_store(FuncGen *f, const char *place, Type *t, Ir *dst) {
    Gen *g = f->g;
    if (is_checked(f, t))
        c_line(f, "RT_CHECK_STORE(%s, %s, %d, %s);", c_macro_arg(g, place), mask_of(g, t), depth_of(g, dst),
               quoted(g, here(f, f->statement)));
}

void c_check_elements(FuncGen *f, const char *first, const char *count, Type *elem) {
    Gen *g = f->g;
    if (is_checked(f, elem))
        c_line(f, "rt_check_elements(%s, %s, sizeof(%s), %s, %s);", first, count, c_type(g, elem), mask_of(g, elem),
               quoted(g, here(f, f->statement)));
}

void c_check_leaving(FuncGen *f, const char *value, Type *t) {
    Gen *g = f->g;
    if (is_checked(f, t))
        c_line(f, "RT_CHECK_LEAVING(%s, %s, %s, %s);", c_type(g, t), c_macro_arg(g, value), mask_of(g, t), quoted(g, here(f, f->statement)));
}

void c_check_key(FuncGen *f, const char *map, const char *key, Type *t) {
    Gen *g = f->g;
    if (is_checked(f, t))
        c_line(f, "RT_CHECK_KEY(%s, %s, %s, %s, %s);", c_macro_arg(g, map), c_type(g, t), c_macro_arg(g, key), mask_of(g, t),
               quoted(g, here(f, f->statement)));
}

const char *c_checked_result(FuncGen *f, const char *value, Type *t) {
    Gen *g = f->g;
    if (!g->opt.check || !t || (t->kind != T_TUPLE && !type_has_pointers(c_canon(g, t)))) return value;
    return c_text(g, "RT_CHECKED_RESULT(%s, %s, %s, %s)", c_type(g, t), c_macro_arg(g, value), mask_of(g, t),
                  quoted(g, here(f, f->statement)));
}

void c_put(FuncGen *f, Ir *dst, Cx place, Type *t, const char *value) {
    if (is_checked(f, t)) place = c_settled(f, place, c_type(f->g, t));
    c_line(f, "%s = %s;", place.s, value);
    c_check_store(f, place.s, t, dst);
}
