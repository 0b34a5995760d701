// Statements. Blocks dissolve into the list around them: variables are told apart by identity, not by scope.
#include "ir/build.h"

Asts ir_unpack(IrBuilder *b, Ast *n) {
    Asts list = {0};
    if (!n) return list;
    if (n->kind == AST_LIST) return n->list.elems;
    vec_push(b->arena, &list, n);
    return list;
}

static uint32_t after_last_label(Asts list) {
    for (uint32_t i = list.len; i-- > 0;)
        if (list.at[i]->kind == AST_LABELED) return i + 1;
    return 0;
}

// After a statement that ends the flow nothing runs, unless a label lets it in.
void ir_stmts(IrBuilder *b, Asts list, Irs *out) {
    uint32_t tail = after_last_label(list);
    bool dead = false;
    for (uint32_t i = 0; i < list.len; i++) {
        if (dead && i >= tail) continue;
        ir_stmt(b, list.at[i], out, NULL);
        dead = ir_terminates(b, list.at[i]);
    }
}

void ir_block(IrBuilder *b, Ast *block, Irs *out) {
    if (block) ir_stmts(b, block->block.stmts, out);
}

// A simple statement as one node; several become a block.
Ir *ir_single(IrBuilder *b, Ast *n) {
    if (!n) return NULL;
    Irs list = {0};
    ir_stmt(b, n, &list, NULL);
    if (list.len <= 1) return list.len ? list.at[0] : NULL;
    Ir *block = ir_node(b, IR_BLOCK, list.at[0]->pos, NULL, NULL, NULL);
    block->args = list;
    return block;
}

static void if_stmt(IrBuilder *b, Ast *n, Irs *out) {
    int known = ir_static_bool(&n->if_stmt.cond);
    Irs init = {0};
    if (n->if_stmt.init) ir_stmt(b, n->if_stmt.init, &init, NULL);
    Ir *cond = ir_expr(b, n->if_stmt.cond);
    Irs then = {0}, els = {0};
    if (known >= 0) ir_block(b, n->if_stmt.then, &then);
    if (known <= 0 && n->if_stmt.els) ir_stmt(b, n->if_stmt.els, &els, NULL);
    if (known == 0) {
        Ir *r = ir_node(b, IR_IF, n->pos, NULL, cond, NULL);
        r->init = init;
        r->body = then;
        r->rest = els;
        ir_push(b, out, r);
        return;
    }
    if (cond->op != IR_LITERAL) ir_push(b, &init, ir_node(b, IR_AS, n->pos, NULL, NULL, cond));
    Irs *parts[] = {&init, &then, &els};
    for (int k = 0; k < 3; k++)
        for (uint32_t i = 0; i < parts[k]->len; i++) ir_push(b, out, parts[k]->at[i]);
}

static void return_stmt(IrBuilder *b, Ast *n, Irs *out) {
    if (ir_range_return(b, n, out)) return;
    Ir *r = ir_node(b, IR_RETURN, n->pos, NULL, NULL, NULL);
    Asts values = ir_unpack(b, n->ret.results);
    Type *results = b->f->fn->type->func.results;
    if (values.len) {
        Type **types = NEW_ARRAY(b->arena, Type *, results->tuple.n + 1);
        for (uint32_t i = 0; i < results->tuple.n; i++) types[i] = ir_canon(b, results->tuple.vars[i]->type);
        r->args = ir_multi(b, n->pos, values, types, results->tuple.n);
    }
    ir_push(b, out, r);
}

static void branch_stmt(IrBuilder *b, Ast *n, Irs *out) {
    static const uint8_t ops[] = {[BRANCH_BREAK] = IR_BREAK, [BRANCH_CONTINUE] = IR_CONTINUE,
                                  [BRANCH_FALLTHROUGH] = IR_FALL, [BRANCH_GOTO] = IR_GOTO};
    if (ir_range_branch(b, n, out)) return;
    Ir *r = ir_node(b, ops[n->branch.kind], n->pos, NULL, NULL, NULL);
    r->sym = n->branch.label ? n->branch.label->name.sym : NULL;
    ir_push(b, out, r);
}

static void labeled_stmt(IrBuilder *b, Ast *n, Irs *out) {
    Ir *r = ir_node(b, IR_LABEL, n->pos, NULL, NULL, NULL);
    r->sym = n->labeled.label->name.sym;
    ir_push(b, out, r);
    ir_stmt(b, n->labeled.stmt, out, r->sym);
}

static void decl_stmt(IrBuilder *b, Ast *n, Irs *out) {
    for (uint32_t i = 0; i < n->decl_stmt.decls.len; i++) {
        Ast *d = n->decl_stmt.decls.at[i];
        if (d->kind != AST_VAR_DECL) continue;
        ir_assign(b, d->pos, d->const_decl.names, ir_unpack(b, d->const_decl.values), out);
    }
}

static void assign_stmt(IrBuilder *b, Ast *n, Irs *out) {
    if (!n->assign.rhs || (n->assign.op != OPER_NONE && n->assign.op != OPER_DEF))
        ir_assign_op(b, n, out);
    else
        ir_assign(b, n->pos, ir_unpack(b, n->assign.lhs), ir_unpack(b, n->assign.rhs), out);
}

static void send_stmt(IrBuilder *b, Ast *n, Irs *out) {
    Ir *chan = ir_expr(b, n->send.chan);
    Ir *value = ir_convert_expr(b, n->send.value, ir_elem(b, chan->type));
    ir_push(b, out, ir_node(b, IR_SEND, n->pos, NULL, chan, value));
}

void ir_stmt(IrBuilder *b, Ast *n, Irs *out, const Sym *label) {
    switch (n->kind) {
    case AST_EMPTY: break;
    case AST_LABELED: labeled_stmt(b, n, out); break;
    case AST_BLOCK: ir_block(b, n, out); break;
    case AST_EXPR_STMT: ir_push(b, out, ir_expr(b, n->expr_stmt.x)); break;
    case AST_SEND: send_stmt(b, n, out); break;
    case AST_DECL_STMT: decl_stmt(b, n, out); break;
    case AST_ASSIGN: assign_stmt(b, n, out); break;
    case AST_BRANCH: branch_stmt(b, n, out); break;
    case AST_CALL_STMT: ir_go_defer(b, n, out); break;
    case AST_RETURN: return_stmt(b, n, out); break;
    case AST_IF: if_stmt(b, n, out); break;
    case AST_FOR: ir_for(b, n, out, label); break;
    case AST_SWITCH: ir_switch(b, n, out, label); break;
    case AST_SELECT: ir_select(b, n, out, label); break;
    default: fatal_at(b->s, n->pos, "statement %s in IR", ast_kind_names[n->kind]);
    }
}
