// Expressions. Parentheses vanish; what is constant becomes a literal of its final type; operands are converted to the
// type that the operator works on, and each conversion is a node.
#include "ir/build.h"

Ir *ir_node(IrBuilder *b, IrOp op, Pos pos, Type *t, Ir *x, Ir *y) { return ir_new(b->s, op, pos, t, x, y); }

// ---- Constants -------------------------------------------------------------------------------------------------

// The value in the kind that the type asks for: 1 of type float64 is a float.
static const Const *fit(IrBuilder *b, Type *u, const Const *v) {
    const Const *w = v;
    if (type_is(u, BASIC_INTEGER))
        w = const_to_int(b->arena, v);
    else if (type_is(u, BASIC_FLOAT))
        w = const_to_float(b->arena, v);
    else if (type_is(u, BASIC_COMPLEX))
        w = const_to_complex(b->arena, v);
    const Const *rounded = NULL;
    if (w && u->kind == T_FLOAT32) rounded = const_round_float32(b->arena, w);
    if (w && u->kind == T_FLOAT64) rounded = const_round_float64(b->arena, w);
    return rounded ? rounded : w ? w : v;
}

Ir *ir_const(IrBuilder *b, Pos pos, Type *t, const Const *v) {
    Ir *n = ir_node(b, IR_LITERAL, pos, t, NULL, NULL);
    n->val = fit(b, ir_under(b, t), v);
    return n;
}

Ir *ir_int(IrBuilder *b, Pos pos, int64_t v) { return ir_const(b, pos, ir_basic(b, T_INT), const_int(b->arena, v)); }

Ir *ir_zero(IrBuilder *b, Pos pos, Type *t) {
    Type *u = ir_under(b, t);
    switch (u->kind) {
    case T_POINTER: case T_SLICE: case T_MAP: case T_CHAN: case T_FUNC: case T_INTERFACE: case T_UNSAFE_POINTER:
    case T_UNTYPED_NIL:
        return ir_node(b, IR_NIL, pos, t, NULL, NULL);
    case T_STRUCT: case T_ARRAY: return ir_node(b, IR_ZERO, pos, t, NULL, NULL);
    case T_BOOL: return ir_const(b, pos, t, const_bool(b->arena, false));
    case T_STRING: return ir_const(b, pos, t, const_string(b->arena, "", 0));
    default: return ir_const(b, pos, t, const_int(b->arena, 0));
    }
}

// ---- Operators -------------------------------------------------------------------------------------------------

static const uint8_t binary_ops[OPERATOR_COUNT] = {
    [OPER_OROR] = IR_OROR, [OPER_ANDAND] = IR_ANDAND, [OPER_EQL] = IR_EQ, [OPER_NEQ] = IR_NE, [OPER_LSS] = IR_LT,
    [OPER_LEQ] = IR_LE, [OPER_GTR] = IR_GT, [OPER_GEQ] = IR_GE, [OPER_ADD] = IR_ADD, [OPER_SUB] = IR_SUB,
    [OPER_OR] = IR_OR, [OPER_XOR] = IR_XOR, [OPER_MUL] = IR_MUL, [OPER_DIV] = IR_DIV, [OPER_REM] = IR_MOD,
    [OPER_AND] = IR_AND, [OPER_ANDNOT] = IR_ANDNOT, [OPER_SHL] = IR_LSH, [OPER_SHR] = IR_RSH,
};
static const uint8_t unary_ops[OPERATOR_COUNT] = {
    [OPER_NOT] = IR_NOT, [OPER_XOR] = IR_BITNOT, [OPER_ADD] = IR_PLUS, [OPER_SUB] = IR_NEG, [OPER_RECV] = IR_RECV,
};

IrOp ir_binary_op(unsigned oper) { return binary_ops[oper]; }

static void append_strings(IrBuilder *b, Irs *list, Ir *x) {
    if (x->op != IR_ADDSTR) {
        ir_push(b, list, x);
        return;
    }
    for (uint32_t i = 0; i < x->args.len; i++) ir_push(b, list, x->args.at[i]);
}

// Concatenations are one node of all their operands.
static Ir *add_strings(IrBuilder *b, Pos pos, Type *t, Ir *x, Ir *y) {
    Ir *n = ir_node(b, IR_ADDSTR, pos, t, NULL, NULL);
    append_strings(b, &n->args, x);
    append_strings(b, &n->args, y);
    return n;
}

Ir *ir_binary(IrBuilder *b, IrOp op, Pos pos, Type *t, Ir *x, Ir *y) {
    if (op == IR_ADD && ir_under(b, t)->kind == T_STRING) return add_strings(b, pos, t, x, y);
    return ir_node(b, op, pos, t, x, y);
}

Ir *ir_addr(IrBuilder *b, Ir *x, Pos pos) {
    ir_mark_address_taken(x);
    return ir_node(b, IR_ADDR, pos, ir_pointer_to(b, x->type), x, NULL);
}

