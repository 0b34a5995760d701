// Declarations: their specs, groups, and the directives that stand before them.
#include "parser/internal.h"

// ---- Specs ----

Ast *make_import(Parser *p, Ast *local, Ast *path) {
    Ast *n = node(p, AST_IMPORT, local ? local->pos : path->pos);
    n->import.pragma = take_pragmas(p, n->pos);
    n->import.local = local;
    n->import.path = path;
    if (path->kind == AST_LITERAL && !path->bad && path->lit.kind != LIT_STRING) {
        syntax_error(p, path->pos, "import path must be a string");
        path->bad = true;
    }
    return n;
}

// A spec of `const` or `var`.
Ast *make_value_spec(Parser *p, AstKind kind, Mark names, Ast *type, Ast *values) {
    Ast *n = node(p, kind, p->scratch.at[names]->pos);
    n->const_decl.pragma = take_pragmas(p, n->pos);
    n->const_decl.names = list_take(p, names);
    n->const_decl.type = type;
    n->const_decl.values = values;
    return n;
}

Ast *make_type_spec(Parser *p, Ast *name, Asts tparams, bool alias, Ast *type) {
    Ast *n = node(p, AST_TYPE_DECL, name->pos);
    n->type_decl.pragma = take_pragmas(p, n->pos);
    n->type_decl.name = name;
    n->type_decl.tparams = tparams;
    n->type_decl.alias = alias;
    n->type_decl.type = type;
    return n;
}

// type name [x] elem: an array, or a type with one type parameter.
Ast *make_array_or_generic(Parser *p, Ast *name, Pos lbrack, Ast *x, Pos rbrack, Ast *elem) {
    Ast *param, *constraint;
    if (!split_type_param(p, x, false, &param, &constraint) || !constraint)
        return make_type_spec(p, name, NO_LIST, false, make_array_type(p, lbrack, x, elem));
    Mark mark = list_begin(p, make_field(p, param->pos, param, constraint));
    return make_type_spec(p, name, finish_params(p, mark, rbrack, PARAMS_TYPE), false, elem);
}

// type name [x] = type: only a type parameter makes sense.
Ast *make_generic_alias(Parser *p, Ast *name, Ast *x, Pos rbrack, Pos assign, Ast *type) {
    Ast *param, *constraint;
    if (!split_type_param(p, x, false, &param, &constraint) || !constraint) {
        syntax_error(p, assign, "unexpected =, expected type");
        return make_type_spec(p, name, NO_LIST, true, type);
    }
    Mark mark = list_begin(p, make_field(p, param->pos, param, constraint));
    return make_type_spec(p, name, finish_params(p, mark, rbrack, PARAMS_TYPE), true, type);
}

// ---- Declarations ----

// Declarations at top level are complete: directives inside that nothing took are misplaced.
void end_decls(Parser *p, Pos end, const Asts *decls) {
    keep_pragmas(p, end, true);
    list_push_all(p, decls);
}

void check_import_order(Parser *p, Pos pos) {
    if (!p->imports_only) syntax_error(p, pos, "imports must appear before other declarations");
    p->imports_only = true;   // report the first of several
}

Ast *make_decl(Parser *p, Pos pos, Mark specs) {
    Ast *n = node(p, AST_DECL_STMT, pos);
    n->decl_stmt.decls = list_take(p, specs);
    return n;
}

// The number of a spec's group is the first thing in the member of each kind.
static void set_group(Ast *spec, uint32_t group) {
    switch (spec->kind) {
    case AST_IMPORT: spec->import.group = group; break;
    case AST_TYPE_DECL: spec->type_decl.group = group; break;
    default: spec->const_decl.group = group; break;
    }
}

Ast *make_group(Parser *p, Pos pos, Mark specs) {
    Ast *n = make_decl(p, pos, specs);
    p->groups++;
    for (uint32_t i = 0; i < n->decl_stmt.decls.len; i++) set_group(n->decl_stmt.decls.at[i], p->groups);
    return n;
}

// The beginning of a method. A wrong number of receivers is reported at the method's name: until then
// the node is marked bad.
Ast *make_method(Parser *p, Pos pos, Asts receivers) {
    Ast *n = node(p, AST_FUNC_DECL, pos);
    if (receivers.len > 0) n->func_decl.recv = receivers.at[0];
    n->bad = receivers.len != 1;
    return n;
}

// Reports at `pos`, where the method's name should be, once.
void check_receivers(Parser *p, Ast *method, Pos pos) {
    if (!method->bad) return;
    complain(p, pos, method->func_decl.recv ? "method has multiple receivers" : "method has no receiver");
    method->bad = false;
}

Ast *end_func_head(Parser *p, Ast *n, Ast *name, Ast *tparams, Ast *type) {
    check_receivers(p, n, name->pos);
    n->func_decl.pragma = take_pragmas(p, n->pos);
    n->func_decl.name = name;
    n->func_decl.type = type;
    if (!tparams) return n;
    type->pos = tparams->pos;
    n->func_decl.tparams = tparams->list.elems;
    return n;
}

void end_func_decl(Parser *p, Ast *decl, Ast *body) {
    decl->func_decl.body = body;
    if (body) check_branches(p, body);
}
