/* The launcher program, in the library's read-only data. LAUNCHER_PATH comes from sandbox/CMakeLists.txt. */
    .section .rodata
    .global anser_launcher_start
    .global anser_launcher_end
    .balign 16
anser_launcher_start:
    .incbin LAUNCHER_PATH
anser_launcher_end:
    .byte 0
    .section .note.GNU-stack,"",@progbits
