"""Faults to plant: for each what it breaks, the lines that are changed, and the test that must notice."""
import collections
import os

Plant = collections.namedtuple("Plant", "name file old new test")


def check(root):
    """Whether each plant still finds its place in the tree at root; the names of those that don't."""
    lost = []
    for plant in PLANTS:
        with open(os.path.join(root, plant.file)) as file:
            if file.read().count(plant.old) != 1:
                lost.append(plant.name)
    return lost


SCHEMA, INDEX, GLASS = "Sources/LedeSchema/Layout/", "Sources/LedeIndex/", "Sources/GlassWriter/"

PLANTS = [
    Plant(
        "the files of a segment are not fsynced", INDEX + "Writing/Publisher.swift",
        "    try FileSystem.synchronize(path)\n    guard let size",
        "    guard let size", "order"),
    Plant(
        "the folder of a segment is not fsynced", INDEX + "Writing/Publisher.swift",
        "in: folder))\n    try FileSystem.synchronize(folder)\n", "in: folder))\n", "order"),
    Plant(
        "the rename of CURRENT is reported before it is fsynced", INDEX + "Writing/Publisher.swift",
        "to: layout.current)\n    try FileSystem.synchronize(layout.root)\n", "to: layout.current)\n", "order"),
    Plant(
        "fsync of the file behind CURRENT is left out", INDEX + "Writing/Publisher.swift",
        "file.checksum)\\n\".utf8), to: next)", "file.checksum)\\n\".utf8), to: next, durable: false)", "powercut"),
    Plant(
        "CURRENT names a manifest that is not written yet", INDEX + "Writing/Publisher.swift",
        "    let file = try write(manifest.encoded(), name: name, in: layout.root)\n",
        "    let encoded = manifest.encoded()\n"
        "    let file = Manifest.File(name: name, size: encoded.count, checksum: Checksum.of(encoded.span).description)\n"
        "    defer { _ = try? write(encoded, name: name, in: layout.root) }\n", "publish"),
    Plant(
        "an error of fsync is ignored", SCHEMA + "FileSystem.swift",
        "    if fsync(descriptor) != 0 { throw lastError(\"write to disk\", path) }\n  }",
        "    fsync(descriptor)\n  }", "faults"),
    Plant(
        "a file that can't be read loses its articles", INDEX + "Writing/IndexWriter.swift",
        "where read.isKnown && record != nil {", "where read.isKnown && (record != nil || true) {", "faults"),
    Plant(
        "the articles of deleted files are not buried", INDEX + "Writing/IndexWriter.swift",
        "if isLast { gone += scan.deleted }", "if isLast, false { gone += scan.deleted }", "edits"),
    Plant(
        "the articles of changed files are not buried", INDEX + "Writing/IndexWriter.swift",
        "          gone.append(read.path)\n        }\n        if isLast",
        "          if read.path.isEmpty { gone.append(read.path) }\n        }\n        if isLast", "edits"),
    Plant(
        "the lock is not taken", INDEX + "Writing/WriterLock.swift",
        "while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {", "while flock(descriptor, LOCK_UN) != 0 {", "writers"),
    Plant(
        "checksums are taken, and not compared", INDEX + "Checking/IndexVerifier.swift",
        "guard checksum.description == file.checksum else {", "guard checksum.description == file.checksum || true else {",
        "flips"),
    Plant(
        "a small file is believed without its checksum", SCHEMA + "OpenedFile.swift",
        "guard Checksum.of(bytes.span).description == checksum else {",
        "guard Checksum.of(bytes.span).description == checksum || true else {", "flips"),
    Plant(
        "tombstones are written over those of the generation in force", INDEX + "Writing/IndexWriter.swift",
        "name: \"dead-\" + IndexLayout.digits(manifest.generation),", "name: \"dead-\" + IndexLayout.digits(0),", "readers"),
    Plant(
        "control characters are not escaped", "Sources/LedeText/Terminal/TerminalText.swift",
        "} else if scalar.value < 0x20 || scalar.value == 0x7F {", "} else if scalar.value == 0x7F {", "terminal"),
    Plant(
        "bidirectional controls are not escaped", "Sources/LedeText/Terminal/TerminalText.swift",
        "default: return ScalarClass(scalar) == .format", "default: return false", "terminal"),
    Plant(
        "gzip data that ends early is thought whole", "Sources/LedeCorpus/Reading/Inflater.swift",
        "failure = FeedFailure(reason: .broken, message: \"broken gzip data: it ends early\")", "failure = nil", "hostile"),
    Plant(
        "a run that skipped inputs ends with 0", "Sources/lede/Running/Runner.swift",
        "ProcessEnd.end(report.skipped.contains { !$0.isFlaw } ? .skipped : .done, output)",
        "ProcessEnd.end(report.skipped.isEmpty ? .skipped : .done, output)", "hostile"),
    Plant(
        "the last of many positions is written one too high", GLASS + "Bytes/PositionCoder.swift",
        "let last = positions[start + count - 1]\n", "let last = positions[start + count - 1] &+ (count > 3 ? 1 : 0)\n",
        "edits"),
    Plant(
        "the last chunk of values of a slot is not written", GLASS + "Databases/PostingTable.swift",
        "      if !tag.isEmpty { try table.add(key, tag, count: tag.count, to: &file) }\n",
        "      if tag.count > 100 { try table.add(key, tag, count: tag.count, to: &file) }\n", "edits"),
    Plant(
        "documents are said to be longer than they are", GLASS + "Databases/PostingTable.swift",
        "        piece.append(packed: length)\n", "        piece.append(packed: length &+ 1)\n", "edits"),
    Plant(
        "a database says another sum of the lengths of its documents", GLASS + "Databases/VersionBlock.swift",
        "    block.append(packed: statistics.length)\n", "    block.append(packed: statistics.length &+ 1)\n", "edits"),
    Plant(
        "a parser's fault ends the run", INDEX + "Building/BatchBuilder.swift",
        "        Rescue.enter(id)\n", "", "parsers"),
    Plant(
        "an allocation that fails is blamed on the input that is read", "Sources/CRescue/CRescue.c",
        "bool is_short = !can_have(short_bytes);", "bool is_short = false;", "memory"),
    Plant(
        "memory that libxapian is not given is taken for damage", "Sources/LedeSchema/Layout/Snapshot.swift",
        "if error.code == .outOfMemory {", "if error.code == .outOfMemory, path.isEmpty {", "memory"),
    Plant(
        "a block is not held against its checksum", "Sources/CXapian/CheckedReads.cpp",
        "if (!known || le32toh(known[number % chunk]) != sum(bytes + n * block)) return false;",
        "if (!known) return false;", "flips"),
]
