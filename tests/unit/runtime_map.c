// Maps against a model: a plain array of what must be in them. Iteration while the map changes.
#include "runtime/internal.h"

#include <stdio.h>
#include <string.h>

enum { KEYS = 5000 };
static int failures;
static void check(const char *name, bool ok) {
    printf("%s %s\n", ok ? "ok" : "FAIL", name);
    failures += !ok;
}

static bool f64_equal(const void *a, const void *b) { return *(const f64 *)a == *(const f64 *)b; }
static bool string_equal(const void *a, const void *b) { return rt_string_equal(*(const String *)a, *(const String *)b); }
static const RType int_type = {.size = 8, .kind = RK_INT, .align = 8, .flags = RT_POINTER_FREE | RT_MEMEQ};
static const RType f64_type = {.size = 8, .kind = RK_FLOAT64, .align = 8, .flags = RT_POINTER_FREE, .equal = f64_equal, .hashfn = rt_f64_hash};
static const RType string_type = {.size = 16, .kind = RK_STRING, .align = 8, .equal = string_equal, .hashfn = rt_string_hash};
static const RType int_map = {.kind = RK_MAP, .key = &int_type, .elem = &int_type};
static const RType f64_map = {.kind = RK_MAP, .key = &f64_type, .elem = &int_type};
static const RType string_map = {.kind = RK_MAP, .key = &string_type, .elem = &string_type};

static i64 model[KEYS];
static bool present[KEYS];

static bool agrees(Map *m) {
    i64 n = 0;
    for (i64 k = 0; k < KEYS; k++) {
        i64 *v = rt_map_find(&int_map, m, &k);
        if ((v != NULL) != present[k] || (v && *v != model[k])) return false;
        n += present[k];
    }
    MapIter it;
    i64 seen = 0;
    for (rt_map_iter_start(&int_map, m, &it); it.key; rt_map_iter_next(&it)) {
        i64 k = *(i64 *)it.key;
        if (!present[k] || model[k] != *(i64 *)it.elem) return false;
        seen++;
    }
    return seen == n && rt_map_len(m) == n;
}

static void test_model(void) {
    Map *m = rt_make_map(&int_map, 0);
    bool ok = true;
    for (int round = 0; round < 6; round++) {
        for (int i = 0; i < 8000; i++) {
            i64 k = (i64)(rt_random() % KEYS), v = (i64)rt_random();
            if (rt_random() % 3 == 0) {
                rt_map_delete(&int_map, m, &k);
                present[k] = false;
            } else {
                *(i64 *)rt_map_assign_64(&int_map, m, (u64)k) = v;
                present[k] = true;
                model[k] = v;
            }
        }
        ok &= agrees(m);
        if (round == 3) {
            rt_map_clear(&int_map, m);
            memset(present, 0, sizeof present);
            ok &= agrees(m);
        }
    }
    check("map agrees with the model", ok);
}

static String key_of(int i) {
    char text[32];
    Slice b = {text, snprintf(text, sizeof text, "key%d", i), 32};
    return rt_string_from_bytes(NULL, 0, b);
}

static void test_strings(void) {
    Map *m = rt_make_map(&string_map, 100);
    for (int i = 0; i < 3000; i++) *(String *)rt_map_assign_str(&string_map, m, key_of(i)) = key_of(i + 1);
    bool ok = rt_map_len(m) == 3000;
    for (int i = 0; i < 3000; i++) {
        String *v = rt_map_find_str(&string_map, m, key_of(i));
        ok &= v && rt_string_equal(*v, key_of(i + 1));
    }
    check("strings", ok && !rt_map_find_str(&string_map, m, RT_STR("none")));
}

static void test_nan(void) {
    Map *m = rt_make_map(&f64_map, 0);
    f64 nan = __builtin_nan(""), zero = 0, minus = -0.0;
    for (int i = 0; i < 100; i++) *(i64 *)rt_map_assign(&f64_map, m, &nan) = i;
    *(i64 *)rt_map_assign(&f64_map, m, &zero) = 1;
    *(i64 *)rt_map_assign(&f64_map, m, &minus) = 2;
    check("NaN keys", rt_map_len(m) == 101 && !rt_map_find(&f64_map, m, &nan));
    MapIter it;
    i64 sum = 0, k = 1000;
    f64 more;
    for (rt_map_iter_start(&f64_map, m, &it); it.key; rt_map_iter_next(&it)) {
        sum += *(i64 *)it.elem;
        if (k < 2000) {
            more = (f64)k++;
            *(i64 *)rt_map_assign(&f64_map, m, &more) = 0;
        }
    }
    check("iteration over NaN keys while the map grows", sum == 4950 + 2);
}

static void test_changes_while_iterating(void) {
    Map *m = rt_make_map(&int_map, 0);
    for (u64 i = 0; i < 1000; i++) *(i64 *)rt_map_assign_64(&int_map, m, i) = 1;
    static int seen[1000];
    MapIter it;
    bool ok = true;
    u64 next = 1000;
    for (rt_map_iter_start(&int_map, m, &it); it.key; rt_map_iter_next(&it)) {
        i64 k = *(i64 *)it.key, other = 999 - k;
        if (k >= 1000) continue;
        seen[k]++;
        if (seen[other] == 0 && k != other) {
            rt_map_delete(&int_map, m, &other);
            seen[other] = -1;
        } else if (seen[other] == -1) ok = false;
        for (int i = 0; i < 5; i++) *(i64 *)rt_map_assign_64(&int_map, m, next++) = 0;
    }
    for (int k = 0; k < 1000; k++) ok &= seen[k] == 1 || seen[k] == -1;
    check("deleted entries do not come, others come once", ok);
}

static void program_main(void) {
    setvbuf(stdout, NULL, _IOLBF, 0);
    test_model();
    test_strings();
    test_nan();
    test_changes_while_iterating();
    rt_exit(failures != 0);
}

void (*const rt_program_inits[])(void) = {NULL};
void (*const rt_program_main)(void) = program_main;
