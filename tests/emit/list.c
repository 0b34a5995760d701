// package command-line-arguments
#include "runtime/runtime.h"

// ---- Types ----

typedef struct main$Node main$Node;

struct main$Node {
    main$Node *next;
    i64 val;
};

// ---- Declarations ----

extern const RType rtype$main$Node;
extern const RType rtype$ptr$main$Node;
extern const RType rtype$ptr$ptr$main$Node __attribute__((weak));
extern const RType rtype$int __attribute__((weak));
extern const RType rtype$ptr$int __attribute__((weak));
void main$push(main$Node **, main$Node *);
main$Node *main$last(main$Node *);
i64 main$build(i64);

// ---- Data ----

static const RField fields$main$Node[] = {
    {{(const u8 *)"next", 4}, {(const u8 *)"main", 4}, {}, &rtype$ptr$main$Node, 0, false},
    {{(const u8 *)"val", 3}, {(const u8 *)"main", 4}, {}, &rtype$int, 8, false},
};

// ---- Types at run time ----

const RType rtype$ptr$main$Node = {.size = 8, .hash = 0xbfa03650u, .kind = RK_POINTER, .align = 8, .field_align = 8, .flags = RT_DIRECT | RT_MEMEQ, .equal = rt_equal_mem8, .hashfn = rt_hash_mem8, .string = {(const u8 *)"*main.Node", 10}, .elem = &rtype$main$Node, .ptr_to = &rtype$ptr$ptr$main$Node};
__attribute__((weak)) const RType rtype$int = {.size = 8, .hash = 0xa77e0eabu, .kind = RK_INT, .align = 8, .field_align = 8, .flags = RT_POINTER_FREE | RT_NAMED | RT_MEMEQ, .equal = rt_equal_mem8, .hashfn = rt_hash_mem8, .string = {(const u8 *)"int", 3}, .name = {(const u8 *)"int", 3}, .ptr_to = &rtype$ptr$int};
const RType rtype$main$Node = {.size = 16, .hash = 0xc5b28b9fu, .kind = RK_STRUCT, .align = 8, .field_align = 8, .flags = RT_NAMED | RT_MEMEQ, .equal = rt_equal_mem16, .hashfn = rt_hash_mem16, .string = {(const u8 *)"main.Node", 9}, .name = {(const u8 *)"Node", 4}, .pkg_path = {(const u8 *)"main", 4}, .fields = {(void *)fields$main$Node, 2, 2}, .ptr_to = &rtype$ptr$main$Node};

// ---- Initialization ----

void main$init$package(void);
void main$init$package(void) {
}

// ---- Functions ----

void main$push(main$Node **list, main$Node *n) {
    RT_NIL_CHECK(n);
    RT_NIL_CHECK(list);
    n->next = (*list);
    (*list) = n;
}

main$Node *main$last(main$Node *n) {
    while (RT_DEREF(n).next != NULL) {
        RT_YIELD_POINT();
        n = RT_DEREF(n).next;
    }
    return n;
}

i64 main$build(i64 count) {
    main$Node *list = NULL;
    for (i64 i = 0; i < count; i++) {
        RT_YIELD_POINT();
        main$Node *n = RT_NEW(main$Node, false); /* heap: passed to push, whose parameter leaks */
        *n = (main$Node){.val = i};
        main$push(&list, n);
    }
    main$Node tail = (main$Node){.val = -1};
    return RT_DEREF(main$last(&tail)).val;
}

void main$main(void) {
    rt_print_i64(main$build(3));
    rt_print_nl();
}
