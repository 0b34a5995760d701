// Shapes. In the reference instances of a generic function share their code when the type arguments have equal
// underlying types: it is compiled for a shape, which is a type argument of its own, go.shape.U. All types in such code
// that mention a type parameter mention shapes, and what is instantiated there is instantiated for shapes again. We
// compile an instance for each list of exact types; but messages name shapes, so these are kept beside the exact types.
#include "ir/build.h"

static bool is_shape(Type *t) {
    return t->kind == T_NAMED && t->named.obj->pkg && strcmp(t->named.obj->pkg->path, "go.shape") == 0;
}

static bool has_shape(Type *t, void *data) {
    t = type_unalias(t);
    return is_shape(t) || (t->kind != T_INTERFACE && type_any_part(t, has_shape, data));
}

// The type depends on a type argument of the function around.
bool ir_has_shape(Type *t) { return has_shape(t, NULL); }

// Whether the constraint asks for methods only: no list of types, not comparable.
static bool is_method_set(Type *bound) {
    bound = type_unalias(bound);
    if (bound->kind == T_NAMED && !bound->named.obj->pkg && strcmp(bound->named.obj->sym->text, "comparable") == 0)
        return false;
    Type *u = type_under(bound);
    if (u->kind != T_INTERFACE) return false;
    for (uint32_t i = 0; i < u->iface.nembeds; i++)
        if (!is_method_set(u->iface.embeds[i])) return false;
    return true;
}

bool ir_methods_only(Type *tparam) { return is_method_set(type_unalias(tparam)->tparam.bound); }


// ---- The shape of a type argument -----------------------------------------------------------------------------------

// Above this length the reference writes a hash instead of the text: SHA-256, marked as its own by one byte.
#define LONGEST_SHAPE 500

static const Sym *shape_name(IrBuilder *b, Type *under) {
    const char *text = ir_link_string(b, under);
    size_t n = strlen(text);
    char hash[65];
    if (n <= LONGEST_SHAPE) return intern(b->s, text, n);
    sha256_hex(text, n, hash);
    unsigned first = 0;
    sscanf(hash, "%2x", &first);
    return intern_str(b->s, arena_printf(b->arena, "%02x%s", first ^ 0xff, hash + 2));
}

static Type *shape_named(IrBuilder *b, const Sym *name, Type *under) {
    Type *shape = table_get(&b->shapes, name);
    if (shape) return shape;
    if (!b->shape_pkg) {
        b->shape_pkg = package_new(b->s, "go.shape");
        b->shape_pkg->name = intern_str(b->s, "go.shape");
    }
    Obj *o = NEW(b->arena, Obj);
    o->kind = OBJ_TYPE;
    o->sym = name;
    o->pkg = b->shape_pkg;
    shape = type_defined(b->s, o, under);
    table_put(&b->shapes, b->arena, name, shape);
    return shape;
}

static bool is_under_way(IrBuilder *b, Type *t) {
    for (uint32_t i = 0; i < b->shaping.len; i++)
        if (b->shaping.at[i] == t) return true;
    return false;
}

// What stays as it is: shapes, a type whose own parts are being found, instances that are interfaces, and pointers to types
// with shapes in them.
static bool is_kept(IrBuilder *b, Type *t, Type *under, bool basic) {
    if (!ir_has_shape(t)) return false;
    if (is_under_way(b, t) || (is_shape(t) && !(basic && under->kind == T_POINTER))) return true;
    if (under->kind == T_INTERFACE) return t->kind == T_NAMED && t->named.ntargs;
    return basic && under->kind == T_POINTER && ir_has_shape(under->pointer.elem) && !is_shape(type_unalias(under->pointer.elem));
}

Type *ir_shape_type(IrBuilder *b, Type *t, bool basic) {
    t = ir_canon(b, t);
    Type *under = ir_under(b, t);
    if (is_kept(b, t, under, basic)) return t;
    if (basic && under->kind == T_POINTER) under = ir_pointer_to(b, ir_basic(b, T_UINT8));
    ir_enter_type(b, t);
    const Sym *name = shape_name(b, under);
    ir_leave_type(b);
    return shape_named(b, name, under);
}

void ir_enter_type(IrBuilder *b, Type *t) { vec_push(b->arena, &b->shaping, t); }
void ir_leave_type(IrBuilder *b) { b->shaping.len--; }

// An instance with a shape among its type arguments has shapes only.
Type *ir_shaped_arg(IrBuilder *b, Type *named, uint32_t i) {
    Type *origin = named->named.origin, *arg = named->named.targs[i];
    if (!ir_has_shape(named)) return arg;
    uint32_t implicit = type_implicit_args(named);
    return ir_shape_type(b, arg, i >= implicit && ir_methods_only(origin->named.tparams[i - implicit]));
}
