"""Kills, failing system calls, full disks, power cuts: the index before or the index after, whole."""
import collections
import os
import re
import resource
import shutil
import signal
import subprocess
import time

from .lab import EXIT_CODES, Outcome, Skip, Wrong, differ

QUIET = ("--jobs", "1")


def arguments(lab, command):
    return ["index", lab.corpus, *QUIET] if command == "index" else [command] + ([*QUIET] if command != "compact" else [])


def prepare(lab, command):
    """An index to start from and the corpus after some edits; returns the states before and after."""
    shutil.rmtree(lab.index, ignore_errors=True)
    if command == "index":
        return frozenset(), lab.state()
    lab.copy(lab.base, lab.index)
    before = lab.base_state
    return before, (before if command == "compact" else lab.state())


def build_base(lab, files=25):
    """A base of several segments, and then edits that it does not know of yet."""
    for _ in range(files):
        lab.add()
    lab.good("index", lab.corpus)
    for _ in range(3):
        lab.edit(4)
        lab.good("index", codes=(0,))
    lab.base = os.path.join(lab.home, "base")
    lab.copy(lab.index, lab.base)
    lab.base_state = lab.state()
    if lab.held() != lab.base_state:
        raise Wrong("before anything was hurt: " + differ(lab.held(), lab.base_state))
    lab.edit(8)
    # Whatever the edits were, two files that the index knows are others now.
    known = named(lab.base_state)
    for name in [name for name in sorted(lab.files) if name.split(".")[0] in known][:2]:
        lab.write(name)


def judge(lab, command, before, after, outcome, what):
    """The index after a run that was hurt: whole, and one of the two states; then the next run completes."""
    reported = outcome.code in (0, 3)
    if os.path.exists(os.path.join(lab.index, "CURRENT")):
        held = lab.held()
        allowed = (after,) if reported else (before, after)
        if held not in allowed:
            raise Wrong(f"{what}: {differ(held, *allowed)}; {outcome}")
        verdict = lab.run("verify", "--deep")
        if verdict.code != 0:
            raise Wrong(f"{what}: {verdict}; the run: {outcome}")
        result = "new" if held == after and before != after else "old"
    else:
        if reported or before:
            raise Wrong(f"{what}: no CURRENT; {outcome}")
        result = "none yet"
    again = lab.run(*arguments(lab, command))
    if again.code != 0:
        raise Wrong(f"{what}: the next run: {again}")
    held = lab.held()
    if held != after:
        raise Wrong(f"{what}: after the next run {differ(held, after)}")
    return result


def kill(lab):
    """kill -9 at random moments of index, update, rebuild and merging"""
    build_base(lab)
    counts = collections.Counter()
    commands = ["index", "update", "rebuild", "compact"]
    durations = {}
    for command in commands:
        prepare(lab, command)
        durations[command] = lab.good(*arguments(lab, command)).seconds
    for number in range(lab.size(60, 4000)):
        command = commands[number % len(commands)]
        before, after = prepare(lab, command)
        process = subprocess.Popen(
            [lab.lede, *arguments(lab, command), "--index", lab.index], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            cwd=lab.home)
        # Half of them late, where publishing is.
        delay = durations[command] * lab.random.uniform(0 if number % 8 < 4 else 0.7, 1.2)
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        out, err = process.communicate()
        outcome = Outcome(0 if out.strip() else process.returncode, out, err)
        result = judge(lab, command, before, after, outcome, f"kill {number} of {command} after {delay:.4f} s")
        counts[f"{command} {'done' if out.strip() else result}"] += 1
    return f"{sum(counts.values())} kills: " + ", ".join(f"{n} {w}" for w, n in sorted(counts.items()))


# System calls, by strace.

WRITING = ["openat", "write", "pwrite64", "fsync", "rename", "mkdir", "unlink", "rmdir", "ftruncate", "close"]


def need_strace():
    if shutil.which("strace") is None:
        raise Skip("strace is not installed")
    probe = subprocess.run(["strace", "-qq", "-e", "trace=none", "true"], capture_output=True)
    if probe.returncode != 0:
        raise Skip("strace cannot trace here")


