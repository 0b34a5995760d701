// Nodes: their tables, and the constructors of expressions, types and statements that the grammar calls.
#include "parser/internal.h"

const char *const ast_kind_names[AST_KIND_COUNT] = {
#define X(kind, name) [AST_##kind] = name,
    AST_KINDS(X)
#undef X
};
const char *const operator_texts[OPERATOR_COUNT] = {
    [OPER_DEF] = ":",
#define X(name, text, prec) [OPER_##name] = text,
    OPERATORS(X)
#undef X
};
const uint8_t operator_precs[OPERATOR_COUNT] = {
#define X(name, text, prec) [OPER_##name] = prec,
    OPERATORS(X)
#undef X
};

// A node is as large as the head and the member of its kind.
#define SIZE(member) (offsetof(Ast, member) + sizeof(((Ast *)0)->member))
const uint16_t ast_sizes[AST_KIND_COUNT] = {
    [AST_BAD_EXPR] = offsetof(Ast, name), [AST_NAME] = SIZE(name), [AST_LITERAL] = SIZE(lit),
    [AST_COMPOSITE] = SIZE(composite), [AST_KEY_VALUE] = SIZE(kv), [AST_FUNC_LIT] = SIZE(func_lit),
    [AST_PAREN] = SIZE(paren), [AST_SELECTOR] = SIZE(selector), [AST_INDEX] = SIZE(index),
    [AST_SLICE] = SIZE(slice), [AST_ASSERT] = SIZE(assert), [AST_TYPE_GUARD] = SIZE(guard),
    [AST_OPERATION] = SIZE(oper), [AST_CALL] = SIZE(call), [AST_LIST] = SIZE(list), [AST_ARRAY_TYPE] = SIZE(array),
    [AST_SLICE_TYPE] = SIZE(slice_type), [AST_DOTS_TYPE] = SIZE(slice_type), [AST_STRUCT_TYPE] = SIZE(struct_type),
    [AST_INTERFACE_TYPE] = SIZE(interface), [AST_FUNC_TYPE] = SIZE(func_type), [AST_MAP_TYPE] = SIZE(map_type),
    [AST_CHAN_TYPE] = SIZE(chan_type),
    [AST_EMPTY] = offsetof(Ast, name), [AST_LABELED] = SIZE(labeled), [AST_BLOCK] = SIZE(block),
    [AST_EXPR_STMT] = SIZE(expr_stmt), [AST_SEND] = SIZE(send), [AST_DECL_STMT] = SIZE(decl_stmt),
    [AST_ASSIGN] = SIZE(assign), [AST_BRANCH] = SIZE(branch), [AST_CALL_STMT] = SIZE(call_stmt),
    [AST_RETURN] = SIZE(ret), [AST_IF] = SIZE(if_stmt), [AST_FOR] = SIZE(for_stmt), [AST_SWITCH] = SIZE(switch_stmt),
    [AST_SELECT] = SIZE(select), [AST_RANGE] = SIZE(range), [AST_CASE] = SIZE(clause), [AST_COMM] = SIZE(comm),
    [AST_FILE] = SIZE(file), [AST_IMPORT] = SIZE(import), [AST_CONST_DECL] = SIZE(const_decl),
    [AST_TYPE_DECL] = SIZE(type_decl), [AST_VAR_DECL] = SIZE(const_decl), [AST_FUNC_DECL] = SIZE(func_decl),
    [AST_FIELD] = SIZE(field),
};

Ast *ast_new(Arena *a, AstKind kind, Pos pos) {
    Ast *n = arena_alloc(a, ast_sizes[kind]);
    n->kind = kind;
    n->pos = pos;
    return n;
}

// ---- Lists ----

Asts list_take(Parser *p, Mark mark) {
    Asts list = {.len = p->scratch.len - mark};
    list.cap = list.len;
    if (list.len > 0) {
        list.at = NEW_ARRAY(p->arena, Ast *, list.len);
        memcpy(list.at, p->scratch.at + mark, list.len * sizeof *list.at);
    }
    p->scratch.len = mark;
    return list;
}

void list_push_all(Parser *p, const Asts *list) {
    for (uint32_t i = 0; i < list->len; i++) list_push(p, list->at[i]);
}

// One element alone is itself, several are a LIST.
Ast *make_list(Parser *p, Mark mark) {
    if (p->scratch.len == mark + 1) return p->scratch.at[--p->scratch.len];
    Ast *n = node(p, AST_LIST, p->scratch.at[mark]->pos);
    n->list.elems = list_take(p, mark);
    return n;
}

// ---- Expressions ----

Ast *make_name(Parser *p, Pos pos, const char *text) {
    Ast *n = node(p, AST_NAME, pos);
    n->name.sym = intern_str(p->session, text);
    return n;
}

