// Functions: signature, parameters that move to the heap, results, return.
#include "codegen/gen.h"

#include <strings.h>

bool c_takes_closure(IrFunc *fn) { return fn->outer || fn->closure; }

// The types are the signature's: functions of the runtime have no variables.
const char *c_func_signature(Gen *g, IrFunc *fn, const char *name, const char *const *params, bool closure) {
    Buf b = {.arena = g->a};
    buf_printf(&b, "%s(", name);
    uint32_t n = c_count_all_params(g, fn);
    for (uint32_t i = 0; i < n; i++)
        buf_printf(&b, "%s%s", i ? ", " : "", c_param(g, c_param_type(g, fn, i), params ? params[i] : NULL));
    if (closure) buf_printf(&b, "%sClosure *%s", n ? ", " : "", params ? "closure" : "");
    else if (!n) buf_puts(&b, "void");
    buf_putc(&b, ')');
    return c_decl(g, c_type(g, c_result_type(g, fn->type)), buf_str(&b));
}

IrVar *c_param_at(IrFunc *fn, uint32_t i) {
    if (!fn->recv) return fn->params.at[i];
    return i ? fn->params.at[i - 1] : fn->recv;
}

static const char **param_names(FuncGen *f) {
    uint32_t n = f->fn->params.len + (f->fn->recv != NULL);
    const char **names = NEW_ARRAY(f->g->a, const char *, n + 1);
    for (uint32_t i = 0; i < n; i++) {
        IrVar *v = c_param_at(f->fn, i);
        const char *name = c_var_name(f, v);
        names[i] = v->esc == ESC_HEAP ? c_local_name(f, c_text(f->g, "%s_in", name)) : name;
    }
    return names;
}

// What was passed in pieces.
static void take_params(FuncGen *f, const char **names) {
    Gen *g = f->g;
    uint32_t n = c_count_all_params(g, f->fn);
    for (uint32_t i = 0; i < n; i++) {
        Type *t = c_param_type(g, f->fn, i);
        if (!c_is_split(g, t) || c_param_at(f->fn, i)->esc == ESC_HEAP) continue;
        c_top_line(f, "%s = %s;", c_decl(g, c_type(g, t), names[i]), c_param_value(g, t, names[i]));
    }
}

static void move_params(FuncGen *f, const char **names) {
    Gen *g = f->g;
    uint32_t n = f->fn->params.len + (f->fn->recv != NULL);
    for (uint32_t i = 0; i < n; i++) {
        IrVar *v = c_param_at(f->fn, i);
        if (v->esc != ESC_HEAP) continue;
        const char *ctype = c_type(g, v->type), *name = c_var_name(f, v);
        const char *made = c_counted(g, v->site, c_text(g, "RT_NEW(%s, %s)", ctype, c_noscan(g, v->type)));
        c_line(f, "%s = %s;%s", c_decl(g, c_text(g, "%s *", ctype), name), made, c_place_comment(g, true, v->site));
        c_line(f, "*%s = %s;", name, c_param_value(g, v->type, names[i]));
        c_check_store(f, c_text(g, "*%s", name), v->type, NULL);
    }
}

// Those whose address is taken and that stay.
static void announce_params(FuncGen *f, const char **names) {
    uint32_t n = f->fn->params.len + (f->fn->recv != NULL);
    for (uint32_t i = 0; i < n; i++) {
        IrVar *v = c_param_at(f->fn, i);
        if (v->addrtaken && v->esc != ESC_HEAP) c_announce(f, names[i], v->sym->text, v->pos);
    }
}

// ---- Results -------------------------------------------------------------------------------------------------------

// Result variables exist where something mentions them: the source, or the way through `done`.
void c_declare_result(FuncGen *f, IrVar *v, const char *name) {
    Gen *g = f->g;
    const char *ctype = c_type(g, v->type);
    if (v->esc != ESC_HEAP) {
        c_top_line(f, "%s = %s;", c_decl(g, ctype, name), c_zero_value(g, v->type));
        if (v->addrtaken) c_announce(f, name, v->sym->text, v->pos);
        return;
    }
    const char *made = c_counted(g, v->site, c_text(g, "RT_NEW(%s, %s)", ctype, c_noscan(g, v->type)));
    c_top_line(f, "%s = %s;%s", c_decl(g, c_text(g, "%s *", ctype), name), made, c_place_comment(g, true, v->site));
}

