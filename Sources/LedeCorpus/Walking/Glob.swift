/// A pattern for paths, as `.gitignore` and `rg --glob` have them.
///
/// `*` stands for any bytes but `/`, `?` for one of them, `[a-z]` and `[!a-z]` for one of a set, `**` as a
/// whole part of a path for any number of folders, or at the end for all that is in one, `\` takes what follows as it is. A pattern with a `/` in it, other than at its end, is held against the
/// whole path below the root; one without against the last name alone. With a `/` at its end it is for folders.
/// Letters count as they are: no folding of case.
public struct Glob: Sendable, Hashable {
  /// The pattern as it was written.
  public let pattern: String
  private let tokens: [Token]
  private let isForFolders: Bool

  private enum Token: Hashable {
    case byte(UInt8)
    case one
    case set([ClosedRange<UInt8>], isNegated: Bool)
    /// Any bytes within a name.
    case star
    /// Any bytes.
    case all
    /// Any number of whole folders, or none.
    case folders
  }

  /// A pattern.
  public init(_ pattern: String) {
    self.pattern = pattern
    var bytes = Array(pattern.utf8)
    isForFolders = bytes.last == 0x2f
    if isForFolders { bytes.removeLast() }
    let isAnchored = bytes.contains(0x2f)
    if bytes.first == 0x2f { bytes.removeFirst() }
    tokens = (isAnchored ? [] : [.folders]) + Self.tokens(bytes)
  }

  /// Whether a path below a root matches.
  public func matches(_ path: ArraySlice<UInt8>, isFolder: Bool = false) -> Bool {
    if isForFolders, !isFolder { return false }
    var place = path.startIndex
    var token = 0
    // Where to go on when what follows a star does not match: the last one within a name, and the last one that
    // goes beyond names. Earlier ones need no second try, as what stands between has matched as soon as it could.
    var narrow: (token: Int, place: Int)?
    var wide: (token: Int, place: Int)?
    while true {
      if token < tokens.count {
        switch tokens[token] {
        case .star:
          token += 1
          narrow = (token, place)
          continue
        case .all, .folders:
          token += 1
          wide = (token, place)
          narrow = nil
          continue
        case let single where place < path.endIndex && Self.matches(single, path[place]):
          token += 1
          place += 1
          continue
        default: break
        }
      } else if place == path.endIndex {
        return true
      }
      if let last = narrow, last.place < path.endIndex, path[last.place] != 0x2f {
        narrow = (last.token, last.place + 1)
        (token, place) = (last.token, last.place + 1)
        continue
      }
      guard let last = wide else { return false }
      var next = last.place + 1
      if tokens[last.token - 1] == .folders {
        while next < path.endIndex, path[next - 1] != 0x2f { next += 1 }
      }
      guard next <= path.endIndex else { return false }
      if next == path.endIndex, tokens[last.token - 1] == .folders { return false }
      wide = (last.token, next)
      narrow = nil
      (token, place) = (last.token, next)
    }
  }

  private static func matches(_ token: Token, _ byte: UInt8) -> Bool {
    switch token {
    case .byte(let wanted): byte == wanted
    case .one: byte != 0x2f
    case .set(let ranges, let isNegated): byte != 0x2f && ranges.contains { $0.contains(byte) } != isNegated
    case .star, .all, .folders: false
    }
  }

  private static func tokens(_ bytes: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case 0x5c where place < bytes.count:
        tokens.append(.byte(bytes[place]))
        place += 1
      case 0x3f: tokens.append(.one)
      case 0x2a:
        let start = place - 1
        while place < bytes.count, bytes[place] == 0x2a { place += 1 }
        let isAlone = place - start == 2 && (start == 0 || bytes[start - 1] == 0x2f)
        if isAlone, place < bytes.count, bytes[place] == 0x2f {
          place += 1
          tokens.append(.folders)
        } else {
          tokens.append(isAlone && place == bytes.count ? .all : .star)
        }
      case 0x5b:
        if let (set, end) = set(bytes, from: place) {
          tokens.append(set)
          place = end
        } else {
          tokens.append(.byte(byte))
        }
      default: tokens.append(.byte(byte))
      }
    }
    return tokens
  }

  /// The set that starts behind a `[`; `nil` where it has no end.
  private static func set(_ bytes: [UInt8], from start: Int) -> (Token, Int)? {
    var place = start
    let isNegated = place < bytes.count && (bytes[place] == 0x21 || bytes[place] == 0x5e)
    if isNegated { place += 1 }
    let first = place
    var ranges: [ClosedRange<UInt8>] = []
    while place < bytes.count {
      if bytes[place] == 0x5d, place > first { return (.set(ranges, isNegated: isNegated), place + 1) }
      let low = bytes[place]
      if place + 2 < bytes.count, bytes[place + 1] == 0x2d, bytes[place + 2] != 0x5d {
        let high = bytes[place + 2]
        if low <= high { ranges.append(low...high) }
        place += 3
      } else {
        ranges.append(low...low)
        place += 1
      }
    }
    return nil
  }
}
