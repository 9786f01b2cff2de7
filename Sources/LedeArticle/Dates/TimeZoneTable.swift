/// Zones of time by their short names, in minutes east of UTC.
///
/// Only names that mean one zone in the press: IST (India, Israel, Ireland) and ET (winter or summer) are not here.
enum TimeZoneTable {
  static let offsets: [(String, Int)] = [
    ("UTC", 0), ("GMT", 0), ("=Z", 0), ("EST", -300), ("EDT", -240), ("CST", -360), ("CDT", -300),
    ("MST", -420), ("MDT", -360), ("PST", -480), ("PDT", -420), ("=BST", 60), ("=CET", 60), ("CEST", 120),
    ("=MEZ", 60), ("=MESZ", 120), ("=EET", 120), ("EEST", 180), ("=MSK", 180), ("мск", 180), ("=EAT", 180),
    ("=WAT", 60), ("=CAT", 120), ("=SAST", 120), ("=PKT", 300), ("=HKT", 480), ("=SGT", 480), ("=JST", 540),
    ("=KST", 540), ("=AEST", 600), ("=AEDT", 660), ("=NZST", 720), ("=NZDT", 780), ("=WIB", 420),
    ("=BRT", -180), ("=ART", -180), ("=TRT", 180), ("=TSİ", 180), ("=TSI", 180),
  ]
}
