#include "Guard.hpp"

using namespace cx;
using Xapian::WritableDatabase;

CXError CXWritableDatabaseOpen(
    CXText path, int32_t flags, int32_t blockSize, CXWritableDatabase *database) noexcept {
  return guard([&] { database->impl = new WritableDatabase(string(path), flags, blockSize); });
}

CXError CXWritableDatabaseOpenTCP(CXText host, uint32_t port, uint32_t timeout, uint32_t connectTimeout,
    int32_t flags, CXWritableDatabase *database) noexcept {
  return guard([&] {
    database->impl = new WritableDatabase(
        Xapian::Remote::open_writable(string(host), port, timeout, connectTimeout, flags));
  });
}

CXError CXWritableDatabaseOpenProgram(CXText program, CXText arguments, uint32_t timeout, int32_t flags,
    CXWritableDatabase *database) noexcept {
  return guard([&] {
    database->impl = new WritableDatabase(
        Xapian::Remote::open_writable(string(program), string(arguments), timeout, flags));
  });
}

void CXWritableDatabaseFree(CXWritableDatabase database) noexcept { destroy<WritableDatabase>(database); }

CXError CXWritableDatabaseReader(CXWritableDatabase database, CXDatabase *reader) noexcept {
  return guard([&] { reader->impl = new Xapian::Database(get<WritableDatabase>(database)); });
}

CXError CXWritableDatabaseCommit(CXWritableDatabase database) noexcept {
  return guard([&] { get<WritableDatabase>(database).commit(); });
}

CXError CXWritableDatabaseClose(CXWritableDatabase database) noexcept {
  return guard([&] { get<WritableDatabase>(database).close(); });
}

CXError CXWritableDatabaseBeginTransaction(CXWritableDatabase database, bool flushed) noexcept {
  return guard([&] { get<WritableDatabase>(database).begin_transaction(flushed); });
}

CXError CXWritableDatabaseCommitTransaction(CXWritableDatabase database) noexcept {
  return guard([&] { get<WritableDatabase>(database).commit_transaction(); });
}

CXError CXWritableDatabaseCancelTransaction(CXWritableDatabase database) noexcept {
  return guard([&] { get<WritableDatabase>(database).cancel_transaction(); });
}

CXError CXWritableDatabaseAdd(CXWritableDatabase database, CXDocument document, uint32_t *docid) noexcept {
  return guard([&] { *docid = get<WritableDatabase>(database).add_document(get<Xapian::Document>(document)); });
}

CXError CXWritableDatabaseAddDraft(
    CXWritableDatabase database, const CXDraft *draft, uint32_t *docid) noexcept {
  return guard([&] { *docid = get<WritableDatabase>(database).add_document(document(*draft)); });
}

CXError CXWritableDatabaseReplace(
    CXWritableDatabase database, uint32_t docid, CXDocument document) noexcept {
  return guard(
      [&] { get<WritableDatabase>(database).replace_document(docid, get<Xapian::Document>(document)); });
}

CXError CXWritableDatabaseReplaceDraft(
    CXWritableDatabase database, uint32_t docid, const CXDraft *draft) noexcept {
  return guard([&] { get<WritableDatabase>(database).replace_document(docid, document(*draft)); });
}

CXError CXWritableDatabaseReplaceByTerm(
    CXWritableDatabase database, CXText term, CXDocument document, uint32_t *docid) noexcept {
  return guard([&] {
    *docid = get<WritableDatabase>(database).replace_document(string(term), get<Xapian::Document>(document));
  });
}

CXError CXWritableDatabaseReplaceDraftByTerm(
    CXWritableDatabase database, CXText term, const CXDraft *draft, uint32_t *docid) noexcept {
  return guard(
      [&] { *docid = get<WritableDatabase>(database).replace_document(string(term), document(*draft)); });
}

CXError CXWritableDatabaseDelete(CXWritableDatabase database, uint32_t docid) noexcept {
  return guard([&] { get<WritableDatabase>(database).delete_document(docid); });
}

CXError CXWritableDatabaseDeleteByTerm(CXWritableDatabase database, CXText term) noexcept {
  return guard([&] { get<WritableDatabase>(database).delete_document(string(term)); });
}

CXError CXWritableDatabaseSetMetadata(CXWritableDatabase database, CXText key, CXText value) noexcept {
  return guard([&] { get<WritableDatabase>(database).set_metadata(string(key), string(value)); });
}

CXError CXWritableDatabaseAddSpelling(
    CXWritableDatabase database, CXText word, uint32_t increment) noexcept {
  return guard([&] { get<WritableDatabase>(database).add_spelling(string(word), increment); });
}

CXError CXWritableDatabaseRemoveSpelling(
    CXWritableDatabase database, CXText word, uint32_t decrement) noexcept {
  return guard([&] { get<WritableDatabase>(database).remove_spelling(string(word), decrement); });
}

CXError CXWritableDatabaseAddSynonym(CXWritableDatabase database, CXText term, CXText synonym) noexcept {
  return guard([&] { get<WritableDatabase>(database).add_synonym(string(term), string(synonym)); });
}

CXError CXWritableDatabaseRemoveSynonym(CXWritableDatabase database, CXText term, CXText synonym) noexcept {
  return guard([&] { get<WritableDatabase>(database).remove_synonym(string(term), string(synonym)); });
}

CXError CXWritableDatabaseClearSynonyms(CXWritableDatabase database, CXText term) noexcept {
  return guard([&] { get<WritableDatabase>(database).clear_synonyms(string(term)); });
}
