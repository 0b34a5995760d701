// Interfaces: values go in (boxed, unless they are one pointer), come out by assertion, and change from one interface
// to another by a new method table.
#include "codegen/gen.h"

// ---- Boxing --------------------------------------------------------------------------------------------------------

// The value itself as a data word; a struct or array around a pointer is read as that pointer.
static const char *direct_word(FuncGen *f, Type *t, Cx x) {
    Gen *g = f->g;
    int kind = c_kind_of(g, t);
    if (kind != T_STRUCT && kind != T_ARRAY) return c_text(g, "(void *)%s", c_paren(g, x, PREC_UNARY));
    x = c_path(f, x, c_type(g, t));
    return c_text(g, "*(void **)&%s", x.s);
}

// What a variable always holds, if that is a struct or an array; a captured one is not looked through, as in the reference.
static Ir *constant_literal(Gen *g, Ir *value) {
    if (value->op != IR_NAME || value->var->vclass != VAR_LOCAL) return value;
    Ir *always = ir_static_value(value);
    bool composite = always->op == IR_STRUCTLIT || always->op == IR_ARRAYLIT;
    return composite && c_canon(g, always->type) == c_canon(g, value->type) ? always : value;
}

// Equal constants are one.
static const char *constant_box(FuncGen *f, Ir *value) {
    Gen *g = f->g;
    Buf init = {.arena = g->a};
    value = constant_literal(g, value);
    if (!c_is_static_value(g, value) || value->op == IR_FUNC || value->op == IR_CLOSURE) return NULL;
    c_static_value(g, value, &init);
    const char *type = c_type(g, value->type), *text = buf_str(&init);
    const Sym *key = intern_str(g->s, c_text(g, "%s = %s", type, text));
    const char *name = table_get(&g->constants, key);
    if (!name) {
        name = c_text(g, "const$%u", g->statics++);
        buf_printf(&g->data, "static const %s = %s;\n", c_decl(g, type, name), text);
        table_put(&g->constants, g->a, key, (void *)name);
    }
    return c_text(g, "(void *)&%s", name);
}

// What a struct of one field or an array of one element holds, all the way down.
static Type *sole_component(Gen *g, Type *t) {
    for (;;) {
        Type *u = c_under(g, t);
        if (u->kind == T_STRUCT && u->strct.n == 1) t = c_field_type(g, t, 0);
        else if (u->kind == T_ARRAY && u->array.len == 1) t = c_elem_of(g, t);
        else return t;
    }
}

// Small values without pointers have tables and special allocation in the runtime; so have strings and slices, whose
// zero values need no memory.
static const char *box_function(Gen *g, Type *t) {
    int kind = c_kind_of(g, sole_component(g, t));
    if (kind == T_STRING) return "rt_box_string";
    if (kind == T_SLICE) return "rt_box_slice";
    int64_t size = type_size(t);
    if (type_has_pointers(t) || type_align(t) != size) return NULL;
    return size == 2 ? "rt_box_u16" : size == 4 ? "rt_box_u32" : size == 8 ? "rt_box_u64" : NULL;
}

// The value as what the boxing function takes: its bytes, where it is no integer.
static const char *box_argument(FuncGen *f, Type *t, Cx x) {
    Gen *g = f->g;
    Type *sole = sole_component(g, t);
    int kind = c_kind_of(g, t), bits = (int)type_size(t) * 8;
    if (kind == T_STRING || kind == T_SLICE) return x.s;
    if (c_kind_of(g, sole) == T_STRING || c_kind_of(g, sole) == T_SLICE)
        return c_text(g, "*(%s *)%s", c_type(g, sole), c_in_memory(f, x, c_type(g, t)).s);
    if (type_is(c_under(g, t), BASIC_INTEGER)) return c_text(g, "(u%d)%s", bits, c_paren(g, x, PREC_UNARY));
    if (kind == T_FLOAT64 || kind == T_FLOAT32) return c_text(g, "rt_f%d_bits(%s)", bits, x.s);
    return c_text(g, "*(u%d *)%s", bits, c_in_memory(f, x, c_type(g, t)).s);
}

