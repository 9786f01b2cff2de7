"""Collapsing of near-identical articles, and `lede similar`, measured on copies made by script from real articles.

usage: Scripts/evaluate copies [--lede PATH] [--seed N] [--articles N] [--part tune|test|all] [--show N] [--check]

From a seeded choice of articles of ../shared/corpora (bbc-news, web-news, multilingual-news, reuters-21578) copies are
made: trimmed from the end, a new headline, another credit, a paragraph dropped, re-wrapped, and several at once. They
are indexed with all other articles of the corpora by the ordinary `lede index`, and `lede copies --json` and
`lede search --json` are asked. Printed:

collapse precision   of the pairs that are put together, the share made from one article (pairs of two originals that
                     are copies in the corpora themselves are left out of account where their texts share 80 % of words)
collapse recall      of the pairs made from one article, the share put together, for each kind of change too
search recall        the same for hits collapsed in `lede search` for an article's rarer words
templates            pairs of Reuters stories of different days put together whose numbers differ: should be none
similar              share of halves of articles that find the other half in the first ten; and P@10 by topic on BBC

--part tune   articles with an even checksum of their id: thresholds are chosen on these alone; test: the others
"""
import argparse, collections, gzip, hashlib, json, os, random, re, subprocess, sys, tempfile, textwrap

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
WORD = re.compile(r"\w+")
CREDITS = ["By our own correspondent", "Agence Nouvelle", "(c) Meridian Wire", "Reporting by Ada Quell; editing by Tom Sarn",
           "Associated Harbour Press", "From our wire services"]
HEADLINES = ["What we know so far", "News in brief", "Morning report", "Officials respond to events", "The day's main story",
             "A closer look", "Latest developments"]


def read(shared, name):
    path = os.path.join(shared, "corpora", name, "docs.jsonl.gz")
    if not os.path.exists(path):
        print(f"evaluate copies: {path} is not there, skipped", file=sys.stderr)
        return []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def paragraphs(document):
    text = document["text"]
    if "\n\n" in text:
        return [p for p in text.split("\n\n") if p.strip()]
    lines = [l for l in text.split("\n") if l.strip()]
    if document["id"].startswith("reut"):
        # Hard-wrapped: a sentence that ends a line short of the column ends a paragraph.
        found, current = [], []
        for line in lines:
            current.append(line)
            if line.rstrip().endswith(".") and len(line) < 58:
                found.append("\n".join(current))
                current = []
        return found + (["\n".join(current)] if current else [])
    return lines


def length(parts):
    return sum(len(WORD.findall(p)) for p in parts)


