// Go types as C types.
//
// A type's C form follows from its underlying type alone, except that structs have the name of the Go type. Arrays are
// structs around a C array, so that they can be copied and returned. Slices, strings, maps, channels, func values and
// interfaces are the runtime's types whatever their elements are. Definitions are written on first use: behind a
// pointer a forward declaration is enough.
#include "codegen/gen.h"

Type *c_canon(Gen *g, Type *t) { return t->canon ? t->canon : type_canon(g->s, t); }

Type *c_under(Gen *g, Type *t) {
    t = c_canon(g, t);
    return t->kind == T_NAMED ? c_canon(g, type_under(t)) : t;
}

int c_kind_of(Gen *g, Type *t) { return c_under(g, t)->kind; }

Type *c_elem_of(Gen *g, Type *t) {
    Type *u = c_under(g, t);
    switch (u->kind) {
    case T_ARRAY: return c_canon(g, u->array.elem);
    case T_MAP: return c_canon(g, u->map.elem);
    case T_CHAN: return c_canon(g, u->chan.elem);
    case T_SLICE: return c_canon(g, u->slice.elem);
    default: return c_canon(g, u->pointer.elem);
    }
}

Type *c_field_type(Gen *g, Type *strct, uint32_t i) { return c_canon(g, c_under(g, strct)->strct.fields[i]->type); }

Type *c_result_type(Gen *g, Type *sig) {
    Type *results = c_under(g, sig)->func.results;
    if (results->tuple.n == 0) return NULL;
    return c_canon(g, results->tuple.n == 1 ? results->tuple.vars[0]->type : results);
}

bool c_is_eface(Gen *g, Type *t) {
    uint32_t n = 0;
    Type *u = c_under(g, t);
    if (u->kind != T_INTERFACE) return false;
    type_methods(g->s, u, &n);
    return n == 0;
}

bool c_is_zero_size(Gen *g, Type *t) { return type_size(c_canon(g, t)) == 0; }

const char *c_noscan(Gen *g, Type *t) { return type_has_pointers(c_canon(g, t)) ? "false" : "true"; }

// `type P *P` and its like: a chain of pointers that never ends.
bool c_is_opaque_pointer(Gen *g, Type *t) {
    for (int depth = 0; depth < 32; depth++) {
        if (c_kind_of(g, t) != T_POINTER) return false;
        t = c_elem_of(g, t);
    }
    return true;
}

static const char *basic_c_type(TypeKind kind) {
    switch (kind) {
    case T_BOOL: return "bool";
    case T_INT: case T_INT64: return "i64";
    case T_INT8: return "i8";
    case T_INT16: return "i16";
    case T_INT32: return "i32";
    case T_UINT: case T_UINT64: return "u64";
    case T_UINT8: return "u8";
    case T_UINT16: return "u16";
    case T_UINT32: return "u32";
    case T_UINTPTR: return "uptr";
    case T_FLOAT32: return "f32";
    case T_FLOAT64: return "f64";
    case T_COMPLEX64: return "c64";
    case T_COMPLEX128: return "c128";
    case T_STRING: return "String";
    default: return "void *";
    }
}

// ---- Structs and arrays -----------------------------------------------------------------------------------------

static const char *aggregate_name(Gen *g, Type *t) {
    Type *u = c_under(g, t);
    const char *name = c_link_name(g, u->kind == T_ARRAY ? u : t);
    if (c_first_time(g, "type", name)) buf_printf(&g->forwards, "typedef struct %s %s;\n", name, name);
    return name;
}

static void put_array(Gen *g, Buf *b, Type *u) {
    const char *elem = c_type(g, u->array.elem);
    buf_printf(b, " %s; ", c_decl(g, elem, c_text(g, "a[%lld]", (long long)u->array.len)));
}

// A field of size zero at the end is followed by a byte, so that its address is not another object's.
static void put_fields(Gen *g, Buf *b, Type *t, Type *u) {
    buf_puts(b, "\n");
    for (uint32_t i = 0; i < u->strct.n; i++)
        buf_printf(b, "    %s;\n", c_decl(g, c_type(g, u->strct.fields[i]->type), c_field_name(g, t, i)));
    if (u->strct.n && type_size(t) > 0 && c_is_zero_size(g, u->strct.fields[u->strct.n - 1]->type))
        buf_puts(b, "    u8 past_end;\n");
}

static const char *aggregate(Gen *g, Type *t) {
    const char *name = aggregate_name(g, t);
    if (!c_first_time(g, "definition of", name)) return name;
    Type *u = c_under(g, t);
    Buf b = {.arena = g->a};
    buf_printf(&b, "struct %s {", name);
    if (u->kind == T_ARRAY) put_array(g, &b, u);
    else if (u->strct.n) put_fields(g, &b, t, u);
    buf_puts(&b, "};\n");
    buf_puts(&g->types, buf_str(&b));
    return name;
}

// ---- Results of functions -----------------------------------------------------------------------------------------

