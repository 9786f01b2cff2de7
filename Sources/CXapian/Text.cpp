#include "Guard.hpp"

using namespace cx;

CXText CXStemmerLanguages() noexcept {
  const auto *info = Xapian::Internal::get_constinfo_();
  return CXText{info->stemmer_data, info->stemmer_name_len};
}

CXError CXStemmerMake(CXText language, CXStemmer *stemmer) noexcept {
  return guard([&] { stemmer->impl = new Stemmer{Xapian::Stem(string(language)), {}, {}}; });
}

void CXStemmerFree(CXStemmer stemmer) noexcept { destroy<Stemmer>(stemmer); }

CXError CXStemmerStem(CXStemmer handle, CXText word, CXText *stem) noexcept {
  return guard([&] {
    auto &stemmer = get<Stemmer>(handle);
    stemmer.word.assign(static_cast<const char *>(word.count ? word.bytes : ""), word.count);
    stemmer.result = stemmer.stem(stemmer.word);
    *stem = view(stemmer.result);
  });
}

CXError CXSortableSerialise(double number, CXText *serialised) noexcept {
  return guard([&] { *serialised = lend(Xapian::sortable_serialise(number)); });
}

double CXSortableUnserialise(CXText serialised) noexcept {
  double number = 0;
  CXErrorFree(guard([&] { number = Xapian::sortable_unserialise(string(serialised)); }));
  return number;
}

CXText CXVersion() noexcept { return CXText{Xapian::version_string(), __builtin_strlen(Xapian::version_string())}; }

CXError CXTermGeneratorMake(CXTermGenerator *generator) noexcept {
  return guard([&] { generator->impl = new Xapian::TermGenerator(); });
}

void CXTermGeneratorFree(CXTermGenerator generator) noexcept { destroy<Xapian::TermGenerator>(generator); }

CXError CXTermGeneratorSetStemmer(CXTermGenerator handle, CXStemmer stemmer, int32_t strategy) noexcept {
  return guard([&] {
    auto &generator = get<Xapian::TermGenerator>(handle);
    generator.set_stemmer(stemmer.impl ? get<Stemmer>(stemmer).stem : Xapian::Stem());
    generator.set_stemming_strategy(Xapian::TermGenerator::stem_strategy(strategy));
  });
}

CXError CXTermGeneratorSetFlags(CXTermGenerator handle, int32_t flags, uint32_t maximumWord) noexcept {
  return guard([&] {
    auto &generator = get<Xapian::TermGenerator>(handle);
    generator.set_flags(Xapian::TermGenerator::flags(flags));
    generator.set_max_word_length(maximumWord);
  });
}

CXError CXTermGeneratorIndex(CXTermGenerator handle, CXDocument document, CXText text, uint32_t wdf,
    CXText prefix, bool positions, uint32_t *position) noexcept {
  return guard([&] {
    auto &generator = get<Xapian::TermGenerator>(handle);
    auto &target = get<Xapian::Document>(document);
    generator.set_document(target);
    generator.set_termpos(*position);
    if (positions) {
      generator.index_text(string(text), wdf, string(prefix));
    } else {
      generator.index_text_without_positions(string(text), wdf, string(prefix));
    }
    *position = generator.get_termpos();
    target = generator.get_document();
    generator.set_document(Xapian::Document());
  });
}

CXError CXQueryParserMake(CXQueryParser *parser) noexcept {
  return guard([&] { parser->impl = new Xapian::QueryParser(); });
}

void CXQueryParserFree(CXQueryParser parser) noexcept { destroy<Xapian::QueryParser>(parser); }

CXError CXQueryParserSetStemmer(CXQueryParser handle, CXStemmer stemmer, int32_t strategy) noexcept {
  return guard([&] {
    auto &parser = get<Xapian::QueryParser>(handle);
    parser.set_stemmer(stemmer.impl ? get<Stemmer>(stemmer).stem : Xapian::Stem());
    parser.set_stemming_strategy(Xapian::QueryParser::stem_strategy(strategy));
  });
}

CXError CXQueryParserSetDatabase(CXQueryParser parser, CXDatabase database) noexcept {
  return guard([&] { get<Xapian::QueryParser>(parser).set_database(get<Xapian::Database>(database)); });
}

CXError CXQueryParserSetDefaultOperator(CXQueryParser parser, CXQueryOperator op) noexcept {
  return guard([&] { get<Xapian::QueryParser>(parser).set_default_op(Xapian::Query::op(op)); });
}

CXError CXQueryParserSetMaximumExpansion(CXQueryParser parser, uint32_t limit, int32_t limitType) noexcept {
  return guard([&] { get<Xapian::QueryParser>(parser).set_max_expansion(limit, limitType); });
}

CXError CXQueryParserAddPrefix(CXQueryParser handle, CXText field, CXText prefix, bool boolean) noexcept {
  return guard([&] {
    auto &parser = get<Xapian::QueryParser>(handle);
    if (boolean) {
      parser.add_boolean_prefix(string(field), string(prefix));
    } else {
      parser.add_prefix(string(field), string(prefix));
    }
  });
}

CXError CXQueryParserParse(
    CXQueryParser parser, CXText text, uint32_t flags, CXText defaultPrefix, CXText *query) noexcept {
  return guard([&] {
    *query = lend(get<Xapian::QueryParser>(parser)
                      .parse_query(string(text), flags, string(defaultPrefix))
                      .serialise());
  });
}

CXError CXQueryParserCorrected(CXQueryParser parser, CXText *corrected) noexcept {
  return guard([&] { *corrected = lend(get<Xapian::QueryParser>(parser).get_corrected_query_string()); });
}
