#include "Guard.hpp"

using namespace cx;
using Xapian::Database;

CXError CXDatabaseOpen(CXText path, int32_t flags, CXDatabase *database) noexcept {
  return guard([&] { database->impl = new Database(string(path), flags); });
}

CXError CXDatabaseOpenDescriptor(int32_t descriptor, int32_t flags, CXDatabase *database) noexcept {
  return guard([&] { database->impl = new Database(descriptor, flags); });
}

CXError CXDatabaseOpenTCP(
    CXText host, uint32_t port, uint32_t timeout, uint32_t connectTimeout, CXDatabase *database) noexcept {
  return guard(
      [&] { database->impl = new Database(Xapian::Remote::open(string(host), port, timeout, connectTimeout)); });
}

CXError CXDatabaseOpenProgram(
    CXText program, CXText arguments, uint32_t timeout, CXDatabase *database) noexcept {
  return guard(
      [&] { database->impl = new Database(Xapian::Remote::open(string(program), string(arguments), timeout)); });
}

CXError CXDatabaseOpenNone(CXDatabase *database) noexcept {
  return guard([&] { database->impl = new Database(); });
}

void CXDatabaseFree(CXDatabase database) noexcept { destroy<Database>(database); }

CXError CXDatabaseAdd(CXDatabase database, CXDatabase other) noexcept {
  return guard([&] { get<Database>(database).add_database(get<Database>(other)); });
}

size_t CXDatabaseShardCount(CXDatabase database) noexcept { return get<Database>(database).size(); }

CXError CXDatabaseReopen(CXDatabase database, bool *changed) noexcept {
  return guard([&] { *changed = get<Database>(database).reopen(); });
}

CXError CXDatabaseClose(CXDatabase database) noexcept {
  return guard([&] { get<Database>(database).close(); });
}

CXError CXDatabaseKeepAlive(CXDatabase database) noexcept {
  return guard([&] { get<Database>(database).keep_alive(); });
}

CXError CXDatabaseIsLocked(CXDatabase database, bool *locked) noexcept {
  return guard([&] { *locked = get<Database>(database).locked(); });
}

CXError CXDatabaseUUID(CXDatabase database, CXText *uuid) noexcept {
  return guard([&] { *uuid = lend(get<Database>(database).get_uuid()); });
}

CXError CXDatabaseRevision(CXDatabase database, uint64_t *revision) noexcept {
  return guard([&] { *revision = get<Database>(database).get_revision(); });
}

CXError CXDatabaseDescription(CXDatabase database, CXText *text) noexcept {
  return guard([&] { *text = lend(get<Database>(database).get_description()); });
}

CXError CXDatabaseGetStatistics(CXDatabase database, CXDatabaseStatistics *statistics) noexcept {
  return guard([&] {
    auto &source = get<Database>(database);
    *statistics = {source.get_doccount(), source.get_lastdocid(), source.get_average_length(),
        source.get_total_length(), source.get_doclength_lower_bound(), source.get_doclength_upper_bound()};
  });
}

CXError CXDatabaseDocumentCount(CXDatabase database, uint32_t *count) noexcept {
  return guard([&] { *count = get<Database>(database).get_doccount(); });
}

CXError CXDatabaseLastDocumentID(CXDatabase database, uint32_t *docid) noexcept {
  return guard([&] { *docid = get<Database>(database).get_lastdocid(); });
}

CXError CXDatabaseHasPositions(CXDatabase database, bool *positions) noexcept {
  return guard([&] { *positions = get<Database>(database).has_positions(); });
}

CXError CXDatabaseTermExists(CXDatabase database, CXText term, bool *exists) noexcept {
  return guard([&] { *exists = get<Database>(database).term_exists(string(term)); });
}

CXError CXDatabaseTermFrequency(CXDatabase database, CXText term, uint32_t *frequency) noexcept {
  return guard([&] { *frequency = get<Database>(database).get_termfreq(string(term)); });
}

CXError CXDatabaseCollectionFrequency(CXDatabase database, CXText term, uint32_t *frequency) noexcept {
  return guard([&] { *frequency = get<Database>(database).get_collection_freq(string(term)); });
}

CXError CXDatabaseWdfUpperBound(CXDatabase database, CXText term, uint32_t *bound) noexcept {
  return guard([&] { *bound = get<Database>(database).get_wdf_upper_bound(string(term)); });
}

