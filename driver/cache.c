// Object files by content: the key covers the package's sources, its imports' keys, this compiler, the C compiler and its
// flags. The standard library's objects come with the tree (root/lib/obj, filled by `make`); others are the user's.
#include "driver/driver.h"

#include <errno.h>
#include <unistd.h>

static const char *object_name(Session *s, const char *dir, uint64_t key) {
    return arena_printf(&s->arena, "%s/%02x/%016llx.o", dir, (unsigned)(key & 0xff), (unsigned long long)key);
}

const char *cache_file(Session *s, const Places *p, uint64_t key, const char *kind) {
    return arena_printf(&s->arena, "%s/%02x/%016llx.%s", p->cache, (unsigned)(key & 0xff), (unsigned long long)key, kind);
}

static const char *shipped(Build *b) { return path_join(b->s, b->places->root, "lib/obj"); }

const char *cache_find(Build *b, uint64_t key) {
    const char *o = object_name(b->s, shipped(b), key);
    if (access(o, R_OK) == 0) return o;
    if (!b->places->cache) return NULL;
    o = object_name(b->s, b->places->cache, key);
    return access(o, R_OK) == 0 ? o : NULL;
}

const char *cache_put(Build *b, uint64_t key, const char *object) {
    if (!b->places->cache) return object;
    const char *o = object_name(b->s, b->places->cache, key);
    if (!make_dirs(b->s, path_dir(b->s, o)) || !rename_or_copy(b->s, object, o)) return object;   // a full or read-only disk costs the cache, not the build
    return o;
}
