import Foundation
import Glibc
import Testing

/// Served indexes that are down, slow, or go away: named, in time, and never passed over in silence.
extension DistributionTests {
  @Suite struct MissingServerTests {
    static let commands: [[String]] = [
      ["search", "harbour"], ["search", "harbour", "--json"], ["search", "harbour", "--format", "csv"],
      ["search", "-l", "harbour"], ["search", "-c", "harbour"], ["search", "harbour", "--html", "-"],
      ["search", "harbour", "--facet", "outlet"], ["quotes", "harbour"], ["captions", "harbour"],
      ["kwic", "harbour"], ["kwic", "harbour", "--json"], ["timeline", "harbour"],
      ["timeline", "harbour", "--json"],
      ["first", "harbour"], ["status"], ["status", "--json"],
    ]

    @Test func aServerThatIsDownIsNamed() throws {
      let home = try DistributionTests.ShardTests.home.get()
      let server = try LedeServer("s2-1", in: home)
      let places = DistributionTests.ShardTests.places([server.address, "s2-2"])
      server.stop()
      for command in Self.commands {
        let refused = try home.run(command + places)
        #expect(refused.code == 4, "\(command)")
        #expect(refused.output.isEmpty, "\(command)")
        #expect(refused.messages.contains(server.address), "\(command): \(refused.messages)")
        let partial = try home.run(command + places + ["--partial"])
        #expect(partial.code == 3, "\(command): \(partial.messages)")
        if command.contains("--json") {
          let missing = #""complete":false,"missing":[{"index":"\#(server.address)""#
          #expect(partial.output.contains(missing), "\(command)")
        } else {
          let all = partial.output + partial.messages
          #expect(all.contains("\(server.address) is missing"), "\(command): \(all)")
        }
        if command.contains("--html") { #expect(partial.output.contains("\(server.address) is missing")) }
      }
    }

    @Test func aServerThatStopsIsGivenUpInTime() throws {
      let home = try DistributionTests.ShardTests.home.get()
      let server = try LedeServer("s2-1", in: home)
      for child in server.servers { kill(child, SIGSTOP) }
      defer { for child in server.servers { kill(child, SIGCONT) } }
      let start = ContinuousClock.now
      let refused = try home.run(
        ["search", "harbour", "--timeout", "1"]
          + DistributionTests.ShardTests.places([server.address, "s2-2"]))
      #expect(refused.code == 4)
      #expect(refused.messages.contains(server.address))
      // Not a measure of speed: without a bound it would never come back.
      #expect(ContinuousClock.now - start < .seconds(60))
    }

    @Test func aServerThatDiesIsStartedAgain() throws {
      let home = try DistributionTests.ShardTests.home.get()
      let server = try LedeServer("s2-1", in: home)
      let children = server.servers
      #expect(children.count == 3)
      for child in children { kill(child, SIGKILL) }
      var answer = try home.run(
        ["search", "-c", "harbour"] + DistributionTests.ShardTests.places([server.address, "s2-2"]))
      for _ in 0..<50 where answer.code != 0 {
        usleep(100_000)
        answer = try home.run(
          ["search", "-c", "harbour"] + DistributionTests.ShardTests.places([server.address, "s2-2"]))
      }
      #expect(answer.code == 0, "\(answer.messages)")
    }

    @Test func serversEndWithTheOneThatWatchesThem() throws {
      let home = try DistributionTests.ShardTests.home.get()
      let server = try LedeServer("s2-1", in: home)
      let children = server.servers
      server.stop()
      for child in children { #expect(kill(child, 0) == -1) }
    }

    @Test func betweenTwoQueries() throws {
      let home = try DistributionTests.ShardTests.home.get()
      let server = try LedeServer("s2-1", in: home)
      // The second query is asked when the first has been answered and the server is gone.
      let pipe = home.folder.appending(path: "queries").path
      try unsafe #require(mkfifo(pipe, 0o600) == 0)
      defer { _ = unsafe unlink(pipe) }
      let address = server.address
      let pid = server.pid
      let writer = Thread {
        guard let file = FileHandle(forWritingAtPath: pipe) else { return }
        file.write(Data("harbour\n".utf8))
        usleep(500_000)
        kill(pid, SIGTERM)
        usleep(1_500_000)
        file.write(Data("strike\n".utf8))
        try? file.close()
      }
      writer.start()
      let run = try home.run(
        ["search", "-l", "-f", pipe, "--partial"] + DistributionTests.ShardTests.places([address, "s2-2"]))
      #expect(run.code == 3)
      #expect(run.messages.contains("\(address) is missing"), "\(run.messages)")
    }

    @Test func whatServesIsPrinted() throws {
      let home = try DistributionTests.ShardTests.home.get()
      try #require(home.run(["compact", "-q", "--full", "--index", "s2-1"]).code == 0)
      let path = home.folder.appending(path: "s2-1/served").path
      let printed = try home.run(["serve", "--index", "s2-1", "--print"])
      #expect(printed.code == 0)
      #expect(
        printed.output.hasSuffix(
          """
          xapian-tcpsrv --interface 127.0.0.1 --port 7400 --quiet \(path)/articles &
          xapian-tcpsrv --interface 127.0.0.1 --port 7401 --quiet \(path)/quotes &
          xapian-tcpsrv --interface 127.0.0.1 --port 7402 --quiet \(path)/captions &

          """), "\(printed.output)")
      #expect(printed.output.contains("no passwords and no encryption"))
      let unit = try home.run(["serve", "--index", "s2-1", "--unit"])
      #expect(unit.output.contains("ExecStart=/bin/bash -c "))
    }
  }
}
