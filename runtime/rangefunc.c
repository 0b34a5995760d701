// rangefunc: what loops over functions need: the errors of iterators that misbehave, and defer statements in the loop's
// body, which belong to the function around the loop.
#include "internal.h"

// By state of the loop: done, ready (no error), in its body or left by a panic, exhausted, and "a panic was lost".
void runtime$panicrangestate(i64 state) {
    static const char *const messages[] = {
        "range function continued iteration after function for loop body returned false",
        "",
        "range function continued iteration after loop body panic",
        "range function continued iteration after whole loop exit",
        "range function recovered a loop body panic and did not resume panicking",
    };
    if (state < 0 || state >= (i64)COUNT(messages)) rt_throw("unexpected state set by call to panicrangestate");
    panic_error(string_of(messages[state]));
}

// The running function's frame, as a token for rt_defer_at.
Eface runtime$deferrangefunc(void) { return (Eface){NULL, self()->frames}; }

void rt_defer_at(Eface token, Closure *fn) { rt_defer(token.data, NULL, fn); }
