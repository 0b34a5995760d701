// Why a value flows: one row a reason. Every edge of the graph carries a list of these, so that a verdict can be
// traced back to the lines of source that forced it.
//   name, the words that -m=2 prints in parentheses,
//   the phrase for people when this step is the one that decides, what happens in this step
// In a phrase, %s stands for the step's subject: what is called, assigned to or sent on, or the step's own text.
#ifndef ESCARGO_ESCAPE_REASONS_H
#define ESCARGO_ESCAPE_REASONS_H

#define ESC_REASONS(X)                                                                                                           \
    X(ADDRESS_OF, "address-of", "its address is taken by %s", "its address is taken")                                            \
    X(INDIRECTION, "indirection", "read through %s", "what it points to is read")                                                \
    X(DOT, "dot", "part of %s", "a field is selected")                                                                           \
    X(DOT_OF_POINTER, "dot of pointer", "read through %s", "a field is read through the pointer")                                \
    X(ARRAY_INDEX, "fixed-array-index-of", "part of %s", "an element is selected")                                               \
    X(SLICED, "slice", "sliced by %s", "it is sliced")                                                                           \
    X(SLICE_TO_ARRAY, "slice-to-array", "read through %s", "the array behind it is read")                                        \
    X(HEADER_DATA, "reflect.Header.Data", "read through %s", "its data is read")                                                 \
    X(INTERFACE, "interface-converted", "stored in an interface", "stored in an interface")                                      \
    X(SPILL, "spill", "stored in %s", "this allocates it")                                                                       \
    X(ARRAY_ELEMENT, "array literal element", "stored in %s", "an element of the array")                                         \
    X(SLICE_ELEMENT, "slice-literal-element", "stored in %s", "an element of the slice")                                         \
    X(STRUCT_ELEMENT, "struct literal element", "stored in %s", "a field of the struct")                                         \
    X(MAP_KEY, "map literal key", "key of a map", "a key of the map")                                                            \
    X(MAP_VALUE, "map literal value", "value of a map", "a value of the map")                                                    \
    X(MAP_PUT, "key of map put", "key of a map", "a key of the map")                                                             \
    X(CALL, "call parameter", "passed to %s, whose parameter leaks", "passed to %s, whose parameter leaks")                      \
    X(CALLEE, "callee operand", "called as %s", "called as %s, with results that are kept")                                      \
    X(APPENDEE, "appendee slice", "its elements are copied when %s grows", "its elements are copied when %s grows")              \
    X(APPENDED, "appended slice...", "its elements are copied by %s", "its elements are copied by %s")                           \
    X(COPIED, "copied slice", "its elements are copied by %s", "its elements are copied by %s")                                  \
    X(UINTPTR, "//go:uintptrescapes", "passed as uintptr to a function marked uintptrescapes", "passed as uintptr")              \
    X(ASSIGN, "assign", "stored in heap via %s", "assigned")                                                                     \
    X(ASSIGN_PAIR, "assign-pair", "stored in heap by %s", "assigned")                                                            \
    X(ASSIGN_DOTTYPE, "assign-pair-dot-type", "stored in heap by %s", "assigned")                                                \
    X(ASSIGN_MAPR, "assign-pair-mapr", "stored in heap by %s", "assigned")                                                       \
    X(ASSIGN_RECV, "assign-pair-receive", "stored in heap by %s", "assigned")                                                    \
    X(RETURN, "return", "returned by %s", "returned")                                                                            \
    X(SEND, "send", "sent on channel %s", "sent on a channel")                                                                   \
    X(RANGE, "range", "element of a range loop", "an element of the loop")                                                       \
    X(RANGE_DEREF, "range-deref", "element of a range loop", "an element of the loop")                                           \
    X(SWITCH_CASE, "switch case", "bound by a type switch", "bound by the type switch")                                          \
    X(CAPTURED, "captured by a closure", "captured by a closure that escapes", "captured by a closure")                          \
    X(REFERENCE, "reference", "captured by a closure that escapes", "captured by a closure, which shares it")                    \
    X(TOO_LARGE, "too large for stack", "too large for stack", "too large for a frame")                                          \
    X(TOO_ALIGNED, "too aligned for stack", "too aligned for stack", "too aligned for a frame")                                  \
    X(ZERO_SIZED, "zero-sized element", "zero-sized elements have one shared address", "elements without size share one address")

typedef enum EscReason {
    REASON_NONE,
#define X(id, text, phrase, step) REASON_##id,
    ESC_REASONS(X)
#undef X
    REASON_COUNT
} EscReason;

typedef struct EscReasonInfo { const char *text, *phrase, *step; } EscReasonInfo;
extern const EscReasonInfo esc_reasons[REASON_COUNT];

#endif
