// Calls with registers that come from memory, and the code of functions that reflection makes, for amd64 (see abi.h).
#if defined(__x86_64__)
    .section .text.call_with_registers, "ax", @progbits
    .globl call_with_registers
    .type call_with_registers, @function
// void call_with_registers(CallRegisters *r, void *code, const u64 *stack, u64 words)
call_with_registers:
    .cfi_startproc
    pushq %rbp
    .cfi_def_cfa_offset 16
    .cfi_offset rbp, -16
    movq %rsp, %rbp
    .cfi_def_cfa_register rbp
    pushq %rbx
    .cfi_offset rbx, -24
    subq $8, %rsp
    movq %rdi, %rbx
    movq %rsi, %r11
    leaq 1(%rcx), %rax
    andq $-2, %rax
    shlq $3, %rax
    subq %rax, %rsp
    movq %rdx, %rsi
    movq %rsp, %rdi
    rep movsq
    movq 0(%rbx), %rdi
    movq 8(%rbx), %rsi
    movq 16(%rbx), %rdx
    movq 24(%rbx), %rcx
    movq 32(%rbx), %r8
    movq 40(%rbx), %r9
    movq 64(%rbx), %xmm0
    movq 72(%rbx), %xmm1
    movq 80(%rbx), %xmm2
    movq 88(%rbx), %xmm3
    movq 96(%rbx), %xmm4
    movq 104(%rbx), %xmm5
    movq 112(%rbx), %xmm6
    movq 120(%rbx), %xmm7
    call *%r11
    movq %rax, 0(%rbx)
    movq %rdx, 8(%rbx)
    movq %xmm0, 64(%rbx)
    movq %xmm1, 72(%rbx)
    movq -8(%rbp), %rbx
    leave
    .cfi_def_cfa rsp, 8
    ret
    .cfi_endproc
    .size call_with_registers, .-call_with_registers

    .section .text.made_entries, "ax", @progbits
    .globl made_entries
    .type made_entries, @function
    .p2align 4
made_entries:
    .cfi_startproc
    .irp register, rdi, rsi, rdx, rcx, r8, r9
    movq %\register, %r11
    jmp made_entry
    .p2align 4
    .endr
    .set slot, 8
    .rept 250
    movq slot(%rsp), %r11
    jmp made_entry
    .p2align 4
    .set slot, slot + 8
    .endr
made_entry:
    pushq %rbp
    .cfi_def_cfa_offset 16
    .cfi_offset rbp, -16
    movq %rsp, %rbp
    .cfi_def_cfa_register rbp
    subq $144, %rsp
    movq %rdi, 0(%rsp)
    movq %rsi, 8(%rsp)
    movq %rdx, 16(%rsp)
    movq %rcx, 24(%rsp)
    movq %r8, 32(%rsp)
    movq %r9, 40(%rsp)
    movq %xmm0, 64(%rsp)
    movq %xmm1, 72(%rsp)
    movq %xmm2, 80(%rsp)
    movq %xmm3, 88(%rsp)
    movq %xmm4, 96(%rsp)
    movq %xmm5, 104(%rsp)
    movq %xmm6, 112(%rsp)
    movq %xmm7, 120(%rsp)
    leaq 16(%rbp), %rax
    movq %rax, 136(%rsp)
    movq %r11, %rdi
    movq %rsp, %rsi
    call enter_made
    movq 0(%rsp), %rax
    movq 8(%rsp), %rdx
    movq 64(%rsp), %xmm0
    movq 72(%rsp), %xmm1
    leave
    .cfi_def_cfa rsp, 8
    ret
    .cfi_endproc
    .size made_entries, .-made_entries
#endif

    .section .note.GNU-stack, "", %progbits
