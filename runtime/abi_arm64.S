// Calls with registers that come from memory, and the code of functions that reflection makes, for arm64 (see abi.h).
#if defined(__aarch64__)
    .section .text.call_with_registers, "ax", %progbits
    .globl call_with_registers
    .type call_with_registers, %function
// void call_with_registers(CallRegisters *r, void *code, const u64 *stack, u64 words)
call_with_registers:
    .cfi_startproc
    stp x29, x30, [sp, #-32]!
    .cfi_def_cfa_offset 32
    .cfi_offset x29, -32
    .cfi_offset x30, -24
    mov x29, sp
    .cfi_def_cfa_register x29
    str x19, [sp, #16]
    .cfi_offset x19, -16
    mov x19, x0
    mov x16, x1
    add x9, x3, #1
    and x9, x9, #-2
    sub sp, sp, x9, lsl #3
    mov x10, sp
1:  cbz x3, 2f
    ldr x11, [x2], #8
    str x11, [x10], #8
    sub x3, x3, #1
    b 1b
2:  ldp d0, d1, [x19, #64]
    ldp d2, d3, [x19, #80]
    ldp d4, d5, [x19, #96]
    ldp d6, d7, [x19, #112]
    ldr x8, [x19, #128]
    ldp x0, x1, [x19, #0]
    ldp x2, x3, [x19, #16]
    ldp x4, x5, [x19, #32]
    ldp x6, x7, [x19, #48]
    blr x16
    stp x0, x1, [x19, #0]
    stp d0, d1, [x19, #64]
    stp d2, d3, [x19, #80]
    mov sp, x29
    ldr x19, [sp, #16]
    ldp x29, x30, [sp], #32
    .cfi_def_cfa sp, 0
    ret
    .cfi_endproc
    .size call_with_registers, .-call_with_registers

    .section .text.made_entries, "ax", %progbits
    .globl made_entries
    .type made_entries, %function
    .p2align 4
made_entries:
    .cfi_startproc
    .irp register, x0, x1, x2, x3, x4, x5, x6, x7
    mov x16, \register
    b made_entry
    .p2align 4
    .endr
    .set slot, 0
    .rept 250
    ldr x16, [sp, #slot]
    b made_entry
    .p2align 4
    .set slot, slot + 8
    .endr
made_entry:
    mov x9, sp
    stp x29, x30, [sp, #-160]!
    .cfi_def_cfa_offset 160
    .cfi_offset x29, -160
    .cfi_offset x30, -152
    mov x29, sp
    .cfi_def_cfa_register x29
    stp x0, x1, [sp, #16]
    stp x2, x3, [sp, #32]
    stp x4, x5, [sp, #48]
    stp x6, x7, [sp, #64]
    stp d0, d1, [sp, #80]
    stp d2, d3, [sp, #96]
    stp d4, d5, [sp, #112]
    stp d6, d7, [sp, #128]
    stp x8, x9, [sp, #144]
    mov x0, x16
    add x1, sp, #16
    bl enter_made
    ldp x0, x1, [sp, #16]
    ldp d0, d1, [sp, #80]
    ldp d2, d3, [sp, #96]
    ldp x29, x30, [sp], #160
    .cfi_def_cfa sp, 0
    ret
    .cfi_endproc
    .size made_entries, .-made_entries
#endif

    .section .note.GNU-stack, "", %progbits
