// Expressions: which file writes which op, places (what can be assigned and pointed to), and the order of operands.
#include "codegen/gen.h"

// ---- Order of operands --------------------------------------------------------------------------------------------

static const char *node_type(FuncGen *f, Ir *n) { return c_type(f->g, n->type); }

// What must not be overtaken by the prelude of operand i, which begins at `mark`, goes to temporaries before it.
static void spill_before(FuncGen *f, Ir **nodes, Cx *out, uint32_t i, size_t mark) {
    for (uint32_t j = 0; j < i; j++) {
        if (out[j].kind < CX_ORDERED) continue;
        size_t before = f->body.len;
        out[j] = c_spill_at(f, mark, out[j], node_type(f, nodes[j]));
        mark += f->body.len - before;
    }
}

// Evaluates operands left to right. At the end at most one call is left pending, and only if the others are not changed
// by it.
void c_operands(FuncGen *f, Ir **nodes, Cx *out, uint32_t n) {
    uint32_t effects = 0, loads = 0;
    for (uint32_t i = 0; i < n; i++) {
        size_t mark = f->body.len;
        out[i] = c_expr(f, nodes[i]);
        if (f->body.len == mark) continue;
        c_mark_written(f, mark, nodes[i]->pos);
        spill_before(f, nodes, out, i, mark);
    }
    for (uint32_t i = 0; i < n; i++) {
        effects += out[i].kind == CX_EFFECT;
        loads += out[i].kind == CX_LOAD || out[i].kind == CX_ORDERED;
    }
    for (uint32_t i = 0; i < n && effects; i++) {
        if (out[i].kind < CX_ORDERED || (effects == 1 && !loads && !f->g->opt.sites)) continue;
        effects -= out[i].kind == CX_EFFECT;
        out[i] = c_spill(f, out[i], node_type(f, nodes[i]));
    }
}

Cx c_operand(FuncGen *f, Ir *n) {
    Cx x = c_expr(f, n);
    return x.kind == CX_EFFECT ? c_spill(f, x, node_type(f, n)) : x;
}

// Nothing that is learnt while `conditional` holds may be used after it.
Cx c_condition(FuncGen *f, Ir *n) {
    f->conditional++;
    Cx x = c_expr(f, n);
    f->conditional--;
    return x;
}

// ---- Variables ----------------------------------------------------------------------------------------------------

static IrVar *original(IrVar *v) {
    while (v->vclass == VAR_CAPTURED && v->outer) v = v->outer;
    return v;
}

// Its C name is a pointer to it.
static bool is_by_reference(IrVar *v) {
    if (v->vclass == VAR_GLOBAL) return false;
    return v->vclass == VAR_CAPTURED ? !v->by_value : v->esc == ESC_HEAP;
}

Cx c_var_expr(FuncGen *f, IrVar *v) {
    const char *name = c_var_name(f, v);
    if (is_by_reference(v)) return cx_path(c_text(f->g, "(*%s)", name), CX_LOAD);
    if (v->vclass == VAR_CAPTURED) return cx_path(name, CX_STABLE);
    return cx_path(name, v->vclass == VAR_GLOBAL || original(v)->addrtaken || v->inl_captured ? CX_LOAD : CX_STABLE);
}

Cx c_var_address(FuncGen *f, IrVar *v) {
    if (v->vclass == VAR_GLOBAL && c_is_zero_size(f->g, v->type)) {
        Cx zero = cx(c_text(f->g, "(%s *)rt_zero_value", c_type(f->g, v->type)), PREC_UNARY, CX_CONST);
        zero.nonnull = true;
        return zero;
    }
    const char *name = c_var_name(f, v);
    Cx x;
    if (is_by_reference(v)) x = cx_path(name, CX_STABLE);
    else x = cx(c_text(f->g, "&%s", name), PREC_UNARY, CX_CONST);
    x.nonnull = true;
    return x;
}

// ---- Pointers ------------------------------------------------------------------------------------------------------

// A wrapper that makes a value method callable by pointer says so when the pointer is nil.
static void check_receiver(FuncGen *f, Cx p) {
    Gen *g = f->g;
    Type *t = c_elem_of(g, f->fn->recv->type);
    const char *shown = c_reflect_string(g, t), *dot = strchr(shown, '.'), *type = dot ? dot + 1 : shown;
    Package *pkg = t->kind == T_NAMED ? t->named.obj->pkg : NULL;
    const char *path = pkg ? package_link_path(pkg) : "main";
    const char *name = f->fn->sym->text, *last = strrchr(name, '.');
    const char *text = c_text(g, "value method %s.%s.%s called using nil *%s pointer", path, type, last ? last + 1 : name, type);
    c_line(f, "if (RT_UNLIKELY(%s == NULL)) rt_panic_value_method(%s);", p.s, c_quoted(g, text, strlen(text)));
}

