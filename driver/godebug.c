// GODEBUG: settings by which a program asks the library for behaviour of an earlier Go. A program's defaults are those of
// its module's Go version, then the `godebug` lines of go.mod, then the `//go:debug` lines of its main package (and, in a
// test program, of the tested one). The environment is asked first: std/internal/godebug.
#include "driver/driver.h"

#include <stdlib.h>

// The settings, in order. changed: the minor version that changed the default, 0 for none; old: what it was before.
typedef struct Setting { const char *name; int changed; const char *old; } Setting;
static const Setting settings[] = {
    {"allowmultiplevcs", 0, 0}, {"asynctimerchan", 23, "1"}, {"containermaxprocs", 25, "0"}, {"cryptocustomrand", 26, "1"},
    {"dataindependenttiming", 0, 0}, {"decoratemappings", 25, "0"}, {"embedfollowsymlinks", 0, 0}, {"execerrdot", 0, 0},
    {"fips140", 0, 0}, {"fips140ems", 0, 0}, {"gocachehash", 0, 0}, {"gocachetest", 0, 0}, {"gocacheverify", 0, 0},
    {"gotestjsonbuildtext", 24, "1"}, {"gotypesalias", 23, "0"}, {"htmlmetacontenturlescape", 0, 0}, {"http2client", 0, 0},
    {"http2debug", 0, 0}, {"http2server", 0, 0}, {"httpcookiemaxnum", 24, "0"}, {"httplaxcontentlength", 22, "1"},
    {"httpmuxgo121", 22, "1"}, {"httpservecontentkeepheaders", 23, "1"}, {"installgoroot", 0, 0}, {"jstmpllitinterp", 0, 0},
    {"multipartfiles", 0, 0}, {"multipartmaxheaders", 0, 0}, {"multipartmaxparts", 0, 0}, {"multipathtcp", 24, "0"},
    {"netdns", 0, 0}, {"netedns0", 19, "0"}, {"panicnil", 21, "1"}, {"randautoseed", 0, 0}, {"randseednop", 24, "0"},
    {"rsa1024min", 24, "0"}, {"tarinsecurepath", 0, 0}, {"tls10server", 22, "1"}, {"tls3des", 23, "1"}, {"tlsmaxrsasize", 0, 0},
    {"tlsmlkem", 24, "0"}, {"tlsrsakex", 22, "1"}, {"tlssecpmlkem", 26, "0"}, {"tlssha1", 25, "1"}, {"tlsunsafeekm", 22, "1"},
    {"updatemaxprocs", 25, "0"}, {"urlmaxqueryparams", 24, "0"}, {"urlstrictcolons", 26, "0"}, {"winreadlinkvolume", 23, "0"},
    {"winsymlink", 23, "0"}, {"x509keypairleaf", 23, "0"}, {"x509negativeserial", 23, "1"}, {"x509rsacrt", 24, "0"},
    {"x509sha256skid", 25, "0"}, {"x509usefallbackroots", 0, 0}, {"x509usepolicies", 24, "0"}, {"zipinsecurepath", 0, 0},
};
enum { SETTINGS = sizeof settings / sizeof *settings };
static const struct { const char *name; int minor; } removed[] = {{"x509sha1", 24}};

static int setting_named(const char *name) {
    for (int i = 0; i < SETTINGS; i++)
        if (!strcmp(settings[i].name, name)) return i;
    return -1;
}

// ---- What is wrong with a setting ----

static const char *version_fault(Session *s, const char *version) {
    if (!text_begins(version, "go") || !is_go_version(version + 2)) return "value for default= must be goVERSION";
    if (compare_versions(version + 2, GO_VERSION + 2) <= 0) return NULL;
    return arena_printf(&s->arena, "default=%s too new (toolchain is %s)", version, GO_VERSION);
}

const char *godebug_fault(Session *s, const char *what, const char *setting) {
    const char *value = strchr(setting, '=');
    if (!value) return "missing key=value";
    const char *key = arena_strndup(&s->arena, setting, (size_t)(value++ - setting));
    if (strpbrk(key, " \t")) return "key contains space";
    if (strpbrk(value, " \t")) return "value contains space";
    if (strchr(key, ',')) return "key contains comma";
    if (strchr(value, ',')) return "value contains comma";
    if (!strcmp(key, "default")) return version_fault(s, value);
    if (setting_named(key) >= 0) return NULL;
    for (size_t i = 0; i < sizeof removed / sizeof *removed; i++)
        if (!strcmp(removed[i].name, key))
            return arena_printf(&s->arena, "use of removed %s \"%s\", see https://go.dev/doc/godebug#go-1%d", what, key, removed[i].minor);
    return arena_printf(&s->arena, "unknown %s \"%s\"", what, key);
}

