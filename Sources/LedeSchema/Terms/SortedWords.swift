/// A list of words in the order of their bytes, in which one is found without making each a value of its own.
struct SortedWords: Sendable {
  private let bytes: [UInt8]
  /// Where each word starts, and after the last one an end.
  private let starts: [Int]

  /// - Parameter list: Words with single spaces or line feeds between.
  init(_ list: String) {
    bytes = Array(list.utf8)
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte <= 0x20 { starts.append(index + 1) }
    starts.append(bytes.count + 1)
    self.starts = starts
  }

  var count: Int { starts.count - 1 }

  /// The word at a place, from 0.
  subscript(place: Int) -> ArraySlice<UInt8> { bytes[starts[place]..<starts[place + 1] - 1] }

  func contains(_ word: [UInt8]) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      let found = self[middle]
      if found.elementsEqual(word) { return true }
      if found.lexicographicallyPrecedes(word) { low = middle + 1 } else { high = middle }
    }
    return false
  }
}
