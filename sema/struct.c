// Struct types: fields, embedded fields, tags.
#include "sema/internal.h"

typedef struct Fields { Checker *c; VEC(Obj *) list; const char **tags; uint32_t max; Table names; } Fields;

static const char *field_tag(Checker *c, Ast *tag) {
    if (!tag || tag->bad) return NULL;
    if (tag->lit.kind != LIT_STRING) {
        err_node(c, tag, "invalid syntax tree: incorrect tag syntax: \"%.*s\"", (int)tag->lit.len, tag->lit.text);
        return NULL;
    }
    size_t n;
    return unquote(c->arena, tag->lit.text, tag->lit.len, &n);
}

static void add_field(Fields *f, Ast *name, Type *t, bool embedded, const char *tag) {
    Checker *c = f->c;
    const Sym *sym = name->name.sym;
    Obj *field = field_new(c, name->pos, sym, t, embedded);
    if (!is_blank(sym)) {
        Obj *other = table_get(&f->names, sym);
        if (other) {
            Err e;
            err_begin(c, &e);
            err_add(&e, name->pos, "%s redeclared", sym->text);
            err_add_other_decl(&e, other);
            err_report(&e);
            return;
        }
        if (f->max > 1) table_put(&f->names, c->arena, sym, field);
    }
    if (tag && *tag) {
        if (!f->tags) f->tags = NEW_ARRAY(c->arena, const char *, f->max);
        f->tags[f->list.len] = tag;
    }
    vec_push(c->arena, &f->list, field);
    if (!embedded) record_def(name, field);
}

// The name of an embedded field: that of its type, of which at most one pointer may be written.
static Ast *embedded_name(Ast *e) {
    switch (e->kind) {
    case AST_NAME: return e;
    case AST_SELECTOR: return e->selector.sel;
    case AST_INDEX: return embedded_name(e->index.x);
    case AST_OPERATION: {
        if (e->oper.op != OPER_MUL || e->oper.y) return NULL;
        Ast *x = e->oper.x;
        bool twice = x->kind == AST_OPERATION && x->oper.op == OPER_MUL && !x->oper.y;
        return twice ? NULL : embedded_name(x);
    }
    default: return NULL;
    }
}

typedef struct Embedded { Type *type; Pos pos; } Embedded;

static void check_embedded(Checker *c, void *arg) {
    Embedded *e = arg;
    bool is_pointer;
    Type *t = deref(e->type, &is_pointer), *u = type_under(t);
    if (u->kind == T_UNSAFE_POINTER)
        err_at(c, e->pos, "embedded field type cannot be unsafe.Pointer");
    else if (u->kind == T_POINTER)
        err_at(c, e->pos, "embedded field type cannot be a pointer");
    else if (u->kind == T_INTERFACE && type_is_tparam(t))
        err_at(c, e->pos, "embedded field type cannot be a (pointer to a) type parameter");
    else if (u->kind == T_INTERFACE && is_pointer)
        err_at(c, e->pos, "embedded field type cannot be a pointer to an interface");
}

static void add_embedded(Fields *f, Ast *type, Type *t, const char *tag) {
    Checker *c = f->c;
    Pos pos = ast_start(type);
    Ast *name = embedded_name(type);
    if (!name) {
        err_at(c, pos, "invalid embedded field type %s", expr_str(c, type));
        return;
    }
    add_field(f, name, t, true, tag);
    Embedded *e = NEW(c->arena, Embedded);
    *e = (Embedded){t, pos};
    check_later(c, check_embedded, e);
}

Type *struct_type(Checker *c, Ast *e) {
    Asts fields = e->struct_type.fields;
    Fields f = {.c = c, .max = fields.len};
    Ast *prev = NULL;
    Type *t = NULL;
    for (uint32_t i = 0; i < fields.len; i++) {
        Ast *field = fields.at[i], *type = field->field.type;
        if (type != prev) t = var_type(c, type);
        prev = type;
        const char *tag = i < e->struct_type.tags.len ? field_tag(c, e->struct_type.tags.at[i]) : NULL;
        if (field->field.name) add_field(&f, field->field.name, t, false, tag);
        else add_embedded(&f, type, t, tag);
    }
    return type_struct(c->s, f.list.at, f.list.len, f.tags);
}
