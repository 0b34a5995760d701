// Selectors x.f: qualified names, fields, methods as values and as expressions.
#include "sema/expr.h"

#include <strings.h>

// ---- Messages about names that are not there --------------------------------------------------------------------

static const char *without_first_letter(const Sym *s) {
    const char *p = s->text;
    if (*p) p++;
    while ((*p & 0xc0) == 0x80) p++;
    return p;
}

typedef enum { NAME_MISSING, NAME_MISSPELLED, NAME_UNEXPORTED, NAME_INACCESSIBLE } NameFault;

static NameFault name_fault(Checker *c, const Sym *sel, const Obj *alt) {
    if (!alt) return NAME_MISSING;
    bool same_tail = strcmp(without_first_letter(sel), without_first_letter(alt->sym)) == 0;
    if (alt->pkg == c->pkg) return NAME_MISSPELLED;
    if (sym_exported(sel)) {
        if (alt->exported) return NAME_MISSPELLED;
        return same_tail ? NAME_UNEXPORTED : NAME_MISSING;
    }
    if (alt->exported) return same_tail ? NAME_MISSPELLED : NAME_MISSING;
    return sel == alt->sym ? NAME_INACCESSIBLE : NAME_MISSING;
}

const char *lookup_error(Checker *c, Type *t, const Sym *sel, Obj *alt, bool struct_lit) {
    NameFault fault = name_fault(c, sel, alt);
    const char *ts = type_str(c, t), *unexported = fault == NAME_UNEXPORTED ? "unexported " : "";
    const char *what = !alt ? "object" : alt->kind == OBJ_VAR ? "field" : alt->kind == OBJ_FUNC ? "method" : "object";
    if (struct_lit) {
        if (fault == NAME_INACCESSIBLE)
            return text_of(c, "cannot refer to unexported field %s in struct literal of type %s", alt->sym->text, ts);
        const char *text = text_of(c, "unknown field %s in struct literal of type %s", sel->text, ts);
        return fault == NAME_MISSING ? text : text_of(c, "%s, but does have %s%s", text, unexported, alt->sym->text);
    }
    if (fault == NAME_INACCESSIBLE) return text_of(c, "cannot refer to unexported %s %s", what, alt->sym->text);
    const char *text = text_of(c, "type %s has no field or method %s", ts, sel->text);
    return fault == NAME_MISSING ? text : text_of(c, "%s, but does have %s%s %s", text, unexported, what, alt->sym->text);
}

// ---- Qualified names --------------------------------------------------------------------------------------------

static bool same_folded(const Sym *x, const Sym *y) { return x->len == y->len && strncasecmp(x->text, y->text, x->len) == 0; }

// An exported name of the package that differs in case only; the first in order of declaration.
static Obj *misspelled(Package *pkg, const Sym *sel) {
    for (uint32_t i = 0; i < pkg->objs.len; i++) {
        Obj *o = pkg->objs.at[i];
        if (o->exported && same_folded(o->sym, sel) && scope_get(pkg->scope, o->sym) == o) return o;
    }
    return NULL;
}

static void undefined(Checker *c, Ast *e, Package *pkg) {
    Ast *sel = e->selector.sel;
    if (pkg->fake) return;
    Obj *alt = misspelled(pkg, sel->name.sym);
    if (alt) err_node(c, sel, "undefined: %s (but have %s)", expr_str(c, e), alt->sym->text);
    else err_node(c, sel, "undefined: %s", expr_str(c, e));
}

static void use_object(Checker *c, Operand *x, Obj *o) {
    static const uint8_t modes[] = {
        [OBJ_CONST] = MODE_CONST, [OBJ_TYPE] = MODE_TYPE, [OBJ_VAR] = MODE_VARIABLE, [OBJ_FUNC] = MODE_VALUE,
        [OBJ_BUILTIN] = MODE_BUILTIN,
    };
    x->mode = modes[o->kind];
    x->type = o->type;
    x->val = o->val;
    x->builtin = o->builtin;
    if (o->kind == OBJ_CONST && !x->val) x->val = const_unknown(c->arena);
}

static void qualified(Checker *c, Operand *x, Ast *e, Obj *pkg_name) {
    Ast *sel = e->selector.sel;
    Package *pkg = pkg_name->imported;
    record_use(e->selector.x, pkg_name);
    pkg_name->used = true;
    Obj *o = scope_get(pkg->scope, sel->name.sym);
    if (!o || (!o->exported && !is_known_to_importers(c, pkg, o))) {
        undefined(c, e, pkg);
        return;
    }
    if (!o->exported) err_node(c, sel, "name %s not exported by package %s", sel->name.sym->text, pkg->name->text);
    record_use(sel, o);
    Selection *s = e->selector.selection = NEW(c->arena, Selection);
    s->kind = SEL_QUALIFIED;
    s->obj = o;
    use_object(c, x, o);
}

// ---- Fields and methods -----------------------------------------------------------------------------------------

static void record_selection(Checker *c, Ast *e, int kind, Type *recv, const Found *f) {
    Selection *s = e->selector.selection = NEW(c->arena, Selection);
    s->kind = kind;
    s->recv = recv;
    s->obj = f->obj;
    s->index = f->index;
    s->nindex = f->nindex;
    s->indirect = f->indirect;
    record_use(e->selector.sel, f->obj);
}

