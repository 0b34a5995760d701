// Declarations and assignments. A variable is declared by the assignment that first sets it where the two follow each
// other. A variable whose address is taken may be seen outside of its block, so it is declared at the head of the
// function (see place.c) unless it stands there anyway.
#include "codegen/gen.h"

static Ir *bare(Ir *n) {
    while (n && n->op == IR_PAREN) n = n->x;
    return n;
}

bool c_is_blank(Ir *n) {
    n = bare(n);
    return !n || (n->op == IR_NAME && n->var->sym && strcmp(n->var->sym->text, "_") == 0);
}

// ---- Declarations --------------------------------------------------------------------------------------------------

static void declare_on_heap(FuncGen *f, IrVar *v, const char *ctype, const char *init) {
    Gen *g = f->g;
    const char *name = c_var_name(f, v), *pointer = c_text(g, "%s *", ctype),
               *comment = c_place_comment(g, true, v->site);
    const char *made = c_counted(g, v->site, c_text(g, "RT_NEW(%s, %s)", ctype, c_noscan(g, v->type)));
    c_line(f, "%s = %s;%s", c_decl(g, pointer, name), made, comment);
    if (!init || c_is_zero_text(init)) return;
    c_line(f, "*%s = %s;", name, init);
    c_check_store(f, c_text(g, "*%s", name), v->type, NULL);
}

// Its C name, from here on in this function.
static const char *declared_name(FuncGen *f, IrVar *v) {
    const char *name = c_var_name(f, v);
    ((VarGen *)v->gen)->depth = f->loops;
    return name;
}

void c_declare(FuncGen *f, IrVar *v, const char *init) {
    Gen *g = f->g;
    const char *ctype = c_type(g, v->type);
    if (v->esc == ESC_HEAP) { declare_on_heap(f, v, ctype, init); return; }
    const char *name = declared_name(f, v);
    if (!init) init = c_zero_value(g, v->type);
    if (!v->addrtaken || (f->indent == 1 && !g->opt.check)) {
        if (!c_rename_temp(f, ctype, init, name)) c_line(f, "%s = %s;", c_decl(g, ctype, name), init);
        c_keep_in_memory(f, v);
        return;
    }
    if (c_first_time(g, "hoisted", c_text(g, "%p", (void *)v))) c_declare_object(f, ctype, name, v->sym->text, v->pos);
    c_line(f, "%s = %s;", name, init);
}

static bool is_name_of(Ir *n, IrVar *v) {
    n = bare(n);
    return n && n->op == IR_NAME && n->var == v;
}

static bool defines(Ir *n, IrVar *v) {
    if (n->op == IR_AS) return n->def && is_name_of(n->x, v);
    if (n->op == IR_RANGE) return is_name_of(n->y, v) || is_name_of(n->z, v);
    if (n->op < IR_AS2 || n->op > IR_AS2RECV) return false;
    for (uint32_t i = 0; i < n->args.len; i++)
        if (is_name_of(n->args.at[i], v)) return true;
    return false;
}

void c_dcl_stmt(FuncGen *f, Ir *n, Ir *setter) {
    if (table_get(&f->declared_before, n->var)) return;
    if (setter && defines(setter, n->var)) table_put(&f->pending, f->g->a, n->var, n->var);
    else c_declare(f, n->var, NULL);
}

bool c_take_pending(FuncGen *f, IrVar *v) {
    if (!table_get(&f->pending, v)) return false;
    table_put(&f->pending, f->g->a, v, NULL);
    return true;
}

// ---- One destination -----------------------------------------------------------------------------------------------

static void discard(FuncGen *f, Cx value) {
    if (value.kind >= CX_LOAD) c_line(f, "(void)%s;", c_paren(f->g, value, PREC_UNARY));
}

// A place whose text still has a pending call in it: its address is taken now.
Cx c_settled(FuncGen *f, Cx place, const char *ctype) {
    if (place.kind != CX_EFFECT) return place;
    const char *name = c_temp(f);
    c_line(f, "%s = &%s;", c_decl(f->g, c_text(f->g, "%s *", ctype), name), c_paren(f->g, place, PREC_UNARY));
    return cx_path(c_text(f->g, "(*%s)", name), CX_LOAD);
}

