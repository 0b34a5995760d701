// Composite literals. A struct or an array is a C compound literal, or a constant of the file where all of it is
// constant; a slice is an array in its place and a header; a map is made and filled.
#include "codegen/gen.h"

// Constant literals of at least so many elements are data of the file.
enum { FEWEST_STATIC = 5 };

static Cx *values_of(FuncGen *f, Irs *args) {
    Cx *v = NEW_ARRAY(f->g->a, Cx, args->len + 1);
    Ir **nodes = NEW_ARRAY(f->g->a, Ir *, args->len + 1);
    for (uint32_t i = 0; i < args->len; i++) {
        Ir *n = args->at[i];
        nodes[i] = n->op == IR_STRUCTKEY ? n->x : n->op == IR_KEY ? n->y : n;
    }
    c_operands(f, nodes, v, args->len);
    return v;
}

static CxKind strongest(Cx *v, uint32_t n) {
    int kind = CX_CONST;
    for (uint32_t i = 0; i < n; i++)
        if (v[i].kind > kind) kind = v[i].kind;
    return (CxKind)kind;
}

// Blank fields stay zero.
static bool is_blank_field(Ir *key) { return strcmp(key->field->sym->text, "_") == 0; }

Cx c_struct_literal(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Buf b = {.arena = g->a};
    Cx *v = values_of(f, &n->args);
    buf_printf(&b, "(%s){", c_type(g, n->type));
    const char *comma = "";
    for (uint32_t i = 0; i < n->args.len; i++) {
        Ir *key = n->args.at[i];
        if (is_blank_field(key)) {
            if (v[i].kind >= CX_LOAD) c_line(f, "(void)%s;", c_paren(g, v[i], PREC_UNARY));
            continue;
        }
        buf_printf(&b, "%s.%s = %s", comma, c_field_name(g, n->type, key->field_index), v[i].s);
        comma = ", ";
    }
    buf_putc(&b, '}');
    return cx(buf_str(&b), PREC_POSTFIX, strongest(v, n->args.len));
}

// ---- Arrays --------------------------------------------------------------------------------------------------------

static Cx static_array(FuncGen *f, Ir *n, const char *ctype) {
    Gen *g = f->g;
    Buf init = {.arena = g->a};
    if (n->args.len < FEWEST_STATIC || !c_is_static_value(g, n)) return (Cx){0};
    c_static_value(g, n, &init);
    const char *name = c_text(g, "const$%u", g->statics++);
    buf_printf(&g->data, "static const %s = %s;\n", c_decl(g, ctype, name), buf_str(&init));
    return cx_path(name, CX_CONST);
}

static const char *element_list(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Buf b = {.arena = g->a};
    Cx *v = values_of(f, &n->args);
    for (uint32_t i = 0; i < n->args.len; i++) {
        Ir *arg = n->args.at[i];
        buf_puts(&b, i ? ", " : "");
        if (arg->op == IR_KEY) buf_printf(&b, "[%s] = ", c_constant(g, type_basic(g->s, T_INT), arg->x->val).s);
        buf_puts(&b, v[i].s);
    }
    return buf_str(&b);
}

static Cx array_value(FuncGen *f, Ir *n, const char *ctype) {
    Cx constant_array = static_array(f, n, ctype);
    if (constant_array.s) return constant_array;
    const char *list = element_list(f, n);
    return cx(c_text(f->g, *list ? "(%s){{%s}}" : "(%s){}", ctype, list), PREC_POSTFIX, CX_LOAD);
}

Cx c_array_literal(FuncGen *f, Ir *n) { return array_value(f, n, c_type(f->g, n->type)); }

Cx c_slice_literal(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Type *array = c_canon(g, type_array(g->s, c_elem_of(g, n->type), n->len));
    if (n->len == 0) return cx("(Slice){rt_zero_value, 0, 0}", PREC_POSTFIX, CX_CONST);
    Cx init = array_value(f, n, c_type(g, array));
    Cx p = c_allocate(f, n, array, init.s);
    return cx(c_text(g, "(Slice){%s, %lld, %lld}", p.s, (long long)n->len, (long long)n->len), PREC_POSTFIX,
              (CxKind)p.kind);
}

// ---- Maps ----------------------------------------------------------------------------------------------------------

Cx c_map_literal(FuncGen *f, Ir *n) {
    enum { SMALL = 8 };
    Gen *g = f->g;
    Cx m = c_new_map(f, n, cx(c_text(g, "%u", n->args.len), PREC_POSTFIX, CX_CONST), n->args.len <= SMALL ? MAP_SMALL : MAP_LARGE);
    for (uint32_t i = 0; i < n->args.len; i++) {
        Ir *nodes[] = {n->args.at[i]->x, n->args.at[i]->y};
        Cx v[2];
        c_operands(f, nodes, v, 2);
        v[1] = c_stable(f, v[1], c_type(g, c_elem_of(g, n->type)));
        c_map_put(f, n->type, m, v[0], v[1].s);
    }
    return m;
}

// ---- &T{} ----------------------------------------------------------------------------------------------------------

Cx c_pointer_literal(FuncGen *f, Ir *n) {
    Cx init = c_expr(f, n->x);
    return c_allocate(f, n, n->x->type, init.s);
}