Ir *ir_star(IrBuilder *b, Ir *x, Pos pos) { return ir_node(b, IR_DEREF, pos, ir_elem(b, x->type), x, NULL); }

static bool is_literal_op(unsigned op) {
    return op == IR_STRUCTLIT || op == IR_ARRAYLIT || op == IR_SLICELIT || op == IR_MAPLIT;
}

static Ir *address_of(IrBuilder *b, Ast *n) {
    Ir *x = ir_expr(b, n->oper.x);
    if (!is_literal_op(x->op)) return ir_addr(b, x, n->pos);
    return ir_node(b, IR_PTRLIT, n->pos, ir_pointer_to(b, x->type), x, NULL);
}

static Ir *unary(IrBuilder *b, Ast *n) {
    switch (n->oper.op) {
    case OPER_AND: return address_of(b, n);
    case OPER_MUL: return ir_star(b, ir_expr(b, n->oper.x), n->pos);
    default: break;
    }
    Ir *x = ir_expr(b, n->oper.x);
    if (n->oper.op == OPER_RECV) return ir_node(b, IR_RECV, n->pos, ir_elem(b, x->type), x, NULL);
    return ir_node(b, unary_ops[n->oper.op], n->pos, ir_type(b, n->type), x, NULL);
}

static bool is_shift(unsigned op) { return op == OPER_SHL || op == OPER_SHR; }

// The type that both operands are brought to: that of the one to which the other can be assigned.
static Type *common_type(IrBuilder *b, Ast *x, Ast *y) {
    Type *tx = ir_type(b, x->type), *ty = ir_type(b, y->type);
    if (tx == ty) return NULL;
    if (x->mode == MODE_NIL) return ty;
    if (y->mode == MODE_NIL) return tx;
    return ir_assignable(b, tx, ty) ? ty : tx;
}

static Ir *binary(IrBuilder *b, Ast *n) {
    Type *common = is_shift(n->oper.op) ? NULL : common_type(b, n->oper.x, n->oper.y);
    Ir *x = ir_convert_expr(b, n->oper.x, common);
    Ir *y = ir_convert_expr(b, n->oper.y, common);
    return ir_binary(b, binary_ops[n->oper.op], n->pos, ir_type(b, n->type), x, y);
}

static Ir *operation(IrBuilder *b, Ast *n) { return n->oper.y ? binary(b, n) : unary(b, n); }

// ---- Names, elements, slices, assertions -----------------------------------------------------------------------

static Ir *instance_of(IrBuilder *b, Ast *name, Pos pos) {
    uint32_t n = name->name.ntargs;
    Type **targs = NEW_ARRAY(b->arena, Type *, 2 * n), **written = targs + n;
    for (uint32_t i = 0; i < n; i++) {
        targs[i] = ir_type(b, name->name.targs[i]);
        written[i] = ir_written_type(b, name->name.targs[i]);
    }
    return ir_func_name(b, ir_instance(b, name->name.obj, targs, written, n), pos);
}

// `name` is the NAME node of an identifier or of a qualified one.
static Ir *object(IrBuilder *b, Ast *name, Pos pos) {
    Obj *o = name->name.obj;
    if (!o) fatal_at(b->s, pos, "name %s was not resolved", name->name.sym->text);
    if (o->kind == OBJ_VAR) {
        Ir *n = ir_var_of(b, o, pos);
        if (type_has_tparam(o->type)) n->written = ir_written_type(b, o->type);
        return n;
    }
    if (o->kind != OBJ_FUNC) fatal_at(b->s, pos, "%s is not a value", o->sym->text);
    if (name->name.ntargs) return instance_of(b, name, pos);
    return ir_func_name(b, ir_declare_func(b, o), pos);
}

// The NAME of an explicitly instantiated function, f in f[int]; NULL for elements.
static Ast *instantiated(Ast *x) {
    x = ast_unparen(x);
    if (x->kind == AST_SELECTOR && x->selector.selection && x->selector.selection->kind == SEL_QUALIFIED)
        x = x->selector.sel;
    if (x->kind != AST_NAME || !x->name.obj || x->name.obj->kind != OBJ_FUNC) return NULL;
    return x;
}

static Ir *star_array(IrBuilder *b, Ir *x, Pos pos) {
    Type *u = ir_under(b, x->type);
    if (u->kind != T_POINTER || ir_under(b, ir_elem(b, u))->kind != T_ARRAY) return x;
    Ir *n = ir_star(b, x, pos);
    n->implicit = true;
    return n;
}

