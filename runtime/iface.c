// iface: interface values at run time: tables of methods, made when first needed and kept, and failed assertions.
#include "internal.h"

#include <string.h>

typedef struct ItabTable { u64 count, size; Itab **at; } ItabTable;

extern Eface runtime$assertionValue(String inter, String concrete, String asserted, String missing, bool other_package)
    __attribute__((weak));

// ---- Memory that is never freed, and not counted as heap ------------------------------------------------------------

void *persistent_alloc(uptr size) {
    enum { CHUNK = 1 << 20 };
    Sched *s = &rt_sched;
    size = (size + 15) & ~(uptr)15;
    if (size > (uptr)(s->persistent_end - s->persistent)) {
        uptr chunk = size > CHUNK ? size : CHUNK;
        s->persistent = system_reserve(chunk);
        if (!s->persistent) rt_throw("out of memory");
        s->persistent_end = s->persistent + chunk;
    }
    u8 *p = s->persistent;
    s->persistent += size;
    return p;
}

// ---- Methods ----------------------------------------------------------------------------------------------------------

static bool same_string(String a, String b) { return rt_string_equal(a, b); }

static bool is_string_method(const RMethod *m) {
    const RType *t = m->type;
    if (!t || t->kind != RK_FUNC || t->len != 0 || t->fields.len != 1) return false;
    return ((const RType *const *)t->fields.p)[0]->kind == RK_STRING;
}

// The method func() string of that name, or NULL.
const RMethod *find_method(const RType *t, const char *name) {
    const RMethod *m = t->methods.p;
    String want = string_of(name);
    for (i64 i = 0; i < t->methods.len; i++)
        if (same_string(m[i].name, want)) return is_string_method(&m[i]) ? &m[i] : NULL;
    return NULL;
}

static bool is_exported(String name) { return name.n && name.p[0] >= 'A' && name.p[0] <= 'Z'; }

static bool same_method(const RMethod *want, const RMethod *have) {
    return same_string(want->name, have->name) && want->type == have->type &&
           (is_exported(want->name) || same_string(want->pkg_path, have->pkg_path));
}

// Both lists are sorted by name. The first method of inter that type lacks, or NULL; fills fun otherwise.
static const RMethod *match_methods(const RType *inter, const RType *type, void **fun) {
    const RMethod *want = inter->fields.p, *have = type->methods.p;
    i64 at = 0;
    for (i64 i = 0; i < inter->fields.len; i++) {
        while (at < type->methods.len && !same_method(&want[i], &have[at])) at++;
        if (at == type->methods.len) return &want[i];
        if (fun) fun[i] = have[at].code;
    }
    return NULL;
}

// ---- The table of tables ------------------------------------------------------------------------------------------------

static u64 pair_hash(const RType *inter, const RType *type) {
    return ((uptr)inter ^ (uptr)type << 7) * 0x9E3779B97F4A7C15u >> 20;
}

static void insert(ItabTable *t, Itab *tab) {
    u64 at = pair_hash(tab->inter, tab->type);
    while (t->at[at & (t->size - 1)]) at++;
    t->at[at & (t->size - 1)] = tab;
    t->count++;
}

static ItabTable *table_with_room(void) {
    enum { FIRST = 64 };
    ItabTable *old = rt_sched.itabs;
    if (old && old->count < old->size / 2) return old;
    ItabTable *t = persistent_alloc(sizeof *t);
    t->size = old ? 2 * old->size : FIRST;
    t->at = persistent_alloc(t->size * sizeof *t->at);
    for (u64 i = 0; old && i < old->size; i++)
        if (old->at[i]) insert(t, old->at[i]);
    return rt_sched.itabs = t;
}

static Itab *find(const ItabTable *t, const RType *inter, const RType *type) {
    if (!t) return NULL;
    for (u64 at = pair_hash(inter, type);; at++) {
        Itab *tab = t->at[at & (t->size - 1)];
        if (!tab || (tab->inter == inter && tab->type == type)) return tab;
    }
}

