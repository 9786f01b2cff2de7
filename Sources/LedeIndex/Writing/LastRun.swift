internal import Glibc
public import LedeSchema
internal import LedeText

/// How the last run ended: kept beside the index, for `lede status`; not part of any generation.
public struct LastRun: Sendable {
  /// The command.
  public var command: String
  /// When it started: seconds since 1970.
  public var started: Int
  /// When it ended; 0 for one that has not, or that was killed.
  public var ended: Int
  /// What it came to, in a sentence.
  public var outcome: String
  /// Inputs that it skipped.
  public var skipped: Int
  /// The process of a run that has not ended; 0 for none.
  public private(set) var process = 0

  /// A run that ended now.
  public init(command: String, started: Int, outcome: String, skipped: Int) {
    self.command = command
    self.started = started
    ended = Moment.now
    self.outcome = outcome
    self.skipped = skipped
  }

  /// A run that begins now, in this process.
  init(beginning command: String) {
    self.init(command: command, started: Moment.now, outcome: "", skipped: 0)
    ended = 0
    process = Int(getpid())
  }

  /// Whether the process of a run that has not ended is still there, as far as this machine can tell.
  public var isAtWork: Bool { ended == 0 && process > 0 && kill(pid_t(truncatingIfNeeded: process), 0) == 0 }

  init(command: String, started: Int, report: RunReport) {
    self.init(
      command: command, started: started,
      outcome: "done: \(report.articlesAdded) articles added, \(report.articlesRemoved) removed",
      skipped: report.skipped.total(flaws: false))
  }

  /// Keeps it; what can't be written is let go, as the index is whole without it.
  public func write(_ layout: IndexLayout) {
    var json = JSONWriter()
    json.beginObject()
    json.key("command")
    json.string(command)
    json.key("started")
    json.int(started)
    json.key("ended")
    json.int(ended)
    json.key("outcome")
    json.string(outcome)
    json.key("skipped")
    json.int(skipped)
    if process != 0 {
      json.key("process")
      json.int(process)
    }
    json.endObject()
    let next = layout.lastRun + ".next"
    guard (try? FileSystem.write(json.finish() + [0x0a], to: next, durable: false)) != nil else { return }
    try? FileSystem.rename(next, to: layout.lastRun)
  }

  /// What was kept; `nil` for nothing.
  public init?(_ layout: IndexLayout) {
    guard let bytes = try? FileSystem.read(layout.lastRun, limit: 1 << 16),
      let value = try? JSONReader.parse(bytes.span), let command = value["command"]?.string
    else { return nil }
    self.command = command
    started = value["started"]?.int ?? 0
    ended = value["ended"]?.int ?? 0
    outcome = value["outcome"]?.string ?? ""
    skipped = value["skipped"]?.int ?? 0
    process = value["process"]?.int ?? 0
  }
}
