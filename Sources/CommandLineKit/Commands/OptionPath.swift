/// Where a flag or an argument writes: a member of the command's options.
public typealias OptionPath<Options, Value> = any WritableKeyPath<Options, Value> & Sendable
