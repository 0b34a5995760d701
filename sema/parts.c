// What a type is written with. Searches in types, of which there are many, say only what they look for and where they
// go on otherwise than through the parts: under names, through type sets, not twice.
#include "sema/internal.h"

static bool any_type(Type **list, uint32_t n, TypeQuestion *ask, void *data) {
    for (uint32_t i = 0; i < n; i++)
        if (ask(list[i], data)) return true;
    return false;
}

static bool any_obj(Obj **list, uint32_t n, TypeQuestion *ask, void *data) {
    for (uint32_t i = 0; i < n; i++)
        if (ask(list[i]->type, data)) return true;
    return false;
}

static bool any_term(Type *t, TypeQuestion *ask, void *data) {
    for (uint32_t i = 0; i < t->uni.n; i++)
        if (ask(t->uni.terms[i].type, data)) return true;
    return false;
}

bool type_any_part(Type *t, TypeQuestion *ask, void *data) {
    switch (t->kind) {
    case T_ARRAY: return ask(t->array.elem, data);
    case T_SLICE: return ask(t->slice.elem, data);
    case T_POINTER: return ask(t->pointer.elem, data);
    case T_CHAN: return ask(t->chan.elem, data);
    case T_MAP: return ask(t->map.key, data) || ask(t->map.elem, data);
    case T_STRUCT: return any_obj(t->strct.fields, t->strct.n, ask, data);
    case T_TUPLE: return any_obj(t->tuple.vars, t->tuple.n, ask, data);
    case T_FUNC: return ask(t->func.params, data) || ask(t->func.results, data);
    case T_INTERFACE:
        return any_obj(t->iface.methods, t->iface.nmethods, ask, data) ||
               any_type(t->iface.embeds, t->iface.nembeds, ask, data);
    case T_UNION: return any_term(t, ask, data);
    case T_NAMED: return any_type(t->named.targs, t->named.ntargs, ask, data);
    default: return false;
    }
}
