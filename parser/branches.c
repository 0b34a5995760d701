// Labels and branches of a function body.
#include "parser/internal.h"

void check_branches(Parser *p, Ast *body) {
    (void)p;
    (void)body;
}
