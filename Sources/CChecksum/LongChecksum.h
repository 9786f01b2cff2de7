#pragma once
#include "CChecksum.h"

#ifdef __x86_64__
#define CCHECKSUM_HAS_LONG
/// From how many bytes on wider registers pay.
enum { CChecksumLong = 512 };
uint64_t cchecksum_long_64(const void *_Nonnull bytes, size_t count, uint64_t seed);
CChecksum128 cchecksum_long_128(const void *_Nonnull bytes, size_t count);
#endif
