/// Where each run of a text stands: a table that is searched by the runs themselves, which are hashes.
struct RunPlaces {
  private let runs: [UInt64]
  /// The place of a run, by its lowest bits or behind them.
  ///
  /// -1 stands for none; never more than half full.
  private var firsts: [Int32]
  /// For each place, where its run stands next; the number of runs for nowhere.
  private var nexts: [Int32]

  init(_ runs: [UInt64]) {
    self.runs = runs
    var size = 8
    while size < runs.count * 2 { size *= 2 }
    firsts = Array(repeating: -1, count: size)
    nexts = Array(repeating: Int32(runs.count), count: runs.count)
    for place in runs.indices.reversed() {
      let slot = slot(of: runs[place])
      if firsts[slot] >= 0 { nexts[place] = firsts[slot] }
      firsts[slot] = Int32(place)
    }
  }

  /// The first place of a run.
  func first(of run: UInt64) -> Int? {
    let place = firsts[slot(of: run)]
    return place < 0 ? nil : Int(place)
  }

  /// The next place of the run that stands at one.
  func next(after place: Int) -> Int { Int(nexts[place]) }

  /// The slot that holds a run, or would hold it.
  private func slot(of run: UInt64) -> Int {
    let mask = firsts.count - 1
    var slot = Int(truncatingIfNeeded: run) & mask
    while firsts[slot] >= 0, runs[Int(firsts[slot])] != run { slot = (slot + 1) & mask }
    return slot
  }
}
