#include "Guard.hpp"

using namespace cx;
using Xapian::Document;

Xapian::Document cx::document(const CXDraft &draft) {
  Document document;
  std::string name;
  for (size_t index = 0; index < draft.termCount; ++index) {
    const CXDraftTerm &term = draft.terms[index];
    name.assign(reinterpret_cast<const char *>(draft.termBytes) + term.start, term.count);
    const uint32_t *positions = draft.positions + term.firstPosition;
    // The first posting brings the whole wdf, so that the term is looked up once a position and no more.
    if (term.positionCount == 0) {
      document.add_term(name, term.wdf);
    } else {
      document.add_posting(name, positions[0], term.wdf);
      for (size_t n = 1; n < term.positionCount; ++n) document.add_posting(name, positions[n], 0);
    }
  }
  for (size_t index = 0; index < draft.valueCount; ++index) {
    document.add_value(draft.values[index].slot, string(draft.values[index].value));
  }
  document.set_data(string(draft.data));
  return document;
}

CXError CXDocumentMake(CXDocument *document) noexcept {
  return guard([&] { document->impl = new Document(); });
}

CXError CXDocumentFromDraft(const CXDraft *draft, CXDocument *document) noexcept {
  return guard([&] { document->impl = new Document(cx::document(*draft)); });
}

CXError CXDocumentFromSerialised(CXText serialised, CXDocument *document) noexcept {
  return guard([&] { document->impl = new Document(Document::unserialise(string(serialised))); });
}

void CXDocumentFree(CXDocument document) noexcept { destroy<Document>(document); }

CXError CXDocumentID(CXDocument document, uint32_t *docid) noexcept {
  return guard([&] { *docid = get<Document>(document).get_docid(); });
}

CXError CXDocumentData(CXDocument document, CXText *data) noexcept {
  return guard([&] { *data = lend(get<Document>(document).get_data()); });
}

CXError CXDocumentValue(CXDocument document, uint32_t slot, CXText *value) noexcept {
  return guard([&] { *value = lend(get<Document>(document).get_value(slot)); });
}

CXError CXDocumentTermCount(CXDocument document, uint32_t *count) noexcept {
  return guard([&] { *count = get<Document>(document).termlist_count(); });
}

CXError CXDocumentValueCount(CXDocument document, uint32_t *count) noexcept {
  return guard([&] { *count = get<Document>(document).values_count(); });
}

CXError CXDocumentSerialise(CXDocument document, CXText *serialised) noexcept {
  return guard([&] { *serialised = lend(get<Document>(document).serialise()); });
}

CXError CXDocumentTerms(CXDocument document, CXTermCursor *cursor) noexcept {
  return guard([&] {
    auto &source = get<Document>(document);
    make(cursor, source.termlist_begin(), source.termlist_end(), {true, false});
  });
}

CXError CXDocumentValues(CXDocument document, CXValueCursor *cursor) noexcept {
  return guard([&] {
    auto &source = get<Document>(document);
    make(cursor, source.values_begin(), source.values_end(), false);
  });
}

CXError CXDocumentPositions(
    CXDocument document, CXText term, const uint32_t **positions, size_t *count) noexcept {
  return guard([&] {
    auto &source = get<Document>(document);
    const std::string name = string(term);
    std::vector<uint32_t> found;
    auto at = source.termlist_begin();
    if (at != source.termlist_end()) at.skip_to(name);
    if (at != source.termlist_end() && *at == name) {
      for (auto position = at.positionlist_begin(); position != at.positionlist_end(); ++position) {
        found.push_back(*position);
      }
    }
    lend(std::move(found), positions, count);
  });
}

CXError CXDocumentSetData(CXDocument document, CXText data) noexcept {
  return guard([&] { get<Document>(document).set_data(string(data)); });
}

CXError CXDocumentAddValue(CXDocument document, uint32_t slot, CXText value) noexcept {
  return guard([&] { get<Document>(document).add_value(slot, string(value)); });
}

CXError CXDocumentRemoveValue(CXDocument document, uint32_t slot) noexcept {
  return guard([&] { get<Document>(document).remove_value(slot); });
}

CXError CXDocumentClearValues(CXDocument document) noexcept {
  return guard([&] { get<Document>(document).clear_values(); });
}

CXError CXDocumentAddTerm(CXDocument document, CXText term, uint32_t wdf) noexcept {
  return guard([&] { get<Document>(document).add_term(string(term), wdf); });
}

CXError CXDocumentAddPosting(CXDocument document, CXText term, uint32_t position, uint32_t wdf) noexcept {
  return guard([&] { get<Document>(document).add_posting(string(term), position, wdf); });
}

CXError CXDocumentRemoveTerm(CXDocument document, CXText term) noexcept {
  return guard([&] { get<Document>(document).remove_term(string(term)); });
}

CXError CXDocumentRemovePostings(CXDocument document, CXText term, uint32_t first, uint32_t last, uint32_t wdf,
    uint32_t *removed) noexcept {
  return guard([&] { *removed = get<Document>(document).remove_postings(string(term), first, last, wdf); });
}

CXError CXDocumentClearTerms(CXDocument document) noexcept {
  return guard([&] { get<Document>(document).clear_terms(); });
}