// A type without the methods has a table too, whose first entry is NULL.
static Itab *make(const RType *inter, const RType *type) {
    Itab *tab = persistent_alloc(sizeof *tab + (uptr)inter->fields.len * sizeof(void *));
    tab->inter = inter;
    tab->type = type;
    tab->hash = type->hash;
    if (match_methods(inter, type, tab->fun)) tab->fun[0] = NULL;
    insert(table_with_room(), tab);
    return tab;
}

static const Itab *found_or_made(const RType *inter, const RType *type) {
    const Itab *tab = find(rt_sched.itabs, inter, type);
    return tab ? tab : make(inter, type);
}

NORETURN static void fail_assertion(String inter, String concrete, String asserted, String missing, bool other_package) {
    if (runtime$assertionValue) rt_panic(runtime$assertionValue(inter, concrete, asserted, missing, other_package));
    panic_plain(RT_STR("interface conversion"));
}

static const Itab *checked(const Itab *tab, bool can_fail) {
    if (tab->inter->fields.len == 0 || tab->fun[0]) return tab;
    if (can_fail) return NULL;
    rt_panic_dottype(tab->type, tab->inter, NULL);
}

const Itab *rt_itab(const RType *inter, const RType *type, bool can_fail) {
    if (!type) {
        if (can_fail) return NULL;
        rt_panic_dottype_nil(inter, NULL);
    }
    return checked(found_or_made(inter, type), can_fail);
}

// A type that lacks methods is remembered too.
const Itab *rt_itab_again(const Itab **last, const RType *inter, const RType *type, bool can_fail) {
    const Itab *tab = *last;
    if (!tab || tab->type != type) {
        tab = found_or_made(inter, type);
        if (inter->fields.len > 0) *last = tab;
    }
    return checked(tab, can_fail);
}

// Of a struct type without a name: that of its unexported fields.
static String package_of(const RType *t) {
    const RField *fields = t->fields.p;
    for (i64 i = 0; t->kind == RK_STRUCT && !t->name.n && i < t->fields.len; i++)
        if (fields[i].pkg_path.n) return fields[i].pkg_path;
    return t->pkg_path;
}

void rt_panic_dottype(const RType *have, const RType *want, const RType *iface) {
    if (!have) rt_panic_dottype_nil(want, iface);
    String inter = iface ? iface->string : RT_STR("interface");
    const RMethod *missing = want->kind == RK_INTERFACE ? match_methods(want, have, NULL) : NULL;
    bool other = !same_string(package_of(have), package_of(want));
    fail_assertion(inter, have->string, want->string, missing ? missing->name : (String){0}, other);
}

void rt_panic_dottype_nil(const RType *want, const RType *iface) {
    bool named = iface && want->kind != RK_INTERFACE;
    fail_assertion(named ? iface->string : RT_STR("interface"), (String){0}, want->string, (String){0}, false);
}

// ---- Comparison ----------------------------------------------------------------------------------------------------------

static bool same_data(const RType *t, void *a, void *b) {
    if (!t->equal) {
        String parts[] = {RT_STR("comparing uncomparable type "), t->string};
        panic_error(rt_concat(parts, 2));
    }
    if (t->flags & RT_DIRECT) return a == b;
    return a == b ? t->flags & RT_MEMEQ ? true : type_equal(t, a, b) : type_equal(t, a, b);
}

bool rt_eface_equal(Eface a, Eface b) {
    if (a.type != b.type) return false;
    return !a.type || same_data(a.type, a.data, b.data);
}

bool rt_iface_equal(Iface a, Iface b) {
    if (a.tab != b.tab && (!a.tab || !b.tab || a.tab->type != b.tab->type)) return false;
    return !a.tab || same_data(a.tab->type, a.data, b.data);
}
