// Arithmetic with Go's semantics: results of small integers wrap to their type, division and shifts are checked where
// C leaves them undefined (overflow is not: -fwrapv), complex numbers multiply and divide as the reference computes them.
#include "codegen/gen.h"

typedef struct COp { const char *text; uint8_t prec; } COp;

static COp c_op(IrOp op) {
    switch (op) {
    case IR_ADD: return (COp){"+", PREC_ADD};
    case IR_SUB: return (COp){"-", PREC_ADD};
    case IR_MUL: return (COp){"*", PREC_MUL};
    case IR_DIV: return (COp){"/", PREC_MUL};
    case IR_MOD: return (COp){"%", PREC_MUL};
    case IR_AND: return (COp){"&", PREC_AND};
    case IR_OR: return (COp){"|", PREC_OR};
    case IR_XOR: return (COp){"^", PREC_XOR};
    case IR_LSH: return (COp){"<<", PREC_SHIFT};
    case IR_RSH: return (COp){">>", PREC_SHIFT};
    default: return (COp){"?", 0};
    }
}

static CxKind joined(Cx x, Cx y) { return (CxKind)(x.kind > y.kind ? x.kind : y.kind); }

static int bits_of(Type *u) { return (int)type_size(u) * 8; }

static bool is_unsigned(Type *u) { return u->basic.flags & BASIC_UNSIGNED; }

// C computes in int at least: the result of a smaller type is cut to it.
static Cx wrapped(Gen *g, Type *u, Cx x) {
    if (!(u->basic.flags & BASIC_INTEGER) || bits_of(u) >= 32) return x;
    return cx(c_text(g, "(%s)%s", c_type(g, u), c_paren(g, x, PREC_UNARY)), PREC_UNARY, (CxKind)x.kind);
}

// Sums and products nest without parentheses; other mixtures are made explicit, as gcc asks.
static const char *binary_text(Gen *g, COp op, Cx x, Cx y) {
    bool sum = op.prec == PREC_ADD || op.prec == PREC_MUL;
    Prec left = sum ? (Prec)op.prec : PREC_UNARY, right = sum ? (Prec)(op.prec + 1) : PREC_UNARY;
    return c_text(g, "%s %s %s", c_paren(g, x, left), op.text, c_paren(g, y, right));
}

static Cx plain(Gen *g, IrOp op, Type *u, Cx x, Cx y) {
    COp c = c_op(op);
    return wrapped(g, u, cx(binary_text(g, c, x, y), (Prec)c.prec, joined(x, y)));
}

static Cx call2(Gen *g, const char *name, Cx x, Cx y) {
    CxKind kind = joined(x, y);
    return cx(c_text(g, "%s(%s, %s)", name, x.s, y.s), PREC_POSTFIX, kind < CX_LOAD ? CX_LOAD : kind);
}

// ---- Division -----------------------------------------------------------------------------------------------------

static bool safe_divisor(Type *u, Ir *y) {
    if (!y || y->op != IR_LITERAL) return false;
    if (is_unsigned(u)) return const_sign(y->val) != 0;
    int64_t v = 0;
    return const_to_int64(y->val, &v) && v != 0 && v != -1;
}

static Cx divide(Gen *g, IrOp op, Type *u, Cx x, Cx y, Ir *yn) {
    if (safe_divisor(u, yn)) return plain(g, op, u, x, y);
    x.s = c_macro_arg(g, x.s);
    y.s = c_macro_arg(g, y.s);
    return call2(g,
                 c_text(g, "rt_%s_%s", op == IR_DIV ? "div" : "mod",
                        strcmp(c_type(g, u), "uptr") ? c_type(g, u) : "u64"),
                 x, y);
}

// ---- Shifts -------------------------------------------------------------------------------------------------------

static Cx constant_shift(Gen *g, IrOp op, Type *u, Cx x, const Const *count) {
    uint64_t n = 0;
    if (!const_to_uint64(count, &n)) n = UINT64_MAX;
    uint64_t width = (uint64_t)bits_of(u);
    if (n >= width && (op == IR_LSH || is_unsigned(u)))
        return x.kind == CX_EFFECT ? cx(c_text(g, "((void)%s, 0)", c_paren(g, x, PREC_UNARY)), PREC_POSTFIX, CX_EFFECT)
                                   : cx("0", PREC_POSTFIX, CX_CONST);
    if (n >= width) n = width - 1;
    if (x.kind == CX_CONST) x = cx(c_text(g, "(%s)%s", c_type(g, u), c_paren(g, x, PREC_UNARY)), PREC_UNARY, CX_CONST);
    return plain(g, op, u, x, cx(c_text(g, "%llu", (unsigned long long)n), PREC_POSTFIX, CX_CONST));
}

