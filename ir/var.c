// Variables: locals, globals, temporaries, and captured ones. A function literal that mentions a variable of a function
// around it gets a variable of its own that stands for it, and so does every literal between the two.
#include "ir/build.h"

IrVar *ir_var_new(IrBuilder *b, IrFunc *f, VarClass vclass, const Sym *sym, Type *type, Pos pos) {
    bool of_body = vclass == VAR_LOCAL || vclass == VAR_CAPTURED;
    IrVar *v = NEW(of_body ? session_bodies(b->s) : b->arena, IrVar);
    v->vclass = vclass;
    v->sym = sym;
    v->type = type;
    v->pos = pos;
    v->func = f;
    v->canonical = v;
    return v;
}

static void number_name(IrBuilder *b, IrVar *v) {
    intptr_t count = (intptr_t)table_get(&b->f->names, v->sym);
    v->vargen = (int32_t)count;
    table_put(&b->f->names, &b->s->scratch, v->sym, (void *)(count + 1));
}

static IrVar *local_new(IrBuilder *b, const Sym *sym, Type *type, Pos pos) {
    IrVar *v = ir_var_new(b, b->f->fn, VAR_LOCAL, sym, type, pos);
    number_name(b, v);
    vec_push(session_bodies(b->s), &b->f->fn->locals, v);
    return v;
}

IrVar *ir_local(IrBuilder *b, Obj *obj) {
    IrVar *v = local_new(b, obj->sym, ir_type(b, obj->type), obj->pos);
    v->obj = obj;
    table_put(b->f->vars, &b->s->scratch, obj, v);
    return v;
}

IrVar *ir_local_named(IrBuilder *b, const char *name, Type *type, Pos pos) {
    return local_new(b, intern_str(b->s, name), type, pos);
}

IrVar *ir_tmp(IrBuilder *b, Type *type, Pos pos) { return ir_temp(b->s, b->f->fn, type, pos); }

static IrVar *capture_in(IrBuilder *b, FuncState *f, IrVar *v, Pos pos) {
    if (v->func == f->fn || v->vclass == VAR_GLOBAL) return v;
    IrVar *known = table_get(&f->captured, v);
    if (known) return known;
    if (!f->outer) fatal_at(b->s, pos, "variable %s is not in scope", v->sym->text);
    IrVar *outer = capture_in(b, f->outer, v, pos);
    IrVar *c = ir_var_new(b, f->fn, VAR_CAPTURED, v->sym, v->type, pos);
    c->outer = outer;
    c->canonical = v;
    c->obj = v->obj;
    c->defn = v->defn;
    v->captured = true;
    table_put(&f->captured, &b->s->scratch, v, c);
    vec_push(session_bodies(b->s), &f->fn->captures, c);
    return c;
}

IrVar *ir_capture(IrBuilder *b, IrVar *v, Pos pos) { return capture_in(b, b->f, v, pos); }

Ir *ir_use(IrBuilder *b, IrVar *v, Pos pos) { return ir_name(b->s, ir_capture(b, v, pos), pos); }

static bool is_global(Obj *o) { return o->pkg && o->parent == o->pkg->scope; }

IrVar *ir_global(IrBuilder *b, Obj *obj) {
    if (obj->ir) return obj->ir;
    IrVar *v = ir_var_new(b, NULL, VAR_GLOBAL, obj->sym, ir_canon(b, obj->type), obj->pos);
    v->pkg = b->p;
    v->obj = obj;
    obj->ir = v;
    return v;
}

Ir *ir_var_of(IrBuilder *b, Obj *obj, Pos pos) {
    if (is_global(obj)) return ir_name(b->s, ir_global(b, obj), pos);
    IrVar *v = table_get(b->f->vars, obj);
    if (!v) fatal_at(b->s, pos, "variable %s has no declaration", obj->sym->text);
    return ir_use(b, v, pos);
}

static IrVar *variable_within(Ir *x) {
    Ir *outer = ir_outer_value(x);
    return outer->op == IR_NAME ? outer->var : NULL;
}

void ir_mark_address_taken(Ir *x) {
    IrVar *v = variable_within(x);
    if (!v) return;
    v->addrtaken = true;
    v->canonical->addrtaken = true;
}

void ir_mark_assigned(Ir *x) {
    IrVar *v = variable_within(x);
    if (!v) return;
    v->reassigned = true;
    v->canonical->reassigned = true;
}
