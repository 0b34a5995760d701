// Channels and select.
#include "codegen/gen.h"

Cx make_chan(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Ir *size = n->x && n->x->op == IR_TYPE ? n->y : n->x;
    Cx cap = size ? operand(f, size) : cx("0", PREC_POSTFIX, CX_CONST);
    return cx(text(g, "rt_make_chan(&%s, %s)", rtype(g, elem_of(g, n->type)), cap.s), PREC_POSTFIX, CX_EFFECT);
}

void send_stmt(FuncGen *f, Ir *n) {
    Ir *nodes[] = {n->x, n->y};
    Cx v[2];
    operands(f, nodes, v, 2);
    const char *ctype = c_type(f->g, n->y->type);
    if (v[1].kind == CX_EFFECT) v[1] = spill(f, v[1], ctype);
    line(f, "rt_chan_send(%s, %s);", v[0].s, in_memory(f, v[1], ctype).s);
}

static const char *receive(FuncGen *f, Ir *n, const char *ok) {
    Gen *g = f->g;
    Type *elem = elem_of(g, n->x->type);
    Cx c = expr(f, n->x);
    const char *name = temp(f);
    line(f, "%s;", c_decl(g, c_type(g, elem), name));
    line(f, "%srt_chan_recv(%s, &%s);", ok ? text(g, "bool %s = ", ok) : "", c.s, name);
    return name;
}

Cx recv_expr(FuncGen *f, Ir *n) { return cx_path(receive(f, n, NULL), CX_STABLE); }

void recv_ok(FuncGen *f, Ir *n, Ir *value, Ir *ok, bool def) {
    const char *open = temp(f), *name = receive(f, n, open);
    if (!is_blank(value)) store(f, value, cx_path(name, CX_STABLE), def);
    if (!is_blank(ok)) store(f, ok, cx_path(open, CX_STABLE), def);
}

// ---- select -----------------------------------------------------------------------------------------------------------

static Ir *communication(Ir *clause) { return clause->x; }

static Ir *received_from(Ir *comm) {
    if (comm->op == IR_AS2RECV) return comm->x;
    if (comm->op == IR_AS) return comm->y;
    return comm;
}

static const char *element_storage(FuncGen *f, Type *t) { return stack_slot(f, c_type(f->g, t)); }

// Channels and values are evaluated in source order; the text fills one SelectCase.
static const char *select_case(FuncGen *f, Ir *comm, const char **storage) {
    Gen *g = f->g;
    if (comm->op == IR_SEND) {
        Ir *nodes[] = {comm->x, comm->y};
        Cx v[2];
        operands(f, nodes, v, 2);
        Cx c = spill(f, v[0], "Chan *");
        *storage = element_storage(f, comm->y->type);
        line(f, "%s = %s;", *storage, v[1].s);
        return text(g, "{.c = %s, .elem = &%s, .send = true}", c.s, *storage);
    }
    Ir *recv = received_from(comm);
    Cx c = spill(f, expr(f, recv->x), "Chan *");
    *storage = element_storage(f, elem_of(g, recv->x->type));
    return text(g, "{.c = %s, .elem = &%s}", c.s, *storage);
}

static void store_received(FuncGen *f, Ir *comm, const char *storage, const char *cases, uint32_t index) {
    Gen *g = f->g;
    stmts(f, &comm->init);
    Cx value = cx_path(storage, CX_LOAD), ok = cx_path(text(g, "%s[%u].ok", cases, index), CX_LOAD);
    if (comm->op == IR_AS) store(f, comm->x, value, comm->def);
    if (comm->op != IR_AS2RECV) return;
    for (uint32_t i = 0; i < comm->args.len; i++) {
        Ir *dst = comm->args.at[i];
        if (is_blank(dst)) continue;
        if (comm->def && dst->op == IR_NAME) declare(f, dst->var, i ? ok.s : value.s);
        else store(f, dst, i ? ok : value, false);
    }
}

static bool has_default(Ir *n) {
    for (uint32_t i = 0; i < n->args.len; i++)
        if (!communication(n->args.at[i])) return true;
    return false;
}

void select_stmt(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    const char **storage = NEW_ARRAY(g->a, const char *, n->args.len + 1), *cases = local_name(f, "cases");
    Buf list = {.arena = g->a};
    uint32_t count = 0;
    for (uint32_t i = 0; i < n->args.len; i++) {
        Ir *comm = communication(n->args.at[i]);
        if (comm) buf_printf(&list, "%s%s", count++ ? ", " : "", select_case(f, comm, &storage[i]));
    }
    line(f, "SelectCase %s[%u] = {%s};", cases, count ? count : 1, buf_str(&list));
    Target t = {.c_switch = true};
    open_block(f, "switch (rt_select(%s, %u, %s))", cases, count, has_default(n) ? "true" : "false");
    f->indent--;
    target_push(f, &t, n->sym);
    count = 0;
    for (uint32_t i = 0; i < n->args.len; i++) {
        Ir *clause = n->args.at[i], *comm = communication(clause);
        line(f, comm ? "case %u: {" : "default: {", count);
        f->indent++;
        Facts facts = facts_begin(f);
        if (comm) store_received(f, comm, storage[i], cases, count++);
        stmts(f, &clause->body);
        facts_end(f, facts);
        line(f, "break;");
        f->indent--;
        line(f, "}");
    }
    f->indent++;
    close_block(f, "");
    target_pop(f, &t);
}
