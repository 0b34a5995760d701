// Run-time type descriptors and interface tables, as static data.
//
// Identical types must have one descriptor in a program. A named type declared at package level has its descriptor in
// the package that declares it, with that of the pointer to it; every other type (unnamed, local, an instance) is
// written by each package that mentions it, as a weak symbol named for the type, and the linker keeps one.
#include "codegen/gen.h"

static bool is_package_level(Type *t) {
    if (t->kind != T_NAMED || t->named.ntargs) return false;
    Obj *o = t->named.obj;
    return o->pkg && o->parent == o->pkg->scope;
}

// The package that writes the descriptor; NULL: whoever needs it.
static Package *home_of(Gen *g, Type *t) {
    if (t->kind == T_POINTER) t = c_elem_of(g, t);
    return is_package_level(t) ? t->named.obj->pkg : NULL;
}

static const char *kind_name(Type *u) {
    switch (u->kind) {
    case T_BOOL: return "BOOL";
    case T_INT: return "INT";
    case T_INT8: return "INT8";
    case T_INT16: return "INT16";
    case T_INT32: return "INT32";
    case T_INT64: return "INT64";
    case T_UINT: return "UINT";
    case T_UINT8: return "UINT8";
    case T_UINT16: return "UINT16";
    case T_UINT32: return "UINT32";
    case T_UINT64: return "UINT64";
    case T_UINTPTR: return "UINTPTR";
    case T_FLOAT32: return "FLOAT32";
    case T_FLOAT64: return "FLOAT64";
    case T_COMPLEX64: return "COMPLEX64";
    case T_COMPLEX128: return "COMPLEX128";
    case T_STRING: return "STRING";
    case T_ARRAY: return "ARRAY";
    case T_CHAN: return "CHAN";
    case T_FUNC: return "FUNC";
    case T_INTERFACE: return "INTERFACE";
    case T_MAP: return "MAP";
    case T_POINTER: return "POINTER";
    case T_SLICE: return "SLICE";
    case T_STRUCT: return "STRUCT";
    default: return "UNSAFE_POINTER";
    }
}

const char *c_string_data(Gen *g, const char *s) {
    size_t n = strlen(s);
    return n ? c_text(g, "{(const u8 *)%s, %zu}", c_quoted(g, s, n), n) : "{}";
}

static const char *list_data(Gen *g, const char *array, uint32_t n) {
    return n ? c_text(g, "{(void *)%s, %u, %u}", array, n, n) : "{}";
}

// Unexported names belong to their package.
const char *c_package_path(Obj *o) {
    if (!o->pkg || sym_exported(o->sym)) return "";
    return package_link_path(o->pkg);
}

// ---- What a type consists of ---------------------------------------------------------------------------------------

static void put_field(Gen *g, Buf *b, Type *u, uint32_t i) {
    Obj *o = u->strct.fields[i];
    const char *tag = u->strct.tags && u->strct.tags[i] ? u->strct.tags[i] : "";
    buf_printf(b, "    {%s, %s, %s, &%s, %lld, %s},\n", c_string_data(g, o->sym->text),
               c_string_data(g, c_package_path(o)), c_string_data(g, tag), c_rtype(g, c_field_type(g, u, i)),
               (long long)type_field_offset(u, i), o->embedded ? "true" : "false");
}

static uint32_t struct_fields(Gen *g, Type *u, const char *array) {
    Buf b = {.arena = g->a};
    if (!u->strct.n) return 0;
    for (uint32_t i = 0; i < u->strct.n; i++) put_field(g, &b, u, i);
    buf_printf(&g->data, "static const RField %s[] = {\n%s};\n", array, buf_str(&b));
    return u->strct.n;
}

static uint32_t func_types(Gen *g, Type *u, const char *array) {
    Buf b = {.arena = g->a};
    Type *tuples[] = {u->func.params, u->func.results};
    uint32_t n = 0;
    for (int k = 0; k < 2; k++)
        for (uint32_t i = 0; i < tuples[k]->tuple.n; i++)
            buf_printf(&b, "%s&%s", n++ ? ", " : "", c_rtype(g, c_canon(g, tuples[k]->tuple.vars[i]->type)));
    if (n) buf_printf(&g->data, "static const RType *const %s[] = {%s};\n", array, buf_str(&b));
    return n;
}

static uint32_t interface_methods(Gen *g, Type *u, const char *array) {
    Buf b = {.arena = g->a};
    uint32_t n = 0;
    Obj **methods = type_methods(g->s, u, &n);
    for (uint32_t i = 0; i < n; i++)
        buf_printf(&b, "    {%s, %s, &%s, NULL},\n", c_string_data(g, methods[i]->sym->text),
                   c_string_data(g, c_package_path(methods[i])), c_rtype(g, c_canon(g, methods[i]->type)));
    if (n) buf_printf(&g->data, "static const RMethod %s[] = {\n%s};\n", array, buf_str(&b));
    return n;
}

static const char *parts(Gen *g, Type *u, const char *link) {
    const char *array = c_text(g, "fields$%s", link);
    uint32_t n = 0;
    if (u->kind == T_STRUCT) n = struct_fields(g, u, array);
    if (u->kind == T_FUNC) n = func_types(g, u, array);
    if (u->kind == T_INTERFACE) n = interface_methods(g, u, array);
    return n ? c_text(g, ", .fields = %s", list_data(g, array, n)) : "";
}

