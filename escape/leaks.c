// Leaks and tags. For each parameter of a function: the least number of dereferences with which its value flows to
// the heap, to the mutator, to the callee and to the first results. 0 to the heap: the pointer itself is kept. 1:
// only what it points to. Callers, also in other packages, read this from the parameter's tag and need not see the
// body.
//
// The tag is "esc:" and two hexadecimal digits a sink. A parameter without a tag flows to the heap: that is what
// must be assumed of an unknown function.
#include "escape/graph.h"

void leaks_add(Leaks *l, int sink, int derefs) {
    int old = leaks_get(l, sink);
    if (old >= 0 && old <= derefs) return;
    l->at[sink] = derefs + 1 > UINT8_MAX ? UINT8_MAX : (uint8_t)(derefs + 1);
}

void leaks_optimize(Leaks *l) {
    int heap = leaks_get(l, LEAK_HEAP);
    if (heap < 0) return;
    for (int i = LEAK_HEAP + 1; i < LEAK_COUNT; i++)
        if (leaks_get(l, i) >= heap) l->at[i] = 0;
}

const char *leaks_encode(Arena *a, Leaks l) {
    if (leaks_get(&l, LEAK_HEAP) == 0) return "";
    Buf b = {.arena = a};
    buf_puts(&b, "esc:");
    for (int i = 0; i < LEAK_COUNT; i++) buf_printf(&b, "%02x", l.at[i]);
    return buf_str(&b);
}

static int hex_digit(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

Leaks leaks_decode(const char *tag) {
    Leaks l = {0};
    if (!tag || strncmp(tag, "esc:", 4) != 0) {
        leaks_add(&l, LEAK_HEAP, 0);
        return l;
    }
    for (int i = 0; i < LEAK_COUNT; i++)
        l.at[i] = (uint8_t)(hex_digit(tag[4 + 2 * i]) << 4 | hex_digit(tag[5 + 2 * i]));
    return l;
}

bool escape_keeps_argument(const IrVar *param) {
    Leaks l = leaks_decode(param->tag);
    bool kept = leaks_get(&l, LEAK_HEAP) == 0;
    for (int i = LEAK_RESULT0; i < LEAK_COUNT; i++) kept |= leaks_get(&l, i) == 0;
    return kept;
}

// The parameter's value, dereferenced so often, reaches the sink, which outlives it. A result counts as one unless it
// escapes itself or there are more results than a tag has room for.
void param_leaks_to(Loc *param, const Loc *sink, int derefs) {
    int result = sink->result - 1;
    bool own_result = !loc_has(sink, ATTR_ESCAPES) && sink->is_result && sink->func == param->func;
    leaks_add(&param->leaks, own_result && result < LEAK_RESULTS ? LEAK_RESULT0 + result : LEAK_HEAP, derefs);
}

// ---- The tags of a function -------------------------------------------------------------------------------------

static bool is_uintptr(Type *t) { return type_under(t)->kind == T_UINTPTR; }

static bool is_unnamed(const IrVar *v) { return v->sym->text[0] == '~'; }
static bool is_unused(const IrVar *v) { return is_unnamed(v) || strcmp(v->sym->text, "_") == 0; }

static void found(Batch *b, FoundKind kind, IrFunc *fn, IrVar *v, Leaks leaks) {
    if (!b->s->flags.m || fn->is_wrapper || fn->weak) return;   // only what the user wrote
    Found f = {.kind = kind, .pos = v->pos, .func = fn, .var = v, .leaks = leaks};
    vec_push(&b->s->arena, &b->found, f);
}

// A function without a body is implemented elsewhere: it is assumed to keep everything, unless //go:noescape
// promises that it does not. Its uintptr arguments may be pointers in truth.
static const char *tag_external(Batch *b, IrFunc *fn, IrVar *v) {
    Leaks leaks = {0};
    fn->pragma |= PRAGMA_UINTPTRKEEPALIVE;
    if (is_uintptr(v->type)) {
        found(b, FOUND_UINTPTR_ASSUMED, fn, v, leaks);
        return "";
    }
    if (!type_has_pointers(v->type)) return "";
    if (fn->pragma & PRAGMA_NOESCAPE) {
        leaks_add(&leaks, LEAK_MUTATOR, 0);
        leaks_add(&leaks, LEAK_CALLEE, 0);
    } else {
        leaks_add(&leaks, LEAK_HEAP, 0);
    }
    if (!is_unnamed(v)) found(b, FOUND_PARAM, fn, v, leaks);
    return leaks_encode(&b->s->arena, leaks);
}

static bool is_uintptr_slice(Type *t) {
    Type *u = type_under(t);
    return u->kind == T_SLICE && is_uintptr(u->slice.elem);
}

static const char *tag_param(Batch *b, IrFunc *fn, IrVar *v, bool variadic) {
    if (!fn->has_body) return tag_external(b, fn, v);
    if (fn->pragma & PRAGMA_UINTPTRESCAPES) {
        if (is_uintptr(v->type)) {
            found(b, FOUND_UINTPTR_ESCAPES, fn, v, (Leaks){0});
            return "";
        }
        if (variadic && is_uintptr_slice(v->type)) {
            found(b, FOUND_UINTPTRS_ESCAPE, fn, v, (Leaks){0});
            return "";
        }
    }
    if (!type_has_pointers(v->type)) return "";
    if (is_unused(v)) return leaks_encode(&b->s->arena, (Leaks){0});
    Loc *l = loc_of_var(b, v);
    leaks_optimize(&l->leaks);
    if (!loc_has(l, ATTR_ESCAPES)) found(b, FOUND_PARAM, fn, v, l->leaks);
    return leaks_encode(&b->s->arena, l->leaks);
}

void tag_params(Batch *b, IrFunc *fn) {
    if (fn->recv) fn->recv->tag = tag_param(b, fn, fn->recv, false);
    for (uint32_t i = 0; i < fn->params.len; i++) {
        bool variadic = i + 1 == fn->params.len && fn->type->func.variadic;
        fn->params.at[i]->tag = tag_param(b, fn, fn->params.at[i], variadic);
    }
}
