"""Damaged files: verify finds all of it, a rebuild mends it."""
import collections
import os
import shutil

from .lab import EXIT_CODES, Wrong, differ


def files(index):
    named = []
    for folder, _, names in os.walk(index):
        for name in names:
            path = os.path.relpath(os.path.join(folder, name), index)
            if name not in ("lock", "last-run.json") and not path.startswith("tmp"):
                named.append(path)
    return sorted(named)


def harm(random, path, other):
    kind = random.choice(["bit", "bit", "bit", "zeroed", "cut", "grown", "swapped", "missing", "copied block"])
    with open(path, "rb") as file:
        data = bytearray(file.read())
    was = bytes(data)
    if kind == "missing":
        os.remove(path)
        return kind, True
    if kind == "swapped":
        with open(other, "rb") as file:
            data = bytearray(file.read())
    elif kind == "cut":
        del data[random.randrange(len(data)) if data else 0:]
    elif kind == "grown":
        data += bytes(random.randint(1, 9000))
    elif data:
        at = random.randrange(len(data))
        if kind == "bit":
            data[at] ^= 1 << random.randrange(8)
        elif kind == "zeroed":
            data[at:at + 512] = bytes(len(data[at:at + 512]))
        else:
            block = data[:4096]
            data[at:at + len(block)] = block[:len(data[at:at + len(block)])]
    with open(path, "wb") as file:
        file.write(data)
    return kind, bytes(data) != was


def asked(lab):
    """Searches that read postings, positions, values and texts, and show all that they find."""
    return [
        lab.run(*query, "--json", "--limit", "1000", "--no-collapse", timeout=60)
        for query in [("search", "uniform council"), ("search", "\"the budget\" OR ferry"), ("quotes", "stay OR stays speaker:moreno")]]


def flips(lab):
    """flipped bits, cut, swapped, missing and zeroed files: verify finds all, a rebuild mends"""
    for _ in range(30):
        lab.add()
    lab.good("index", lab.corpus)
    lab.edit(6)
    lab.good("index")
    state, base = lab.state(), os.path.join(lab.home, "base")
    lab.copy(lab.index, base)
    # Only what the generation in force names; an old manifest may be damaged as it likes.
    with open(os.path.join(base, "CURRENT")) as line:
        generation = line.read().split()[0][len("manifest-"):-len(".json")]
    names = [
        name for name in files(base)
        if "/" in name or name == "CURRENT" or name.split("-")[-1].split(".")[0] == generation]
    counts, searches = collections.Counter(), collections.Counter()
    answers = [outcome.out for outcome in asked(lab)]
    for number in range(lab.size(100, 5200)):
        lab.copy(base, lab.index)
        name = names[number % len(names)] if number < len(names) else lab.random.choice(names)
        other = lab.random.choice([other for other in names if other != name])
        kind, changed = harm(lab.random, os.path.join(lab.index, name), os.path.join(base, other))
        what = f"{kind} in {name}"
        if not changed:
            continue
        verdict = lab.run("verify", "--deep", timeout=60)
        if verdict.code in (0, 1, 3) or verdict.code not in EXIT_CODES:
            raise Wrong(f"{what}: verify does not find it: {verdict}")
        if verdict.code == 5 and b"rebuild" not in verdict.err:
            raise Wrong(f"{what}: verify does not say what to do: {verdict}")
        try:
            outcomes = asked(lab)
            if any(outcome.code not in EXIT_CODES for outcome in outcomes):
                came = "CRASH"
            elif all(outcome.code in (0, 1) and outcome.out == right for outcome, right in zip(outcomes, answers)):
                came = "right answer"
            elif all(outcome.code not in (0, 1) or outcome.out == right for outcome, right in zip(outcomes, answers)):
                came = "error"
            else:
                came = "WRONG ANSWER"
        except Wrong as wrong:
            came = "HANG" if "no end" in str(wrong) else "CRASH"
        if came not in ("right answer", "error"):
            raise Wrong(f"{what}: {came} of a search")
        searches[came] += 1
        counts[kind] += 1
        if number % 5 == 0:
            mended = lab.run("rebuild", lab.corpus)
            if mended.code != 0 or lab.held() != state:
                raise Wrong(f"{what}: the rebuild does not mend it: {mended}; {differ(lab.held(), state)}")
            lab.verified()
    return (
        f"{sum(counts.values())} harms, all found by verify; a search before that: "
        + ", ".join(f"{n} {w}" for w, n in searches.most_common()))


TESTS = {"flips": flips}