Ast *make_binary(Ast *op, Ast *x, Ast *y) {
    op->oper.x = x;
    op->oper.y = y;
    return op;
}

Ast *make_unary(Ast *op, Ast *x) {
    op->oper.x = x;
    return op;
}

// <-x receives, unless x is a channel type: then the arrow belongs to the innermost `chan` that has none yet, so that
// <-chan T and <-chan<- chan T read as the types that they are.
Ast *make_receive(Parser *p, Pos pos, Ast *x) {
    if (x->kind != AST_CHAN_TYPE) {
        Ast *n = node(p, AST_OPERATION, pos);
        n->oper.op = OPER_RECV;
        n->oper.x = x;
        return n;
    }
    ChanDir dir = CHAN_SEND;
    Ast *t = x;
    for (; dir == CHAN_SEND && t->kind == AST_CHAN_TYPE; t = t->chan_type.elem) {
        dir = t->chan_type.dir;
        if (dir == CHAN_RECV) syntax_error(p, p->token.pos, "unexpected <-, expected chan");
        t->chan_type.dir = CHAN_RECV;
    }
    if (dir == CHAN_SEND) syntax_error(p, p->token.pos, "unexpected %s, expected chan", ast_string(p->session, t));
    return x;
}

Ast *make_call(Parser *p, Pos pos, Ast *fun, Mark args, bool dots) {
    Ast *n = node(p, AST_CALL, pos);
    n->call.fun = fun;
    n->call.args = list_take(p, args);
    n->call.dots = dots;
    return n;
}

Ast *make_index(Parser *p, Pos pos, Ast *x, Ast *index) {
    Ast *n = node(p, AST_INDEX, pos);
    n->index.x = x;
    n->index.index = index;
    return n;
}

// The index `first, rest...` of which the rest is on the list stack.
Ast *make_index_list(Parser *p, Ast *first, Mark rest) {
    list_push(p, NULL);
    Ast **at = p->scratch.at + rest;
    memmove(at + 1, at, (p->scratch.len - 1 - rest) * sizeof *at);
    *at = first;
    return make_list(p, rest);
}

Ast *make_selector(Parser *p, Pos pos, Ast *x, Ast *sel) {
    Ast *n = node(p, AST_SELECTOR, pos);
    n->selector.x = x;
    n->selector.sel = sel;
    return n;
}

Ast *make_slice(Parser *p, Pos pos, Ast *x, Ast *i, Ast *j, Ast *k, bool full) {
    Ast *n = node(p, AST_SLICE, pos);
    n->slice.x = x;
    n->slice.index[0] = i;
    n->slice.index[1] = j;
    n->slice.index[2] = k;
    n->slice.full = full;
    return n;
}

Ast *missing_index(Parser *p, Pos pos, const char *which) {
    complain(p, pos, "%s index required in 3-index slice", which);
    return node(p, AST_BAD_EXPR, pos);
}

// x can only be a value: an index of it is no instance of a type.
static bool is_value(const Ast *x) {
    switch (x->kind) {
    case AST_LITERAL: case AST_COMPOSITE: case AST_FUNC_LIT: case AST_SLICE: case AST_ASSERT: case AST_TYPE_GUARD:
    case AST_CALL:
        return true;
    case AST_OPERATION: return x->oper.op != OPER_MUL || x->oper.y;
    case AST_PAREN: return is_value(x->paren.x);
    case AST_INDEX: return is_value(x->index.x) || is_value(x->index.index);
    default: return false;
    }
}

bool can_begin_literal(const Ast *type) {
    switch (type->kind) {
    case AST_NAME: case AST_SELECTOR: case AST_ARRAY_TYPE: case AST_SLICE_TYPE: case AST_STRUCT_TYPE: case AST_MAP_TYPE:
        return true;
    case AST_INDEX: return !is_value(type);
    default: return false;
    }
}

Ast *make_composite(Parser *p, Ast *type, Pos lbrace, Mark elems, Pos rbrace) {
    Ast *n = node(p, AST_COMPOSITE, lbrace);
    if (type && !can_begin_literal(ast_unparen(type))) p->failed = true;
    else if (type && type->kind == AST_PAREN) syntax_error(p, lbrace, "cannot parenthesize type in composite literal");
    n->composite.type = type;
    n->composite.elems = list_take(p, elems);
    n->composite.rbrace = rbrace;
    for (uint32_t i = 0; i < n->composite.elems.len; i++)
        n->composite.nkeys += n->composite.elems.at[i]->kind == AST_KEY_VALUE;
    return n;
}