Cx c_nil_checked(FuncGen *f, Ir *ptr) {
    Cx p = c_expr(f, ptr);
    if (p.nonnull) return p;
    if (strcmp(p.s, "NULL") == 0) return cx(c_text(f->g, "(%s)NULL", node_type(f, ptr)), PREC_UNARY, CX_CONST);
    IrVar *v = c_checkable(ptr);
    if (v && c_was_checked(f, v)) {
        p.nonnull = true;
    } else if (v && !f->conditional && p.kind == CX_STABLE) {
        if (f->fn->is_wrapper && v == f->fn->recv) check_receiver(f, p);
        else c_line(f, "RT_NIL_CHECK(%s);", p.s);
        c_learn_checked(f, v);
        p.nonnull = true;
    }
    return p;
}

// A load through a call that is pending is itself pending.
CxKind c_load_kind(Cx x) { return x.kind == CX_EFFECT ? CX_EFFECT : CX_LOAD; }

Cx c_deref(FuncGen *f, Ir *ptr, const char *elem_ctype) {
    Gen *g = f->g;
    Cx p = c_nil_checked(f, ptr);
    if (c_is_opaque_pointer(g, ptr->type))
        p.s = c_text(g, "(%s *)%s", elem_ctype, c_paren(g, p, PREC_UNARY)), p.prec = PREC_UNARY;
    if (!p.nonnull) return cx(c_text(g, "RT_DEREF(%s)", c_macro_arg(g, p.s)), PREC_POSTFIX, c_load_kind(p));
    Cx x = cx(c_text(g, "*%s", c_paren(g, p, PREC_UNARY)), PREC_UNARY, c_load_kind(p));
    if (p.path) {
        x.s = c_text(g, "(%s)", x.s);
        x.prec = PREC_POSTFIX;
        x.path = true;
    }
    return x;
}

// ---- Fields --------------------------------------------------------------------------------------------------------

static Cx member(Gen *g, Cx base, const char *op, const char *field, CxKind kind) {
    Cx x = cx(c_text(g, "%s%s%s", c_paren(g, base, PREC_POSTFIX), op, field), PREC_POSTFIX, kind);
    x.path = base.path;
    return x;
}

static Cx dot(FuncGen *f, Ir *n, Cx base) {
    return member(f->g, base, ".", c_field_name(f->g, n->x->type, n->field_index), (CxKind)base.kind);
}

static Cx dot_pointer(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Type *strct = c_elem_of(g, n->x->type);
    const char *field = c_field_name(g, strct, n->field_index);
    c_type(g, strct);
    Cx p = c_nil_checked(f, n->x);
    if (p.nonnull && p.s[0] == '&') return member(g, cx_path(p.s + 1, CX_LOAD), ".", field, CX_LOAD);
    if (p.nonnull && p.prec < PREC_POSTFIX) p.path = false;
    if (p.nonnull) return member(g, p, "->", field, c_load_kind(p));
    return cx(c_text(g, "RT_DEREF(%s).%s", c_macro_arg(g, p.s), field), PREC_POSTFIX, c_load_kind(p));
}

// ---- Places --------------------------------------------------------------------------------------------------------

static Cx stored_in_temp(FuncGen *f, Ir *n) {
    Cx x = c_expr(f, n);
    const char *name = c_temp(f);
    c_line(f, "%s = %s;", c_decl(f->g, node_type(f, n), name), x.s);
    return cx_path(name, CX_STABLE);
}

Cx c_lvalue(FuncGen *f, Ir *n) {
    switch (n->op) {
    case IR_NAME: return c_var_expr(f, n->var);
    case IR_DEREF: return c_deref(f, n->x, c_type(f->g, n->type));
    case IR_DOT: return dot(f, n, c_lvalue(f, n->x));
    case IR_DOTPTR: return dot_pointer(f, n);
    case IR_INDEX: return c_index_expr(f, n, false);
    case IR_INDEXMAP: return c_map_place(f, n);
    case IR_PAREN: return c_lvalue(f, n->x);
    case IR_CONVNOP: return c_nop_convert(f, n->type, n->x->type, c_lvalue(f, n->x));
    default: return stored_in_temp(f, n);
    }
}

