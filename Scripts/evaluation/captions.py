"""Captions and credits, as `lede inspect --json` reads them out of plain text, against captions marked by hand.

usage: Scripts/evaluate captions [--gold FILE]... [--scorer FILE] [--lede PATH] [--errors N]

A gold file is JSON Lines: {"id", "text", "captions": [{"text", "credit", "lines"}], ...}. Without --gold:
captions-dev.jsonl of ../shared/extraction, where it is there. Every text becomes a file, and `lede inspect --json`
reads it. Exit code 4 when the data, the scorer or lede is missing.
"""
import argparse, gzip, json, os, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SHARED = os.environ.get("LEDE_SHARED") or os.path.join(os.path.dirname(ROOT), "shared")


def missing(what):
    print(f"evaluate captions: missing: {what}", file=sys.stderr)
    sys.exit(4)


def main():
    parser = argparse.ArgumentParser(
        prog="Scripts/evaluate captions", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", action="append", default=[])
    parser.add_argument("--scorer")
    parser.add_argument("--lede", default=os.environ.get("LEDE", os.path.join(ROOT, ".build/release/lede")))
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    extraction = os.path.join(SHARED, "extraction")
    scorer = options.scorer or os.path.join(extraction, "score_captions.py")
    golds = options.gold or [os.path.join(extraction, "captions-dev.jsonl")]
    for path in [scorer, options.lede, *golds]:
        if not os.path.exists(path):
            missing(path)
    for gold in golds:
        opener = gzip.open if gold.endswith(".gz") else open
        with opener(gold, "rt", encoding="utf-8") as f:
            pages = [json.loads(line) for line in f if line.strip()]
        with tempfile.TemporaryDirectory() as folder:
            names = {}
            for number, page in enumerate(pages):
                path = os.path.join(folder, f"{number:06}.txt")
                with open(path, "w", encoding="utf-8", newline="") as f:
                    f.write(page["text"])
                names[os.path.basename(path)] = page["id"]
            done = subprocess.run([options.lede, "inspect", "--json", folder], capture_output=True, text=True)
            found = {page["id"]: [] for page in pages}
            for line in done.stdout.splitlines():
                row = json.loads(line)
                if row.get("path"):
                    found[names[os.path.basename(row["path"])]] = [
                        {"text": c["text"], "credit": c["credit"]} for c in row["captions"]]
            predictions = os.path.join(folder, "predictions.jsonl")
            with open(predictions, "w", encoding="utf-8") as f:
                for name, captions in found.items():
                    f.write(json.dumps({"id": name, "captions": captions}, ensure_ascii=False) + "\n")
            # The scorer reads plain files only.
            plain = os.path.join(folder, "gold.jsonl")
            with open(plain, "w", encoding="utf-8") as f:
                for page in pages:
                    f.write(json.dumps(page, ensure_ascii=False) + "\n")
            print(os.path.basename(gold))
            sys.stdout.flush()
            subprocess.run([sys.executable, scorer, plain, predictions, "--errors", str(options.errors)], check=True)


if __name__ == "__main__":
    main()
