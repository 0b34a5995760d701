// Interface types: explicit methods, and embedded elements. Their type set is computed later (typeset.c).
#include "sema/internal.h"

static void compute_set(Checker *c, void *arg) { type_set(c->s, arg); }

static Obj *interface_method(Checker *c, Ast *field, Type *recv) {
    Ast *name = field->field.name;
    if (is_blank(name->name.sym)) {
        err_node(c, name, "methods must have a unique non-blank name");
        return NULL;
    }
    Type *sig = typ_expr(c, field->field.type);
    if (sig->kind != T_FUNC) return NULL;
    sig->func.recv = var_new(c, name->pos, c->s->universe->empty, recv);
    sig->func.recv->is_recv = true;
    Obj *m = obj_new(c->s, OBJ_FUNC, name->pos, c->pkg, name->name.sym, sig);
    record_def(name, m);
    return m;
}

Type *interface_type(Checker *c, Ast *e, Obj *def) {
    Type *t = iface_new(c->s), *named = def && def->type ? as_named(def->type) : NULL;
    Asts elems = e->interface.methods;
    if (c->env.interface_depth++ == 0 && elems.len > 0) vec_push(c->arena, &c->interfaces, e);
    Obj **methods = NEW_ARRAY(c->arena, Obj *, elems.len);
    Type **embeds = NEW_ARRAY(c->arena, Type *, elems.len);
    Pos *embed_pos = NEW_ARRAY(c->arena, Pos, elems.len);
    for (uint32_t i = 0; i < elems.len; i++) {
        Ast *field = elems.at[i];
        if (field->field.name) {
            Obj *m = interface_method(c, field, named ? named : t);
            if (m) methods[t->iface.nmethods++] = m;
        } else {
            embed_pos[t->iface.nembeds] = ast_start(field->field.type);
            embeds[t->iface.nembeds++] = parse_union(c, field->field.type);
        }
    }
    c->env.interface_depth--;
    t->iface.methods = methods;
    t->iface.embeds = embeds;
    t->iface.embed_pos = embed_pos;
    t->iface.complete = true;
    methods_sort(methods, t->iface.nmethods);
    if (elems.len > 0) check_later(c, compute_set, t);
    return t;
}