static void not_found(Checker *c, Operand *x, Ast *e, const Found *f) {
    Ast *sel = e->selector.sel;
    const char *name = sel->name.sym->text, *ts = type_str(c, x->type);
    if (!type_valid(type_under(x->type))) return;
    if (f->nindex > 0) {
        err_node(c, sel, "ambiguous selector %s.%s", expr_str(c, x->expr), name);
    } else if (f->indirect && x->mode == MODE_TYPE) {
        err_node(c, sel, "invalid method expression %s.%s (needs pointer receiver (*%s).%s)", ts, name, ts, name);
    } else if (f->indirect) {
        err_node(c, sel, "cannot call pointer method %s on %s", name, ts);
    } else {
        const char *why;
        if (is_interface_ptr(x->type)) why = interface_ptr_error(c, x->type);
        else {
            Found alt = lookup_field_or_method(c->s, x->type, x->mode == MODE_VARIABLE, c->pkg, sel->name.sym, true);
            why = lookup_error(c, x->type, sel->name.sym, alt.obj, false);
        }
        err_node(c, sel, "%s.%s undefined (%s)", expr_str(c, x->expr), name, why);
    }
}

// T.m: a function whose first parameter is the receiver.
static void method_expr(Checker *c, Operand *x, Ast *e, const Found *f) {
    Ast *sel = e->selector.sel;
    if (f->obj->kind != OBJ_FUNC) {
        const char *name = sel->name.sym->text;
        err_node(c, sel, "%s.%s undefined (type %s has no method %s)", expr_str(c, x->expr), name, type_str(c, x->type), name);
        set_invalid(x);
        return;
    }
    record_selection(c, e, SEL_METHOD_EXPR, x->type, f);
    Type *sig = f->obj->type;
    if (!sig->func.recv) {
        err_node(c, e, "illegal cycle in method declaration");
        set_invalid(x);
        return;
    }
    Type *params = sig->func.params;
    const Sym *name = intern_str(c->s, "");
    if (params->tuple.n > 0 && params->tuple.vars[0]->sym->len > 0) {   // either all parameters have names or none
        name = sig->func.recv->sym;
        if (name->len == 0) name = intern_str(c->s, "_");
    }
    Obj **vars = NEW_ARRAY(c->arena, Obj *, params->tuple.n + 1);
    vars[0] = param_new(c, sig->func.recv->pos, name, x->type);
    if (params->tuple.n) memcpy(vars + 1, params->tuple.vars, params->tuple.n * sizeof *vars);
    Type *t = type_func(c->s, type_tuple(c->s, vars, params->tuple.n + 1), sig->func.results, sig->func.variadic);
    t->func.tparams = sig->func.tparams;
    t->func.ntparams = sig->func.ntparams;
    set_value(x, t);
    add_dependency(c, f->obj);
}

static void method_value(Checker *c, Operand *x, Ast *e, const Found *f) {
    record_selection(c, e, SEL_METHOD, x->type, f);
    Type *sig = f->obj->type;
    Type *t = type_func(c->s, sig->func.params, sig->func.results, sig->func.variadic);
    t->func.tparams = sig->func.tparams;
    t->func.ntparams = sig->func.ntparams;
    set_value(x, t);
    add_dependency(c, f->obj);
}

static void field_value(Checker *c, Operand *x, Ast *e, const Found *f) {
    record_selection(c, e, SEL_FIELD, x->type, f);
    x->mode = x->mode == MODE_VARIABLE || f->indirect ? MODE_VARIABLE : MODE_VALUE;
    x->type = f->obj->type;
}

static void field_or_method(Checker *c, Operand *x, Ast *e, bool want_type) {
    Ast *sel = e->selector.sel;
    Operand base = {0};
    expr_or_type(c, &base, e->selector.x, false);
    if (base.mode == MODE_INVALID) return;
    if (base.mode == MODE_BUILTIN) {
        err_at(c, e->pos, "invalid use of %s in selector expression", operand_str(c, &base));
        return;
    }
    if (want_type) {
        err_node(c, sel, "%s is not a type", expr_str(c, e));
        return;
    }
    Found f = lookup_field_or_method(c->s, base.type, base.mode == MODE_VARIABLE, c->pkg, sel->name.sym, false);
    if (!f.obj) {
        not_found(c, &base, e, &f);
        return;
    }
    if (f.obj->kind == OBJ_FUNC) obj_decl(c, f.obj);
    if (base.mode == MODE_TYPE) method_expr(c, &base, e, &f);
    else if (f.obj->kind == OBJ_FUNC) method_value(c, &base, e, &f);
    else field_value(c, &base, e, &f);
    *x = base;
}

void selector(Checker *c, Operand *x, Ast *e, bool want_type) {
    set_invalid(x);
    x->type = type_invalid(c->s);
    Ast *left = e->selector.x;
    Obj *o = left->kind == AST_NAME ? lookup_name(c, left->name.sym) : NULL;
    if (o && o->kind == OBJ_PKG) qualified(c, x, e, o);
    else field_or_method(c, x, e, want_type);
    if (x->mode == MODE_INVALID) x->type = type_invalid(c->s);
    x->expr = e;
}
