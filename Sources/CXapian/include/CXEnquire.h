#pragma once

#include "CXDatabase.h"
#include "CXQuery.h"
#include "CXText.h"

#pragma clang assume_nonnull begin
CX_BEGIN

typedef struct CXEnquire {
  void *_Nullable impl;
} CXEnquire;

typedef struct CXMSet {
  void *_Nullable impl;
} CXMSet;

typedef struct CXESet {
  void *_Nullable impl;
} CXESet;

typedef struct CXValueCountSpy {
  void *_Nullable impl;
} CXValueCountSpy;

typedef enum __attribute__((enum_extensibility(open))) CXWeighting : int32_t {
  CXWeightingBm25 = 0,
  CXWeightingBm25Plus = 1,
  CXWeightingTfIdf = 2,
  CXWeightingPl2 = 3,
  CXWeightingPl2Plus = 4,
  CXWeightingDph = 5,
  CXWeightingDlh = 6,
  CXWeightingInL2 = 7,
  CXWeightingIfB2 = 8,
  CXWeightingIneB2 = 9,
  CXWeightingBb2 = 10,
  CXWeightingLm = 11,
  CXWeightingTrad = 12,
  CXWeightingBoolean = 13,
  CXWeightingCoordinate = 14,
} CXWeighting;

typedef enum __attribute__((enum_extensibility(open))) CXSort : int32_t {
  CXSortRelevance = 0,
  CXSortValue = 1,
  CXSortValueThenRelevance = 2,
  CXSortRelevanceThenValue = 3,
} CXSort;

/// A slot of a MultiValueKeyMaker.
typedef struct CXSortSlot {
  uint32_t slot;
  bool reverse;
  CXText missing;
} CXSortSlot;

typedef struct CXMSetSummary {
  uint32_t firstItem;
  uint32_t count;
  uint32_t matches[3];
  uint32_t uncollapsedMatches[3];
  double maximumAttained;
  double maximumPossible;
} CXMSetSummary;

typedef struct CXHit {
  uint32_t docid;
  uint32_t collapseCount;
  int32_t percent;
  double weight;
} CXHit;

typedef struct CXExpansionTerm {
  CXText term;
  double weight;
} CXExpansionTerm;

CXError CXEnquireMake(CXDatabase database, CXEnquire *enquire) CX_NOEXCEPT;
void CXEnquireFree(CXEnquire enquire) CX_NOEXCEPT;
/// The query is what is on top of the stack. A length of 0 is the query's own.
CXError CXEnquireSetQuery(CXEnquire enquire, CXQuery query, uint32_t length) CX_NOEXCEPT;
/// As many parameters as the scheme's longest constructor has; `normalizations` for TfIdf only.
CXError CXEnquireSetWeighting(CXEnquire enquire, CXWeighting weighting, const double *_Nullable parameters,
    size_t count, CXText normalizations) CX_NOEXCEPT;
CXError CXEnquireSetSort(CXEnquire enquire, CXSort sort, uint32_t slot, bool reverse) CX_NOEXCEPT;
CXError CXEnquireSetSortSlots(CXEnquire enquire, CXSort sort, const CXSortSlot *_Nullable slots, size_t count,
    bool reverse) CX_NOEXCEPT;
/// Takes the key maker, also when it fails.
CXError CXEnquireSetSortKey(CXEnquire enquire, CXSort sort, CXKeyMaker maker, bool reverse) CX_NOEXCEPT;
/// A slot of 0xffffffff collapses nothing.
CXError CXEnquireSetCollapse(CXEnquire enquire, uint32_t slot, uint32_t maximum) CX_NOEXCEPT;
CXError CXEnquireSetCutoff(CXEnquire enquire, int32_t percent, double weight) CX_NOEXCEPT;
/// Enquire::docid_order: 0 descending, 1 ascending, 2 don't care.
CXError CXEnquireSetDocumentOrder(CXEnquire enquire, int32_t order) CX_NOEXCEPT;
CXError CXEnquireSetTimeLimit(CXEnquire enquire, double seconds) CX_NOEXCEPT;
CXError CXEnquireSetExpansion(CXEnquire enquire, CXText scheme, double k) CX_NOEXCEPT;