// A recovered panic comes back through the frame's saved registers: the results must be in memory by then.
static void keep_results(FuncGen *f) {
    for (uint32_t i = 0; i < f->fn->results.len; i++) {
        IrVar *v = f->fn->results.at[i];
        const char *name = c_var_name(f, v);
        if (v->esc != ESC_HEAP) c_line(f, "RT_IN_MEMORY(%s);", name);
    }
}

static void return_values(FuncGen *f, const char *const *values, uint32_t n) {
    Gen *g = f->g;
    if (n == 0) { c_line(f, "return;"); return; }
    Type *result = c_result_type(g, f->fn->type);
    if (n == 1) { c_line(f, "return %s;", c_checked_result(f, values[0], result)); return; }
    Buf b = {.arena = g->a};
    for (uint32_t i = 0; i < n; i++) buf_printf(&b, "%s%s", i ? ", " : "", values[i]);
    c_line(f, "return %s;", c_checked_result(f, c_text(g, "(%s){%s}", c_type(g, result), buf_str(&b)), result));
}

static void return_result_vars(FuncGen *f) {
    uint32_t n = f->fn->results.len;
    const char **values = NEW_ARRAY(f->g->a, const char *, n + 1);
    for (uint32_t i = 0; i < n; i++) values[i] = c_var_expr(f, f->fn->results.at[i]).s;
    return_values(f, values, n);
}

// The values of a return statement; a single call may give all of them.
static Cx *returned(FuncGen *f, Ir *n, uint32_t count) {
    Gen *g = f->g;
    Cx *v = NEW_ARRAY(g->a, Cx, count + 1);
    c_operands(f, n->args.at, v, n->args.len);
    if (count > 1 && n->args.len == 1) {
        const char *all = c_spill(f, v[0], c_type(g, n->args.at[0]->type)).s;
        for (uint32_t i = 0; i < count; i++) v[i] = cx_path(c_text(g, "%s.r%u", all, i), CX_STABLE);
    }
    return v;
}

static void return_by_done(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    uint32_t count = f->fn->results.len;
    if (n->args.len) {
        Cx *v = returned(f, n, count);
        for (uint32_t i = 0; i < count && count > 1; i++)
            v[i] = c_stable(f, v[i], c_type(g, f->fn->results.at[i]->type));
        for (uint32_t i = 0; i < count; i++)
            c_put(f, NULL, c_var_expr(f, f->fn->results.at[i]), f->fn->results.at[i]->type, v[i].s);
    }
    c_line(f, "goto done;");
}

static bool passes_results_on(Ir *n, uint32_t count) {
    return count > 1 && n->args.len == 1 && (n->args.at[0]->op == IR_CALLFUNC || n->args.at[0]->op == IR_CALLINTER);
}

void c_return_stmt(FuncGen *f, Ir *n) {
    uint32_t count = f->fn->results.len;
    if (f->leaves_by_done) { return_by_done(f, n); return; }
    if (!n->args.len) { return_result_vars(f); return; }
    if (passes_results_on(n, count)) {
        const char *call = c_expr(f, n->args.at[0]).s;
        c_line(f, "return %s;", c_checked_result(f, call, c_result_type(f->g, f->fn->type)));
        return;
    }
    Cx *v = returned(f, n, count);
    const char **values = NEW_ARRAY(f->g->a, const char *, count);
    for (uint32_t i = 0; i < count; i++) values[i] = v[i].s;
    return_values(f, values, count);
}

// ---- Bodies --------------------------------------------------------------------------------------------------------

static bool note_goto(Ir *n, void *data) {
    FuncGen *f = data;
    if (n->op == IR_LABEL && n->sym) table_put(&f->labels_seen, f->g->a, n->sym, f);
    if (n->op == IR_GOTO && table_get(&f->labels_seen, n->sym)) f->has_goto = true;
    return true;
}

// The last statement need not jump to the line that follows.
static void drop_final_goto(FuncGen *f) {
    static const char jump[] = "    goto done;\n";
    size_t n = sizeof jump - 1;
    if (f->body.len <= n || strcmp(f->body.at + f->body.len - n, jump) || f->body.at[f->body.len - n - 1] != '\n')
        return;
    f->body.len -= n;
    f->body.at[f->body.len] = 0;
}

