// assembly: which symbols a package's assembly files define and mention. Nothing is assembled here. The reference makes
// wrappers for functions that Go and assembly call in different ways, and -m=2 tells what these do with their arguments.
//
// A file goes through the assembler's preprocessor first (#include, #define, #ifdef), line by line; what a line becomes
// is a list of statements, `word operand, operand`, in which operands like $name+8(SB) stand for symbols.
#include "driver/driver.h"

#include <ctype.h>

typedef struct Macro { bool defined, has_params; Strs params; const char *body; } Macro;

typedef struct Assembly {
    Build *b;
    Unit *u;
    Table macros;              // name -> Macro
    int depth, skipped;        // #ifdefs around the line; depth of the outermost that leaves its lines out, or 0
} Assembly;

static void read_file(Assembly *a, const char *path);

// Names may hold the middle dot, which separates package and name, and the division slash of import paths.
static size_t name_length(const char *p) {
    size_t n = 0;
    if (isdigit((unsigned char)*p)) return 0;
    while (isalnum((unsigned char)p[n]) || p[n] == '_' || (unsigned char)p[n] >= 0x80) n++;
    return n;
}

static const Sym *intern_name(Assembly *a, const char *p) { return intern(a->b->s, p, name_length(p)); }

// ---- Symbols --------------------------------------------------------------------------------------------------------

// "·name" is the package's own. Middle dots become dots, division slashes slashes.
static const Sym *symbol_named(Assembly *a, const char *p, size_t n) {
    static const char dot[] = "\u00b7", slash[] = "\u2215";
    Buf name = {.arena = &a->b->s->arena};
    if (!strncmp(p, dot, strlen(dot))) buf_puts(&name, package_link_path(a->u->pkg));
    for (const char *end = p + n; p < end;) {
        const char *special = !strncmp(p, dot, strlen(dot)) ? dot : !strncmp(p, slash, strlen(slash)) ? slash : NULL;
        buf_putc(&name, special == dot ? '.' : special ? '/' : *p);
        p += special ? strlen(special) : 1;
    }
    return intern_str(a->b->s, buf_str(&name));
}

static void note_symbol(Assembly *a, const Sym *symbol, AsmUse use) {
    uintptr_t uses = (uintptr_t)table_get(&a->u->pkg->assembly, symbol);
    table_put(&a->u->pkg->assembly, &a->b->s->arena, symbol, (void *)(uses | use));
}

// An operand without blanks: [$*]name[<ABI>][+number](SB). Other files cannot see name<>.
static void read_operand(Assembly *a, const char *p, bool defines) {
    p += *p == '$' || *p == '*';
    const char *name = p;
    size_t n = name_length(p);
    p += n;
    bool as_go = text_begins(p, "<ABIInternal>");
    if (!n || text_begins(p, "<>")) return;
    if (*p == '<') p += strcspn(p, ">") + 1;
    if (*p == '+') p += 1 + strspn(p + 1, "0123456789abcdefxABCDEFX");
    if (strcmp(p, "(SB)")) return;
    if (defines) note_symbol(a, symbol_named(a, name, n), as_go ? ASM_DEFINES_AS_GO : ASM_DEFINES);
    else if (!as_go) note_symbol(a, symbol_named(a, name, n), ASM_MENTIONS);
}

static void read_operands(Assembly *a, const char *word, const char *p, const char *end) {
    bool defines = text_begins(word, "TEXT"), data = text_begins(word, "DATA") || text_begins(word, "FUNCDATA");
    if (text_begins(word, "GLOBL") || text_begins(word, "PCDATA")) return;
    for (int i = 0; p < end; i++, p++) {
        Buf operand = {.arena = &a->b->s->arena};
        for (; p < end && *p != ','; p++)
            if (!isspace((unsigned char)*p)) buf_putc(&operand, *p);
        if (defines ? i == 0 : i > 0 || !data) read_operand(a, buf_str(&operand), defines);
    }
}

// Labels, then a word and its operands.
static void read_statement(Assembly *a, const char *p, const char *end) {
    for (;;) {
        while (p < end && isspace((unsigned char)*p)) p++;
        const char *word = p;
        size_t n = name_length(p);
        p += n;
        while (p < end && isspace((unsigned char)*p)) p++;
        if (!n || p >= end) return;
        if (*p != ':') return read_operands(a, word, p, end);
        p++;
    }
}

// ---- The preprocessor -------------------------------------------------------------------------------------------------

static const char *expand(Assembly *a, const char *p, int level);

// The arguments between the parentheses at p; returns what follows them.
static const char *macro_arguments(Assembly *a, const char *p, Strs *args) {
    int nested = 0;
    const char *from = ++p;
    for (; *p && (nested || *p != ')'); p++) {
        nested += (*p == '(') - (*p == ')');
        if (nested || *p != ',') continue;
        strs_add(a->b->s, args, arena_strndup(&a->b->s->arena, from, (size_t)(p - from)));
        from = p + 1;
    }
    strs_add(a->b->s, args, arena_strndup(&a->b->s->arena, from, (size_t)(p - from)));
    return p + (*p == ')');
}

static const char *argument_named(const Macro *m, const Strs *args, const char *p, size_t n) {
    for (uint32_t i = 0; i < m->params.len && i < args->len; i++)
        if (strlen(m->params.at[i]) == n && !memcmp(m->params.at[i], p, n)) return args->at[i];
    return NULL;
}

