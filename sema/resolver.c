// Collects the declarations of a package: objects for all package-level names and methods, the scopes of its files
// with their imports; and puts methods to the types that they belong to.
#include "base/unicode.h"
#include "sema/internal.h"

// A method whose receiver is written with a type name.
typedef struct MethodDecl { Obj *method; bool is_pointer; const Sym *recv; } MethodDecl;

typedef struct Collector {
    Checker *c;
    Scope *file;               // scope of the file at hand
    VEC(MethodDecl) methods;
    VEC(Scope *) files;
    VEC(Table *) dots;         // for each file what its dot-imports brought in
    Ast *last;                 // constants: the last declaration of the group with a value or type
    uint32_t group, iota;
} Collector;

static void enlist(Checker *c, Obj *o, DeclInfo *d) {
    o->info = d;
    o->decl = d->decl;
    vec_push(c->arena, &c->pkg->objs, o);
    o->order = c->pkg->objs.len;
}

static DeclInfo *decl_info(Collector *k) {
    DeclInfo *d = NEW(k->c->arena, DeclInfo);
    d->file = k->file;
    d->version = k->c->env.version;
    return d;
}

static void declare_pkg_obj(Collector *k, Ast *name, Obj *o, DeclInfo *d) {
    Checker *c = k->c;
    struct Universe *u = c->s->universe;
    if (o->sym == u->init) {
        err_node(c, name, "cannot declare init - must be func");
        return;
    }
    if (o->sym == u->main && c->pkg->name == u->main) {
        err_node(c, name, "cannot declare main - must be func");
        return;
    }
    declare(c, c->pkg->scope, name, o, POS_NONE);
    enlist(c, o, d);
}

// ---- Imports ----------------------------------------------------------------------------------------------------

static bool bad_in_path(int32_t r) {
    return r <= ' ' || r == RUNE_ERROR || !rune_is_print(r) || (r < 0x80 && strchr("!\"#$%&'()*,:;<=>?[\\]^{|}`", r));
}

// *wrong: the first character that a path must not have.
static const char *import_path(Session *s, const Ast *lit, int32_t *wrong) {
    size_t n;
    const char *path = unquote(&s->arena, lit->lit.text, lit->lit.len, &n);
    int size;
    *wrong = -1;
    for (size_t i = 0; i < n && *wrong < 0; i += (size_t)size) {
        int32_t r = rune_decode(path + i, n - i, &size);
        if (bad_in_path(r)) *wrong = r;
    }
    return path;
}

const char *sema_import_path(Session *s, const Ast *import) {
    int32_t wrong;
    const Ast *lit = import->import.path;
    if (!lit || lit->bad || lit->lit.kind != LIT_STRING) return NULL;
    const char *path = import_path(s, lit, &wrong);
    return *path && wrong < 0 ? path : NULL;
}

static bool valid_import_path(Checker *c, Ast *lit) {
    int32_t wrong;
    const char *path = import_path(c->s, lit, &wrong);
    if (wrong >= 0) err_node(c, lit, "invalid import path (invalid character %s)", rune_description(c, wrong));
    else if (!*path) err_node(c, lit, "invalid import path (empty string)");
    return *path && wrong < 0;
}

const char *rune_description(Checker *c, int32_t r) {
    char utf8[5] = {0};
    rune_encode(utf8, r);
    return rune_is_print(r) ? text_of(c, "U+%04X '%s'", (unsigned)r, utf8) : text_of(c, "U+%04X", (unsigned)r);
}

static void add_import(Package *pkg, Arena *a, Package *imported) {
    for (uint32_t i = 0; i < pkg->imports.len; i++)
        if (pkg->imports.at[i] == imported) return;
    vec_push(a, &pkg->imports, imported);
}

// `import . "p"`: all exported names of p become names of the file.
static void dot_import(Collector *k, Ast *d, Obj *pkg_name) {
    Checker *c = k->c;
    Table *origin = table_get(&c->dot_imports, k->file);
    if (!origin) {
        origin = NEW(c->arena, Table);
        table_put(&c->dot_imports, c->arena, k->file, origin);
    }
    const Table *names = &pkg_name->imported->scope->names;
    for (uint32_t i = 0; i < names->cap; i++) {
        Obj *o = names->slots[i].value;
        if (!names->slots[i].key || !o->exported) continue;
        Obj *other = scope_insert(c->s, k->file, o);
        if (other) {
            Err e;
            err_begin(c, &e);
            err_add(&e, pos_of(d->import.local), "%s redeclared in this block", other->sym->text);
            err_add_other_decl(&e, other);
            err_report(&e);
        } else {
            table_put(origin, c->arena, o->sym, pkg_name);
        }
    }
}

