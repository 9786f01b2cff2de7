"""Ranked retrieval measured on test collections, through the ordinary `lede index` and `lede search --any`.

usage: Scripts/evaluate ranking [--collection DIR]... [--lede PATH] [--expand] [--flags "..."]
                                [--run FILE] [--baseline FILE] [--check] [--record]

A collection is a folder with docs.jsonl or docs.jsonl.gz ({"id","title","text",...}), queries.jsonl ({"id","text"})
and qrels.tsv (query id, document id, grade; tab separated). Without --collection: cranfield, medline and cacm of
../shared/corpora, where they are there.

For each collection a line a figure is printed: MAP, nDCG@10, P@10, recall@1000, and the seconds for all queries.
--run FILE      keeps the average precision of each query
--baseline FILE compares with such a file by a paired t test
--check         fails when a figure is more than 0.001 below the one kept in Scripts/evaluation/ranking.json
--record        keeps the figures there
"""
import argparse, gzip, json, math, os, subprocess, sys, tempfile, time
from collections import defaultdict

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
KEPT = os.path.join(HERE, "ranking.json")


def read_lines(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as f:
        return [json.loads(line) for line in f if line.strip()]


def find(folder, *names):
    for name in names:
        path = os.path.join(folder, name)
        if os.path.exists(path):
            return path
    raise SystemExit(f"evaluate ranking: {folder} has no {' or '.join(names)}")


def average_precision(ranked, relevant):
    hits, total = 0, 0.0
    for rank, doc in enumerate(ranked, 1):
        if doc in relevant:
            hits += 1
            total += hits / rank
    return total / len(relevant)


def ndcg(ranked, grades, depth=10):
    gain = sum(grades.get(doc, 0) / math.log2(rank + 1) for rank, doc in enumerate(ranked[:depth], 1))
    ideal = sum(g / math.log2(rank + 1) for rank, g in enumerate(sorted(grades.values(), reverse=True)[:depth], 1))
    return gain / ideal if ideal else 0.0


def paired(a, b):
    """Mean difference and two-sided p of a paired t test (normal tail; fair from about 30 queries on)."""
    d = [x - y for x, y in zip(a, b)]
    n = len(d)
    if n < 2:
        return 0.0, 1.0
    mean = sum(d) / n
    sd = math.sqrt(sum((x - mean) ** 2 for x in d) / (n - 1))
    if sd == 0:
        return mean, 1.0
    t = mean / (sd / math.sqrt(n))
    return mean, math.erfc(abs(t) / math.sqrt(2))


def evaluate(lede, folder, flags):
    docs_path = find(folder, "docs.jsonl", "docs.jsonl.gz")
    # A document's place in its file is what a hit names: the record, counted from 1.
    ids = [str(d["id"]) for d in read_lines(docs_path)]
    queries = read_lines(find(folder, "queries.jsonl"))
    qrels = defaultdict(dict)
    with open(find(folder, "qrels.tsv"), encoding="utf-8") as f:
        for line in f:
            parts = line.rstrip("\n").split("\t")
            if len(parts) >= 2 and float(parts[2] if len(parts) > 2 else 1) > 0:
                qrels[parts[0]][parts[1]] = float(parts[2]) if len(parts) > 2 else 1.0
    with tempfile.TemporaryDirectory() as temporary:
        index = os.path.join(temporary, "Index")
        made = subprocess.run([lede, "index", "--index", index, docs_path], capture_output=True, text=True)
        if made.returncode not in (0, 3):
            raise SystemExit(f"evaluate ranking: cannot index {docs_path}:\n{made.stderr}")
        figures = defaultdict(list)
        seconds = 0.0
        for query in queries:
            relevant = qrels.get(str(query["id"]))
            if not relevant:
                continue
            start = time.monotonic()
            found = subprocess.run(
                [lede, "search", "--index", index, "--any", "--json", "--snippets", "0", "--limit", "1000", *flags, "--", query["text"]],
                capture_output=True, text=True)
            seconds += time.monotonic() - start
            if found.returncode not in (0, 1):
                raise SystemExit(f"evaluate ranking: query {query['id']} failed:\n{found.stderr}")
            ranked = []
            for line in found.stdout.splitlines():
                hit = json.loads(line)
                if hit.get("type") == "hit":
                    ranked.append(ids[int(str(hit["record"]).rsplit("#", 1)[-1]) - 1])
            figures["MAP"].append(average_precision(ranked, relevant))
            figures["nDCG@10"].append(ndcg(ranked, relevant))
            figures["P@10"].append(sum(d in relevant for d in ranked[:10]) / 10)
            figures["recall@1000"].append(len(set(ranked) & set(relevant)) / len(relevant))
    return figures, seconds, len(ids)


def main(arguments):
    parser = argparse.ArgumentParser(prog="Scripts/evaluate ranking", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--collection", action="append", default=[])
    parser.add_argument("--lede", default=os.environ.get("LEDE", os.path.join(ROOT, ".build/release/lede")))
    parser.add_argument("--expand", action="store_true")
    parser.add_argument("--flags", default="")
    parser.add_argument("--run")
    parser.add_argument("--baseline")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args(arguments)
    collections = options.collection
    if not collections:
        corpora = os.path.join(os.environ.get("LEDE_SHARED") or os.path.join(ROOT, "..", "shared"), "corpora")
        collections = [os.path.join(corpora, n) for n in ("cranfield", "medline", "cacm")]
        collections = [c for c in collections if os.path.isdir(c)]
        if not collections:
            print("evaluate ranking: no test collections here; name one with --collection DIR")
            return 0
    flags = options.flags.split() + (["--expand"] if options.expand else [])
    kept = json.load(open(KEPT)) if os.path.exists(KEPT) else {}
    baseline = json.load(open(options.baseline)) if options.baseline else {}
    run, failed = {}, False
    for folder in collections:
        name = os.path.basename(os.path.normpath(folder))
        figures, seconds, articles = evaluate(options.lede, folder, flags)
        key = name + (" --expand" if options.expand else "")
        run[key] = figures["MAP"]
        print(f"{key}: {articles} articles, {len(figures['MAP'])} queries, {seconds:.1f} s")
        means = {figure: sum(values) / len(values) for figure, values in figures.items()}
        for figure, mean in means.items():
            print(f"{figure} {mean:.4f}")
            before = kept.get(key, {}).get(figure)
            if options.check and before is not None and mean < before - 0.001:
                print(f"FAILED: {figure} of {key} was {before:.4f}")
                failed = True
        if key in baseline and len(baseline[key]) == len(figures["MAP"]):
            difference, p = paired(figures["MAP"], baseline[key])
            print(f"against the baseline: MAP {difference:+.4f}, p {p:.4f}")
        if options.record:
            kept[key] = {figure: round(mean, 4) for figure, mean in means.items()}
    if options.run:
        json.dump(run, open(options.run, "w"))
    if options.record:
        with open(KEPT, "w") as f:
            json.dump(kept, f, indent=2, sort_keys=True)
            f.write("\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
