// Conversions, implicit and explicit. The op says what has to happen: nothing (CONVNOP), a change of representation
// (CONV), boxing in an interface (CONVIFACE), or a copy between strings and slices.
#include "ir/build.h"

static bool is_interface(IrBuilder *b, Type *t) { return ir_under(b, t)->kind == T_INTERFACE; }
static bool is_named(Type *t) { return t->kind == T_NAMED || t->kind <= T_BASIC_LAST; }

bool ir_assignable(IrBuilder *b, Type *from, Type *to) {
    if (from == to) return true;
    Type *uf = ir_under(b, from), *ut = ir_under(b, to);
    if (ut->kind == T_INTERFACE) return type_implements(b->s, from, to, NULL);
    if (uf == ut && (!is_named(from) || !is_named(to))) return true;
    return uf->kind == T_CHAN && ut->kind == T_CHAN && uf->chan.dir == CHAN_BOTH && ir_elem(b, uf) == ir_elem(b, ut);
}

// ---- Which op --------------------------------------------------------------------------------------------------

// int and int64, uint, uintptr and uint64 are one representation.
static TypeKind machine_kind(Type *u) {
    switch (u->kind) {
    case T_INT: return T_INT64;
    case T_UINT: case T_UINTPTR: return T_UINT64;
    default: return u->kind;
    }
}

static IrOp number_op(Type *from, Type *to) {
    if (type_is(from, BASIC_FLOAT | BASIC_COMPLEX)) return IR_CONV;
    return machine_kind(from) == machine_kind(to) ? IR_CONVNOP : IR_CONV;
}

static TypeKind slice_of(IrBuilder *b, Type *u) {
    return u->kind == T_SLICE ? (TypeKind)ir_under(b, ir_elem(b, u))->kind : T_INVALID;
}

static IrOp string_op(IrBuilder *b, Type *from) {
    if (from->kind == T_STRING) return IR_CONVNOP;
    if (type_is(from, BASIC_INTEGER)) return IR_RUNESTR;
    return slice_of(b, from) == T_UINT8 ? IR_BYTES2STR : IR_RUNES2STR;
}

static IrOp interface_op(IrBuilder *b, Type *from, Type *to) {
    if (from == to) return IR_CONVNOP;
    return ir_is_empty_interface(b, from) && ir_is_empty_interface(b, to) ? IR_CONVNOP : IR_CONVIFACE;
}

static IrOp conversion_op(IrBuilder *b, Type *from, Type *to) {
    Type *uf = ir_under(b, from), *ut = ir_under(b, to);
    if (ut->kind == T_INTERFACE) return interface_op(b, from, to);
    if (type_is(uf, BASIC_NUMERIC) && type_is(ut, BASIC_NUMERIC)) return number_op(uf, ut);
    if (ut->kind == T_STRING) return string_op(b, uf);
    if (uf->kind == T_STRING) return slice_of(b, ut) == T_UINT8 ? IR_STR2BYTES : IR_STR2RUNES;
    if (uf->kind == T_SLICE && ut->kind == T_ARRAY) return IR_SLICE2ARR;
    if (uf->kind == T_SLICE && ut->kind == T_POINTER) return IR_SLICE2ARRPTR;
    return IR_CONVNOP;
}

// ---- Nodes -----------------------------------------------------------------------------------------------------

// The code point at s[*at], which is moved on; broken UTF-8 reads as U+FFFD, a byte at a time.
static int64_t decode_rune(const unsigned char *s, size_t n, size_t *at) {
    static const int64_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    unsigned char c = s[(*at)++];
    if (c < 0x80) return c;
    size_t length = c >= 0xF0 && c < 0xF8 ? 4 : c >= 0xE0 && c < 0xF0 ? 3 : c >= 0xC0 && c < 0xE0 ? 2 : 0;
    if (!length || n - *at < length - 1) return 0xFFFD;
    int64_t r = c & (0x7F >> length);
    for (size_t i = 0; i + 1 < length; i++) {
        if ((s[*at + i] & 0xC0) != 0x80) return 0xFFFD;
        r = r << 6 | (s[*at + i] & 0x3F);
    }
    if (r < smallest[length] || r > 0x10FFFF || (r >= 0xD800 && r < 0xE000)) return 0xFFFD;
    *at += length - 1;
    return r;
}

static Ir *indexed(IrBuilder *b, Pos pos, uint32_t i, Ir *value) {
    Ir *n = ir_node(b, IR_KEY, pos, NULL, ir_int(b, pos, i), NULL);
    n->y = value;
    return n;
}

// []rune("text") of a constant is a literal, whose elements have indexes.
static Ir *rune_literal(IrBuilder *b, Ir *x, Type *t, Pos pos) {
    size_t n, at = 0;
    const unsigned char *s = (const unsigned char *)const_bytes(x->val, &n);
    Ir *lit = ir_node(b, IR_SLICELIT, pos, t, NULL, NULL);
    while (at < n) {
        Ir *rune = ir_const(b, pos, ir_elem(b, t), const_int(b->arena, decode_rune(s, n, &at)));
        ir_push(b, &lit->args, indexed(b, pos, lit->args.len, rune));
    }
    lit->len = lit->args.len;
    return lit;
}

Ir *ir_convert(IrBuilder *b, Ir *x, Type *t, Pos pos, bool implicit) {
    if (implicit && x->type == t) return x;
    if (x->op == IR_NIL && implicit) return ir_zero(b, x->pos, t);
    IrOp op = conversion_op(b, x->type, t);
    if (op == IR_STR2RUNES && x->op == IR_LITERAL) return rune_literal(b, x, t, pos);
    Ir *n = ir_node(b, op, pos, t, x, NULL);
    n->implicit = implicit;
    if (op == IR_CONVIFACE) {
        if (!is_interface(b, x->type)) ir_need_type(b, x->type);
        ir_need_type(b, t);
    }
    return n;
}

Ir *ir_convert_expr(IrBuilder *b, Ast *n, Type *t) {
    Ir *x = ir_expr(b, n);
    return t ? ir_convert(b, x, t, n->pos, true) : x;
}

// A constant that is converted to a type parameter is no constant, also where its value is known.
Ir *ir_conversion(IrBuilder *b, Ast *n) {
    Ast *arg = n->call.args.at[0];
    Ir *r = ir_convert(b, ir_expr(b, arg), ir_type(b, n->type), arg->pos, false);
    r->written = ir_written_type(b, n->type);
    return r;
}
