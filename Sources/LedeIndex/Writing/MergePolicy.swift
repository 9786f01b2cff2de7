internal import LedeSchema

/// Which segments to merge after a change.
///
/// Small segments are merged first, and with them any that is not much larger, so that an article is copied a
/// number of times that grows with the logarithm of the number of updates, as in Lucene's tiered merging.
struct MergePolicy: Sendable {
  /// Segments in an index at most.
  var most = 8
  /// A segment with this share of dead articles is written anew.
  var deadShare = 0.2

  /// The places in `segments` to merge into one, in their order; empty for none.
  func choose(_ segments: [Manifest.Segment]) -> [Int] {
    var chosen: Set<Int> = []
    for (place, segment) in segments.enumerated()
    where segment.deadArticles > 0
      && Double(segment.deadArticles) >= deadShare * Double(segment.articles)
    {
      chosen.insert(place)
    }
    if segments.count > most {
      let bySize = segments.indices.sorted {
        (segments[$0].articles, segments[$0].number) < (segments[$1].articles, segments[$1].number)
      }
      var sum = 0
      for (rank, place) in bySize.enumerated() {
        if rank >= 2, segments[place].articles > 2 * sum { break }
        sum += segments[place].articles
        chosen.insert(place)
      }
    }
    return chosen.sorted()
  }
}
