// Context switch for amd64: what a callee must keep goes on the stack, and the stacks change places.
#if defined(__x86_64__)
    .text
    .globl switch_stack
    .type switch_stack, @function
// void switch_stack(void **save_sp, void *to_sp)
switch_stack:
    .cfi_startproc
    .irp register, rbp, rbx, r12, r13, r14, r15
    pushq %\register
    .cfi_adjust_cfa_offset 8
    .cfi_rel_offset \register, 0
    .endr
    movq %rsp, (%rdi)
    movq %rsi, %rsp
    .irp register, r15, r14, r13, r12, rbx, rbp
    popq %\register
    .cfi_adjust_cfa_offset -8
    .cfi_restore \register
    .endr
    ret
    .cfi_endproc
    .size switch_stack, .-switch_stack

// void enter_stack(void *high, void (*entry)(void)): high is a multiple of 16
    .globl enter_stack
    .type enter_stack, @function
enter_stack:
    movq %rdi, %rsp
    pushq $0
    pushq $0
    movq %rsi, %rbx
    jmp stack_entry
    .size enter_stack, .-enter_stack

// First code of a new stack: rbx holds what to call. The return address is zero, where unwinding stops.
    .globl stack_entry
    .type stack_entry, @function
stack_entry:
    .cfi_startproc
    .cfi_undefined rip
    xorl %ebp, %ebp
    call *%rbx
    hlt
    .cfi_endproc
    .size stack_entry, .-stack_entry

// Where a faulting goroutine goes on: rax holds what to call, the stack the address of the instruction, its rsp and its r11
// (that is what frames are found by while a large one is probed). As a signal's frame it is unwound to that very instruction.
    .globl fault_entry
    .type fault_entry, @function
fault_entry:
    .cfi_startproc
    .cfi_signal_frame
    .cfi_def_cfa rsp, 32
    .cfi_offset rip, -32
    .cfi_offset rsp, -24
    .cfi_offset r11, -16
    call *%rax
    hlt
    .cfi_endproc
    .size fault_entry, .-fault_entry
#endif

    .section .note.GNU-stack, "", %progbits