static Cx shift(Gen *g, IrOp op, Type *u, Cx x, Cx y, Ir *yn) {
    if (yn && yn->op == IR_LITERAL) return constant_shift(g, op, u, x, yn->val);
    Type *count = yn ? c_under(g, yn->type) : type_basic(g->s, T_UINT64);
    if (!is_unsigned(count)) y = cx(c_text(g, "rt_shift_count(%s)", c_macro_arg(g, y.s)), PREC_POSTFIX, (CxKind)y.kind);
    const char *ctype = strcmp(c_type(g, u), "uptr") ? c_type(g, u) : "u64";
    return call2(g, c_text(g, "rt_%s_%s", op == IR_LSH ? "shl" : "shr", ctype), x, y);
}

// ---- Any operation ------------------------------------------------------------------------------------------------

static Cx complex_arith(Gen *g, IrOp op, Type *u, Cx x, Cx y) {
    if (op == IR_ADD || op == IR_SUB) return plain(g, op, u, x, y);
    return call2(g, c_text(g, "rt_%s_%s", op == IR_MUL ? "mul" : "div", c_type(g, u)), x, y);
}

Cx c_arith(FuncGen *f, IrOp op, Type *t, Cx x, Cx y, Ir *yn, bool bounded) {
    Gen *g = f->g;
    Type *u = c_under(g, t);
    if (u->basic.flags & BASIC_STRING) return call2(g, "rt_concat2", x, y);
    if (u->basic.flags & BASIC_COMPLEX) return complex_arith(g, op, u, x, y);
    if (op == IR_LSH || op == IR_RSH) return shift(g, op, u, x, y, yn);
    if ((op == IR_DIV || op == IR_MOD) && !(u->basic.flags & BASIC_FLOAT) && !(bounded && is_unsigned(u)))
        return divide(g, op, u, x, y, yn);
    if (op == IR_ANDNOT) {
        y = cx(c_text(g, "~%s", c_paren(g, y, PREC_UNARY)), PREC_UNARY, (CxKind)y.kind);
        op = IR_AND;
    }
    return plain(g, op, u, x, y);
}

// ---- Products in sums ---------------------------------------------------------------------------------------------
// Where the machine adds a product in one operation, the reference does: the second of two products, one without a sign
// before one with it. A variable that is never
// assigned again stands for the product that it holds.

typedef struct Product { Ir *mul; bool negated; } Product;

// Means the same wherever it is in scope.
static bool is_lasting(Ir *n) {
    if (n->init.len) return false;
    switch (n->op) {
    case IR_LITERAL: return true;
    case IR_NAME: return c_never_changes(n->var);
    case IR_PAREN: case IR_NEG: return is_lasting(n->x);
    case IR_ADD: case IR_SUB: case IR_MUL: case IR_DIV: return is_lasting(n->x) && is_lasting(n->y);
    default: return false;
    }
}

static Ir *copied(FuncGen *f, const Ir *n) {
    Ir *copy = NEW(f->g->a, Ir);
    *copy = *n;
    return copy;
}

// What an inlined call leaves to be done before the product goes to the first factor, for the factors are used alone.
static Ir *without_statements(FuncGen *f, Ir *mul) {
    if (!mul->init.len) return mul;
    Ir *copy = copied(f, mul);
    Irs all = {0};
    for (uint32_t i = 0; i < mul->init.len; i++) vec_push(f->g->a, &all, mul->init.at[i]);
    for (uint32_t i = 0; i < mul->x->init.len; i++) vec_push(f->g->a, &all, mul->x->init.at[i]);
    copy->init = (Irs){0};
    copy->x = copied(f, mul->x);
    copy->x->init = all;
    return copy;
}

// A factor that changes later on is kept.
static Ir *lasting_factor(FuncGen *f, Ir *n) {
    if (is_lasting(n)) return n;
    Cx value = c_expr(f, n);
    IrVar *kept = ir_temp(f->g->s, f->fn, n->type, n->pos);
    c_declare(f, kept, value.s);
    return ir_name(f->g->s, kept, n->pos);
}

Ir *c_note_product(FuncGen *f, Ir *dst, Ir *value, bool def) {
    if (!f->g->opt.fused || dst->op != IR_NAME || !c_never_changes(dst->var)) return value;
    Ir *mul = value;
    while (mul->op == IR_PAREN) mul = mul->x;
    if (mul->op != IR_MUL || !type_is(c_under(f->g, mul->type), BASIC_FLOAT)) return value;
    if (!is_lasting(mul)) {
        if (!def) return value;
        mul = copied(f, without_statements(f, mul));
        mul->x = lasting_factor(f, mul->x);
        mul->y = lasting_factor(f, mul->y);
        value = mul;
    }
    table_put(&f->products, f->g->a, dst->var, mul);
    return value;
}