static void store_in_map(FuncGen *f, Ir *dst, Cx value) {
    Gen *g = f->g;
    Ir *nodes[] = {dst->x, dst->y};
    Cx v[2];
    value = c_stable(f, value, c_type(g, c_elem_of(g, dst->x->type)));
    c_operands(f, nodes, v, 2);
    c_map_put(f, dst->x->type, v[0], v[1], value.s);
}

void c_store(FuncGen *f, Ir *dst, Cx value, bool def) {
    (void)def;
    dst = bare(dst);
    if (c_is_blank(dst)) { discard(f, value); return; }
    if (dst->op == IR_NAME && c_take_pending(f, dst->var)) { c_declare(f, dst->var, value.s); return; }
    if (dst->op == IR_INDEXMAP) { store_in_map(f, dst, value); return; }
    const char *ctype = c_type(f->g, dst->type);
    c_put(f, dst, c_settled(f, c_lvalue(f, dst), ctype), dst->type, value.s);
}

static void assign_to_map(FuncGen *f, Ir *n, Ir *dst) {
    Gen *g = f->g;
    Ir *nodes[] = {dst->x, dst->y, n->y};
    Cx v[3];
    c_operands(f, nodes, v, 3);
    v[2] = c_stable(f, v[2], c_type(g, dst->type));
    c_map_put(f, dst->x->type, v[0], v[1], v[2].s);
}

static void assign_zero(FuncGen *f, Ir *dst) {
    if (dst->op == IR_NAME && c_take_pending(f, dst->var)) { c_declare(f, dst->var, NULL); return; }
    c_store(f, dst, cx(c_zero_value(f->g, dst->type), PREC_POSTFIX, CX_CONST), false);
}

static void patch_data(FuncGen *f) {
    Gen *g = f->g;
    DataPatch *patches = g->patches.at;
    uint32_t n = g->patches.len;
    memset(&g->patches, 0, sizeof g->patches);      // values may be package data of their own
    for (uint32_t i = 0; i < n; i++) {
        c_line(f, "%s = %s;", patches[i].place, c_expr(f, patches[i].value).s);
        c_check_store(f, patches[i].place, patches[i].value->type, NULL);
    }
}

// The first value of a package variable is data as far as it is constant. An inlined function assigns later values.
static bool is_static_init(FuncGen *f, Ir *n, Ir *dst) {
    if (!f->fn->is_init || f->inlined_from || !dst || dst->op != IR_NAME || dst->var->vclass != VAR_GLOBAL || !n->y || f->indent > 1)
        return false;
    const char *init = c_is_blank(dst) ? NULL : c_package_data(f->g, n->y, c_global_name(f->g, dst->var));
    if (!init) return false;
    table_put(&f->g->initial, f->g->a, dst->var, (void *)init);
    patch_data(f);
    return true;
}

// *(*[4]T)(s): the array may overlap its destination.
static bool is_array_view(Ir *n) {
    n = bare(n);
    return n->op == IR_DEREF && bare(n->x)->op == IR_SLICE2ARRPTR;
}

// x = nil says that the object is no longer needed: not even a dead register shall keep it.
static void forget(FuncGen *f, Ir *dst, Ir *value) {
    if (bare(value)->op != IR_NIL || !dst || dst->op != IR_NAME || dst->var->vclass == VAR_GLOBAL || dst->var->esc == ESC_HEAP) return;
    TypeKind kind = c_under(f->g, dst->type)->kind;
    if (dst->var->vclass == VAR_CAPTURED || dst->var->addrtaken || kind == T_INTERFACE) return;
    c_line(f, "RT_FORGET(%s%s);", c_var_name(f, dst->var), kind == T_SLICE ? ".p" : "");
}

