"""The body of web pages, as `lede inspect --json` reads it, against bodies taken out by hand.

usage: Scripts/evaluate body [--gold FILE]... [--scorer FILE] [--lede PATH] [--predictions FILE] [--worst N]

A gold file is JSON Lines, plain or gzip: {"id", "html", "articleBody"}, or {"id", "html", "with", "without"} for
pieces that must and must not stand in the body. Without --gold: html-dev.jsonl.gz and segments-dev.jsonl.gz of
../shared/extraction, where they are there.

Every page becomes a file, and `lede inspect --json` reads it; its "body" is what is scored.
--predictions FILE  keeps what the scorer was given; of several gold files, the last one's
Exit code 4 when the data, the scorer or lede is missing.
"""
import argparse, gzip, json, os, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SHARED = os.environ.get("LEDE_SHARED") or os.path.join(os.path.dirname(ROOT), "shared")
BATCH = 50


def missing(what):
    print(f"evaluate body: missing: {what}", file=sys.stderr)
    sys.exit(4)


def read_lines(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as f:
        return [json.loads(line) for line in f if line.strip()]


def find_lede(given):
    if given:
        return given if os.path.exists(given) else missing(given)
    for build in ("release", "debug"):
        path = os.path.join(ROOT, ".build", build, "lede")
        if os.path.exists(path):
            return path
    return missing("lede: run swift build -c release first")


def predict(lede, gold):
    """Inspects pages in batches, and yields one prediction a page; a page that is not read has an empty body."""
    with tempfile.TemporaryDirectory() as folder:
        for first in range(0, len(gold), BATCH):
            batch = gold[first:first + BATCH]
            paths = []
            for number, page in enumerate(batch, first):
                paths.append(os.path.join(folder, f"{number:06}.html"))
                with open(paths[-1], "wb") as f:
                    # The gold file's text is UTF-8, whatever the page says of itself.
                    f.write(b"\xef\xbb\xbf" + page["html"].encode("utf-8", "replace"))
            done = subprocess.run([lede, "inspect", "--json", *paths], capture_output=True, text=True)
            found = {}
            for line in done.stdout.splitlines():
                row = json.loads(line) if line.startswith("{") else {}
                if "body" in row and row.get("path"):
                    found[os.path.basename(row["path"])] = row["body"]
            if not found:
                missing(f"an answer of {lede} inspect --json (exit {done.returncode}): {done.stderr.strip()[:300]}")
            if len(found) != len(batch):
                print(f"evaluate body: {len(batch) - len(found)} of {len(batch)} pages were not read: "
                      f"{done.stderr.strip()[:300]}", file=sys.stderr)
            for page, path in zip(batch, paths):
                yield {"id": page["id"], "body": found.get(os.path.basename(path), "")}


def main():
    parser = argparse.ArgumentParser(
        prog="Scripts/evaluate body", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", action="append", default=[])
    parser.add_argument("--scorer")
    parser.add_argument("--lede")
    parser.add_argument("--predictions")
    parser.add_argument("--worst", type=int)
    options = parser.parse_args()

    extraction = os.path.join(SHARED, "extraction")
    scorer = options.scorer or os.path.join(extraction, "score_body.py")
    gold_files = options.gold or [
        os.path.join(extraction, name) for name in ("html-dev.jsonl.gz", "segments-dev.jsonl.gz")]
    lede = find_lede(options.lede)
    for path in [scorer, *gold_files]:
        if not os.path.exists(path):
            missing(path)
    for path in gold_files:
        with tempfile.TemporaryDirectory() as folder:
            predictions = options.predictions or os.path.join(folder, "predictions.jsonl")
            with open(predictions, "w", encoding="utf-8") as f:
                for row in predict(lede, read_lines(path)):
                    f.write(json.dumps(row, ensure_ascii=False) + "\n")
            print(os.path.basename(path), flush=True)
            arguments = [sys.executable, scorer, path, predictions]
            if options.worst:
                arguments += ["--worst", str(options.worst)]
            status = subprocess.run(arguments).returncode
            if status:
                sys.exit(status)


if __name__ == "__main__":
    main()