static void collect_import(Collector *k, Ast *d) {
    Checker *c = k->c;
    if (!d->import.path || d->import.path->bad || !valid_import_path(c, d->import.path) || !d->import.pkg) return;
    Package *imported = d->import.pkg;
    const Sym *name = d->import.local ? d->import.local->name.sym : imported->name;
    if (!name) return;
    if (name == c->s->universe->init) {
        err_node(c, d, "cannot import package as init - init must be a func");
        return;
    }
    add_import(c->pkg, c->arena, imported);
    Obj *o = obj_new(c->s, OBJ_PKG, d->pos, c->pkg, name, type_invalid(c->s));
    o->imported = imported;
    o->used = imported->fake;
    if (d->import.local) record_def(d->import.local, o);
    vec_push(c->arena, &c->pkg_names, o);
    if (name == c->s->universe->dot) dot_import(k, d, o);
    else declare(c, k->file, NULL, o, POS_NONE);
}

// ---- Constants and variables ------------------------------------------------------------------------------------

Asts unpack_list(Arena *a, Ast *e) {
    if (!e) return (Asts){0};
    if (e->kind == AST_LIST) return e->list.elems;
    Asts one = {0};
    vec_push(a, &one, e);
    return one;
}

void check_arity(Checker *c, Pos pos, Asts names, Asts inits, bool is_const, bool inherited) {
    uint32_t l = names.len, r = inits.len;
    if (l < r) {
        if (inherited) err_at(c, pos, "extra init expr at %s", pos_string_long(c->s, inits.at[l]->pos));
        else err_node(c, inits.at[l], "extra init expr %s", expr_str(c, inits.at[l]));
    } else if (l > r && (is_const || r != 1)) {
        err_node(c, names.at[r], "missing init expr for %s", names.at[r]->name.sym->text);
    }
}

static void collect_const(Collector *k, Ast *d, bool new_group) {
    Checker *c = k->c;
    if (new_group) {
        k->last = NULL;
        k->iota = 0;
    }
    bool inherited = !d->const_decl.type && !d->const_decl.values;
    if (!inherited) k->last = d;
    else if (!k->last) inherited = false;
    const Const *iota = const_int(c->arena, k->iota++);
    Asts values = unpack_list(c->arena, k->last ? k->last->const_decl.values : NULL);
    for (uint32_t i = 0; i < d->const_decl.names.len; i++) {
        Ast *name = d->const_decl.names.at[i];
        Obj *o = obj_new(c->s, OBJ_CONST, name->pos, c->pkg, name->name.sym, NULL);
        o->val = iota;
        DeclInfo *info = decl_info(k);
        info->decl = d;
        info->type = k->last ? k->last->const_decl.type : NULL;
        info->init = i < values.len ? values.at[i] : NULL;
        info->inherited = inherited;
        declare_pkg_obj(k, name, o, info);
    }
    check_arity(c, d->pos, d->const_decl.names, values, true, inherited);
}

static void collect_var(Collector *k, Ast *d) {
    Checker *c = k->c;
    Asts names = d->const_decl.names, values = unpack_list(c->arena, d->const_decl.values);
    Obj **lhs = NEW_ARRAY(c->arena, Obj *, names.len);
    DeclInfo *shared = NULL;
    if (values.len <= 1) {   // one declaration for all variables
        shared = decl_info(k);
        shared->lhs = lhs;
        shared->nlhs = names.len;
        shared->type = d->const_decl.type;
        shared->init = d->const_decl.values;
        shared->decl = d;
    }
    for (uint32_t i = 0; i < names.len; i++) {
        Ast *name = names.at[i];
        lhs[i] = var_new(c, name->pos, name->name.sym, NULL);
        DeclInfo *info = shared;
        if (!info) {
            info = decl_info(k);
            info->type = d->const_decl.type;
            info->init = i < values.len ? values.at[i] : NULL;
            info->decl = d;
        }
        declare_pkg_obj(k, name, lhs[i], info);
    }
    if (!d->const_decl.type || values.len > 0) check_arity(c, d->pos, names, values, false, false);
}

