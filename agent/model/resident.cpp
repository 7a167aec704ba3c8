#include "agent/model/resident.h"

#include <unistd.h>

#include <fstream>

namespace anser::agent {

double resident_mb() {
  std::ifstream file("/proc/self/statm");
  double pages = 0;
  file >> pages >> pages;
  return pages * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

}  // namespace anser::agent
