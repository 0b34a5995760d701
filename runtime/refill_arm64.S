// rt_alloc_refill for emitted code, on arm64: as in refill_amd64.S. The result is in x0; x16, x17 and the link register
// change with every call.
#if defined(__aarch64__)
    .section .text.rt_refill_saving, "ax", %progbits
    .globl rt_refill_saving
    .type rt_refill_saving, %function
rt_refill_saving:
    .cfi_startproc
    stp x29, x30, [sp, #-160]!
    .cfi_def_cfa_offset 160
    .cfi_offset x29, -160
    .cfi_offset x30, -152
    mov x29, sp
    .cfi_def_cfa_register x29
    stp x1, x2, [sp, #16]
    stp x3, x4, [sp, #32]
    stp x5, x6, [sp, #48]
    stp x7, x8, [sp, #64]
    stp x9, x10, [sp, #80]
    stp x11, x12, [sp, #96]
    stp x13, x14, [sp, #112]
    stp x15, x18, [sp, #128]
    and w1, w0, #1
    lsr w0, w0, #1
    bl rt_alloc_refill
    ldp x1, x2, [sp, #16]
    ldp x3, x4, [sp, #32]
    ldp x5, x6, [sp, #48]
    ldp x7, x8, [sp, #64]
    ldp x9, x10, [sp, #80]
    ldp x11, x12, [sp, #96]
    ldp x13, x14, [sp, #112]
    ldp x15, x18, [sp, #128]
    ldp x29, x30, [sp], #160
    .cfi_def_cfa sp, 0
    .cfi_restore x29
    .cfi_restore x30
    ret
    .cfi_endproc
    .size rt_refill_saving, .-rt_refill_saving
#endif

    .section .note.GNU-stack, "", %progbits
