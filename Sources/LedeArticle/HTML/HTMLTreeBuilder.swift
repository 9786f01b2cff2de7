internal import CXML

/// Builds an ``HTMLDocument`` from the events of libxml2's HTML parser.
///
/// libxml2 keeps a stack of open elements without a bound and walks it for stray end tags, so that hostile markup
/// costs the square of its length. When the stack is deep, the parser is stopped and a new one goes on at the same
/// place; the tree stays as deep as the limit and takes what is deeper as siblings.
@safe final class HTMLTreeBuilder {
  private var document = HTMLDocument()
  private var open: [Int32] = []
  private var overflow = 0
  /// How many of the open elements hold the reading of signs.
  private var readings = 0
  /// Of each open `q` its marks; `nil` where its words have marks of their own.
  private var quotations: [QuotationElement?] = []
  private var isStopped = false
  private var restart: Int?
  private let limit: Int
  private let source: [UInt8]
  private var start = 0

  private init(source: [UInt8], limit: Int) {
    self.source = source
    self.limit = limit
  }

  /// Parses a page in UTF-8; never fails: what can't be understood is passed over.
  static func parse(_ page: [UInt8], depth: Int) -> HTMLDocument {
    var source = page
    // libxml2 takes NUL for the end, and refuses other control characters.
    for index in source.indices where source[index] < 0x20 && !source[index].isSpace { source[index] = 0x20 }
    AttributeLimit.apply(to: &source)
    let builder = HTMLTreeBuilder(source: source, limit: max(8, depth))
    builder.run()
    return builder.document
  }

  private func run() {
    document.nodes.append(HTMLDocument.Node(tag: .html, parent: -1, start: 0, end: 0, source: 0))
    document.bytes.reserveCapacity(source.count / 2)
    open = [0]
    var position = 0
    while position < source.count {
      restart = nil
      isStopped = false
      start = position
      parse(from: position)
      guard let next = restart, next > position else { break }
      position = next
    }
  }

