// Parameters. A slice is passed as its three words: in one piece it is too big for registers, so a caller would write it to
// memory for the callee to read it back. At the head of the callee the words become a variable again, which the C compiler
// keeps in registers. RT_SLICE declares the words of a parameter, RT_TAKEN is the slice of them, RT_PASS and RT_PASS_ON are
// the words of a slice and of a parameter as arguments. runtime/abi.c passes them alike.
#include "codegen/gen.h"

bool c_is_split(Gen *g, Type *t) { return c_kind_of(g, t) == T_SLICE; }

const char *c_param(Gen *g, Type *t, const char *name) {
    if (!c_is_split(g, t)) return name ? c_decl(g, c_type(g, t), name) : c_type(g, t);
    return name ? c_text(g, "RT_SLICE(%s)", name) : "void *, i64, i64";
}

const char *c_argument(FuncGen *f, Type *t, Cx x) {
    if (!c_is_split(f->g, t)) return x.s;
    return c_text(f->g, "RT_PASS(%s)", c_path(f, x, c_type(f->g, t)).s);
}

const char *c_param_passed_on(Gen *g, Type *t, const char *name) {
    return c_is_split(g, t) ? c_text(g, "RT_PASS_ON(%s)", name) : name;
}

const char *c_param_value(Gen *g, Type *t, const char *name) {
    return c_is_split(g, t) ? c_text(g, "RT_TAKEN(%s)", name) : name;
}

Type *c_param_type(Gen *g, IrFunc *fn, uint32_t i) {
    IrVar *recv = fn->recv;
    Type *params = c_under(g, fn->type)->func.params;
    return !recv ? params->tuple.vars[i]->type : i ? params->tuple.vars[i - 1]->type : recv->type;
}

uint32_t c_count_all_params(Gen *g, IrFunc *fn) {
    return c_under(g, fn->type)->func.params->tuple.n + (fn->recv != NULL);
}
