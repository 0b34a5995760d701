// Types as the IR knows them: canonical, so that identical types are one pointer, and without type parameters, because
// the substitution at hand has replaced them.
#include "ir/build.h"

static Type *default_type(IrBuilder *b, Type *t) {
    switch (t->kind) {
    case T_UNTYPED_BOOL: return ir_basic(b, T_BOOL);
    case T_UNTYPED_INT: return ir_basic(b, T_UINT);    // all that sema leaves untyped are counts of shifts
    case T_UNTYPED_RUNE: return ir_basic(b, T_INT32);
    case T_UNTYPED_FLOAT: return ir_basic(b, T_FLOAT64);
    case T_UNTYPED_COMPLEX: return ir_basic(b, T_COMPLEX128);
    case T_UNTYPED_STRING: return ir_basic(b, T_STRING);
    default: return t;
    }
}

Type *ir_basic(IrBuilder *b, TypeKind kind) { return ir_canon(b, type_basic(b->s, kind)); }

Type *ir_canon(IrBuilder *b, Type *t) {
    if (!t) return NULL;
    return t->canon ? t->canon : type_canon(b->s, t);
}

Type *ir_written_type(IrBuilder *b, Type *t) {
    if (!t) return NULL;
    t = default_type(b, t);
    Subst *subst = b->f ? b->f->subst : NULL;
    return subst ? type_subst(b->s, t, subst->from, subst->shapes, subst->n) : t;
}

Type *ir_type(IrBuilder *b, Type *t) {
    if (!t || (t->kind == T_TUPLE && t->tuple.n == 0)) return NULL;
    t = default_type(b, t);
    Subst *subst = b->f ? b->f->subst : NULL;
    if (!subst) return ir_canon(b, t);
    Type *known = table_get(&subst->cache, t);
    if (known) return known;
    Type *done = ir_canon(b, type_subst(b->s, t, subst->from, subst->to, subst->n));
    table_put(&subst->cache, b->arena, t, done);
    vec_push(b->arena, &subst->mentioned, t);
    return done;
}

// The canonical underlying type is kept on the canonical type.
Type *ir_under(IrBuilder *b, Type *t) {
    if (t->kind != T_NAMED) return t;
    if (!t->ir) t->ir = ir_canon(b, type_under(t));
    return t->ir;
}

Type *ir_elem(IrBuilder *b, Type *t) {
    Type *u = ir_under(b, t);
    switch (u->kind) {
    case T_ARRAY: return ir_canon(b, u->array.elem);
    case T_SLICE: return ir_canon(b, u->slice.elem);
    case T_POINTER: return ir_canon(b, u->pointer.elem);
    case T_CHAN: return ir_canon(b, u->chan.elem);
    case T_MAP: return ir_canon(b, u->map.elem);
    default: return NULL;
    }
}

Type *ir_deref(IrBuilder *b, Type *t) {
    Type *u = ir_under(b, t);
    return u->kind == T_POINTER ? ir_canon(b, u->pointer.elem) : t;
}

Type *ir_pointer_to(IrBuilder *b, Type *t) { return ir_canon(b, type_pointer(b->s, t)); }

Type *ir_field_type(IrBuilder *b, Type *strct, uint32_t i) {
    return ir_canon(b, ir_under(b, strct)->strct.fields[i]->type);
}

typedef struct PartWalk { IrBuilder *b; IrPartVisit *visit; void *data; } PartWalk;

static bool visit_part(Type *t, void *walk) {
    PartWalk *w = walk;
    if (t->kind == T_TUPLE) return type_any_part(t, visit_part, w);
    w->visit(ir_canon(w->b, t), w->data);
    return false;
}

void ir_each_part(IrBuilder *b, Type *t, IrPartVisit *visit, void *data) {
    PartWalk w = {b, visit, data};
    uint32_t n = 0;
    Obj **methods = t->kind == T_INTERFACE ? type_methods(b->s, t, &n) : NULL;
    for (uint32_t i = 0; i < n; i++) type_any_part(type_unalias(methods[i]->type), visit_part, &w);
    if (t->kind != T_INTERFACE && t->kind != T_NAMED) type_any_part(t, visit_part, &w);
}

bool ir_is_empty_interface(IrBuilder *b, Type *t) {
    Type *u = ir_under(b, t);
    if (u->kind != T_INTERFACE) return false;
    uint32_t n = 0;
    type_methods(b->s, u, &n);
    return n == 0;
}

static Obj *param_of(IrBuilder *b, Type *t) {
    Obj *o = NEW(b->arena, Obj);
    o->kind = OBJ_VAR;
    o->is_param = true;
    o->sym = intern_str(b->s, "");
    o->type = t;
    return o;
}

Type *ir_method_type(IrBuilder *b, Type *recv, Type *sig) {
    Type *params = sig->func.params;
    Obj **vars = NEW_ARRAY(b->arena, Obj *, params->tuple.n + 1);
    vars[0] = param_of(b, recv);
    for (uint32_t i = 0; i < params->tuple.n; i++) vars[i + 1] = params->tuple.vars[i];
    Type *all = type_tuple(b->s, vars, params->tuple.n + 1);
    return type_func(b->s, all, sig->func.results, sig->func.variadic);
}

Type *ir_method_expr_type(IrBuilder *b, Type *recv, Type *sig) { return ir_canon(b, ir_method_type(b, recv, sig)); }

Type *ir_plain_signature(IrBuilder *b, Type *sig) {
    return ir_canon(b, type_func(b->s, sig->func.params, sig->func.results, sig->func.variadic));
}

Type *ir_result_type(IrBuilder *b, Type *sig) {
    Type *results = sig->func.results;
    if (results->tuple.n == 0) return NULL;
    if (results->tuple.n == 1) return ir_canon(b, results->tuple.vars[0]->type);
    return ir_canon(b, results);
}

Type *ir_receiver_base(Type *recv) {
    recv = type_unalias(recv);
    if (recv->kind == T_POINTER) recv = type_unalias(recv->pointer.elem);
    return recv->kind == T_NAMED ? recv : NULL;
}

void ir_need_type(IrBuilder *b, Type *t) {
    if (!t || table_get(&b->type_seen, t)) return;
    table_put(&b->type_seen, b->arena, t, t);
    vec_push(b->arena, &b->p->types, t);
}
