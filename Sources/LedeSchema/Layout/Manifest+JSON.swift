internal import LedeText

extension Manifest {
  /// The manifest as JSON, for people and programs to read.
  public func encoded() -> [UInt8] {
    var json = JSONWriter(pretty: true)
    json.beginObject()
    json.key("format")
    json.int(IndexLayout.formatVersion)
    json.key("generation")
    json.int(generation)
    json.key("published")
    json.int(published)
    json.key("roots")
    json.beginArray()
    // Hexadecimal digits, as a path need not be UTF-8; the readable form stands beside them for people.
    for root in roots {
      json.beginObject()
      json.key("path")
      json.string(String(decoding: root.path, as: UTF8.self))
      json.key("bytes")
      json.string(Self.hexadecimal(root.path))
      if root.selection.includesHidden {
        json.key("hidden")
        json.bool(true)
      }
      if root.selection.followsLinks {
        json.key("follow")
        json.bool(true)
      }
      if !root.selection.globs.isEmpty {
        json.key("globs")
        json.beginArray()
        for glob in root.selection.globs { json.string(glob) }
        json.endArray()
      }
      if let language = root.reading.language {
        json.key("language")
        json.string(language)
      }
      if !root.reading.fields.isEmpty {
        json.key("fields")
        json.beginObject()
        for (part, names) in root.reading.fields.sorted(by: { $0.key < $1.key }) {
          json.key(part)
          json.beginArray()
          for name in names { json.string(name) }
          json.endArray()
        }
        json.endObject()
      }
      json.endObject()
    }
    json.endArray()
    json.key("settings")
    json.beginObject()
    for (name, value) in settings.sorted(by: { $0.key < $1.key }) {
      json.key(name)
      json.string(value)
    }
    json.endObject()
    json.key("nextSegment")
    json.int(nextSegment)
    json.key("sourceCount")
    json.int(sourceCount)
    json.key("skippedCount")
    json.int(skippedCount)
    if let sources {
      json.key("sources")
      Self.write(sources, to: &json)
    }
    if let skipped {
      json.key("skipped")
      Self.write(skipped, to: &json)
    }
    json.key("segments")
    json.beginArray()
    for segment in segments {
      json.beginObject()
      for (name, value) in [
        ("number", segment.number), ("articles", segment.articles), ("quotes", segment.quotes),
        ("captions", segment.captions), ("deadArticles", segment.deadArticles),
        ("deadQuotes", segment.deadQuotes), ("deadCaptions", segment.deadCaptions),
      ] {
        json.key(name)
        json.int(value)
      }
      for (name, counts) in [("languages", segment.languages), ("deadLanguages", segment.deadLanguages)]
      where name == "languages" || !counts.isEmpty {
        json.key(name)
        json.beginObject()
        for (code, count) in counts.sorted(by: { $0.key < $1.key }) {
          json.key(code)
          json.int(count)
        }
        json.endObject()
      }
      json.key("files")
      json.beginArray()
      for file in segment.files { Self.write(file, to: &json) }
      json.endArray()
      if let tombstones = segment.tombstones {
        json.key("tombstones")
        Self.write(tombstones, to: &json)
      }
      json.endObject()
    }
    json.endArray()
    json.endObject()
    return json.finish() + [0x0a]
  }

  /// A manifest from its JSON.
  ///
  /// - Throws: ``IndexError`` with code `version` for another format, `damaged` for anything else.
  public init(encoded bytes: [UInt8], path: String) throws(IndexError) {
    let value: JSONValue
    do {
      value = try JSONReader.parse(bytes.span)
    } catch {
      throw IndexError(.damaged, "not a manifest: \(error)", path: path, hint: Self.repair)
    }
    guard let format = value["format"]?.int else {
      throw IndexError(.damaged, "not a manifest: no format version", path: path, hint: Self.repair)
    }
    guard format == IndexLayout.formatVersion else {
      throw IndexError(
        .version,
        "the index has format \(format), this program reads format \(IndexLayout.formatVersion)", path: path,
        hint: "run `lede rebuild` to make it anew; nothing was touched")
    }
    self.init()
    guard let generation = value["generation"]?.int, let published = value["published"]?.int,
      let nextSegment = value["nextSegment"]?.int, let roots = value["roots"]?.elements,
      let segments = value["segments"]?.elements
    else { throw IndexError(.damaged, "the manifest lacks a part", path: path, hint: Self.repair) }
    self.generation = generation
    self.published = published
    self.nextSegment = nextSegment
    sourceCount = value["sourceCount"]?.int ?? 0
    skippedCount = value["skippedCount"]?.int ?? 0
    for root in roots {
      guard let digits = root["bytes"]?.string, let bytes = Self.bytes(hexadecimal: digits) else {
        throw IndexError(.damaged, "the manifest has a root without a path", path: path, hint: Self.repair)
      }
      self.roots.append(Root(path: bytes, selection: Self.selection(root), reading: Self.reading(root)))
    }
    for member in value["settings"]?.members ?? [] {
      if let text = member.value.string { settings[member.key] = text }
    }
    if let file = value["sources"] { sources = try Self.file(file, path) }
    if let file = value["skipped"] { skipped = try Self.file(file, path) }
    for entry in segments {
      guard let number = entry["number"]?.int, let files = entry["files"]?.elements else {
        throw IndexError(
          .damaged, "the manifest has a segment without a number", path: path, hint: Self.repair)
      }
      var segment = Segment(number: number)
      segment.articles = entry["articles"]?.int ?? 0
      segment.quotes = entry["quotes"]?.int ?? 0
      segment.captions = entry["captions"]?.int ?? 0
      segment.deadArticles = entry["deadArticles"]?.int ?? 0
      segment.deadQuotes = entry["deadQuotes"]?.int ?? 0
      segment.deadCaptions = entry["deadCaptions"]?.int ?? 0
      for member in entry["languages"]?.members ?? [] {
        segment.languages[member.key] = member.value.int ?? 0
      }
      for member in entry["deadLanguages"]?.members ?? [] {
        segment.deadLanguages[member.key] = member.value.int ?? 0
      }
      for file in files { segment.files.append(try Self.file(file, path)) }
      if let tombstones = entry["tombstones"] { segment.tombstones = try Self.file(tombstones, path) }
      self.segments.append(segment)
    }
    guard isPlausible else {
      throw IndexError(.damaged, "the manifest has numbers that cannot be", path: path, hint: Self.repair)
    }
  }