def trace(lab, command, calls):
    """How often a run makes each call, and which of the first thread's are about the corpus."""
    prepare(lab, command)
    log = os.path.join(lab.home, "trace")
    lab.good(*arguments(lab, command), before=["strace", "-f", "-y", "-qq", "-o", log, "-e", "trace=" + ",".join(calls)])
    counts, own, about, first = collections.Counter(), collections.Counter(), collections.defaultdict(list), None
    with open(log, errors="replace") as lines:
        for line in lines:
            found = re.match(r"(\d+)\s+(\w+)\(", line)
            if found:
                thread, call = found.groups()
                first = first or thread
                counts[call] += 1
                if thread == first:
                    own[call] += 1
                    if lab.corpus + "/" in line:
                        about[call].append(own[call])
    return counts, about


def inject(call, fault, when, log="/dev/null"):
    # A trace file of its own for each thread would be needed to count over threads; strace counts by thread, so some
    # positions come twice and the last ones hurt nothing.
    return ["strace", "-f", "-qq", "-o", log, "-e", f"trace={call}", "-e", f"inject={call}:{fault}:when={when}"]


def publish(lab):
    """kill -9 at every system call by which a generation is published"""
    need_strace()
    build_base(lab, 6)
    counts = collections.Counter()
    for command in ["index", "update", "rebuild", "compact"]:
        found, _ = trace(lab, command, WRITING)
        for call in ["fsync", "rename", "mkdir", "unlink", "rmdir", "ftruncate"] + (["write"] if lab.deep else []):
            for when in range(1, found[call] + 1):
                before, after = prepare(lab, command)
                outcome = lab.run(*arguments(lab, command), before=inject(call, "signal=SIGKILL", when))
                if outcome.code in (-9, 137):
                    counts[call] += 1
                judge(lab, command, before, after, outcome, f"{command} killed at {call} {when}")
        if not lab.deep and sum(counts.values()) > 400:
            break
    return f"{sum(counts.values())} kills: " + ", ".join(f"{n} at {w}" for w, n in counts.most_common())


FAULTS = [
    (call, error) for call, errors in {
        "openat": ["EMFILE", "EACCES", "EIO", "ENOSPC"], "read": ["EIO"], "pread64": ["EIO"],
        "write": ["ENOSPC", "EIO"], "pwrite64": ["ENOSPC", "EIO", "EDQUOT"], "fsync": ["EIO"],
        "rename": ["EIO", "ENOSPC", "EACCES"], "mkdir": ["ENOSPC", "EACCES"], "unlink": ["EIO"], "rmdir": ["EIO"],
        "newfstatat": ["EIO", "EACCES"], "fstat": ["EIO"], "getdents64": ["EIO"], "flock": ["ENOLCK", "EIO"],
        "ftruncate": ["EIO"], "close": ["EIO"],
    }.items() for error in errors]


def named(state):
    """The files that a state has articles of."""
    return {mark.split("v")[0] for mark in state}


