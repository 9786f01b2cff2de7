/// The way of a file's bytes through its containers to a sink.
struct Passage {
  /// Where in a file some bytes stand.
  struct Place {
    /// The member; `nil` for the file itself.
    var member: [UInt8]?
    /// Containers around it, a compressed tar being one.
    var depth = 0
    /// Layers around it, each decompression and each archive being one.
    var level = 0
    /// Whether they came straight out of a decompressor.
    var isDecompressed = false
  }

  private let path: [UInt8]
  private let bounds: ReadingBounds
  private let filters: FilterTable
  private let budget: Budget
  /// True when the sink takes no more.
  private(set) var isClosed = false
  private var isSpent = false

  init(path: [UInt8], bounds: ReadingBounds, filters: FilterTable, input: Feed) {
    self.path = path
    self.bounds = bounds
    self.filters = filters
    budget = Budget(bounds: bounds, input: input)
  }

  /// Gives what a feed holds: its own bytes, or those of what is in it.
  mutating func pass(_ feed: Feed, _ place: Place = Place(), into sink: inout some MemberSink) {
    if let filter = filters.filter(for: place.member ?? path) {
      run(filter, on: feed, place, into: &sink)
      return
    }
    feed.peek(ContainerKind.lookAhead)
    guard let kind = unsafe ContainerKind(feed.bytes) else {
      give(feed, place, into: &sink)
      return
    }
    var inner = place
    inner.level += 1
    if kind != .tar || !place.isDecompressed { inner.depth += 1 }
    guard inner.depth <= bounds.depth else {
      sink.report(trouble(place.member, .bomb, "archives nested deeper than \(bounds.depth)"))
      return
    }
    switch kind {
    case .gzip:
      inner.isDecompressed = true
      let inflater = Inflater(feed)
      let content = unsafe Feed {
        [budget, level = inner.level] buffer throws(FeedFailure) in
        let got = unsafe try inflater.fill(buffer)
        try budget.charge(got, level: level)
        return got
      }
      pass(content, inner, into: &sink)
      settle(content, below: feed, place.member, into: &sink)
    case .office:
      sink.report(
        trouble(place.member, .unsupported, "an office document, which only a filter can read (--filter)"))
    default: open(feed, inner, into: &sink)
    }
  }

  private mutating func give(_ feed: Feed, _ place: Place, into sink: inout some MemberSink) {
    sink.begin(member: place.member, isDecompressed: place.level > 0)
    repeat {
      let bytes = unsafe feed.bytes
      if unsafe bytes.isEmpty { continue }
      let goesOn = unsafe bytes.withMemoryRebound(to: UInt8.self) { unsafe sink.take($0.span) }
      guard goesOn else {
        isClosed = true
        break
      }
    } while feed.next()
    sink.end(isWhole: !isClosed && feed.failure == nil)
  }

  private mutating func open(_ feed: Feed, _ place: Place, into sink: inout some MemberSink) {
    var produced = 0
    do {
      let archive = try Archive(feed)
      while !isClosed, !isSpent {
        var inner = place
        var size = Feed.chunkSize
        var isMember = true
        switch try archive.next() {
        case .end: return
        case .folder:
          try budget.chargeMember()
          continue
        case .content:
          inner.isDecompressed = true
          isMember = false
        case .passedOver(let name, let reason, let message):
          try budget.chargeMember()
          if isShown(name) { sink.report(trouble(joined(place.member, name), reason, message)) }
          continue
        case .file(let name, let length):
          try budget.chargeMember()
          if !isShown(name) { continue }
          inner.member = joined(place.member, name)
          inner.isDecompressed = false
          size = length
        }
        let content = unsafe Feed(size: size) {
          [budget, level = inner.level] buffer throws(FeedFailure) in
          let got = unsafe try archive.fill(buffer)
          try budget.charge(got, level: level)
          produced += got
          if isMember { try budget.check(archive: produced) }
          return got
        }
        pass(content, inner, into: &sink)
        settle(content, below: feed, inner.member, into: &sink)
        if content.failure != nil, !archive.canGoOn { return }
      }
    } catch {
      if error.reason == .bomb { isSpent = true }
      if feed.failure == nil { sink.report(trouble(place.member, error.reason, error.message)) }
    }
  }

  private mutating func run(_ filter: Filter, on feed: Feed, _ place: Place, into sink: inout some MemberSink)
  {
    var inner = place
    inner.level += 1
    do {
      let process = try FilterProcess(filter, input: feed)
      let content = unsafe Feed { buffer throws(FeedFailure) in
        unsafe try process.fill(buffer)
      }
      give(content, inner, into: &sink)
      settle(content, below: feed, place.member, into: &sink)
    } catch {
      sink.report(trouble(place.member, error.reason, error.message))
    }
  }

  /// Reports why a feed broke off, unless that is because the one below it did, whose maker reports it.
  private mutating func settle(
    _ feed: Feed, below: Feed, _ member: [UInt8]?, into sink: inout some MemberSink
  ) {
    guard let failure = feed.failure else { return }
    if failure.reason == .bomb { isSpent = true }
    if below.failure == nil { sink.report(trouble(member, failure.reason, failure.message)) }
  }

  private func trouble(
    _ member: [UInt8]?, _ reason: SourceTrouble.Reason, _ message: String
  ) -> SourceTrouble {
    SourceTrouble(path: path, member: member, reason: reason, message: message)
  }

  private func joined(_ outer: [UInt8]?, _ name: [UInt8]) -> [UInt8] {
    outer.map { $0 + [0x21] + name } ?? name
  }

  /// Whether a member is not hidden: no part of its name starts with a full stop, but for `.` and `..`.
  private func isShown(_ name: [UInt8]) -> Bool {
    guard !bounds.includesHidden else { return true }
    return name.split(separator: 0x2f).allSatisfy {
      $0.first != 0x2e || $0.elementsEqual([0x2e]) || $0.elementsEqual([0x2e, 0x2e])
    }
  }
}