// ---- Types and functions ----------------------------------------------------------------------------------------

static void collect_type(Collector *k, Ast *d) {
    Ast *name = d->type_decl.name;
    DeclInfo *info = decl_info(k);
    info->decl = d;
    declare_pkg_obj(k, name, obj_new(k->c->s, OBJ_TYPE, name->pos, k->c->pkg, name->name.sym, NULL), info);
}

// Taken apart: the receiver's base type expression, whether there is a *, and its type parameters (if asked for).
Receiver unpack_receiver(Checker *c, Ast *type, bool tparams) {
    Receiver r = {.base = ast_unparen(type)};
    if (r.base->kind == AST_OPERATION && r.base->oper.op == OPER_MUL && !r.base->oper.y) {
        r.is_pointer = true;
        r.base = ast_unparen(r.base->oper.x);
    }
    if (r.base->kind != AST_INDEX) return r;
    Asts args = tparams ? unpack_list(c->arena, r.base->index.index) : (Asts){0};
    r.base = r.base->index.x;
    r.has_tparams = true;
    for (uint32_t i = 0; i < args.len; i++) {
        Ast *arg = args.at[i];
        if (arg->kind != AST_NAME) {
            if (arg->kind != AST_BAD_EXPR)
                err_node(c, arg, "receiver type parameter %s must be an identifier", expr_str(c, arg));
            Ast *blank = NEW(c->arena, Ast);
            *blank = (Ast){.kind = AST_NAME, .pos = arg->pos, .implicit = true};
            blank->name.sym = c->s->universe->blank;
            arg = blank;
        }
        vec_push(c->arena, &r.tparams, arg);
    }
    return r;
}

static void check_main_or_init(Collector *k, Ast *d, const Sym *name) {
    Checker *c = k->c;
    Ast *type = d->func_decl.type;
    if (d->func_decl.tparams.len > 0)
        err_at(c, pos_of(d->func_decl.tparams.at[0]), "func %s must have no type parameters", name->text);
    if (type->func_type.params.len > 0 || type->func_type.results.len > 0)
        err_at(c, d->func_decl.name->pos, "func %s must have no arguments and no return values", name->text);
}

static void collect_function(Collector *k, Ast *d, Obj *o) {
    Checker *c = k->c;
    struct Universe *u = c->s->universe;
    if (o->sym == u->init || (o->sym == u->main && c->pkg->name == u->main)) check_main_or_init(k, d, o->sym);
    if (o->sym != u->init) {
        declare(c, c->pkg->scope, d->func_decl.name, o, POS_NONE);
        return;
    }
    o->parent = c->pkg->scope;   // may be declared many times, never named
    record_def(d->func_decl.name, o);
    if (!d->func_decl.body) err_at(c, o->pos, "func init must have a body");
}

static void collect_method(Collector *k, Ast *d, Obj *o) {
    Receiver r = unpack_receiver(k->c, d->func_decl.recv->field.type, false);
    if (r.base->kind == AST_NAME && !is_blank(o->sym))
        vec_push(k->c->arena, &k->methods, ((MethodDecl){o, r.is_pointer, r.base->name.sym}));
    record_def(d->func_decl.name, o);
}

static void collect_func(Collector *k, Ast *d) {
    Checker *c = k->c;
    Ast *name = d->func_decl.name;
    Obj *o = obj_new(c->s, OBJ_FUNC, name->pos, c->pkg, name->name.sym, NULL);
    if (d->func_decl.recv) collect_method(k, d, o);
    else collect_function(k, d, o);
    if (d->func_decl.tparams.len > 0) verify_version(c, pos_of(d->func_decl.tparams.at[0]), 18, "type parameter");
    DeclInfo *info = decl_info(k);
    info->decl = d;
    enlist(c, o, info);
}

// ---- Files ------------------------------------------------------------------------------------------------------

