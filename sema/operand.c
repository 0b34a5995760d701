// Operands: the value of an expression while it is being checked, its text in messages, and its record on the tree.
#include "sema/expr.h"

void set_invalid(Operand *x) { x->mode = MODE_INVALID; }

void set_value(Operand *x, Type *t) {
    x->mode = MODE_VALUE;
    x->type = t;
}

void set_const(Operand *x, Type *t, const Const *val) {
    x->mode = MODE_CONST;
    x->type = t;
    x->val = val;
}

Pos op_pos(const Ast *e) { return e->kind == AST_OPERATION ? e->pos : ast_start(e); }

// ---- Recording --------------------------------------------------------------------------------------------------

void record_mode(Ast *e, Mode mode, Type *t, const Const *val) {
    e->mode = (uint8_t)mode;
    e->type = t;
    e->val = mode == MODE_CONST ? val : NULL;
}

void record(Checker *c, const Operand *x) {
    Type *t = x->type;
    if (x->mode == MODE_INVALID) t = type_invalid(c->s);
    if (x->mode == MODE_NO_VALUE) t = type_tuple(c->s, NULL, 0);
    record_mode(x->expr, (Mode)x->mode, t, x->val);
}

// `v, ok := x`: the expression and what it stands for in parentheses get a tuple type.
void record_comma_ok(Checker *c, Ast *e, Type *value, Type *ok) {
    Obj **vars = NEW_ARRAY(c->arena, Obj *, 2);
    vars[0] = var_new(c, e->pos, intern_str(c->s, ""), value);
    vars[1] = var_new(c, e->pos, intern_str(c->s, ""), ok);
    Type *pair = type_tuple(c->s, vars, 2);
    for (;; e = e->paren.x) {
        e->type = pair;
        if (e->kind != AST_PAREN) return;
    }
}

// ---- Texts ------------------------------------------------------------------------------------------------------

const char *composite_kind(Type *t) {
    switch (type_under(t)->kind) {
    case T_ARRAY: return "array";
    case T_SLICE: return "slice";
    case T_STRUCT: return "struct";
    case T_POINTER: return "pointer";
    case T_FUNC: return "func";
    case T_INTERFACE: return "interface";
    case T_MAP: return "map";
    case T_CHAN: return "chan";
    case T_TUPLE: return "tuple";
    case T_UNION: return "union";
    default: return "";
    }
}

static const char *const mode_texts[] = {
    [MODE_INVALID] = "invalid operand", [MODE_NO_VALUE] = "no value", [MODE_BUILTIN] = "built-in", [MODE_TYPE] = "type",
    [MODE_CONST] = "constant", [MODE_VARIABLE] = "variable", [MODE_MAP_INDEX] = "map index expression",
    [MODE_VALUE] = "value", [MODE_NIL] = "nil", [MODE_COMMA_OK] = "comma, ok expression",
    [MODE_COMMA_ERR] = "comma, error expression",
};

static const char *nil_str(Checker *c, const Operand *x) {
    if (!x->type || !type_valid(x->type)) return "nil (with invalid type)";
    if (x->type->kind == T_UNTYPED_NIL) return "nil";
    return text_of(c, "nil (of type %s)", type_str(c, x->type));
}

static bool has_value_type(const Operand *x) {
    return x->mode != MODE_INVALID && x->mode != MODE_NO_VALUE && x->mode != MODE_BUILTIN && x->mode != MODE_TYPE && x->type;
}

// " of struct type T" and the like.
static void put_type(Checker *c, Buf *b, Type *t) {
    if (!type_valid(t)) {
        buf_puts(b, " with invalid type");
        return;
    }
    buf_puts(b, " of ");
    if (is_generic(t)) buf_puts(b, "generic ");
    bool tparam = type_is_tparam(t);
    if (!tparam && (t->kind == T_ALIAS || t->kind == T_NAMED)) {
        const char *what = composite_kind(t);
        if (!*what) what = type_under(t)->kind == T_UNSAFE_POINTER ? "Pointer" : type_under(t)->basic.name;
        buf_printf(b, "%s ", what);
    }
    buf_printf(b, "type %s", type_str(c, t));
    if (!tparam) return;
    buf_printf(b, " constrained by %s", type_str(c, type_unalias(t)->tparam.bound));
    if (has_empty_type_set(t)) buf_puts(b, " with empty type set");
}

const char *operand_str(Checker *c, const Operand *x) {
    if (x->mode == MODE_NIL) return nil_str(c, x);
    Buf b = {.arena = c->arena};
    const char *text = x->expr ? expr_str(c, x->expr)
                     : x->mode == MODE_TYPE ? type_str(c, x->type)
                     : x->mode == MODE_CONST ? const_text(c->arena, x->val) : "";
    if (*text) buf_printf(&b, "%s (", text);
    bool typed = has_value_type(x) && is_typed(x->type);
    if (has_value_type(x) && !typed) buf_printf(&b, "%s ", x->type->basic.name);
    buf_puts(&b, mode_texts[x->mode]);
    if (x->mode == MODE_CONST) {
        const char *value = const_text(c->arena, x->val);
        if (strcmp(value, text) != 0) buf_printf(&b, " %s", value);
    }
    if (typed) put_type(c, &b, x->type);
    if (*text) buf_putc(&b, ')');
    return buf_str(&b);
}

// Adds a line to a cause: the newer, more general one comes first.
void add_cause(Checker *c, const char **cause, const char *text) {
    if (cause) *cause = **cause ? text_of(c, "%s\n\t%s", text, *cause) : text;
}

// ---- Questions --------------------------------------------------------------------------------------------------

bool is_bytes_or_runes(Type *t) {
    t = type_under(t);
    if (t->kind != T_SLICE) return false;
    TypeKind elem = type_under(t->slice.elem)->kind;
    return elem == T_UINT8 || elem == T_INT32;
}

bool slice_of_bytes(Checker *c, Type *u) {
    return u->kind == T_SLICE && type_identical(u->slice.elem, typ_byte(c->s));
}

Type *array_ptr_deref(Type *t) {
    Type *p = type_unalias(t);
    if (p->kind != T_POINTER) return t;
    Type *base = type_under(p->pointer.elem);
    return base->kind == T_ARRAY ? base : t;
}