static Product product_of(FuncGen *f, Ir *n) {
    Product p = {n, false};
    for (; p.mul->op == IR_PAREN || p.mul->op == IR_NEG; p.mul = p.mul->x) {
        if (p.mul->init.len) return (Product){0};
        p.negated ^= p.mul->op == IR_NEG;
    }
    if (p.mul->op == IR_NAME && p.mul->init.len) return (Product){0};
    if (p.mul->op == IR_NAME) p.mul = table_get(&f->products, p.mul->var);
    if (p.mul) p.mul = p.mul->op == IR_MUL ? without_statements(f, p.mul) : NULL;
    return p;
}

static const char *signed_text(Gen *g, bool negative, Cx x) {
    return negative ? c_text(g, "-%s", c_paren(g, x, x.s[0] == '-' ? PREC_POSTFIX : PREC_UNARY)) : x.s;
}

Cx c_fused_sum(Gen *g, Type *t, bool minus, Cx *factors, Cx addend) {
    const char *name = type_size(c_under(g, t)) == 4 ? "__builtin_fmaf" : "__builtin_fma";
    const char *text = c_text(g, "%s(%s, %s, %s)", name, signed_text(g, minus, factors[0]), factors[1].s, addend.s);
    return cx(text, PREC_POSTFIX, joined((Cx){.kind = joined(factors[0], factors[1])}, addend));
}

static Cx fused(FuncGen *f, Ir *n, Product p, bool second) {
    Gen *g = f->g;
    Ir *first[] = {n->x, p.mul->x, p.mul->y}, *last[] = {p.mul->x, p.mul->y, n->y};
    Cx v[3];
    c_operands(f, second ? first : last, v, 3);
    Cx *factors = second ? v + 1 : v, *addend = second ? v : v + 2;
    bool minus = p.negated ^ (n->op == IR_SUB && second);
    addend->s = signed_text(g, n->op == IR_SUB && !second, *addend);
    return c_fused_sum(g, n->type, minus, factors, *addend);
}

static bool is_fusing(Gen *g, IrOp op, Type *t) {
    return g->opt.fused && (op == IR_ADD || op == IR_SUB) && type_is(c_under(g, t), BASIC_FLOAT);
}

bool c_fuses_into(FuncGen *f, IrOp op, Ir *y, Ir **factors, bool *minus) {
    if (!is_fusing(f->g, op, y->type) || y->init.len) return false;
    Product p = product_of(f, y);
    if (!p.mul) return false;
    factors[0] = p.mul->x;
    factors[1] = p.mul->y;
    *minus = p.negated ^ (op == IR_SUB);
    return true;
}

static bool fuses(FuncGen *f, Ir *n, Cx *out) {
    if (!is_fusing(f->g, (IrOp)n->op, n->type)) return false;
    Product x = product_of(f, n->x), y = product_of(f, n->y);
    bool second = y.mul && (!y.negated || !x.mul || x.negated);
    if (!x.mul && !y.mul) return false;
    *out = fused(f, n, second ? y : x, second);
    return true;
}

Cx c_arith_expr(FuncGen *f, Ir *n) {
    Ir *nodes[] = {n->x, n->y};
    Cx v[2];
    f->arithmetic++;
    bool one = fuses(f, n, v);
    if (!one) c_operands(f, nodes, v, 2);
    f->arithmetic--;
    if (one) return v[0];
    return c_arith(f, (IrOp)n->op, n->type, v[0], v[1], n->y, n->bounded);
}

// `x += y` in C evaluates x once and cuts the result to its type, as Go does; where no check is needed it can be used.
bool c_compound_op(FuncGen *f, IrOp op, Type *t, Ir *y, const char **text_of) {
    Type *u = c_under(f->g, t);
    if (u->basic.flags & (BASIC_STRING | BASIC_BOOLEAN)) return false;
    *text_of = c_op(op).text;
    if (u->basic.flags & BASIC_COMPLEX) return op == IR_ADD || op == IR_SUB;
    if (op == IR_DIV && (u->basic.flags & BASIC_FLOAT)) return true;
    if (op == IR_DIV || op == IR_MOD) return safe_divisor(u, y);
    if (op == IR_LSH || op == IR_RSH) {
        uint64_t n = 0;
        return y->op == IR_LITERAL && const_to_uint64(y->val, &n) && n < (uint64_t)bits_of(u);
    }
    return op != IR_ANDNOT;
}

