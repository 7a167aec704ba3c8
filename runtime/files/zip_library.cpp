#include "runtime/files/zip_library.h"

#include <dlfcn.h>

#include <string>

namespace anser::runtime {
namespace {

Result<ZipLibrary> load() {
  void* handle = ::dlopen(ANSER_ZIP_LIBRARY, RTLD_NOW | RTLD_LOCAL);
  if (handle == nullptr) {
    return Error{Errc::kNotFound, std::string("reading a .pth needs libzip (Debian: libzip4): ") + ::dlerror()};
  }
  ZipLibrary zip;
  const char* missing = nullptr;
  const auto take = [&](auto& function, const char* name) {
    function = reinterpret_cast<std::decay_t<decltype(function)>>(::dlsym(handle, name));
    if (function == nullptr) missing = name;
  };
  take(zip.discard, "zip_discard");
  take(zip.error_fini, "zip_error_fini");
  take(zip.error_init, "zip_error_init");
  take(zip.error_strerror, "zip_error_strerror");
  take(zip.fclose, "zip_fclose");
  take(zip.fopen_index, "zip_fopen_index");
  take(zip.fread, "zip_fread");
  take(zip.get_name, "zip_get_name");
  take(zip.get_num_entries, "zip_get_num_entries");
  take(zip.open_from_source, "zip_open_from_source");
  take(zip.source_buffer_create, "zip_source_buffer_create");
  take(zip.source_free, "zip_source_free");
  take(zip.stat, "zip_stat");
  take(zip.strerror, "zip_strerror");
  if (missing != nullptr) return Error{Errc::kUnsupported, std::string(ANSER_ZIP_LIBRARY " has no ") + missing};
  return zip;
}

}  // namespace

Result<const ZipLibrary*> zip_library() {
  static const Result<ZipLibrary> kLoaded = load();
  if (!kLoaded) return kLoaded.error();
  return &*kLoaded;
}

}  // namespace anser::runtime
