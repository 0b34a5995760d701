// Conversions between numbers, strings, slices and arrays, and between types of the same representation.
#include "codegen/gen.h"

static Cx cast(Gen *g, const char *ctype, Cx x) {
    Cx y = cx(c_text(g, "(%s)%s", ctype, c_paren(g, x, PREC_UNARY)), PREC_UNARY, (CxKind)x.kind);
    y.nonnull = x.nonnull;
    return y;
}

static Cx call1(Gen *g, const char *fn, Cx x) {
    return cx(c_text(g, "%s(%s)", fn, x.s), PREC_POSTFIX, x.kind < CX_LOAD ? CX_LOAD : (CxKind)x.kind);
}

// A float that no integer of the type can hold gives what the reference's machine gives: types below 64 bits are cut from
// an int32, but uint32 from an int64.
static Cx float_to_int(Gen *g, Type *to, Cx x) {
    const char *ctype = c_type(g, to), *whole = "i64";
    uint64_t size = type_size(c_under(g, to));
    bool is_signed = !(c_under(g, to)->basic.flags & BASIC_UNSIGNED);
    if (size == 8 && !is_signed) whole = "u64";
    else if (size < 4 || (size == 4 && is_signed)) whole = "i32";
    x = call1(g, c_text(g, "rt_f64_to_%s", whole), x);
    return strcmp(ctype, whole) ? cast(g, ctype, x) : x;
}

// A conversion of a product says that it is rounded before a sum takes it.
Cx c_rounded(FuncGen *f, Ir *x, Cx value) {
    while (x->op == IR_PAREN) x = x->x;
    bool product = x->op == IR_MUL && type_is(c_under(f->g, x->type), BASIC_FLOAT) && value.kind != CX_CONST;
    return product ? call1(f->g, c_text(f->g, "rt_rounded_%s", c_type(f->g, x->type)), value) : value;
}

Cx c_convert_expr(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Cx x = c_rounded(f, n->x, c_expr(f, n->x));
    if (type_is(c_under(g, n->x->type), BASIC_FLOAT) && type_is(c_under(g, n->type), BASIC_INTEGER))
        return float_to_int(g, n->type, x);
    if (strcmp(c_type(g, n->type), c_type(g, n->x->type)) == 0) return x;
    return cast(g, c_type(g, n->type), x);
}

static bool is_aggregate(int kind) { return kind == T_STRUCT || kind == T_ARRAY; }

// Two struct types with the same fields are different C types: the bytes are read as the other.
static Cx reinterpret(FuncGen *f, const char *to, const char *from, Cx x) {
    Gen *g = f->g;
    x = c_path(f, x, from);
    Cx y = cx(c_text(g, "(*(%s *)&%s)", to, x.s), PREC_POSTFIX, (CxKind)x.kind);
    y.path = true;
    return y;
}

Cx c_nop_convert(FuncGen *f, Type *to, Type *from, Cx x) {
    Gen *g = f->g;
    const char *dst = c_type(g, to), *src = c_type(g, from);
    if (strcmp(dst, src) == 0) return x;
    if (is_aggregate(c_kind_of(g, to))) return reinterpret(f, dst, src, x);
    if (c_kind_of(g, to) == T_INTERFACE) return x;
    return cast(g, dst, x);
}

// ---- Strings -------------------------------------------------------------------------------------------------------

// A conversion whose result stays uses a small buffer of the function, as long as it fits.
static const char *small_buffer(FuncGen *f, Ir *n, const char *ctype, int length) {
    Gen *g = f->g;
    if (!c_stays(n)) return "NULL, 0";
    const char *name = c_stack_slot(f, c_text(g, "struct { %s a[%d]; }", ctype, length), "buffer of a conversion");
    return c_text(g, "&%s, %d", name, length);
}

enum { SMALL_BUFFER = 32 };

