#pragma once

#include "CXDocument.h"
#include "CXQuery.h"

#pragma clang assume_nonnull begin
CX_BEGIN

/// A null `impl` where a stemmer is asked for stands for none.
typedef struct CXStemmer {
  void *_Nullable impl;
} CXStemmer;

/// Names separated by spaces; valid for ever.
CXText CXStemmerLanguages(void) CX_NOEXCEPT;
CXError CXStemmerMake(CXText language, CXStemmer *stemmer) CX_NOEXCEPT;
void CXStemmerFree(CXStemmer stemmer) CX_NOEXCEPT;
/// The stem is valid until the stemmer's next call.
CXError CXStemmerStem(CXStemmer stemmer, CXText word, CXText *stem) CX_NOEXCEPT;

CXError CXSortableSerialise(double number, CXText *serialised) CX_NOEXCEPT;
double CXSortableUnserialise(CXText serialised) CX_NOEXCEPT;

CXText CXVersion(void) CX_NOEXCEPT;

typedef struct CXTermGenerator {
  void *_Nullable impl;
} CXTermGenerator;

CXError CXTermGeneratorMake(CXTermGenerator *generator) CX_NOEXCEPT;
void CXTermGeneratorFree(CXTermGenerator generator) CX_NOEXCEPT;
/// `strategy` is TermGenerator::stem_strategy.
CXError CXTermGeneratorSetStemmer(CXTermGenerator generator, CXStemmer stemmer, int32_t strategy) CX_NOEXCEPT;
CXError CXTermGeneratorSetFlags(CXTermGenerator generator, int32_t flags, uint32_t maximumWord) CX_NOEXCEPT;
/// index_text on `document`, from the position after `position`, which is moved on.
CXError CXTermGeneratorIndex(CXTermGenerator generator, CXDocument document, CXText text, uint32_t wdf,
    CXText prefix, bool positions, uint32_t *position) CX_NOEXCEPT;

typedef struct CXQueryParser {
  void *_Nullable impl;
} CXQueryParser;

CXError CXQueryParserMake(CXQueryParser *parser) CX_NOEXCEPT;
void CXQueryParserFree(CXQueryParser parser) CX_NOEXCEPT;
/// `strategy` is QueryParser::stem_strategy.
CXError CXQueryParserSetStemmer(CXQueryParser parser, CXStemmer stemmer, int32_t strategy) CX_NOEXCEPT;
CXError CXQueryParserSetDatabase(CXQueryParser parser, CXDatabase database) CX_NOEXCEPT;
CXError CXQueryParserSetDefaultOperator(CXQueryParser parser, CXQueryOperator op) CX_NOEXCEPT;
CXError CXQueryParserSetMaximumExpansion(
    CXQueryParser parser, uint32_t limit, int32_t limitType) CX_NOEXCEPT;
CXError CXQueryParserAddPrefix(
    CXQueryParser parser, CXText field, CXText prefix, bool boolean) CX_NOEXCEPT;
/// The query, serialised.
CXError CXQueryParserParse(
    CXQueryParser parser, CXText text, uint32_t flags, CXText defaultPrefix, CXText *query) CX_NOEXCEPT;
CXError CXQueryParserCorrected(CXQueryParser parser, CXText *corrected) CX_NOEXCEPT;

CX_END
#pragma clang assume_nonnull end
