#include "CChecksum.h"

#include "LongChecksum.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

static CChecksum128 halves(XXH128_hash_t hash) { return (CChecksum128){hash.high64, hash.low64}; }

CChecksum128 cchecksum_128(const void *bytes, size_t count) {
#ifdef CCHECKSUM_HAS_LONG
  if (bytes && count >= CChecksumLong && __builtin_cpu_supports("avx2")) return cchecksum_long_128(bytes, count);
#endif
  return halves(XXH3_128bits(bytes ? bytes : "", bytes ? count : 0));
}

uint64_t cchecksum_64(const void *bytes, size_t count, uint64_t seed) {
#ifdef CCHECKSUM_HAS_LONG
  if (bytes && count >= CChecksumLong && __builtin_cpu_supports("avx2")) return cchecksum_long_64(bytes, count, seed);
#endif
  return XXH3_64bits_withSeed(bytes ? bytes : "", bytes ? count : 0, seed);
}

uint64_t cchecksum_lowercase_64(const void *bytes, size_t count) {
  // Digits have the bit of small letters already.
  uint8_t lower[64];
  const uint8_t *word = bytes;
  for (size_t i = 0; i < count && i < sizeof lower; i++) lower[i] = word[i] | 0x20;
  return XXH3_64bits(lower, count < sizeof lower ? count : sizeof lower);
}

CChecksumState cchecksum_create(void) {
  XXH3_state_t *state = XXH3_createState();
  if (state) XXH3_128bits_reset(state);
  return (CChecksumState){state};
}

void cchecksum_update(CChecksumState stream, const void *bytes, size_t count) {
  if (stream.state && bytes) XXH3_128bits_update(stream.state, bytes, count);
}

CChecksum128 cchecksum_digest(CChecksumState stream) {
  if (!stream.state) return (CChecksum128){0, 0};
  return halves(XXH3_128bits_digest(stream.state));
}

void cchecksum_free(CChecksumState stream) { XXH3_freeState(stream.state); }
