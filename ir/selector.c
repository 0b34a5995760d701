// Selectors: fields, methods called, method values and method expressions. Embedded fields on the way, and the & or *
// that brings a receiver to the method's receiver type, become nodes of their own, marked as implicit.
#include "ir/build.h"

Ir *ir_field(IrBuilder *b, Ir *x, uint32_t index, Pos pos) {
    Type *u = ir_under(b, x->type);
    bool pointer = u->kind == T_POINTER;
    Type *strct = ir_under(b, pointer ? ir_elem(b, u) : u);
    Ir *n = ir_node(b, pointer ? IR_DOTPTR : IR_DOT, pos, ir_field_type(b, strct, index), x, NULL);
    n->field = strct->strct.fields[index];
    n->field_index = index;
    return n;
}

Ir *ir_path(IrBuilder *b, Ir *x, const uint32_t *index, uint32_t n, Pos pos) {
    for (uint32_t i = 0; i < n; i++) {
        x = ir_field(b, x, index[i], pos);
        x->implicit = true;
    }
    return x;
}

// In an instance the selection that sema made speaks of type parameters: it is made again for the type at hand.
static Selection *selection_at(IrBuilder *b, Ast *n, Type *recv) {
    Selection *sel = n->selector.selection;
    if (!b->f->subst) return sel;
    Selection *again = type_lookup(b->s, recv, true, sel->obj->pkg, sel->obj->sym);
    if (!again) fatal_at(b->s, n->pos, "%s has no %s", type_string(b->s, recv, NULL), sel->obj->sym->text);
    return again;
}

Ir *ir_adjust_receiver(IrBuilder *b, Ir *x, Obj *method, Pos pos) {
    bool pointer = x->type->kind == T_POINTER;
    if (method->ptr_recv == pointer) return x;
    x = method->ptr_recv ? ir_addr(b, x, pos) : ir_star(b, x, pos);
    x->implicit = true;
    return x;
}

IrFunc *ir_method_func(IrBuilder *b, Obj *method, Type *recv, Type *written) {
    Type *base = ir_receiver_base(recv), *shaped = written ? ir_receiver_base(written) : NULL;
    Obj *origin = method->origin ? method->origin : method;
    if (!base || !base->named.ntargs) return ir_declare_func(b, origin);
    bool alike = shaped && shaped->named.ntargs == base->named.ntargs;
    return ir_instance(b, origin, base->named.targs, alike ? shaped->named.targs : NULL, base->named.ntargs);
}

// The type of x.f.g, a path into embedded fields, as code for shapes has it. NULL: methods of a type parameter are those of
// the type that it stands for.
static Type *written_path(IrBuilder *b, Ast *x, const Selection *sel) {
    if (!b->f || !b->f->subst || type_unalias(x->type)->kind == T_TPARAM) return NULL;
    Type *t = ir_written_type(b, x->type);
    for (uint32_t i = 0; i + 1 < sel->nindex; i++) {
        Type *u = type_under(t);
        if (u->kind == T_POINTER) u = type_under(u->pointer.elem);
        if (u->kind != T_STRUCT) return NULL;
        t = u->strct.fields[sel->index[i]]->type;
    }
    return t;
}

MethodRef ir_method_ref(IrBuilder *b, Ast *n) {
    Ir *x = ir_expr(b, n->selector.x);
    Selection *sel = selection_at(b, n, x->type);
    x = ir_path(b, x, sel->index, sel->nindex - 1, n->pos);
    MethodRef r = {.recv = x, .method = sel->obj, .recv_type = x->type};
    if (ir_under(b, x->type)->kind == T_INTERFACE) return r;
    r.recv = ir_adjust_receiver(b, x, sel->obj, n->pos);
    r.recv_type = r.recv->type;
    r.func = ir_method_func(b, sel->obj, r.recv_type, written_path(b, n->selector.x, sel));
    return r;
}

static Ir *method_value(IrBuilder *b, Ast *n) {
    MethodRef ref = ir_method_ref(b, n);
    bool of_tparam = type_unalias(n->selector.x->type)->kind == T_TPARAM;
    Ir *curried = ref.func && !of_tparam ? ir_curry(b, ir_func_name(b, ref.func, n->pos), ref.recv, n->pos) : NULL;
    if (curried) {
        curried->written = ir_written_type(b, n->type);
        return curried;
    }
    Ir *r = ir_node(b, IR_METHVALUE, n->pos, ir_type(b, n->type), ref.recv, NULL);
    r->field = ref.method;
    r->func = ref.func;
    vec_push(b->arena, &b->method_values, r);
    return r;
}

static Ir *method_expr(IrBuilder *b, Ast *n) {
    Type *recv = ir_type(b, n->selector.x->type);
    Selection *sel = selection_at(b, n, recv);
    Ir *r = ir_node(b, IR_METHEXPR, n->pos, ir_type(b, n->type), NULL, NULL);
    r->type2 = recv;
    r->func = ir_method_expr_func(b, recv, sel);
    return r;
}

Ir *ir_selector(IrBuilder *b, Ast *n) {
    switch (n->selector.selection->kind) {
    case SEL_METHOD: return method_value(b, n);
    case SEL_METHOD_EXPR: return method_expr(b, n);
    default: break;
    }
    Ir *x = ir_expr(b, n->selector.x);
    Selection *sel = selection_at(b, n, x->type);
    x = ir_path(b, x, sel->index, sel->nindex - 1, n->pos);
    return ir_field(b, x, sel->index[sel->nindex - 1], n->pos);
}
