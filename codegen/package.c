// One package as one C file: functions first, because they decide what else is needed; then the sections in order.
#include "codegen/gen.h"

static void put_globals(Gen *g) {
    for (uint32_t i = 0; i < g->pkg->globals.len; i++) {
        IrVar *v = g->pkg->globals.at[i];
        if (!v->sym || strcmp(v->sym->text, "_") == 0) continue;
        const char *init = v->embedded ? c_embedded_data(g, v) : v->linked ? c_string_data(g, v->linked) : table_get(&g->initial, v);
        const char *decl = c_decl(g, c_type(g, v->type), c_global_name(g, v));
        buf_printf(&g->globals, init ? "%s = %s;\n" : "%s;\n", decl, init);
    }
}

// What follows has none of the lines of the function before.
static const char *no_lines(const Gen *g) { return g->opt.lines ? "#line 1 \"package.c\"\n" : ""; }

// Every package has this function, whether it has anything to initialise or not.
static void put_init(Gen *g) {
    const char *name = c_package_symbol(g, g->pkg->pkg, "init.package");
    IrFunc *init = g->pkg->init;
    buf_printf(&g->funcs, "\nvoid %s(void);\n%svoid %s(void) {\n", name, no_lines(g), name);
    c_register_sites(g);
    if (init) buf_printf(&g->funcs, "    %s();\n", c_func_name(g, init));
    buf_puts(&g->funcs, "}\n");
}

static void put_section(FILE *out, const char *title, Buf *b) {
    if (b->len) fprintf(out, "\n// ---- %s ----\n\n%s", title, buf_str(b));
}

static void write_file(Gen *g, FILE *out) {
    fprintf(out, "// package %s\n#include \"runtime/runtime.h\"\n", g->pkg->pkg->path);
    put_section(out, "Types", &g->forwards);
    if (g->types.len) fprintf(out, "%s%s", g->forwards.len ? "\n" : "\n// ---- Types ----\n\n", buf_str(&g->types));
    put_section(out, "Declarations", &g->protos);
    put_section(out, "Data", &g->data);
    put_section(out, "Closures, equality", &g->helpers);
    put_section(out, "Variables", &g->globals);
    put_section(out, "Functions", &g->funcs);
    if (g->no_parameters.len)
        fprintf(out, "static const u32 no_parameters[] __attribute__((used, section(\"go_no_parameters\"))) = {%s};\n", buf_str(&g->no_parameters));
}

static bool put_missing_functions(Gen *g) {
    bool any = false;
    for (uint32_t i = 0; i < g->pkg->funcs.len; i++) {
        IrFunc *fn = g->pkg->funcs.at[i];
        if (!fn->has_body || fn->dead || !c_first_time(g, "body of", fn->symbol)) continue;
        c_func_emit(g, fn);
        any = true;
    }
    return any;
}

// Descriptors ask for methods: wrappers are added to the package while it is written, and functions that nothing seemed
// to need come back to life.
static void put_functions(Gen *g) {
    while (put_missing_functions(g)) {}
}

bool codegen_package(Session *s, IrPackage *p, FILE *out, CodegenOptions opt) {
    Arena *a = &s->arena;
    Gen *g = NEW(a, Gen);
    *g = (Gen){.s = s,
               .a = a,
               .pkg = p,
               .opt = opt,
               .errors_before = s->errors,
               .forwards = {.arena = a},
               .types = {.arena = a},
               .protos = {.arena = a},
               .data = {.arena = a},
               .globals = {.arena = a},
               .helpers = {.arena = a},
               .no_parameters = {.arena = a},
               .funcs = {.arena = a}};
    c_intrinsics_init(g);
    c_rtypes_of_package(g);
    put_functions(g);
    put_globals(g);
    c_site_table(g);
    put_init(g);
    if (s->errors != g->errors_before) return false;
    write_file(g, out);
    return true;
}

void codegen_main(Session *s, Package **order, uint32_t n, FILE *out) {
    fputs("\n// ---- Program ----\n\n#line 1 \"program.c\"\n", out);      // no lines of the function above
    const char *main = "main";
    for (uint32_t i = 0; i < n; i++) {
        if (order[i]->is_unsafe) continue;
        fprintf(out, "void %s(void);\n", ir_symbol(s, order[i]->path, NULL, "init.package"));
        if (strcmp(order[i]->name->text, "main") == 0) main = order[i]->path;
    }
    fprintf(out, "void %s(void);\n\nvoid rt_program_init(void) {\n", ir_symbol(s, main, NULL, "main"));
    for (uint32_t i = 0; i < n; i++)
        if (!order[i]->is_unsafe) fprintf(out, "    %s();\n", ir_symbol(s, order[i]->path, NULL, "init.package"));
    fprintf(out, "}\n\nvoid rt_program_main(void) { %s(); }\n", ir_symbol(s, main, NULL, "main"));
}
