// swift-tools-version: 6.2
import PackageDescription

// Every Swift target is built with the same strictness; a warning is an error.
let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
  // The runtime need not take names of types apart before it makes them: a tenth of what a search process does.
  .unsafeFlags(
    ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"], .when(configuration: .release)),
]

/// The same for what is in the program: it does without regular expressions and concurrency, two runtimes of Swift that
/// each start would pay for.
let lean =
  strict + [
    .unsafeFlags([
      "-Xfrontend", "-disable-implicit-string-processing-module-import",
      "-Xfrontend", "-disable-implicit-concurrency-module-import",
    ])
  ]

/// The floors of the house, top to bottom; arrows point down only (ARCHITECTURE.md).
func floor(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: lean)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.init(stringLiteral: name)] + dependencies, swiftSettings: strict)
}

let package = Package(
  name: "lede",
  products: [
    .executable(name: "lede", targets: ["lede"]),
    .library(name: "Xapian", targets: ["Xapian"]),
    .library(name: "Lede", targets: ["LedeArticle", "LedeCorpus", "LedeIndex", "LedeSearch"]),
  ],
  targets: [
    // Thin C and C++ modules over Debian's libraries.
    .systemLibrary(
      name: "CXapianLibrary", pkgConfig: "xapian-core", providers: [.apt(["libxapian-dev"])]),
    .target(name: "CXapian", dependencies: ["CXapianLibrary", "CChecksum"]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // The libraries that only reading or writing needs are loaded at their first call, so that a search starts at once.
    .target(name: "CDeferred"),
    .target(name: "CArchive", dependencies: ["CDeferred"]),
    .target(name: "CXML", dependencies: ["CDeferred"], cSettings: [.headerSearchPath("headers")]),
    .target(name: "CCharset", dependencies: ["CDeferred"]),
    .target(name: "CLanguageDetector", dependencies: ["CDeferred"]),
    .target(name: "CDeflate", dependencies: ["CDeferred"]),
    .target(name: "CChecksum"),
    .target(name: "CFileSystem"),
    .target(name: "CUnicode"),
    .target(name: "CRescue"),
    .target(name: "CLaunch"),

    floor("Xapian", ["CXapian"]),
    floor("GlassWriter", ["LedeText", "Xapian", "CDeflate"]),
    floor("CommandLineKit", []),
    floor("LedeText", ["CCharset", "CChecksum", "CUnicode"]),
    floor("LedeArticle", ["LedeText", "CXML", "CLanguageDetector", "CZlib"]),
    floor("LedeCorpus", ["LedeText", "CArchive", "CFileSystem", "CZlib"]),
    floor("LedeSchema", ["LedeText", "LedeArticle", "Xapian"]),
    floor(
      "LedeIndex",
      ["LedeText", "LedeSchema", "LedeArticle", "LedeCorpus", "GlassWriter", "Xapian", "CRescue"]),
    floor("LedeSearch", ["LedeText", "LedeSchema", "LedeArticle", "Xapian"]),
    .executableTarget(
      name: "lede",
      dependencies: [
        "CLaunch", "CommandLineKit", "LedeText", "LedeArticle", "LedeCorpus", "LedeSchema", "LedeIndex",
        "LedeSearch",
      ],
      swiftSettings: lean,
      // At a fixed address, 33,000 places of Swift's tables need not be written at each start.
      linkerSettings: [
        .unsafeFlags(
          ["-Xlinker", "-no-pie", "-Xlinker", "--no-export-dynamic"],
          .when(platforms: [.linux], configuration: .release))
      ]),

    tests("Xapian", []),
    tests("GlassWriter", ["Xapian"]),
    tests("CommandLineKit", []),
    tests("LedeText", []),
    tests("LedeArticle", ["LedeText", "CZlib"]),
    tests("LedeCorpus", ["LedeText", "CZlib"]),
    tests("LedeSchema", ["LedeText", "LedeArticle", "Xapian"]),
    tests("LedeIndex", ["LedeText", "LedeSchema", "LedeArticle", "LedeCorpus", "Xapian"]),
    tests("LedeSearch", ["LedeText", "LedeSchema", "LedeArticle", "LedeIndex", "Xapian"]),
    tests("lede", ["LedeText", "CommandLineKit"]),

    // What reads untrusted bytes, for libFuzzer (Scripts/fuzz); the tests run the saved inputs.
    .target(
      name: "FuzzTargets",
      dependencies: ["LedeText", "LedeArticle", "LedeCorpus", "LedeSchema", "LedeIndex", "LedeSearch"],
      path: "Tests/Fuzz/Targets", swiftSettings: strict),
    .testTarget(
      name: "FuzzTests", dependencies: ["FuzzTargets"], path: "Tests/Fuzz/Replay", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