// In `a[i], p.x = …` the operands a, i and p are evaluated before anything is assigned.
Cx c_place_of(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    switch (n->op) {
    case IR_PAREN: return c_place_of(f, n->x);
    case IR_DOT: return dot(f, n, c_place_of(f, n->x));
    case IR_INDEX: return c_index_expr(f, n, true);
    case IR_DEREF: case IR_DOTPTR: {
        Cx p = c_spill(f, c_expr(f, n->x), node_type(f, n->x));
        const char *star = c_text(g, p.nonnull ? "(*%s)" : "RT_DEREF(%s)", p.s);
        if (n->op == IR_DEREF) return cx(star, PREC_POSTFIX, CX_LOAD);
        Type *strct = c_elem_of(g, n->x->type);
        c_type(g, strct);
        return cx(c_text(g, "%s.%s", star, c_field_name(g, strct, n->field_index)), PREC_POSTFIX, CX_LOAD);
    }
    default: return c_lvalue(f, n);
    }
}

static Ir *unparen(Ir *n) {
    while (n->op == IR_PAREN) n = n->x;
    return n;
}

Cx c_address_of(FuncGen *f, Ir *n) {
    n = unparen(n);
    if (n->op == IR_NAME) return c_var_address(f, n->var);
    if (n->op == IR_DEREF) {
        Cx p = c_nil_checked(f, n->x);
        return p.nonnull ? p : cx(c_text(f->g, "RT_NONNULL(%s)", c_macro_arg(f->g, p.s)), PREC_POSTFIX, c_load_kind(p));
    }
    Cx x = c_lvalue(f, n);
    Cx p = cx(c_text(f->g, "&%s", c_paren(f->g, x, PREC_UNARY)), PREC_UNARY, (CxKind)x.kind);
    p.nonnull = true;
    return p;
}

// ---- Dispatch ------------------------------------------------------------------------------------------------------

// A call whose results are used one by one is evaluated at the first of them.
static Cx result_expr(FuncGen *f, Ir *n) {
    if (!n->x->opt) {
        Cx call = c_expr(f, n->x);
        n->x->opt = (void *)c_spill(f, call, node_type(f, n->x)).s;
    }
    return cx_path(c_text(f->g, "%s.r%u", (const char *)n->x->opt, n->result), CX_STABLE);
}

// `defer recover()` is a call by the function that defers, when it returns.
static Cx recover_expr(FuncGen *f) {
    return cx(f->passes_on ? "rt_recover(rt_frame_panic())" : "rt_recover(panicking)", PREC_POSTFIX, CX_EFFECT);
}

static Cx convert_nop_expr(FuncGen *f, Ir *n) { return c_nop_convert(f, n->type, n->x->type, c_rounded(f, n->x, c_expr(f, n->x))); }

static Cx address_expr(FuncGen *f, Ir *n) {
    Ir *x = unparen(n->x);
    if (x->op == IR_STRUCTLIT || x->op == IR_ARRAYLIT || x->op == IR_SLICELIT || x->op == IR_MAPLIT) {
        Cx init = c_expr(f, x);
        return c_allocate(f, n, x->type, init.s);
    }
    return c_address_of(f, n->x);
}

static Cx new_expr(FuncGen *f, Ir *n) { return c_allocate(f, n, c_elem_of(f->g, n->type), NULL); }

