#pragma once

#include "CXCallbacks.h"
#include "CXCursor.h"

#pragma clang assume_nonnull begin
CX_BEGIN

typedef struct CXDatabaseStatistics {
  uint32_t documentCount;
  uint32_t lastDocumentID;
  double averageLength;
  uint64_t totalLength;
  uint32_t lengthLowerBound;
  uint32_t lengthUpperBound;
} CXDatabaseStatistics;

CXError CXDatabaseOpen(CXText path, int32_t flags, CXDatabase *database) CX_NOEXCEPT;
/// Takes the descriptor, also when it fails.
CXError CXDatabaseOpenDescriptor(int32_t descriptor, int32_t flags, CXDatabase *database) CX_NOEXCEPT;

/// Bytes that have a checksum of their own.
enum { CX_CHECKED_BLOCK = 8192 };

/// Opens a single-file database whose blocks are held against checksums when they are first read.
///
/// `sums` reads a file that has, from the byte `start`, the sums of the blocks as CXBlockSums gives them,
/// lowest byte first. Takes both
/// descriptors, also when it fails. A block that differs is an error whose system's cause is
/// EBADMSG and whose context is the path of the file.
CXError CXDatabaseOpenChecked(int32_t descriptor, int32_t sums, int64_t start, CXDatabase *database) CX_NOEXCEPT;

/// The sums of the first `count` blocks of the file at `path`: the low halves of XXH3-64, in the machine's byte order.
CXError CXBlockSums(CXText path, uint32_t *sums, size_t count) CX_NOEXCEPT;
/// Remote::open over TCP; timeouts in milliseconds.
CXError CXDatabaseOpenTCP(
    CXText host, uint32_t port, uint32_t timeout, uint32_t connectTimeout, CXDatabase *database) CX_NOEXCEPT;
/// Remote::open through a program's standard input and output; timeout in milliseconds.
CXError CXDatabaseOpenProgram(
    CXText program, CXText arguments, uint32_t timeout, CXDatabase *database) CX_NOEXCEPT;
/// A database without sub-databases.
CXError CXDatabaseOpenNone(CXDatabase *database) CX_NOEXCEPT;
void CXDatabaseFree(CXDatabase database) CX_NOEXCEPT;

CXError CXDatabaseAdd(CXDatabase database, CXDatabase other) CX_NOEXCEPT;
size_t CXDatabaseShardCount(CXDatabase database) CX_NOEXCEPT;
CXError CXDatabaseReopen(CXDatabase database, bool *changed) CX_NOEXCEPT;
CXError CXDatabaseClose(CXDatabase database) CX_NOEXCEPT;
CXError CXDatabaseKeepAlive(CXDatabase database) CX_NOEXCEPT;
CXError CXDatabaseIsLocked(CXDatabase database, bool *locked) CX_NOEXCEPT;
CXError CXDatabaseUUID(CXDatabase database, CXText *uuid) CX_NOEXCEPT;
CXError CXDatabaseRevision(CXDatabase database, uint64_t *revision) CX_NOEXCEPT;
CXError CXDatabaseDescription(CXDatabase database, CXText *text) CX_NOEXCEPT;

CXError CXDatabaseGetStatistics(CXDatabase database, CXDatabaseStatistics *statistics) CX_NOEXCEPT;
CXError CXDatabaseDocumentCount(CXDatabase database, uint32_t *count) CX_NOEXCEPT;
CXError CXDatabaseLastDocumentID(CXDatabase database, uint32_t *docid) CX_NOEXCEPT;
CXError CXDatabaseHasPositions(CXDatabase database, bool *positions) CX_NOEXCEPT;
CXError CXDatabaseTermExists(CXDatabase database, CXText term, bool *exists) CX_NOEXCEPT;
CXError CXDatabaseTermFrequency(CXDatabase database, CXText term, uint32_t *frequency) CX_NOEXCEPT;
CXError CXDatabaseCollectionFrequency(CXDatabase database, CXText term, uint32_t *frequency) CX_NOEXCEPT;
CXError CXDatabaseWdfUpperBound(CXDatabase database, CXText term, uint32_t *bound) CX_NOEXCEPT;
CXError CXDatabaseValueFrequency(CXDatabase database, uint32_t slot, uint32_t *frequency) CX_NOEXCEPT;
CXError CXDatabaseValueLowerBound(CXDatabase database, uint32_t slot, CXText *bound) CX_NOEXCEPT;
CXError CXDatabaseValueUpperBound(CXDatabase database, uint32_t slot, CXText *bound) CX_NOEXCEPT;
CXError CXDatabaseDocumentLength(CXDatabase database, uint32_t docid, uint32_t *length) CX_NOEXCEPT;
CXError CXDatabaseUniqueTerms(CXDatabase database, uint32_t docid, uint32_t *count) CX_NOEXCEPT;

/// `assumeValid` is DOC_ASSUME_VALID: no check that the document exists.
CXError CXDatabaseDocument(
    CXDatabase database, uint32_t docid, bool assumeValid, CXDocument *document) CX_NOEXCEPT;
CXError CXDatabaseMetadata(CXDatabase database, CXText key, CXText *value) CX_NOEXCEPT;
CXError CXDatabaseSpellingSuggestion(
    CXDatabase database, CXText word, uint32_t maximumEdits, CXText *suggestion) CX_NOEXCEPT;
/// All positions of a term in a document, valid until the next call in this thread.
CXError CXDatabasePositions(CXDatabase database, uint32_t docid, CXText term,
    const uint32_t *_Nullable *_Nonnull positions, size_t *count) CX_NOEXCEPT;

CXError CXDatabaseAllTerms(CXDatabase database, CXText prefix, CXTermCursor *cursor) CX_NOEXCEPT;
CXError CXDatabaseTermList(CXDatabase database, uint32_t docid, CXTermCursor *cursor) CX_NOEXCEPT;
CXError CXDatabaseMetadataKeys(CXDatabase database, CXText prefix, CXTermCursor *cursor) CX_NOEXCEPT;
CXError CXDatabaseSpellings(CXDatabase database, CXTermCursor *cursor) CX_NOEXCEPT;
CXError CXDatabaseSynonyms(CXDatabase database, CXText term, CXTermCursor *cursor) CX_NOEXCEPT;
CXError CXDatabaseSynonymKeys(CXDatabase database, CXText prefix, CXTermCursor *cursor) CX_NOEXCEPT;
/// An empty term lists all documents.
CXError CXDatabasePostings(
    CXDatabase database, CXText term, bool positions, CXPostingCursor *cursor) CX_NOEXCEPT;
CXError CXDatabaseValues(CXDatabase database, uint32_t slot, CXValueCursor *cursor) CX_NOEXCEPT;

CX_END
#pragma clang assume_nonnull end
