// Calls a function with arguments that were laid out while the program runs: package reflect's Call.
// internal/rtype's CallFrame: 6 integer registers, 8 float registers, stack words, their number; then the result registers.
#if defined(__x86_64__)
    .text
    .globl internal_rtype$Call
    .type internal_rtype$Call, @function
internal_rtype$Call:                // (code, frame)
    .cfi_startproc
    pushq %rbp
    .cfi_def_cfa_offset 16
    .cfi_offset %rbp, -16
    movq %rsp, %rbp
    .cfi_def_cfa_register %rbp
    pushq %rbx
    pushq %r12
    .cfi_offset %rbx, -24
    movq %rsi, %rbx
    movq %rdi, %r11
    movq 120(%rbx), %rcx
    movq 112(%rbx), %rsi
    leaq 15(,%rcx,8), %rax
    andq $-16, %rax
    subq %rax, %rsp
    movq %rsp, %rdi
    cld
    rep movsq
    movsd 48(%rbx), %xmm0
    movsd 56(%rbx), %xmm1
    movsd 64(%rbx), %xmm2
    movsd 72(%rbx), %xmm3
    movsd 80(%rbx), %xmm4
    movsd 88(%rbx), %xmm5
    movsd 96(%rbx), %xmm6
    movsd 104(%rbx), %xmm7
    movq 0(%rbx), %rdi
    movq 8(%rbx), %rsi
    movq 16(%rbx), %rdx
    movq 24(%rbx), %rcx
    movq 32(%rbx), %r8
    movq 40(%rbx), %r9
    movl $8, %eax
    call *%r11
    movq %rax, 128(%rbx)
    movq %rdx, 136(%rbx)
    movsd %xmm0, 144(%rbx)
    movsd %xmm1, 152(%rbx)
    leaq -16(%rbp), %rsp
    popq %r12
    popq %rbx
    popq %rbp
    .cfi_def_cfa %rsp, 8
    ret
    .cfi_endproc
    .size internal_rtype$Call, . - internal_rtype$Call
#endif
    .section .note.GNU-stack, "", @progbits
