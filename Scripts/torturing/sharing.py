"""Several processes at one index."""
import os
import subprocess
import threading
import time

from .lab import Wrong, differ


def readers(lab):
    """searches during updates, merges and rebuilds: each answer whole, from one generation"""
    for _ in range(40):
        lab.add()
    lab.good("index", lab.corpus)
    states = [lab.state()]
    stop = threading.Event()
    troubles, answers = [], [0]

    def read():
        last = 0
        while not stop.is_set():
            known = len(states)
            try:
                held = lab.held()
            except Wrong as wrong:
                troubles.append(str(wrong))
                return
            # The state may be one that is being published just now.
            for _ in range(100):
                if held in states:
                    break
                time.sleep(0.05)
            if held not in states:
                troubles.append("an answer of no generation: " + differ(held, *states[-3:]))
                return
            # A copy: the writer may add a state between a look at the length and one at the list.
            seen = list(states)
            at = len(seen) - 1 - seen[::-1].index(held)
            if at < last:
                troubles.append(f"an answer of state {at} after one of {last}; {known} to {len(seen)} states were known")
                return
            last = max(last, min(at, known - 1) if held == states[known - 1] else last)
            answers[0] += 1

    threads = [threading.Thread(target=read) for _ in range(lab.size(2, 4))]
    for thread in threads:
        thread.start()
    updates = rebuilds = 0
    end = time.monotonic() + lab.size(20, 1800)
    try:
        while time.monotonic() < end and not troubles:
            lab.edit(3)
            states.append(lab.state())
            if updates % 20 == 19:
                lab.good("rebuild")
                rebuilds += 1
            else:
                lab.good("index")
            updates += 1
    finally:
        stop.set()
        for thread in threads:
            thread.join()
    if troubles:
        raise Wrong(troubles[0])
    lab.verified()
    return f"{answers[0]} answers during {updates} updates, {rebuilds} of them rebuilds"


def writers(lab):
    """two writers at once: one works, the other is told who, and nothing is lost"""
    for _ in range(30):
        lab.add()
    lab.good("index", lab.corpus)
    refused = 0
    for number in range(lab.size(20, 1000)):
        lab.edit(3)
        commands = [["index"], lab.random.choice([["index"], ["rebuild"], ["compact"]])]
        waits = number % 4 == 0
        processes = [
            subprocess.Popen(
                [lab.lede, *command, *(["--wait"] if waits and command != ["compact"] else []), "--index", lab.index],
                stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            for command in commands]
        outcomes = [(process.communicate(timeout=60), process.returncode) for process in processes]
        for (out, err), code in outcomes:
            if code == 4 and b"another writer is at work: pid " in err:
                refused += 1
            elif code != 0:
                raise Wrong(f"race {number}: exit {code}: {(err + out).decode(errors='replace')}")
        lab.good("index")
        if lab.held() != lab.state():
            raise Wrong(f"race {number}: {differ(lab.held(), lab.state())}")
    lab.verified()
    return f"{number + 1} races, {refused} writers told who is at work"


def edits(lab):
    """update = rebuild over random edits, through the program"""
    for number in range(lab.size(50, 5000)):
        for _ in range(lab.random.randint(5, 20)):
            lab.add()
        lab.index = os.path.join(lab.home, f"index-{number}")
        lab.good("index", lab.corpus)
        for _ in range(lab.random.randint(1, 5)):
            lab.edit(lab.random.randint(1, 6))
            lab.good("index")
            if lab.held() != lab.state():
                raise Wrong(f"script {number}: {differ(lab.held(), lab.state())}")
        queries = ["harbour", "\"the ferry stays\" OR bridge*", "headline:uniform NOT flood", "has:quote tram", "orchard w/5 museum"]
        answers = [lab.run("search", query, "-l", "--no-collapse", "--limit", "10000", "--sort", "relevance").out.splitlines() for query in queries]
        lab.good("rebuild")
        lab.verified()
        for query, answer in zip(queries, answers):
            anew = lab.run("search", query, "-l", "--no-collapse", "--limit", "10000").out.splitlines()
            if sorted(anew) != sorted(answer):
                raise Wrong(f"script {number}: {query!r} finds {len(answer)} after updates, {len(anew)} after a rebuild")
        for name in list(lab.files):
            lab.remove(name)
    return f"{number + 1} scripts"


TESTS = {"readers": readers, "writers": writers, "edits": edits}
