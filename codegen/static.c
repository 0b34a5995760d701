// Constant data: values that C can initialise statically. A package variable is laid out as data together with the arrays
// and structs that it points to, which are variables without a name in Go; the parts of it that have to be computed are
// assigned when the program starts. Large constant literals elsewhere become data that is copied.
#include "codegen/gen.h"

static Ir *bare(Ir *n) {
    while ((n->op == IR_PAREN || n->op == IR_CONVNOP) && !n->init.len) n = n->x;
    return n;
}

static bool all_static(Gen *g, Irs *args) {
    for (uint32_t i = 0; i < args->len; i++) {
        Ir *a = args->at[i];
        if (a->op == IR_STRUCTKEY) a = a->x;
        if (a->op == IR_KEY) a = a->y;
        if (!c_is_static_value(g, a)) return false;
    }
    return true;
}

bool c_is_static_value(Gen *g, Ir *n) {
    n = bare(n);
    if (n->init.len) return false;
    switch (n->op) {
    case IR_LITERAL: return !(c_under(g, n->type)->basic.flags & BASIC_COMPLEX);
    case IR_NIL: case IR_ZERO: case IR_FUNC: return true;
    case IR_CLOSURE: return !n->func->captures.len;
    case IR_STRUCTLIT: case IR_ARRAYLIT: return all_static(g, &n->args);
    default: return false;
    }
}

bool c_is_constant_list(Gen *g, Irs *elements) { return all_static(g, elements); }

// ---- Writing -------------------------------------------------------------------------------------------------------

static void put_string(Gen *g, Ir *n, Buf *out) {
    size_t len = 0;
    const char *p = const_bytes(n->val, &len);
    if (len == 0) buf_puts(out, "{}");
    else buf_printf(out, "{(const u8 *)%s, %zu}", c_quoted(g, p, len), len);
}

static bool is_aggregate(Gen *g, Type *t) {
    switch (c_kind_of(g, t)) {
    case T_STRING: case T_SLICE: case T_INTERFACE: case T_STRUCT: case T_ARRAY: return true;
    default: return false;
    }
}

static void put_zero(Gen *g, Type *t, Buf *out) { buf_puts(out, is_aggregate(g, t) ? "{}" : c_zero_value(g, t)); }

// What is written is at `place`, an expression of C, or NULL where all is constant.
static void put_value(Gen *g, Ir *n, const char *place, Buf *out);

void c_static_elements(Gen *g, Irs *elements, const char *place, Buf *out) {
    if (!elements->len) { buf_puts(out, "{}"); return; }
    buf_puts(out, "{{");
    int64_t index = 0;
    for (uint32_t i = 0; i < elements->len; i++, index++) {
        Ir *a = elements->at[i];
        buf_puts(out, i ? ", " : "");
        if (a->op == IR_KEY) {
            const_to_int64(a->x->val, &index);
            buf_printf(out, "[%lld] = ", (long long)index);
            a = a->y;
        }
        put_value(g, a, place ? c_text(g, "%s.a[%lld]", place, (long long)index) : NULL, out);
    }
    buf_puts(out, "}}");
}

static void put_fields(Gen *g, Ir *n, const char *place, Buf *out) {
    const char *comma = "";
    buf_putc(out, '{');
    for (uint32_t i = 0; i < n->args.len; i++) {
        Ir *a = n->args.at[i];
        if (strcmp(a->field->sym->text, "_") == 0) continue;
        const char *field = c_field_name(g, n->type, a->field_index);
        buf_printf(out, "%s.%s = ", comma, field);
        comma = ", ";
        put_value(g, a->x, place ? c_text(g, "%s.%s", place, field) : NULL, out);
    }
    buf_putc(out, '}');
}

// ---- Package variables ---------------------------------------------------------------------------------------------

// What a package variable points to is a variable too; its address goes out.
static void put_object(Gen *g, const char *name, Type *t, Buf *init) {
    buf_printf(&g->globals, "static %s = %s; /* lives as long as the program */\n", c_decl(g, c_type(g, t), name), buf_str(init));
}

static void put_slice(Gen *g, Ir *n, Buf *out) {
    Buf init = {.arena = g->a};
    long long len = (long long)n->len;
    if (len == 0) { buf_puts(out, "{rt_zero_value, 0, 0}"); return; }
    const char *name = c_text(g, "data$%u", g->statics++);
    c_static_elements(g, &n->args, name, &init);
    put_object(g, name, c_canon(g, type_array(g->s, c_elem_of(g, n->type), n->len)), &init);
    buf_printf(out, "{&%s, %lld, %lld}", name, len, len);
}

static void put_pointer(Gen *g, Ir *n, Buf *out) {
    Buf init = {.arena = g->a};
    const char *name = c_text(g, "data$%u", g->statics++);
    put_value(g, n->x, name, &init);
    put_object(g, name, n->x->type, &init);
    buf_printf(out, "&%s", name);
}

// Literals that are laid out, whatever their parts are.
static bool is_layout(Gen *g, Ir *n) {
    if (n->init.len) return false;
    switch (n->op) {
    case IR_STRUCTLIT: case IR_ARRAYLIT: case IR_SLICELIT: return true;
    case IR_PTRLIT: return is_layout(g, n->x) && !c_is_zero_size(g, n->x->type);
    default: return false;
    }
}

static void put_value(Gen *g, Ir *n, const char *place, Buf *out) {
    Ir *whole = n;
    n = bare(n);
    if (place && !is_layout(g, n) && !c_is_static_value(g, n)) {
        vec_push(g->a, &g->patches, ((DataPatch){place, whole}));
        put_zero(g, n->type, out);
        return;
    }
    switch (n->op) {
    case IR_LITERAL:
        if (c_kind_of(g, n->type) == T_STRING) put_string(g, n, out);
        else buf_puts(out, c_constant(g, n->type, n->val).s);
        break;
    case IR_FUNC: buf_puts(out, c_func_value(g, n->func).s); break;
    case IR_CLOSURE: buf_puts(out, c_literal_value(g, n->func).s); break;
    case IR_STRUCTLIT: put_fields(g, n, place, out); break;
    case IR_SLICELIT: put_slice(g, n, out); break;
    case IR_PTRLIT: put_pointer(g, n, out); break;
    case IR_ARRAYLIT: c_static_elements(g, &n->args, place, out); break;
    default: put_zero(g, n->type, out);
    }
}

bool c_static_value(Gen *g, Ir *n, Buf *out) {
    if (!c_is_static_value(g, n)) return false;
    put_value(g, n, NULL, out);
    return true;
}

const char *c_package_data(Gen *g, Ir *n, const char *name) {
    Buf init = {.arena = g->a};
    g->patches.len = 0;
    if (!is_layout(g, bare(n)) && !c_is_static_value(g, n)) return NULL;
    put_value(g, n, name, &init);
    return buf_str(&init);
}
