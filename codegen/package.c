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
    buf_printf(&g->init, "void %s(void);\n%svoid %s(void) {\n", name, no_lines(g), name);
    c_register_sites(g);
    if (init) buf_printf(&g->init, "    %s();\n", c_func_name(g, init));
    buf_puts(&g->init, "}\n");
}

static void put_section(FILE *out, const char *title, Buf *b) {
    if (b->len) fprintf(out, "\n// ---- %s ----\n\n%s", title, buf_str(b));
}

static void write_file(Gen *g, FILE *out, uint32_t parts) {
    fprintf(out, "// package %s\n#include \"runtime/runtime.h\"\n", g->pkg->pkg->path);
    put_section(out, "Types", &g->forwards);
    if (g->types.len) fprintf(out, "%s%s", g->forwards.len ? "\n" : "\n// ---- Types ----\n\n", buf_str(&g->types));
    put_section(out, "Declarations", &g->protos);
    put_section(out, "Data", &g->data);
    put_section(out, "Closures, equality", &g->helpers);
    if (parts > 1) fputs("\n#if RT_PART == 0\n", out);
    put_section(out, "Types at run time", &g->descriptors);
    put_section(out, "Variables", &g->globals);
    put_section(out, "Initialization", &g->init);
    if (g->no_parameters.len)
        fprintf(out, "static const u32 no_parameters[] __attribute__((used, section(\"go_no_parameters\"))) = {%s};\n", buf_str(&g->no_parameters));
    c_put_calls(g, out);
    if (parts > 1) fputs("\n#endif\n", out);
    fputs("\n// ---- Functions ----\n\n", out);
    c_put_functions(g, out, parts);
}

static bool put_missing_functions(Gen *g) {
    bool any = false;
    for (uint32_t i = 0; i < g->pkg->funcs.len; i++) {
        IrFunc *fn = g->pkg->funcs.at[i];
        while (g->funcs.len <= i) vec_push(g->a, &g->funcs, (Buf){0});
        if (!fn->has_body || fn->dead || !c_first_time(g, "body of", fn->symbol)) continue;
        g->funcs.at[i] = c_func_emit(g, fn);
        any = true;
    }
    return any;
}

// Descriptors ask for methods: wrappers are added to the package while it is written, and functions that nothing seemed
// to need come back to life.
static void put_functions(Gen *g) {
    while (put_missing_functions(g)) {}
}

// Of a program's own package what main and the initialisation reach comes back to life, and what others call by linkname.
static void keep_roots(Gen *g) {
    const char *main = c_package_symbol(g, g->pkg->pkg, "main");
    for (uint32_t i = 0; i < g->pkg->funcs.len; i++) {
        IrFunc *fn = g->pkg->funcs.at[i];
        fn->dead = fn != g->pkg->init && strcmp(fn->symbol, main) != 0 && !(fn->pragma & PRAGMA_LINKNAME);
    }
}

uint32_t codegen_package(Session *s, IrPackage *p, FILE *out, CodegenOptions opt) {
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
               .descriptors = {.arena = a},
               .helpers = {.arena = a},
               .no_parameters = {.arena = a},
               .globals = {.arena = a},
               .init = {.arena = a},
               .calls = {.arena = a}};
    c_intrinsics_init(g);
    c_find_collecting(g);
    if (opt.program) keep_roots(g);
    else c_rtypes_of_package(g);
    put_functions(g);
    put_globals(g);
    c_site_table(g);
    put_init(g);
    if (s->errors != g->errors_before) return 0;
    uint32_t parts = c_count_parts(g);
    write_file(g, out, parts);
    return parts;
}

void codegen_main(Session *s, Package **order, uint32_t n, const char *goroot, const char *debug, FILE *out) {
    fputs("\n// ---- Program ----\n\n#line 1 \"program.c\"\n#if RT_PART == 0\n", out);      // no lines of the function above
    Buf inits = {.arena = &s->arena};
    const char *main = "main";
    for (uint32_t i = 0; i < n; i++) {
        if (order[i]->is_unsafe) continue;
        const char *init = ir_symbol(s, package_link_path(order[i]), NULL, "init.package");
        fprintf(out, "void %s(void);\n", init);
        buf_printf(&inits, "    %s,\n", init);
        if (order[i]->is_command) main = ir_symbol(s, package_link_path(order[i]), NULL, "main");
    }
    fprintf(out, "\nvoid (*const rt_program_inits[])(void) = {\n%s    NULL};\n", buf_str(&inits));
    fprintf(out, "const char rt_program_debug[] = \"%s\";\n", debug);
    if (goroot) fprintf(out, "const char rt_program_goroot[] = \"%s\";\n", goroot);
    fprintf(out, "void %s(void);\nvoid (*const rt_program_main)(void) = %s;\n#endif\n", main, main);
}
