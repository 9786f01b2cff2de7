#pragma once

#include "CXDatabase.h"
#include "CXDocument.h"

#pragma clang assume_nonnull begin
CX_BEGIN

typedef struct CXWritableDatabase {
  void *_Nullable impl;
} CXWritableDatabase;

/// `flags` are Xapian's DB_… flags; a block size of 0 is the default.
CXError CXWritableDatabaseOpen(
    CXText path, int32_t flags, int32_t blockSize, CXWritableDatabase *database) CX_NOEXCEPT;
CXError CXWritableDatabaseOpenTCP(CXText host, uint32_t port, uint32_t timeout, uint32_t connectTimeout,
    int32_t flags, CXWritableDatabase *database) CX_NOEXCEPT;
CXError CXWritableDatabaseOpenProgram(CXText program, CXText arguments, uint32_t timeout, int32_t flags,
    CXWritableDatabase *database) CX_NOEXCEPT;
void CXWritableDatabaseFree(CXWritableDatabase database) CX_NOEXCEPT;
/// The same database for reading; sees what is not committed yet.
CXError CXWritableDatabaseReader(CXWritableDatabase database, CXDatabase *reader) CX_NOEXCEPT;

CXError CXWritableDatabaseCommit(CXWritableDatabase database) CX_NOEXCEPT;
CXError CXWritableDatabaseClose(CXWritableDatabase database) CX_NOEXCEPT;
CXError CXWritableDatabaseBeginTransaction(CXWritableDatabase database, bool flushed) CX_NOEXCEPT;
CXError CXWritableDatabaseCommitTransaction(CXWritableDatabase database) CX_NOEXCEPT;
CXError CXWritableDatabaseCancelTransaction(CXWritableDatabase database) CX_NOEXCEPT;

CXError CXWritableDatabaseAdd(
    CXWritableDatabase database, CXDocument document, uint32_t *docid) CX_NOEXCEPT;
CXError CXWritableDatabaseAddDraft(
    CXWritableDatabase database, const CXDraft *draft, uint32_t *docid) CX_NOEXCEPT;
CXError CXWritableDatabaseReplace(
    CXWritableDatabase database, uint32_t docid, CXDocument document) CX_NOEXCEPT;
CXError CXWritableDatabaseReplaceDraft(
    CXWritableDatabase database, uint32_t docid, const CXDraft *draft) CX_NOEXCEPT;
CXError CXWritableDatabaseReplaceByTerm(
    CXWritableDatabase database, CXText term, CXDocument document, uint32_t *docid) CX_NOEXCEPT;
CXError CXWritableDatabaseReplaceDraftByTerm(
    CXWritableDatabase database, CXText term, const CXDraft *draft, uint32_t *docid) CX_NOEXCEPT;
CXError CXWritableDatabaseDelete(CXWritableDatabase database, uint32_t docid) CX_NOEXCEPT;
CXError CXWritableDatabaseDeleteByTerm(CXWritableDatabase database, CXText term) CX_NOEXCEPT;

CXError CXWritableDatabaseSetMetadata(CXWritableDatabase database, CXText key, CXText value) CX_NOEXCEPT;
CXError CXWritableDatabaseAddSpelling(
    CXWritableDatabase database, CXText word, uint32_t increment) CX_NOEXCEPT;
CXError CXWritableDatabaseRemoveSpelling(
    CXWritableDatabase database, CXText word, uint32_t decrement) CX_NOEXCEPT;
CXError CXWritableDatabaseAddSynonym(CXWritableDatabase database, CXText term, CXText synonym) CX_NOEXCEPT;
CXError CXWritableDatabaseRemoveSynonym(
    CXWritableDatabase database, CXText term, CXText synonym) CX_NOEXCEPT;
CXError CXWritableDatabaseClearSynonyms(CXWritableDatabase database, CXText term) CX_NOEXCEPT;

CX_END
#pragma clang assume_nonnull end
