// Assignments that change no lifetime. `b.buf = b.buf[n:m]` and `val.x = val.y` store nothing in an object that was
// not in that object before. Without this, every buffer that shortens itself would leak.
#include "escape/graph.h"

// *p or p.f with p a variable: that variable.
static const IrVar *pointer_base(const Ir *n) {
    if (n->op != IR_DEREF && n->op != IR_DOTPTR) return NULL;
    return n->x->op == IR_NAME ? n->x->var : NULL;
}

// p.f = p.f[i:j]. An array that is part of the object does not count: its slice is a new pointer into the object.
static bool is_slice_self_assign(const Ir *dst, const Ir *src) {
    const IrVar *base = pointer_base(dst);
    if (!base) return false;
    switch (src->op) {
    case IR_SLICE: case IR_SLICE3: case IR_SLICESTR: break;
    case IR_SLICEARR: case IR_SLICE3ARR:
        if (src->x->op == IR_ADDR) return false;
        break;
    default: return false;
    }
    return pointer_base(src->x) == base;
}

// Whether evaluating n may change memory.
static bool may_affect_memory(const Ir *n) {
    switch (n->op) {
    case IR_NAME: case IR_LITERAL: case IR_NIL:
        return false;
    case IR_ADD: case IR_SUB: case IR_OR: case IR_XOR: case IR_MUL: case IR_LSH: case IR_RSH: case IR_AND:
    case IR_ANDNOT: case IR_DIV: case IR_MOD: case IR_INDEX:
        return may_affect_memory(n->x) || may_affect_memory(n->y);
    case IR_CONVNOP: case IR_CONV: case IR_LEN: case IR_CAP: case IR_NOT: case IR_BITNOT: case IR_PLUS: case IR_NEG:
    case IR_DOT: case IR_DOTPTR: case IR_DEREF:
        return may_affect_memory(n->x);
    default: return true;
    }
}

// Whether l and r are the same expression and computing it twice makes no difference.
static bool same_safe(const Ir *l, const Ir *r) {
    while (l->op == IR_CONVNOP) l = l->x;
    while (r->op == IR_CONVNOP) r = r->x;
    if (l->op != r->op || l->type != r->type) return false;
    switch (l->op) {
    case IR_NAME: return l->var == r->var;
    case IR_DOT: case IR_DOTPTR: return l->field == r->field && same_safe(l->x, r->x);
    case IR_DEREF: case IR_NOT: case IR_BITNOT: case IR_PLUS: case IR_NEG: return same_safe(l->x, r->x);
    case IR_CONV: return type_is(l->type, BASIC_NUMERIC | BASIC_BOOLEAN) && same_safe(l->x, r->x);
    case IR_INDEX: case IR_INDEXMAP: case IR_ADD: case IR_SUB: case IR_OR: case IR_XOR: case IR_MUL: case IR_LSH:
    case IR_RSH: case IR_AND: case IR_ANDNOT: case IR_DIV: case IR_MOD:
        return same_safe(l->x, r->x) && same_safe(l->y, r->y);
    case IR_LITERAL: return const_kind(l->val) == const_kind(r->val) && const_compare(l->val, C_EQ, r->val);
    case IR_NIL: return true;
    default: return false;
    }
}

bool is_self_assign(const Ir *dst, const Ir *src) {
    if (is_slice_self_assign(dst, src)) return true;
    if (dst->op != src->op) return false;
    switch (dst->op) {
    case IR_DOT: case IR_DOTPTR: return same_safe(dst->x, src->x);
    case IR_INDEX: return !may_affect_memory(dst->y) && !may_affect_memory(src->y) && same_safe(dst->x, src->x);
    default: return false;
    }
}

// The Data field of reflect.SliceHeader and StringHeader: a uintptr that holds a pointer.
bool is_header_data_field(const Ir *n) {
    if ((n->op != IR_DOT && n->op != IR_DOTPTR) || n->type->kind != T_UINTPTR) return false;
    Type *t = n->x->type;
    if (n->op == IR_DOTPTR) t = type_under(t)->pointer.elem;
    if (t->kind != T_NAMED || !t->named.obj->pkg || strcmp(t->named.obj->pkg->path, "reflect") != 0) return false;
    const char *name = t->named.obj->sym->text;
    return strcmp(n->field->sym->text, "Data") == 0
        && (strcmp(name, "SliceHeader") == 0 || strcmp(name, "StringHeader") == 0);
}