static int64_t length_of(Type *u) {
    static const int directions[] = {[CHAN_BOTH] = 3, [CHAN_SEND] = 2, [CHAN_RECV] = 1};
    if (u->kind == T_ARRAY) return u->array.len;
    if (u->kind == T_CHAN) return directions[u->chan.dir];
    return u->kind == T_FUNC ? u->func.params->tuple.n : 0;
}

static const char *element(Gen *g, Type *u) {
    switch (u->kind) {
    case T_ARRAY: case T_CHAN: case T_POINTER: case T_SLICE: return c_text(g, ", .elem = &%s", c_rtype(g, c_elem_of(g, u)));
    case T_MAP: return c_text(g, ", .elem = &%s, .key = &%s", c_rtype(g, c_elem_of(g, u)), c_rtype(g, c_canon(g, u->map.key)));
    default: return "";
    }
}

// ---- The descriptor ------------------------------------------------------------------------------------------------

static const char *flags_of(Gen *g, Type *t, Type *u) {
    Buf b = {.arena = g->a};
    buf_puts(&b, "0");
    if (!type_has_pointers(t)) buf_puts(&b, " | RT_POINTER_FREE");
    if (type_pointer_shaped(t)) buf_puts(&b, " | RT_DIRECT");
    if (t->kind == T_NAMED || t->kind <= T_BASIC_LAST) buf_puts(&b, " | RT_NAMED");
    if (c_is_memory_equal(g, t)) buf_puts(&b, " | RT_MEMEQ");
    if (u->kind == T_FUNC && u->func.variadic) buf_puts(&b, " | RT_VARIADIC");
    return b.len > 4 ? buf_str(&b) + 4 : "0";
}

// The descriptor of the pointer type, if any package of the program has one.
static const char *pointer_descriptor(Gen *g, Type *t) {
    Type *pointer = c_canon(g, type_pointer(g->s, t));
    if (home_of(g, pointer)) return c_rtype(g, pointer);
    const char *name = c_text(g, "rtype$%s", c_link_name(g, pointer));
    if (c_first_time(g, "weak rtype", name))
        buf_printf(&g->protos, "extern const RType %s __attribute__((weak));\n", name);
    return name;
}

static void put_names(Gen *g, Buf *b, Type *t) {
    buf_printf(b, ", .string = %s", c_string_data(g, c_reflect_string(g, t)));
    const char *name = c_reflect_name(g, t);
    if (*name) buf_printf(b, ", .name = %s", c_string_data(g, name));
    if (t->kind == T_UNSAFE_POINTER) buf_printf(b, ", .pkg_path = %s", c_string_data(g, "unsafe"));
    Obj *o = t->kind == T_NAMED ? t->named.obj : NULL;
    if (o && o->pkg) buf_printf(b, ", .pkg_path = %s", c_string_data(g, package_link_path(o->pkg)));
}

static void define(Gen *g, Type *t, const char *name, bool weak) {
    Type *u = c_under(g, t);
    const char *link = c_link_name(g, t), *full = ir_link_string(g->pkg->builder, t), *equal = c_equal_func(g, t),
               *hash = c_hash_func(g, t);
    Buf b = {.arena = g->a};
    buf_printf(&b,
               "%sconst RType %s = {.size = %lld, .hash = 0x%08xu, .kind = RK_%s, .align = %lld, .field_align = %lld, "
               ".flags = %s",
               weak ? "__attribute__((weak)) " : "", name, (long long)type_size(t),
               (uint32_t)hash_bytes(full, strlen(full), 0), kind_name(u), (long long)type_align(t),
               (long long)type_align(t), flags_of(g, t, u));
    if (equal) buf_printf(&b, ", .equal = %s, .hashfn = %s", equal, hash);
    put_names(g, &b, t);
    buf_puts(&b, element(g, u));
    if (length_of(u)) buf_printf(&b, ", .len = %lld", (long long)length_of(u));
    buf_puts(&b, parts(g, u, link));
    uint32_t methods = 0;
    const char *array = c_methods_of(g, t, &methods);
    if (methods) buf_printf(&b, ", .methods = %s", list_data(g, array, methods));
    buf_printf(&b, ", .ptr_to = &%s};\n", pointer_descriptor(g, t));
    buf_puts(&g->descriptors, buf_str(&b));
}

const char *c_rtype(Gen *g, Type *t) {
    t = c_canon(g, t);
    const char *name = c_text(g, "rtype$%s", c_link_name(g, t));
    if (!c_first_time(g, "rtype", name)) return name;
    Package *home = home_of(g, t);
    bool here = !home || home == g->pkg->pkg;
    buf_printf(&g->protos, "extern const RType %s%s;\n", name, here && !home ? " __attribute__((weak))" : "");
    if (here) define(g, t, name, !home);
    return name;
}

void c_rtypes_of_package(Gen *g) {
    Package *p = g->pkg->pkg;
    for (uint32_t i = 0; i < p->objs.len; i++) {
        Obj *o = p->objs.at[i];
        if (o->kind != OBJ_TYPE || strcmp(o->sym->text, "_") == 0 || o->type->kind != T_NAMED) continue;
        Type *t = c_canon(g, o->type);
        if (o->type->named.ntparams || t->named.obj != o) continue;
        c_rtype(g, t);
        c_rtype(g, c_canon(g, type_pointer(g->s, t)));
    }
}