static Ir *index_expr(IrBuilder *b, Ast *n) {
    Ast *generic = instantiated(n->index.x);
    if (generic) return generic->name.ntargs ? instance_of(b, generic, n->pos) : object(b, generic, n->pos);
    Ir *x = ir_expr(b, n->index.x);
    Type *u = ir_under(b, x->type);
    if (u->kind == T_MAP) {
        Ir *key = ir_convert_expr(b, n->index.index, ir_canon(b, u->map.key));
        ir_need_type(b, x->type);
        return ir_node(b, IR_INDEXMAP, n->pos, ir_elem(b, u), x, key);
    }
    x = star_array(b, x, n->pos);
    Ir *index = ir_expr(b, n->index.index);
    Type *elem = u->kind == T_STRING ? ir_basic(b, T_UINT8) : ir_elem(b, x->type);
    return ir_node(b, IR_INDEX, n->pos, elem, x, index);
}

static IrOp slice_op(Type *u, bool full) {
    if (u->kind == T_STRING) return IR_SLICESTR;
    if (u->kind == T_POINTER) return full ? IR_SLICE3ARR : IR_SLICEARR;
    return full ? IR_SLICE3 : IR_SLICE;
}

static Ir *slice_expr(IrBuilder *b, Ast *n) {
    Ir *x = ir_expr(b, n->slice.x);
    Ir *index[3];
    for (int i = 0; i < 3; i++) index[i] = ir_opt_expr(b, n->slice.index[i]);
    if (ir_under(b, x->type)->kind == T_ARRAY) {
        x = ir_addr(b, x, n->pos);
        x->implicit = true;
    }
    Type *u = ir_under(b, x->type);
    Type *type = u->kind == T_POINTER ? ir_canon(b, type_slice(b->s, ir_elem(b, ir_elem(b, u)))) : x->type;
    Ir *r = ir_node(b, slice_op(u, index[2] != NULL), n->pos, type, x, index[0]);
    r->z = index[1];
    r->w = index[2];
    return r;
}

static Ir *assertion(IrBuilder *b, Ast *n) {
    Ir *x = ir_expr(b, n->assert.x);
    Ir *r = ir_node(b, IR_DOTTYPE, n->pos, ir_type(b, n->assert.type->type), x, NULL);
    r->written = ir_written_type(b, n->assert.type->type);
    ir_need_type(b, r->type);
    return r;
}

// ---- The dispatcher --------------------------------------------------------------------------------------------

static Ir *constant(IrBuilder *b, Ast *n) {
    Type *t = ir_type(b, n->type);
    if (t->kind == T_UNTYPED_NIL) return ir_zero(b, n->pos, t);
    Ir *r = ir_const(b, n->pos, t, n->val);
    r->written = ir_written_type(b, n->type);
    return r;
}

static Ir *nil_value(IrBuilder *b, Ast *n) { return ir_zero(b, n->pos, ir_type(b, n->type)); }

static bool is_nil(Ast *n) {
    return n->mode == MODE_NIL || (n->kind == AST_NAME && n->name.obj && n->name.obj->kind == OBJ_NIL);
}

Ir *ir_function_expr(IrBuilder *b, Ast *n) {
    n = ast_unparen(n);
    if (n->val && n->mode == MODE_CONST) return constant(b, n);
    if (is_nil(n)) return nil_value(b, n);
    switch (n->kind) {
    case AST_NAME: return object(b, n, n->pos);
    case AST_SELECTOR:
        if (n->selector.selection && n->selector.selection->kind != SEL_QUALIFIED) return ir_selector(b, n);
        return object(b, n->selector.sel, n->pos);
    case AST_COMPOSITE: return ir_composite(b, n);
    case AST_FUNC_LIT: return ir_func_lit(b, n);
    case AST_INDEX: return index_expr(b, n);
    case AST_SLICE: return slice_expr(b, n);
    case AST_ASSERT: return assertion(b, n);
    case AST_OPERATION: return operation(b, n);
    case AST_CALL: return ir_call(b, n);
    default: fatal_at(b->s, n->pos, "expression %s in IR", ast_kind_names[n->kind]);
    }
}

Ir *ir_expr(IrBuilder *b, Ast *n) {
    Ir *x = ir_function_expr(b, n);
    if (x->op != IR_FUNC) return x;
    Ir *value = ir_curry(b, x, NULL, x->pos);
    if (!value) return x;
    value->written = ir_written_type(b, n->type);
    return value;
}

Ir *ir_opt_expr(IrBuilder *b, Ast *n) { return n ? ir_expr(b, n) : NULL; }

// Names may be shared in the reference's trees, so it wraps them before they carry statements.
Ir *ir_with_init(IrBuilder *b, Ir *x, Ir *stmt) {
    if (x->op == IR_NAME || x->op == IR_LITERAL || x->op == IR_FUNC || x->op == IR_NIL)
        x = ir_node(b, IR_CONVNOP, x->pos, x->type, x, NULL);
    Irs init = {0};
    ir_push(b, &init, stmt);
    for (uint32_t i = 0; i < x->init.len; i++) ir_push(b, &init, x->init.at[i]);
    x->init = init;
    return x;
}
