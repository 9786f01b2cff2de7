internal import LedeText

/// A query's condition with its words as numbers of tests.
indirect enum MatchCondition {
  case word(Int)
  case phrase([PhraseAtom])
  case and([MatchCondition])
  case or([MatchCondition])
  case not(MatchCondition)
  case maybe(MatchCondition, MatchCondition)
  case near(QueryNode.Proximity, MatchCondition, MatchCondition)
  case atLeast(Int, MatchCondition)
  case field([String], MatchCondition)
  case item(QueryCollection, MatchCondition)
  case date(isIndexed: Bool, QueryDateRange)
  case flag(String)
  case path(GlobPattern)
  case exact(String, String)
  case all
}

/// A word of a phrase.
struct PhraseAtom {
  /// Words from the first.
  var offset: Int
  /// The number of its test.
  var atom: Int
  /// True when it must follow the word before without anything between.
  var isAttached: Bool
}

/// Turns a tree into a condition, giving each different word test a number.
struct MatchCompiler {
  private(set) var atoms: [WordAtom] = []
  /// The numbers of the tests, once they are many: few are found sooner one by one.
  private var numbers: [WordAtom: Int] = [:]
  private static let few = 32
  private let analysis: WordAnalysis

  init(_ analysis: WordAnalysis) { self.analysis = analysis }

  mutating func compile(_ node: QueryNode) -> MatchCondition {
    switch node.kind {
    case .word(let word): return .word(number(word))
    case .phrase(let words): return .phrase(compile(words))
    case .and(let children): return .and(compile(children))
    case .or(let children): return .or(compile(children))
    case .not(let child): return .not(compile(child))
    case .maybe(let first, let second): return .maybe(compile(first), compile(second))
    case .near(let proximity, let first, let second): return .near(proximity, compile(first), compile(second))
    case .atLeast(let count, let child): return .atLeast(count, compile(child))
    case .field(let field, let child): return .field(field.members, compile(child))
    case .item(let collection, let child): return .item(collection, compile(child))
    case .date(let field, let range): return .date(isIndexed: field.name == "indexed", range)
    case .flag(_, let flag): return .flag(flag)
    case .glob(_, let pattern): return .path(GlobPattern(pattern))
    case .exact(let field, let value): return .exact(field.name, value)
    case .all: return .all
    }
  }

  private mutating func compile(_ words: [QueryNode.PhraseWord]) -> [PhraseAtom] {
    var atoms: [PhraseAtom] = []
    var last: QueryWord?
    for word in words {
      // Characters side by side are one word where a script has no spaces: nothing may stand between them.
      let isAttached =
        last?.kind == .ngram && word.word.kind == .ngram
        && last?.range.upperBound == word.word.range.lowerBound
      atoms.append(PhraseAtom(offset: word.offset, atom: number(word.word), isAttached: isAttached))
      last = word.word
    }
    return atoms
  }

  private mutating func compile(_ nodes: [QueryNode]) -> [MatchCondition] {
    var conditions: [MatchCondition] = []
    for node in nodes { conditions.append(compile(node)) }
    return conditions
  }

  private mutating func number(_ word: QueryWord) -> Int {
    let atom = WordAtom(word, analysis)
    if let known = atoms.count > Self.few ? numbers[atom] : atoms.firstIndex(of: atom) { return known }
    atoms.append(atom)
    if atoms.count > Self.few {
      for number in numbers.count..<atoms.count { numbers[atoms[number]] = number }
    }
    return atoms.count - 1
  }
}
