/// Why a ``Feed`` broke off.
struct FeedFailure: Error {
  var reason: SourceTrouble.Reason
  var message: String
}
