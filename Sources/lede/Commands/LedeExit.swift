/// What the process ends with.
enum LedeExit: Int32, CaseIterable, Sendable {
  case done = 0
  case nothingFound = 1
  case usage = 2
  case skipped = 3
  case failed = 4
  case damaged = 5
  case alerted = 6
  case interrupted = 130

  var meaning: String {
    switch self {
    case .done: "done, or found"
    case .nothingFound: "nothing found"
    case .usage: "wrong usage or query"
    case .skipped: "done, but some inputs were skipped, or indexes left out, each named"
    case .failed: "could not (lock, disk full, no memory, unreadable); nothing was changed"
    case .damaged: "the index is damaged"
    case .alerted: "index --alert: done, and saved searches have new matches (also where inputs were skipped)"
    case .interrupted: "interrupted; nothing was changed"
    }
  }
}
