#include <algorithm>
#include <array>

#include "Guard.hpp"

namespace cx {
namespace {

/// A document lent to a callback.
CXDocument lend(const Xapian::Document &document) noexcept {
  return CXDocument{const_cast<Xapian::Document *>(&document)};
}

class CallbackDecider : public Xapian::MatchDecider {
 public:
  explicit CallbackDecider(const CXMatchDecider &callback) : callback(callback) {}
  bool operator()(const Xapian::Document &document) const override {
    bool accept = false;
    rethrow(callback.decide(callback.context, lend(document), &accept));
    return accept;
  }

 private:
  CXMatchDecider callback;
};

class CallbackSpy : public Xapian::MatchSpy {
 public:
  explicit CallbackSpy(const CXMatchSpy &callback) : callback(callback) {}
  void operator()(const Xapian::Document &document, double weight) override {
    rethrow(callback.see(callback.context, lend(document), weight));
  }

 private:
  CXMatchSpy callback;
};

class CallbackKeyMaker : public Xapian::KeyMaker {
 public:
  explicit CallbackKeyMaker(const CXKeyMaker &callback) : callback(callback) {}
  ~CallbackKeyMaker() override { callback.release(callback.context); }
  std::string operator()(const Xapian::Document &document) const override {
    std::string key;
    rethrow(callback.make(callback.context, lend(document), CXBuffer{&key}));
    return key;
  }

 private:
  CXKeyMaker callback;
};

class CallbackExpandDecider : public Xapian::ExpandDecider {
 public:
  explicit CallbackExpandDecider(const CXExpandDecider &callback) : callback(callback) {}
  bool operator()(const std::string &term) const override {
    bool accept = false;
    rethrow(callback.decide(callback.context, view(term), &accept));
    return accept;
  }

 private:
  CXExpandDecider callback;
};

struct ExpansionSet {
  std::vector<std::string> names;
  std::vector<CXExpansionTerm> terms;
  uint32_t bound;
};

/// Adds spies to an enquire for the time of one match.
class Spying {
 public:
  Spying(Xapian::Enquire &enquire, const CXMSetRequest &request) : enquire(enquire) {
    for (size_t index = 0; index < request.spyCount; ++index) {
      spies.push_back(std::make_unique<CallbackSpy>(request.spies[index]));
      enquire.add_matchspy(spies.back().get());
    }
    for (size_t index = 0; index < request.valueSpyCount; ++index) {
      enquire.add_matchspy(&get<Xapian::ValueCountMatchSpy>(request.valueSpies[index]));
    }
  }
  ~Spying() {
    CXErrorFree(guard([&] { enquire.clear_matchspies(); }));
  }

 private:
  Xapian::Enquire &enquire;
  std::vector<std::unique_ptr<CallbackSpy>> spies;
};

Xapian::RSet relevanceSet(const uint32_t *ids, size_t count) {
  Xapian::RSet set;
  for (size_t index = 0; index < count; ++index) set.add_document(ids[index]);
  return set;
}

void setSortKey(Xapian::Enquire &enquire, CXSort sort, std::unique_ptr<Xapian::KeyMaker> maker, bool reverse) {
  // Released, it is counted by the enquire that takes it.
  Xapian::KeyMaker *released = maker->release();
  maker.release();
  switch (sort) {
    case CXSortValueThenRelevance:
      return enquire.set_sort_by_key_then_relevance(released, reverse);
    case CXSortRelevanceThenValue:
      return enquire.set_sort_by_relevance_then_key(released, reverse);
    default:
      return enquire.set_sort_by_key(released, reverse);
  }
}

}  // namespace
}  // namespace cx

using namespace cx;
using Xapian::Enquire;
using Xapian::MSet;

CXError CXEnquireMake(CXDatabase database, CXEnquire *enquire) noexcept {
  return guard([&] { enquire->impl = new Enquire(get<Xapian::Database>(database)); });
}

void CXEnquireFree(CXEnquire enquire) noexcept { destroy<Enquire>(enquire); }

