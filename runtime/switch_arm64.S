// Context switch for arm64: what a callee must keep goes on the stack, and the stacks change places.
#if defined(__aarch64__)
    .text
    .globl switch_stack
    .type switch_stack, %function
// void switch_stack(void **save_sp, void *to_sp)
switch_stack:
    sub sp, sp, #160
    stp x19, x20, [sp, #0]
    stp x21, x22, [sp, #16]
    stp x23, x24, [sp, #32]
    stp x25, x26, [sp, #48]
    stp x27, x28, [sp, #64]
    stp x29, x30, [sp, #80]
    stp d8, d9, [sp, #96]
    stp d10, d11, [sp, #112]
    stp d12, d13, [sp, #128]
    stp d14, d15, [sp, #144]
    mov x9, sp
    str x9, [x0]
    mov sp, x1
    ldp x19, x20, [sp, #0]
    ldp x21, x22, [sp, #16]
    ldp x23, x24, [sp, #32]
    ldp x25, x26, [sp, #48]
    ldp x27, x28, [sp, #64]
    ldp x29, x30, [sp, #80]
    ldp d8, d9, [sp, #96]
    ldp d10, d11, [sp, #112]
    ldp d12, d13, [sp, #128]
    ldp d14, d15, [sp, #144]
    add sp, sp, #160
    ret
    .size switch_stack, .-switch_stack

// void enter_stack(void *high, void (*entry)(void)): high is a multiple of 16
    .globl enter_stack
    .type enter_stack, %function
enter_stack:
    mov sp, x0
    mov x19, x1
    b stack_entry
    .size enter_stack, .-enter_stack

// First code of a new stack: x19 holds what to call. The frame pointer is zero, where unwinding stops.
    .globl stack_entry
    .type stack_entry, %function
stack_entry:
    .cfi_startproc
    .cfi_undefined x30
    mov x29, #0
    mov x30, #0
    blr x19
    brk #0
    .cfi_endproc
    .size stack_entry, .-stack_entry
#endif

    .section .note.GNU-stack, "", %progbits
