internal import LedeSchema

/// Something that the matches of a search can be counted by: a field of the table, or a part of the date.
public struct Facet: Hashable, Sendable, Identifiable {
  /// The name in `--facet` and in the machine output.
  public var id: String
  /// One line of help.
  public var help: String
  /// The slot of its values.
  let slot: UInt32
  /// The collections whose documents carry the values.
  let homes: [Collection]
  /// How the stored value becomes the counted one.
  let form: Form

  enum Form: Hashable, Sendable {
    case whole
    /// The year of a date.
    case year
    /// The month of a date.
    case month
    /// A date as it is stored: `20230913`, zeros for what is not known.
    case date
  }

  /// Every facet: the fields that are facets, and `year` and `month`.
  public static let all: [Facet] =
    Field.all.compactMap { field in
      guard field.isFacet, let slot = field.slot else { return nil }
      return Facet(id: field.id, help: field.help, slot: slot, homes: field.collections, form: .whole)
    } + [date("year", "year of publication", .year), date("month", "month of publication", .month)]

  /// The stored dates themselves, for timelines.
  static let dates = date("date", "day of publication", .date)

  private static func date(_ id: String, _ help: String, _ form: Form) -> Facet {
    Facet(
      id: id, help: help, slot: Field.known("date").slot ?? 0, homes: Field.known("date").collections,
      form: form)
  }

  /// The facet of a name, or of another name of its field, in any case.
  public static func named(_ name: String) -> Facet? {
    let id = Field.named(name)?.id ?? name.lowercased()
    return all.first { $0.id == id }
  }

  /// The counted value of a stored one; `nil` where that says nothing.
  func value(of stored: [UInt8]) -> String? {
    switch form {
    case .whole, .date: return String(decoding: stored, as: UTF8.self)
    case .year: return stored.count == 8 ? String(decoding: stored.prefix(4), as: UTF8.self) : nil
    case .month:
      guard stored.count == 8, stored[4...5] != [0x30, 0x30] else { return nil }
      return String(decoding: stored.prefix(4), as: UTF8.self) + "-"
        + String(decoding: stored[4...5], as: UTF8.self)
    }
  }
}

/// How often each value of a facet stands among the matches of a search.
public struct FacetCounts: Sendable {
  /// The id of the facet.
  public var facet: String
  /// The values with their numbers of matches, the most frequent first; of equals, in the order of their bytes.
  ///
  /// A match counts once for each value that it has: an article with quotes by two speakers for both.
  public var values: [(value: String, count: Int)]
  /// Matches without a value.
  public var missing: Int

  init(_ facet: String, _ counts: [String: Int], missing: Int) {
    self.facet = facet
    values = counts.map { ($0.key, $0.value) }.sorted { one, other in
      one.count != other.count
        ? one.count > other.count : one.value.utf8.lexicographicallyPrecedes(other.value.utf8)
    }
    self.missing = missing
  }

  /// Estimates for more matches of the same kind.
  func scaled(by factor: Double) -> FacetCounts {
    var scaled = self
    scaled.values = values.map { ($0.value, Int(Double($0.count) * factor + 0.5)) }
    scaled.missing = Int(Double(missing) * factor + 0.5)
    return scaled
  }
}