void c_assign_stmt(FuncGen *f, Ir *n) {
    Ir *dst = bare(n->x);
    if (is_static_init(f, n, dst)) return;
    if (n->y && !n->def) forget(f, dst, n->y);
    if (!n->y) {
        if (!c_is_blank(dst)) assign_zero(f, dst);
        return;
    }
    bool append = n->y->op == IR_APPEND && !n->y->init.len;
    if (c_is_blank(dst) || dst->op == IR_NAME) {
        c_store(f, dst, append ? c_append_in_place(f, n->y, dst) : c_expr(f, dst ? c_note_product(f, dst, n->y, n->def) : n->y), n->def);
        return;
    }
    if (dst->op == IR_INDEXMAP && n->y->op != IR_APPEND) { assign_to_map(f, n, dst); return; }
    if (dst->op == IR_INDEXMAP) { store_in_map(f, dst, c_expr(f, n->y)); return; }
    const char *ctype = c_type(f->g, dst->type);
    Cx place = c_settled(f, c_lvalue(f, dst), ctype);
    Cx value = append ? c_append_in_place(f, n->y, dst) : c_expr(f, n->y);
    if (is_array_view(n->y)) value = c_spill(f, value, ctype);
    if (value.kind == CX_EFFECT && place.kind != CX_STABLE) value = c_spill(f, value, ctype);
    c_put(f, dst, place, dst->type, value.s);
}

// ---- x op= y -------------------------------------------------------------------------------------------------------

static bool is_one(Ir *n) {
    int64_t v = 0;
    return n->op == IR_LITERAL && const_to_int64(n->val, &v) && v == 1;
}

// The destination of x op= y and the value of y, evaluated in this order; the destination is read after y.
static Cx place_and_value(FuncGen *f, Ir *dst, Ir *y, Cx *value) {
    Gen *g = f->g;
    if (dst->op == IR_INDEXMAP) {
        Ir *nodes[] = {dst->x, dst->y, y};
        Cx v[3];
        c_operands(f, nodes, v, 3);
        *value = c_stable(f, v[2], c_type(g, y->type));
        return c_map_place_of(f, dst->x->type, v[0], v[1]);
    }
    Cx place = c_settled(f, c_lvalue(f, dst), c_type(g, dst->type));
    *value = c_operand(f, y);
    return place;
}

static void compound(FuncGen *f, Cx place, const char *op, Cx value, Ir *y) {
    bool step = is_one(y) && (*op == '+' || *op == '-') && op[1] == 0 && place.path && place.s[0] != '(';
    if (step) c_line(f, "%s%s%s;", place.s, op, op);
    else c_line(f, "%s %s= %s;", place.s, op, value.s);
}

static Cx written_twice(FuncGen *f, Cx place, const char *ctype) {
    if (place.path) return place;
    const char *name = c_temp(f);
    c_line(f, "%s = &%s;", c_decl(f->g, c_text(f->g, "%s *", ctype), name), c_paren(f->g, place, PREC_UNARY));
    return cx_path(c_text(f->g, "(*%s)", name), CX_LOAD);
}

// m[k] /= y may panic: the map must not have a new entry then.
static void update_map(FuncGen *f, Ir *n, Ir *dst) {
    Gen *g = f->g;
    Ir *nodes[] = {dst->x, dst->y, n->y};
    Cx v[3];
    c_operands(f, nodes, v, 3);
    for (int i = 0; i < 3; i++) v[i] = c_stable(f, v[i], c_type(g, nodes[i]->type));
    const char *ctype = c_type(g, dst->type);
    Cx old = c_spill(f, c_map_value(f, dst->x->type, v[0], v[1]), ctype);
    Cx result = c_spill(f, c_arith(f, (IrOp)n->asop, dst->type, old, v[2], n->y, n->bounded), ctype);
    c_line(f, "%s = %s;", c_map_place_of(f, dst->x->type, v[0], v[1]).s, result.s);
}