CXError CXEnquireSetQuery(CXEnquire enquire, CXQuery query, uint32_t length) noexcept {
  return guard([&] { get<Enquire>(enquire).set_query(top(query), length); });
}

CXError CXEnquireSetWeighting(CXEnquire handle, CXWeighting weighting, const double *parameters, size_t count,
    CXText normalizations) noexcept {
  return guard([&] {
    auto &enquire = get<Enquire>(handle);
    std::array<double, 6> p{};
    std::copy_n(parameters, std::min(count, p.size()), p.begin());
    switch (weighting) {
      case CXWeightingBm25:
        return enquire.set_weighting_scheme(Xapian::BM25Weight(p[0], p[1], p[2], p[3], p[4]));
      case CXWeightingBm25Plus:
        return enquire.set_weighting_scheme(Xapian::BM25PlusWeight(p[0], p[1], p[2], p[3], p[4], p[5]));
      case CXWeightingTfIdf:
        return enquire.set_weighting_scheme(Xapian::TfIdfWeight(string(normalizations)));
      case CXWeightingPl2:
        return enquire.set_weighting_scheme(Xapian::PL2Weight(p[0]));
      case CXWeightingPl2Plus:
        return enquire.set_weighting_scheme(Xapian::PL2PlusWeight(p[0], p[1]));
      case CXWeightingDph:
        return enquire.set_weighting_scheme(Xapian::DPHWeight());
      case CXWeightingDlh:
        return enquire.set_weighting_scheme(Xapian::DLHWeight());
      case CXWeightingInL2:
        return enquire.set_weighting_scheme(Xapian::InL2Weight(p[0]));
      case CXWeightingIfB2:
        return enquire.set_weighting_scheme(Xapian::IfB2Weight(p[0]));
      case CXWeightingIneB2:
        return enquire.set_weighting_scheme(Xapian::IneB2Weight(p[0]));
      case CXWeightingBb2:
        return enquire.set_weighting_scheme(Xapian::BB2Weight(p[0]));
      case CXWeightingLm:
        return enquire.set_weighting_scheme(
            Xapian::LMWeight(p[0], Xapian::Weight::type_smoothing(int(p[1])), p[2], p[3]));
      case CXWeightingTrad:
        return enquire.set_weighting_scheme(Xapian::TradWeight(p[0]));
      case CXWeightingBoolean:
        return enquire.set_weighting_scheme(Xapian::BoolWeight());
      case CXWeightingCoordinate:
        return enquire.set_weighting_scheme(Xapian::CoordWeight());
    }
    throw Xapian::InvalidArgumentError("no such weighting scheme");
  });
}

CXError CXEnquireSetSort(CXEnquire handle, CXSort sort, uint32_t slot, bool reverse) noexcept {
  return guard([&] {
    auto &enquire = get<Enquire>(handle);
    switch (sort) {
      case CXSortRelevance:
        return enquire.set_sort_by_relevance();
      case CXSortValue:
        return enquire.set_sort_by_value(slot, reverse);
      case CXSortValueThenRelevance:
        return enquire.set_sort_by_value_then_relevance(slot, reverse);
      case CXSortRelevanceThenValue:
        return enquire.set_sort_by_relevance_then_value(slot, reverse);
    }
    throw Xapian::InvalidArgumentError("no such sort order");
  });
}

CXError CXEnquireSetSortSlots(
    CXEnquire enquire, CXSort sort, const CXSortSlot *slots, size_t count, bool reverse) noexcept {
  return guard([&] {
    auto maker = std::make_unique<Xapian::MultiValueKeyMaker>();
    for (size_t index = 0; index < count; ++index) {
      maker->add_value(slots[index].slot, slots[index].reverse, string(slots[index].missing));
    }
    setSortKey(get<Enquire>(enquire), sort, std::move(maker), reverse);
  });
}

CXError CXEnquireSetSortKey(CXEnquire enquire, CXSort sort, CXKeyMaker callback, bool reverse) noexcept {
  std::unique_ptr<Xapian::KeyMaker> maker;
  CXError error = guard([&] { maker.reset(new CallbackKeyMaker(callback)); });
  if (!maker) {
    callback.release(callback.context);
    return error;
  }
  return guard([&] { setSortKey(get<Enquire>(enquire), sort, std::move(maker), reverse); });
}

