internal import LedeText

/// What the databases of a served index say of it, as metadata: what the manifest says of a local one.
public struct ServedInfo: Sendable, Hashable {
  /// The key of the metadata.
  public static let key = "lede"

  /// Tells this state of this index from any other.
  public var stamp: String
  /// What it holds, as one segment without files.
  public var manifest: Manifest

  /// What is to be said of the index of a manifest.
  public init(_ manifest: Manifest, stamp: String) {
    self.stamp = stamp
    var whole = Manifest.Segment(number: 0)
    for segment in manifest.segments {
      whole.articles += segment.articles
      whole.quotes += segment.quotes
      whole.captions += segment.captions
    }
    whole.languages = manifest.languages
    self.manifest = manifest
    self.manifest.segments = [whole]
    self.manifest.sources = nil
    self.manifest.skipped = nil
  }

  /// The metadata: one object of JSON.
  public var encoded: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("stamp")
    json.string(stamp)
    json.key("manifest")
    json.string(manifest.encoded())
    json.endObject()
    return json.finish()
  }

  /// What metadata says.
  ///
  /// - Throws: ``IndexError`` with code `version` for another format or a database that is none of Lede's, `damaged`
  ///   for anything else.
  public init(encoded bytes: [UInt8], path: String) throws(IndexError) {
    guard !bytes.isEmpty else {
      throw IndexError(
        .version, "the served database does not say what it holds", path: path,
        hint: "make it with `lede compact --full`, and serve the files of the folder `served`")
    }
    guard let value = try? JSONReader.parse(bytes.span), let stamp = value["stamp"]?.string,
      let text = value["manifest"]?.string
    else { throw IndexError(.damaged, "the served database says nothing that makes sense", path: path) }
    do throws(IndexError) {
      manifest = try Manifest(encoded: Array(text.utf8), path: path)
    } catch {
      guard error.code == .version else { throw error }
      throw IndexError(
        .version, error.message, path: path, hint: "rebuild it there with this version of Lede")
    }
    guard manifest.segments.count == 1 else {
      throw IndexError(.damaged, "the served database says nothing that makes sense", path: path)
    }
    self.stamp = stamp
  }
}