static const char *with_arguments(Assembly *a, const Macro *m, const Strs *args) {
    Buf out = {.arena = &a->b->s->arena};
    for (const char *p = m->body; *p;) {
        size_t n = name_length(p);
        const char *arg = n ? argument_named(m, args, p, n) : NULL;
        if (arg) buf_puts(&out, arg);
        else buf_put(&out, p, n ? n : 1);
        p += n ? n : 1;
    }
    return buf_str(&out);
}

static const char *expand(Assembly *a, const char *p, int level) {
    enum { DEEPEST = 50 };
    Buf out = {.arena = &a->b->s->arena};
    while (*p) {
        size_t n = name_length(p);
        const Macro *m = n ? table_get(&a->macros, intern_name(a, p)) : NULL;
        bool called = m && m->defined && level < DEEPEST && (!m->has_params || p[n] == '(');
        Strs args = {0};
        if (!called) buf_put(&out, p, n ? n : 1);
        p += n ? n : 1;
        if (!called) continue;
        if (m->has_params) p = macro_arguments(a, p, &args);
        buf_puts(&out, expand(a, with_arguments(a, m, &args), level + 1));
    }
    return buf_str(&out);
}

static void define(Assembly *a, const char *p, bool defined) {
    Macro *m = NEW(&a->b->s->arena, Macro);
    const Sym *name = intern_name(a, p);
    p += name->len;
    m->defined = defined;
    m->has_params = *p == '(';
    if (m->has_params) p = macro_arguments(a, p, &m->params);
    for (uint32_t i = 0; i < m->params.len; i++) {
        const char *param = m->params.at[i] + strspn(m->params.at[i], " \t");
        m->params.at[i] = arena_strndup(&a->b->s->arena, param, name_length(param));
    }
    m->body = p;
    table_put(&a->macros, &a->b->s->arena, name, m);
}

// What is not there (go_asm.h, which the compiler makes) defines no symbol.
static void include(Assembly *a, const char *p) {
    Session *s = a->b->s;
    if (*p != '"') return;
    const char *name = arena_strndup(&s->arena, p + 1, strcspn(p + 1, "\""));
    const char *near = path_join(s, a->u->dir, name), *go = a->b->places->go ? a->b->places->go : "";
    const char *common = path_join(s, go, arena_printf(&s->arena, "pkg/include/%s", name));
    if (is_file(near)) read_file(a, near);
    else if (is_file(common)) read_file(a, common);
}

static bool is_defined(Assembly *a, const char *name) {
    const Macro *m = table_get(&a->macros, intern_name(a, name));
    return m && m->defined;
}

static void directive(Assembly *a, const char *p) {
    p += 1 + strspn(p + 1, " \t");
    size_t n = name_length(p);
    const char *word = p;
    p += n + strspn(p + n, " \t");
    bool negated = text_begins(word, "ifndef");
    if (negated || text_begins(word, "ifdef")) {
        a->depth++;
        if (!a->skipped && is_defined(a, p) == negated) a->skipped = a->depth;
    } else if (text_begins(word, "else")) {
        if (!a->skipped) a->skipped = a->depth;
        else if (a->skipped == a->depth) a->skipped = 0;
    } else if (text_begins(word, "endif")) {
        if (a->skipped == a->depth) a->skipped = 0;
        a->depth--;
    } else if (!a->skipped) {
        if (text_begins(word, "define")) define(a, p, true);
        if (text_begins(word, "undef")) define(a, p, false);
        if (text_begins(word, "include")) include(a, p);
    }
}

static void read_line(Assembly *a, const char *line) {
    const char *p = line + strspn(line, " \t");
    if (*p == '#') {
        directive(a, p);
        return;
    }
    if (a->skipped) return;
    for (p = expand(a, p, 0); *p;) {
        const char *end = p + strcspn(p, ";\n");
        read_statement(a, p, end);
        p = end + (*end != 0);
    }
}

// Comments become blanks. A backslash joins two lines; in a definition they are two statements.
static void read_text(Assembly *a, const char *p) {
    Buf line = {.arena = &a->b->s->arena};
    for (; *p; p++) {
        if (p[0] == '/' && p[1] == '*') {
            const char *end = strstr(p + 2, "*/");
            p = end ? end + 1 : p + strlen(p) - 1;
            buf_putc(&line, ' ');
        } else if (p[0] == '/' && p[1] == '/') {
            bool joins = false;
            for (; p[1] && p[1] != '\n'; p++) joins = p[1] == '\\';
            if (joins) p++, buf_putc(&line, '\n');
        } else if (p[0] == '\\' && p[1 + strspn(p + 1, " \t\r")] == '\n') {
            p += 1 + strspn(p + 1, " \t\r");
            buf_putc(&line, '\n');
        } else if (*p == '\n') {
            read_line(a, buf_str(&line));
            line = (Buf){.arena = &a->b->s->arena};
        } else {
            buf_putc(&line, *p);
        }
    }
    read_line(a, buf_str(&line));
}

static void read_file(Assembly *a, const char *path) {
    size_t n;
    const char *text = file_text(a->b->s, path, &n);
    if (text) read_text(a, text);
}

void assembly_read(Build *b, Unit *u) {
    Strs files = list_assembly(b->s, u->dir, b->opt, unit_tags(b, u));
    for (uint32_t i = 0; i < files.len; i++) {
        Assembly a = {.b = b, .u = u};
        define(&a, "GOOS_linux", true);
        define(&a, arena_printf(&b->s->arena, "GOARCH_%s", b->opt->arch), true);
        define(&a, "GOAMD64_v1", true);
        read_file(&a, files.at[i]);
    }
}
