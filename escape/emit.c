// Shows the graph. -emit=escape: for each batch of functions its locations with their attributes and verdicts, then
// its edges, by number and by name. -emit=dot: the same as a picture; red locations are on the heap, dashed edges
// carry an address, and an edge's number counts dereferences.
#include "escape/graph.h"

static const char *special_name(const Batch *b, const Loc *l) {
    if (l == &b->heap) return "{heap}";
    if (l == &b->mutator) return "{mutator}";
    if (l == &b->callee) return "{callee}";
    return NULL;
}

static const char *shown_name(Batch *b, const Loc *l) {
    const char *special = special_name(b, l);
    if (special) return special;
    return l->var || l->expr ? loc_what(b, l) : "{temp}";
}

// Temporaries of one batch are told apart by their numbers.
static uint32_t number_of(const Batch *b, const Loc *l) {
    for (uint32_t i = 0; i < b->locs.len; i++)
        if (b->locs.at[i] == l) return i + 1;
    return 0;
}

static const char *class_of(const Loc *l) {
    if (l->is_param) return "param";
    if (l->is_result) return "result";
    if (l->var) return "var";
    return l->expr ? "alloc" : "temp";
}

static const char *attrs_text(Arena *a, const Loc *l) {
    static const struct { unsigned attr; const char *name; } names[] = {
        {ATTR_ESCAPES, "escapes"}, {ATTR_PERSISTS, "persists"}, {ATTR_MUTATES, "mutates"}, {ATTR_CALLS, "calls"}};
    Buf buf = {.arena = a};
    for (int i = 0; i < 4; i++)
        if (loc_has(l, names[i].attr)) buf_printf(&buf, "%s%s", buf.len ? " " : "", names[i].name);
    return buf_str(&buf);
}

static const char *weight_text(Arena *a, int derefs) {
    if (derefs < 0) return "&";
    char *stars = arena_alloc(a, (size_t)derefs + 1);
    memset(stars, '*', (size_t)derefs);
    return stars;
}

static const char *reasons_text(Arena *a, const Edge *e) {
    Buf buf = {.arena = a};
    for (const Note *n = e->notes; n; n = n->next)
        buf_printf(&buf, "%s%s", n == e->notes ? "" : ", ", esc_reasons[n->why].text);
    return buf_str(&buf);
}

// ---- Text -------------------------------------------------------------------------------------------------------

static void emit_leaks(const Loc *l, FILE *out) {
    static const char *const sinks[] = {"heap", "mutator", "callee"};
    const char *word = ": flows to";
    for (int i = 0; i < LEAK_COUNT; i++) {
        int derefs = leaks_get(&l->leaks, i);
        if (derefs < 0) continue;
        if (i < LEAK_RESULT0) fprintf(out, "%s %s (derefs %d)", word, sinks[i], derefs);
        else fprintf(out, "%s result %d (derefs %d)", word, i - LEAK_RESULT0, derefs);
        word = ",";
    }
}

static void emit_location(Batch *b, const Loc *l, FILE *out) {
    fprintf(out, "    %3u %-6s %s", number_of(b, l), class_of(l), shown_name(b, l));
    if (l->loop_depth > 1) fprintf(out, ", depth %d", l->loop_depth);
    fprintf(out, " [%s]", attrs_text(&b->s->arena, l));
    if (l->site && (l->expr || l->site->heap))
        fprintf(out, ": %s, %s", l->site->heap ? "heap" : "stack", l->site->reason);
    else if (l->is_param) emit_leaks(l, out);
    fputc('\n', out);
}

static void emit_edge(Batch *b, const Loc *dst, const Edge *e, FILE *out) {
    Arena *a = &b->s->arena;
    const char *to = special_name(b, dst), *weight = weight_text(a, e->derefs);
    fprintf(out, "    %3s ← %-6s", to ? to : arena_printf(a, "%u", number_of(b, dst)),
            arena_printf(a, "%s%u", weight, number_of(b, e->src)));
    fprintf(out, "%s ← %s%s", shown_name(b, dst), weight, shown_name(b, e->src));
    if (e->notes) fprintf(out, " (%s)", reasons_text(a, e));
    fputc('\n', out);
}

static void emit_edges(Batch *b, const Loc *dst, FILE *out) {
    for (uint32_t i = 0; i < dst->decided.len; i++) emit_edge(b, dst, &dst->decided.at[i], out);
    for (uint32_t i = 0; i < dst->edges.len; i++) emit_edge(b, dst, &dst->edges.at[i], out);
}