def faults(lab):
    """one system call fails: EIO, ENOSPC, EMFILE, EACCES and more, on every kind of call"""
    need_strace()
    build_base(lab, lab.size(6, 120))
    plan, sources = [], []
    calls = sorted({call for call, _ in FAULTS})
    for command in ["index", "update", "rebuild", "compact"]:
        found, about = trace(lab, command, calls)
        for call, error in FAULTS:
            # What hurts the reading of a file that changed is rare among all calls, and the worst.
            some = about[call] if call == "openat" else about[call][-1:]
            sources += [(command, call, error, when) for when in some if command == "update"]
            plan += [(command, call, error, when) for when in range(1, found[call] + 1)]
    every = len(plan)
    if not lab.deep:
        # A few of each kind, so that rare calls have their turn as well as reads and writes.
        kinds = collections.defaultdict(list)
        for entry in plan:
            kinds[entry[:3]].append(entry)
        each = [lab.random.sample(entries, min(len(entries), 2)) for entries in kinds.values()]
        plan = [entry for entries in each for entry in entries]
        lab.random.shuffle(plan)
        plan = sources + [entry for entry in plan if entry not in sources][:200 - len(sources)]
    counts = collections.Counter()
    for command, call, error, when in plan:
        before, after = prepare(lab, command)
        log = os.path.join(lab.home, "injected")
        outcome = lab.run(*arguments(lab, command), before=inject(call, f"error={error}", when, log))
        with open(log, errors="replace") as lines:
            hurt = [line for line in lines if "(INJECTED)" in line]
        what = lab.doing = f"{command} with {error} at {call} {when}"
        if outcome.code == 127 and b"loading shared libraries" in outcome.err:
            continue  # the system's loader was hurt, before the program began
        if outcome.code == 0 and b"'lede help COMMAND'" in outcome.out:
            continue  # the command line itself could not be read: Swift takes it from /proc/self/cmdline
        # libxapian ends the process where a write fails while it closes a database (TESTING.md, known limits).
        is_terminated = call in ("write", "pwrite64") and outcome.code in (-6, 134) and b"terminate called" in outcome.err
        if outcome.code not in EXIT_CODES and not is_terminated:
            raise Wrong(f"{what}: {outcome}")
        if hurt and call in ("fsync", "rename") and outcome.code in (0, 3) and "last-run.json" not in hurt[0]:
            raise Wrong(f"{what}: not on disk, and reported all the same: {outcome}")
        if outcome.code not in (0, 3) and not outcome.err.strip() and call != "write":
            raise Wrong(f"{what}: exit {outcome.code} without a word")
        if outcome.code == 3:
            # Inputs that could not be read are skipped and named: each file is as it was or as it is, or was never read.
            held = lab.held() if os.path.exists(os.path.join(lab.index, "CURRENT")) else frozenset()
            odd = held - before - after
            gone = (before & after) - held
            # A file that changed and could not be read keeps what it had.
            without = (named(before) & named(after)) - named(held)
            if odd or ((gone or without) and command != "index"):
                raise Wrong(f"{what}: {differ(held, before, after)}; {outcome}")
            if os.path.exists(os.path.join(lab.index, "CURRENT")):
                lab.verified()
            again = lab.run(*arguments(lab, command))
            if again.code != 0 or lab.held() != after:
                raise Wrong(f"{what}: the next run: {again}; {differ(lab.held(), after)}")
        else:
            judge(lab, command, before, after, outcome, what)
        counts[outcome.code if hurt else "none"] += 1
    words = {"none": "never reached by any thread", 0: "went on", 2: "usage", 3: "skipped inputs", 4: "refused", 5: "took it for damage", 130: "stopped", -6: "ended within libxapian", 134: "ended within libxapian"}
    return f"{len(plan)} of {every} positions: " + ", ".join(f"{n} {words[c]}" for c, n in counts.most_common())


TRACED = "openat,write,pwrite64,fsync,fdatasync,rename,mkdir,unlink,rmdir,ftruncate,close"
CALL = re.compile(r"(\d+)\s+(\w+)\((.*)\)\s+= (-?\d+)(?:<(.*)>)?")


def recorded(lab, command, contents=False):
    """The calls of a run in their order: (call, path or paths, offset or None, bytes or None)."""
    prepare(lab, command)
    start = os.path.join(lab.home, "start")
    shutil.rmtree(start, ignore_errors=True)
    if os.path.exists(lab.index):
        shutil.copytree(lab.index, start, symlinks=True)
    else:
        os.mkdir(start)
    log = os.path.join(lab.home, "trace")
    extra = ["-xx", "-s", "100000000"] if contents else ["-s", "200"]
    lab.good(*arguments(lab, command), before=["strace", "-f", "-qq", "-y", "-o", log, *extra, "-e", "trace=" + TRACED])
    pending = {}
    with open(log, errors="replace") as lines:
        for line in lines:
            pid = line.split(None, 1)[0]
            if "<unfinished ...>" in line:
                pending[pid] = line.replace(" <unfinished ...>\n", "")
                continue
            resumed = re.match(r"\d+\s+<\.\.\. \w+ resumed>(.*)", line)
            if resumed:
                line = pending.pop(pid, "") + resumed.group(1)
            found = CALL.match(line)
            if found and int(found.group(4)) >= 0:
                yield found.group(2), found.group(3), int(found.group(4)), found.group(5)


def text(quoted):
    """A string as strace writes it with -xx, or without."""
    if "\\x" in quoted:
        return bytes.fromhex(quoted.replace("\\x", "")).decode(errors="surrogateescape")
    return quoted


