/// The shortest way from one list of words to another by leaving out and putting in, after Myers.
///
/// It is as short as what `difference(from:)` of the standard library gives, but time and memory are bounded: where it is
/// longer than `limit`, it goes as far as it gets with so many changes, and what is left of both lists differs.
struct EditPath {
  /// The places of the first list whose words are left out.
  private(set) var removed: Set<Int> = []
  /// The places of the second list whose words are put in.
  private(set) var added: Set<Int> = []

  /// - Complexity: O((n + m) + limit²)
  init<Word: Hashable>(_ old: [Word], _ new: [Word], limit: Int) {
    var numbers: [Word: Int32] = [:]
    func numbered(_ words: [Word]) -> [Int32] {
      words.map { word in
        let number = numbers[word] ?? Int32(numbers.count)
        numbers[word] = number
        return number
      }
    }
    self.init(numbered(old), numbered(new), atMost: limit)
  }

  private init(_ old: [Int32], _ new: [Int32], atMost limit: Int) {
    // Of each number of changes, how far into `old` they lead on each diagonal, from the lowest to the highest.
    var trace: [[Int32]] = []
    var reached = (old: 0, new: 0)
    var last: [Int32] = []
    search: for changes in 0...min(limit, old.count + new.count) {
      var current: [Int32] = []
      current.reserveCapacity(changes + 1)
      for place in 0...changes {
        let diagonal = 2 * place - changes
        var one = 0
        if changes > 0 {
          let isAdded = place == 0 || place < changes && last[place - 1] < last[place]
          one = Int(isAdded ? last[place] : last[place - 1] + 1)
        }
        var two = one - diagonal
        while one < old.count, two < new.count, old[one] == new[two] {
          one += 1
          two += 1
        }
        current.append(Int32(one))
        if one >= old.count, two >= new.count {
          trace.append(current)
          reached = (one, two)
          break search
        }
        if one <= old.count, two <= new.count, changes == limit, one + two > reached.old + reached.new {
          reached = (one, two)
        }
      }
      trace.append(current)
      last = current
    }
    removed = Set(min(reached.old, old.count)..<old.count)
    added = Set(min(reached.new, new.count)..<new.count)
    var (one, two) = reached
    for changes in stride(from: trace.count - 1, to: 0, by: -1) {
      let before = trace[changes - 1]
      let place = (one - two + changes) / 2
      let isAdded = place == 0 || place < changes && before[place - 1] < before[place]
      if isAdded {
        one = Int(before[place])
        two = one - (2 * place - (changes - 1))
        added.insert(two)
      } else {
        one = Int(before[place - 1])
        two = one - (2 * (place - 1) - (changes - 1))
        removed.insert(one)
      }
    }
  }
}
