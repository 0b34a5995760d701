// Directives to the compiler (`//go:noinline`). The lexer collects them; a declaration takes those that stand before
// it. What no declaration takes is kept by the file, and is misplaced if it is one that belongs to a declaration.
// Whether a declaration has a use for what it took is the type checker's business.
#include "parser/internal.h"

static bool has_verb(const Pragma *d, const char *verb) {
    size_t n = strlen(verb);
    return strncmp(d->text, verb, n) == 0 && (d->text[n] == 0 || d->text[n] == ' ');
}

static bool belongs_to_declaration(const Pragma *d) {
    static const char *const verbs[] = {
        "go:build", "go:nointerface", "go:noescape", "go:norace", "go:nosplit", "go:noinline", "go:nocheckptr",
        "go:systemstack", "go:nowritebarrier", "go:nowritebarrierrec", "go:yeswritebarrierrec", "go:cgo_unsafe_args",
        "go:uintptrkeepalive", "go:uintptrescapes", "go:registerparams",
    };
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        if (has_verb(d, verbs[i])) return true;
    return false;
}

// The directives before `pos` that no declaration has taken yet.
Pragma *take_pragmas(Parser *p, Pos pos) {
    Lexer *l = &p->lexer;
    Pragma *first = l->pragmas, **last = &l->pragmas;
    while (*last && (*last)->pos < pos) last = &(*last)->next;
    if (last == &l->pragmas) return NULL;
    l->pragmas = *last;
    *last = NULL;
    if (!l->pragmas) l->next_pragma = &l->pragmas;
    return first;
}

// Gives the file the directives before `pos`.
void keep_pragmas(Parser *p, Pos pos, bool misplaced) {
    Pragma **end = &p->file->file.pragmas;
    while (*end) end = &(*end)->next;
    *end = take_pragmas(p, pos);
    for (const Pragma *d = *end; d && misplaced; d = d->next) {
        if (belongs_to_declaration(d)) complain(p, d->pos, "misplaced compiler directive");
        if (has_verb(d, "go:embed")) complain(p, d->pos, "misplaced go:embed directive");
    }
}
