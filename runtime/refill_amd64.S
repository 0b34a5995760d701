// rt_alloc_refill for emitted code, on amd64: no register changes but rax, so that what lives across an allocation need not
// leave its register for the sake of the rare case (RT_ALLOC_CLASS). What is in the registers lies on the stack meanwhile,
// where the collector sees it.
#if defined(__x86_64__)
#define SAVED rcx, rdx, rsi, rdi, r8, r9, r10, r11
#define RESTORED r11, r10, r9, r8, rdi, rsi, rdx, rcx
#define SAVED_BYTES 64
    .section .text.rt_refill_saving, "ax", @progbits
    .globl rt_refill_saving
    .type rt_refill_saving, @function
// rax: the size class times 2, plus 1 for objects without pointers. The stack may be at any multiple of 8.
rt_refill_saving:
    .cfi_startproc
    pushq %rbp
    .cfi_def_cfa_offset 16
    .cfi_offset rbp, -16
    movq %rsp, %rbp
    .cfi_def_cfa_register rbp
    .irp register, SAVED
    pushq %\register
    .endr
    andq $-16, %rsp
    movl %eax, %edi
    movl %eax, %esi
    shrl $1, %edi
    andl $1, %esi
    call rt_alloc_refill
    leaq -SAVED_BYTES(%rbp), %rsp
    .irp register, RESTORED
    popq %\register
    .endr
    popq %rbp
    .cfi_def_cfa rsp, 8
    ret
    .cfi_endproc
    .size rt_refill_saving, .-rt_refill_saving
#endif

    .section .note.GNU-stack, "", %progbits
