# Everything Anser stands on comes from Debian; scripts/deps.txt is the list the wrapper installs.
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(fmt 9 REQUIRED)
find_package(CLI11 REQUIRED)
find_package(tl-expected REQUIRED)
find_package(GTest REQUIRED)

# Linked from their archives where Debian has them: loading shared ones costs the program 1.6 ms at every start, more than
# making a box. (A build directory may remember the shared ones.)
set(shared_suffixes ${CMAKE_FIND_LIBRARY_SUFFIXES})
set(CMAKE_FIND_LIBRARY_SUFFIXES .a ${shared_suffixes})
unset(pkgcfg_lib_SQLITE_sqlite3 CACHE)
unset(pkgcfg_lib_RE2_re2 CACHE)
unset(pkgcfg_lib_SECCOMP_seccomp CACHE)
unset(pkgcfg_lib_SODIUM_sodium CACHE)
pkg_search_module(LIBUV REQUIRED IMPORTED_TARGET libuv-static libuv)
pkg_check_modules(SQLITE REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)
pkg_check_modules(SECCOMP REQUIRED IMPORTED_TARGET libseccomp)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
set(CMAKE_FIND_LIBRARY_SUFFIXES ${shared_suffixes})

# Loaded at run time, under the name that the build would have linked (runtime/files/zip_library.h).
pkg_check_modules(ZIP REQUIRED IMPORTED_TARGET libzip)
find_library(ZIP_SHARED zip REQUIRED)
file(READ_SYMLINK ${ZIP_SHARED} ANSER_ZIP_LIBRARY)
