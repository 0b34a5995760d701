// Constants and types: which constants a type can represent, rounding, overflow, and keys for finding duplicates.
#include "sema/expr.h"

#define UNTYPED_BITS 512   // of integers

ConstOp const_op(Operator op) {
    static const uint8_t map[OPERATOR_COUNT] = {
        [OPER_NOT] = C_NOT, [OPER_OROR] = C_LOR, [OPER_ANDAND] = C_LAND, [OPER_EQL] = C_EQ, [OPER_NEQ] = C_NE,
        [OPER_LSS] = C_LT, [OPER_LEQ] = C_LE, [OPER_GTR] = C_GT, [OPER_GEQ] = C_GE, [OPER_ADD] = C_ADD,
        [OPER_SUB] = C_SUB, [OPER_OR] = C_OR, [OPER_XOR] = C_XOR, [OPER_MUL] = C_MUL, [OPER_DIV] = C_QUO,
        [OPER_REM] = C_REM, [OPER_AND] = C_AND, [OPER_ANDNOT] = C_ANDNOT, [OPER_SHL] = C_SHL, [OPER_SHR] = C_SHR,
    };
    return (ConstOp)map[op];
}

// ---- Representability -------------------------------------------------------------------------------------------

static bool integer_fits(const Const *v, Type *t) {
    if (t->basic.flags & BASIC_UNTYPED) return true;
    int bits = (int)type_size(t) * 8, len = const_bit_len(v);
    if (t->basic.flags & BASIC_UNSIGNED) return const_sign(v) >= 0 && len <= bits;
    if (len < bits) return true;
    int64_t least;   // -2^(bits-1) has as many bits as the type
    return len == bits && const_sign(v) < 0 && const_to_int64(v, &least) && (uint64_t)least == -(uint64_t)1 << (bits - 1);
}

static const Const *round_real(Checker *c, const Const *v, bool single) {
    return single ? const_round_float32(c->arena, v) : const_round_float64(c->arena, v);
}

static bool represent_float(Checker *c, const Const *v, Type *t, const Const **rounded) {
    const Const *f = const_to_float(c->arena, v);
    if (!f) return false;
    if (t->kind != T_UNTYPED_FLOAT) f = round_real(c, f, t->kind == T_FLOAT32);
    else f = v;
    if (f) *rounded = f;
    return f != NULL;
}

static bool represent_complex(Checker *c, const Const *v, Type *t, const Const **rounded) {
    const Const *z = const_to_complex(c->arena, v);
    if (!z) return false;
    if (t->kind == T_UNTYPED_COMPLEX) return true;
    bool single = t->kind == T_COMPLEX64;
    z = const_complex(c->arena, round_real(c, const_real(c->arena, z), single),
                      round_real(c, const_imag(c->arena, z), single));
    if (z) *rounded = z;
    return z != NULL;
}

bool representable_const(Checker *c, const Const *v, Type *t, const Const **rounded) {
    const Const *ignored;
    if (!rounded) rounded = &ignored;
    if (const_kind(v) == CONST_UNKNOWN) return true;   // an error was reported
    unsigned flags = t->kind <= T_BASIC_LAST ? t->basic.flags : 0;
    bool number = const_kind(v) >= CONST_INT;
    if (flags & BASIC_INTEGER) {
        const Const *i = number ? const_to_int(c->arena, v) : NULL;
        if (!i) return false;
        *rounded = i;
        return integer_fits(i, t);
    }
    if (flags & BASIC_FLOAT) return number && represent_float(c, v, t, rounded);
    if (flags & BASIC_COMPLEX) return number && represent_complex(c, v, t, rounded);
    if (flags & BASIC_STRING) return const_kind(v) == CONST_STRING;
    return flags & BASIC_BOOLEAN && const_kind(v) == CONST_BOOL;
}

Convertibility representation(Checker *c, const Operand *x, Type *basic, const Const **val) {
    *val = x->val;
    if (representable_const(c, x->val, basic, val)) return CONVERTS;
    if (!is_numeric(x->type) || !is_numeric(basic)) return CONVERTS_NOT;
    return !is_integer(x->type) && is_integer(basic) ? CONVERTS_TRUNCATED : CONVERTS_OVERFLOW;
}

void invalid_conversion(Checker *c, Convertibility why, const Operand *x, Type *target) {
    const char *xs = operand_str(c, x), *ts = type_str(c, target);
    if (why == CONVERTS_TRUNCATED) err_operand(c, x, "%s truncated to %s", xs, ts);
    else if (why == CONVERTS_OVERFLOW) err_operand(c, x, "%s overflows %s", xs, ts);
    else err_operand(c, x, "cannot convert %s to type %s", xs, ts);
}

void representable(Checker *c, Operand *x, Type *basic) {
    const Const *val;
    Convertibility how = representation(c, x, basic, &val);
    if (how == CONVERTS) {
        x->val = val;
        return;
    }
    invalid_conversion(c, how, x, basic);
    set_invalid(x);
}

// ---- Overflow ---------------------------------------------------------------------------------------------------

static const char *op_name(const Ast *e) {
    if (e->kind != AST_OPERATION) return "";
    if (!e->oper.y) return e->oper.op == OPER_XOR ? "bitwise complement " : "";
    switch (e->oper.op) {
    case OPER_ADD: return "addition ";
    case OPER_SUB: return "subtraction ";
    case OPER_XOR: return "bitwise XOR ";
    case OPER_MUL: return "multiplication ";
    case OPER_SHL: return "shift ";
    default: return "";
    }
}

void check_overflow(Checker *c, Operand *x, Pos pos) {
    if (const_kind(x->val) == CONST_UNKNOWN) {
        err_at(c, pos, "constant result is not representable");
    } else if (is_typed(x->type)) {
        representable(c, x, type_under(x->type));
    } else if (const_bit_len(x->val) > UNTYPED_BITS) {
        err_at(c, pos, "constant %soverflow", x->expr ? op_name(x->expr) : "");
        x->val = const_unknown(c->arena);
    }
}

// ---- Keys -------------------------------------------------------------------------------------------------------

// Numbers that are equal meet whatever their kind if merge_kinds (map keys); cases of a switch are of one type anyway.
const Sym *const_key(Checker *c, const Const *v, bool merge_kinds) {
    if (merge_kinds && const_kind(v) >= CONST_INT) {
        const Const *real = const_to_float(c->arena, v), *i = real ? const_to_int(c->arena, real) : NULL;
        if (real) v = i ? i : real;
    }
    char kind = "?bsifc"[const_kind(v)];
    size_t n;
    switch (const_kind(v)) {
    case CONST_STRING: {
        const char *p = const_bytes(v, &n);
        Buf b = {.arena = c->arena};
        buf_putc(&b, kind);
        buf_put(&b, p, n);
        return intern(c->s, b.at, b.len);
    }
    case CONST_BOOL: return merge_kinds ? intern_str(c->s, const_truth(v) ? "bt" : "bf") : NULL;
    case CONST_INT: return intern_str(c->s, text_of(c, "i%s", const_exact_text(c->arena, v)));
    case CONST_FLOAT: return intern_str(c->s, text_of(c, "f%a", const_to_double(v)));
    case CONST_COMPLEX: {
        const Const *re = const_real(c->arena, v), *im = const_imag(c->arena, v);
        return merge_kinds ? intern_str(c->s, text_of(c, "c%a,%a", const_to_double(re), const_to_double(im))) : NULL;
    }
    case CONST_UNKNOWN: break;
    }
    return NULL;
}
