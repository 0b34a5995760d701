// Switches over values and over types. Where the tag and all cases are constants, only the clause that is taken stays.
#include "ir/build.h"

static Ast *last_of(Asts list) {
    for (uint32_t i = list.len; i-- > 0;)
        if (list.at[i]->kind != AST_EMPTY) return list.at[i];
    return NULL;
}

static bool falls_through(Ast *clause) {
    Ast *last = last_of(clause->clause.body);
    while (last && last->kind == AST_LABELED) last = last->labeled.stmt;
    return last && last->kind == AST_BRANCH && last->branch.kind == BRANCH_FALLTHROUGH;
}

static bool const_equal(IrBuilder *b, const Const *x, const Const *y) {
    const_match(b->arena, &x, &y);
    return const_compare(x, C_EQ, y);
}

// ---- Constant tags ---------------------------------------------------------------------------------------------

typedef enum { TARGET_UNKNOWN, TARGET_NONE, TARGET_CLAUSE } Target;

static bool has_case(IrBuilder *b, Ast *clause, const Const *tag, bool *constant) {
    Asts cases = ir_unpack(b, clause->clause.cases);
    for (uint32_t i = 0; i < cases.len; i++) {
        if (!cases.at[i]->val) {
            *constant = false;
            return false;
        }
        if (const_equal(b, tag, cases.at[i]->val)) return true;
    }
    return false;
}

static Target constant_target(IrBuilder *b, Ast *n, const Const *tag, Ast **taken) {
    *taken = NULL;
    for (uint32_t i = 0; i < n->switch_stmt.clauses.len; i++) {
        Ast *clause = n->switch_stmt.clauses.at[i];
        bool constant = true;
        if (!clause->clause.cases) *taken = clause;
        bool here = has_case(b, clause, tag, &constant);
        if (!constant) return TARGET_UNKNOWN;
        if (here) {
            *taken = clause;
            break;
        }
    }
    if (!*taken) return TARGET_NONE;
    return falls_through(*taken) ? TARGET_UNKNOWN : TARGET_CLAUSE;
}

// ---- Values ----------------------------------------------------------------------------------------------------

// The type in which tag and cases are compared: the tag's, or any where a case cannot be converted to it.
static Type *comparison_type(IrBuilder *b, Ast *n, Type *tag) {
    bool tag_is_interface = ir_under(b, tag)->kind == T_INTERFACE;
    for (uint32_t i = 0; i < n->switch_stmt.clauses.len; i++) {
        Asts cases = ir_unpack(b, n->switch_stmt.clauses.at[i]->clause.cases);
        for (uint32_t k = 0; k < cases.len; k++) {
            if (cases.at[k]->mode == MODE_NIL) continue;
            Type *t = ir_type(b, cases.at[k]->type);
            bool interfaces = tag_is_interface || ir_under(b, t)->kind == T_INTERFACE;
            if (interfaces && !ir_assignable(b, t, tag)) return ir_canon(b, type_any(b->s));
        }
    }
    return tag;
}

static void value_clause(IrBuilder *b, Ast *clause, Type *type, bool is_default, Ir *sw) {
    Ir *c = ir_node(b, IR_CASE, clause->pos, NULL, NULL, NULL);
    Asts cases = ir_unpack(b, is_default ? NULL : clause->clause.cases);
    for (uint32_t i = 0; i < cases.len; i++) ir_push(b, &c->args, ir_convert_expr(b, cases.at[i], type));
    ir_stmts(b, clause->clause.body, &c->body);
    ir_push(b, &sw->args, c);
}

static void value_switch(IrBuilder *b, Ast *n, Ir *sw) {
    Ast *tag = n->switch_stmt.tag;
    const Const *value = tag ? tag->val : const_bool(b->arena, true);
    Ast *taken = NULL;
    Target target = value ? constant_target(b, n, value, &taken) : TARGET_UNKNOWN;
    if (target == TARGET_CLAUSE) value_clause(b, taken, NULL, true, sw);
    if (target != TARGET_UNKNOWN) return;
    Type *type = tag ? ir_type(b, tag->type) : ir_basic(b, T_BOOL);
    bool channel = ir_under(b, type)->kind == T_CHAN;
    if (!channel) type = comparison_type(b, n, type);
    if (tag) sw->x = ir_convert_expr(b, tag, type);
    else if (type->kind != T_BOOL)   // some case is an interface
        sw->x = ir_convert(b, ir_const(b, n->pos, ir_basic(b, T_BOOL), const_bool(b->arena, true)), type, n->pos, true);
    for (uint32_t i = 0; i < n->switch_stmt.clauses.len; i++)
        value_clause(b, n->switch_stmt.clauses.at[i], channel ? NULL : type, false, sw);
}

