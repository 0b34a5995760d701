// Composite literals. A struct or an array is a C compound literal, or a constant of the file where all of it is
// constant; a slice is an array in its place and a header; a map is made and filled.
#include "codegen/gen.h"

// Constant literals of at least so many elements are data of the file.
enum { FEWEST_STATIC = 5 };
// Others of more elements are filled one by one.
enum { MOST_IN_INITIALISER = 64 };

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

// The name of an array of the file.
static const char *constant_data(Gen *g, Irs *elements, Type *array) {
    Buf init = {.arena = g->a};
    c_static_elements(g, elements, NULL, &init);
    const char *name = c_text(g, "const$%u", g->statics++);
    buf_printf(&g->data, "static const %s = %s;\n", c_decl(g, c_type(g, c_canon(g, array)), name), buf_str(&init));
    return name;
}

// Elements one by one: what C compilers make of very long initialisers that are not constant takes them very long.
static void assign_elements(FuncGen *f, Irs *elements, const char *array) {
    int64_t index = 0;
    for (uint32_t i = 0; i < elements->len; i++, index++) {
        Ir *a = elements->at[i];
        if (a->op == IR_KEY) const_to_int64(a->x->val, &index), a = a->y;
        c_line(f, "%s.a[%lld] = %s;", array, (long long)index, c_expr(f, a).s);
    }
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

static Cx array_value(FuncGen *f, Ir *n, Type *array) {
    Gen *g = f->g;
    if (n->args.len >= FEWEST_STATIC && c_is_constant_list(g, &n->args))
        return cx_path(constant_data(g, &n->args, array), CX_CONST);
    const char *list = element_list(f, n);
    return cx(c_text(g, *list ? "(%s){{%s}}" : "(%s){}", c_type(g, array), list), PREC_POSTFIX, CX_LOAD);
}

static bool is_long(Gen *g, Ir *n) { return n->args.len > MOST_IN_INITIALISER && !c_is_constant_list(g, &n->args); }

Cx c_array_literal(FuncGen *f, Ir *n) {
    if (!is_long(f->g, n)) return array_value(f, n, n->type);
    const char *name = c_local_name(f, "array");
    c_line(f, "%s = {};", c_decl(f->g, c_type(f->g, n->type), name));
    assign_elements(f, &n->args, name);
    return cx_path(name, CX_STABLE);
}

Cx c_slice_literal(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Type *array = c_canon(g, type_array(g->s, c_elem_of(g, n->type), n->len));
    if (n->len == 0) return cx("(Slice){rt_zero_value, 0, 0}", PREC_POSTFIX, CX_CONST);
    bool by_element = is_long(g, n);
    Cx p = c_allocate(f, n, array, by_element ? NULL : array_value(f, n, array).s);
    if (by_element) assign_elements(f, &n->args, c_text(g, "(*%s)", c_paren(g, p, PREC_UNARY)));
    return cx(c_text(g, "(Slice){%s, %lld, %lld}", p.s, (long long)n->len, (long long)n->len), PREC_POSTFIX,
              (CxKind)p.kind);
}

// ---- Maps ----------------------------------------------------------------------------------------------------------

// Constant entries of a large literal are in two arrays of the file, and a loop puts them in; only the others are left.
static void put_constant_entries(FuncGen *f, Ir *n, Cx m, Irs *others) {
    Gen *g = f->g;
    Irs keys = {0}, values = {0};
    for (uint32_t i = 0; i < n->args.len; i++) {
        Ir *a = n->args.at[i];
        if (!c_is_static_value(g, a->x) || !c_is_static_value(g, a->y)) {
            vec_push(g->a, others, a);
            continue;
        }
        vec_push(g->a, &keys, a->x);
        vec_push(g->a, &values, a->y);
    }
    if (!keys.len) return;
    Type *key = c_canon(g, c_under(g, n->type)->map.key), *elem = c_elem_of(g, n->type);
    const char *k = constant_data(g, &keys, type_array(g->s, key, keys.len)), *i = c_local_name(f, "i");
    const char *v = constant_data(g, &values, type_array(g->s, elem, values.len));
    c_line(f, "for (u32 %s = 0; %s < %u; %s++) {", i, i, keys.len, i);
    f->indent++;
    c_map_put(f, n->type, m, cx_path(c_text(g, "%s.a[%s]", k, i), CX_CONST), c_text(g, "%s.a[%s]", v, i));
    f->indent--;
    c_line(f, "}");
}

Cx c_map_literal(FuncGen *f, Ir *n) {
    enum { SMALL = 8, MOST_IN_CODE = 25 };
    Gen *g = f->g;
    Cx m = c_new_map(f, n, cx(c_text(g, "%u", n->args.len), PREC_POSTFIX, CX_CONST), n->args.len <= SMALL ? MAP_SMALL : MAP_LARGE);
    Irs others = {0};
    if (n->args.len > MOST_IN_CODE) put_constant_entries(f, n, m, &others);
    else others = n->args;
    for (uint32_t i = 0; i < others.len; i++) {
        Ir *nodes[] = {others.at[i]->x, others.at[i]->y};
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
