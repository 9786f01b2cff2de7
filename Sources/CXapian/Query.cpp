#include <algorithm>
#include <cmath>
#include <map>

#include "Guard.hpp"

namespace cx {
namespace {

struct DocumentSet {
  std::map<std::string, std::vector<Xapian::docid>> lists;
};

using SharedDocumentSet = std::shared_ptr<DocumentSet>;

/// The documents of a set that belong to the sub-database it is initialised with, all of one weight.
class DocumentSetSource : public Xapian::PostingSource {
 public:
  DocumentSetSource(SharedDocumentSet set, double weight) : set(std::move(set)), weight(weight) {
    set_maxweight(weight);
  }
  Xapian::doccount get_termfreq_min() const override { return count(); }
  Xapian::doccount get_termfreq_est() const override { return count(); }
  Xapian::doccount get_termfreq_max() const override { return count(); }
  double get_weight() const override { return weight; }
  Xapian::docid get_docid() const override { return *at; }
  bool at_end() const override { return started && at == end; }
  void next(double minimum) override {
    if (started) {
      ++at;
    } else {
      started = true;
    }
    if (minimum > weight) at = end;
  }
  void skip_to(Xapian::docid docid, double minimum) override {
    started = true;
    if (minimum > weight) at = end;
    // Targets ascend and are mostly near, so search in doubling steps.
    size_t step = 1;
    const Xapian::docid *low = at, *high = at;
    while (high < end && *high < docid) {
      low = high;
      high = size_t(end - high) > step ? high + step : end;
      step *= 2;
    }
    at = std::lower_bound(low, high, docid);
  }
  PostingSource *clone() const override { return new DocumentSetSource(set, weight); }
  void init(const Xapian::Database &database) override {
    at = begin = end = nullptr;
    started = false;
    const auto found = set->lists.find(database.get_uuid());
    if (found == set->lists.end()) return;
    const auto &list = found->second;
    at = begin = list.data();
    // Beyond the last document there is nothing to find.
    end = std::upper_bound(begin, begin + list.size(), database.get_lastdocid());
  }
  std::string get_description() const override { return "DocumentSet"; }

 private:
  Xapian::doccount count() const { return Xapian::doccount(end - begin); }

  SharedDocumentSet set;
  double weight;
  const Xapian::docid *begin = nullptr, *at = nullptr, *end = nullptr;
  bool started = false;
};

/// A posting source of the caller's.
class CallbackSource : public Xapian::PostingSource {
 public:
  explicit CallbackSource(const CXPostingSource &callbacks) : callbacks(callbacks) {}
  ~CallbackSource() override {
    close();
    callbacks.release(callbacks.context);
  }
  Xapian::doccount get_termfreq_min() const override { return bounds.minimum; }
  Xapian::doccount get_termfreq_est() const override { return bounds.estimate; }
  Xapian::doccount get_termfreq_max() const override { return bounds.maximum; }
  double get_weight() const override { return posting.weight; }
  Xapian::docid get_docid() const override { return posting.docid; }
  bool at_end() const override { return ended; }
  void next(double minimum) override {
    if (posting.docid == Xapian::docid(-1)) {
      ended = true;
    } else {
      advance(posting.docid + 1, minimum);
    }
  }
  void skip_to(Xapian::docid docid, double minimum) override {
    if (docid > posting.docid) advance(docid, minimum);
  }
  PostingSource *clone() const override {
    callbacks.retain(callbacks.context);
    try {
      return new CallbackSource(callbacks);
    } catch (...) {
      callbacks.release(callbacks.context);
      throw;
    }
  }
  void init(const Xapian::Database &database) override {
    close();
    posting = {0, 0};
    ended = false;
    auto copy = std::make_unique<Xapian::Database>(database);
    bounds = {0, 0, 0, 0};
    rethrow(callbacks.open(callbacks.context, CXDatabase{copy.release()}, &bounds, &cursor));
    if (!(bounds.maximumWeight >= 0) || std::isinf(bounds.maximumWeight)) {
      throw Xapian::InvalidArgumentError("a posting source's maximum weight must be finite and not negative");
    }
    set_maxweight(bounds.maximumWeight);
  }
  std::string get_description() const override { return "PostingSource"; }

