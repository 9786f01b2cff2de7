#include "CFileSystem.h"

#include <sys/vfs.h>

uint32_t cfilesystem_magic(int descriptor) {
  struct statfs status;
  return fstatfs(descriptor, &status) == 0 ? (uint32_t)status.f_type : 0;
}
