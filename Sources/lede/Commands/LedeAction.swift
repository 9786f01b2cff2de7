import CommandLineKit
import LedeCorpus
import LedeSchema
import LedeSearch

/// What a command line asks Lede to do.
enum LedeAction: Sendable {
  case index(IndexOptions)
  case rebuild(IndexOptions)
  case compact(IndexOptions)
  case merge(MergeOptions)
  case serve(ServeOptions)
  case search(SearchOptions)
  case save(SaveOptions)
  case kwic(KwicOptions)
  case timeline(TimelineOptions)
  case show(ShowOptions)
  case export(ExportOptions)
  case copies(CopiesOptions)
  case similar(SimilarOptions)
  case first(FirstOptions)
  case inspect(InspectOptions)
  case status(StatusOptions)
  case verify(VerifyOptions)
  case completions(CompletionOptions)
  case manual(ManualOptions)
}

/// Options that every command on an index has.
struct PlaceOptions: Sendable {
  var index: [Argument] = []
  /// Seconds that a served index may take for an answer.
  var timeout = 10
  /// Indexes that don't answer are left out.
  var isPartial = false
}

/// How results are written.
enum OutputFormat: String, CaseIterable, Sendable {
  case text, json, csv, tsv
}

struct IndexOptions: Sendable {
  var place = PlaceOptions()
  var paths: [Argument] = []
  var shard: Shard?
  var isFull = false
  var workers = 0
  var wait = false
  var waitSeconds = 0
  var allowsEmpty = false
  var rehash = false
  var follow = false
  var hidden = false
  var globs: [String] = []
  var filters: [Filter] = []
  var quiet = false
  var verbose = false
  var json = false
  var fields: [String] = []
  var language: String?
  var alert = false
  var filesFrom: Argument?
  var nul = false
}

struct MergeOptions: Sendable {
  var target: Argument?
  var indexes: [Argument] = []
  var quiet = false
  var json = false
}

struct ServeOptions: Sendable {
  var place = PlaceOptions()
  var port = 7400
  var address = "127.0.0.1"
  var prints = false
  var printsUnits = false
}

struct SearchOptions: Sendable {
  var place = PlaceOptions()
  var query: [Argument] = []
  var file: Argument?
  var collection = Collection.articles
  var any = false
  var nexis = false
  var limit = 10
  var offset = 0
  var order = SearchRequest.Order.relevance
  var format = OutputFormat.text
  var pathsOnly = false
  var nul = false
  var count = false
  var collapse = true
  var exactCounts = false
  var snippets = 3
  var language: String?
  var expand = false
  var explain = false
  var facets: [Facet] = []
  var facetLimit = 20
  var html: Argument?
  var color = ColorChoice.auto
  var pager = true
}

/// A query and how it is read.
struct AskOptions: Sendable {
  var place = PlaceOptions()
  var query: [Argument] = []
  var any = false
  var nexis = false
  var language: String?
}

struct KwicOptions: Sendable {
  var ask = AskOptions()
  var field = ConcordanceField.articles
  var order = ConcordanceOrder.rank
  var limit = 50
  var width: Int?
  var format = OutputFormat.text
  var color = ColorChoice.auto
  var pager = true
}

struct TimelineOptions: Sendable {
  var ask = AskOptions()
  var collection = Collection.articles
  var unit: TimelineUnit?
  var showsShare = false
  var format = OutputFormat.text
  var color = ColorChoice.auto
  var pager = true
}

struct SaveOptions: Sendable {
  var place = PlaceOptions()
  /// The name, and the words of the query.
  var words: [Argument] = []
  var delete = false
  var collection = Collection.articles
  var any = false
  var nexis = false
  var json = false
}

struct ShowOptions: Sendable {
  var place = PlaceOptions()
  var ids: [String] = []
  var json = false
  var color = ColorChoice.auto
}

struct ExportOptions: Sendable {
  /// What the lines are made for.
  enum Format: String, CaseIterable, Sendable {
    case jsonl, opensearch
  }

  var place = PlaceOptions()
  var format = Format.jsonl
  var name = "articles"
  var printsMapping = false
}

struct CopiesOptions: Sendable {
  var place = PlaceOptions()
  var ids: [String] = []
  var diff = false
  var limit = 1000
  var json = false
  var color = ColorChoice.auto
}

struct SimilarOptions: Sendable {
  var place = PlaceOptions()
  var id = ""
  var limit = 10
  var copies = false
  var json = false
  var color = ColorChoice.auto
}

struct FirstOptions: Sendable {
  var place = PlaceOptions()
  var query: [Argument] = []
  var limit = 20
  var language: String?
  var json = false
  var color = ColorChoice.auto
}

struct InspectOptions: Sendable {
  var paths: [Argument] = []
  var filters: [Filter] = []
  var json = false
  var fields: [String] = []
  var language: String?
  var color = ColorChoice.auto
}

struct StatusOptions: Sendable {
  var place = PlaceOptions()
  var json = false
  var coverage = false
  var skipped = false
}

struct VerifyOptions: Sendable {
  var place = PlaceOptions()
  var quick = false
  var deep = false
  var sources = false
}

struct CompletionOptions: Sendable {
  var shell: Shell?
  var words: String?
}

struct ManualOptions: Sendable {
  var folder: Argument?
}
