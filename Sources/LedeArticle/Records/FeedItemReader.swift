internal import CXML
internal import LedeText

/// Reads an item of RSS or an entry of Atom.
struct FeedItemReader {
  let configuration: ReadingConfiguration

  func read(_ record: ArticleRecord) throws(ArticleError) -> Article {
    let decoded = TextDecoder.decode(record.bytes, declared: record.declaredCharset)
    let item = FeedItem.parse(decoded.text)
    var fields = RecordFields()
    func offer(_ names: [String], as role: FieldRole) {
      for (rank, name) in names.enumerated() {
        guard let text = item.texts[name] else { continue }
        let value = FieldValue(text: text, origin: OffsetMap(), name: name)
        fields.offer(value, as: role, rank: rank)
      }
    }
    offer(["title"], as: .headline)
    offer(["content:encoded", "content", "description", "summary", "media:description"], as: .body)
    offer(["pubdate", "published", "dc:date", "issued", "updated"], as: .published)
    offer(["updated", "dcterms:modified", "a10:updated", "modified"], as: .updated)
    offer(["dc:creator", "author/name", "author", "itunes:author"], as: .byline)
    offer(["link", "guid", "id"], as: .url)
    offer(["category"], as: .section)
    offer(["dc:language", "language"], as: .language)
    offer(["source", "source/title"], as: .outlet)
    if let caption = item.texts["media:title"] ?? item.texts["media:text"],
      let text = fields[.headline]?.text,
      caption != text
    {
      let credit = item.texts["media:credit"].map {
        FieldValue(text: $0, origin: OffsetMap(), name: "media:credit")
      }
      fields.captions.append(
        .init(
          text: FieldValue(text: caption, origin: OffsetMap(), name: "media:title").trimmed,
          credit: credit?.trimmed))
    }
    var record = record
    record.isTranscoded = true
    var article = try FieldsReader(configuration: configuration).read(fields, record)
    if let url = article.url?.value, !url.holds("://") { article.url = nil }
    article.notes.append(contentsOf: ReadingNote.notes(of: decoded))
    return article
  }
}

/// The elements of a feed's item: the text of each by its name as it is written, lower case.
final class FeedItem {
  private(set) var texts: [String: [UInt8]] = [:]
  private var path: [String] = []
  private var text: [UInt8] = []
  private var depth = 0

  /// Parses the bytes of one element; what is broken is passed over.
  static func parse(_ bytes: [UInt8]) -> FeedItem {
    var bytes = bytes
    AttributeLimit.apply(to: &bytes, isXML: true)
    let item = FeedItem()
    var handler = unsafe CXMLHandler(
      start: { user, parser, name, length, attributes in
        let item = unsafe Unmanaged<FeedItem>.fromOpaque(user).takeUnretainedValue()
        let name = unsafe String(decoding: UnsafeBufferPointer(start: name, count: length), as: UTF8.self)
        var values: [String: [UInt8]] = [:]
        if let attributes = unsafe attributes {
          var index = 0
          while let key = unsafe attributes[index], index < 64 {
            if let value = unsafe attributes[index + 1] {
              let name = unsafe String(
                decoding: UnsafeBufferPointer(start: key, count: cxml_length(key)), as: UTF8.self)
              values[name] = unsafe Array(UnsafeBufferPointer(start: value, count: cxml_length(value)))
            }
            index += 2
          }
        }
        item.begin(name.lowercased(), values)
        if unsafe cxml_depth(parser) > 200 { unsafe cxml_stop(parser) }
      },
      end: { user, _ in unsafe Unmanaged<FeedItem>.fromOpaque(user).takeUnretainedValue().end() },
      text: { user, _, text, length in
        let item = unsafe Unmanaged<FeedItem>.fromOpaque(user).takeUnretainedValue()
        unsafe item.text.append(contentsOf: UnsafeBufferPointer(start: text, count: length))
      })
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      _ = unsafe cxml_parse_xml(base, buffer.count, &handler, Unmanaged.passUnretained(item).toOpaque())
    }
    return item
  }

  /// Whether the open element stands within a text that is given as markup.
  private var isInMarkup: Bool {
    path.count >= 2 && (path[1] == "content" || path[1] == "summary" || path[1] == "title")
  }

  private func begin(_ name: String, _ attributes: [String: [UInt8]]) {
    depth += 1
    // Markup within an Atom text of type xhtml: its tags are kept as text.
    if isInMarkup {
      text.append(contentsOf: "<\(name)>".utf8)
      path.append(name)
      return
    }
    path.append(name)
    text = []
    if name == "link", let address = attributes["href"] {
      let relation = attributes["rel"].map { String(decoding: $0, as: UTF8.self) } ?? "alternate"
      if relation == "alternate" || texts["link"] == nil { texts["link"] = address }
    }
    if name == "category", let term = attributes["term"], texts["category"] == nil {
      texts["category"] = term
    }
  }

  private func end() {
    guard let name = path.popLast() else { return }
    if isInMarkup {
      text.append(contentsOf: "</\(name)>".utf8)
      return
    }
    let key = path.count >= 2 ? "\(path[path.count - 1])/\(name)" : name
    let isMedia = name.hasPrefix("media:")
    for key in isMedia ? [name] : [key] where texts[key] == nil && text.contains(where: { !$0.isSpace }) {
      // Feeds are made of pages, whose references they copy.
      CharacterReference.replaceControls(in: &text, from: 0)
      // Text from outside may hold NUL or broken bytes only where the parser let them pass.
      texts[key] = Array(String(decoding: text, as: UTF8.self).utf8)
    }
    text = []
  }
}
