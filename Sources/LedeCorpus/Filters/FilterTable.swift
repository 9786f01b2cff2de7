/// The filters of a run, by the ends of names; none unless asked for.
public struct FilterTable: Sendable, Hashable {
  private var byExtension: [[UInt8]: Filter] = [:]

  /// A table of filters, of which a later one for the same extension counts.
  public init(_ filters: [Filter] = []) {
    for filter in filters {
      for name in filter.extensions { byExtension[Array(name.utf8)] = filter }
    }
  }

  /// The filter for a file or member of this name.
  public func filter(for name: [UInt8]) -> Filter? {
    guard !byExtension.isEmpty, let dot = name.lastIndex(of: 0x2e), dot > 0, name[dot - 1] != 0x2f else {
      return nil
    }
    return byExtension[name[(dot + 1)...].map { (0x41...0x5a).contains($0) ? $0 | 0x20 : $0 }]
  }
}