static Cx evaluate(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    switch (n->op) {
    case IR_NAME: return c_var_expr(f, n->var);
    case IR_FUNC: case IR_METHEXPR: return c_func_value(g, n->func);
    case IR_LITERAL: return c_constant(g, n->type, n->val);
    case IR_NIL: case IR_ZERO: return cx(c_zero_value(g, n->type), PREC_POSTFIX, CX_CONST);
    case IR_ADD: case IR_SUB: case IR_OR: case IR_XOR: case IR_MUL: case IR_DIV: case IR_MOD: case IR_AND:
    case IR_ANDNOT:
    case IR_LSH: case IR_RSH: return c_arith_expr(f, n);
    case IR_EQ: case IR_NE: case IR_LT: case IR_LE: case IR_GE: case IR_GT: return c_compare_expr(f, n);
    case IR_ANDAND: case IR_OROR: return c_logic_expr(f, n);
    case IR_NOT: case IR_BITNOT: case IR_PLUS: case IR_NEG: return c_unary_expr(f, n);
    case IR_ADDSTR: return c_add_strings(f, n);
    case IR_ADDR: return address_expr(f, n);
    case IR_DEREF: return c_deref(f, n->x, c_type(g, n->type));
    case IR_PAREN: return c_expr(f, n->x);
    case IR_DOT: return dot(f, n, c_expr(f, n->x));
    case IR_DOTPTR: return dot_pointer(f, n);
    case IR_METHVALUE: return c_method_value(f, n);
    case IR_INDEX: return c_index_expr(f, n, false);
    case IR_INDEXMAP: return c_map_index(f, n);
    case IR_SLICE: case IR_SLICEARR: case IR_SLICESTR: case IR_SLICE3: case IR_SLICE3ARR: return c_slice_expr(f, n);
    case IR_DOTTYPE: case IR_DOTTYPE2: return c_assert_expr(f, n);
    case IR_CALLFUNC: case IR_CALLINTER: return c_call_expr(f, n);
    case IR_INLCALL: return c_inlined_call(f, n);
    case IR_RESULT: return result_expr(f, n);
    case IR_CLOSURE: return c_closure_expr(f, n);
    case IR_CONV: return c_convert_expr(f, n);
    case IR_CONVNOP: return convert_nop_expr(f, n);
    case IR_CONVIFACE: return c_iface_convert(f, n);
    case IR_BYTES2STR: case IR_RUNES2STR: case IR_STR2BYTES: case IR_STR2RUNES: case IR_RUNESTR: return c_string_convert(f, n);
    case IR_SLICE2ARR: case IR_SLICE2ARRPTR: return c_slice_to_array(f, n);
    case IR_STRUCTLIT: return c_struct_literal(f, n);
    case IR_ARRAYLIT: return c_array_literal(f, n);
    case IR_SLICELIT: return c_slice_literal(f, n);
    case IR_MAPLIT: return c_map_literal(f, n);
    case IR_PTRLIT: return c_pointer_literal(f, n);
    case IR_APPEND: return c_append_expr(f, n);
    case IR_MOVETOHEAP: return c_move_to_heap(f, n);
    case IR_COPY: return c_copy_expr(f, n);
    case IR_LEN: return c_len_expr(f, n);
    case IR_CAP: return c_cap_expr(f, n);
    case IR_REAL: case IR_IMAG: case IR_COMPLEX: return c_unary_expr(f, n);
    case IR_MAKESLICE: return c_make_slice(f, n);
    case IR_MAKEMAP: return c_make_map(f, n);
    case IR_MAKECHAN: return c_make_chan(f, n);
    case IR_NEW: return new_expr(f, n);
    case IR_MIN: case IR_MAX: return c_min_max_expr(f, n);
    case IR_RECOVER: return recover_expr(f);
    case IR_RECV: return c_recv_expr(f, n);
    case IR_UNSAFE_ADD: case IR_UNSAFE_SLICE: case IR_UNSAFE_STRING: case IR_UNSAFE_SLICEDATA:
    case IR_UNSAFE_STRINGDATA: return c_unsafe_expr(f, n);
    default:
        unsupported_at(g->s, n->pos, ir_ops[n->op].name);
        return cx("0", PREC_POSTFIX, CX_CONST);
    }
}

static bool may_panic(IrOp op) {
    switch (op) {
    case IR_INDEX: case IR_SLICE: case IR_SLICEARR: case IR_SLICESTR: case IR_SLICE3: case IR_SLICE3ARR: case IR_DEREF:
    case IR_DOTPTR: case IR_DIV: case IR_MOD: case IR_DOTTYPE: case IR_SLICE2ARR: case IR_SLICE2ARRPTR: return true;
    default: return false;
    }
}

// What may panic on another line than its statement's is evaluated there, so that tracebacks name that line.
Cx c_expr(FuncGen *f, Ir *n) {
    if (n->init.len) c_stmts(f, &n->init);
    if (!may_panic((IrOp)n->op) || f->arithmetic || !c_is_on_other_line(f, n->pos)) return evaluate(f, n);
    size_t mark = f->body.len;
    Cx x = evaluate(f, n);
    if (x.kind >= CX_LOAD) x = c_spill(f, x, node_type(f, n));
    c_mark_written(f, mark, n->pos);
    return x;
}
