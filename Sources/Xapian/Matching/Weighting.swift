internal import CXapian

/// A weighting scheme: how relevant a document is to a query.
///
/// The corresponding classes derive from `Xapian::Weight`. The defaults are Xapian's.
public enum Weighting: Sendable, Hashable {
  /// BM25 (`Xapian::BM25Weight`).
  ///
  /// - `k1`: how much the wdf counts, from 0 (not at all). `k2`: how much the length of the query counts.
  ///   `k3`: how much the wqf counts. `b`: how much the document's length counts, from 0 to 1.
  /// - `minimumLength`: documents shorter than this share of the mean length count as this long.
  case bm25(
    k1: Double = 1, k2: Double = 0, k3: Double = 1, b: Double = 0.5, minimumLength: Double = 0.5)

  /// BM25+, which is fairer to long documents (`Xapian::BM25PlusWeight`); `delta` is the least that a term counts.
  case bm25Plus(
    k1: Double = 1, k2: Double = 0, k3: Double = 1, b: Double = 0.5, minimumLength: Double = 0.5,
    delta: Double = 1)

  /// Tf-idf (`Xapian::TfIdfWeight`); three letters say how the wdf (`n b s l L`), the document frequency (`n t p f s`)
  /// and the weight (`n`) are normalised.
  case tfIdf(normalizations: String = "ntn")

  /// PL2, divergence from randomness (`Xapian::PL2Weight`); `c` above 0 says how much the length counts.
  case pl2(c: Double = 1)

  /// PL2+ (`Xapian::PL2PlusWeight`).
  case pl2Plus(c: Double = 1, delta: Double = 0.8)

  /// DPH, without parameters (`Xapian::DPHWeight`).
  case dph

  /// DLH, without parameters (`Xapian::DLHWeight`).
  case dlh

  /// InL2 (`Xapian::InL2Weight`).
  case inL2(c: Double = 1)

  /// IfB2 (`Xapian::IfB2Weight`).
  case ifB2(c: Double = 1)

  /// IneB2 (`Xapian::IneB2Weight`).
  case ineB2(c: Double = 1)

  /// BB2 (`Xapian::BB2Weight`).
  case bb2(c: Double = 1)

  /// A unigram language model (`Xapian::LMWeight`); `log` of 0 lets Xapian choose.
  case languageModel(log: Double = 0, smoothing: Smoothing = .twoStage())

  /// The traditional probabilistic scheme (`Xapian::TradWeight`).
  case traditional(k: Double = 1)

  /// No weights: all matches are equal (`Xapian::BoolWeight`).
  case boolean

  /// How many of the query's terms match (`Xapian::CoordWeight`).
  case coordinate

  /// How a language model treats terms that a document does not have (`Xapian::Weight::type_smoothing`).
  public enum Smoothing: Sendable, Hashable {
    /// Two-stage smoothing: Jelinek-Mercer over Dirichlet.
    case twoStage(lambda: Double = 0.7, mu: Double = 2000)
    /// Dirichlet prior smoothing.
    case dirichlet(mu: Double = 2000)
    /// Absolute discounting.
    case absoluteDiscount(delta: Double = 0.7)
    /// Jelinek-Mercer smoothing.
    case jelinekMercer(lambda: Double = 0.7)
    /// Dirichlet+ smoothing, which is fairer to long documents.
    case dirichletPlus(mu: Double = 2000, delta: Double = 0.05)

    var parameters: [Double] {
      switch self {
      case .twoStage(let lambda, let mu): [1, lambda, mu]
      // The second parameter stands for mu where the first one is not used.
      case .dirichlet(let mu): [2, mu, mu]
      case .absoluteDiscount(let delta): [3, delta, 0]
      case .jelinekMercer(let lambda): [4, lambda, 0]
      case .dirichletPlus(let mu, let delta): [5, mu, delta]
      }
    }
  }

  var parameters: (scheme: CXWeighting, numbers: [Double], normalizations: String) {
    switch self {
    case .bm25(let k1, let k2, let k3, let b, let length): (.bm25, [k1, k2, k3, b, length], "")
    case .bm25Plus(let k1, let k2, let k3, let b, let length, let delta):
      (.bm25Plus, [k1, k2, k3, b, length, delta], "")
    case .tfIdf(let normalizations): (.tfIdf, [], normalizations)
    case .pl2(let c): (.pl2, [c], "")
    case .pl2Plus(let c, let delta): (.pl2Plus, [c, delta], "")
    case .dph: (.dph, [], "")
    case .dlh: (.dlh, [], "")
    case .inL2(let c): (.inL2, [c], "")
    case .ifB2(let c): (.ifB2, [c], "")
    case .ineB2(let c): (.ineB2, [c], "")
    case .bb2(let c): (.bb2, [c], "")
    case .languageModel(let log, let smoothing): (.lm, [log] + smoothing.parameters, "")
    case .traditional(let k): (.trad, [k], "")
    case .boolean: (.boolean, [], "")
    case .coordinate: (.coordinate, [], "")
    }
  }
}