def descriptor_path(arguments_text):
    found = re.match(r"-?\w+<(.*?)>", arguments_text)
    return text(found.group(1)) if found else ""


def order(lab):
    """nothing is named before it is on disk, nothing is reported before CURRENT is"""
    need_strace()
    build_base(lab, 6)
    seen = 0
    for command in ["index", "update", "rebuild", "compact"]:
        dirty, folders = set(), set()  # files written and folders changed since their last fsync
        published = reported = 0
        is_loose = False  # CURRENT has been renamed, and its folder not fsynced yet
        for call, given, result, path in recorded(lab, command):
            if call == "openat" and "O_CREAT" in given and path:
                folders.add(os.path.dirname(text(path)))
            elif call in ("write", "pwrite64", "ftruncate"):
                target = descriptor_path(given)
                if target.startswith(lab.index):
                    dirty.add(target)
                elif given.startswith("1<") and command != "status":
                    reported += 1
                    if is_loose:
                        raise Wrong(f"{command}: reported before CURRENT was on disk")
            elif call in ("fsync", "fdatasync"):
                target = descriptor_path(given)
                dirty.discard(target)
                folders.discard(target)
                if target == lab.index:
                    is_loose = False
            elif call == "mkdir":
                folders.add(os.path.dirname(re.findall(r'"(.*?)"', given)[0]))
            elif call == "rename":
                source, target = re.findall(r'"(.*?)"', given)
                if target.endswith("last-run.json"):
                    continue
                if target.endswith("/CURRENT"):
                    published += 1
                    is_loose = True
                    if source in dirty:
                        raise Wrong(f"{command}: CURRENT renamed before it was on disk")
                    with open(target) as line:
                        manifest = os.path.join(lab.index, line.read().split()[0])
                    open_folders = [f for f in folders if f == lab.index or f.startswith(lab.index + "/segments")]
                    open_folders = [f for f in open_folders if "/tmp" not in f and f != lab.index]
                    loose = [d for d in dirty if "/tmp/" not in d and not d.endswith(("/lock", "last-run.json.next"))]
                    if loose or open_folders or manifest in dirty:
                        raise Wrong(f"{command}: CURRENT names what is not on disk: {loose} {open_folders}")
                elif "/segments/" in target:
                    loose = [d for d in dirty if d.startswith(source + "/")]
                    if loose or source in folders:
                        raise Wrong(f"{command}: {target} put in place before {loose or source} was on disk")
                folders |= {os.path.dirname(source), os.path.dirname(target)}
                moved = {d for d in dirty if d == source or d.startswith(source + "/")}
                dirty -= moved
                dirty |= {target + d[len(source):] for d in moved}
        if not published or not reported:
            raise Wrong(f"{command}: {published} published and {reported} reported in the trace")
        seen += published
    return f"{seen} publications of index, update, rebuild and compact in order"


class Inode:
    def __init__(self, data=b""):
        self.data, self.pending = bytearray(data), []

    def put(self, change):
        offset, data = change
        if data is None:
            del self.data[offset:]
            self.data.extend(bytes(max(0, offset - len(self.data))))
            return
        if len(self.data) < offset:
            self.data.extend(bytes(offset - len(self.data)))
        self.data[offset:offset + len(data)] = data