  /// Whether counts can be used as ids and added up.
  private var isPlausible: Bool {
    let most = Int(UInt32.max) - 1
    return generation >= 0 && nextSegment >= 0 && sourceCount >= 0 && skippedCount >= 0
      && segments.count <= 1 << 16
      && segments.allSatisfy { segment in
        [
          (segment.articles, segment.deadArticles), (segment.quotes, segment.deadQuotes),
          (segment.captions, segment.deadCaptions),
        ].allSatisfy { all, dead in
          all >= 0 && all <= most && dead >= 0 && dead <= all
        } && segment.articles > 0 && segment.number >= 0
          && segment.languages.values.allSatisfy { $0 >= 0 && $0 <= most }
          && segment.deadLanguages.values.allSatisfy { $0 >= 0 && $0 <= most }
      }
  }

  private static func selection(_ root: JSONValue) -> Selection {
    Selection(
      includesHidden: root["hidden"]?.bool ?? false, followsLinks: root["follow"]?.bool ?? false,
      globs: root["globs"]?.elements?.compactMap(\.string) ?? [])
  }

  private static func reading(_ root: JSONValue) -> Reading {
    var reading = Reading(language: root["language"]?.string)
    for member in root["fields"]?.members ?? [] {
      reading.fields[member.key] = member.value.elements?.compactMap(\.string) ?? []
    }
    return reading
  }

  /// What a rebuild needs of a manifest that may be damaged or of another version: roots, settings and numbers, no
  /// segments; `nil` where not even the roots can be trusted.
  public init?(salvaging bytes: [UInt8]) {
    guard let value = try? JSONReader.parse(bytes.span), let roots = value["roots"]?.elements else {
      return nil
    }
    self.init()
    for root in roots {
      guard let digits = root["bytes"]?.string, let path = Self.bytes(hexadecimal: digits),
        // Written twice, so that damage to one shows.
        String(decoding: path, as: UTF8.self) == root["path"]?.string
      else { return nil }
      self.roots.append(Root(path: path, selection: Self.selection(root), reading: Self.reading(root)))
    }
    for member in value["settings"]?.members ?? [] {
      if let text = member.value.string { settings[member.key] = text }
    }
    generation = max(0, value["generation"]?.int ?? 0)
    nextSegment = max(1, value["nextSegment"]?.int ?? 1)
  }

  /// The advice that goes with every damage.
  public static let repair = "run `lede rebuild` to make the index anew from the source files"

  private static func write(_ file: File, to json: inout JSONWriter) {
    json.beginObject()
    json.key("name")
    json.string(file.name)
    json.key("size")
    json.int(file.size)
    json.key("checksum")
    json.string(file.checksum)
    json.endObject()
  }

  private static func file(_ value: JSONValue, _ path: String) throws(IndexError) -> File {
    guard let name = value["name"]?.string, let size = value["size"]?.int,
      let checksum = value["checksum"]?.string, size >= 0, size < 1 << 48, !name.isEmpty, !name.contains("/"),
      name != ".."
    else {
      throw IndexError(.damaged, "the manifest has a file without a name or size", path: path, hint: repair)
    }
    return File(name: name, size: size, checksum: checksum)
  }

  static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  static func bytes(hexadecimal text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let byte = UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16) else {
        return nil
      }
      bytes.append(byte)
    }
    return bytes
  }
}
