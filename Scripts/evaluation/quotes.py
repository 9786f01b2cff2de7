"""Quotes and their speakers, as `lede inspect --json` reads them, against annotated articles.

usage: Scripts/evaluate quotes [--gold FILE]... [--names FILE] [--scorer FILE] [--lede PATH] [--predictions FILE]
                               [--min-words N] [--errors N]

A gold file is JSON Lines, plain or gzip: {"id", "text", "quotes": [...]}, offsets in code points of "text"; the
scorer's own header says the rest. Without --gold: quotes-en-dev.jsonl.gz (with names-en-dev.jsonl) and
quotes-de-dev.jsonl.gz of ../shared/extraction, where they are there.

Every text becomes a file, `lede inspect --json` reads it, and its byte ranges are turned into code points here.
--predictions FILE  keeps what the scorer was given
Exit code 4 when the data, the scorer or lede is missing.
"""
import argparse, gzip, json, os, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SHARED = os.environ.get("LEDE_SHARED") or os.path.join(os.path.dirname(ROOT), "shared")
BATCH = 200


def missing(what):
    print(f"evaluate quotes: missing: {what}", file=sys.stderr)
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


def code_points(data):
    """For each byte offset of UTF-8 data, and its end: the number of code points before it."""
    points, count = [], -1
    for byte in data:
        if byte & 0xC0 != 0x80:
            count += 1
        points.append(count)
    points.append(count + 1)
    return points


def quotes_of(article, text):
    """The quotes of an inspected article as the scorer wants them: one for each range."""
    data = text.encode("utf-8")
    points = code_points(data)

    def span(part):
        start = part["start"]
        end = start + part["length"]
        if not 0 <= start <= end <= len(data):
            raise SystemExit(f"evaluate quotes: a range outside the text: {part}")
        return points[start], points[end]

    for quote in article.get("quotes") or []:
        for part in quote["ranges"]:
            start, end = span(part)
            row = {"start": start, "end": end, "rule": quote.get("rule")}
            if quote.get("speaker"):
                row["speaker"] = quote["speaker"]
            if quote.get("mention"):
                row["speaker_start"], row["speaker_end"] = span(quote["mention"])
                row["speaker_mention"] = text[row["speaker_start"]:row["speaker_end"]]
            yield row


def predict(lede, gold):
    """Inspects the texts of gold articles in batches, and yields one prediction an article."""
    with tempfile.TemporaryDirectory() as folder:
        for first in range(0, len(gold), BATCH):
            batch = gold[first:first + BATCH]
            paths = []
            for number, article in enumerate(batch, first):
                paths.append(os.path.join(folder, f"{number:06}.txt"))
                with open(paths[-1], "wb") as f:
                    f.write(article["text"].encode("utf-8"))
            done = subprocess.run([lede, "inspect", "--json", *paths], capture_output=True, text=True)
            found = []
            for line in done.stdout.splitlines():
                row = json.loads(line) if line.startswith("{") else {}
                if "quotes" in row:
                    found.append(row)
            by_path = {os.path.basename(row["path"]): row for row in found if row.get("path")}
            if not found or (not by_path and len(found) != len(batch)):
                missing(f"an answer of {lede} inspect --json (exit {done.returncode}): {done.stderr.strip()[:300]}")
            if len(found) != len(batch):
                print(f"evaluate quotes: {len(batch) - len(found)} of {len(batch)} texts were not read: "
                      f"{done.stderr.strip()[:300]}", file=sys.stderr)
            for place, (article, path) in enumerate(zip(batch, paths)):
                row = by_path.get(os.path.basename(path), {}) if by_path else found[place]
                yield {"id": article["id"], "quotes": list(quotes_of(row, article["text"]))}


def main():
    parser = argparse.ArgumentParser(
        prog="Scripts/evaluate quotes", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", action="append", default=[])
    parser.add_argument("--names")
    parser.add_argument("--scorer")
    parser.add_argument("--lede")
    parser.add_argument("--predictions")
    parser.add_argument("--min-words", type=int)
    parser.add_argument("--errors", type=int)
    options = parser.parse_args()

    extraction = os.path.join(SHARED, "extraction")
    scorer = options.scorer or os.path.join(extraction, "score_quotes.py")
    gold_files = [(path, options.names) for path in options.gold] or [
        (os.path.join(extraction, "quotes-en-dev.jsonl.gz"), os.path.join(extraction, "names-en-dev.jsonl")),
        (os.path.join(extraction, "quotes-de-dev.jsonl.gz"), None),
    ]
    for path in [scorer] + [path for pair in gold_files for path in pair if path]:
        if not os.path.exists(path):
            missing(f"{path} (the annotated articles are not part of the project; LEDE_SHARED says where they are)")
    lede = find_lede(options.lede)

    for gold, names in gold_files:
        print(f"== {os.path.basename(gold)}", flush=True)
        with tempfile.TemporaryDirectory() as folder:
            kept = options.predictions or os.path.join(folder, "predictions.jsonl")
            with open(kept, "w", encoding="utf-8") as f:
                for row in predict(lede, read_lines(gold)):
                    f.write(json.dumps(row, ensure_ascii=False) + "\n")
            command = [sys.executable, scorer, gold, kept]
            if names:
                command += ["--names", names]
            if options.min_words:
                command += ["--min-words", str(options.min_words)]
            if options.errors:
                command += ["--errors", str(options.errors)]
            subprocess.run(command, check=True)


main()
