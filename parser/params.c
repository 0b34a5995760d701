// Parameter lists. `(a, b int)` and `(int, string)` look alike until a `name type` shows up, so a list is read as
// FIELDs with a name, a type or both, and sorted out at its end: without any pair all names are types; with one (and
// always in a list of type parameters) all are parameters, and a lone name has the type of its right neighbour.
#include "parser/internal.h"

// ---- Type parameter or array length ----

static bool is_type_elem(const Ast *x) {
    switch (x->kind) {
    case AST_ARRAY_TYPE: case AST_STRUCT_TYPE: case AST_FUNC_TYPE: case AST_INTERFACE_TYPE: case AST_SLICE_TYPE:
    case AST_MAP_TYPE: case AST_CHAN_TYPE:
        return true;
    case AST_OPERATION:
        return is_type_elem(x->oper.x) || (x->oper.y && is_type_elem(x->oper.y)) || x->oper.op == OPER_TILDE;
    case AST_PAREN: return is_type_elem(x->paren.x);
    default: return false;
    }
}

// In `type T [x …`, x may be `P *C` or `P (C)`, read as a product or a call, or `P` alone. It is split if C can only
// be a type, or (force) if the list goes on, which no array length does. Returns whether x begins with a parameter's
// name; *type is NULL if x is nothing but the name.
bool split_type_param(Parser *p, Ast *x, bool force, Ast **name, Ast **type) {
    *name = *type = NULL;
    if (x->kind == AST_NAME) {
        *name = x;
        return true;
    }
    if (x->kind == AST_CALL) {
        if (x->call.fun->kind != AST_NAME || x->call.args.len != 1 || x->call.dots) return false;
        if (!force && !is_type_elem(x->call.args.at[0])) return false;
        *name = x->call.fun;
        *type = ast_unparen(x->call.args.at[0]);
        return true;
    }
    if (x->kind != AST_OPERATION || !x->oper.y) return false;
    Ast *rest = ast_new(p->arena, AST_OPERATION, x->pos);
    rest->oper.op = x->oper.op;
    if (x->oper.op == OPER_MUL) {
        if (x->oper.x->kind != AST_NAME || !(force || is_type_elem(x->oper.y))) return false;
        *name = x->oper.x;
        rest->oper.x = x->oper.y;
    } else if (x->oper.op == OPER_OR) {
        if (!split_type_param(p, x->oper.x, force || is_type_elem(x->oper.y), name, type) || !*type) return false;
        rest->oper.x = *type;
        rest->oper.y = x->oper.y;
    } else {
        return false;
    }
    *type = rest;
    return true;
}

// The expression x turned out to be the first of a list of type parameters (a comma follows).
void push_first_type_param(Parser *p, Ast *x, Pos comma) {
    Ast *name, *type;
    if (!split_type_param(p, x, true, &name, &type)) {
        syntax_error(p, comma, "unexpected comma; expected ]");
        name = x->kind == AST_NAME ? x : make_name(p, x->pos, "_");
        type = x;
    }
    list_push(p, make_field(p, name->pos, name, type));
}

// ---- Names and types ----

typedef struct Counts { uint32_t named, typed; } Counts;

static Counts count_fields(const Asts *list) {
    Counts c = {0};
    for (uint32_t i = 0; i < list->len; i++) {
        const Ast *f = list->at[i];
        c.typed += f->field.type != NULL;
        c.named += f->field.type && f->field.name;
    }
    return c;
}

static void names_are_types(Asts *list) {
    for (uint32_t i = 0; i < list->len; i++) {
        Ast *f = list->at[i];
        if (!f->field.name) continue;
        f->field.type = f->field.name;
        f->field.name = NULL;
    }
}

// Gives every field a name and a type; returns the leftmost place where one was missing.
static Pos complete_fields(Parser *p, Asts *list) {
    Pos wrong = POS_NONE;
    Ast *type = NULL;
    for (uint32_t i = list->len; i-- > 0;) {
        Ast *f = list->at[i];
        if (f->field.type) {
            type = f->field.type;
            if (f->field.name) continue;
            wrong = ast_start(type);
            f->field.name = make_name(p, wrong, "_");
        } else if (type) {
            f->field.type = type;
        } else {
            wrong = f->field.name->pos;
            f->field.type = node(p, AST_BAD_EXPR, wrong);
        }
    }
    return wrong;
}

static void report_incomplete(Parser *p, const Asts *list, Counts c, Pos wrong, Pos close, bool types) {
    if (c.named == c.typed)   // what is missing is the type of the last ones
        syntax_error(p, close, types ? "missing type constraint" : "missing parameter type");
    else if (!types)
        syntax_error(p, wrong, "missing parameter name");
    else
        syntax_error(p, wrong, "missing type parameter name%s", list->len == 1 ? " or invalid array length" : "");
}

static void check_dots(Parser *p, Asts *list, bool allowed) {
    bool reported = false;
    for (uint32_t i = 0; i < list->len; i++) {
        Ast *t = list->at[i]->field.type;
        if (t->kind != AST_DOTS_TYPE || (allowed && i + 1 == list->len)) continue;
        if (!reported) complain(p, t->pos, allowed ? "can only use ... with final parameter" : "invalid use of ...");
        reported = true;
        list->at[i]->field.type = t->slice_type.elem;
    }
}

// A parameter that error recovery put in is none.
static void drop_made(Parser *p, Mark mark) {
    uint32_t kept = mark;
    for (uint32_t i = mark; i < p->scratch.len; i++) {
        Ast *f = p->scratch.at[i];
        if (f->field.type || !f->field.name->implicit) p->scratch.at[kept++] = f;
    }
    p->scratch.len = kept;
}

Asts finish_params(Parser *p, Mark mark, Pos close, ParamKind kind) {
    drop_made(p, mark);
    Asts list = list_take(p, mark);
    bool types = kind == PARAMS_TYPE;
    Counts c = count_fields(&list);
    if (c.named == 0 && !types) {
        names_are_types(&list);
    } else if (c.named != list.len) {
        Pos wrong = complete_fields(p, &list);
        if (wrong) report_incomplete(p, &list, c, wrong, close, types);
    }
    check_dots(p, &list, kind == PARAMS_FUNC);
    return list;
}

Mark push_results(Parser *p, Asts fields) {
    Mark mark = list_mark(p);
    list_push_all(p, &fields);
    return mark;
}
