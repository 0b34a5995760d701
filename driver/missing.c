// missing: functions that have no body and that nothing defines. They are assembly, which is not read here, or part of Go's
// own run time. The linker finds those that a program can reach; what it says of them is said here in Go's names, with the
// place where the user's code imports what needs them.
#include "driver/driver.h"
#include "ir/ir.h"

// The package that the symbol's name begins with. NULL: none of the program.
static Unit *unit_of_symbol(Session *s, Units program, const char *symbol) {
    Unit *found = NULL;
    size_t longest = 0;
    for (uint32_t i = 0; i < program.len; i++) {
        const char *prefix = ir_symbol(s, package_link_path(program.at[i]->pkg), NULL, "");
        size_t n = strlen(prefix);
        if (n > longest && !strncmp(symbol, prefix, n)) found = program.at[i], longest = n;
    }
    return found;
}

// "path.Type.Name" of a function of u.
static const char *go_name(Session *s, const Unit *u, const char *symbol) {
    Buf name = {.arena = &s->arena};
    buf_puts(&name, package_link_path(u->pkg));
    for (const char *p = symbol + strlen(ir_symbol(s, package_link_path(u->pkg), NULL, "")) - 1; *p; p++) {
        if (p[0] == '$' && p[1] == '$') p++;
        if (p[0] == '_' && p[1] == '_') p++;
        buf_putc(&name, *p == '$' ? '.' : *p);
    }
    return buf_str(&name);
}

static Pos import_of(const Unit *importer, const Unit *u) {
    for (uint32_t i = 0; i < importer->pkg->files.len; i++) {
        Asts decls = importer->pkg->files.at[i]->file.decls;
        for (uint32_t k = 0; k < decls.len && decls.at[k]->kind == AST_IMPORT; k++)
            if (decls.at[k]->import.pkg == u->pkg) return decls.at[k]->import.path->pos;
    }
    return POS_NONE;
}

static bool imports(const Unit *v, const Unit *u) {
    for (uint32_t i = 0; i < v->imports.len; i++)
        if (v->imports.at[i] == u) return true;
    return false;
}

// Imports lead from the user's packages to u. Returns the first package of the library on such a way, and where it is imported.
static const Unit *imported_by_user(Units program, const Unit *u, Pos *pos) {
    for (uint32_t i = program.len; i-- > 0;) {
        const Unit *v = program.at[i];
        if (!imports(v, u)) continue;
        if (v->is_std) return imported_by_user(program, v, pos);
        *pos = import_of(v, u);
        return u;
    }
    return u;
}

static void report(Build *b, Units program, const char *symbol) {
    Session *s = b->s;
    Unit *u = unit_of_symbol(s, program, symbol);
    if (!u) return;
    Pos pos = POS_NONE;
    const char *name = go_name(s, u, symbol);
    const Unit *imported = imported_by_user(program, u, &pos);
    if (pos) fprintf(stderr, "%s: ", place(s, pos));
    fprintf(stderr, "package %s needs the function %s, which has no Go source: it is %s\n", imported->path, name,
            u->is_std ? "part of Go's own run time, or assembly" : "assembly, which escargo does not read");
}

bool report_missing(Build *b, Unit *main, const char *log) {
    static const char mark[] = "undefined reference to ";
    Session *s = b->s;
    size_t n;
    const char *text = file_text(s, log, &n);
    Units program = program_units(b, main);
    Table seen = {0};
    for (const char *p = text; p && (p = strstr(p, mark));) {
        p += strlen(mark) + 1;
        size_t length = strspn(p, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$.");
        const char *symbol = arena_strndup(&s->arena, p, length);
        const Sym *key = intern_str(s, symbol);
        if (!unit_of_symbol(s, program, symbol) || table_get(&seen, key)) continue;
        if (!seen.len) fprintf(stderr, "# %s\n", main->header);
        table_put(&seen, &s->arena, key, (void *)key);
        report(b, program, symbol);
    }
    return seen.len > 0;
}