static void end_body(FuncGen *f) {
    Ir *last = f->fn->body.len ? f->fn->body.at[f->fn->body.len - 1] : NULL;
    if (f->leaves_by_done) {
        drop_final_goto(f);
        if (!last || last->op != IR_RETURN) c_mark_line(f, f->fn->end);
        c_defer_epilogue(f);
        return_result_vars(f);
    } else if (!last || last->op != IR_RETURN) {
        c_mark_line(f, f->fn->end);
        if (f->fn->results.len) c_line(f, "__builtin_unreachable();");
    }
}

// Methods' wrappers have a frame, which no traceback shows; with checks every function has one (runtime/check.c).
//
// Instances and wrappers may be emitted by several packages. They are ordinary functions all the same, because the C compiler
// inlines no weak ones; programs are linked so that the first of several definitions is taken.
static const char *attributes(Gen *g, IrFunc *fn) {
    bool own_frame = g->opt.check || fn->pragma & PRAGMA_NOINLINE || (fn->is_wrapper && fn->recv);
    return own_frame ? "__attribute__((noinline)) " : "";
}

// A Go statement may take several lines of C, and the C compiler counts on from the last #line: all that follows a
// directive is put on one line, so that every instruction has the statement's own.
static void put_on_marked_lines(Buf *out, const char *text) {
    while (*text) {
        size_t n = strcspn(text, "\n");
        bool directive = text[0] == '#';
        if (directive && out->len && out->at[out->len - 1] != '\n') buf_putc(out, '\n');
        buf_put(out, text, n);
        buf_putc(out, directive ? '\n' : ' ');
        text += n + (text[n] == '\n');
    }
    buf_putc(out, '\n');
}

static Buf whole_func(Gen *g, FuncGen *f, const char *signature) {
    Buf text = {.arena = g->a}, out = {.arena = g->a};
    bool lines = g->opt.lines && !f->fn->is_wrapper && f->fn->pos > POS_AUTOGENERATED;
    if (lines) c_put_line_directive(g, &text, f->fn->pos);
    else if (g->opt.lines) buf_puts(&text, "#line 1 \"<autogenerated>\"\n");   // no line of the function above
    const char *linkage = c_func_linkage(g, f->fn);
    buf_printf(&text, "%s%s%s {\n%s%s}\n", linkage, attributes(g, f->fn), signature, buf_str(&f->top), buf_str(&f->body));
    if (g->opt.lines) put_on_marked_lines(&out, buf_str(&text));
    else buf_puts(&out, buf_str(&text));
    return out;
}

// What runtime/trace.c looks for.
static void note_no_parameters(Gen *g, IrFunc *fn) {
    uint32_t h = 2166136261u;          // FNV-1a
    for (const char *s = fn->symbol; *s; s++) h = (h ^ (unsigned char)*s) * 16777619u;
    if (g->opt.lines && !fn->recv && !fn->params.len) buf_printf(&g->no_parameters, "0x%xu, ", h);
}

Buf c_func_emit(Gen *g, IrFunc *fn) {
    FuncGen f = {.g = g, .fn = fn, .indent = 1, .top = {.arena = g->a}, .body = {.arena = g->a}};
    static const char *const own_names[] = {"closure", "done", "frame", "panicking"};
    for (int i = 0; i < 4; i++) c_local_name(&f, own_names[i]);
    ir_visit_list(&fn->body, note_goto, &f);
    f.leaves_by_done = fn->has_defer;
    const char **names = param_names(&f);
    take_params(&f, names);
    c_closure_prologue(&f);
    f.passes_on = fn->is_wrapper && !fn->is_init;
    if (fn->has_recover) c_line(&f, "void *panicking = rt_panic_calling((void *)%s);", fn->symbol);
    announce_params(&f, names);
    c_forget_prologue(&f);
    move_params(&f, names);
    if (f.leaves_by_done) {
        keep_results(&f);
        c_defer_prologue(&f);
    }
    c_stmts(&f, &fn->body);
    end_body(&f);
    note_no_parameters(g, fn);
    return whole_func(g, &f, c_func_signature(g, fn, fn->symbol, names, c_takes_closure(fn)));
}
