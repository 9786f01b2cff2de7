internal import CFileSystem

/// The file systems that Linux makes up, by their magic numbers (`linux/magic.h`): they hold no files that anybody wrote,
/// some of their files have no end, and reading others does something.
enum KernelFileSystem {
  private static let magic: Set<UInt32> = [
    0x9fa0,  // proc
    0x6265_6572,  // sysfs
    0x0027_e0eb, 0x6367_7270,  // cgroup, cgroup2
    0x6462_6720, 0x7472_6163,  // debugfs, tracefs
    0x7363_6673, 0xf97c_ff8c,  // securityfs, selinuxfs
    0x6265_6570, 0x4249_4e4d,  // configfs, binfmt_misc
    0x1cd1,  // devpts
    0x1980_0202,  // mqueue
    0xcafe_4a11,  // bpf
    0x6165_676c, 0xde5e_81e4,  // pstore, efivarfs
    0x6573_5543,  // fusectl
  ]

  /// Whether an open folder lies in one of them.
  static func holds(_ descriptor: Int32) -> Bool {
    magic.contains(cfilesystem_magic(descriptor))
  }
}
