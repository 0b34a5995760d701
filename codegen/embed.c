// Variables whose values are files (//go:embed): strings, bytes, and file systems, which are lists of names and contents.
#include "codegen/gen.h"

static const char *text_data(Gen *g, const char *text, size_t n) {
    return n ? c_text(g, "{(const u8 *)%s, %zu}", c_quoted(g, text, n), n) : "{}";
}

static const EmbeddedFile *only_file(const EmbeddedFiles *files) {
    for (uint32_t i = 0; i < files->len; i++)
        if (files->at[i].name[strlen(files->at[i].name) - 1] != '/') return &files->at[i];
    return NULL;
}

// Bytes may be written to: they are the variable's own.
static const char *bytes_data(Gen *g, const char *name, const EmbeddedFile *f) {
    if (!f || !f->len) return "{}";
    buf_printf(&g->data, "static u8 %s$bytes[%zu] = %s;\n", name, f->len + 1, c_quoted(g, f->data, f->len));
    return c_text(g, "{%s$bytes, %zu, %zu}", name, f->len, f->len);
}

// embed.FS is a struct of a pointer to a slice of files; a file is name, data and a hash that nothing reads.
static const char *file_system_data(Gen *g, const char *name, Type *fs, const EmbeddedFiles *files) {
    Type *list = type_under(type_under(fs)->strct.fields[0]->type)->pointer.elem;
    const char *file = c_type(g, type_under(list)->slice.elem);
    buf_printf(&g->data, "static %s %s$files[] = {\n", file, name);
    for (uint32_t i = 0; i < files->len; i++) {
        const EmbeddedFile *f = &files->at[i];
        buf_printf(&g->data, "    {%s, %s},\n", text_data(g, f->name, strlen(f->name)), text_data(g, f->data, f->len));
    }
    buf_printf(&g->data, "};\nstatic Slice %s$list = {%s$files, %u, %u};\n", name, name, files->len, files->len);
    return c_text(g, "{&%s$list}", name);
}

const char *c_embedded_data(Gen *g, IrVar *v) {
    const char *name = c_global_name(g, v);
    const EmbeddedFile *f = only_file(v->embedded);
    switch (type_under(v->type)->kind) {
    case T_STRING: return f ? text_data(g, f->data, f->len) : "{}";
    case T_SLICE: return bytes_data(g, name, f);
    default: return v->embedded->len ? file_system_data(g, name, v->type, v->embedded) : "{}";
    }
}
