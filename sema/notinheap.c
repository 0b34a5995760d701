// Types that must not live in the heap (those that hold the runtime's marker by value) can be no type arguments, no
// keys or elements of declared maps, and no elements of declared channels: the code for these would allocate them.
#include "sema/internal.h"

static bool is_marker(const Obj *o) {
    return strcmp(o->sym->text, "nih") == 0 && o->pkg && strcmp(o->pkg->path, "internal/runtime/sys") == 0;
}

bool type_not_in_heap(Type *t) {
    Type *named = as_named(t), *u = type_under(t);
    if (named && is_marker(named->named.obj)) return true;
    if (u->kind == T_ARRAY) return type_not_in_heap(u->array.elem);
    if (u->kind != T_STRUCT) return false;
    for (uint32_t i = 0; i < u->strct.n; i++)
        if (type_not_in_heap(u->strct.fields[i]->type)) return true;
    return false;
}

// With the whole path of its package.
static const char *full_name(Checker *c, Type *t) {
    Type *named = as_named(t);
    if (!named || !named->named.obj->pkg) return type_str(c, t);
    return text_of(c, "%s.%s", named->named.obj->pkg->path, named->named.obj->sym->text);
}

static void check_targs(Checker *c, const Ast *name) {
    for (uint32_t i = 0; i < name->name.ntargs; i++) {
        Type *t = name->name.targs[i];
        if (type_not_in_heap(t))
            err_at(c, name->pos, "cannot use incomplete (or unallocatable) type as a type argument: %s", full_name(c, t));
    }
}

static void check_declared(Checker *c, const Ast *e) {
    if (!e->type || (e->kind != AST_MAP_TYPE && e->kind != AST_CHAN_TYPE)) return;
    Type *u = type_under(e->type);
    if (u->kind == T_MAP && type_not_in_heap(u->map.key)) err_at(c, e->pos, "incomplete (or unallocatable) map key not allowed");
    if (u->kind == T_MAP && type_not_in_heap(u->map.elem)) err_at(c, e->pos, "incomplete (or unallocatable) map value not allowed");
    if (u->kind == T_CHAN && type_not_in_heap(u->chan.elem)) err_at(c, e->pos, "chan of incomplete (or unallocatable) type not allowed");
}

static void walk(void *checker, const char *role, Ast *n) {
    (void)role;
    if (n->kind == AST_NAME) check_targs(checker, n);
    if (n->kind == AST_TYPE_DECL) check_declared(checker, n->type_decl.type);
    ast_children(n, walk, checker);
}

void not_in_heap_types(Checker *c) {
    if (c->pkg->is_std) return;
    for (uint32_t i = 0; i < c->pkg->files.len; i++) walk(c, "", c->pkg->files.at[i]);
}
