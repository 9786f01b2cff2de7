// The same hashes with 32 bytes at a time, for processors that have it.
#include "LongChecksum.h"

#ifdef CCHECKSUM_HAS_LONG
#include <immintrin.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#define XXH_VECTOR 2  // XXH_AVX2; the header names it too late.
#define XXH_INLINE_ALL
#include <xxhash.h>

uint64_t cchecksum_long_64(const void *bytes, size_t count, uint64_t seed) {
  return XXH3_64bits_withSeed(bytes, count, seed);
}

CChecksum128 cchecksum_long_128(const void *bytes, size_t count) {
  XXH128_hash_t hash = XXH3_128bits(bytes, count);
  return (CChecksum128){hash.high64, hash.low64};
}
#pragma clang attribute pop
#endif
