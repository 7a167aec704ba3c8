// libzip, loaded when the first .pth is opened: it brings libcrypto with it, whose relocations alone would cost every
// start of the program 0.8 ms. Thread rule: from any thread; loaded once, never unloaded.
#pragma once

#include <zip.h>

#include "base/result.h"

namespace anser::runtime {

// The functions of libzip that the importer calls; each is documented as zip_NAME(3).
struct ZipLibrary {
  decltype(&::zip_discard) discard = nullptr;
  decltype(&::zip_error_fini) error_fini = nullptr;
  decltype(&::zip_error_init) error_init = nullptr;
  decltype(&::zip_error_strerror) error_strerror = nullptr;
  decltype(&::zip_fclose) fclose = nullptr;
  decltype(&::zip_fopen_index) fopen_index = nullptr;
  decltype(&::zip_fread) fread = nullptr;
  decltype(&::zip_get_name) get_name = nullptr;
  decltype(&::zip_get_num_entries) get_num_entries = nullptr;
  decltype(&::zip_open_from_source) open_from_source = nullptr;
  decltype(&::zip_source_buffer_create) source_buffer_create = nullptr;
  decltype(&::zip_source_free) source_free = nullptr;
  decltype(&::zip_stat) stat = nullptr;
  decltype(&::zip_strerror) strerror = nullptr;
};

// kNotFound: the library that this program was built against is not installed.
Result<const ZipLibrary*> zip_library();

}  // namespace anser::runtime