// ---- One operand ---------------------------------------------------------------------------------------------------

static Cx prefix(Gen *g, const char *op, Cx x) {
    return cx(c_text(g, "%s%s", op, c_paren(g, x, x.s[0] == '-' ? PREC_POSTFIX : PREC_UNARY)), PREC_UNARY,
              (CxKind)x.kind);
}

static Cx builtin1(Gen *g, const char *op, Cx x) {
    if (x.kind == CX_LOAD) x.kind = CX_ORDERED;
    return prefix(g, op, x);
}

static Cx make_complex(FuncGen *f, Ir *n) {
    Ir *nodes[] = {n->x, n->y};
    Cx v[2];
    c_operands(f, nodes, v, 2);
    const char *part = c_kind_of(f->g, n->type) == T_COMPLEX64 ? "f32" : "f64";
    Cx x = call2(f->g, "__builtin_complex", v[0], v[1]);
    if (x.kind == CX_LOAD) x.kind = CX_ORDERED;
    x.s = c_text(f->g, "__builtin_complex((%s)%s, (%s)%s)", part, c_paren(f->g, v[0], PREC_UNARY), part,
               c_paren(f->g, v[1], PREC_UNARY));
    return x;
}

// gcc warns about comparisons with ~ of what C promotes.
static Cx complement(Gen *g, Type *u, Cx x) {
    if (!is_unsigned(u) || bits_of(u) >= 32) return wrapped(g, u, prefix(g, "~", x));
    return cx(c_text(g, "rt_not_%s(%s)", c_type(g, u), x.s), PREC_POSTFIX, x.kind < CX_LOAD ? CX_LOAD : (CxKind)x.kind);
}

Cx c_unary_expr(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    if (n->op == IR_COMPLEX) return make_complex(f, n);
    Cx x = c_expr(f, n->x);
    Type *u = c_under(g, n->type);
    switch (n->op) {
    case IR_NOT: return prefix(g, "!", x);
    case IR_BITNOT: return complement(g, u, x);
    case IR_NEG: return wrapped(g, u, prefix(g, "-", x));
    case IR_REAL: return builtin1(g, "__real__ ", x);
    case IR_IMAG: return builtin1(g, "__imag__ ", x);
    default: return x;
    }
}

// ---- && and || -----------------------------------------------------------------------------------------------------

// The right side runs only if the left side has not decided: what it needs before itself goes into an if.
Cx c_logic_expr(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    bool and = n->op == IR_ANDAND;
    Cx x = c_expr(f, n->x);
    Buf before = c_swap_body(f, (Buf){.arena = g->a});
    f->indent++;
    Cx y = c_condition(f, n->y);
    f->indent--;
    Buf prelude = c_swap_body(f, before);
    if (!prelude.len) {
        Prec prec = and ? PREC_ANDAND : PREC_OROR;
        const char *op = and ? "&&" : "||";
        Prec left = x.prec == prec ? prec : PREC_OR, right = y.prec == prec ? prec : PREC_OR;
        return cx(c_text(g, "%s %s %s", c_paren(g, x, left), op, c_paren(g, y, right)), prec, joined(x, y));
    }
    const char *name = c_temp(f);
    c_line(f, "bool %s = %s;", name, x.s);
    c_open_block(f, and ? "if (%s)" : "if (!%s)", name);
    buf_put(&f->body, prelude.at, prelude.len);
    c_line(f, "%s = %s;", name, y.s);
    c_close_block(f, "");
    return cx_path(name, CX_STABLE);
}

// ---- min and max ---------------------------------------------------------------------------------------------------

static const char *min_max_name(Gen *g, Type *u, bool is_max) {
    const char *op = is_max ? "max" : "min";
    if (u->basic.flags & BASIC_STRING) return c_text(g, "rt_%s_string", op);
    if (u->basic.flags & BASIC_FLOAT) return c_text(g, "rt_%s_%s", op, c_type(g, u));
    return c_text(g, is_max ? "RT_MAX" : "RT_MIN");
}

Cx c_min_max_expr(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    const char *name = min_max_name(g, c_under(g, n->type), n->op == IR_MAX), *ctype = c_type(g, n->type);
    Cx *v = NEW_ARRAY(g->a, Cx, n->args.len);
    c_operands(f, n->args.at, v, n->args.len);
    Cx best = v[0];
    for (uint32_t i = 1; i < n->args.len; i++) {
        if (i > 1) best = c_spill(f, best, ctype);
        best = cx(c_text(g, "%s(%s, %s)", name, c_path(f, best, ctype).s, c_path(f, v[i], ctype).s), PREC_POSTFIX,
                  CX_LOAD);
    }
    return best;
}
