// sites: what each allocation site of the user's code made on the heap (-allocs). The allocator knows nothing of it: the
// program reads its counters before and after an allocation, and the difference is the site's.
#include "internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

AllocMark rt_site_begin(void) { return heap_allocated(); }

void rt_site_end(AllocSite *site, AllocMark before) {
    AllocMark now = heap_allocated();
    site->objects += now.objects - before.objects;
    site->bytes += now.bytes - before.bytes;
}

void rt_sites_add(AllocSite *sites, u32 n) {
    Sched *s = &rt_sched;
    s->sites = realloc(s->sites, (s->sites_len + n) * sizeof *s->sites);
    if (!s->sites) rt_throw("out of memory");
    for (u32 i = 0; i < n; i++)
        if (sites[i].file) s->sites[s->sites_len++] = &sites[i];
}

static int by_position(const void *a, const void *b) {
    const AllocSite *x = *(AllocSite *const *)a, *y = *(AllocSite *const *)b;
    int files = strcmp(x->file, y->file);
    if (files) return files;
    if (x->line != y->line) return x->line < y->line ? -1 : 1;
    if (x->col != y->col) return x->col < y->col ? -1 : 1;
    return strcmp(x->what, y->what);
}

// Instances of a generic function, and copies that were inlined at one place, are one site to the user.
static u32 merge(AllocSite **sites, u32 n) {
    u32 kept = 0;
    for (u32 i = 0; i < n; i++) {
        AllocSite *last = kept ? sites[kept - 1] : NULL;
        if (last && by_position(&last, &sites[i]) == 0 && !strcmp(last->verdict, sites[i]->verdict)) {
            last->objects += sites[i]->objects;
            last->bytes += sites[i]->bytes;
        } else {
            sites[kept++] = sites[i];
        }
    }
    return kept;
}

enum { POSITION = 256 };

static void format_position(const AllocSite *s, char *out) { snprintf(out, POSITION, "%s:%u:%u", s->file, s->line, s->col); }

static int wider(int width, const char *text) {
    int n = (int)strlen(text);
    return n > width ? n : width;
}

static void print_row(const AllocSite *s, int position, int what) {
    char at[POSITION];
    format_position(s, at);
    dprintf(2, "%-*s  %-*s  %-15s", position, at, what, s->what, s->verdict);
    bool stack = !s->objects && !strcmp(s->verdict, "does not escape");
    if (stack) dprintf(2, "  %10s\n", "stack");
    else dprintf(2, "  %10llu  %12llu\n", (unsigned long long)s->objects, (unsigned long long)s->bytes);
}

void sites_report(void) {
    AllocSite **sites = rt_sched.sites;
    if (!sites) return;
    qsort(sites, rt_sched.sites_len, sizeof *sites, by_position);
    u32 n = merge(sites, rt_sched.sites_len);
    int position = wider(0, "allocation site"), what = wider(0, "expression");
    for (u32 i = 0; i < n; i++) {
        char at[POSITION];
        format_position(sites[i], at);
        position = wider(position, at);
        what = wider(what, sites[i]->what);
    }
    dprintf(2, "%-*s  %-*s  %-15s  %10s  %12s\n", position, "allocation site", what, "expression", "verdict", "objects", "bytes");
    for (u32 i = 0; i < n; i++) print_row(sites[i], position, what);
}