// Longer names made of several types are replaced by a hash.
#define LONGEST_NAME 90

static void put_mangled(Buf *b, const char *ctype) {
    for (; *ctype; ctype++)
        if (*ctype != ' ') buf_putc(b, *ctype == '*' ? 'p' : *ctype);
}

static const char *shortened(Gen *g, Buf *b) {
    const char *name = buf_str(b);
    if (b->len <= LONGEST_NAME) return name;
    return c_text(g, "%.12s$%016llx", name, (unsigned long long)hash_bytes(name, b->len, 0));
}

static const char *results_struct(Gen *g, Type *tuple) {
    Buf name = {.arena = g->a}, fields = {.arena = g->a};
    buf_puts(&name, "results");
    for (uint32_t i = 0; i < tuple->tuple.n; i++) {
        const char *ctype = c_type(g, tuple->tuple.vars[i]->type);
        buf_putc(&name, '$');
        put_mangled(&name, ctype);
        buf_printf(&fields, " %s;", c_decl(g, ctype, c_text(g, "r%u", i)));
    }
    const char *s = shortened(g, &name);
    if (c_first_time(g, "results", s)) buf_printf(&g->types, "typedef struct {%s } %s;\n", buf_str(&fields), s);
    return s;
}

// ---- Any type ------------------------------------------------------------------------------------------------------

static const char *pointer_to(Gen *g, const char *ctype) {
    return c_text(g, ctype[strlen(ctype) - 1] == '*' ? "%s*" : "%s *", ctype);
}

static const char *pointer_type(Gen *g, Type *t) {
    return c_is_opaque_pointer(g, t) ? "void *" : pointer_to(g, c_pointee(g, c_elem_of(g, t)));
}

static const char *type_text(Gen *g, Type *t, bool complete) {
    Type *u = c_under(g, t);
    switch (u->kind) {
    case T_POINTER: return pointer_type(g, t);
    case T_SLICE: return "Slice";
    case T_MAP: return "Map *";
    case T_CHAN: return "Chan *";
    case T_FUNC: return "Closure *";
    case T_INTERFACE: return c_is_eface(g, u) ? "Eface" : "Iface";
    case T_STRUCT: case T_ARRAY: return complete ? aggregate(g, t) : aggregate_name(g, t);
    case T_TUPLE: return u->tuple.n == 0 ? "void" : u->tuple.n == 1 ? c_type(g, u->tuple.vars[0]->type) : results_struct(g, u);
    default: return basic_c_type(u->kind);
    }
}

const char *c_type(Gen *g, Type *t) { return t ? type_text(g, c_canon(g, t), true) : "void"; }

const char *c_pointee(Gen *g, Type *t) { return type_text(g, c_canon(g, t), false); }

const char *c_decl(Gen *g, const char *ctype, const char *name) {
    return c_text(g, ctype[strlen(ctype) - 1] == '*' ? "%s%s" : "%s %s", ctype, name);
}

const char *c_zero_value(Gen *g, Type *t) {
    Type *u = c_under(g, t);
    switch (u->kind) {
    case T_BOOL: return "false";
    case T_POINTER: case T_MAP: case T_CHAN: case T_FUNC: case T_UNSAFE_POINTER: return "NULL";
    case T_STRING: case T_SLICE: case T_INTERFACE: case T_STRUCT: case T_ARRAY: return c_text(g, "(%s){}", c_type(g, t));
    default: return "0";
    }
}

// ---- Function types ------------------------------------------------------------------------------------------------

const char *c_params(Gen *g, Type *sig) {
    Buf b = {.arena = g->a};
    Type *params = c_under(g, sig)->func.params;
    for (uint32_t i = 0; i < params->tuple.n; i++)
        buf_printf(&b, "%s%s", i ? ", " : "", c_param(g, params->tuple.vars[i]->type, NULL));
    return buf_str(&b);
}

// Code of closures takes the closure last, methods in interface tables take the data word first.
const char *c_func_type(Gen *g, Type *sig, bool method) {
    const char *result = c_type(g, c_result_type(g, sig)), *params = c_params(g, sig);
    Buf name = {.arena = g->a};
    buf_puts(&name, method ? "method$" : "func$");
    for (const char *p = params; *p; p++)
        if (*p != ' ') buf_putc(&name, *p == '*' ? 'p' : *p == ',' ? '_' : *p);
    buf_putc(&name, '$');
    put_mangled(&name, result);
    const char *s = shortened(g, &name);
    const char *comma = *params ? ", " : "";
    if (c_first_time(g, "function type", s)) {
        if (method)
            buf_printf(&g->types, "typedef %s;\n", c_decl(g, result, c_text(g, "%s(void *%s%s)", s, comma, params)));
        else
            buf_printf(&g->types, "typedef %s;\n", c_decl(g, result, c_text(g, "%s(%s%sClosure *)", s, params, comma)));
    }
    return s;
}