// ---- Types -----------------------------------------------------------------------------------------------------

static Ast *last_field_type(Asts fields) { return fields.len ? fields.at[fields.len - 1]->field.type : NULL; }

static Ast *func_end(Ast *t) {
    Ast *last = last_field_type(t->func_type.results);
    return last ? last : last_field_type(t->func_type.params);
}

// The next inner part of a type expression on the way to its last name; NULL: the end.
static Ast *inner_type(Ast *t) {
    switch (t->kind) {
    case AST_PAREN: return t->paren.x;
    case AST_OPERATION: return t->oper.x;
    case AST_ARRAY_TYPE: return t->array.elem;
    case AST_CHAN_TYPE: return t->chan_type.elem;
    case AST_DOTS_TYPE: case AST_SLICE_TYPE: return t->slice_type.elem;
    case AST_MAP_TYPE: return t->map_type.value;
    case AST_INTERFACE_TYPE: return last_field_type(t->interface.methods);
    case AST_FUNC_TYPE: return func_end(t);
    case AST_INDEX:
        t = t->index.index;
        return t->kind == AST_LIST ? t->list.elems.at[t->list.elems.len - 1] : t;
    default: return NULL;
    }
}

// The variable of a clause stands, for messages, where the clause's last type ends.
static Pos clause_var_pos(IrBuilder *b, Ast *clause) {
    Asts cases = ir_unpack(b, clause->clause.cases);
    if (!cases.len) return clause->pos;
    Ast *t = cases.at[cases.len - 1];
    for (Ast *next; (next = inner_type(t));) t = next;
    return t->kind == AST_SELECTOR ? t->selector.x->pos : t->pos;
}

static Ir *type_case(IrBuilder *b, Ast *n) {
    if (n->mode == MODE_NIL) return ir_node(b, IR_NIL, n->pos, ir_basic(b, T_UNTYPED_NIL), NULL, NULL);
    Ir *t = ir_node(b, IR_TYPE, n->pos, ir_type(b, n->type), NULL, NULL);
    t->written = ir_written_type(b, n->type);
    ir_need_type(b, t->type);
    return t;
}

static void type_clause(IrBuilder *b, Ast *clause, Ir *sw) {
    Ir *c = ir_node(b, IR_CASE, clause->pos, NULL, NULL, NULL);
    Asts cases = ir_unpack(b, clause->clause.cases);
    for (uint32_t i = 0; i < cases.len; i++) ir_push(b, &c->args, type_case(b, cases.at[i]));
    if (clause->clause.obj) {
        c->var = ir_local(b, clause->clause.obj);
        c->var->pos = clause_var_pos(b, clause);
        c->var->defn = c;
    }
    ir_stmts(b, clause->clause.body, &c->body);
    ir_push(b, &sw->args, c);
}

static void type_switch(IrBuilder *b, Ast *n, Ir *sw) {
    sw->op = IR_TYPESWITCH;
    sw->x = ir_expr(b, n->switch_stmt.tag->guard.x);
    for (uint32_t i = 0; i < n->switch_stmt.clauses.len; i++) type_clause(b, n->switch_stmt.clauses.at[i], sw);
}

void ir_switch(IrBuilder *b, Ast *n, Irs *out, const Sym *label) {
    Ir *sw = ir_node(b, IR_SWITCH, n->pos, NULL, NULL, NULL);
    sw->sym = label;
    if (n->switch_stmt.init) ir_stmt(b, n->switch_stmt.init, &sw->init, NULL);
    if (n->switch_stmt.tag && n->switch_stmt.tag->kind == AST_TYPE_GUARD)
        type_switch(b, n, sw);
    else
        value_switch(b, n, sw);
    ir_push(b, out, sw);
}