CXError CXEnquireSetCollapse(CXEnquire enquire, uint32_t slot, uint32_t maximum) noexcept {
  return guard([&] { get<Enquire>(enquire).set_collapse_key(slot, maximum); });
}

CXError CXEnquireSetCutoff(CXEnquire enquire, int32_t percent, double weight) noexcept {
  return guard([&] { get<Enquire>(enquire).set_cutoff(percent, weight); });
}

CXError CXEnquireSetDocumentOrder(CXEnquire enquire, int32_t order) noexcept {
  return guard([&] { get<Enquire>(enquire).set_docid_order(Enquire::docid_order(order)); });
}

CXError CXEnquireSetTimeLimit(CXEnquire enquire, double seconds) noexcept {
  return guard([&] { get<Enquire>(enquire).set_time_limit(seconds); });
}

CXError CXEnquireSetExpansion(CXEnquire enquire, CXText scheme, double k) noexcept {
  return guard([&] { get<Enquire>(enquire).set_expansion_scheme(string(scheme), k); });
}

CXError CXEnquireMSet(CXEnquire handle, const CXMSetRequest *request, CXMSet *mset) noexcept {
  return guard([&] {
    auto &enquire = get<Enquire>(handle);
    const Xapian::RSet relevant = relevanceSet(request->relevant, request->relevantCount);
    std::unique_ptr<CallbackDecider> decider;
    if (request->decider) decider.reset(new CallbackDecider(*request->decider));
    Spying spying(enquire, *request);
    mset->impl = new MSet(enquire.get_mset(request->first, request->maximum, request->checkAtLeast,
        request->relevantCount ? &relevant : nullptr, decider.get()));
  });
}

CXError CXEnquireESet(CXEnquire enquire, uint32_t maximum, const uint32_t *relevant, size_t relevantCount,
    int32_t flags, const CXExpandDecider *callback, double minimumWeight, CXESet *eset) noexcept {
  return guard([&] {
    std::unique_ptr<CallbackExpandDecider> decider;
    if (callback) decider.reset(new CallbackExpandDecider(*callback));
    const Xapian::ESet found = get<Enquire>(enquire).get_eset(
        maximum, relevanceSet(relevant, relevantCount), flags, decider.get(), minimumWeight);
    auto set = std::make_unique<ExpansionSet>();
    set->bound = found.get_ebound();
    set->names.reserve(found.size());
    set->terms.reserve(found.size());
    for (auto at = found.begin(); at != found.end(); ++at) {
      set->names.push_back(*at);
      set->terms.push_back({view(set->names.back()), at.get_weight()});
    }
    eset->impl = set.release();
  });
}

CXError CXEnquireMatchingTerms(CXEnquire handle, uint32_t docid, CXTermCursor *cursor) noexcept {
  return guard([&] {
    auto &enquire = get<Enquire>(handle);
    make(cursor, enquire.get_matching_terms_begin(docid), enquire.get_matching_terms_end(docid), {false, false});
  });
}

void CXMSetFree(CXMSet mset) noexcept { destroy<MSet>(mset); }

CXError CXMSetGetSummary(CXMSet handle, CXMSetSummary *summary) noexcept {
  return guard([&] {
    const auto &mset = get<MSet>(handle);
    *summary = {mset.get_firstitem(), mset.size(),
        {mset.get_matches_lower_bound(), mset.get_matches_estimated(), mset.get_matches_upper_bound()},
        {mset.get_uncollapsed_matches_lower_bound(), mset.get_uncollapsed_matches_estimated(),
            mset.get_uncollapsed_matches_upper_bound()},
        mset.get_max_attained(), mset.get_max_possible()};
  });
}

