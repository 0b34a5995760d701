// Channels and select.
#include "codegen/gen.h"

Cx c_make_chan(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Ir *size = n->x && n->x->op == IR_TYPE ? n->y : n->x;
    Cx cap = size ? c_operand(f, size) : cx("0", PREC_POSTFIX, CX_CONST);
    return cx(c_text(g, "rt_make_chan(&%s, %s)", c_rtype(g, c_elem_of(g, n->type)), cap.s), PREC_POSTFIX, CX_EFFECT);
}

void c_send_stmt(FuncGen *f, Ir *n) {
    Ir *nodes[] = {n->x, n->y};
    Cx v[2];
    c_operands(f, nodes, v, 2);
    const char *ctype = c_type(f->g, n->y->type);
    if (v[1].kind == CX_EFFECT && !f->forgets) v[1] = c_spill(f, v[1], ctype);
    const char *value = c_in_memory(f, v[1], ctype).s;
    c_check_leaving(f, c_text(f->g, "*%s", value), n->y->type);
    c_line(f, "rt_chan_send(%s, %s);", v[0].s, value);
}

static const char *receive(FuncGen *f, Ir *n, const char *ok) {
    Gen *g = f->g;
    Type *elem = c_elem_of(g, n->x->type);
    Cx c = c_expr(f, n->x);
    const char *name = c_memory_temp(f, c_type(g, elem), NULL);
    c_line(f, "%srt_chan_recv(%s, &%s);", ok ? c_text(g, "bool %s = ", ok) : "", c.s, name);
    return name;
}

Cx c_recv_expr(FuncGen *f, Ir *n) { return cx_path(receive(f, n, NULL), CX_STABLE); }

void c_recv_ok(FuncGen *f, Ir *n, Ir *value, Ir *ok, bool def) {
    const char *open = c_temp(f), *name = receive(f, n, open);
    if (!c_is_blank(value)) c_store(f, value, cx_path(name, CX_STABLE), def);
    if (!c_is_blank(ok)) c_store(f, ok, cx_path(open, CX_STABLE), def);
}

// ---- select --------------------------------------------------------------------------------------------------------

static Ir *communication(Ir *clause) { return clause->x; }

static Ir *received_from(Ir *comm) {
    if (comm->op == IR_AS2RECV) return comm->x;
    if (comm->op == IR_AS) return comm->y;
    return comm;
}

static const char *element_storage(FuncGen *f, Type *t) { return c_stack_slot(f, c_type(f->g, t), "communication"); }

// Channels and values are evaluated in source order; the text fills one SelectCase.
static const char *select_case(FuncGen *f, Ir *comm, const char **storage) {
    Gen *g = f->g;
    if (comm->op == IR_SEND) {
        Ir *nodes[] = {comm->x, comm->y};
        Cx v[2];
        c_operands(f, nodes, v, 2);
        Cx c = c_spill(f, v[0], "Chan *");
        *storage = element_storage(f, comm->y->type);
        c_line(f, "%s = %s;", *storage, v[1].s);
        c_check_leaving(f, *storage, comm->y->type);
        return c_text(g, "{.c = %s, .elem = &%s, .send = true}", c.s, *storage);
    }
    Ir *recv = received_from(comm);
    Cx c = c_spill(f, c_expr(f, recv->x), "Chan *");
    *storage = element_storage(f, c_elem_of(g, recv->x->type));
    return c_text(g, "{.c = %s, .elem = &%s}", c.s, *storage);
}

static void store_received(FuncGen *f, Ir *comm, const char *storage, const char *cases, uint32_t index) {
    Gen *g = f->g;
    c_init_stmts(f, comm);
    Cx value = cx_path(storage, CX_LOAD), ok = cx_path(c_text(g, "%s[%u].ok", cases, index), CX_LOAD);
    if (comm->op == IR_AS) c_store(f, comm->x, value, comm->def);
    for (uint32_t i = 0; comm->op == IR_AS2RECV && i < comm->args.len; i++) {
        Ir *dst = comm->args.at[i];
        if (!c_is_blank(dst)) c_store(f, dst, i ? ok : value, comm->def);
    }
    c_forget_memory(f, storage);
}

static bool has_default(Ir *n) {
    for (uint32_t i = 0; i < n->args.len; i++)
        if (!communication(n->args.at[i])) return true;
    return false;
}

void c_select_stmt(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    const char **storage = NEW_ARRAY(g->a, const char *, n->args.len + 1), *cases = c_local_name(f, "cases");
    Buf list = {.arena = g->a};
    uint32_t count = 0;
    for (uint32_t i = 0; i < n->args.len; i++) {
        Ir *comm = communication(n->args.at[i]);
        if (!comm) continue;
        c_mark_line(f, comm->pos);
        buf_printf(&list, "%s%s", count++ ? ", " : "", select_case(f, comm, &storage[i]));
    }
    c_mark_line(f, n->pos);
    c_line(f, "SelectCase %s[%u] = {%s};", cases, count ? count : 1, buf_str(&list));
    Target t = {.c_switch = true};
    c_open_block(f, "switch (rt_select(%s, %u, %s))", cases, count, has_default(n) ? "true" : "false");
    f->indent--;
    c_target_push(f, &t, n->sym);
    count = 0;
    for (uint32_t i = 0; i < n->args.len; i++) {
        Ir *clause = n->args.at[i], *comm = communication(clause);
        c_line(f, comm ? "case %u: {" : "default: {", count);
        f->indent++;
        Facts facts = c_facts_begin(f);
        if (comm) store_received(f, comm, storage[i], cases, count++);
        c_stmts(f, &clause->body);
        c_facts_end(f, facts);
        c_line(f, "break;");
        f->indent--;
        c_line(f, "}");
    }
    f->indent++;
    c_close_block(f, "");
    c_target_pop(f, &t);
}
