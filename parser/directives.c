// Directives to the compiler (`//go:noinline`). The lexer collects them; a declaration takes those that stand before
// it, and what no declaration takes, or one that has no use for it, is misplaced. Unknown directives are nobody's business.
#include "parser/internal.h"

static bool has_verb(const Pragma *d, const char *verb) {
    size_t n = strlen(verb);
    return strncmp(d->text, verb, n) == 0 && (d->text[n] == 0 || d->text[n] == ' ');
}

// The directives that say something about a function.
static bool is_for_func(const Pragma *d) {
    static const char *const verbs[] = {
        "go:nointerface", "go:noescape", "go:norace", "go:nosplit", "go:noinline", "go:nocheckptr", "go:systemstack",
        "go:nowritebarrier", "go:nowritebarrierrec", "go:yeswritebarrierrec", "go:cgo_unsafe_args",
        "go:uintptrkeepalive", "go:uintptrescapes", "go:registerparams",
    };
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        if (has_verb(d, verbs[i])) return true;
    return false;
}

static void check_place(Parser *p, const Pragma *d, DirectivePlace place) {
    bool misplaced = (is_for_func(d) && place != PLACE_FUNC) || (has_verb(d, "go:build") && place != PLACE_FILE);
    if (misplaced) complain(p, d->pos, "misplaced compiler directive");
    if (has_verb(d, "go:embed") && place != PLACE_VAR) complain(p, d->pos, "misplaced go:embed directive");
}

// Those before the package clause are checked last: an error there would end the reading.
void check_file_pragmas(Parser *p) {
    for (const Pragma *d = p->file->file.pragmas; d; d = d->next) check_place(p, d, PLACE_FILE);
}

Pragma *take_pragmas(Parser *p, Pos pos, DirectivePlace place) {
    Lexer *l = &p->lexer;
    Pragma *first = l->pragmas, **last = &l->pragmas;
    for (; *last && (*last)->pos < pos; last = &(*last)->next)
        if (place != PLACE_FILE) check_place(p, *last, place);
    if (last == &l->pragmas) return NULL;
    l->pragmas = *last;
    *last = NULL;
    if (!l->pragmas) l->next_pragma = &l->pragmas;
    return first;
}
