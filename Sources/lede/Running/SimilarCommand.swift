import CommandLineKit
import LedeSchema
import LedeSearch
import LedeText

/// `lede similar`: articles about the same things.
struct SimilarCommand {
  private let options: SimilarOptions
  private let messages: MessageStream

  init(_ options: SimilarOptions, _ messages: MessageStream) {
    self.options = options
    self.messages = messages
  }

  func run() throws -> Never {
    let snapshot = try Place.snapshot(options.place)
    let notice = MissingNotice(snapshot.missing, messages)
    guard let document = try ArticleChoice(snapshot: snapshot).document(options.id) else {
      messages.line("lede: no article has the id \(options.id)")
      notice.say()
      ProcessEnd.end(notice.code(.nothingFound))
    }
    let found = try SearchEngine(snapshot).similar(
      to: document, limit: options.limit, includesCopies: options.copies)
    let output = OutputStream.standardOutput(
      pager: options.json ? nil : Pager.forStandardOutput(variables: ["LEDE_PAGER", "PAGER"]))
    let list = ArticleList(output, isColored: options.color.isColored(1))
    for (number, similar) in found.enumerated() {
      guard options.json else {
        list.print(number + 1, similar.stored, copies: similar.copies.count)
        continue
      }
      var json = JSONOutput.start("hit")
      json.key("rank")
      json.int(number + 1)
      json.key("score")
      json.double(similar.score, decimals: 6)
      json.key("collection")
      json.string(Collection.articles.rawValue)
      JSONOutput.writeHead(similar.stored, to: &json)
      json.key("copies")
      json.beginArray()
      for copy in similar.copies { json.string(try snapshot.storedArticle(copy).id.description) }
      json.endArray()
      json.endObject()
      output.write(json.finish() + [0x0a])
    }
    if options.json {
      var tail = JSONOutput.start("summary")
      tail.key("similar")
      tail.int(found.count)
      notice.write(to: &tail)
      tail.endObject()
      output.write(tail.finish() + [0x0a])
    }
    if found.isEmpty, !options.json { messages.line("lede: nothing found") }
    notice.end(output, isForPeople: !options.json)
    ProcessEnd.end(notice.code(found.isEmpty ? .nothingFound : .done), output)
  }
}