 private:
  void close() noexcept {
    if (cursor) callbacks.close(cursor);
    cursor = nullptr;
  }
  void advance(Xapian::docid docid, double minimum) {
    if (ended) return;
    CXSourcePosting found{0, 0};
    rethrow(callbacks.advance(cursor, docid, minimum, &found));
    if (found.docid == 0) {
      ended = true;
      return;
    }
    if (found.docid < docid) {
      throw Xapian::InvalidArgumentError("a posting source went back to document " +
                                         std::to_string(found.docid) + " when asked for " +
                                         std::to_string(docid));
    }
    if (!(found.weight >= 0 && found.weight <= bounds.maximumWeight)) {
      throw Xapian::InvalidArgumentError("a posting source's weight lies outside 0 and its maximum weight");
    }
    posting = found;
  }

  CXPostingSource callbacks;
  CXPostingBounds bounds{0, 0, 0, 0};
  CXSourcePosting posting{0, 0};
  void *cursor = nullptr;
  bool ended = false;
};

using Stack = std::vector<Xapian::Query>;

void push(CXQuery query, Xapian::PostingSource *source) {
  std::unique_ptr<Xapian::PostingSource> owned(source);
  Stack &stack = get<Stack>(query);
  stack.reserve(stack.size() + 1);
  // The query counts references to a source only once it has been released.
  Xapian::Query pushed(owned->release());
  owned.release();
  stack.push_back(std::move(pushed));
}

}  // namespace

const Xapian::Query &top(CXQuery query) {
  Stack &stack = get<Stack>(query);
  if (stack.empty()) throw Xapian::InvalidOperationError("no query on the stack");
  return stack.back();
}

}  // namespace cx

using namespace cx;
using Xapian::Query;

CXError CXDocumentSetMake(CXDocumentSet *set) noexcept {
  return guard([&] { set->impl = new SharedDocumentSet(std::make_shared<DocumentSet>()); });
}

CXError CXDocumentSetInsert(CXDocumentSet set, CXText uuid, const uint32_t *ids, size_t count) noexcept {
  return guard([&] {
    auto &list = get<SharedDocumentSet>(set)->lists[string(uuid)];
    if (count) list.assign(ids, ids + count);
  });
}

void CXDocumentSetFree(CXDocumentSet set) noexcept { destroy<SharedDocumentSet>(set); }

CXError CXQueryMake(CXQuery *query) noexcept {
  return guard([&] { query->impl = new Stack(); });
}

void CXQueryFree(CXQuery query) noexcept { destroy<Stack>(query); }

CXError CXQueryPushMatchAll(CXQuery query) noexcept {
  // Not a copy of Query::MatchAll: its references are counted without locks, and all threads would share it.
  return guard([&] { get<Stack>(query).emplace_back(std::string()); });
}

CXError CXQueryPushMatchNothing(CXQuery query) noexcept {
  return guard([&] { get<Stack>(query).push_back(Query()); });
}

CXError CXQueryPushTerm(CXQuery query, CXText term, uint32_t wqf, uint32_t position) noexcept {
  return guard([&] { get<Stack>(query).emplace_back(string(term), wqf, position); });
}

CXError CXQueryPushWildcard(
    CXQuery query, CXText prefix, uint32_t limit, int32_t limitType, CXQueryOperator combiner) noexcept {
  return guard([&] {
    get<Stack>(query).emplace_back(
        Query::OP_WILDCARD, string(prefix), limit, int(limitType), Query::op(combiner));
  });
}

CXError CXQueryPushValueRange(CXQuery query, uint32_t slot, CXText lower, CXText upper) noexcept {
  return guard(
      [&] { get<Stack>(query).emplace_back(Query::OP_VALUE_RANGE, slot, string(lower), string(upper)); });
}

