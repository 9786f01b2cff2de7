import LedeSchema
import LedeSearch

/// The words that shells ask for (`lede completions --words KIND`): a line each, a tab before what they mean.
enum CompletionWords {
  static func list(_ kind: String) -> [String] {
    switch kind {
    case "fields": Field.all.map { "\($0.id)\t\($0.help)" }
    case "saved": saved("")
    case "query": saved("@") + Field.all.map { "\($0.id):\t\($0.help)" }
    default: []
    }
  }

  /// The saved searches of the index here; none where there is no index.
  private static func saved(_ sign: String) -> [String] {
    guard let place = try? Place.existing(PlaceOptions()),
      let saved = try? SavedSearches(IndexLayout(root: place))
    else { return [] }
    return saved.names.compactMap { name in
      saved.searches[name].map { "\(sign)\(name)\t\(SaveCommand.text($0))" }
    }
  }
}