CXError CXMSetHits(CXMSet handle, CXHit *hits, size_t count) noexcept {
  return guard([&] {
    const auto &mset = get<MSet>(handle);
    size_t index = 0;
    for (auto at = mset.begin(); at != mset.end() && index < count; ++at, ++index) {
      const double weight = at.get_weight();
      hits[index] = {*at, at.get_collapse_count(), mset.convert_to_percent(weight), weight};
    }
  });
}

CXError CXMSetCollapseKey(CXMSet mset, uint32_t index, CXText *key) noexcept {
  return guard([&] { *key = cx::lend(get<MSet>(mset)[index].get_collapse_key()); });
}

CXError CXMSetSortKey(CXMSet mset, uint32_t index, CXText *key) noexcept {
  return guard([&] { *key = cx::lend(get<MSet>(mset)[index].get_sort_key()); });
}

CXError CXMSetDocument(CXMSet mset, uint32_t index, CXDocument *document) noexcept {
  return guard([&] { document->impl = new Xapian::Document(get<MSet>(mset)[index].get_document()); });
}

CXError CXMSetFetch(CXMSet handle, uint32_t first, uint32_t end) noexcept {
  return guard([&] {
    const auto &mset = get<MSet>(handle);
    mset.fetch(mset[first], end < mset.size() ? mset[end] : mset.end());
  });
}

CXError CXMSetPercent(CXMSet mset, double weight, int32_t *percent) noexcept {
  return guard([&] { *percent = get<MSet>(mset).convert_to_percent(weight); });
}

CXError CXMSetTermFrequency(CXMSet mset, CXText term, uint32_t *frequency) noexcept {
  return guard([&] { *frequency = get<MSet>(mset).get_termfreq(string(term)); });
}

CXError CXMSetTermWeight(CXMSet mset, CXText term, double *weight) noexcept {
  return guard([&] { *weight = get<MSet>(mset).get_termweight(string(term)); });
}

CXError CXMSetSnippet(CXMSet mset, CXText text, size_t length, CXStemmer stemmer, uint32_t flags, CXText start,
    CXText end, CXText omission, CXText *snippet) noexcept {
  return guard([&] {
    const Xapian::Stem stem = stemmer.impl ? get<Stemmer>(stemmer).stem : Xapian::Stem();
    *snippet = cx::lend(get<MSet>(mset).snippet(
        string(text), length, stem, flags, string(start), string(end), string(omission)));
  });
}

void CXESetFree(CXESet eset) noexcept { destroy<ExpansionSet>(eset); }

void CXESetTerms(CXESet eset, const CXExpansionTerm **terms, size_t *count, uint32_t *bound) noexcept {
  const auto &set = get<ExpansionSet>(eset);
  *terms = set.terms.data();
  *count = set.terms.size();
  *bound = set.bound;
}

CXError CXValueCountSpyMake(uint32_t slot, CXValueCountSpy *spy) noexcept {
  return guard([&] { spy->impl = new Xapian::ValueCountMatchSpy(slot); });
}

void CXValueCountSpyFree(CXValueCountSpy spy) noexcept { destroy<Xapian::ValueCountMatchSpy>(spy); }

size_t CXValueCountSpyTotal(CXValueCountSpy spy) noexcept {
  return get<Xapian::ValueCountMatchSpy>(spy).get_total();
}

CXError CXValueCountSpySee(CXValueCountSpy handle, CXDocument document) noexcept {
  return guard([&] { get<Xapian::ValueCountMatchSpy>(handle)(get<Xapian::Document>(document), 0.0); });
}

CXError CXValueCountSpyValues(CXValueCountSpy handle, CXTermCursor *cursor) noexcept {
  return guard([&] {
    const auto &spy = get<Xapian::ValueCountMatchSpy>(handle);
    make(cursor, spy.values_begin(), spy.values_end(), {false, true});
  });
}

CXError CXValueCountSpyTopValues(CXValueCountSpy handle, size_t maximum, CXTermCursor *cursor) noexcept {
  return guard([&] {
    const auto &spy = get<Xapian::ValueCountMatchSpy>(handle);
    make(cursor, spy.top_values_begin(maximum), spy.top_values_end(maximum), {false, true});
  });
}