CXError CXQueryPushValueAtLeast(CXQuery query, uint32_t slot, CXText lower) noexcept {
  return guard([&] { get<Stack>(query).emplace_back(Query::OP_VALUE_GE, slot, string(lower)); });
}

CXError CXQueryPushValueAtMost(CXQuery query, uint32_t slot, CXText upper) noexcept {
  return guard([&] { get<Stack>(query).emplace_back(Query::OP_VALUE_LE, slot, string(upper)); });
}

CXError CXQueryPushDocuments(CXQuery query, CXDocumentSet set, double weight) noexcept {
  return guard([&] { push(query, new DocumentSetSource(get<SharedDocumentSet>(set), weight)); });
}

CXError CXQueryPushPostingSource(CXQuery query, CXPostingSource source) noexcept {
  CallbackSource *made = nullptr;
  CXError error = guard([&] { made = new CallbackSource(source); });
  if (!made) {
    source.release(source.context);
    return error;
  }
  return guard([&] { push(query, made); });
}

CXError CXQueryPushValueWeight(CXQuery query, uint32_t slot) noexcept {
  return guard([&] { push(query, new Xapian::ValueWeightPostingSource(slot)); });
}

CXError CXQueryPushDecreasingValueWeight(
    CXQuery query, uint32_t slot, uint32_t firstDocid, uint32_t lastDocid) noexcept {
  return guard(
      [&] { push(query, new Xapian::DecreasingValueWeightPostingSource(slot, firstDocid, lastDocid)); });
}

CXError CXQueryPushFixedWeight(CXQuery query, double weight) noexcept {
  return guard([&] { push(query, new Xapian::FixedWeightPostingSource(weight)); });
}

CXError CXQueryPushValueMap(CXQuery query, uint32_t slot, const CXText *keys, const double *weights,
    size_t count, double defaultWeight) noexcept {
  return guard([&] {
    auto source = std::make_unique<Xapian::ValueMapPostingSource>(slot);
    source->set_default_weight(defaultWeight);
    for (size_t index = 0; index < count; ++index) source->add_mapping(string(keys[index]), weights[index]);
    push(query, source.release());
  });
}

CXError CXQueryPushSerialised(CXQuery query, CXText serialised) noexcept {
  return guard([&] { get<Stack>(query).push_back(Query::unserialise(string(serialised))); });
}

CXError CXQueryCombine(CXQuery query, CXQueryOperator op, size_t count, uint32_t parameter) noexcept {
  return guard([&] {
    Stack &stack = get<Stack>(query);
    if (count > stack.size()) throw Xapian::InvalidOperationError("too few queries on the stack");
    const auto first = stack.end() - std::ptrdiff_t(count);
    Query combined(Query::op(op), first, stack.end(), parameter);
    stack.erase(first, stack.end());
    stack.push_back(std::move(combined));
  });
}

CXError CXQueryScale(CXQuery query, double factor) noexcept {
  return guard([&] {
    Query scaled(factor, top(query));
    get<Stack>(query).back() = std::move(scaled);
  });
}

CXError CXQueryDescription(CXQuery query, CXText *text) noexcept {
  return guard([&] { *text = lend(top(query).get_description()); });
}

CXError CXQuerySerialise(CXQuery query, CXText *serialised) noexcept {
  return guard([&] { *serialised = lend(top(query).serialise()); });
}

CXError CXQueryLength(CXQuery query, uint32_t *length) noexcept {
  return guard([&] { *length = top(query).get_length(); });
}

CXError CXQueryTerms(CXQuery query, bool unique, CXTermCursor *cursor) noexcept {
  return guard([&] {
    const Query &source = top(query);
    if (unique) {
      make(cursor, source.get_unique_terms_begin(), source.get_unique_terms_end(), {false, false});
    } else {
      make(cursor, source.get_terms_begin(), source.get_terms_end(), {false, false});
    }
  });
}
