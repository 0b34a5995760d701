// Calls of predeclared functions and of package unsafe's.
#include "ir/build.h"

Builtin ir_builtin_of(Ast *fun) {
    if (fun->kind == AST_SELECTOR) fun = fun->selector.sel;
    return fun->name.obj->builtin;
}

static Irs values(IrBuilder *b, Ast *n, Type *first, Type *others) {
    uint32_t count = ir_value_count(n->call.args);
    Type **types = NEW_ARRAY(b->arena, Type *, count + 1);
    for (uint32_t i = 0; i < count; i++) types[i] = i == 0 ? first : others;
    return ir_multi(b, n->pos, n->call.args, types, count);
}

static Ir *append_call(IrBuilder *b, Ast *n) {
    Type *slice = ir_type(b, n->type);
    Ir *r = ir_node(b, IR_APPEND, n->pos, slice, NULL, NULL);
    r->args = values(b, n, NULL, n->call.dots ? NULL : ir_elem(b, slice));
    r->dots = n->call.dots;
    return r;
}

static Ir *make_call(IrBuilder *b, Ast *n) {
    Asts args = n->call.args;
    Type *t = ir_type(b, args.at[0]->type);
    Ir *x = args.len > 1 ? ir_expr(b, args.at[1]) : NULL;
    Ir *y = args.len > 2 ? ir_expr(b, args.at[2]) : NULL;
    unsigned kind = ir_under(b, t)->kind;
    IrOp op = kind == T_MAP ? IR_MAKEMAP : kind == T_CHAN ? IR_MAKECHAN : IR_MAKESLICE;
    Ir *r = ir_node(b, op, n->pos, t, x, y);
    r->written = ir_written_type(b, args.at[0]->type);
    ir_need_type(b, kind == T_CHAN ? ir_elem(b, t) : kind == T_MAP ? t : NULL);
    return r;
}

// new(expr) is the address of a variable set to it.
static Ir *new_value(IrBuilder *b, Ast *n) {
    Ir *x = ir_expr(b, n->call.args.at[0]);
    IrVar *tmp = ir_tmp(b, x->type, n->pos);
    Ir *as = ir_set(b, tmp, x, n->pos);
    tmp->defn = as;
    Ir *dcl = ir_declare(b, tmp, n->pos);
    Ir *r = ir_addr(b, ir_name(b->s, tmp, n->pos), n->pos);
    ir_push(b, &r->init, dcl);
    ir_push(b, &r->init, as);
    return r;
}

static Ir *new_call(IrBuilder *b, Ast *n) {
    Ast *arg = n->call.args.at[0];
    if (arg->mode != MODE_TYPE) return new_value(b, n);
    Type *t = ir_type(b, arg->type);
    Ir *r = ir_node(b, IR_NEW, n->pos, ir_pointer_to(b, t), NULL, NULL);
    r->written = type_pointer(b->s, ir_written_type(b, arg->type));
    return r;
}

static Ir *delete_call(IrBuilder *b, Ast *n) {
    Type *first = ir_type(b, n->call.args.at[0]->type);
    if (first->kind == T_TUPLE) first = ir_canon(b, first->tuple.vars[0]->type);
    Irs args = values(b, n, NULL, ir_canon(b, ir_under(b, first)->map.key));
    ir_need_type(b, first);
    return ir_node(b, IR_DELETE, n->pos, NULL, args.at[0], args.at[1]);
}

static Ir *length_call(IrBuilder *b, Ast *n, IrOp op) {
    Ir *x = ir_expr(b, n->call.args.at[0]);
    Type *u = ir_under(b, x->type);
    if (u->kind == T_POINTER) {
        x = ir_star(b, x, n->pos);
        x->implicit = true;
    }
    return ir_node(b, op, n->pos, ir_basic(b, T_INT), x, NULL);
}

static Ir *unary_call(IrBuilder *b, Ast *n, IrOp op, Type *arg) {
    Ir *x = ir_convert_expr(b, n->call.args.at[0], arg);
    return ir_node(b, op, n->pos, ir_type(b, n->type), x, NULL);
}

static Ir *binary_call(IrBuilder *b, Ast *n, IrOp op) {
    Irs args = values(b, n, NULL, NULL);
    return ir_node(b, op, n->pos, ir_type(b, n->type), args.at[0], args.at[1]);
}

static Ir *list_call(IrBuilder *b, Ast *n, IrOp op, Type *result) {
    Ir *r = ir_node(b, op, n->pos, result, NULL, NULL);
    r->args = values(b, n, result, result);
    return r;
}