static void collect_file(Collector *k, Ast *file) {
    Checker *c = k->c;
    c->env.version = file_version(c, file);
    k->file = scope_new(c, c->pkg->scope, POS_NONE, POS_NONE);
    vec_push(c->arena, &k->files, k->file);
    Ast *prev = NULL;
    for (uint32_t i = 0; i < file->file.decls.len; i++) {
        Ast *d = file->file.decls.at[i];
        switch (d->kind) {
        case AST_IMPORT: collect_import(k, d); break;
        case AST_CONST_DECL: collect_const(k, d, !same_const_group(prev, d)); break;
        case AST_VAR_DECL: collect_var(k, d); break;
        case AST_TYPE_DECL: collect_type(k, d); break;
        case AST_FUNC_DECL: collect_func(k, d); break;
        default: break;
        }
        prev = d;
    }
}

bool same_const_group(const Ast *prev, const Ast *d) {
    return prev && prev->kind == AST_CONST_DECL && d->const_decl.group != 0 && prev->const_decl.group == d->const_decl.group;
}

// Names of the package must not be names of one of its files too.
static void file_conflicts(Checker *c, Scope *file) {
    for (uint32_t i = 0; i < file->names.cap; i++) {
        if (!file->names.slots[i].key) continue;
        Obj *o = file->names.slots[i].value, *other = scope_get(c->pkg->scope, o->sym);
        if (!other) continue;
        Err e;
        err_begin(c, &e);
        if (o->kind == OBJ_PKG) {
            err_add(&e, other->pos, "%s already declared through import of package %s (\"%s\")", other->sym->text,
                    o->imported->name->text, o->imported->path);
        } else {
            err_add(&e, other->pos, "%s already declared through dot-import of package %s (\"%s\")", other->sym->text,
                    o->pkg->name->text, o->pkg->path);
        }
        err_add_other_decl(&e, o);
        err_report(&e);
    }
}

// Follows aliases to the type declaration that a receiver's name means; NULL if there is none.
static Obj *base_type_name(Checker *c, bool *is_pointer, const Sym *name) {
    for (int steps = 0; name && steps < 100; steps++) {
        Obj *o = scope_get(c->pkg->scope, name);
        if (!o || o->kind != OBJ_TYPE || !o->info) return NULL;
        Ast *d = o->info->decl;
        if (!d->type_decl.alias) return o;
        if (d->type_decl.tparams.len > 0) return NULL;
        Ast *type = ast_unparen(d->type_decl.type);
        if (type->kind == AST_OPERATION && type->oper.op == OPER_MUL && !type->oper.y) {
            if (*is_pointer) return NULL;
            *is_pointer = true;
            type = ast_unparen(type->oper.x);
        }
        name = type->kind == AST_NAME ? type->name.sym : NULL;
    }
    return NULL;
}

void collect_objects(Checker *c) {
    Collector k = {.c = c};
    for (uint32_t i = 0; i < c->pkg->files.len; i++) collect_file(&k, c->pkg->files.at[i]);
    for (uint32_t i = 0; i < k.files.len; i++) file_conflicts(c, k.files.at[i]);
    for (uint32_t i = 0; i < k.methods.len; i++) {
        MethodDecl *m = &k.methods.at[i];
        Obj *base = base_type_name(c, &m->is_pointer, m->recv);
        if (!base) continue;
        m->method->ptr_recv = m->is_pointer;
        vec_push(c->arena, &base->info->methods, m->method);
    }
}

// Types first, then aliases, then the rest: it makes errors about cycles come out better.
void package_objects(Checker *c) {
    uint32_t n = c->pkg->objs.len;
    for (int round = 0; round < 3; round++)
        for (uint32_t i = 0; i < n; i++) {
            Obj *o = c->pkg->objs.at[i];
            int its_round = o->kind != OBJ_TYPE ? 2 : o->info->decl->type_decl.alias ? 1 : 0;
            if (its_round == round) obj_decl(c, o);
        }
}

void unused_imports(Checker *c) {
    for (uint32_t i = 0; i < c->pkg_names.len; i++) {
        Obj *o = c->pkg_names.at[i];
        if (o->used || is_blank(o->sym)) continue;
        const char *path = o->imported->path, *slash = strrchr(path, '/'), *last = slash ? slash + 1 : path;
        if (o->sym->len == 0 || !strcmp(o->sym->text, ".") || !strcmp(o->sym->text, last))
            err_at(c, o->pos, "\"%s\" imported and not used", path);
        else
            err_at(c, o->pos, "\"%s\" imported as %s and not used", path, o->sym->text);
    }
}
