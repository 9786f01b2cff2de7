internal import LedeArticle
internal import LedeSchema

extension Manifest.Reading {
  /// Takes over what a run says of how records are read.
  mutating func take(_ given: ReadingConfiguration) {
    if let language = given.defaultLanguage { self.language = language.isEmpty ? nil : language }
    guard !given.fields.isEmpty else { return }
    fields = [:]
    for (role, names) in given.fields {
      let names = names.filter { !$0.isEmpty }
      if !names.isEmpty { fields[role.rawValue] = names }
    }
  }

  /// The configuration that reads so, with the limits of a run.
  func configuration(_ limits: ReadingLimits) -> ReadingConfiguration {
    var configuration = ReadingConfiguration(defaultLanguage: language, limits: limits)
    for (part, names) in fields {
      if let role = FieldRole(rawValue: part) { configuration.fields[role] = names }
    }
    return configuration
  }
}

extension IndexWriter {
  /// The ways in which files are read, and the place of each file's among them.
  static func configurations(
    of reads: [SourceScan.Read], _ options: ReadingConfiguration
  ) -> (configurations: [ReadingConfiguration], readings: [Int]) {
    var places: [Manifest.Reading: Int] = [:]
    var configurations: [ReadingConfiguration] = []
    let readings = reads.map { read in
      if let known = places[read.reading] { return known }
      configurations.append(read.reading.configuration(options.limits))
      places[read.reading] = configurations.count - 1
      return configurations.count - 1
    }
    return (configurations, readings)
  }
}