static Ir *recover_call(IrBuilder *b, Ast *n) {
    b->f->fn->has_recover = true;
    return ir_node(b, IR_RECOVER, n->pos, ir_canon(b, type_any(b->s)), NULL, NULL);
}

// Arrays and structs have no printed form.
static Ir *print_call(IrBuilder *b, Ast *n, IrOp op) {
    Ir *call = list_call(b, n, op, NULL);
    for (uint32_t i = 0; i < call->args.len; i++) {
        Type *t = call->args.at[i]->type, *u = ir_under(b, t);
        if (u->kind == T_ARRAY || u->kind == T_STRUCT)
            error_at(b->s, n->pos, "illegal types for operand: print\n\t%s", ir_type_string(b->s, b->p, t));
    }
    return call;
}

static Ir *size(IrBuilder *b, Ast *n, int64_t v) {
    return ir_const(b, n->pos, ir_basic(b, T_UINTPTR), const_int(b->arena, v));
}

// Not constant only where the type depends on a type parameter.
static Ir *offset_of(IrBuilder *b, Ast *n) {
    Ast *sel = ast_unparen(n->call.args.at[0]);
    Type *t = ir_deref(b, ir_type(b, sel->selector.x->type));
    Selection *path = sel->selector.selection;
    int64_t offset = 0;
    for (uint32_t i = 0; i < path->nindex; i++) {
        Type *u = ir_under(b, t);
        offset += type_field_offset(u, path->index[i]);
        t = ir_field_type(b, u, path->index[i]);
    }
    return size(b, n, offset);
}

Ir *ir_builtin(IrBuilder *b, Ast *n, Builtin id) {
    Ast *first = n->call.args.len ? n->call.args.at[0] : NULL;
    switch (id) {
    case BUILTIN_APPEND: return append_call(b, n);
    case BUILTIN_CAP: return length_call(b, n, IR_CAP);
    case BUILTIN_LEN: return length_call(b, n, IR_LEN);
    case BUILTIN_CLEAR: return unary_call(b, n, IR_CLEAR, NULL);
    case BUILTIN_CLOSE: return unary_call(b, n, IR_CLOSE, NULL);
    case BUILTIN_COMPLEX: return binary_call(b, n, IR_COMPLEX);
    case BUILTIN_COPY: return binary_call(b, n, IR_COPY);
    case BUILTIN_DELETE: return delete_call(b, n);
    case BUILTIN_IMAG: return unary_call(b, n, IR_IMAG, NULL);
    case BUILTIN_REAL: return unary_call(b, n, IR_REAL, NULL);
    case BUILTIN_MAKE: return make_call(b, n);
    case BUILTIN_MAX: return list_call(b, n, IR_MAX, ir_type(b, n->type));
    case BUILTIN_MIN: return list_call(b, n, IR_MIN, ir_type(b, n->type));
    case BUILTIN_NEW: return new_call(b, n);
    case BUILTIN_PANIC: return unary_call(b, n, IR_PANIC, ir_canon(b, type_any(b->s)));
    case BUILTIN_PRINT: return print_call(b, n, IR_PRINT);
    case BUILTIN_PRINTLN: return print_call(b, n, IR_PRINTLN);
    case BUILTIN_RECOVER: return recover_call(b, n);
    case BUILTIN_UNSAFE_ADD: return binary_call(b, n, IR_UNSAFE_ADD);
    case BUILTIN_UNSAFE_SLICE: return binary_call(b, n, IR_UNSAFE_SLICE);
    case BUILTIN_UNSAFE_STRING: return binary_call(b, n, IR_UNSAFE_STRING);
    case BUILTIN_UNSAFE_SLICE_DATA: return unary_call(b, n, IR_UNSAFE_SLICEDATA, NULL);
    case BUILTIN_UNSAFE_STRING_DATA: return unary_call(b, n, IR_UNSAFE_STRINGDATA, NULL);
    case BUILTIN_UNSAFE_ALIGNOF: return size(b, n, type_align(ir_type(b, first->type)));
    case BUILTIN_UNSAFE_SIZEOF: return size(b, n, type_size(ir_type(b, first->type)));
    case BUILTIN_UNSAFE_OFFSETOF: return offset_of(b, n);
    case BUILTIN_COUNT: break;
    }
    fatal_at(b->s, n->pos, "unknown predeclared function");
}
