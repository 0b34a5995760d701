// Counting what each allocation site makes (-allocs). The package has a table of the sites that -m tells of; an
// allocation is wrapped in RT_COUNTED, which charges its row. What stays is in the table too, with nothing to count.
#include "codegen/gen.h"

// Instances of the library's generic functions are compiled here, but are not this package's code. What was inlined is:
// as in -m, it stands where the call stood.
static bool is_own(Gen *g, const EscSite *site) {
    if (!site || !site->id || !site->pos) return false;
    return pos_recorded(g->s, pos_outermost(g->s, site->pos))[0] == '/';
}

const char *c_counted(Gen *g, EscSite *site, const char *allocation) {
    if (!g->opt.sites || !is_own(g, site)) return allocation;
    return c_text(g, "RT_COUNTED(&sites$[%u], %s)", site->id - 1, allocation);
}

// `s += t` makes a string, of which -m does not tell.
EscSite *c_site_of_join(Gen *g, Ir *n) {
    if (!g->opt.sites) return NULL;
    EscSite *site = NEW(g->a, EscSite);
    *site = (EscSite){.heap = true, .pos = n->pos, .id = g->pkg->sites.len + 1};
    site->what = c_text(g, "%s += %s", ir_string(g->s, g->pkg, n->x), ir_string(g->s, g->pkg, n->y));
    vec_push(&g->s->arena, &g->pkg->sites, site);
    return site;
}

static const char *verdict(const EscSite *site) {
    return site->is_var ? "moved to heap" : site->heap ? "escapes to heap" : "does not escape";
}

static const char *quoted(Gen *g, const char *text) { return c_quoted(g, text, strlen(text)); }

// Every site has a row, so that ids are indices; rows that are not the package's stay empty.
void c_site_table(Gen *g) {
    uint32_t n = g->pkg->sites.len;
    if (!g->opt.sites || !n) return;
    buf_printf(&g->protos, "static AllocSite sites$[%u];\n", n);
    buf_printf(&g->globals, "static AllocSite sites$[%u] = {\n", n);
    for (uint32_t i = 0; i < n; i++) {
        const EscSite *site = g->pkg->sites.at[i];
        if (!is_own(g, site)) continue;
        Pos pos = pos_outermost(g->s, site->pos);
        buf_printf(&g->globals, "    [%u] = {%s, %u, %u, %s, %s},\n", i, quoted(g, pos_filename(g->s, pos)), pos_line(pos),
                   pos_col(pos), quoted(g, site->what), quoted(g, verdict(site)));
    }
    buf_puts(&g->globals, "};\n");
}

void c_register_sites(Gen *g) {
    if (g->opt.sites && g->pkg->sites.len) buf_printf(&g->init, "    rt_sites_add(sites$, %u);\n", g->pkg->sites.len);
}
