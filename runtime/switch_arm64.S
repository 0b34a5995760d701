// Context switch for arm64: what a callee must keep goes on the stack, and the stacks change places.
#if defined(__aarch64__)
#define SAVED_BYTES 160
    .macro save_pair first, second, at
    stp \first, \second, [sp, #\at]
    .cfi_rel_offset \first, \at
    .cfi_rel_offset \second, \at + 8
    .endm

    .text
    .globl switch_stack
    .type switch_stack, %function
// void switch_stack(void **save_sp, void *to_sp)
switch_stack:
    .cfi_startproc
    sub sp, sp, #SAVED_BYTES
    .cfi_def_cfa_offset SAVED_BYTES
    save_pair x19, x20, 0
    save_pair x21, x22, 16
    save_pair x23, x24, 32
    save_pair x25, x26, 48
    save_pair x27, x28, 64
    save_pair x29, x30, 80
    save_pair d8, d9, 96
    save_pair d10, d11, 112
    save_pair d12, d13, 128
    save_pair d14, d15, 144
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
    add sp, sp, #SAVED_BYTES
    .cfi_def_cfa_offset 0
    .irp register, x19, x20, x21, x22, x23, x24, x25, x26, x27, x28, x29, x30, d8, d9, d10, d11, d12, d13, d14, d15
    .cfi_restore \register
    .endr
    ret
    .cfi_endproc
    .size switch_stack, .-switch_stack

// void enter_stack(void *high, void (*entry)(void)): high is a multiple of 16
    .globl enter_stack
    .type enter_stack, %function
enter_stack:
    .cfi_startproc
    .cfi_undefined x30
    mov sp, x0
    mov x19, x1
    b stack_entry
    .cfi_endproc
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

// Calls x16 as if the instruction whose address, sp and x30 lie at sp had done so: where a fault was (signals.c). What that
// instruction's function returns to is still in x30 if it calls nobody, so its own address is in a column besides.
    .globl fault_entry
    .type fault_entry, %function
fault_entry:
    .cfi_startproc
    .cfi_signal_frame
    .cfi_return_column 96
    .cfi_def_cfa sp, 32
    .cfi_offset 96, -32
    .cfi_offset sp, -24
    .cfi_offset x30, -16
    blr x16
    brk #0
    .cfi_endproc
    .size fault_entry, .-fault_entry
#endif

    .section .note.GNU-stack, "", %progbits