CXError CXDatabaseValueFrequency(CXDatabase database, uint32_t slot, uint32_t *frequency) noexcept {
  return guard([&] { *frequency = get<Database>(database).get_value_freq(slot); });
}

CXError CXDatabaseValueLowerBound(CXDatabase database, uint32_t slot, CXText *bound) noexcept {
  return guard([&] { *bound = lend(get<Database>(database).get_value_lower_bound(slot)); });
}

CXError CXDatabaseValueUpperBound(CXDatabase database, uint32_t slot, CXText *bound) noexcept {
  return guard([&] { *bound = lend(get<Database>(database).get_value_upper_bound(slot)); });
}

CXError CXDatabaseDocumentLength(CXDatabase database, uint32_t docid, uint32_t *length) noexcept {
  return guard([&] { *length = get<Database>(database).get_doclength(docid); });
}

CXError CXDatabaseUniqueTerms(CXDatabase database, uint32_t docid, uint32_t *count) noexcept {
  return guard([&] { *count = get<Database>(database).get_unique_terms(docid); });
}

CXError CXDatabaseDocument(
    CXDatabase database, uint32_t docid, bool assumeValid, CXDocument *document) noexcept {
  return guard([&] {
    document->impl = new Xapian::Document(
        get<Database>(database).get_document(docid, assumeValid ? Xapian::DOC_ASSUME_VALID : 0));
  });
}

CXError CXDatabaseMetadata(CXDatabase database, CXText key, CXText *value) noexcept {
  return guard([&] { *value = lend(get<Database>(database).get_metadata(string(key))); });
}

CXError CXDatabaseSpellingSuggestion(
    CXDatabase database, CXText word, uint32_t maximumEdits, CXText *suggestion) noexcept {
  return guard(
      [&] { *suggestion = lend(get<Database>(database).get_spelling_suggestion(string(word), maximumEdits)); });
}

CXError CXDatabasePositions(
    CXDatabase database, uint32_t docid, CXText term, const uint32_t **positions, size_t *count) noexcept {
  return guard([&] {
    auto &source = get<Database>(database);
    const std::string name = string(term);
    std::vector<uint32_t> found;
    for (auto at = source.positionlist_begin(docid, name); at != source.positionlist_end(docid, name); ++at) {
      found.push_back(*at);
    }
    lend(std::move(found), positions, count);
  });
}

CXError CXDatabaseAllTerms(CXDatabase database, CXText prefix, CXTermCursor *cursor) noexcept {
  return guard([&] {
    auto &source = get<Database>(database);
    const std::string start = string(prefix);
    make(cursor, source.allterms_begin(start), source.allterms_end(start), {false, true});
  });
}

CXError CXDatabaseTermList(CXDatabase database, uint32_t docid, CXTermCursor *cursor) noexcept {
  return guard([&] {
    auto &source = get<Database>(database);
    make(cursor, source.termlist_begin(docid), source.termlist_end(docid), {true, true});
  });
}

CXError CXDatabaseMetadataKeys(CXDatabase database, CXText prefix, CXTermCursor *cursor) noexcept {
  return guard([&] {
    auto &source = get<Database>(database);
    const std::string start = string(prefix);
    make(cursor, source.metadata_keys_begin(start), source.metadata_keys_end(start), {false, false});
  });
}

CXError CXDatabaseSpellings(CXDatabase database, CXTermCursor *cursor) noexcept {
  return guard([&] {
    auto &source = get<Database>(database);
    make(cursor, source.spellings_begin(), source.spellings_end(), {false, true});
  });
}

CXError CXDatabaseSynonyms(CXDatabase database, CXText term, CXTermCursor *cursor) noexcept {
  return guard([&] {
    auto &source = get<Database>(database);
    const std::string name = string(term);
    make(cursor, source.synonyms_begin(name), source.synonyms_end(name), {false, false});
  });
}

CXError CXDatabaseSynonymKeys(CXDatabase database, CXText prefix, CXTermCursor *cursor) noexcept {
  return guard([&] {
    auto &source = get<Database>(database);
    const std::string start = string(prefix);
    make(cursor, source.synonym_keys_begin(start), source.synonym_keys_end(start), {false, false});
  });
}

CXError CXDatabaseValues(CXDatabase database, uint32_t slot, CXValueCursor *cursor) noexcept {
  return guard([&] {
    auto &source = get<Database>(database);
    make(cursor, source.valuestream_begin(slot), source.valuestream_end(slot), true);
  });
}
