/// How a database is written.
public struct WriteOptions: OptionSet, Sendable, Hashable {
  /// Xapian's flags.
  public let rawValue: Int32

  /// Options by Xapian's flags.
  public init(rawValue: Int32) { self.rawValue = rawValue }

  /// Doesn't wait for the disk: a power cut can damage the database (`DB_NO_SYNC`).
  public static let noSync = WriteOptions(rawValue: 0x04)
  /// Waits for the disk as hard as the system can (`DB_FULL_SYNC`).
  public static let fullSync = WriteOptions(rawValue: 0x08)
  /// Overwrites blocks in place: faster, but nothing can read meanwhile, and any crash damages the database
  /// (`DB_DANGEROUS`).
  ///
  /// For databases that nobody sees before they are whole.
  public static let dangerous = WriteOptions(rawValue: 0x10)
  /// Makes no lists of the terms of each document: smaller, but documents can't be deleted or replaced, and there is
  /// no expansion (`DB_NO_TERMLIST`).
  public static let noTermlist = WriteOptions(rawValue: 0x20)
  /// Waits for another writer to finish instead of throwing ``XapianError/Code/databaseLock`` (`DB_RETRY_LOCK`).
  public static let retryLock = WriteOptions(rawValue: 0x40)
}
