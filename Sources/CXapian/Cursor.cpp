#include <algorithm>

#include "Guard.hpp"

namespace cx {
namespace {

// A first batch is small, so that a list of which only the head is wanted stays cheap.
constexpr size_t firstBatch = 8;
constexpr size_t largestBatch = 256;

struct TermCursor {
  Xapian::TermIterator at, end;
  TermFields fields;
  size_t batch = firstBatch;
  std::vector<std::string> terms;
  std::vector<CXTermItem> items;
};

struct ValueCursor {
  Xapian::ValueIterator at, end;
  bool stream;
  size_t batch = firstBatch;
  std::vector<std::string> values;
  std::vector<CXValueItem> items;
};

struct PostingCursor {
  Xapian::PostingIterator at, end;
  bool withPositions;
  size_t batch = firstBatch;
  std::vector<uint32_t> positions;
  std::vector<CXPostingItem> items;
};

/// Hands out one batch, and makes the next one larger.
template <class Cursor, class Item>
void hand(Cursor &cursor, const Item **items, size_t *count) {
  cursor.batch = std::min(cursor.batch * 4, largestBatch);
  *items = cursor.items.data();
  *count = cursor.items.size();
}

}  // namespace

void make(CXTermCursor *cursor, Xapian::TermIterator begin, Xapian::TermIterator end, TermFields fields) {
  cursor->impl = new TermCursor{std::move(begin), std::move(end), fields, firstBatch, {}, {}};
}

void make(CXValueCursor *cursor, Xapian::ValueIterator begin, Xapian::ValueIterator end, bool stream) {
  cursor->impl = new ValueCursor{std::move(begin), std::move(end), stream, firstBatch, {}, {}};
}

}  // namespace cx

using namespace cx;

CXError CXTermCursorNext(CXTermCursor handle, const CXTermItem **items, size_t *count) noexcept {
  return guard([&] {
    auto &cursor = get<TermCursor>(handle);
    cursor.items.clear();
    // Sized first: strings must not move once an item points into them.
    cursor.terms.resize(cursor.batch);
    while (cursor.at != cursor.end && cursor.items.size() < cursor.batch) {
      std::string &term = cursor.terms[cursor.items.size()];
      term = *cursor.at;
      const auto &fields = cursor.fields;
      cursor.items.push_back(
          {view(term), fields.wdf ? cursor.at.get_wdf() : 0, fields.frequency ? cursor.at.get_termfreq() : 0});
      ++cursor.at;
    }
    hand(cursor, items, count);
  });
}

CXError CXTermCursorSkipTo(CXTermCursor handle, CXText term) noexcept {
  return guard([&] {
    auto &cursor = get<TermCursor>(handle);
    if (cursor.at != cursor.end) cursor.at.skip_to(string(term));
  });
}

void CXTermCursorFree(CXTermCursor handle) noexcept { destroy<TermCursor>(handle); }

CXError CXValueCursorNext(CXValueCursor handle, const CXValueItem **items, size_t *count) noexcept {
  return guard([&] {
    auto &cursor = get<ValueCursor>(handle);
    cursor.items.clear();
    cursor.values.resize(cursor.batch);
    while (cursor.at != cursor.end && cursor.items.size() < cursor.batch) {
      std::string &value = cursor.values[cursor.items.size()];
      value = *cursor.at;
      cursor.items.push_back({cursor.stream ? cursor.at.get_docid() : cursor.at.get_valueno(), view(value)});
      ++cursor.at;
    }
    hand(cursor, items, count);
  });
}

CXError CXValueCursorSkipTo(CXValueCursor handle, uint32_t key) noexcept {
  return guard([&] {
    auto &cursor = get<ValueCursor>(handle);
    if (cursor.at != cursor.end) cursor.at.skip_to(key);
  });
}

void CXValueCursorFree(CXValueCursor handle) noexcept { destroy<ValueCursor>(handle); }

CXError CXDatabasePostings(CXDatabase database, CXText term, bool positions, CXPostingCursor *cursor) noexcept {
  return guard([&] {
    auto &source = get<Xapian::Database>(database);
    const std::string name = string(term);
    cursor->impl =
        new PostingCursor{source.postlist_begin(name), source.postlist_end(name), positions, firstBatch, {}, {}};
  });
}

CXError CXPostingCursorNext(CXPostingCursor handle, const CXPostingItem **items, size_t *count) noexcept {
  return guard([&] {
    auto &cursor = get<PostingCursor>(handle);
    cursor.items.clear();
    cursor.positions.clear();
    while (cursor.at != cursor.end && cursor.items.size() < cursor.batch) {
      const size_t first = cursor.positions.size();
      if (cursor.withPositions) {
        for (auto at = cursor.at.positionlist_begin(); at != cursor.at.positionlist_end(); ++at) {
          cursor.positions.push_back(*at);
        }
      }
      cursor.items.push_back({*cursor.at, cursor.at.get_wdf(), nullptr, cursor.positions.size() - first});
      ++cursor.at;
    }
    const uint32_t *next = cursor.positions.data();
    for (auto &item : cursor.items) {
      item.positions = next;
      next += item.positionCount;
    }
    hand(cursor, items, count);
  });
}

CXError CXPostingCursorSkipTo(CXPostingCursor handle, uint32_t docid) noexcept {
  return guard([&] {
    auto &cursor = get<PostingCursor>(handle);
    if (cursor.at != cursor.end) cursor.at.skip_to(docid);
  });
}

void CXPostingCursorFree(CXPostingCursor handle) noexcept { destroy<PostingCursor>(handle); }
