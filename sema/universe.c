// The universe: predeclared types, constants, functions and nil, and package unsafe. Made once a session.
#include "sema/internal.h"

static const struct { const char *name; uint8_t flags; } basic_info[T_BASIC_LAST + 1] = {
    [T_INVALID] = {"invalid type", 0},
#define X(kind, name, size, flags) [T_##kind] = {name, flags},
    BASIC_TYPES(X)
#undef X
};

static const struct { const char *name; bool is_unsafe; } builtin_info[BUILTIN_COUNT] = {
#define X(id, name, nargs, variadic, stmt) [BUILTIN_##id] = {name, BUILTIN_##id >= BUILTIN_UNSAFE_ADD},
    BUILTINS(X)
#undef X
};

static Type *basic_new(Session *s, TypeKind kind, const char *name) {
    Type *t = type_new(s, kind);
    t->basic.name = name;
    t->basic.flags = basic_info[kind].flags;
    return t;
}

static Obj *predeclare(Session *s, ObjKind kind, const char *name, Type *type) {
    Obj *o = obj_new(s, kind, POS_NONE, NULL, intern_str(s, name), type);
    scope_insert(s, s->universe->scope, o);
    return o;
}

static void predeclare_types(Session *s) {
    struct Universe *u = s->universe;
    for (int k = 0; k <= T_BASIC_LAST; k++) {
        u->basic[k] = basic_new(s, k, basic_info[k].name);
        if (k != T_INVALID && k < T_UNSAFE_POINTER) predeclare(s, OBJ_TYPE, basic_info[k].name, u->basic[k]);
    }
    u->byte = basic_new(s, T_UINT8, "byte");
    u->rune = basic_new(s, T_INT32, "rune");
    predeclare(s, OBJ_TYPE, "byte", u->byte);
    predeclare(s, OBJ_TYPE, "rune", u->rune);
}

// `any` is an alias of an interface that prints by that name.
static void predeclare_any(Session *s) {
    struct Universe *u = s->universe;
    u->all_types = NEW(&s->arena, TypeSet);
    u->all_types->all = true;
    u->any = iface_new(s);
    u->any->iface.complete = true;
    u->any->iface.set = u->all_types;
    Type *alias = type_new(s, T_ALIAS);
    u->any_obj = predeclare(s, OBJ_TYPE, "any", alias);
    alias->alias.obj = u->any_obj;
    alias->alias.origin = alias;
    alias->alias.rhs = alias->alias.actual = u->any;
}

static Type *predeclare_interface(Session *s, const char *name, Type *iface) {
    Obj *o = predeclare(s, OBJ_TYPE, name, NULL);
    Type *t = named_new(s, o);
    named_set_rhs(t, iface);
    iface->iface.complete = true;
    return t;
}

static void predeclare_error(Session *s) {
    struct Universe *u = s->universe;
    Type *iface = iface_new(s);
    u->error = predeclare_interface(s, "error", iface);
    Type *sig = func_new(s);
    Obj *res = obj_new(s, OBJ_VAR, POS_NONE, NULL, u->empty, u->basic[T_STRING]);
    res->is_result = true;
    Obj **vars = NEW(&s->arena, Obj *);
    vars[0] = res;
    sig->func.results = type_tuple(s, vars, 1);
    sig->func.recv = obj_new(s, OBJ_VAR, POS_NONE, NULL, u->empty, u->error);
    iface->iface.methods = NEW(&s->arena, Obj *);
    iface->iface.methods[0] = obj_new(s, OBJ_FUNC, POS_NONE, NULL, intern_str(s, "Error"), sig);
    iface->iface.nmethods = 1;
}

static void predeclare_comparable(Session *s) {
    Type *iface = iface_new(s);
    iface->iface.set = NEW(&s->arena, TypeSet);
    iface->iface.set->all = iface->iface.set->comparable = true;
    s->universe->comparable = predeclare_interface(s, "comparable", iface);
}

static void predeclare_values(Session *s) {
    struct Universe *u = s->universe;
    Type *untyped_bool = u->basic[T_UNTYPED_BOOL];
    predeclare(s, OBJ_CONST, "true", untyped_bool)->val = const_bool(&s->arena, true);
    predeclare(s, OBJ_CONST, "false", untyped_bool)->val = const_bool(&s->arena, false);
    u->iota_obj = predeclare(s, OBJ_CONST, "iota", u->basic[T_UNTYPED_INT]);
    u->iota_obj->val = const_int(&s->arena, 0);
    predeclare(s, OBJ_NIL, "nil", u->basic[T_UNTYPED_NIL]);
}

static void declare_unsafe(Session *s, Obj *o) {
    Package *p = s->universe->unsafe_pkg;
    o->pkg = p;
    scope_insert(s, p->scope, o);
    vec_push(&s->arena, &p->objs, o);
}

static void predeclare_functions(Session *s) {
    struct Universe *u = s->universe;
    for (int b = 0; b < BUILTIN_COUNT; b++) {
        Obj *o = obj_new(s, OBJ_BUILTIN, POS_NONE, NULL, intern_str(s, builtin_info[b].name), u->basic[T_INVALID]);
        o->builtin = (uint8_t)b;
        if (builtin_info[b].is_unsafe) declare_unsafe(s, o);
        else scope_insert(s, u->scope, o);
    }
    declare_unsafe(s, obj_new(s, OBJ_TYPE, POS_NONE, NULL, intern_str(s, "Pointer"), u->basic[T_UNSAFE_POINTER]));
}

void sema_init(Session *s) {
    struct Universe *u = s->universe = NEW(&s->arena, struct Universe);
    u->blank = intern_str(s, "_");
    u->empty = intern_str(s, "");
    u->init = intern_str(s, "init");
    u->main = intern_str(s, "main");
    u->dot = intern_str(s, ".");
    u->scope = NEW(&s->arena, Scope);
    u->empty_tuple = type_new(s, T_TUPLE);
    u->unsafe_pkg = package_new(s, "unsafe");
    u->unsafe_pkg->name = intern_str(s, "unsafe");
    u->unsafe_pkg->is_unsafe = u->unsafe_pkg->checked = u->unsafe_pkg->is_std = true;
    predeclare_types(s);
    predeclare_any(s);
    predeclare_error(s);
    predeclare_comparable(s);
    predeclare_values(s);
    predeclare_functions(s);
}

Package *package_new(Session *s, const char *path) {
    Package *p = NEW(&s->arena, Package);
    p->path = path;
    p->scope = NEW(&s->arena, Scope);
    p->scope->parent = s->universe->scope;
    return p;
}

Package *package_unsafe(Session *s) { return s->universe->unsafe_pkg; }

Type *type_basic(Session *s, TypeKind kind) { return s->universe->basic[kind]; }
Type *type_error(Session *s) { return s->universe->error; }
Type *type_any(Session *s) { return s->universe->any; }
Type *typ_byte(Session *s) { return s->universe->byte; }
Type *typ_rune(Session *s) { return s->universe->rune; }
Type *typ_comparable(Session *s) { return s->universe->comparable; }
