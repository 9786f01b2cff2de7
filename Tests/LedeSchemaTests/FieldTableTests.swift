import LedeSchema
import Testing

@Suite struct FieldTableTests {
  @Test func prefixesAreUniqueWithinACollection() {
    for collection in Collection.allCases {
      let prefixes = Field.all.filter { $0.collections.contains(collection) }.compactMap(\.prefix)
      #expect(Set(prefixes).count == prefixes.count)
    }
  }

  @Test func slotsAreUnique() {
    let slots = Field.all.compactMap(\.slot) + Field.internalSlots
    #expect(Set(slots).count == slots.count)
  }

  @Test func namesAndAliasesAreUniqueAndLowerCase() {
    let names = Field.all.flatMap { [$0.id] + $0.aliases }
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0 == $0.lowercased() && !$0.isEmpty })
  }

  @Test func everyNameAndAliasLeadsToItsField() {
    for field in Field.all {
      for name in [field.id] + field.aliases { #expect(Field.named(name.uppercased())?.id == field.id) }
    }
  }

  /// The analyser and the search refer to fields by these names.
  @Test(arguments: [
    "headline", "body", "lead", "quote", "speaker", "caption", "credit", "byline", "dateline", "agency",
    "outlet",
    "section", "lang", "date", "indexed", "path", "url", "id", "has",
  ]) func knownFieldsAreInTheTable(name: String) { #expect(Field.named(name) != nil) }

  @Test(arguments: [
    ("headline", TermPrefix.headline), ("speaker", TermPrefix.speaker), ("credit", TermPrefix.credit),
    ("byline", TermPrefix.byline), ("dateline", TermPrefix.dateline), ("agency", TermPrefix.agency),
    ("outlet", TermPrefix.outlet), ("section", TermPrefix.section), ("lang", TermPrefix.language),
    ("path", TermPrefix.path), ("url", TermPrefix.url), ("id", TermPrefix.id), ("has", TermPrefix.flag),
  ]) func prefixesOfTheAnalyserAreThoseOfTheTable(name: String, prefix: String) {
    #expect(Field.named(name)?.prefix == prefix)
  }

  /// Folded words never start with an upper-case letter, so no word of one field reads as a term of another.
  @Test func prefixesAreUpperCase() {
    let prefixes = Field.all.compactMap(\.prefix) + [TermPrefix.stem, TermPrefix.copies]
    #expect(prefixes.allSatisfy { $0.utf8.allSatisfy { (0x41...0x5a).contains($0) } })
  }

  @Test func everyFieldWithASlotOfAFacetSaysWhereItIs() {
    #expect(Field.all.filter(\.isFacet).allSatisfy { $0.slot != nil && !$0.collections.isEmpty })
  }
}