static Cx borrowed(Gen *g, const char *fn, Cx x) {
    return cx(c_text(g, "%s(%s)", fn, x.s), PREC_POSTFIX, x.kind < CX_LOAD ? CX_LOAD : (CxKind)x.kind);
}

// []byte("text"): exactly as long as the text.
static Cx bytes_from_literal(FuncGen *f, Ir *n) {
    enum { LARGEST_ON_STACK = 64 << 10 };
    Gen *g = f->g;
    size_t len;
    const_bytes(n->x->val, &len);
    bool stays = c_stays(n) && len && len <= LARGEST_ON_STACK;
    const char *buffer = "NULL", *name = c_temp(f);
    if (stays) buffer = c_text(g, "&%s", c_stack_slot(f, c_text(g, "struct { u8 a[%zu]; }", len), "buffer of a conversion"));
    const char *call = c_text(g, "rt_bytes_from_literal(%s, %s)", buffer, c_operand(f, n->x).s);
    c_line(f, "%s = %s;%s", c_decl(g, c_type(g, n->type), name), c_counted(g, n->site, call),
           c_comment(g, stays || !len ? "stack" : "heap", n->site));
    return cx_path(name, CX_STABLE);
}

Cx c_string_convert(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    if (n->op == IR_STR2BYTES && n->x->op == IR_LITERAL && !n->zero_copy) return bytes_from_literal(f, n);
    Cx x = c_operand(f, n->x);
    if (n->op == IR_BYTES2STR && n->transient) return borrowed(g, "rt_string_of_bytes", x);
    if (n->op == IR_STR2BYTES && n->zero_copy) return borrowed(g, "rt_bytes_of_string", x);
    const char *call = NULL, *comment = c_bounded_comment(g, n, n->op == IR_RUNESTR ? "stack" : STACK_IF_SMALL);
    switch (n->op) {
    case IR_BYTES2STR:
        call = c_text(g, "rt_string_from_bytes(%s, %s)", small_buffer(f, n, "u8", SMALL_BUFFER), x.s);
        break;
    case IR_RUNES2STR:
        call = c_text(g, "rt_string_from_runes(%s, %s)", small_buffer(f, n, "u8", SMALL_BUFFER), x.s);
        break;
    case IR_STR2BYTES:
        call = c_text(g, "rt_bytes_from_string(%s, %s)", small_buffer(f, n, "u8", SMALL_BUFFER), x.s);
        break;
    case IR_STR2RUNES:
        call = c_text(g, "rt_runes_from_string(%s, %s)", small_buffer(f, n, "i32", SMALL_BUFFER), x.s);
        break;
    default:
        if (c_stays(n))
            call = c_text(g, "rt_string_from_rune_in(&%s, %s)", c_stack_slot(f, "struct { u8 a[4]; }", "buffer of a conversion"), x.s);
        else call = c_text(g, "rt_string_from_rune(%s)", x.s);
        break;
    }
    const char *name = c_temp(f);
    c_line(f, "%s = %s;%s", c_decl(g, c_type(g, n->type), name), c_counted(g, n->site, call), comment);
    return cx_path(name, CX_STABLE);
}

// ---- Slice to array ------------------------------------------------------------------------------------------------

Cx c_slice_to_array(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Type *array = n->op == IR_SLICE2ARR ? n->type : c_elem_of(g, n->type);
    Cx s = c_path(f, c_operand(f, n->x), "Slice");
    Cx p = cx(c_text(g, "(%s *)rt_slice_to_array(%s, %lld)", c_type(g, array), s.s,
                     (long long)c_under(g, array)->array.len),
              PREC_UNARY, CX_LOAD);
    if (n->op == IR_SLICE2ARRPTR) return p;
    if (c_under(g, array)->array.len == 0) return cx(c_zero_value(g, array), PREC_POSTFIX, CX_CONST);
    return c_spill(f, cx(c_text(g, "*%s", p.s), PREC_UNARY, CX_LOAD), c_type(g, array)); // may overlap its destination
}
