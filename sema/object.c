// Objects: what names stand for. Their making, their identity, and how messages speak of them.
#include "sema/internal.h"

#include <ctype.h>

Obj *obj_new(Session *s, ObjKind kind, Pos pos, Package *pkg, const Sym *sym, Type *type) {
    Obj *o = NEW(&s->arena, Obj);
    o->kind = (uint8_t)kind;
    o->pos = pos;
    o->pkg = pkg;
    o->sym = sym;
    o->type = type;
    o->exported = sym_exported(sym);
    return o;
}

Obj *var_new(Checker *c, Pos pos, const Sym *sym, Type *type) { return obj_new(c->s, OBJ_VAR, pos, c->pkg, sym, type); }

Obj *param_new(Checker *c, Pos pos, const Sym *sym, Type *type) {
    Obj *o = var_new(c, pos, sym, type);
    o->is_param = true;
    return o;
}

Obj *field_new(Checker *c, Pos pos, const Sym *sym, Type *type, bool embedded) {
    Obj *o = var_new(c, pos, sym, type);
    o->is_field = true;
    o->embedded = embedded;
    return o;
}

Obj *obj_clone(Session *s, Obj *o, Type *type) {
    Obj *copy = NEW(&s->arena, Obj);
    *copy = *o;
    copy->type = type;
    copy->ir = NULL;
    copy->origin = o->origin ? o->origin : o;
    return copy;
}

bool is_blank(const Sym *s) { return s->len == 1 && s->text[0] == '_'; }

bool obj_is_alias(Obj *o) {
    Type *t = o->type;
    if (!t) return false;
    switch (t->kind) {
    case T_ALIAS: return true;
    case T_NAMED: return t->named.obj != o;
    case T_TPARAM: return t->tparam.obj != o;
    default: break;
    }
    if (t->kind > T_BASIC_LAST) return true;
    if (o->pkg && o->pkg->is_unsafe) return false;
    return o->pkg || strcmp(t->basic.name, o->sym->text) || !strcmp(t->basic.name, "byte") || !strcmp(t->basic.name, "rune");
}

static bool same_folded(const Sym *a, const Sym *b) {
    if (a->len != b->len) return false;
    for (uint32_t i = 0; i < a->len; i++)
        if (tolower((unsigned char)a->text[i]) != tolower((unsigned char)b->text[i])) return false;
    return true;
}

bool obj_same_id(const Obj *o, const Package *pkg, const Sym *sym, bool fold_case) {
    if (o->sym != sym) return fold_case && same_folded(o->sym, sym);
    return fold_case || o->exported || o->pkg == pkg;
}

// Exported names come first, then by name, unexported ones of one name by package.
int obj_compare(const Obj *a, const Obj *b) {
    if (a == b) return 0;
    if (a->exported != b->exported) return a->exported ? -1 : 1;
    if (a->sym != b->sym) return strcmp(a->sym->text, b->sym->text);
    if (a->exported || a->pkg == b->pkg) return 0;
    return strcmp(a->pkg ? a->pkg->path : "", b->pkg ? b->pkg->path : "");
}

static const char *var_kind(const Obj *o) {
    if (o->is_field) return "struct field";
    if (o->is_recv) return "receiver";
    if (o->is_param) return "parameter";
    if (o->is_result) return "result variable";
    return o->info ? "package-level variable" : "local variable";
}

const char *obj_kind_str(Obj *o) {
    switch ((ObjKind)o->kind) {
    case OBJ_PKG: return "package name";
    case OBJ_CONST: return "constant";
    case OBJ_TYPE:
        if (obj_is_alias(o)) return "type alias";
        return o->type && o->type->kind == T_TPARAM ? "type parameter" : "defined type";
    case OBJ_VAR: return var_kind(o);
    case OBJ_FUNC: return o->type && o->type->func.recv ? "method" : "function";
    case OBJ_LABEL: return "label";
    case OBJ_BUILTIN: return "built-in function";
    case OBJ_NIL: return "untyped nil";
    }
    return "unknown symbol";
}

void record_def(Ast *name, Obj *o) {
    name->name.obj = o;
    if (o && o->kind == OBJ_VAR) name->mode = MODE_VARIABLE;
}

void record_use(Ast *name, Obj *o) { name->name.obj = o; }
