// -emit=types: one expression a line, outer ones first: its place, its text, and what the checker found: how it may be
// used, its type, its value if it is a constant; for names of generic functions and types also the type arguments.
#include "sema/internal.h"

static const char *const mode_names[] = {
    [MODE_INVALID] = "invalid", [MODE_NO_VALUE] = "no value", [MODE_BUILTIN] = "builtin", [MODE_TYPE] = "type",
    [MODE_CONST] = "constant", [MODE_VARIABLE] = "variable", [MODE_MAP_INDEX] = "map index", [MODE_VALUE] = "value",
    [MODE_NIL] = "nil", [MODE_COMMA_OK] = "comma, ok", [MODE_COMMA_ERR] = "comma, error"};

typedef struct Emitter { Session *s; Package *pkg; FILE *out; } Emitter;

static void print_instance(Emitter *e, const Ast *name) {
    for (uint32_t i = 0; i < name->name.ntargs; i++)
        fprintf(e->out, "%s%s", i == 0 ? " [" : ", ", type_string(e->s, name->name.targs[i], e->pkg));
    if (name->name.ntargs > 0) fputc(']', e->out);
}

// Names that are no expressions of their own (declared or selected) are told by what they name.
static const char *usage(const Ast *n) {
    bool name = n->mode == MODE_INVALID && n->kind == AST_NAME && n->name.obj;
    return name ? obj_kind_str(n->name.obj) : mode_names[n->mode];
}

static void print_expr(Emitter *e, const Ast *n) {
    Type *t = n->type;
    if (!t && n->kind == AST_NAME && n->name.obj) t = n->name.obj->type;   // where a name is declared
    fprintf(e->out, "%u:%u\t%s\t%s", pos_line(n->pos), pos_col(n->pos), ast_string(e->s, n), usage(n));
    if (t && t->kind != T_INVALID) fprintf(e->out, " %s", type_string(e->s, t, e->pkg));
    if (n->val && n->mode == MODE_CONST) fprintf(e->out, " = %s", const_exact_text(&e->s->arena, n->val));
    if (n->kind == AST_NAME) print_instance(e, n);
    fputc('\n', e->out);
}

static bool is_typed_expr(const Ast *n) {
    return AST_IS_EXPR(n->kind) && n->kind != AST_LIST && (n->type || (n->kind == AST_NAME && n->name.obj));
}

static void emit_node(void *emitter, const char *role, Ast *n) {
    (void)role;
    if (is_typed_expr(n)) print_expr(emitter, n);
    ast_children(n, emit_node, emitter);
}

void emit_types(Session *s, Package *pkg, FILE *out) {
    Emitter e = {s, pkg, out};
    for (uint32_t i = 0; i < pkg->files.len; i++) emit_node(&e, "", pkg->files.at[i]);
}
