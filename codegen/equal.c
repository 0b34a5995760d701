// Equality and hash functions of types, for comparisons, map keys and interfaces. Types whose equality is that of their
// bytes share functions of the runtime; a struct or an array with others inside gets its own.
#include "codegen/gen.h"

static bool is_blank_field(Type *u, uint32_t i) { return strcmp(u->strct.fields[i]->sym->text, "_") == 0; }

static bool struct_is_memory_equal(Gen *g, Type *u) {
    int64_t end = 0;
    for (uint32_t i = 0; i < u->strct.n; i++) {
        Type *t = c_field_type(g, u, i);
        if (is_blank_field(u, i) || type_field_offset(u, i) != end || !c_is_memory_equal(g, t)) return false;
        end += type_size(t);
    }
    return end == type_size(u);
}

bool c_is_memory_equal(Gen *g, Type *t) {
    Type *u = c_under(g, t);
    switch (u->kind) {
    case T_FLOAT32: case T_FLOAT64: case T_COMPLEX64: case T_COMPLEX128: case T_STRING: case T_INTERFACE:
    case T_SLICE: case T_MAP: case T_FUNC:
        return false;
    case T_ARRAY: return c_is_memory_equal(g, c_elem_of(g, u));
    case T_STRUCT: return struct_is_memory_equal(g, u);
    default: return true;
    }
}

// ---- Functions of the runtime --------------------------------------------------------------------------------------

static const char *basic_function(Gen *g, Type *u, const char *what) {
    switch (u->kind) {
    case T_STRING: return c_text(g, "rt_%s_string", what);
    case T_INTERFACE: return c_text(g, c_is_eface(g, u) ? "rt_%s_eface" : "rt_%s_iface", what);
    case T_FLOAT32: return c_text(g, "rt_%s_f32", what);
    case T_FLOAT64: return c_text(g, "rt_%s_f64", what);
    case T_COMPLEX64: return c_text(g, "rt_%s_c64", what);
    case T_COMPLEX128: return c_text(g, "rt_%s_c128", what);
    default: break;
    }
    if (!c_is_memory_equal(g, u)) return NULL;
    switch (type_size(u)) {
    case 0: case 1: case 2: case 4: case 8: case 16: return c_text(g, "rt_%s_mem%lld", what, (long long)type_size(u));
    default: return NULL;
    }
}

// ---- Functions of one type -----------------------------------------------------------------------------------------

// C expression: the parts x and y of type t are equal. Both are places.
static const char *parts_equal(Gen *g, Type *t, const char *x, const char *y) {
    Type *u = c_under(g, t);
    switch (u->kind) {
    case T_STRING: return c_text(g, "rt_string_equal(%s, %s)", x, y);
    case T_INTERFACE: return c_text(g, c_is_eface(g, u) ? "rt_eface_equal(%s, %s)" : "rt_iface_equal(%s, %s)", x, y);
    case T_STRUCT: case T_ARRAY: return c_text(g, "%s(&%s, &%s)", c_equal_func(g, t), x, y);
    default: return c_text(g, "%s == %s", x, y);
    }
}

// Comparing such values may panic.
static bool has_interface(Gen *g, Type *t) {
    Type *u = c_under(g, t);
    if (u->kind == T_ARRAY) return has_interface(g, c_elem_of(g, u));
    for (uint32_t i = 0; u->kind == T_STRUCT && i < u->strct.n; i++)
        if (has_interface(g, c_field_type(g, u, i))) return true;
    return u->kind == T_INTERFACE;
}

static bool is_compared_by_call(Gen *g, Type *t) {
    int kind = c_kind_of(g, t);
    return kind == T_STRING || kind == T_INTERFACE || kind == T_STRUCT || kind == T_ARRAY;
}

// Field i, as one of those that are compared first (numbers, pointers, lengths of strings) or as one that takes a call.
static void put_field_equal(Gen *g, Type *t, uint32_t i, bool calls, Buf *b) {
    Type *u = c_under(g, t), *type = c_field_type(g, u, i);
    const char *and = b->len ? " && " : "", *name = c_field_name(g, t, i);
    if (is_blank_field(u, i)) return;
    if (!calls && c_kind_of(g, type) == T_STRING) buf_printf(b, "%sx->%s.n == y->%s.n", and, name, name);
    else if (calls == is_compared_by_call(g, type))
        buf_printf(b, "%s%s", and, parts_equal(g, type, c_text(g, "x->%s", name), c_text(g, "y->%s", name)));
}