typedef struct CXMSetRequest {
  uint32_t first;
  uint32_t maximum;
  uint32_t checkAtLeast;
  const uint32_t *_Nullable relevant;
  size_t relevantCount;
  const CXMatchDecider *_Nullable decider;
  const CXMatchSpy *_Nullable spies;
  size_t spyCount;
  const CXValueCountSpy *_Nullable valueSpies;
  size_t valueSpyCount;
} CXMSetRequest;

CXError CXEnquireMSet(CXEnquire enquire, const CXMSetRequest *request, CXMSet *mset) CX_NOEXCEPT;
/// `flags`: 1 includes the query's terms, 2 uses exact term frequencies.
CXError CXEnquireESet(CXEnquire enquire, uint32_t maximum, const uint32_t *_Nullable relevant,
    size_t relevantCount, int32_t flags, const CXExpandDecider *_Nullable decider, double minimumWeight,
    CXESet *eset) CX_NOEXCEPT;
CXError CXEnquireMatchingTerms(CXEnquire enquire, uint32_t docid, CXTermCursor *cursor) CX_NOEXCEPT;

void CXMSetFree(CXMSet mset) CX_NOEXCEPT;
CXError CXMSetGetSummary(CXMSet mset, CXMSetSummary *summary) CX_NOEXCEPT;
/// All hits, `count` of them, as the summary says.
CXError CXMSetHits(CXMSet mset, CXHit *hits, size_t count) CX_NOEXCEPT;
CXError CXMSetCollapseKey(CXMSet mset, uint32_t index, CXText *key) CX_NOEXCEPT;
CXError CXMSetSortKey(CXMSet mset, uint32_t index, CXText *key) CX_NOEXCEPT;
CXError CXMSetDocument(CXMSet mset, uint32_t index, CXDocument *document) CX_NOEXCEPT;
CXError CXMSetFetch(CXMSet mset, uint32_t first, uint32_t end) CX_NOEXCEPT;
CXError CXMSetPercent(CXMSet mset, double weight, int32_t *percent) CX_NOEXCEPT;
CXError CXMSetTermFrequency(CXMSet mset, CXText term, uint32_t *frequency) CX_NOEXCEPT;
CXError CXMSetTermWeight(CXMSet mset, CXText term, double *weight) CX_NOEXCEPT;
CXError CXMSetSnippet(CXMSet mset, CXText text, size_t length, CXStemmer stemmer, uint32_t flags, CXText start,
    CXText end, CXText omission, CXText *snippet) CX_NOEXCEPT;

void CXESetFree(CXESet eset) CX_NOEXCEPT;
/// The terms, valid until the set is freed; `bound` is ESet::get_ebound.
void CXESetTerms(CXESet eset, const CXExpansionTerm *_Nullable *_Nonnull terms, size_t *count,
    uint32_t *bound) CX_NOEXCEPT;

CXError CXValueCountSpyMake(uint32_t slot, CXValueCountSpy *spy) CX_NOEXCEPT;
void CXValueCountSpyFree(CXValueCountSpy spy) CX_NOEXCEPT;
size_t CXValueCountSpyTotal(CXValueCountSpy spy) CX_NOEXCEPT;
CXError CXValueCountSpySee(CXValueCountSpy spy, CXDocument document) CX_NOEXCEPT;
CXError CXValueCountSpyValues(CXValueCountSpy spy, CXTermCursor *cursor) CX_NOEXCEPT;
CXError CXValueCountSpyTopValues(CXValueCountSpy spy, size_t maximum, CXTermCursor *cursor) CX_NOEXCEPT;

CX_END
#pragma clang assume_nonnull end