static const char *heap_box(FuncGen *f, Ir *n, Type *t, Cx x) {
    Gen *g = f->g;
    const char *fn = box_function(g, t);
    if (!fn) return c_text(g, "(void *)%s", c_allocate(f, n, t, x.s).s);
    if (type_has_pointers(t)) x = c_path(f, x, c_type(g, t));
    c_check_leaving(f, x.s, t);
    const char *name = c_local_name(f, "box"), *argument = box_argument(f, t, x);
    const char *made = c_counted(g, n->site, c_text(g, "%s(%s)", fn, argument));
    c_line(f, "void *%s = %s;%s", name, made, c_node_comment(g, n));
    return name;
}

static bool is_one_byte(Gen *g, Type *t) { return type_is(c_under(g, t), BASIC_INTEGER | BASIC_BOOLEAN); }

// The address of a copy of the value that nothing changes.
static const char *boxed(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Type *t = n->x->type;
    int kind = c_kind_of(g, t);
    if (type_pointer_shaped(t)) return direct_word(f, t, c_operand(f, n->x));
    const char *constant = constant_box(f, n->x);
    if (constant) return constant;
    Cx x = c_operand(f, n->x);
    if (c_is_zero_size(g, t)) {
        if (x.kind == CX_EFFECT) c_line(f, "(void)%s;", x.s);
        return "rt_zero_value";
    }
    if (type_size(t) == 1 && is_one_byte(g, sole_component(g, t))) {
        if (kind == T_STRUCT || kind == T_ARRAY) x.s = c_text(g, "*(u8 *)%s", c_in_memory(f, x, c_type(g, t)).s), x.prec = PREC_UNARY;
        return c_text(g, "(void *)&rt_static_bytes[(u8)%s]", c_paren(g, x, PREC_UNARY));
    }
    if (c_stays(n)) return c_text(g, "(void *)%s", c_paren(g, c_allocate(f, n, t, x.s), PREC_UNARY));
    return heap_box(f, n, t, x);
}

// ---- Interface to interface ----------------------------------------------------------------------------------------

Cx c_iface_type(FuncGen *f, Type *iface, Cx x) {
    Gen *g = f->g;
    if (c_is_eface(g, iface)) return cx(c_text(g, "%s.type", x.s), PREC_POSTFIX, (CxKind)x.kind);
    return cx(c_text(g, "rt_iface_type(%s)", x.s), PREC_POSTFIX, CX_LOAD);
}

static Cx change_interface(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Cx x = c_operand(f, n->x);
    bool from_empty = c_is_eface(g, n->x->type), to_empty = c_is_eface(g, n->type);
    if ((from_empty && to_empty) || c_under(g, n->type) == c_under(g, n->x->type)) return x;
    x = c_path(f, x, c_type(g, n->x->type));
    if (to_empty) return cx(c_text(g, "rt_to_eface(%s)", x.s), PREC_POSTFIX, CX_LOAD);
    const char *type = c_iface_type(f, n->x->type, x).s;
    return cx(c_text(g, "rt_to_iface(&%s, %s, %s.data)", c_rtype(g, n->type), type, x.s), PREC_POSTFIX, CX_LOAD);
}

Cx c_iface_convert(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    if (c_kind_of(g, n->x->type) == T_INTERFACE) return change_interface(f, n);
    const char *data = boxed(f, n);
    const char *word = c_is_eface(g, n->type)
                           ? c_text(g, "(Eface){&%s, %s}", c_rtype(g, n->x->type), data)
                           : c_text(g, "(Iface){(const Itab *)&%s, %s}", c_itab(g, n->type, n->x->type), data);
    return cx(word, PREC_POSTFIX, CX_LOAD);
}

// ---- Assertions ----------------------------------------------------------------------------------------------------

