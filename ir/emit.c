// -emit=ir: every function as an indented tree, one node a line, made from the op table.
#include "ir/ir.h"

typedef struct Out { Session *s; IrPackage *p; FILE *f; } Out;

static void emit_node(Out *o, const Ir *n, int depth);

static void emit_list(Out *o, const char *label, const Irs *list, int depth) {
    if (!list->len) return;
    fprintf(o->f, "%*s%s:\n", depth * 2, "", label);
    for (uint32_t i = 0; i < list->len; i++)
        if (list->at[i])
            emit_node(o, list->at[i], depth + 1);
        else
            fprintf(o->f, "%*s_\n", depth * 2 + 2, "");
}

static void emit_detail(Out *o, const Ir *n) {
    switch (n->op) {
    case IR_NAME: case IR_DCL: case IR_CASE:
        if (n->var) fprintf(o->f, " %s", n->var->sym->text);
        break;
    case IR_LITERAL: fprintf(o->f, " %s", const_exact_text(&o->s->arena, n->val)); break;
    case IR_FUNC: case IR_CLOSURE: case IR_METHEXPR: fprintf(o->f, " %s", n->func->name); break;
    case IR_METHVALUE: case IR_DOT: case IR_DOTPTR: case IR_DOTINTER: case IR_STRUCTKEY:
        fprintf(o->f, " %s", n->field->sym->text);
        break;
    case IR_ASOP: fprintf(o->f, " %s", ir_ops[n->asop].text); break;
    case IR_BREAK: case IR_CONTINUE: case IR_GOTO: case IR_LABEL: case IR_FOR: case IR_RANGE: case IR_SWITCH:
    case IR_SELECT: case IR_TYPESWITCH:
        if (n->sym) fprintf(o->f, " %s", n->sym->text);
        break;
    case IR_SLICELIT: case IR_ARRAYLIT: fprintf(o->f, " [%lld]", (long long)n->len); break;
    default: break;
    }
}

static void emit_flags(Out *o, const Ir *n) {
    static const char *const names[] = {"implicit", "def", "dots", "assigned", "varargs", "per-iteration"};
    bool values[] = {n->implicit, n->def, n->dots, n->assigned, n->varargs, n->per_iteration};
    for (unsigned i = 0; i < sizeof values / sizeof *values; i++)
        if (values[i]) fprintf(o->f, " %s", names[i]);
}

static void emit_node(Out *o, const Ir *n, int depth) {
    fprintf(o->f, "%*s%s", depth * 2, "", ir_ops[n->op].name);
    emit_detail(o, n);
    if (n->type) fprintf(o->f, " (%s)", type_string(o->s, n->type, o->p->pkg));
    emit_flags(o, n);
    fprintf(o->f, " @%u:%u\n", pos_line(n->pos), pos_col(n->pos));
    emit_list(o, "init", &n->init, depth + 1);
    const Ir *children[] = {n->x, n->y, n->z, n->w};
    for (unsigned i = 0; i < 4; i++)
        if (children[i]) emit_node(o, children[i], depth + 1);
    emit_list(o, "args", &n->args, depth + 1);
    emit_list(o, "rest", &n->rest, depth + 1);
    emit_list(o, "body", &n->body, depth + 1);
}

static void emit_var(Out *o, const char *what, const IrVar *v) {
    fprintf(o->f, "  %s %s %s%s\n", what, v->sym->text, type_string(o->s, v->type, o->p->pkg),
            v->addrtaken ? " addrtaken" : "");
}

static void emit_func(Out *o, const IrFunc *f) {
    fprintf(o->f, "func %s %s // %s%s\n", f->name, type_string(o->s, f->type, o->p->pkg), f->symbol,
            f->has_body ? "" : " (no body)");
    if (f->recv) emit_var(o, "receiver", f->recv);
    for (uint32_t i = 0; i < f->params.len; i++) emit_var(o, "parameter", f->params.at[i]);
    for (uint32_t i = 0; i < f->results.len; i++) emit_var(o, "result", f->results.at[i]);
    for (uint32_t i = 0; i < f->captures.len; i++) emit_var(o, "captured", f->captures.at[i]);
    for (uint32_t i = 0; i < f->body.len; i++) emit_node(o, f->body.at[i], 1);
    fputc('\n', o->f);
}

void emit_ir_node(Session *s, IrPackage *p, const Ir *n, FILE *out) {
    Out o = {s, p, out};
    emit_node(&o, n, 1);
}

void emit_ir(Session *s, IrPackage *p, FILE *out) {
    Out o = {s, p, out};
    if (!ir_verify(s, p)) diag_flush(s);
    for (uint32_t i = 0; i < p->funcs.len; i++) emit_func(&o, p->funcs.at[i]);
}