  private func parse(from position: Int) {
    var handler = unsafe CXMLHandler(
      start: { user, parser, name, length, attributes in
        unsafe HTMLTreeBuilder.of(user).begin(
          UnsafeBufferPointer(start: name, count: length), attributes, parser: parser)
      },
      end: { user, parser in unsafe HTMLTreeBuilder.of(user).end(parser: parser) },
      text: { user, parser, text, length in
        unsafe HTMLTreeBuilder.of(user).add(
          UnsafeBufferPointer(start: text, count: length), parser: parser)
      })
    unsafe source.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      _ = unsafe cxml_parse_html(
        base + position, buffer.count - position, &handler, Unmanaged.passUnretained(self).toOpaque())
    }
  }

  private static func of(_ user: UnsafeMutableRawPointer) -> HTMLTreeBuilder {
    unsafe Unmanaged<HTMLTreeBuilder>.fromOpaque(user).takeUnretainedValue()
  }

  /// How many bytes of the page the parser has read.
  private func position(_ parser: OpaquePointer) -> Int {
    unsafe min(start + Int(cxml_position(parser)), source.count)
  }

  private func begin(
    _ name: UnsafeBufferPointer<UInt8>, _ values: UnsafePointer<UnsafePointer<UInt8>?>?,
    parser: OpaquePointer
  ) {
    guard !isStopped else { return }
    let tag = unsafe HTMLTag(name: name)
    let first = Int32(document.attributes.count)
    if let values = unsafe values {
      var index = 0
      while let key = unsafe values[index] {
        if let attribute = unsafe HTMLAttribute.table[
          Array(UnsafeBufferPointer(start: key, count: cxml_length(key)))]
        {
          let begin = Int32(document.bytes.count)
          if let value = unsafe values[index + 1] {
            unsafe document.bytes.append(
              contentsOf: UnsafeBufferPointer(start: value, count: cxml_length(value)))
            if attribute.isShown { CharacterReference.replaceControls(in: &document.bytes, from: Int(begin)) }
          }
          document.attributes.append((attribute, begin, Int32(document.bytes.count)))
        }
        index += 2
      }
    }
    let end = Int32(document.attributes.count)
    let place = unsafe position(parser)
    if tag == .html {
      // The root is there already; a second one only adds attributes to an empty first.
      if document.nodes[0].start == document.nodes[0].end {
        document.nodes[0].start = first
        document.nodes[0].end = end
      }
      open.append(0)
    } else {
      append(
        HTMLDocument.Node(tag: tag, parent: 0, start: first, end: end, source: Int32(place)), opens: true)
      if tag == .q, overflow == 0 { beginQuotation(at: place) }
    }
    if unsafe Int(cxml_depth(parser)) > limit + 128 {
      isStopped = true
      document.isFlattened = true
      var next = place
      while next < source.count, source[next].isSpace || source[next] == 0x2F { next += 1 }
      if next < source.count, source[next] == 0x3E { next += 1 }
      restart = next
      unsafe cxml_stop(parser)
    }
  }

  private func append(_ node: HTMLDocument.Node, opens: Bool) {
    guard document.nodes.count < 4 << 20 else {
      if opens { overflow += 1 }
      return
    }
    var node = node
    let parent = open.last ?? 0
    node.parent = parent
    let index = Int32(document.nodes.count)
    let last = document.nodes[Int(parent)].lastChild
    document.nodes.append(node)
    if last >= 0 {
      document.nodes[Int(last)].next = index
    } else {
      document.nodes[Int(parent)].firstChild = index
    }
    document.nodes[Int(parent)].lastChild = index
    guard opens else { return }
    if overflow > 0 || open.count >= limit {
      overflow += 1
      document.isFlattened = true
    } else {
      open.append(index)
      if node.tag == .rt || node.tag == .rp { readings += 1 }
    }
  }

  private func end(parser: OpaquePointer) {
    guard !isStopped else { return }
    if overflow > 0 {
      overflow -= 1
    } else if open.count > 1, let node = open.last {
      let tag = document.nodes[Int(node)].tag
      if tag == .q, let marks = quotations.popLast() ?? nil {
        unsafe append(mark: marks.close, at: position(parser))
      }
      open.removeLast()
      if tag == .rt || tag == .rp { readings -= 1 }
    }
  }

  /// Puts the opening mark at the start of a `q`, unless its words begin with one.
  private func beginQuotation(at place: Int) {
    var next = place
    while next < source.count, source[next].isSpace || source[next] == 0x2F { next += 1 }
    if next < source.count, source[next] == 0x3E { next += 1 }
    while next < source.count, source[next].isSpace { next += 1 }
    var marks: QuotationElement?
    let before = document.nodes.count - 2
    if !QuotationElement.hasMark(source, at: next),
      document.nodes[before].tag != .text || !QuotationElement.hasMark(endOf: document.text(before))
    {
      let language = open.reversed().lazy.compactMap { self.document.value(.lang, of: Int($0)) }.first
      marks = QuotationElement(language: language, isInner: quotations.contains { $0 != nil })
    }
    quotations.append(marks)
    if let marks { append(mark: marks.open, at: place) }
  }

  private func append(mark: String, at place: Int) {
    guard readings == 0 else { return }
    let begin = Int32(document.bytes.count)
    document.bytes.append(contentsOf: mark.utf8)
    append(
      HTMLDocument.Node(
        tag: .text, parent: 0, start: begin, end: Int32(document.bytes.count),
        source: Int32(max(0, place - 1))),
      opens: false)
  }

  private func add(_ text: UnsafeBufferPointer<UInt8>, parser: OpaquePointer) {
    guard !isStopped else { return }
    let parent = document.nodes[Int(open.last ?? 0)].tag
    if parent == .style || readings > 0 { return }
    let end = unsafe position(parser)
    var first = max(0, end - text.count)
    var length = text.count
    let isVerbatim = unsafe end - first == text.count && source[first..<end].elementsEqual(text)
    if !isVerbatim {
      // An entity, or text that the parser has read beyond: look back for where it starts.
      var back = end - 1
      while back > start, end - back < 40, source[back] != 0x26 { back -= 1 }
      if back >= start, source[back] == 0x26 { first = back }
      length = end - first
    }
    let begin = Int32(document.bytes.count)
    unsafe document.bytes.append(contentsOf: text)
    if !isVerbatim { CharacterReference.replaceControls(in: &document.bytes, from: Int(begin)) }
    var node = HTMLDocument.Node(
      tag: .text, parent: 0, start: begin, end: Int32(document.bytes.count), source: Int32(first))
    node.sourceLength = Int32(length)
    append(node, opens: false)
  }
}
