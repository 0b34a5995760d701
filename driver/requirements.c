// requirements: from what modules require to the one version of each that is used, and to the folder where that is: replaced,
// or in the module cache. Nothing is downloaded.
//
// Minimal version selection: of all versions that anyone requires the highest is used. (Russ Cox, "Minimal Version
// Selection", 2018.) Since Go 1.17 go.mod lists everything that its packages import, and reading it is enough; before, what
// is required by what is required counts too. Packages of other modules may import what is not listed: where a package is
// in none of the listed modules, the files of all of these are read.
#include "driver/driver.h"

#include <ctype.h>
#include <stdlib.h>

const char *module_cache(Session *s) {
    const char *dir = getenv("GOMODCACHE");
    if (dir && *dir) return dir;
    if ((dir = getenv("GOPATH")) && *dir) return path_join(s, arena_strndup(&s->arena, dir, strcspn(dir, ":")), "pkg/mod");
    return (dir = getenv("HOME")) && *dir ? path_join(s, dir, "go/pkg/mod") : "/nonexistent";
}

// The cache's names work where file names have no case: 'A' is "!a".
static const char *escaped(Session *s, const char *name) {
    Buf b = {.arena = &s->arena};
    for (const char *p = name; *p; p++) {
        if (isupper((unsigned char)*p)) buf_putc(&b, '!');
        buf_putc(&b, (char)tolower((unsigned char)*p));
    }
    return buf_str(&b);
}

static const char *cached_dir(Session *s, const char *path, const char *version) {
    return path_join(s, module_cache(s), arena_printf(&s->arena, "%s@%s", escaped(s, path), escaped(s, version)));
}

// ---- Versions ----

// One dotted part of a pre-release: numbers are before words and compared as numbers.
static int compare_part(const char *a, size_t n, const char *b, size_t m) {
    bool a_number = strspn(a, "0123456789") >= n, b_number = strspn(b, "0123456789") >= m;
    if (a_number != b_number) return a_number ? -1 : 1;
    if (a_number && n != m) return n < m ? -1 : 1;
    int c = memcmp(a, b, n < m ? n : m);
    return c ? c : (n > m) - (n < m);
}

static int compare_parts(const char *a, const char *b) {
    for (;;) {
        size_t n = strcspn(a, ".-+"), m = strcspn(b, ".-+");
        int c = compare_part(a, n, b, m);
        if (c) return c;
        a += n, b += m;
        if (*a != '.' || *b != '.') return (*a == '.') - (*b == '.');
        a++, b++;
    }
}

// "v1.2.3-pre.1+meta", as semver.org orders them.
int compare_versions(const char *a, const char *b) {
    int c = compare_parts(a + (*a == 'v'), b + (*b == 'v'));
    if (c) return c;
    const char *pre_a = a + strcspn(a, "-+"), *pre_b = b + strcspn(b, "-+");
    if (*pre_a != '-' || *pre_b != '-') return (*pre_b == '-') - (*pre_a == '-');
    for (pre_a++, pre_b++;;) {                          // a '-' inside a part is a letter like others
        size_t n = strcspn(pre_a, ".+"), m = strcspn(pre_b, ".+");
        if ((c = compare_part(pre_a, n, pre_b, m))) return c;
        if (pre_a[n] != '.' || pre_b[m] != '.') return (pre_a[n] == '.') - (pre_b[m] == '.');
        pre_a += n + 1, pre_b += m + 1;
    }
}

// ---- BuildList ----

static const Replacement *replacement(const Module *m, const Requirement *r) {
    const Replacement *best = NULL;
    for (uint32_t i = 0; i < m->replaces.len; i++) {
        const Replacement *x = &m->replaces.at[i];
        if (strcmp(x->path, r->path) || (x->version && r->version && strcmp(x->version, r->version))) continue;
        if (!best || (x->version && !best->version)) best = x;
    }
    return best;
}

const char *module_download(Session *s, const char *path, const char *version) {
    const char *file = arena_printf(&s->arena, "cache/download/%s/@v/%s.mod", escaped(s, path), escaped(s, version));
    return path_join(s, module_cache(s), file);
}

static const char *requirements_file(Session *s, const Module *m, const Requirement *r) {
    const Replacement *x = replacement(m, r);
    if (x && !x->to_version) return path_join(s, x->to, "go.mod");
    return module_download(s, x ? x->to : r->path, x ? x->to_version : r->version);
}

// "go1.17" and later list all.
static bool lists_all(const char *go_version) { return compare_versions(go_version + strlen("go"), "1.17") >= 0; }

typedef struct BuildList { Session *s; Module *m; Table at; VEC(Requirement) selected; } BuildList;

// The number of the path's requirement, from 1; it is raised to the version. 0: nothing new.
static uint32_t select_version(BuildList *l, const Requirement *r) {
    const Sym *path = intern_str(l->s, r->path);
    uintptr_t i = (uintptr_t)table_get(&l->at, path);
    if (!i) {
        vec_push(&l->s->arena, &l->selected, *r);
        table_put(&l->at, &l->s->arena, path, (void *)(uintptr_t)l->selected.len);
        return l->selected.len;
    }
    Requirement *known = &l->selected.at[i - 1];
    if (compare_versions(known->version, r->version) >= 0) return 0;
    known->version = r->version;
    return (uint32_t)i;
}

static void select_all(BuildList *l, const Module *of, bool deep) {
    for (uint32_t i = 0; i < of->requires.len; i++) {
        uint32_t n = strcmp(of->requires.at[i].path, l->m->path) ? select_version(l, &of->requires.at[i]) : 0;
        if (!n || !deep) continue;
        Module next;
        const char *file = requirements_file(l->s, l->m, &l->selected.at[n - 1]);
        if (!is_file(file)) continue;
        module_read_requirements(l->s, file, &next);
        select_all(l, &next, true);
    }
}

static Dependency located(Session *s, const Module *m, const Requirement *r) {
    const Replacement *x = replacement(m, r);
    if (x && !x->to_version) return (Dependency){.path = r->path, .dir = x->to};
    if (x) return (Dependency){.path = r->path, .version = x->to_version, .dir = cached_dir(s, x->to, x->to_version)};
    return (Dependency){.path = r->path, .version = r->version, .dir = cached_dir(s, r->path, r->version)};
}

static void add_located(BuildList *l, uint32_t from) {
    Session *s = l->s;
    for (uint32_t i = from; i < l->selected.len; i++) vec_push(&s->arena, &l->m->dependencies, located(s, l->m, &l->selected.at[i]));
}

void module_resolve(Session *s, Module *m) {
    BuildList l = {.s = s, .m = m};
    select_all(&l, m, !lists_all(m->go_version));
    add_located(&l, 0);
    for (uint32_t i = 0; i < m->replaces.len; i++) {    // replaced, but not required
        const Requirement r = {m->replaces.at[i].path, m->replaces.at[i].version};
        if (!table_get(&l.at, intern_str(s, r.path))) vec_push(&s->arena, &m->dependencies, located(s, m, &r));
    }
}

void module_widen(Session *s, Module *m) {
    BuildList l = {.s = s, .m = m};
    select_all(&l, m, false);
    uint32_t listed = l.selected.len;
    for (uint32_t i = 0; i < listed; i++) {
        const char *file = requirements_file(s, m, &l.selected.at[i]);
        Module of = {0};
        if (!is_file(file)) continue;
        module_read_requirements(s, file, &of);
        select_all(&l, &of, !of.go_version || !lists_all(of.go_version));
    }
    add_located(&l, listed);
    m->widened = true;
}
