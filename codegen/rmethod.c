// Methods at run time: the list of a type's methods in its descriptor, and tables of methods for a pair of interface
// and type. The functions in both take the interface's data word as receiver.
#include "codegen/gen.h"

static bool may_have_methods(Gen *g, Type *t) {
    Type *u = c_under(g, t);
    if (u->kind == T_INTERFACE) return false;
    if (t->kind == T_NAMED || t->kind == T_STRUCT) return u->kind != T_POINTER;
    if (t->kind != T_POINTER) return false;
    Type *elem = c_elem_of(g, t);
    return (elem->kind == T_NAMED || elem->kind == T_STRUCT) && c_kind_of(g, elem) != T_INTERFACE &&
           c_kind_of(g, elem) != T_POINTER;
}

const char *c_methods_of(Gen *g, Type *t, uint32_t *n) {
    *n = 0;
    if (!may_have_methods(g, t)) return NULL;
    uint32_t count = 0;
    Selection **methods = type_method_set(g->s, t, &count);
    Buf b = {.arena = g->a};
    for (uint32_t i = 0; i < count; i++) {
        Obj *method = methods[i]->obj;
        IrFunc *fn = ir_iface_method(g->s, g->pkg, t, method);
        if (!fn) continue;
        Type *sig = c_canon(g, fn->type);
        buf_printf(&b, "    {%s, %s, &%s, (void *)%s},\n", c_string_data(g, method->sym->text),
                   c_string_data(g, c_package_path(method)), c_rtype(g, sig), c_func_name(g, fn));
        ++*n;
    }
    if (!*n) return NULL;
    const char *array = c_text(g, "methods$%s", c_link_name(g, t));
    buf_printf(&g->data, "static const RMethod %s[] = {\n%s};\n", array, buf_str(&b));
    return array;
}

uint32_t c_method_index(Gen *g, Type *iface, Obj *method) {
    uint32_t n = 0;
    Obj **methods = type_methods(g->s, c_under(g, iface), &n);
    for (uint32_t i = 0; i < n; i++) {
        bool same_package = sym_exported(method->sym) || methods[i]->pkg == method->pkg;
        if (methods[i]->sym == method->sym && same_package) return i;
    }
    fatal_at(g->s, method->pos, "interface without method %s", method->sym->text);
}

const char *c_itab(Gen *g, Type *iface, Type *concrete) {
    const char *name = c_text(g, "itab$%s$%s", c_link_name(g, iface), c_link_name(g, concrete));
    if (!c_first_time(g, "itab", name)) return name;
    uint32_t n = 0;
    Obj **methods = type_methods(g->s, c_under(g, iface), &n);
    Buf b = {.arena = g->a};
    for (uint32_t i = 0; i < n; i++) {
        IrFunc *fn = ir_iface_method(g->s, g->pkg, concrete, methods[i]);
        if (!fn) fatal_at(g->s, methods[i]->pos, "type without method %s", methods[i]->sym->text);
        buf_printf(&b, "%s(void *)%s", i ? ", " : "", c_func_name(g, fn));
    }
    const char *type = c_rtype(g, concrete), *full = ir_link_string(g->pkg->builder, concrete);
    buf_printf(
        &g->data,
        "static const struct { const RType *inter, *type; u32 hash; void *fun[%u]; } %s = {&%s, &%s, 0x%08xu, {%s}};\n",
        n, name, c_rtype(g, iface), type, (uint32_t)hash_bytes(full, strlen(full), 0), buf_str(&b));
    return name;
}
