// Properties and mappings of Unicode scalars: two-stage tables in read-only data (UnicodeTables.c, generated), so
// that a program pays nothing for them before the first non-ASCII scalar.
#pragma once
#include <stdint.h>

extern const uint8_t cu_token_bytes[256];
extern const uint8_t cu_properties_index[], cu_properties_data[];
extern const uint8_t cu_lower_index[], cu_fold_index[];
extern const uint16_t cu_lower_data[], cu_fold_data[];
extern const uint8_t cu_pool[];
extern const uint32_t cu_composition_keys[], cu_composition_count;

/// What a byte means to the tokeniser: 1 letter, 2 digit, 3 apostrophe, 4 full stop, 5 comma, 7 not ASCII, 0 the rest.
static inline uint8_t cu_token_byte(uint8_t byte) { return cu_token_bytes[byte]; }

/// Class in bits 0-3, display width in bits 4-5, upper or title case in bit 6.
static inline uint8_t cu_properties(uint32_t scalar) {
  if (scalar < 0x30000) return cu_properties_data[cu_properties_index[scalar >> 7] << 7 | (scalar & 127)];
  if (scalar < 0x3FFFE) return 4 | 2 << 4;              // ideographs, also those of later versions
  if (scalar >= 0xE0000 && scalar < 0xE0100) return 9;  // tags
  if (scalar >= 0xE0100 && scalar < 0xE01F0) return 3;  // variation selectors
  return 1 << 4;
}

/// Place of the lower-case form in the pool; 0 where it is the scalar itself.
static inline uint32_t cu_lower(uint32_t scalar) {
  return scalar < 0x30000 ? cu_lower_data[cu_lower_index[scalar >> 7] << 7 | (scalar & 127)] : 0;
}

/// Place of the folded form in the pool; 0 where it is the scalar itself.
static inline uint32_t cu_fold(uint32_t scalar) {
  if (scalar < 0x30000) return cu_fold_data[cu_fold_index[scalar >> 7] << 7 | (scalar & 127)];
  // Tags and variation selectors fold to nothing, as U+00AD does.
  return scalar >= 0xE0000 && scalar < 0xE01F0 ? cu_fold(0xAD) : 0;
}

/// A byte of the pool: at a place that ``cu_lower`` or ``cu_fold`` gave stands a length, the UTF-8 bytes follow.
static inline uint8_t cu_pool_byte(uint32_t place) { return cu_pool[place]; }

/// The canonical composition of two scalars without Hangul, lower case only; 0 where there is none.
static inline uint32_t cu_compose(uint32_t first, uint32_t second) {
  uint32_t low = 0, high = cu_composition_count;
  while (low < high) {
    uint32_t middle = (low + high) / 2;
    const uint32_t *entry = cu_composition_keys + middle * 3;
    if (entry[0] < first || (entry[0] == first && entry[1] < second)) low = middle + 1;
    else high = middle;
  }
  if (low == cu_composition_count) return 0;
  const uint32_t *entry = cu_composition_keys + low * 3;
  return entry[0] == first && entry[1] == second ? entry[2] : 0;
}
