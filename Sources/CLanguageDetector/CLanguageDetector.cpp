#include "CLanguageDetector.h"

#include <cstdio>
#include <cstring>

#include <cld2/public/compact_lang_det.h>

extern "C" CLDGuess cld_detect(const void *text, size_t length) {
  CLDGuess guess = {"un", 0, 0, 0};
  if (text == nullptr || length == 0 || length > CLD_LONGEST) return guess;
  // cld2 may read a letter behind the text (its ScriptScanner looks at the next one before at the end).
  char padded[CLD_LONGEST + 8];
  std::memcpy(padded, text, length);
  std::memset(padded + length, 0, 8);
  CLD2::Language languages[3];
  int percents[3];
  int bytes = 0;
  bool is_reliable = false;
  CLD2::DetectLanguageSummary(padded, static_cast<int>(length), true, languages,
                              percents, &bytes, &is_reliable);
  guess.code = CLD2::LanguageCode(languages[0]);
  guess.percent = percents[0];
  guess.bytes = bytes;
  guess.is_reliable = is_reliable ? 1 : 0;
  return guess;
}
