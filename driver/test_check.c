// test_check: what can be said of a package's _test.go files before anything is built: that they cannot be parsed, import
// what is not there, or have functions that are called tests and are none. Such a package is not tested ("setup failed").
#include "driver/test.h"

#include <ctype.h>

// ---- Syntax ----

// What the build command's own parser calls the token that the compiler did not expect.
static const char *found_token(Session *s, const char *t, size_t n) {
    static const struct { const char *ours, *theirs; } words[] = {
        {"newline", "newline"}, {"EOF", "'EOF'"}, {"semicolon", "';'"}, {"comma", "','"},
    }, kinds[] = {{"name ", "%s"}, {"literal ", "%s"}, {"keyword ", "'%s'"}};
    const char *text = arena_strndup(&s->arena, t, n);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (!strncmp(text, words[i].ours, strlen(words[i].ours))) return words[i].theirs;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (strncmp(text, kinds[i].ours, strlen(kinds[i].ours))) continue;
        const char *token = text + strlen(kinds[i].ours);
        return i < 2 ? token : arena_printf(&s->arena, "'%s'", token);
    }
    return arena_printf(&s->arena, "'%s'", text);
}

static const char *wanted(Session *s, const char *what) {
    if (!strcmp(what, "expression")) return "operand";
    if (!strcmp(what, "name")) return "'IDENT'";
    return !strcmp(what, "type") ? what : arena_printf(&s->arena, "'%s'", what);
}

// "unexpected }, expected expression", as that parser puts it: "expected operand, found '}'".
static const char *parser_words(Session *s, const char *text) {
    static const char prefix[] = "syntax error: ", unexpected[] = "unexpected ", expected[] = ", expected ";
    if (!strncmp(text, prefix, strlen(prefix))) text += strlen(prefix);
    const char *list = strstr(text, " in parameter list; possibly missing comma");
    if (list) return "missing ',' in parameter list";
    const char *token = text + strlen(unexpected), *comma = strstr(text, expected);
    if (strncmp(text, unexpected, strlen(unexpected)) || !comma) return text;
    const char *found = found_token(s, token, (size_t)(comma - token));
    return arena_printf(&s->arena, "expected %s, found %s", wanted(s, comma + strlen(expected)), found);
}

// ---- Signatures ----

static bool names_testing_type(const Ast *type, const char *name) {
    if (type->kind != AST_OPERATION || type->oper.y || type->oper.op != OPER_MUL) return false;
    const Ast *x = type->oper.x;
    if (x->kind == AST_SELECTOR) x = x->selector.sel;
    return x->kind == AST_NAME && !strcmp(x->name.sym->text, name);
}

static bool takes(const Ast *fn, const char *type) {
    const Ast *f = fn->func_decl.type;
    return !f->func_type.results.len && f->func_type.params.len == 1 && names_testing_type(f->func_type.params.at[0]->field.type, type);
}

static const struct { const char *prefix, *type; } kinds[] = {{"Test", "T"}, {"Benchmark", "B"}, {"Fuzz", "F"}};

// What is wrong with a function whose name says that it is a test, or NULL.
static const char *wrong_signature(Session *s, const Ast *fn) {
    const char *name = fn->func_decl.name->name.sym->text, *type = NULL;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds && !type; i++)
        if (is_test_name(name, kinds[i].prefix)) type = kinds[i].type;
    if (!type) return NULL;
    if (!strcmp(name, "TestMain") && !takes(fn, "T")) type = "M";
    if (!takes(fn, type))
        return arena_printf(&s->arena, "wrong signature for %s, must be: func %s(%c *testing.%s)", name, name, tolower(*type), type);
    if (!fn->func_decl.tparams.len) return NULL;
    return arena_printf(&s->arena, "wrong signature for %s, test functions cannot have type parameters", name);
}

// ---- A package ----

static const char *file_fault(Session *s, const Ast *file, const char *path) {
    for (uint32_t i = 0; i < file->file.decls.len; i++) {
        const Ast *d = file->file.decls.at[i];
        if (d->kind != AST_FUNC_DECL || d->func_decl.recv) continue;
        const char *wrong = wrong_signature(s, d);
        if (wrong) return arena_printf(&s->arena, "%s:%u:1: %s\n", path, pos_line(d->pos), wrong);
    }
    return NULL;
}

// The first syntax error of the file that was parsed last. Forgets all its errors: the package's turn is still to come.
static const char *take_syntax_error(Session *s, uint32_t before) {
    const char *fault = NULL;
    for (uint32_t i = before; i < s->diags.len && !fault; i++) {
        const Diag *d = &s->diags.at[i];
        if (is_syntax_error(d->text))
            fault = arena_printf(&s->arena, "%s: %s\n", place(s, d->pos), parser_words(s, d->text));
    }
    s->diags.len = before;
    return fault;
}

void test_check(Build *b, Unit *u) {
    Session *s = b->s;
    for (uint32_t i = 0; i < u->test_files.len && !u->unloadable; i++) {
        const char *path = u->test_files.at[i];
        uint32_t f = session_add_file(s, path, shown_path(s, b->places, path)), before = s->diags.len;
        if (!f) continue;   // told when it is read
        Pos pos;
        const char *head = header_error(s, f, &pos);
        const Ast *file = parse_file(s, f);
        const char *fault = take_syntax_error(s, before);
        if (head) fault = arena_printf(&s->arena, "%s: %s\n", place(s, pos), head);
        load_test_file(b, u, file, fault ? fault : file_fault(s, file, path));
    }
}
