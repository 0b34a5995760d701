// print and println.
#include "codegen/gen.h"

static void print_value(FuncGen *f, Type *t, Cx x) {
    Gen *g = f->g;
    Type *u = c_under(g, t);
    const char *fn;
    if (u->kind <= T_BASIC_LAST && (u->basic.flags & BASIC_INTEGER))
        fn = u->basic.flags & BASIC_UNSIGNED ? "u64" : "i64";
    else if (u->kind <= T_BASIC_LAST && (u->basic.flags & BASIC_FLOAT)) fn = u->kind == T_FLOAT32 ? "f32" : "f64";
    else if (u->kind <= T_BASIC_LAST && (u->basic.flags & BASIC_COMPLEX)) fn = u->kind == T_COMPLEX64 ? "c64" : "c128";
    else if (u->kind <= T_BASIC_LAST && (u->basic.flags & BASIC_BOOLEAN)) fn = "bool";
    else if (u->kind <= T_BASIC_LAST && (u->basic.flags & BASIC_STRING)) fn = "string";
    else if (u->kind == T_SLICE) fn = "slice";
    else if (u->kind == T_INTERFACE) fn = c_is_eface(g, u) ? "eface" : "iface";
    else fn = "ptr";
    c_line(f, "rt_print_%s(%s);", fn, x.s);
}

void c_print_stmt(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    bool spaced = n->op == IR_PRINTLN;
    Cx *v = NEW_ARRAY(g->a, Cx, n->args.len + 1);
    c_operands(f, n->args.at, v, n->args.len);
    for (uint32_t i = 0; i < n->args.len; i++)      // nothing is printed if one of them panics
        if (v[i].kind >= CX_LOAD && n->args.len > 1) v[i] = c_spill(f, v[i], c_type(g, n->args.at[i]->type));
    for (uint32_t i = 0; i < n->args.len; i++) {
        if (i && spaced) c_line(f, "rt_print_sp();");
        print_value(f, n->args.at[i]->type, v[i]);
    }
    if (spaced) c_line(f, "rt_print_nl();");
}
