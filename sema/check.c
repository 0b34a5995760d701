// Checking a package, step by step; and the queue of work that has to wait until types are complete.
#include "sema/internal.h"

void check_later(Checker *c, LaterFn fn, void *arg) {
    vec_push(c->arena, &c->later, ((Later){fn, arg, c->env.version}));
}

// What is done may queue more; it is done in the same go.
void process_delayed(Checker *c, uint32_t top) {
    GoVersion saved = c->env.version;
    for (uint32_t i = top; i < c->later.len; i++) {
        Later work = c->later.at[i];
        c->env.version = work.version;
        work.fn(c, work.arg);
    }
    c->later.len = top;
    c->env.version = saved;
}

void add_dependency(Checker *c, Obj *to) {
    DeclInfo *from = c->env.decl;
    if (!from || !to->info || to->pkg != c->pkg || table_get(&from->deps, to)) return;
    table_put(&from->deps, c->arena, to, to);
    vec_push(c->arena, &from->dep_list, to);
}

// ---- Function bodies --------------------------------------------------------------------------------------------

FuncInfo *func_info_new(Checker *c, Type *sig, Obj *f) {
    FuncInfo *info = NEW(c->arena, FuncInfo);
    info->type = sig;
    info->obj = f;
    Type *params = sig->func.params, *results = sig->func.results;
    for (uint32_t i = 0; i < params->tuple.n; i++) vec_push(c->arena, &info->params, params->tuple.vars[i]);
    for (uint32_t i = 0; i < results->tuple.n; i++) vec_push(c->arena, &info->results, results->tuple.vars[i]);
    return info;
}

static void unused_vars(Checker *c, uint32_t from) {
    for (uint32_t i = from; i < c->locals.len; i++) {
        Obj *v = c->locals.at[i];
        if (!v->used) err_at(c, v->pos, "declared and not used: %s", v->sym->text);
    }
    c->locals.len = from;
}

void func_body(Checker *c, DeclInfo *decl, FuncInfo *info, Ast *body, const Const *iota) {
    Env saved = c->env;
    Table panics = {0};
    uint32_t locals = c->locals.len;
    Type *sig = info->type, *generic = info->obj ? NULL : saved.generic;
    if (sig->func.ntparams > 0 || sig->func.nrparams > 0) generic = sig;
    c->env = (Env){.decl = decl, .scope = sig->func.scope, .version = saved.version, .iota = iota, .sig = sig, .func = info,
                   .generic = generic, .panics = &panics};
    func_stmts(c, body);
    unused_vars(c, locals);
    c->env = saved;
}

// ---- The package ------------------------------------------------------------------------------------------------

static void check_package_names(Checker *c) {
    Package *pkg = c->pkg;
    for (uint32_t i = 0; i < pkg->files.len; i++) {
        Ast *name = pkg->files.at[i]->file.pkg_name;
        if (!name) continue;
        if (!pkg->name) {
            pkg->name = name->name.sym;
            if (is_blank(pkg->name)) err_node(c, name, "invalid package name _");
        } else if (pkg->name != name->name.sym) {
            err_at(c, pkg->files.at[i]->pos, "package %s; expected package %s", name->name.sym->text, pkg->name->text);
        }
    }
}

enum { CURRENT_VERSION = 26 };

// A file may ask for another version than its module's; never for one below 1.21.
GoVersion file_version(Checker *c, Ast *file) {
    GoVersion v = parse_version(file->file.go_version);
    if (v == 0) return c->pkg_version;
    if (v > CURRENT_VERSION) err_node(c, file->file.pkg_name, "file requires newer Go version go1.%d", v);
    return v < 21 ? 21 : v;
}

static void check_package_version(Checker *c) {
    const char *lang = c->pkg->flags.lang ? c->pkg->flags.lang : c->pkg->go_version;
    c->pkg_version = parse_version(lang);
    if (c->pkg_version > CURRENT_VERSION && c->pkg->files.len > 0)
        err_at(c, c->pkg->files.at[0]->pos, "package requires newer Go version go1.%d (application built with go1.%d)",
               c->pkg_version, CURRENT_VERSION);
}

static void cleanup(Checker *c) {
    for (uint32_t i = 0; i < c->cleanup.len; i++) type_under(c->cleanup.at[i]);
    c->cleanup.len = 0;
}

bool sema_check(Session *s, Package *pkg) {
    if (pkg->is_unsafe || pkg->checked) return !pkg->failed;
    Checker *c = NEW(&s->arena, Checker);
    *c = (Checker){.s = s, .arena = &s->arena, .pkg = pkg};
    Checker *outer = s->universe->checker;
    s->universe->checker = c;
    int errors = s->errors;
    directive_words(c);
    check_package_names(c);
    check_package_version(c);
    collect_objects(c);
    direct_cycles(c);
    package_objects(c);
    process_delayed(c, 0);
    cleanup(c);
    init_order(c);
    unused_imports(c);
    if (!c->had_error) monomorph(c);
    if (!s->diags.len) interface_cycles(c);   // errors of literals and labels count too
    if (!s->diags.len) not_in_heap_types(c);
    if (!s->diags.len) directives(c);
    if (!s->diags.len) types_too_large(c);
    s->universe->checker = outer;
    pkg->checked = true;
    pkg->failed = s->errors != errors;
    return !pkg->failed;
}
