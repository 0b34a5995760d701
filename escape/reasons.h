// Why a value flows: one row a reason. Every edge of the graph carries a list of these, so that a verdict can be
// traced back to the lines of source that forced it.
//   name, the words that -m=2 prints in parentheses, the phrase for people when this step is the one that decides
// In the phrase, %s stands for the step's subject: what is called, assigned to or sent on, or the step's own text.
#ifndef ESCARGO_ESCAPE_REASONS_H
#define ESCARGO_ESCAPE_REASONS_H

#define ESC_REASONS(X)                                                                                \
    X(ADDRESS_OF, "address-of", "its address is taken by %s")                                         \
    X(INDIRECTION, "indirection", "read through %s")                                                  \
    X(DOT, "dot", "part of %s")                                                                       \
    X(DOT_OF_POINTER, "dot of pointer", "read through %s")                                            \
    X(ARRAY_INDEX, "fixed-array-index-of", "part of %s")                                              \
    X(SLICED, "slice", "sliced by %s")                                                                \
    X(SLICE_TO_ARRAY, "slice-to-array", "read through %s")                                            \
    X(HEADER_DATA, "reflect.Header.Data", "read through %s")                                          \
    X(INTERFACE, "interface-converted", "stored in an interface")                                     \
    X(SPILL, "spill", "stored in %s")                                                                 \
    X(ARRAY_ELEMENT, "array literal element", "stored in %s")                                         \
    X(SLICE_ELEMENT, "slice-literal-element", "stored in %s")                                         \
    X(STRUCT_ELEMENT, "struct literal element", "stored in %s")                                       \
    X(MAP_KEY, "map literal key", "key of a map")                                                     \
    X(MAP_VALUE, "map literal value", "value of a map")                                               \
    X(MAP_PUT, "key of map put", "key of a map")                                                      \
    X(CALL, "call parameter", "passed to %s, whose parameter leaks")                                  \
    X(CALLEE, "callee operand", "called as %s")                                                       \
    X(APPENDEE, "appendee slice", "its elements are copied when %s grows")                            \
    X(APPENDED, "appended slice...", "its elements are copied by %s")                                 \
    X(COPIED, "copied slice", "its elements are copied by %s")                                        \
    X(UINTPTR, "//go:uintptrescapes", "passed as uintptr to a function marked uintptrescapes")        \
    X(ASSIGN, "assign", "stored in heap via %s")                                                      \
    X(ASSIGN_PAIR, "assign-pair", "stored in heap by %s")                                             \
    X(ASSIGN_DOTTYPE, "assign-pair-dot-type", "stored in heap by %s")                                 \
    X(ASSIGN_MAPR, "assign-pair-mapr", "stored in heap by %s")                                        \
    X(ASSIGN_RECV, "assign-pair-receive", "stored in heap by %s")                                     \
    X(RETURN, "return", "returned by %s")                                                             \
    X(SEND, "send", "sent on channel %s")                                                             \
    X(RANGE, "range", "element of a range loop")                                                      \
    X(RANGE_DEREF, "range-deref", "element of a range loop")                                          \
    X(SWITCH_CASE, "switch case", "bound by a type switch")                                           \
    X(CAPTURED, "captured by a closure", "captured by a closure that escapes")                        \
    X(REFERENCE, "reference", "captured by a closure that escapes")                                   \
    X(TOO_LARGE, "too large for stack", "too large for stack")                                        \
    X(TOO_ALIGNED, "too aligned for stack", "too aligned for stack")                                  \
    X(ZERO_SIZED, "zero-sized element", "zero-sized elements have one shared address")

typedef enum EscReason {
    REASON_NONE,
#define X(id, text, phrase) REASON_##id,
    ESC_REASONS(X)
#undef X
    REASON_COUNT
} EscReason;

typedef struct EscReasonInfo { const char *text, *phrase; } EscReasonInfo;
extern const EscReasonInfo esc_reasons[REASON_COUNT];

#endif