def powercut(lab):
    """power cuts: recorded writes, of which what was not fsynced is kept or dropped at random"""
    need_strace()
    build_base(lab, 6)
    wanted = lab.size(200, 20_000)
    counts = collections.Counter()
    commands = ["index", "update", "rebuild", "compact"]
    for command in commands:
        calls = list(recorded(lab, command, contents=True))
        before = frozenset() if command == "index" else lab.base_state
        after = lab.base_state if command == "compact" else lab.state()
        root = lab.index
        steps, reported_at = parse(calls, root)
        hot = [n for n, step in enumerate(steps) if step[0] in ("fsync", "rename")]
        for _ in range(wanted // len(commands)):
            at = lab.random.randrange(len(steps) + 1) if lab.random.random() < 0.5 else min(
                len(steps), lab.random.choice(hot) + lab.random.randint(0, 2))
            disk = os.path.join(lab.home, "disk")
            leave_disk(lab, steps[:at], os.path.join(lab.home, "start"), disk)
            what = f"{command}, power cut before call {at} of {len(steps)}"
            if not os.path.exists(os.path.join(disk, "CURRENT")):
                if before or at > reported_at:
                    raise Wrong(f"{what}: no CURRENT")
                counts["none yet"] += 1
                continue
            held = lab.held(index=disk, tolerant=False)
            allowed = (after,) if at > reported_at else (before, after)
            if held not in allowed:
                raise Wrong(f"{what}: {differ(held, *allowed)}")
            verdict = lab.run("verify", "--deep", index=disk)
            if verdict.code != 0:
                raise Wrong(f"{what}: {verdict}")
            counts["new" if held == after and before != after else "old"] += 1
            if lab.random.random() < 0.1:
                lab.good(*arguments(lab, command), index=disk)
                if lab.held(index=disk) != after:
                    raise Wrong(f"{what}: the next run did not mend it")
    return f"{sum(counts.values())} states: " + ", ".join(f"{n} {w}" for w, n in counts.most_common())


def parse(calls, root):
    """Steps on the index's files, and the number of steps at which the run had reported."""
    steps, offsets, reported_at = [], {}, None
    for call, given, result, path in calls:
        if call == "openat" and path:
            name = text(path)
            if name == root or name.startswith(root + "/"):
                offsets[(result, name)] = 0
                if "O_CREAT" in given:
                    steps.append(("create", name, "O_TRUNC" in given))
        elif call in ("write", "pwrite64"):
            name = descriptor_path(given)
            data = re.search(r'"((?:\\x[0-9a-f]{2})*)"', given)
            data = bytes.fromhex(data.group(1).replace("\\x", ""))[:result] if data else b""
            number = re.match(r"\d+", given).group(0)
            if number == "1" and not name.startswith(root):
                reported_at = len(steps) if reported_at is None else reported_at
            elif name.startswith(root + "/"):
                if call == "pwrite64":
                    offset = int(given.rsplit(",", 1)[1])
                else:
                    offset = offsets.get((int(number), name), 0)
                    offsets[(int(number), name)] = offset + len(data)
                steps.append(("write", name, offset, data))
        elif call == "ftruncate":
            name = descriptor_path(given)
            if name.startswith(root + "/"):
                steps.append(("truncate", name, int(given.rsplit(",", 1)[1])))
        elif call in ("fsync", "fdatasync"):
            name = descriptor_path(given)
            if name == root or name.startswith(root + "/"):
                steps.append(("fsync", name))
        elif call in ("mkdir", "unlink", "rmdir", "rename"):
            names = [text(name) for name in re.findall(r'"(.*?)"', given)]
            if names and names[0].startswith(root + "/"):
                steps.append((call, *names))
    return steps, reported_at if reported_at is not None else len(steps)


class Folder:
    """Names as programs see them, and names as the disk has them."""

    def __init__(self):
        self.live, self.durable = {}, {}

    def load(self, path):
        for name in os.listdir(path):
            inner = os.path.join(path, name)
            if os.path.isdir(inner):
                node = Folder()
                node.load(inner)
            else:
                with open(inner, "rb") as file:
                    node = Inode(file.read())
            self.live[name] = self.durable[name] = node


def leave_disk(lab, steps, start, disk):
    """The folder that a power cut leaves: contents and names that were fsynced, and some of the others."""
    root = Folder()
    root.load(start)
    pending = []  # changes of names that are not on disk: (folder, name, node or None)

    def find(path):
        node = root
        for name in path[len(lab.index):].split("/"):
            if name:
                node = node.live.get(name) if isinstance(node, Folder) else None
        return node

    def change(path, node):
        folder, name = find(os.path.dirname(path)), os.path.basename(path)
        if node is None:
            folder.live.pop(name, None)
        else:
            folder.live[name] = node
        pending.append((folder, name, node))

    for kind, path, *rest in steps:
        node = find(path)
        if kind == "create":
            if node is None:
                change(path, Inode())
            elif rest[0]:
                node.pending.append((0, None))
        elif node is None and kind in ("write", "truncate"):
            pass  # A file without a name: it ends with its process, whatever the disk has of it.
        elif kind == "write":
            for page in range(0, max(1, len(rest[1])), 4096):
                node.pending.append((rest[0] + page, rest[1][page:page + 4096]))
        elif kind == "truncate":
            node.pending.append((rest[0], None))
        elif kind == "fsync" and isinstance(node, Inode):
            for each in node.pending:
                node.put(each)
            node.pending = []
        elif kind == "fsync" and node is not None:
            node.durable = dict(node.live)
            pending = [each for each in pending if each[0] is not node]
        elif kind == "mkdir":
            change(path, Folder())
        elif kind in ("unlink", "rmdir"):
            change(path, None)
        elif kind == "rename":
            change(path, None)
            change(rest[0], node)
    # The journal may have written some of the pending changes of names by itself, in their order.
    for folder, name, node in pending[:lab.random.choice([0, 0, len(pending), lab.random.randint(0, len(pending))])]:
        if node is None:
            folder.durable.pop(name, None)
        else:
            folder.durable[name] = node
    keep = lab.random.choice([0, 0.1, 0.5, 0.9, 1])
    shutil.rmtree(disk, ignore_errors=True)

    def write(folder, place):
        os.mkdir(place)
        for name, node in folder.durable.items():
            inner = os.path.join(place, name)
            if isinstance(node, Folder):
                write(node, inner)
                continue
            image = Inode(node.data)
            for each in node.pending:
                if lab.random.random() < keep:
                    image.put(each)
            with open(inner, "wb") as file:
                file.write(image.data)

    write(root, disk)


def diskfull(lab):
    """full disks of many sizes; freeing space and running again suffices"""
    build_base(lab, 30)
    after = lab.state()
    disk = os.path.join(lab.home, "disk")
    os.mkdir(disk)
    total = sum(
        os.path.getsize(os.path.join(folder, name)) for folder, _, names in os.walk(lab.base) for name in names)
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "none", disk], capture_output=True).returncode == 0
    if mounted:
        subprocess.run(["umount", disk], check=True)
    counts = collections.Counter()
    for number in range(lab.size(8, 100)):
        command = ["index", "update", "rebuild", "compact"][number % 4]
        before = frozenset() if command == "index" else lab.base_state
        goal = lab.base_state if command == "compact" else after
        room = int((16 << 10) * (1.2 * total / (16 << 10)) ** lab.random.random())
        if mounted:
            size = (room if command == "index" else room + total + (64 << 10)) // 4096 * 4096
            subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "none", disk], check=True)
        try:
            lab.index = os.path.join(disk, "index")
            shutil.rmtree(lab.index, ignore_errors=True)
            if before:
                try:
                    shutil.copytree(lab.base, lab.index)
                except (OSError, shutil.Error):
                    continue
            limits = None
            if not mounted:
                size = max(4096, room // 4)
                limits = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))  # noqa: E731
            outcome = lab.run(*arguments(lab, command), limits=limits)
            what = f"{command} on a disk of {size} bytes"
            if outcome.code not in (0, 4):
                raise Wrong(f"{what}: {outcome}")
            if outcome.code == 4 and b"space" not in outcome.err and b"large" not in outcome.err:
                raise Wrong(f"{what}: the cause is not named: {outcome}")
            if os.path.exists(os.path.join(lab.index, "CURRENT")):
                held = lab.held()
                if held not in ((goal,) if outcome.code == 0 else (before, goal)):
                    raise Wrong(f"{what}: {differ(held, before, goal)}")
                lab.verified()
            elif before or outcome.code == 0:
                raise Wrong(f"{what}: no CURRENT")
            if mounted:
                subprocess.run(["mount", "-o", "remount,size=256m", disk], check=True)
            lab.good(*arguments(lab, command))
            if lab.held() != goal:
                raise Wrong(f"{what}, then with room: {differ(lab.held(), goal)}")
            counts["fits" if outcome.code == 0 else "full, old index whole"] += 1
        finally:
            if mounted:
                subprocess.run(["umount", disk], check=True)
    kind = "small file systems" if mounted else "limits of file size (no right to mount)"
    return f"{sum(counts.values())} {kind}: " + ", ".join(f"{n} {w}" for w, n in counts.items())


TESTS = {
    "kill": kill, "publish": publish, "faults": faults, "order": order, "powercut": powercut, "diskfull": diskfull}
