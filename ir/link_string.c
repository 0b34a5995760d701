// Texts of types for names that must be the same wherever the type is mentioned: full import paths, no aliases, and a
// mark on types declared inside functions. Instances of generic functions are named by them.
#include "ir/build.h"

static void write_member(TypeText *w, Obj *o) {
    if (!sym_exported(o->sym) && o->pkg) buf_printf(&w->out, "%s.", package_link_path(o->pkg));
    buf_puts(&w->out, o->sym->text);
}

// An embedded field has the name of its type, but for aliases, type arguments, and predeclared types (whose names belong to
// no package, while the field's does).
static bool is_named_as(Type *t, const Sym *name) {
    if (t->kind == T_POINTER) t = type_unalias(t->pointer.elem);
    return t->kind == T_NAMED && t->named.obj->pkg && !t->named.ntargs && t->named.obj->sym == name;
}

static void write_field(TypeText *w, Obj *f) {
    if (f->embedded && is_named_as(type_unalias(f->type), f->sym)) return;
    write_member(w, f);
    buf_puts(&w->out, f->embedded ? " = " : " ");
}

static void write_type_args(TypeText *w, Type *named) {
    uint32_t implicit = type_implicit_args(named);
    for (uint32_t i = 0; i < named->named.ntargs; i++) {
        buf_putc(&w->out, i == 0 ? '[' : i == implicit ? ';' : ',');
        ir_write_type(w, ir_shaped_arg(w->data, named, i));
    }
    if (named->named.ntargs) buf_putc(&w->out, ']');
}

static void write_named(TypeText *w, Type *t) {
    Obj *o = t->named.obj;
    if (o->pkg) buf_printf(&w->out, "%s.", package_link_path(o->pkg));
    buf_puts(&w->out, o->sym->text);
    write_type_args(w, t);
    uint32_t local = type_local_number(t);
    if (local) buf_printf(&w->out, "·%u", local);
}

static TypeText link_text(IrBuilder *b) {
    static const TypeNames names = {write_named, write_field, write_member, false};
    return (TypeText){.out = {.arena = b->arena}, .s = b->s, .names = &names, .data = b};
}

const char *ir_link_string(IrBuilder *b, Type *t) {
    TypeText w = link_text(b);
    ir_write_type(&w, t);
    return buf_str(&w.out);
}

static const char *type_args_text(IrBuilder *b, Type *named) {
    TypeText w = link_text(b);
    write_type_args(&w, named);
    return buf_str(&w.out);
}

const char *ir_type_symbol(IrBuilder *b, Type *named) {
    Obj *o = named->named.obj;
    uint32_t number = type_local_number(named);
    const char *local = number ? arena_printf(b->arena, "·%u", number) : "";
    return ir_mangle(b, arena_printf(b->arena, "%s%s%s", o->sym->text, type_args_text(b, named), local));
}

// A method as the reference names the function: "T.M", "(*T).M"; an unexported method of another package than the
// receiver's carries its package.
const char *ir_method_name(IrBuilder *b, Type *recv, Obj *method, const char *suffix) {
    bool pointer = recv->kind == T_POINTER;
    Type *base = pointer ? ir_canon(b, recv->pointer.elem) : recv;
    const char *type;
    Package *home = NULL;
    if (base->kind == T_NAMED) {
        home = base->named.obj->pkg;
        uint32_t local = type_local_number(base);
        type = arena_printf(b->arena, "%s%s%s", base->named.obj->sym->text, type_args_text(b, base),
                            local ? arena_printf(b->arena, "·%u", local) : "");
    } else {
        type = ir_link_string(b, base);
    }
    const char *pkg = "";
    if (!sym_exported(method->sym) && method->pkg != home) pkg = arena_printf(b->arena, ".%s", package_link_path(method->pkg));
    return arena_printf(b->arena, pointer ? "(*%s)%s.%s%s" : "%s%s.%s%s", type, pkg, method->sym->text, suffix);
}
