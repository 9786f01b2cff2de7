#include "CLanguageDetector.h"

#include <climits>
#include <cstdio>

#include <cld2/public/compact_lang_det.h>

extern "C" CLDGuess cld_detect(const void *text, size_t length) {
  CLDGuess guess = {"un", 0, 0, 0};
  if (text == nullptr || length == 0 || length > INT_MAX) return guess;
  CLD2::Language languages[3];
  int percents[3];
  int bytes = 0;
  bool is_reliable = false;
  CLD2::DetectLanguageSummary(static_cast<const char *>(text), static_cast<int>(length), true, languages,
                              percents, &bytes, &is_reliable);
  guess.code = CLD2::LanguageCode(languages[0]);
  guess.percent = percents[0];
  guess.bytes = bytes;
  guess.is_reliable = is_reliable ? 1 : 0;
  return guess;
}
