"""Known-item search: some words of a text are the query, and the text must be among the first ten.

usage: Scripts/evaluate known-item [--kind articles|quotes|captions|headlines] [--docs FILE]... [--count N]
                              [--lede PATH] [--flags "..."] [--floor 0.95] [--show N] [--seed N]

articles   the rarer words of a distinctive sentence find their article, for each language of
           ../shared/corpora/multilingual-news
quotes     four words of a quote find it among all quotes; captions the same; over ../shared/corpora/web-news
headlines  the words of an article's headline find its captions among all captions: graded by reciprocal rank too

For each language a line: its share found in the first ten, its mean reciprocal rank, and how many were asked for.
Words are cut at white space, without the marks around them; a text in a script without spaces between words gives runs
of four characters. The run fails when a share is below --floor. All through `lede index` and `lede search|quotes|
captions --any`.
"""
import argparse, gzip, json, os, random, re, subprocess, sys, tempfile, unicodedata
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SHARED = os.environ.get("LEDE_SHARED") or os.path.join(ROOT, "..", "shared")
UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
RUN = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]+")


def read_lines(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as f:
        return [json.loads(line) for line in f if line.strip()]


def is_word(c):
    return unicodedata.category(c)[0] in "LNM"


def words(text):
    if len(UNSPACED.findall(text)) * 3 > len(text):
        return [run[i:i + 4] for run in RUN.findall(text) for i in range(0, len(run) - 3, 4)]
    found = []
    for piece in text.split():
        start, end = 0, len(piece)
        while start < end and not is_word(piece[start]):
            start += 1
        while start < end and not is_word(piece[end - 1]):
            end -= 1
        piece = piece[start:end]
        # What the query language reads as signs is not part of a plain question.
        if len(piece) > 1 and not any(c in piece for c in ':"()*?~=«»“”„') and piece not in ("AND", "OR", "NOT"):
            found.append(piece)
    return found


def sentences(text):
    return [s for s in re.split(r"(?<=[.!?。！？።।؟])\s*|\n+", text) if s.strip()]


def rare(candidates, frequency, count):
    """The rarest words in the order of the text."""
    kept = set(sorted(dict.fromkeys(candidates), key=lambda w: (frequency[w.lower()], w))[:count])
    return [w for w in dict.fromkeys(candidates) if w in kept]


def ask(lede, command, index, query, flags, limit=10):
    found = subprocess.run([lede, command, "--index", index, "--any", "--json", "--snippets", "1", "--limit", str(limit),
                            *flags, "--", query], capture_output=True, text=True, errors="replace")
    if found.returncode not in (0, 1):
        raise SystemExit(f"evaluate known-item: {query!r} failed:\n{found.stderr}")
    return [hit for hit in map(json.loads, found.stdout.splitlines()) if hit.get("type") == "hit"]


def record(hit):
    return int(str(hit["record"]).rsplit("#", 1)[-1]) - 1


def article_items(docs, count, seed):
    frequency = Counter()
    for doc in docs:
        frequency.update({w.lower() for w in words(doc["text"])})
    groups = defaultdict(list)
    for number, doc in enumerate(docs):
        groups[doc.get("lang", "")].append(number)
    for language, numbers in sorted(groups.items()):
        random.Random(f"{seed}{language}").shuffle(numbers)
        for number in numbers[:count]:
            best = []
            for sentence in sentences(docs[number]["text"]):
                picked = rare(words(sentence), frequency, 5)
                if len(picked) >= 4:
                    best.append((sum(frequency[w.lower()] for w in picked), picked))
            if best:
                yield language, number, " ".join(min(best)[1])


def main(arguments):
    parser = argparse.ArgumentParser(prog="Scripts/evaluate known-item", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kind", choices=["articles", "quotes", "captions", "headlines"], default="articles")
    parser.add_argument("--docs", action="append", default=[])
    parser.add_argument("--lede", default=os.environ.get("LEDE", os.path.join(ROOT, ".build/release/lede")))
    parser.add_argument("--flags", default="")
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--floor", type=float, default=0)
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args(arguments)
    name = "multilingual-news" if options.kind == "articles" else "web-news"
    files = options.docs or [os.path.join(SHARED, "corpora", name, "docs.jsonl.gz")]
    files = [os.path.abspath(f) for f in files if os.path.exists(f)]
    if not files:
        print("evaluate known-item: no collection here; name one with --docs FILE")
        return 0
    results, shown, failed = defaultdict(list), Counter(), False
    with tempfile.TemporaryDirectory() as temporary, ThreadPoolExecutor(2) as pool:
        index = os.path.join(temporary, "Index")
        made = subprocess.run([options.lede, "index", "--index", index, *files], capture_output=True, text=True)
        if made.returncode not in (0, 3):
            raise SystemExit(f"evaluate known-item: cannot index:\n{made.stderr}")
        flags = options.flags.split()
        if options.kind == "articles":
            docs = read_lines(files[0])
            texts = defaultdict(set)
            for number, doc in enumerate(docs):
                texts[doc["text"].strip()].add(number)
            items = list(article_items(docs, options.count, options.seed))
            answers = pool.map(lambda item: [record(h) for h in ask(options.lede, "search", index, item[2], flags)], items)
            for (language, number, query), found in zip(items, answers):
                same = texts[docs[number]["text"].strip()]
                rank = next((r for r, d in enumerate(found, 1) if d in same), 0)
                results[language].append(1 / rank if rank else 0)
                if not rank and shown[language] < options.show:
                    shown[language] += 1
                    print(f"{language} {docs[number]['id']}: {query}")
        else:
            part = "quotes" if options.kind == "quotes" else "captions"
            listed = subprocess.run([options.lede, part, "--index", index, "--json", "--limit", "100000", "--no-collapse",
                                     *[f for f in flags if f != "--no-collapse"], "--", "*"],
                                    capture_output=True, text=True, errors="replace")
            hits = [h for h in map(json.loads, listed.stdout.splitlines()) if h.get("type") == "hit"]
            texts = [" ".join(p["text"] for p in h["parts"]) for h in hits]
            frequency = Counter()
            for text in texts:
                frequency.update({w.lower() for w in words(text)})
            order = list(range(len(hits)))
            random.Random(options.seed).shuffle(order)
            if options.kind == "headlines":
                order = [i for i in order if hits[i].get("headline")]
                queries = {i: " ".join(words(hits[i]["headline"])) for i in order}
            else:
                # Four words at random, not the rarest: what a reader remembers of it.
                queries = {}
                for i in order:
                    pool_of = list(dict.fromkeys(w for w in words(texts[i]) if len(w) > 3))
                    if len(pool_of) >= 6:
                        queries[i] = " ".join(random.Random(f"{options.seed} {i}").sample(pool_of, 4))
            order = [i for i in order if queries.get(i)][:options.count]
            answers = pool.map(lambda i: ask(options.lede, part, index, queries[i], flags), order)
            for i, found in zip(order, answers):
                if options.kind == "headlines":
                    rank = next((r for r, h in enumerate(found, 1) if h["id"] == hits[i]["id"]), 0)
                else:
                    wanted = texts[i].lower()
                    rank = next((r for r, h in enumerate(found, 1)
                                 if " ".join(p["text"] for p in h["parts"]).lower() == wanted), 0)
                results[options.kind].append(1 / rank if rank else 0)
                if not rank and shown[""] < options.show:
                    shown[""] += 1
                    print(f"{queries[i]} | {texts[i][:150]}")
    for key, values in sorted(results.items()):
        share = sum(v > 0 for v in values) / len(values)
        print(f"{key} found@10 {share:.4f} MRR {sum(values) / len(values):.4f} of {len(values)}")
        failed = failed or share < options.floor
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
