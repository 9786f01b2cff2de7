// The functions of cld2 that Lede calls; the names in the library are those that C++ gives them.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>

#include "CDeferred.h"

static CDeferredLibrary library = {"libcld2.so.0", "libcld2.so", nullptr};

namespace CLD2 {

DEFERRED_AS(library, Language, DetectLanguageSummary,
            "_ZN4CLD221DetectLanguageSummaryEPKcibPNS_8LanguageEPiS4_Pb",
            (const char *text, int length, bool is_plain_text, Language *languages, int *percents, int *bytes,
             bool *is_reliable),
            (text, length, is_plain_text, languages, percents, bytes, is_reliable))

DEFERRED_AS(library, const char *, LanguageCode, "_ZN4CLD212LanguageCodeENS_8LanguageE", (Language language),
            (language))

}  // namespace CLD2