// x += y * z on a machine that does it in one operation.
static bool update_fused(FuncGen *f, Ir *n, Ir *dst) {
    Gen *g = f->g;
    Ir *factors[2];
    bool minus;
    if (!c_fuses_into(f, (IrOp)n->asop, n->y, factors, &minus)) return false;
    Cx v[4], place;
    if (dst->op == IR_INDEXMAP) {
        Ir *nodes[] = {dst->x, dst->y, factors[0], factors[1]};
        c_operands(f, nodes, v, 4);
        for (int i = 2; i < 4; i++) v[i] = c_stable(f, v[i], c_type(g, n->y->type));
        place = c_map_place_of(f, dst->x->type, v[0], v[1]);
    } else {
        place = c_settled(f, c_lvalue(f, dst), c_type(g, dst->type));
        c_operands(f, factors, v + 2, 2);
    }
    place = written_twice(f, place, c_type(g, dst->type));
    c_line(f, "%s = %s;", place.s, c_fused_sum(g, dst->type, minus, v + 2, place).s);
    return true;
}

void c_assign_op_stmt(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Ir *dst = bare(n->x);
    if (update_fused(f, n, dst)) return;
    if (dst->op == IR_INDEXMAP && n->asop != IR_ADD && n->asop != IR_SUB) {
        update_map(f, n, dst);
        return;
    }
    const char *op = NULL, *ctype = c_type(g, dst->type);
    Cx value, place = place_and_value(f, dst, n->y, &value);
    if (c_compound_op(f, (IrOp)n->asop, dst->type, n->y, &op)) { compound(f, place, op, value, n->y); return; }
    place = written_twice(f, place, ctype);
    Cx result = c_arith(f, (IrOp)n->asop, dst->type, place, value, n->y, n->bounded);
    bool joins = c_under(g, dst->type)->basic.flags & BASIC_STRING;
    c_line(f, "%s = %s;", place.s, joins ? c_counted(g, c_site_of_join(g, n), result.s) : result.s);
}

// ---- Several destinations ------------------------------------------------------------------------------------------

static bool all_new(FuncGen *f, Ir *n) {
    for (uint32_t i = 0; i < n->args.len; i++) {
        Ir *dst = bare(n->args.at[i]);
        if (!c_is_blank(dst) && !(dst->op == IR_NAME && table_get(&f->pending, dst->var))) return false;
    }
    return true;
}

typedef struct Destination { Ir *n; Cx place, key; } Destination;

static Destination destination(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Destination d = {.n = bare(n)};
    if (c_is_blank(d.n) || d.n->op == IR_NAME) return d;
    if (d.n->op != IR_INDEXMAP) {
        d.place = c_settled(f, c_place_of(f, d.n), c_type(g, d.n->type));
        return d;
    }
    d.place = c_spill(f, c_expr(f, d.n->x), c_type(g, d.n->x->type));
    d.key = c_spill(f, c_expr(f, d.n->y), c_type(g, d.n->y->type));
    return d;
}

static void store_at(FuncGen *f, Destination *d, Cx value) {
    if (c_is_blank(d->n) || d->n->op == IR_NAME) { c_store(f, d->n, value, false); return; }
    if (d->n->op == IR_INDEXMAP) c_map_put(f, d->n->x->type, d->place, d->key, value.s);
    else c_put(f, d->n, d->place, d->n->type, value.s);
}

void c_store_all(FuncGen *f, Ir **to, Cx *values, uint32_t n) {
    Destination *at = NEW_ARRAY(f->g->a, Destination, n);
    for (uint32_t i = 0; i < n; i++) at[i] = destination(f, to[i]);
    for (uint32_t i = 0; i < n; i++) store_at(f, &at[i], values[i]);
}

static bool is_autotmp(Ir *n) {
    while (n->op == IR_PAREN || n->op == IR_CONVNOP) n = n->x;
    return n->op == IR_NAME && n->var->autotmp && !n->var->reassigned;
}

// Whether a variable or a field of one is assigned as a whole. (An element of an array is no variable's name.)
static bool changes_locals(Ir *n) {
    for (uint32_t i = 0; i < n->args.len; i++) {
        Ir *dst = bare(n->args.at[i]);
        while (dst && (dst->op == IR_DOT || dst->op == IR_PAREN)) dst = dst->x;
        if (dst && dst->op != IR_INDEX && dst->op != IR_DEREF && dst->op != IR_DOTPTR && dst->op != IR_INDEXMAP)
            return true;
    }
    return false;
}

typedef struct Mention { IrVar *v; bool found; } Mention;