static void emit_batch(Batch *b, FILE *out) {
    for (uint32_t i = 0; i < b->funcs.len; i++) fprintf(out, "%s%s", i ? ", " : "", b->funcs.at[i]->name);
    fputs("\n  locations\n", out);
    for (uint32_t i = 0; i < b->locs.len; i++) emit_location(b, b->locs.at[i], out);
    fputs("  edges\n", out);
    for (uint32_t i = 0; i < b->locs.len; i++) emit_edges(b, b->locs.at[i], out);
    Loc *special[] = {&b->heap, &b->mutator, &b->callee};
    for (int i = 0; i < 3; i++) emit_edges(b, special[i], out);
}

// ---- Graphviz ---------------------------------------------------------------------------------------------------

static void put_quoted(const char *text, FILE *out) {
    for (; *text; text++) {
        if (*text == '"' || *text == '\\') fputc('\\', out);
        fputc(*text, out);
    }
}

static void put_node_id(Batch *b, unsigned cluster, const Loc *l, FILE *out) {
    const char *special = special_name(b, l);
    if (special) fprintf(out, "\"%u %s\"", cluster, special);
    else fprintf(out, "\"%u.%u\"", cluster, number_of(b, l));
}

static void dot_location(Batch *b, unsigned cluster, const Loc *l, FILE *out) {
    bool heap = loc_has(l, ATTR_ESCAPES);
    fputs("    ", out);
    put_node_id(b, cluster, l, out);
    fputs(" [label=\"", out);
    put_quoted(shown_name(b, l), out);
    if (heap && l->site) {
        fputs("\\n", out);
        put_quoted(l->site->reason, out);
    }
    fprintf(out, "\", shape=%s%s];\n", l->expr ? "box" : "ellipse", heap ? ", color=red" : "");
}

static void dot_edge(Batch *b, unsigned cluster, const Loc *dst, const Edge *e, FILE *out) {
    fputs("    ", out);
    put_node_id(b, cluster, e->src, out);
    fputs(" -> ", out);
    put_node_id(b, cluster, dst, out);
    fprintf(out, " [label=\"%d\\n", e->derefs);
    put_quoted(reasons_text(&b->s->arena, e), out);
    fprintf(out, "\"%s];\n", e->derefs < 0 ? ", style=dashed" : "");
}

static void dot_edges(Batch *b, unsigned cluster, const Loc *dst, FILE *out) {
    for (uint32_t i = 0; i < dst->decided.len; i++) dot_edge(b, cluster, dst, &dst->decided.at[i], out);
    for (uint32_t i = 0; i < dst->edges.len; i++) dot_edge(b, cluster, dst, &dst->edges.at[i], out);
}

static void dot_special(Batch *b, unsigned cluster, const Loc *l, FILE *out) {
    if (!l->edges.len && !l->decided.len) return;
    fputs("    ", out);
    put_node_id(b, cluster, l, out);
    fprintf(out, " [label=\"%s\", shape=plaintext];\n", special_name(b, l));
    dot_edges(b, cluster, l, out);
}

static void dot_batch(Batch *b, unsigned cluster, void *file) {
    FILE *out = file;
    fprintf(out, "  subgraph cluster_%u {\n    label=\"", cluster);
    for (uint32_t i = 0; i < b->funcs.len; i++) {
        if (i) fputs(", ", out);
        put_quoted(b->funcs.at[i]->name, out);
    }
    fputs("\";\n", out);
    for (uint32_t i = 0; i < b->locs.len; i++) dot_location(b, cluster, b->locs.at[i], out);
    for (uint32_t i = 0; i < b->locs.len; i++) dot_edges(b, cluster, b->locs.at[i], out);
    Loc *special[] = {&b->heap, &b->mutator, &b->callee};
    for (int i = 0; i < 3; i++) dot_special(b, cluster, special[i], out);
    fputs("  }\n", out);
}

// ---- Packages ---------------------------------------------------------------------------------------------------

// Calls f for each batch of the package, in the order of the first function of each.
void each_batch(IrPackage *p, void (*f)(Batch *b, unsigned number, void *data), void *data) {
    unsigned n = 0;
    for (uint32_t i = 0; i < p->funcs.len; i++) {
        EscFunc *e = p->funcs.at[i]->esc;
        if (e && e->batch && e->batch->funcs.at[0] == p->funcs.at[i]) f(e->batch, ++n, data);
    }
}

static void emit_numbered_batch(Batch *b, unsigned number, void *out) {
    (void)number;
    emit_batch(b, out);
}

void emit_escape(Session *s, IrPackage *p, FILE *out) {
    (void)s;
    each_batch(p, emit_numbered_batch, out);
}

void emit_dot(Session *s, IrPackage *p, FILE *out) {
    (void)s;
    fputs("digraph escape {\n  rankdir=RL;\n  node [fontname=\"monospace\"];\n", out);
    each_batch(p, dot_batch, out);
    fputs("}\n", out);
}
