#ifndef CFILESYSTEM_H
#define CFILESYSTEM_H

#include <stdint.h>

/// The magic number of the file system that an open file or folder lies in (`fstatfs`); 0 where it can't be told.
uint32_t cfilesystem_magic(int descriptor);

#endif