Cx c_iface_load(FuncGen *f, Type *t, Cx data) {
    Gen *g = f->g;
    const char *ctype = c_type(g, t);
    int kind = c_kind_of(g, t);
    if (c_is_zero_size(g, t)) return cx(c_zero_value(g, t), PREC_POSTFIX, CX_CONST);
    if (!type_pointer_shaped(t))
        return cx(c_text(g, "*(%s *)%s", ctype, c_paren(g, data, PREC_UNARY)), PREC_UNARY, CX_LOAD);
    if (kind == T_STRUCT || kind == T_ARRAY) return cx(c_text(g, "*(%s *)&%s", ctype, data.s), PREC_UNARY, CX_LOAD);
    return cx(c_text(g, "(%s)%s", ctype, c_paren(g, data, PREC_UNARY)), PREC_UNARY, (CxKind)data.kind);
}

static Cx assert_concrete(FuncGen *f, Ir *n, Cx x) {
    Gen *g = f->g;
    Cx data = cx(c_text(g, "%s.data", x.s), PREC_POSTFIX, CX_STABLE);
    if (n->nil_panic) {   // nil is the only other possibility
        c_line(f, "RT_NIL_CHECK(%s.%s);", x.s, c_is_eface(g, n->x->type) ? "type" : "tab");
        return c_iface_load(f, n->type, data);
    }
    const char *want = c_rtype(g, n->type);
    const char *type = c_iface_type(f, n->x->type, x).s;
    c_line(f, "if (RT_UNLIKELY(%s != &%s)) rt_fail_assert(%s, &%s, &%s);", type, want, type, want,
           c_rtype(g, n->x->type));
    return c_iface_load(f, n->type, data);
}

// x.(T): panics unless x holds a T.
Cx c_assert_expr(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Cx x = c_expr(f, n->x);
    if (!x.path || x.kind > CX_STABLE) x = c_spill(f, x, c_type(g, n->x->type));
    if (c_kind_of(g, n->type) != T_INTERFACE) return assert_concrete(f, n, x);
    const char *type = c_iface_type(f, n->x->type, x).s, *want = c_rtype(g, n->type);
    const char *fn = c_is_eface(g, n->type) ? "rt_assert_eface" : "rt_assert_iface";
    return cx(c_text(g, "%s(&%s, %s, %s.data, &%s)", fn, want, type, x.s, c_rtype(g, n->x->type)), PREC_POSTFIX,
              CX_EFFECT);
}

static const char *holds(FuncGen *f, Ir *n, Cx x) {
    Gen *g = f->g;
    const char *type = c_iface_type(f, n->x->type, x).s;
    if (c_is_eface(g, n->type)) return c_text(g, "%s != NULL", type);
    if (c_kind_of(g, n->type) != T_INTERFACE) return c_text(g, "%s == &%s", type, c_rtype(g, n->type));
    return c_text(g, "rt_implements(&%s, %s)", c_rtype(g, n->type), type);
}

static const char *asserted_value(FuncGen *f, Ir *n, Cx x) {
    Gen *g = f->g;
    if (c_kind_of(g, n->type) != T_INTERFACE)
        return c_iface_load(f, n->type, cx(c_text(g, "%s.data", x.s), PREC_POSTFIX, CX_STABLE)).s;
    const char *type = c_iface_type(f, n->x->type, x).s;
    if (c_is_eface(g, n->type)) return c_text(g, "(Eface){%s, %s.data}", type, x.s);
    return c_text(g, "rt_to_iface(&%s, %s, %s.data)", c_rtype(g, n->type), type, x.s);
}

// v, ok := x.(T)
void c_assert_ok(FuncGen *f, Ir *n, Ir *value, Ir *ok, bool def) {
    Gen *g = f->g;
    const char *ctype = c_type(g, n->type), *found = c_temp(f);
    Cx x = c_expr(f, n->x);
    if (!x.path || x.kind > CX_STABLE) x = c_spill(f, x, c_type(g, n->x->type));
    c_line(f, "bool %s = %s;", found, holds(f, n, x));
    if (!c_is_blank(value)) {
        const char *name = c_temp(f);
        c_line(f, "%s = %s;", c_decl(g, ctype, name), c_zero_value(g, n->type));
        c_line(f, "if (%s) %s = %s;", found, name, asserted_value(f, n, x));
        c_store(f, value, cx_path(name, CX_STABLE), def);
    }
    if (!c_is_blank(ok)) c_store(f, ok, cx_path(found, CX_STABLE), def);
}