def size(parts):
    """Words, or characters by three where words are not set apart."""
    return max(length(parts), sum(len(p) for p in parts) // 15)


def trimmed(parts, random):
    keep = random.uniform(0.4, 0.9)
    total, kept = size(parts) * keep, []
    for part in parts:
        if kept and size(kept) + size([part]) / 2 > total:
            break
        kept.append(part)
    return kept


def dropped(parts, random):
    if len(parts) < 3:
        return parts
    place = random.randrange(len(parts))
    return parts[:place] + parts[place + 1:]


def rewrapped(parts, random):
    width = random.choice([40, 60, 72, 90])
    return [textwrap.fill(" ".join(p.split()), width, break_on_hyphens=False) for p in parts]


def credited(parts, random):
    line = random.choice(CREDITS)
    return [line] + parts if random.random() < 0.5 else parts + [line]


KINDS = ["trimmed", "headline", "credit", "dropped", "wrapped", "several"]


def variant(document, kind, random):
    parts, title = paragraphs(document), document.get("title") or ""
    some = {kind} if kind != "several" else set(random.sample(KINDS[:-1], random.randint(2, 4)))
    if "dropped" in some:
        parts = dropped(parts, random)
    if "trimmed" in some:
        parts = trimmed(parts, random)
    if "credit" in some:
        parts = credited(parts, random)
    if "wrapped" in some:
        parts = rewrapped(parts, random)
    if "headline" in some:
        title = random.choice(HEADLINES)
    return {"title": title, "text": "\n\n".join(parts), "date": document.get("date"), "lang": document.get("lang")}


def run(*command):
    return subprocess.run(command, capture_output=True, text=True)


def lines(result):
    return [json.loads(line) for line in result.stdout.splitlines() if line.startswith("{")]


def runs(text):
    words = WORD.findall(text.lower())
    if len(words) < 8:
        words = list("".join(words))
    return {tuple(words[i:i + 4]) for i in range(len(words) - 3)}


def alike(one, other):
    """Whether two originals are copies already, by another measure than Lede's."""
    a, b = runs(one["text"]), runs(other["text"])
    return bool(a and b) and len(a & b) / min(len(a), len(b)) >= 0.8


def main(arguments):
    parser = argparse.ArgumentParser(prog="Scripts/evaluate copies", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lede", default=os.environ.get("LEDE", os.path.join(ROOT, ".build/release/lede")))
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--part", choices=["tune", "test", "all"], default="test")
    parser.add_argument("--show", type=int, default=0, help="errors to show of each kind")
    parser.add_argument("--check", action="store_true", help="fail below precision 0.98 or recall 0.95")
    options = parser.parse_args(arguments)
    shared = os.environ.get("LEDE_SHARED", os.path.join(os.path.dirname(ROOT), "shared"))
    chance = random.Random(options.seed)
    print(f"seed {options.seed}, {options.part}")
    corpora = {name: read(shared, name) for name in ("bbc-news", "web-news", "multilingual-news", "reuters-21578")}
    if not any(corpora.values()):
        raise SystemExit(0)

    def chosen(document):
        if options.part == "all":
            return True
        even = hashlib.sha256(document["id"].encode()).digest()[0] % 2 == 0
        return even == (options.part == "tune")

    originals = []
    for name, documents in corpora.items():
        fit = [d for d in documents if chosen(d) and size(paragraphs(d)) >= 80 and len(paragraphs(d)) >= 3]
        originals += chance.sample(fit, min(options.articles // 4, len(fit)))
    made = []
    for document in originals:
        for kind in KINDS:
            made.append((document["id"], kind, variant(document, kind, chance)))
    everything = [d for documents in corpora.values() for d in documents if chosen(d)]
    by_id = {d["id"]: d for d in everything}

    with tempfile.TemporaryDirectory() as temporary:
        source, index = os.path.join(temporary, "docs.jsonl"), os.path.join(temporary, "Index")
        names, kinds = [], []
        with open(source, "w", encoding="utf-8") as file:
            for document in everything:
                fields = {k: document.get(k) for k in ("title", "text", "date", "lang") if document.get(k)}
                file.write(json.dumps(fields, ensure_ascii=False) + "\n")
                names.append(document["id"])
                kinds.append("original")
            for name, kind, fields in made:
                file.write(json.dumps({k: v for k, v in fields.items() if v}, ensure_ascii=False) + "\n")
                names.append(name)
                kinds.append(kind)
        result = run(options.lede, "index", "--index", index, source)
        if result.returncode not in (0, 3):
            raise SystemExit("evaluate copies: cannot index:\n" + result.stderr[-2000:])

        def record(hit):
            return int(str(hit["record"]).rsplit("#", 1)[-1]) - 1

        # Ids of the articles, by the order of their records.
        listed = lines(run(options.lede, "search", "--index", index, "--json", "--snippets", "0", "--no-collapse",
                           "-n", "1000000", "date:..2100 OR NOT date:..2100"))
        ids = {record(h): h["id"] for h in listed if h["type"] == "hit"}
        places = {i: r for r, i in ids.items()}
        family = collections.defaultdict(list)
        for place, name in enumerate(names):
            if name in {d["id"] for d in originals} and place in ids:
                family[name].append(place)

        right = wrong = missed = 0
        errors, losses = [], []
        by_kind = collections.defaultdict(lambda: [0, 0])
        for name, members in family.items():
            wanted = set(members)
            for member in members:
                answer = lines(run(options.lede, "copies", "--index", index, "--json", ids[member]))
                found = {record(c) for c in answer if c["type"] == "copy" and not c["asked"]}
                for other in found - wanted:
                    if not alike(by_id[names[other]], by_id[name]):
                        wrong += 1
                        errors.append((name, names[other], kinds[member], kinds[other]))
                for other in wanted - {member}:
                    hit = other in found
                    right += hit
                    missed += not hit
                    if kinds[member] == "original":
                        by_kind[kinds[other]][0] += hit
                        by_kind[kinds[other]][1] += 1
                    if not hit:
                        losses.append((name, kinds[member], kinds[other], places and ids[member], ids[other]))
        precision = right / (right + wrong) if right + wrong else 1
        recall = right / (right + missed) if right + missed else 1
        print(f"collapse precision {precision:.4f} ({wrong} wrong of {right + wrong} pairs)")
        print(f"collapse recall {recall:.4f} ({missed} missed of {right + missed} pairs)")
        for kind in KINDS:
            hit, all_ = by_kind[kind]
            print(f"  {kind:9} {hit / all_ if all_ else 1:.4f} (original and copy, {all_} pairs)")
        for error in errors[:options.show]:
            print("  wrong:", *error)
        for loss in losses[:options.show]:
            print("  missed:", *loss)

        # What a search shows: members of a family under one hit.
        together = apart = 0
        for name, members in list(family.items())[:200]:
            text = by_id[name]["text"]
            words = [w for w in dict.fromkeys(WORD.findall(text[:600])) if len(w) > 3][:6]
            if len(words) < 3:
                continue
            answer = lines(run(options.lede, "search", "--index", index, "--json", "--snippets", "0", " ".join(words)))
            groups = [[h["id"]] + h.get("copies", []) for h in answer if h["type"] == "hit"]
            mine = [[places[i] for i in g if places.get(i) in members] for g in groups]
            shown = [p for g in mine for p in g]
            for i, one in enumerate(shown):
                for other in shown[:i]:
                    if any(one in g and other in g for g in mine):
                        together += 1
                    else:
                        apart += 1
        print(f"search recall {together / (together + apart) if together + apart else 1:.4f} ({together + apart} pairs)")

        # Reuters stories of other days: all pairs that Lede puts together, from one search for everything.
        reuters = [p for p, n in enumerate(names) if n.startswith("reut") and kinds[p] == "original" and p in ids]
        answer = lines(run(options.lede, "search", "--index", index, "--json", "--snippets", "0", "-n", "1000000",
                           "date:1987"))
        pairs = templates = 0
        shown = 0
        number = re.compile(r"\d[\d.,/-]*")
        for hit in answer:
            if hit["type"] != "hit":
                continue
            group = [places[i] for i in [hit["id"]] + hit["copies"] if i in places]
            group = [p for p in group if kinds[p] == "original" and names[p].startswith("reut")]
            for other in group[1:]:
                one, two = by_id[names[group[0]]], by_id[names[other]]
                if (one.get("date") or "").split(" ")[0] == (two.get("date") or "").split(" ")[0]:
                    continue
                pairs += 1
                short, long = sorted((one["text"], two["text"]), key=len)
                numbers, all_ = number.findall(short), set(number.findall(long))
                changed = [n for n in numbers if n not in all_]
                if numbers and len(changed) * 4 > len(numbers):
                    templates += 1
                    if shown < options.show:
                        shown += 1
                        print("  template:", names[group[0]], names[other], one["title"], "|", two["title"])
        print(f"templates {templates} of {pairs} pairs of different days among {len(reuters)} Reuters stories")

    similar(options, corpora, chance)
    if options.check and (precision < 0.98 or recall < 0.95 or templates > 0):
        raise SystemExit(1)


def similar(options, corpora, chance):
    """Halves of articles find each other; articles of a class find others of it."""
    bbc = corpora["bbc-news"]
    halves = [d for name in ("bbc-news", "multilingual-news") for d in corpora[name] if size(paragraphs(d)) >= 200]
    halves = chance.sample(halves, min(300, len(halves)))
    with tempfile.TemporaryDirectory() as temporary:
        source, index = os.path.join(temporary, "docs.jsonl"), os.path.join(temporary, "Index")
        rows = []
        chosen = {d["id"] for d in halves}
        for document in bbc + corpora["multilingual-news"]:
            if document["id"] in chosen:
                parts = paragraphs(document)
                if len(parts) < 2:
                    words = document["text"].split(" ")
                    parts = [" ".join(words[:len(words) // 2]), " ".join(words[len(words) // 2:])]
                middle = 1
                while middle < len(parts) - 1 and size(parts[:middle]) < size(parts) / 2:
                    middle += 1
                rows.append((document["id"], "a", document["title"], "\n\n".join(parts[:middle]), document.get("category")))
                rows.append((document["id"], "b", "", "\n\n".join(parts[middle:]), document.get("category")))
            else:
                rows.append((document["id"], "", document["title"], document["text"], document.get("category")))
        with open(source, "w", encoding="utf-8") as file:
            for _, _, title, text, _ in rows:
                file.write(json.dumps({"title": title, "text": text}, ensure_ascii=False) + "\n")
        run(options.lede, "index", "--index", index, source)
        listed = lines(run(options.lede, "search", "--index", index, "--json", "--snippets", "0", "--no-collapse",
                           "-n", "1000000", "date:..2100 OR NOT date:..2100"))
        ids = {int(str(h["record"])) - 1: h["id"] for h in listed if h["type"] == "hit"}
        found = asked = same = looked = 0
        for place, (name, half, _, _, category) in enumerate(rows):
            if half == "a" and place in ids:
                asked += 1
                answer = lines(run(options.lede, "similar", "--index", index, "--json", ids[place]))
                found += any(h["type"] == "hit" and rows[int(str(h["record"])) - 1][:2] == (name, "b") for h in answer)
            elif not half and category and name.startswith("bbc") and looked < 2000 and place % 11 == 0 and place in ids:
                answer = lines(run(options.lede, "similar", "--index", index, "--json", ids[place]))
                for h in answer:
                    if h["type"] == "hit":
                        looked += 1
                        same += rows[int(str(h["record"])) - 1][4] == category
        print(f"similar: other half in the first ten {found / asked if asked else 1:.4f} of {asked}; "
              f"same class P@10 {same / looked if looked else 1:.4f}")


if __name__ == "__main__":
    main(sys.argv[1:])
