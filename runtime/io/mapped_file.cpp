#include "runtime/io/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <cerrno>

#include "base/unique_fd.h"

namespace anser::runtime {

Result<std::shared_ptr<const MappedFile>> MappedFile::open(const std::string& path) {
  TRY_ASSIGN(const UniqueFd fd, open_file(path, O_RDONLY));
  struct stat info = {};
  if (::fstat(fd.get(), &info) != 0) return Error{Errc::kIo, "stat " + path, errno};
  if (!S_ISREG(info.st_mode)) return Error{Errc::kInvalid, path + " is not a regular file"};
  const auto size = static_cast<size_t>(info.st_size);
  if (size == 0) return Error{Errc::kCorrupt, path + " is empty"};
  void* data = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fd.get(), 0);
  if (data == MAP_FAILED) return Error{Errc::kResource, "map " + path, errno};
  return std::make_shared<const MappedFile>(static_cast<const uint8_t*>(data), size);
}

void MappedFile::release(const void* data, int64_t size) const {
  constexpr uintptr_t kPage = 4096;
  const auto first = reinterpret_cast<uintptr_t>(data_), from = reinterpret_cast<uintptr_t>(data);
  if (from < first || from + static_cast<uintptr_t>(size) > first + size_) return;
  const uintptr_t begin = (from + kPage - 1) / kPage * kPage,
                  end = (from + static_cast<uintptr_t>(size)) / kPage * kPage;
  if (begin < end) ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_DONTNEED);
}

MappedFile::~MappedFile() { ::munmap(const_cast<uint8_t*>(data_), size_); }

}  // namespace anser::runtime
