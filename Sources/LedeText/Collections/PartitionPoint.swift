extension RandomAccessCollection where Index == Int {
  /// The first index whose element `isBehind`, found by halves; the end where there is none.
  ///
  /// Every element behind one that is behind must be so, too.
  @inlinable
  public func partitionPoint(_ isBehind: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
