// atomic: the functions of sync/atomic, sequentially consistent.
#include "internal.h"

#define DEFINE_ATOMIC(Name, T)                                                                                          \
    T sync_atomic$Swap##Name(T *p, T x) { return __atomic_exchange_n(p, x, __ATOMIC_SEQ_CST); }                         \
    bool sync_atomic$CompareAndSwap##Name(T *p, T old, T x) {                                                           \
        return __atomic_compare_exchange_n(p, &old, x, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);                      \
    }                                                                                                                   \
    T sync_atomic$Load##Name(T *p) { return __atomic_load_n(p, __ATOMIC_SEQ_CST); }                                     \
    void sync_atomic$Store##Name(T *p, T x) { __atomic_store_n(p, x, __ATOMIC_SEQ_CST); }
#define DEFINE_ATOMIC_INTEGER(Name, T)                                                                                  \
    DEFINE_ATOMIC(Name, T)                                                                                              \
    T sync_atomic$Add##Name(T *p, T x) { return __atomic_add_fetch(p, x, __ATOMIC_SEQ_CST); }                           \
    T sync_atomic$And##Name(T *p, T x) { return __atomic_fetch_and(p, x, __ATOMIC_SEQ_CST); }                           \
    T sync_atomic$Or##Name(T *p, T x) { return __atomic_fetch_or(p, x, __ATOMIC_SEQ_CST); }

DEFINE_ATOMIC_INTEGER(Int32, i32)
DEFINE_ATOMIC_INTEGER(Int64, i64)
DEFINE_ATOMIC_INTEGER(Uint32, u32)
DEFINE_ATOMIC_INTEGER(Uint64, u64)
DEFINE_ATOMIC_INTEGER(Uintptr, uptr)
DEFINE_ATOMIC(Pointer, void *)