// ---- The lines of a package ----

// "key=value" of a `//go:debug` directive, "" if it has none, NULL for other directives.
static const char *debug_line(Session *s, const Pragma *p) {
    size_t verb = strlen("go:debug");
    if (strncmp(p->text, "go:debug", verb) || (p->text[verb] && p->text[verb] != ' ' && p->text[verb] != '\t')) return NULL;
    const char *text = p->text + verb + strspn(p->text + verb, " \t\r");
    size_t n = strlen(text);
    while (n && strchr(" \t\r", text[n - 1])) n--;
    return arena_strndup(&s->arena, text, n);
}

// Calls `take` for the lines before the package clauses, in the order of the files.
static void each_line(Session *s, const Unit *u, void (*take)(void *into, Pos pos, const char *line), void *into) {
    for (uint32_t i = 0; i < u->pkg->files.len; i++) {
        const Ast *file = u->pkg->files.at[i];
        for (const Pragma *p = file->file.pragmas; p && file->file.pkg_name && p->pos < file->file.pkg_name->pos; p = p->next) {
            const char *line = debug_line(s, p);
            if (line) take(into, p->pos - strlen("//"), line);
        }
    }
}

typedef struct Line { Pos pos; const char *text; } Line;
typedef struct Check { Session *s; VEC(Line) seen; } Check;

static bool same_key(const char *a, const char *b) {
    size_t n = strcspn(a, "=");
    return n == strcspn(b, "=") && !strncmp(a, b, n);
}

static void check_line(void *into, Pos pos, const char *line) {
    Check *c = into;
    const char *fault = godebug_fault(c->s, "//go:debug setting", line);
    if (fault) return error_at(c->s, pos, "invalid //go:debug: %s", fault);
    for (uint32_t i = 0; i < c->seen.len; i++)
        if (same_key(c->seen.at[i].text, line))
            error_at(c->s, pos, "repeated //go:debug for %.*s\n\t%s: previous //go:debug", (int)strcspn(line, "="), line, pos_string(c->s, c->seen.at[i].pos));
    vec_push(&c->s->arena, &c->seen, ((Line){pos, line}));
}

void godebug_check(Build *b, const Unit *u) {
    Check c = {.s = b->s};
    if (u->is_main || u->tested) each_line(b->s, u, check_line, &c);
}

static void keep_first(void *into, Pos pos, const char *line) {
    (void)line;
    Pos *first = into;
    if (!*first) *first = pos;
}

void godebug_check_place(Build *b, Unit *u) {
    Pos first = POS_NONE;
    if (u->is_std || u->is_main || u->tested) return;
    each_line(b->s, u, keep_first, &first);
    if (!first) return;
    load_error(b, "%s: //go:debug directive only valid in package main or test\n", place(b->s, first));
    u->failed = true;
}

// ---- A program's defaults ----

typedef struct Defaults { const char *value[SETTINGS], *version; } Defaults;

static void take_line(void *into, Pos pos, const char *line) {
    (void)pos;
    Defaults *d = into;
    const char *value = strchr(line, '=');
    if (!value++) return;
    if (same_key(line, "default")) d->version = value;
    for (int i = 0; i < SETTINGS; i++)
        if (same_key(line, settings[i].name)) d->value[i] = value;
}

// What Go 1.N did, for what no line says.
static void take_version(Defaults *d, int minor) {
    for (int i = 0; i < SETTINGS; i++)
        if (!d->value[i] && minor < settings[i].changed) d->value[i] = settings[i].old;
}

const char *godebug_default(Build *b, const Unit *main) {
    Session *s = b->s;
    const Module *m = b->module && b->module->workspace ? b->module->workspace : b->module;
    Defaults d = {.version = m ? m->go_version : GO_VERSION};
    for (uint32_t i = 0; m && i < m->settings.len; i++) take_line(&d, POS_NONE, m->settings.at[i].text);
    each_line(s, main, take_line, &d);
    for (uint32_t i = 0; i < b->named.len; i++)
        if (b->named.at[i]->tested) each_line(s, b->named.at[i], take_line, &d);
    if (text_begins(d.version, "go1.")) take_version(&d, atoi(d.version + 4));
    Buf out = {.arena = &s->arena};
    for (int i = 0; i < SETTINGS; i++)
        if (d.value[i]) buf_printf(&out, "%s%s=%s", out.len ? "," : "", settings[i].name, d.value[i]);
    return buf_str(&out);
}
