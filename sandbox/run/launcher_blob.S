/* Made at build time, kept in the library's read-only data: the launcher program, and the system-call filters. The paths come
   from sandbox/CMakeLists.txt. */
    .section .rodata
    .global anser_launcher_start
    .global anser_launcher_end
    .global anser_filter_start
    .global anser_filter_end
    .global anser_notify_filter_start
    .global anser_notify_filter_end
    .balign 16
anser_launcher_start:
    .incbin LAUNCHER_PATH
anser_launcher_end:
    .balign 16
anser_filter_start:
    .incbin FILTER_PATH
anser_filter_end:
    .balign 16
anser_notify_filter_start:
    .incbin NOTIFY_FILTER_PATH
anser_notify_filter_end:
    .byte 0
    .section .note.GNU-stack,"",@progbits