Ast *make_key_value(Parser *p, Pos pos, Ast *key, Ast *value) {
    Ast *n = node(p, AST_KEY_VALUE, pos);
    n->kv.key = key;
    n->kv.value = value;
    return n;
}

Ast *make_func_lit(Parser *p, Pos pos, Ast *type, Ast *body) {
    Ast *n = node(p, AST_FUNC_LIT, pos);
    n->func_lit.type = type;
    n->func_lit.body = body;
    check_branches(p, body);
    return n;
}

// ---- Types ----

Ast *make_array_type(Parser *p, Pos pos, Ast *len, Ast *elem) {
    Ast *n = node(p, AST_ARRAY_TYPE, pos);
    n->array.len = len;
    n->array.elem = elem;
    return n;
}

// []elem or ...elem
Ast *make_elem_type(Parser *p, AstKind kind, Pos pos, Ast *elem) {
    Ast *n = node(p, kind, pos);
    n->slice_type.elem = elem;
    return n;
}

Ast *make_chan_type(Parser *p, Pos pos, ChanDir dir, Ast *elem) {
    Ast *n = node(p, AST_CHAN_TYPE, pos);
    n->chan_type.dir = dir;
    n->chan_type.elem = elem;
    return n;
}

Ast *make_map_type(Parser *p, Pos pos, Ast *key, Ast *value) {
    Ast *n = node(p, AST_MAP_TYPE, pos);
    n->map_type.key = key;
    n->map_type.value = value;
    return n;
}

Ast *make_field(Parser *p, Pos pos, Ast *name, Ast *type) {
    Ast *n = node(p, AST_FIELD, pos);
    n->field.name = name;
    n->field.type = type;
    return n;
}

// ...elem; where elem is missing, nothing is variadic.
Ast *make_dots(Parser *p, Pos pos, Ast *elem) {
    return elem->kind == AST_BAD_EXPR ? elem : make_elem_type(p, AST_DOTS_TYPE, pos, elem);
}

// A field of a struct: the field and its tag (or NULL) go on the list stack together. One that stands for what could
// not be read (an embedded type of a package without name) does not.
Mark push_field(Parser *p, Pos pos, Ast *name, Ast *type, Ast *tag) {
    if (type->kind == AST_SELECTOR && type->selector.x->implicit) return list_mark(p);
    Mark mark = list_begin(p, make_field(p, pos, name, type));
    list_push(p, tag);
    return mark;
}

// first, names... type tag: the names after the first are on the list stack.
Mark push_fields(Parser *p, Ast *first, Mark names, Ast *type, Ast *tag) {
    Asts rest = list_take(p, names);
    push_field(p, first->pos, first, type, tag);
    for (uint32_t i = 0; i < rest.len; i++) push_field(p, rest.at[i]->pos, rest.at[i], type, tag);
    return names;
}

Ast *make_struct_type(Parser *p, Pos pos, Mark mark) {
    Ast *n = node(p, AST_STRUCT_TYPE, pos);
    Asts pairs = list_take(p, mark), fields = {0}, tags = {0};
    uint32_t count = pairs.len / 2;
    if (count == 0) return n;
    fields.at = NEW_ARRAY(p->arena, Ast *, count);
    fields.len = fields.cap = count;
    for (uint32_t i = 0; i < count; i++) {
        fields.at[i] = pairs.at[2 * i];
        if (pairs.at[2 * i + 1]) tags.len = tags.cap = i + 1;
    }
    if (tags.len > 0) tags.at = NEW_ARRAY(p->arena, Ast *, tags.len);
    for (uint32_t i = 0; i < tags.len; i++) tags.at[i] = pairs.at[2 * i + 1];
    n->struct_type.fields = fields;
    n->struct_type.tags = tags;
    return n;
}

// A function type or the type of a function literal; neither has type parameters of its own.
Ast *make_func_type(Pos keyword, Ast *tparams, Ast *type) {
    type->func_type.keyword = keyword;
    if (tparams) type->pos = tparams->pos;
    return type;
}

Ast *no_type_params(Parser *p, Pos lbrack, Pos rbrack) {
    syntax_error(p, rbrack, "empty type parameter list");
    return node(p, AST_LIST, lbrack);
}

Ast *make_type_params(Parser *p, Pos lbrack, Mark mark, Pos rbrack) {
    Ast *n = node(p, AST_LIST, lbrack);
    n->list.elems = finish_params(p, mark, rbrack, PARAMS_TYPE);
    return n;
}

// name[params] in an interface with a signature after it: a generic method, which there is none of.
Ast *make_generic_method(Parser *p, Ast *name, Pos lbrack, Asts params, Pos rbrack, Ast *signature) {
    if (params.len == 0) complain(p, rbrack, "empty type parameter list");
    else if (!params.at[0]->field.name)
        syntax_error(p, signature->pos, "unexpected ( in interface type; possibly missing semicolon or newline or }");
    else complain(p, lbrack, "interface method must have no type parameters");
    return make_field(p, name->pos, name, signature);
}