// What is cheap comes first, but stays behind what may panic.
static void put_struct_equal(Gen *g, Type *t, Type *u, Buf *b) {
    Buf parts = {.arena = g->a};
    for (uint32_t from = 0, to; from < u->strct.n; from = to) {
        to = from + 1;
        while (to < u->strct.n && !has_interface(g, c_field_type(g, u, to - 1)) && !has_interface(g, c_field_type(g, u, to))) to++;
        for (int calls = 0; calls < 2; calls++)
            for (uint32_t i = from; i < to; i++) put_field_equal(g, t, i, calls, &parts);
    }
    buf_printf(b, "    const %s *x = a, *y = b;\n    return %s;\n", c_type(g, t), parts.len ? buf_str(&parts) : "true");
}

static void put_array_equal(Gen *g, Type *t, Type *u, Buf *b) {
    buf_printf(b, "    const %s *x = a, *y = b;\n", c_type(g, t));
    buf_printf(b, "    for (i64 i = 0; i < %lld; i++)\n", (long long)u->array.len);
    buf_printf(b, "        if (!(%s)) return false;\n    return true;\n",
               parts_equal(g, c_elem_of(g, u), "x->a[i]", "y->a[i]"));
}

static const char *define_equal(Gen *g, Type *t) {
    Type *u = c_under(g, t);
    const char *name = c_text(g, "equal$%s", c_link_name(g, u->kind == T_ARRAY ? u : t));
    if (!c_first_time(g, "equal", name)) return name;
    Buf b = {.arena = g->a};
    buf_printf(&b, "static bool %s(const void *a, const void *b) {\n", name);
    if (c_is_memory_equal(g, t)) buf_printf(&b, "    return __builtin_memcmp(a, b, sizeof(%s)) == 0;\n", c_type(g, t));
    else if (u->kind == T_STRUCT) put_struct_equal(g, t, u, &b);
    else put_array_equal(g, t, u, &b);
    buf_puts(&b, "}\n");
    buf_printf(&g->protos, "static bool %s(const void *a, const void *b);\n", name);
    buf_puts(&g->helpers, buf_str(&b));
    return name;
}

const char *c_equal_func(Gen *g, Type *t) {
    if (!type_comparable(c_canon(g, t))) return NULL;
    const char *known = basic_function(g, c_under(g, t), "equal");
    return known ? known : define_equal(g, t);
}

// ---- Hashes --------------------------------------------------------------------------------------------------------

static void put_struct_hash(Gen *g, Type *t, Type *u, Buf *b) {
    buf_printf(b, "    const %s *x = a;\n", c_type(g, t));
    for (uint32_t i = 0; i < u->strct.n; i++)
        if (!is_blank_field(u, i))
            buf_printf(b, "    seed = %s(&x->%s, seed);\n", c_hash_func(g, c_field_type(g, u, i)),
                       c_field_name(g, t, i));
    buf_puts(b, "    return seed;\n");
}

static void put_array_hash(Gen *g, Type *t, Type *u, Buf *b) {
    buf_printf(b, "    const %s *x = a;\n", c_type(g, t));
    buf_printf(b, "    for (i64 i = 0; i < %lld; i++) seed = %s(&x->a[i], seed);\n    return seed;\n",
               (long long)u->array.len, c_hash_func(g, c_elem_of(g, u)));
}

static const char *define_hash(Gen *g, Type *t) {
    Type *u = c_under(g, t);
    const char *name = c_text(g, "hash$%s", c_link_name(g, u->kind == T_ARRAY ? u : t));
    if (!c_first_time(g, "hash", name)) return name;
    Buf b = {.arena = g->a};
    buf_printf(&b, "static u64 %s(const void *a, u64 seed) {\n", name);
    if (c_is_memory_equal(g, t)) buf_printf(&b, "    return rt_mem_hash(a, seed, sizeof(%s));\n", c_type(g, t));
    else if (u->kind == T_STRUCT) put_struct_hash(g, t, u, &b);
    else put_array_hash(g, t, u, &b);
    buf_puts(&b, "}\n");
    buf_printf(&g->protos, "static u64 %s(const void *a, u64 seed);\n", name);
    buf_puts(&g->helpers, buf_str(&b));
    return name;
}

const char *c_hash_func(Gen *g, Type *t) {
    if (!type_comparable(c_canon(g, t))) return NULL;
    const char *known = basic_function(g, c_under(g, t), "hash");
    return known ? known : define_hash(g, t);
}
