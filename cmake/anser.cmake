# The two verbs every room's CMakeLists.txt is written in, and the flags they share.

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE})
endif()

# Half of what UBSan costs a build are checks of pointers that AddressSanitizer finds when they are followed.
set(ANSER_SANITIZERS -fsanitize=address,undefined -fno-sanitize=null,object-size,vptr)

add_library(anser_flags INTERFACE)
# -Wno-restrict: g++ 12 sees overlapping copies in std::string's operator+ that are not there (its bug 105651).
target_compile_options(anser_flags INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wshadow -Wconversion>
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  $<$<AND:$<BOOL:${ANSER_WERROR}>,$<COMPILE_LANGUAGE:CXX>>:-Werror>
  $<$<BOOL:${ANSER_SANITIZE}>:${ANSER_SANITIZERS} -fno-sanitize-recover=undefined -fno-omit-frame-pointer>)
# Coverage for the fuzzers (tests/fuzz): every room is instrumented, main() stays the target's own.
target_compile_options(anser_flags INTERFACE $<$<BOOL:${ANSER_FUZZ}>:-fsanitize=fuzzer-no-link>)
target_link_options(anser_flags INTERFACE
  $<$<BOOL:${ANSER_FUZZ}>:-fsanitize=fuzzer-no-link>
  $<$<BOOL:${ANSER_SANITIZE}>:-fsanitize=address,undefined>)
target_include_directories(anser_flags INTERFACE ${PROJECT_SOURCE_DIR})
# A start is part of every box's cost: no shared libstdc++, and relative relocations in their short form.
include(CheckLinkerFlag)
check_linker_flag(CXX LINKER:-z,pack-relative-relocs ANSER_LINKER_PACKS_RELOCATIONS)
if(NOT ANSER_SANITIZE AND NOT ANSER_FUZZ)
  target_link_options(anser_flags INTERFACE -static-libstdc++ -static-libgcc
    $<$<BOOL:${ANSER_LINKER_PACKS_RELOCATIONS}>:LINKER:-z,pack-relative-relocs>)
endif()

# anser_library(name SRCS a.cpp ... DEPS lib ...): one room (or one folder of a room) as a static library.
function(anser_library name)
  cmake_parse_arguments(ARG "" "" "SRCS;DEPS" ${ARGN})
  add_library(${name} STATIC ${ARG_SRCS})
  target_link_libraries(${name} PUBLIC anser_flags ${ARG_DEPS})
endfunction()

# anser_test(name LABEL unit|box|slow|gpu SRCS a_test.cpp ... DEPS lib ...): one GoogleTest binary, one ctest entry.
# `../shared/data` (real weights, golden outputs) is handed over as ANSER_SHARED_DATA; tests that need it skip where it is
# missing. In CI (ANSER_MUST_WORK=1) a skipped box test is a failure: see tests/support/must_work.h.
function(anser_test name)
  cmake_parse_arguments(ARG "" "LABEL" "SRCS;DEPS" ${ARGN})
  add_executable(${name} ${ARG_SRCS})
  target_link_libraries(${name} PRIVATE anser_test_support ${ARG_DEPS})
  target_compile_definitions(${name} PRIVATE
    ANSER_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
    ANSER_SHARED_DATA="${PROJECT_SOURCE_DIR}/../shared/data")
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABEL}" TIMEOUT 900)
endfunction()