static bool find_mention(Ir *n, void *data) {
    Mention *m = data;
    m->found |= n->op == IR_NAME && n->var == m->v;
    m->found |= n->op >= IR_CALLFUNC && n->op <= IR_CLOSURE;
    return !m->found;
}

static bool is_own_local(Ir *n) {
    IrVar *v = n && n->op == IR_NAME ? n->var : NULL;
    return v && (v->vclass == VAR_LOCAL || v->vclass == VAR_PARAM || v->vclass == VAR_RESULT) && !v->addrtaken &&
           v->esc != ESC_HEAP;
}

// i, j = i+1, j-1: no value mentions a variable that is assigned before it.
static bool independent(Ir *n) {
    for (uint32_t i = 0; i < n->args.len; i++) {
        if (!is_own_local(bare(n->args.at[i])) || n->rest.at[i]->init.len) return false;
        for (uint32_t k = 0; k < i; k++) {
            Mention m = {.v = bare(n->args.at[k])->var};
            ir_visit(n->rest.at[i], find_mention, &m);
            if (m.found) return false;
        }
    }
    return true;
}

// a, b = x, y: first the operands on the left and the values on the right, then the assignments from left to right.
void c_assign_pairs(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    uint32_t count = n->args.len;
    Cx *values = NEW_ARRAY(g->a, Cx, count);
    bool fresh = all_new(f, n);
    f->keep_locals = !changes_locals(n);
    if (!fresh && independent(n)) {
        for (uint32_t i = 0; i < count; i++) c_store(f, n->args.at[i], c_expr(f, n->rest.at[i]), false);
        return;
    }
    Destination *to = NEW_ARRAY(g->a, Destination, count);
    for (uint32_t i = 0; i < count; i++)
        to[i] = fresh ? (Destination){.n = bare(n->args.at[i])} : destination(f, n->args.at[i]);
    c_operands(f, n->rest.at, values, count);
    for (uint32_t i = 0; i < count && !fresh; i++)
        if (!is_autotmp(n->rest.at[i])) values[i] = c_spill(f, values[i], c_type(g, n->rest.at[i]->type));
    for (uint32_t i = 0; i < count; i++) store_at(f, &to[i], values[i]);
}

// A compiler-made variable that only passes a result on needs no C variable: its name is the result's.
static bool names_result(FuncGen *f, Ir *dst, const char *result) {
    IrVar *v = dst->op == IR_NAME ? dst->var : NULL;
    if (!v || !v->autotmp || v->reassigned || v->addrtaken || v->captured || v->esc == ESC_HEAP ||
        !c_take_pending(f, v))
        return false;
    VarGen *made = NEW(f->g->a, VarGen);
    *made = (VarGen){.name = result, .fn = f->fn, .depth = -1};
    v->gen = made;
    return true;
}

static void assign_call(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Ir *call = bare(n->x);
    if (call->op == IR_INLCALL) {
        c_stmts(f, &call->init);
        c_inlined_body(f, call);
        for (uint32_t i = 0; i < n->args.len; i++) c_store(f, n->args.at[i], c_expr(f, call->args.at[i]), n->def);
        return;
    }
    Cx all = c_expr(f, call);
    const char *name = c_temp(f);
    c_line(f, "%s = %s;", c_decl(g, c_type(g, call->type), name), all.s);
    for (uint32_t i = 0; i < n->args.len; i++) {
        Ir *dst = bare(n->args.at[i]);
        if (c_is_blank(dst)) continue;
        const char *result = c_text(g, "%s.r%u", name, i);
        if (!names_result(f, dst, result)) c_store(f, dst, cx_path(result, CX_STABLE), n->def);
    }
}

void c_assign_results(FuncGen *f, Ir *n) {
    if (n->op == IR_AS2FUNC) { assign_call(f, n); return; }
    Ir *value = n->args.at[0], *ok = n->args.at[1], *x = bare(n->x);
    if (n->op == IR_AS2DOTTYPE) c_assert_ok(f, x, value, ok, n->def);
    else if (n->op == IR_AS2MAPR) c_map_index_ok(f, x, value, ok, n->def);
    else c_recv_ok(f, x, value, ok, n->def);
}
