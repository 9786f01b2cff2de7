"""A folder with a corpus whose state is known at every moment, and a program to be hurt."""
import json
import os
import random
import shutil
import signal
import subprocess
import tempfile
import time

EXIT_CODES = {0, 1, 2, 3, 4, 5, 130}


class Wrong(Exception):
    """The program did what it must not do."""


class Skip(Exception):
    """The test can't be made on this machine."""


class Outcome:
    def __init__(self, code, out, err, seconds=0.0, memory=0):
        self.code, self.out, self.err, self.seconds, self.memory = code, out, err, seconds, memory

    @property
    def text(self):
        return self.out.decode(errors="replace")

    def __str__(self):
        shown = (self.err + self.out).decode(errors="replace").strip()[-600:]
        return f"exit {self.code}: {shown}"


class Lab:
    def __init__(self, lede, name, seed, deep, small=False):
        self.lede, self.deep, self.small = lede, deep, small
        self.random = random.Random(f"{seed} {name}")
        self.home = tempfile.mkdtemp(prefix=f"lede-torture-{name}-")
        self.corpus = os.path.join(self.home, "corpus")
        self.index = os.path.join(self.home, "index")
        os.mkdir(self.corpus)
        self.files = {}  # name -> version
        self.next = 0
        self.version = 0
        self.doing = ""

    def close(self):
        shutil.rmtree(self.home, ignore_errors=True)

    def size(self, short, deep):
        return deep if self.deep else short

    # A corpus: file NAME at version V holds records whose headlines say so; nothing else in the index has to be known.

    def write(self, name):
        self.version += 1
        self.files[name] = self.version
        mark = f"{name.split('.')[0]}v{self.version}"
        path = os.path.join(self.corpus, name)
        body = " ".join(self.random.choice(WORDS) for _ in range(60))
        if name.endswith(".jsonl"):
            lines = [
                json.dumps({"title": f"Uniform {mark}r{number}", "language": "en",
                            "text": f"{body}. \"The {self.random.choice(WORDS)} stays,\" said Ana Moreno."})
                for number in range(3)]
            content = "\n".join(lines) + "\n"
        else:
            content = f"Uniform {mark}r0\n\nBy Jonas Feld\n\n{body}.\n\n\"We stay,\" said Ana Moreno on Monday.\n"
        with open(path + ".new", "w") as file:
            file.write(content)
        os.rename(path + ".new", path)

    def add(self):
        self.next += 1
        self.write(f"f{self.next}" + self.random.choice([".txt", ".txt", ".jsonl"]))

    def remove(self, name):
        os.remove(os.path.join(self.corpus, name))
        del self.files[name]

    def edit(self, count):
        for _ in range(count):
            kind = self.random.random()
            names = sorted(self.files)
            if kind < 0.3 or len(names) < 10:
                self.add()
            elif kind < 0.75:
                self.write(self.random.choice(names))
            else:
                self.remove(self.random.choice(names))

    def state(self):
        """What an index of the corpus as it is now must hold."""
        return frozenset(
            f"{name.split('.')[0]}v{version}r{record}" for name, version in self.files.items()
            for record in range(3 if name.endswith(".jsonl") else 1))

    # The program.

    def run(self, *arguments, index=None, timeout=120, before=None, limits=None, input=None, place=True, env=None):
        where = ["--index", index or self.index] if place else []
        command = list(before or []) + [self.lede, arguments[0], *where, *arguments[1:]]
        started = time.monotonic()
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, cwd=self.home,
            preexec_fn=limits, start_new_session=True, env=env)
        try:
            out, err = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            raise Wrong(f"no end after {timeout} s: {' '.join(arguments)}")
        return Outcome(process.returncode, out, err, time.monotonic() - started)

    def good(self, *arguments, codes=(0,), **options):
        outcome = self.run(*arguments, **options)
        if outcome.code not in codes:
            raise Wrong(f"lede {' '.join(arguments)}: {outcome}")
        return outcome

    def held(self, index=None, tolerant=False):
        """The state that an index holds, as a search tells it; None for an error where that is allowed."""
        outcome = self.run("search", "uniform", "--json", "--limit", "100000", "--snippets", "0", "--no-collapse", index=index)
        if outcome.code not in (0, 1):
            if tolerant and outcome.code in EXIT_CODES:
                return None
            raise Wrong(f"{self.doing}: search: {outcome}")
        lines = [json.loads(line) for line in outcome.out.splitlines()]
        return frozenset(line["headline"].split()[1] for line in lines if line["type"] == "hit")

    def verified(self, index=None):
        self.good("verify", "--deep", index=index)

    def copy(self, source, target):
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(source, target, symlinks=True)


WORDS = (
    "harbour ferry council bridge flood pension orchard strike tram lighthouse museum budget grain referee vaccine "
    "satellite quarry festival election library teacher glacier railway senate harvest").split()


def differ(held, *states):
    """How a state differs from the nearest of those that it may be."""
    best = min(states, key=lambda state: len(state ^ held))
    lost, extra = sorted(best - held), sorted(held - best)
    return f"{len(lost)} lost {lost[:5]}, {len(extra)} too many {extra[:5]}"