// name[params] in an interface: an instantiated type.
Ast *make_instance(Parser *p, Ast *name, Pos lbrack, Asts params, Pos rbrack) {
    if (params.len == 0) {
        complain(p, rbrack, "empty type argument list");
        return name;
    }
    Mark mark = list_mark(p);
    for (uint32_t i = 0; i < params.len; i++) list_push(p, params.at[i]->field.type);
    return make_index(p, lbrack, name, make_list(p, mark));
}

// Where a type's text begins, parentheses around it left out.
Pos type_start(const Ast *t) {
    for (;;) {
        if (t->kind == AST_FUNC_TYPE && t->func_type.keyword) return t->func_type.keyword;
        if (t->kind != AST_OPERATION || !t->oper.y) return ast_start(t);
        t = t->oper.x;
    }
}

// first | …: `tail` is a chain of operations whose innermost left operand is still missing.
Ast *join_union(Ast *first, Ast *tail) {
    if (!tail) return first;
    Ast *n = tail;
    while (n->oper.x) n = n->oper.x;
    n->oper.x = first;
    return tail;
}

// ---- Statements ----

Ast *make_block(Parser *p, Pos pos, Mark stmts, Pos rbrace) {
    Ast *n = node(p, AST_BLOCK, pos);
    n->block.stmts = list_take(p, stmts);
    n->block.rbrace = rbrace;
    return n;
}

Ast *make_labeled(Parser *p, Pos pos, Ast *label, Ast *stmt) {
    Ast *n = node(p, AST_LABELED, pos);
    n->labeled.label = label;
    n->labeled.stmt = stmt;
    return n;
}

Ast *make_expr_stmt(Parser *p, Ast *x) {
    Ast *n = node(p, AST_EXPR_STMT, x->pos);
    n->expr_stmt.x = x;
    return n;
}

Ast *make_assign(Parser *p, Pos pos, Operator op, Ast *lhs, Ast *rhs) {
    Ast *n = node(p, AST_ASSIGN, pos);
    n->assign.op = op;
    n->assign.lhs = lhs;
    n->assign.rhs = rhs;
    return n;
}

Ast *make_range(Parser *p, Pos pos, Ast *lhs, bool def, Ast *x) {
    Ast *n = node(p, AST_RANGE, pos);
    n->range.lhs = lhs;
    n->range.def = def;
    n->range.x = x;
    return n;
}

Ast *make_branch(Parser *p, Pos pos, BranchKind kind, Ast *label) {
    Ast *n = node(p, AST_BRANCH, pos);
    n->branch.kind = kind;
    n->branch.label = label;
    return n;
}

Ast *make_call_stmt(Parser *p, Pos pos, bool is_defer, Ast *call) {
    Ast *n = node(p, AST_CALL_STMT, pos), *x = ast_unparen(call);
    if (x != call)
        complain(p, call->pos, "expression in %s must not be parenthesized", is_defer ? "defer" : "go");
    n->call_stmt.is_defer = is_defer;
    n->call_stmt.call = x;
    return n;
}

Ast *make_clause(Parser *p, Pos pos, Ast *cases, Pos colon) {
    Ast *n = node(p, AST_CASE, pos);
    n->clause.cases = cases;
    n->clause.colon = colon;
    return n;
}

Ast *make_comm(Parser *p, Pos pos, Ast *comm, Pos colon) {
    Ast *n = node(p, AST_COMM, pos);
    n->comm.comm = comm;
    n->comm.colon = colon;
    return n;
}

// Gives a clause its statements and puts it on the list stack in their place.
void end_clause(Parser *p, Ast *clause, Mark stmts) {
    Asts body = list_take(p, stmts);
    if (clause->kind == AST_CASE) clause->clause.body = body;
    else clause->comm.body = body;
    list_push(p, clause);
}

Ast *make_select(Parser *p, Pos pos, Mark clauses, Pos rbrace) {
    Ast *n = node(p, AST_SELECT, pos);
    n->select.clauses = list_take(p, clauses);
    n->select.rbrace = rbrace;
    return n;
}

// ---- Directives ----

Pragma *ast_pragmas(const Ast *d) {
    switch (d->kind) {
    case AST_IMPORT: return d->import.pragma;
    case AST_CONST_DECL: case AST_VAR_DECL: return d->const_decl.pragma;
    case AST_TYPE_DECL: return d->type_decl.pragma;
    case AST_FUNC_DECL: return d->func_decl.pragma;
    default: return NULL;
    }
}
