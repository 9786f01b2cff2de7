internal import CXapian

/// What went wrong in Xapian: a code for the class of the error, and all that Xapian says about it.
///
/// The corresponding class is `Xapian::Error`. Compare ``code`` with one of the static members of ``Code``, or ask
/// it for its base: `error.code.isKind(of: .databaseOpening)` also holds for a database that is not there.
public struct XapianError: Error, Hashable, Sendable {
  /// The class of the error.
  public var code: Code
  /// The name of the class, as `Xapian::Error::get_type` gives it, such as `DatabaseLockError`.
  public var typeName: String
  /// What happened, as `Xapian::Error::get_msg` says it.
  public var message: String
  /// Where it happened, as `Xapian::Error::get_context` says it: mostly empty, a host and port for remote databases.
  public var context: String
  /// What the system says, as `Xapian::Error::get_error_string` gives it, such as `No such file or directory`.
  public var systemMessage: String

  /// An error of one's own, for example from a ``PostingSource``; it comes back from the call that led there.
  public init(code: Code, message: String, context: String = "", systemMessage: String = "") {
    self.code = code
    typeName = code.typeName
    self.message = message
    self.context = context
    self.systemMessage = systemMessage
  }

  /// Takes what the shim returned, and frees it.
  init(taking error: CXError) {
    code = unsafe Code(rawValue: CXErrorGetCode(error).rawValue)
    typeName = unsafe String(CXErrorGetTypeName(error))
    message = unsafe String(CXErrorGetMessage(error))
    context = unsafe String(CXErrorGetContext(error))
    systemMessage = unsafe String(CXErrorGetSystemMessage(error))
    unsafe CXErrorFree(error)
  }

  /// The error on its way through Xapian, out of a callback.
  func passed() -> CXError {
    unsafe typeName.withText { type in
      unsafe message.withText { message in
        unsafe context.withText { context in
          unsafe systemMessage.withText { system in
            unsafe CXErrorMake(
              CXErrorCode(rawValue: code.rawValue) ?? .unknown, type, message, context, system)
          }
        }
      }
    }
  }

  static func invalidArgument(_ message: String) -> XapianError {
    XapianError(code: .invalidArgument, message: message)
  }
}

extension XapianError: CustomStringConvertible {
  /// The class, the message and what else is known, in one line.
  public var description: String {
    var text = "\(typeName): \(message)"
    if !context.isEmpty { text += " (\(context))" }
    if !systemMessage.isEmpty { text += " (\(systemMessage))" }
    return text
  }
}

/// Throws what the shim returned unless it is success.
func check(_ error: CXError) throws(XapianError) {
  if unsafe error.impl != nil { throw unsafe XapianError(taking: error) }
}

/// The answer of a callback that may have failed.
func answer(_ body: () throws(XapianError) -> Void) -> CXError {
  do throws(XapianError) {
    try body()
    return unsafe CXError(impl: nil)
  } catch {
    return unsafe error.passed()
  }
}

extension XapianError {
  /// Has the shim throw an error of a class and catch it; for the tests of the guard.
  package static func provoke(_ code: Code, message: String, context: String) throws(XapianError) {
    try unsafe message.withText { (message) throws(XapianError) in
      try unsafe context.withText { (context) throws(XapianError) in
        try unsafe check(CXErrorProvoke(CXErrorCode(rawValue: code.rawValue) ?? .unknown, message, context))
      }
    }
  }
}
