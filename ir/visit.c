// Walkers over IR trees. Every child hangs in one of the slots x, y, z, w or in one of the lists, so one loop serves
// all ops. Bodies of function literals are not children: they are functions of their own.
#include "ir/ir.h"

// Most slots of most nodes are empty, and this is where the front end spends much of its time.
void ir_visit(Ir *n, IrVisit *f, void *data) {
    if (!n || !f(n, data)) return;
    if (n->init.len) ir_visit_list(&n->init, f, data);
    if (n->x) ir_visit(n->x, f, data);
    if (n->y) ir_visit(n->y, f, data);
    if (n->z) ir_visit(n->z, f, data);
    if (n->w) ir_visit(n->w, f, data);
    if (n->args.len) ir_visit_list(&n->args, f, data);
    if (n->body.len) ir_visit_list(&n->body, f, data);
    if (n->rest.len) ir_visit_list(&n->rest, f, data);
}

void ir_visit_list(Irs *list, IrVisit *f, void *data) {
    for (uint32_t i = 0; i < list->len; i++) ir_visit(list->at[i], f, data);
}

static void edit_list(Irs *list, IrEdit *f, void *data) {
    for (uint32_t i = 0; i < list->len; i++)
        if (list->at[i]) list->at[i] = f(list->at[i], data);
}

void ir_edit_children(Ir *n, IrEdit *f, void *data) {
    edit_list(&n->init, f, data);
    Ir **slots[] = {&n->x, &n->y, &n->z, &n->w};
    for (unsigned i = 0; i < 4; i++)
        if (*slots[i]) *slots[i] = f(*slots[i], data);
    edit_list(&n->args, f, data);
    edit_list(&n->body, f, data);
    edit_list(&n->rest, f, data);
}
