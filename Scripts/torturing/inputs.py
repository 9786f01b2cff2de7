"""Hostile inputs: files, archives, queries, and what reaches a terminal."""
import bz2
import collections
import contextlib
import ctypes
import gzip
import io
import json
import lzma
import os
import pty
import re
import resource
import shutil
import signal
import socket
import string
import struct
import subprocess
import tarfile
import time
import zipfile
import zlib

from .lab import Skip, Wrong

GOOD = "Ferries sail again\n\nBy Jane Roe\n\nThe ferries of Eastport sail again, the council said on Monday.\n"


def tar_of(*members, mode="w"):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as tar:
        for name, data in members:
            if isinstance(data, tarfile.TarInfo):
                tar.addfile(data)
                continue
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            tar.addfile(entry, io.BytesIO(data))
    return out.getvalue()


def zip_of(*members, compression=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data, compression)
    return out.getvalue()


def link(name, kind, target):
    entry = tarfile.TarInfo(name)
    entry.type, entry.linkname = kind, target
    return name, entry


def lines(*records):
    return "".join((record if isinstance(record, str) else json.dumps(record)) + "\n" for record in records).encode()


ARTICLE = {"title": "Ferries sail again", "text": "The ferries of Eastport sail again, the council said on Monday."}


def corpus():
    """Hostile files: name -> (bytes, articles, the reasons that must be reported, those that may be)."""
    text = GOOD.encode()
    big = b"ferry " * 20_000
    yield "good.txt", text, 1, [], []
    yield "empty.txt", b"", 0, ["empty"], []
    yield "white.txt", b" \n\t\r\n  \n", 0, ["empty"], []
    yield "bom.txt", b"\xef\xbb\xbf" + text, 1, [], []
    yield "bom-only.txt", b"\xef\xbb\xbf", 0, ["empty"], []
    yield "utf16le.txt", b"\xff\xfe" + GOOD.encode("utf-16-le"), 1, [], []
    yield "utf16be.txt", b"\xfe\xff" + GOOD.encode("utf-16-be"), 1, [], []
    yield "utf16-odd.txt", b"\xff\xfe" + GOOD.encode("utf-16-le") + b"a", 1, [], ["broken-bytes"]
    yield "utf32.txt", b"\xff\xfe\0\0" + GOOD.encode("utf-32-le"), 1, [], []
    yield "latin1.txt", ("Fähre fährt wieder\n\nDie Fähren von Küstendorf fahren wieder, sagte der Bürgermeister über "
                         "die größte Brücke.\n").encode("latin-1"), 1, [], ["guessed-encoding"]
    yield "invalid.txt", text + b"\xff\xfe\xc3\x28 \xa0\xa1\n", 1, [], ["broken-bytes", "guessed-encoding"]
    yield "overlong.txt", text + b"\xc0\xaf\xe0\x80\xaf\xed\xa0\x80\xf4\x90\x80\x80\n", 1, [], [
        "broken-bytes", "guessed-encoding"]
    yield "nul.txt", text + b"\0" * 10 + b"end\n", 0, ["binary"], []
    yield "nuls-only.txt", b"\0" * 4096, 0, ["binary"], ["empty"]
    yield "png.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, 0, ["binary"], []
    yield "jpeg.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(range(256)) * 8, 0, ["binary"], []
    yield "elf", b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 8, 0, ["binary"], []
    yield "pdf.pdf", b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)) * 8, 0, ["binary"], []
    yield "long-line.txt", big * 20, 1, [], ["cut"]
    yield "long-word.txt", b"x" * 1_000_000, 1, [], ["cut"]
    yield "long-word-cyrillic.txt", "ж".encode() * 500_000, 1, [], ["cut"]
    yield "no-newline.txt", text.rstrip(), 1, [], []
    yield "cr.txt", text.replace(b"\n", b"\r"), 1, [], []
    yield "crlf.txt", text.replace(b"\n", b"\r\n"), 1, [], []
    yield "newlines.txt", b"\n" * 500_000 + text, 1, [], []
    yield "marks.txt", text + ("e" + "\u0301" * 100_000).encode(), 1, [], []
    yield "bidi.txt", ("Ferry \u202egnp.exe\u202c \u2066x\u2069\n\n" + GOOD).encode(), 1, [], []
    yield "zero-width.txt", ("Fer\u200bry \ufeff\u2060\n\n" + GOOD).encode(), 1, [], []
    yield "escapes.txt", b"\x1b[31mFerry\x1b[0m \x1b]0;owned\x07\n\n" + text + b"\x9b31m", 1, [], [
        "broken-bytes", "guessed-encoding", "binary"]
    yield "private-use.txt", ("\ue000\uf8ff\U000f0000 ferry\n\n" + GOOD).encode(), 1, [], []
    yield "emoji.txt", ("👩‍👩‍👧‍👦" * 5000 + "\n\n" + GOOD).encode(), 1, [], []
    yield "quotes.txt", (text + b"\"" * 100_000), 1, [], []
    yield "open-quotes.txt", (text + "“".encode() * 50_000), 1, [], []
    yield "nested-quotes.txt", (text + "“a ‘".encode() * 30_000), 1, [], []
    yield "digits.txt", text + b"1" * 300_000, 1, [], []
    yield "dots.txt", text + b". " * 200_000, 1, [], []
    yield "han.txt", text + "港口".encode() * 100_000, 1, [], []
    yield "hangul-jamo.txt", text + "\u1100".encode() * 100_000, 1, [], []
    yield "a" * 250, text, 1, [], []
    yield "sp ace.txt", text, 1, [], []
    yield "new\nline.txt", text, 1, [], []
    yield "esc\x1b[2J.txt", text, 1, [], []
    yield "-rf.txt", text, 1, [], []
    yield "$(touch owned).txt", text, 1, [], []
    yield "'; touch owned;'.txt", text, 1, [], []
    yield b"not-utf8-\xff\xfe.txt", text, 1, [], []
    yield "UPPER.TXT", text, 1, [], []
    yield "no-extension", text, 1, [], []
    # JSON and JSON Lines.
    yield "good.jsonl", lines(ARTICLE, ARTICLE), 2, [], []
    yield "bad-line-3.jsonl", lines(ARTICLE, ARTICLE, "{\"title\": ", ARTICLE), 3, ["malformed"], []
    yield "bad-last.jsonl", lines(ARTICLE) + b"{\"title\": \"cut o", 1, ["malformed"], []
    yield "bad-all.jsonl", lines("{", "{", "{"), None, [], ["malformed"]
    yield "array-line.jsonl", lines(ARTICLE, "[1,2]", ARTICLE), 2, [], ["malformed", "no-text"]
    yield "scalar-lines.jsonl", lines("{}", "{}", ARTICLE), 1, ["no-text"] * 2, []
    yield "no-text.jsonl", lines({"a": 1}), 0, ["no-text"], []
    yield "deep.jsonl", lines("{\"text\":" + "[" * 100_000 + "]" * 100_000 + "}", ARTICLE), 1, ["malformed"], []
    yield "deep-open.jsonl", lines("{\"a\":" * 50_000, ARTICLE), 1, ["malformed"], []
    yield "surrogates.jsonl", lines("{\"title\":\"a\\ud800b\",\"text\":\"The ferry \\udfff sails.\"}"), 1, [], [
        "broken-bytes"]
    yield "nul-escape.jsonl", lines({"title": "a\0b", "text": "The ferry\0 sails." * 20}), 1, [], []
    yield "invalid-utf8.jsonl", b"{\"title\":\"Ferry\",\"text\":\"The ferry \xff\xfe sails.\"}\n", 1, [], [
        "broken-bytes", "guessed-encoding"]
    yield "duplicate-keys.jsonl", lines("{\"text\":\"one ferry\",\"text\":\"two ferries\"}"), 1, [], []
    yield "long-number.jsonl", lines("{\"text\":\"ferry\",\"n\":" + "9" * 100_000 + "}"), 1, [], ["malformed"]
    yield "many-keys.jsonl", lines({**{f"k{n}": n for n in range(20_000)}, **ARTICLE}), 1, [], []
    yield "long-title.jsonl", lines({"title": "ferry " * 50_000, "text": "The ferry."}), 1, [], []
    yield "long-author.jsonl", lines({**ARTICLE, "author": "x" * 200_000}), 1, [], []
    yield "bad-date.jsonl", lines({**ARTICLE, "date": "9999-99-99"}, {**ARTICLE, "date": "-1"},
                                  {**ARTICLE, "date": "99999999999999999999"}), 3, [], []
    yield "blank-lines.jsonl", b"\n\n" + lines(ARTICLE) + b"\n\n", 1, [], []
    yield "crlf.jsonl", lines(ARTICLE, ARTICLE).replace(b"\n", b"\r\n"), 2, [], []
    yield "bom.jsonl", b"\xef\xbb\xbf" + lines(ARTICLE, ARTICLE), 2, [], []
    yield "array.json", json.dumps([ARTICLE] * 3).encode(), 3, [], []
    yield "cut.json", json.dumps([ARTICLE] * 3).encode()[:-40], 2, ["malformed"], []
    # HTML.
    page = b"<html><head><title>Ferries</title></head><body><article><h1>Ferries sail</h1><p>" + text + b"</p>"
    yield "good.html", page + b"</article></body></html>", 1, [], []
    yield "unclosed.html", page, 1, [], []
    yield "deep.html", page + b"<div>" * 100_000 + b"ferry", 1, [], ["depth"]
    yield "deep-spans.html", page + b"<span><b>" * 50_000, 1, [], ["depth"]
    yield "attributes.html", page + b"<p " + b"a=b " * 50_000 + b">x", 1, [], []
    yield "entities.html", page + b"&#0;&#xffffffff;&#x110000;&bogus;&amp" * 500, 1, [], ["broken-bytes"]
    yield "script-open.html", page + b"<script>" + b"ferry " * 1000, 1, [], []
    yield "comment-open.html", page + b"<!-- " + b"ferry " * 1000, 1, [], []
    yield "table.html", page + b"<table><tr><td>" * 5000, 1, [], ["depth"]
    yield "meta-charset.html", page.replace(b"<head>", b"<head><meta charset='utf-7'>"), 1, [], ["guessed-encoding"]
    yield "empty.html", b"<html></html>", 0, [], ["empty", "no-text"]
    yield "nul.html", page + b"\0\0\0<p>ferry", 0, ["binary"], []
    # CSV, feeds, WARC.
    yield "good.csv", b"title,text\nFerry,The ferry sails again.\n", 1, [], []
    yield "open-quote.csv", b"title,text\nFerry,\"The ferry sails.\nTram,The tram runs.\n", None, [], ["malformed", "too-large"]
    yield "ragged.csv", b"title,text\nFerry\nTram,The tram runs.,x,y,z\n", None, [], ["malformed", "no-text"]
    yield "billion-laughs.xml", (
        b"<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a 'ferry'>" + b"".join(
            b"<!ENTITY %c '%s'>" % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(12))
        + b"]><rss version='2.0'><channel><title>x</title><item><title>&m;</title></item></channel></rss>"), None, [], [
            "malformed", "no-text", "empty", "broken-bytes"]
    yield "external-entity.xml", (
        b"<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss version='2.0'><channel>"
        b"<title>x</title><item><title>Ferry</title><description>&a; sails</description></item></channel></rss>"), None, [], [
            "malformed", "no-text"]
    yield "cut.warc", b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<p>x", 0, [], [
        "malformed", "no-text", "empty"]
    yield "length.warc", b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999999999999\r\n\r\nx", 0, [], [
        "malformed"]
    # Containers.
    yield "good.txt.gz", gzip.compress(text), 1, [], []
    yield "good.jsonl.xz", lzma.compress(lines(ARTICLE)), 1, [], []
    yield "good.jsonl.bz2", bz2.compress(lines(ARTICLE)), 1, [], []
    yield "two-members.jsonl.gz", gzip.compress(lines(ARTICLE)) + gzip.compress(lines(ARTICLE)), 2, [], []
    yield "cut.txt.gz", gzip.compress(text * 50)[:-20], 0, ["broken"], []
    yield "cut.jsonl.gz", gzip.compress(b"".join(lines({**ARTICLE, "n": os.urandom(50).hex()}) for _ in range(200)))[:-400], None, [
        "broken"], ["malformed"]
    yield "flipped.jsonl.gz", flipped(gzip.compress(lines(*[{**ARTICLE, "n": n} for n in range(300)]))), None, ["broken"], ["malformed"]
    yield "header-only.gz", b"\x1f\x8b\x08\0\0\0\0\0\0\x03", 0, ["broken"], ["empty"]
    yield "rubbish.gz", b"\x1f\x8b\x08" + os.urandom(2000), 0, ["broken"], ["binary", "empty"]
    yield "rubbish-behind.txt.gz", gzip.compress(text) + b"rubbish", None, ["broken"], []
    yield "good.tar", tar_of(("a.txt", text), ("b/c.txt", text)), 2, [], []
    yield "good.tar.gz", tar_of(("a.txt", text), ("b.txt", text), mode="w:gz"), 2, [], []
    yield "cut.tar", tar_of(("a.txt", text), ("b.txt", text * 40))[:2000], None, ["broken"], []
    yield "climbing.tar", tar_of(("../../owned.txt", text), ("/owned.txt", text)), 2, [], []
    yield "links.tar", tar_of(("a.txt", text), link("l", tarfile.SYMTYPE, "/etc/passwd"), link("h", tarfile.LNKTYPE, "a.txt"),
                              link("d", tarfile.CHRTYPE, ""), link("p", tarfile.FIFOTYPE, "")), 1, ["link"] * 2 + ["special"] * 2, []
    yield "escapes.tar", tar_of(("\x1b[2Jx.txt", text)), 1, [], []
    yield "good.zip", zip_of(("a.txt", text), ("b.txt", text)), 2, [], []
    yield "stored.zip", zip_of(("a.txt", text), compression=zipfile.ZIP_STORED), 1, [], []
    yield "climbing.zip", zip_of(("../../owned.txt", text), ("C:\\owned.txt", text)), 2, [], []
    yield "cut.zip", zip_of(("a.txt", text), ("b.txt", os.urandom(3000)))[:900], None, [], ["broken", "binary"]
    yield "empty.zip", zip_of(), 0, [], ["empty", "broken"]
    yield "nested.zip", zip_of(("a.tar.gz", tar_of(("a.txt", text), mode="w:gz"))), 1, [], []
    yield "nested-deep.zip", nest(text, 6), 0, ["bomb"], []
    yield from more(text, page)


def more(text, page):
    """The rest of the corpus: other encodings, marks and markup without end, odd containers."""
    chinese = "渡轮恢复航行\n\n市政府周一表示，东港的渡轮恢复航行。市长说，桥梁已经修好。" * 20
    russian = "Паромы снова ходят\n\nПаромы Восточного порта снова ходят, заявил мэр города в понедельник. " * 20
    japanese = "フェリー再開\n\n東港のフェリーが月曜日に運航を再開したと市が発表した。橋も直った。" * 20
    for name, encoding, words in [
        ("gb18030", "gb18030", chinese), ("big5", "big5", "渡輪恢復航行\n\n市政府週一表示，東港的渡輪恢復航行。" * 20),
        ("shift-jis", "shift-jis", japanese), ("euc-jp", "euc-jp", japanese), ("koi8-r", "koi8-r", russian),
        ("windows-1251", "windows-1251", russian),
    ]:
        yield f"{name}.txt", words.encode(encoding), 1, [], ["guessed-encoding"]
    yield "iso-2022-jp.txt", japanese.encode("iso-2022-jp"), 1, [], ["guessed-encoding", "binary", "broken-bytes"]
    yield "utf16-surrogate.txt", b"\xff\xfe" + GOOD.encode("utf-16-le") + b"\x00\xd8a\0", 1, [], ["broken-bytes"]
    yield "tabs.txt", b"\t" * 300_000 + text, 1, [], []
    yield "vertical.txt", text.replace(b" ", b"\x0b").replace(b"\n\n", b"\x0c"), 1, [], ["binary"]
    yield "separators.txt", GOOD.replace("\n", "\u2028").replace(" ", "\u00a0").encode() + "\u0085\u2029".encode(), 1, [], []
    yield "tags.txt", (GOOD + "\U000e0001\U000e0041\ufe0f" * 20_000).encode(), 1, [], []
    yield "noncharacters.txt", (GOOD + "\ufffe\uffff\U0010ffff" * 100).encode(), 1, [], ["broken-bytes"]
    yield "brackets.txt", text + b"[" * 100_000, 1, [], []
    yield "credits.txt", text + b"[Photo/" * 20_000, 1, [], []
    yield "addresses.txt", text + b"http://a.example/ " * 20_000, 1, [], []
    yield "long-headline.txt", b"ferry " * 5000 + b"\n\n" + text, 1, [], []
    yield "dates.txt", text + b"12.12.2012 " * 20_000, 1, [], []
    yield "speakers.txt", text + "Jane Roe said “x”. ".encode() * 5000, 1, [], []
    yield "front-open.md", b"---\ntitle: x\n" + text, 1, [], []
    yield "deep-quote.md", b"# Ferries\n\n" + b"> " * 20_000 + text, 1, [], ["depth"]
    yield "deep-list.md", b"# Ferries\n\n" + b"".join(b" " * n + b"- ferry\n" for n in range(1000)), 1, [], ["depth"]
    yield "fence-open.md", b"# Ferries\n\n" + text + b"```\n" + text, 1, [], []
    yield "links-open.md", b"# Ferries\n\n" + text + b"[a](" * 30_000, 1, [], []
    yield "html-text.jsonl", lines({"title": "Ferry", "text": "<p>The ferry <b>sails</b>" + "<div>" * 5000}), 1, [], ["depth"]
    yield "object-text.jsonl", lines({"title": "Ferry", "text": {"a": "The ferry sails."}}), None, [], ["no-text"]
    yield "wide.jsonl", b"\xff\xfe" + lines(ARTICLE, ARTICLE).decode().encode("utf-16-le"), 2, [], []
    yield "joined.json", (json.dumps(ARTICLE) * 2).encode(), None, [], ["malformed"]
    yield "data-image.html", page + b"<img src='data:image/png;base64," + b"A" * 1_000_000 + b"'>", 1, [], []
    yield "frames.html", b"<html><frameset><frame src=a></frameset></html>", 0, [], ["empty", "no-text"]
    yield "ld-deep.html", page + b"<script type='application/ld+json'>" + b"[" * 100_000 + b"</script>", 1, [], []
    dated = b"<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"9999-99-99\"}</script>"
    yield "ld-date.html", page + dated, 1, [], []
    yield "cdata-open.xml", (b"<?xml version='1.0'?><rss version='2.0'><channel><title>x</title><item><title>Ferry</title>"
                             b"<description><![CDATA[The ferry sails"), None, [], ["malformed", "no-text", "empty"]
    yield "atom.xml", (b"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Ferry</title><content>The ferry sails."
                       b"</content></entry></feed>"), 1, [], []
    yield "commas.csv", b"title,text\n" + b"," * 100_000 + b"\nFerry,The ferry sails.\n", 1, [], ["malformed", "no-text"]
    yield "bom.csv", b"\xef\xbb\xbftitle,text\nFerry,The ferry sails again.\n", 1, [], []
    for name, coding, body in [
        ("coded", b"gzip", gzip.compress(page)), ("coded-cut", b"gzip", gzip.compress(page + os.urandom(4000))[:-2000]),
        ("coded-rubbish", b"gzip", b"\x1f\x8b\x08\0\0\0\0\0\0\3rubbish"), ("coded-brotli", b"br", os.urandom(400)),
        ("coded-bomb", b"gzip", gzip.compress(bytes(30 << 20))),
    ]:
        block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: " + coding + b"\r\n\r\n" + body
        yield f"{name}.warc", (
            b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n" % len(block)
            + block + b"\r\n\r\n"), 1 if name in ("coded", "coded-cut") else 0, {
                "coded-cut": ["cut"], "coded-brotli": ["binary"], "coded-bomb": ["too-large"],
            }.get(name, []), ["broken-bytes", "guessed-encoding", "malformed", "no-text", "cut"]
    yield "gzip-in-gzip.txt.gz", gzip.compress(gzip.compress(text)), 1, [], []
    yield "flipped.xz", flipped(lzma.compress(text * 20)), 0, ["broken"], []
    yield "cut.bz2", bz2.compress(text * 20)[:-8], None, ["broken"], []
    yield "long-name.tar", tar_of(("d/" * 400 + "a.txt", text)), 1, [], []
    yield "same-names.tar", tar_of(("a.txt", text), ("a.txt", text)), 2, [], []
    yield "no-name.tar", tar_of(("", text)), None, [], ["broken"]
    yield "rubbish-before.zip", b"rubbish" * 10 + zip_of(("a.txt", text)), None, [], ["broken", "binary"]


def flipped(data):
    data = bytearray(data)
    data[len(data) // 2] ^= 0x10
    return bytes(data)


def nest(data, levels):
    name = "a.txt"
    for level in range(levels):
        data, name = zip_of((name, data)), f"{level}.zip"
    return data


def put(folder, name, data):
    path = os.path.join(os.fsencode(folder), name if isinstance(name, bytes) else name.encode())
    with open(path, "wb") as file:
        file.write(data)
    return path


def report(lab):
    """The articles by file, and what was skipped or flawed by file, as the program tells them."""
    status = json.loads(lab.good("status", "--json", "--skipped", codes=(0, 3)).out.splitlines()[0])
    skipped = collections.defaultdict(list)
    for entry in status["skipped"]:
        skipped[entry["path"]].append(entry["reason"])
    articles = collections.Counter()
    outcome = lab.good("search", "*", "--json", "--limit", "1000000", "--snippets", "0", "--no-collapse", codes=(0, 1))
    for line in outcome.out.splitlines():
        hit = json.loads(line)
        if hit["type"] == "hit":
            articles[hit["path"]] += 1
    return articles, skipped, status


def hostile(lab):
    """a corpus with files for each kind of trouble: all others indexed, each trouble named"""
    expected, special = {}, {}
    for name, data, articles, must, may in corpus():
        path = put(lab.corpus, name, data)
        expected[path.decode(errors="replace")] = (articles, must, may)
    at = lambda name: os.path.join(lab.corpus, name)  # noqa: E731
    os.mkfifo(at("fifo"))
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(os.path.relpath(at("socket")) if len(at("socket")) > 100 else at("socket"))
    os.symlink("good.txt", at("link.txt"))
    os.symlink("nowhere", at("dangling"))
    os.symlink(".", at("loop"))
    os.symlink("/etc", at("out-of-the-tree"))
    os.link(at("good.txt"), at("hard-link.txt"))
    expected[at("hard-link.txt")] = (1, [], [])
    for name in ["fifo", "socket"]:
        expected[at(name)] = (0, ["special"], [])
    for name in ["link.txt", "dangling", "loop", "out-of-the-tree"]:
        expected[at(name)] = (0, ["link"], [])
    # Folders nested deeper than anybody needs.
    deep = lab.corpus
    for _ in range(240):
        deep += "/d"
        os.mkdir(deep)
    put(deep, "deep.txt", GOOD.encode())
    folder = lab.corpus + "/empty-folder"
    os.mkdir(folder)
    if os.geteuid() != 0:
        put(lab.corpus, "secret.txt", GOOD.encode())
        os.chmod(at("secret.txt"), 0)
        expected[at("secret.txt")] = (0, ["unreadable"], [])
    outcome = lab.run("index", lab.corpus, timeout=300)
    listener.close()
    if outcome.code != 3:
        raise Wrong(f"index: {outcome}")
    shouted = [byte for byte in outcome.err + outcome.out if byte < 0x20 and byte != 0x0a]
    if shouted:
        raise Wrong(f"control characters reach the output: {shouted[:10]}")
    articles, skipped, status = report(lab)
    wrong = []
    for path, (count, must, may) in expected.items():
        if count is not None and articles[path] != count:
            wrong.append(f"{path}: {articles[path]} articles, not {count}")
        reasons = collections.Counter(skipped[path])
        missing = collections.Counter(must) - reasons
        extra = [reason for reason in reasons - collections.Counter(must) if reason not in may]
        if missing or extra:
            wrong.append(f"{path}: reported {dict(reasons)}, expected {must} and perhaps {may}")
    known = set(expected)
    for path in skipped:
        if path not in known and not path.endswith("/d"):
            wrong.append(f"{path}: reported {skipped[path]}")
    for name in ("owned", "owned.txt"):
        for folder in (lab.corpus, lab.home, os.path.dirname(lab.home), "/"):
            if os.path.exists(os.path.join(folder, name)):
                wrong.append(f"{folder}/{name} was made")
    if wrong:
        raise Wrong(f"{len(wrong)} differ:\n  " + "\n  ".join(repr(w)[1:-1].replace(lab.corpus, "") for w in wrong[:40]))
    lab.verified()
    again = lab.good("index", codes=(0, 3))
    if b"nothing changed" not in again.out and b"skipped" not in again.out:
        raise Wrong(f"the second run: {again}")
    if report(lab)[0] != articles:
        raise Wrong("the second run holds other articles")
    return f"{len(expected)} files, {sum(articles.values())} articles, {sum(map(len, skipped.values()))} troubles named" + (
        "; EACCES not tried: root reads everything" if os.geteuid() == 0 else "")

FAULTY = """
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
static volatile int sink;
static void *grow(void *none) {
  for (;;) {
    volatile char *room = malloc(1 << 20);
    for (int i = 0; room && i < 1 << 20; i += 4096) room[i] = 1;
  }
}
static int deep(int n) { volatile char room[4096]; room[n % 4096] = n; return n < 0 ? 0 : deep(n + 1) + room[7]; }
static int has(const char *bytes, size_t count, const char *word) { return memmem(bytes, count, word, strlen(word)) != 0; }
void *uchardet_new(void) { return malloc(8); }
void uchardet_delete(void *detector) { free(detector); }
int uchardet_handle_data(void *detector, const char *b, size_t n) {
  if (has(b, n, "fault-read")) *(volatile int *)8 = 1;
  if (has(b, n, "fault-abort")) abort();
  if (has(b, n, "fault-trap")) __builtin_trap();
  if (has(b, n, "fault-stack")) sink = deep(1);
  if (has(b, n, "fault-hang")) for (;;) sink++;
  // What pages cost the processor is another thread's: on a slow machine it would else be a hang first.
  pthread_t thread;
  if (has(b, n, "fault-memory") && !pthread_create(&thread, 0, grow, 0)) pthread_join(thread, 0);
  if (has(b, n, "fault-greedy")) for (;;) *(volatile char *)malloc(1 << 20) = 1;
  return 0;
}
void uchardet_data_end(void *detector) {}
const char *uchardet_get_charset(void *detector) { return "WINDOWS-1252"; }
void *archive_read_new(void) { abort(); }
"""

# libxml2 that takes its time to make itself ready, and no caller before that.
UNREADY = """
#include <dlfcn.h>
#include <stdlib.h>
#include <unistd.h>
static volatile int ready;
static void *real(const char *name) { return dlsym(dlopen(REAL, RTLD_NOW | RTLD_LOCAL), name); }
void xmlInitParser(void) { usleep(200000); ((void (*)(void))real("xmlInitParser"))(); ready = 1; }
#define CREATE(name) void *name(const char *b, int n) { \\
  if (!ready) abort(); return ((void *(*)(const char *, int))real(#name))(b, n); }
#define PASS(name) long name(void *a, long b) { return ((long (*)(void *, long))real(#name))(a, b); }
CREATE(htmlCreateMemoryParserCtxt) CREATE(xmlCreateMemoryParserCtxt)
PASS(htmlCtxtUseOptions) PASS(htmlParseDocument) PASS(htmlFreeParserCtxt) PASS(xmlCtxtUseOptions) PASS(xmlParseDocument)
PASS(xmlFreeParserCtxt) PASS(xmlStopParser) PASS(xmlGetPredefinedEntity)
"""


def unready(lab, compiler, folder):
    """Two workers that are both the first to parse HTML: neither may meet a library that is not ready."""
    os.mkdir(folder)
    with open("/proc/self/maps") as maps:
        ctypes.CDLL("libxml2.so.2")
        path = next(line.split()[-1] for line in maps if "/libxml2.so" in line)
    source = os.path.join(folder, "unready.c")
    with open(source, "w") as file:
        file.write(UNREADY)
    subprocess.run([compiler, "-D_GNU_SOURCE", f'-DREAL="{path}"', "-shared", "-fPIC", "-O1", "-o",
                    os.path.join(folder, "libxml2.so.2"), source], check=True, capture_output=True)
    pages = os.path.join(lab.home, "pages")
    os.mkdir(pages)
    for n in range(2):
        body = "".join(f"<p>The ferries of Eastport stop on day {n * 18_000 + day}, said the harbour master.</p>\n" for day in range(18_000))
        put(pages, f"{n}.html", f"<html><body><h1>Ferries stop for {n + 2} weeks</h1>{body}</body></html>".encode())
    outcome = lab.run("index", pages, "--jobs", "2", env=dict(os.environ, LD_LIBRARY_PATH=folder), index=lab.index + "-pages")
    if outcome.code != 0 or b"2 articles" not in outcome.out + outcome.err:
        raise Wrong(f"two first parsers at once: {outcome}")


def backtracer(lab):
    """A fault of a search: Swift's runtime may not start a 'swift-backtrace' that stands in the current folder."""
    folder, mark = os.path.join(lab.home, "foreign"), os.path.join(lab.home, "started")
    for place in ["", "bin", "libexec/swift/linux"]:
        os.makedirs(os.path.join(folder, place), exist_ok=True)
        path = os.path.join(folder, place, "swift-backtrace")
        with open(path, "w") as file:
            file.write(f"#!/bin/sh\necho {place} >>{mark}\n")
        os.chmod(path, 0o755)
    queries = os.path.join(folder, "queries")
    os.mkfifo(queries)
    # Found by PATH, the program knows no folder of its own.
    env = {name: value for name, value in os.environ.items() if name != "SWIFT_BACKTRACE"}
    env["PATH"] = os.path.dirname(os.path.abspath(lab.lede)) + ":" + env["PATH"]
    process = subprocess.Popen(
        [os.path.basename(lab.lede), "search", "--index", lab.index, "-f", queries], cwd=folder, env=env,
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    opened = None
    for _ in range(6000):
        # Without a reader, a FIFO can't be opened to write.
        with contextlib.suppress(OSError):
            opened = os.open(queries, os.O_WRONLY | os.O_NONBLOCK)
        if opened is not None or process.poll() is not None:
            break
        time.sleep(0.01)
    process.send_signal(signal.SIGSEGV)
    try:
        code = process.wait(timeout=60)
    except subprocess.TimeoutExpired:
        process.kill()
        code = process.wait()
    if opened is not None:
        os.close(opened)
    if os.path.exists(mark) or code != -signal.SIGSEGV:
        raise Wrong(f"a search with a fault ended with {code}, and started {open(mark).read() if os.path.exists(mark) else 'nothing'}")


def stand_ins(lab):
    """A compiler, and a folder of libraries that have faults. The libraries that read are loaded by name when they are
    needed, so that others can take their place."""
    compiler = next((path for path in map(shutil.which, ["clang", "cc"]) if path), None)
    if not compiler:
        raise Skip("no C compiler")
    folder = os.path.join(lab.home, "stand-ins")
    os.mkdir(folder)
    source = os.path.join(folder, "faulty.c")
    with open(source, "w") as file:
        file.write(FAULTY)
    for name in ["libuchardet.so.0", "libarchive.so.13"]:
        made = subprocess.run([compiler, "-D_GNU_SOURCE", "-shared", "-fPIC", "-O1", "-o", os.path.join(folder, name), source],
                              capture_output=True)
        if made.returncode:
            raise Skip("the C compiler can't make a library")
    return compiler, folder


def latin(word):
    """An article whose charset must be guessed."""
    return f"Ferries stop\n\nThe ferries of Eastport, caf\xe9, {word}.\n".encode("latin-1")


def parsers(lab):
    """parsers that crash, hang or take all memory: that input is left out and named, all others are indexed"""
    compiler, faulty = stand_ins(lab)
    faults = {"read": "crash", "abort": "crash", "trap": "crash", "stack": "crash", "hang": "hang", "memory": "memory"}
    expected = {}
    for n in range(40):
        expected[put(lab.corpus, f"good{n}.txt", GOOD.encode()).decode()] = (1, [])
    expected[put(lab.corpus, "old.zip", zip_of(("a.txt", GOOD.encode()), ("b.txt", GOOD.encode()))).decode()] = (2, [])
    lab.good("index", lab.corpus)
    backtracer(lab)
    # One that was read before keeps the articles that it had.
    put(lab.corpus, "old.zip", zip_of(("a.txt", GOOD.encode())))
    expected[os.path.join(lab.corpus, "old.zip")] = (2, ["crash"])
    expected[put(lab.corpus, "new.zip", zip_of(("a.txt", GOOD.encode()))).decode()] = (0, ["crash"])
    for word, reason in faults.items():
        expected[put(lab.corpus, f"fault-{word}.txt", latin("fault-" + word)).decode()] = (0, [reason])
    bad = lab.random.randrange(30)
    pages = []
    for n in range(30):
        page = "<html><body><h1>Ferries stop</h1><p>The ferries of Eastport, caf\xe9, %s.</p>" % ("fault-trap" if n == bad else n)
        block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page.encode("latin-1")
        head = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n"
        pages.append(head % len(block) + block + b"\r\n\r\n")
    expected[put(lab.corpus, "many.warc", b"".join(pages)).decode()] = (29, ["crash"])
    unready(lab, compiler, os.path.join(lab.home, "unready"))
    env = dict(os.environ, LD_LIBRARY_PATH=faulty, LEDE_READ_SECONDS="2", LEDE_READ_MEMORY="400")
    for command in ["index", "rebuild"]:
        outcome = lab.run(command, "--jobs", str(lab.random.choice([1, 2, 8])), env=env)
        if outcome.code != 3:
            raise Wrong(f"{command}: {outcome}")
        articles, skipped, _ = report(lab)
        for path, (count, reasons) in expected.items():
            found = [reason for reason in skipped[path] if reason not in ("guessed-encoding", "broken-bytes")]
            if articles[path] != count or found != reasons:
                raise Wrong(f"{command}: {os.path.basename(path)}: {articles[path]} articles, {found}; expected {count}, {reasons}")
        for path in skipped:
            if path not in expected:
                raise Wrong(f"{command}: {path}: reported {skipped[path]}")
        lab.verified()
    # A list of folders that came through a pipe is read by the run that is started again, too.
    piped = lab.run("index", "--files-from", "-", env=env, index=lab.index + "-piped",
                    before=["sh", "-c", 'printf "%s\\n" "$0" | "$@"', lab.corpus])
    status = lab.run("status", "--json", index=lab.index + "-piped")
    if piped.code != 3 or b'"articles":69' not in status.out.replace(b" ", b""):
        raise Wrong(f"a list through a pipe: {piped}; {status}")
    # What may not be believed: a number that is no memory of ours.
    for value in ["0", "1", "99", "x", "-1"]:
        lab.good("index", codes=(0, 3), env=dict(env, LEDE_RESUMES_FROM=value, LD_LIBRARY_PATH=""))
    outcome = lab.good("index", codes=(0, 3), env=dict(os.environ))
    return f"{len(faults) + 3} inputs that break reading off, in {len(expected)} files, twice; all others whole"


def memory(lab):
    """too little memory (ulimit -v): a run does with it, or ends with a word about that; none but a greedy input is blamed,
    nor the index"""
    def limit(mebibytes):
        size = int(mebibytes * (1 << 20))
        return lambda: resource.setrlimit(resource.RLIMIT_AS, (size, size))

    for n in range(40):
        put(lab.corpus, f"ferry{n}.txt", f"Ferries {n}\n\n".encode() + b"\n".join(
            b"\"%d ferries stay in %s,\" said Ana Moreno of the harbour." % (lab.random.randrange(1 << 30), b"Eastport" * 3)
            for _ in range(60)))
    lab.good("index", lab.corpus)
    question = ("search", "ferries", "--json", "--limit", "100", "--no-collapse")
    answer = lab.good(*question).out
    least = next(size for size in range(16, 4096, 8) if lab.run("status", limits=limit(size)).code == 0)
    ends = collections.Counter()
    for _ in range(lab.size(8, 300)):
        size, jobs = least + lab.random.randrange(96), lab.random.choice(["1", "2", "8"])
        outcome = lab.run("rebuild", "--jobs", jobs, limits=limit(size))
        where = f"rebuild --jobs {jobs} with {size} MiB"
        if outcome.code == 4 and (b"no memory left" in outcome.err or b"of memory (ulimit -v)" in outcome.err):
            ends["ended with a word"] += 1
        elif outcome.code == 127 and b"cannot load" in outcome.err:
            ends["could not load a library"] += 1
        elif outcome.code == 0:
            ends["did with it"] += 1
        else:
            raise Wrong(f"{where}: {outcome}")
        if b"again without" in outcome.err:
            raise Wrong(f"{where}: an input is blamed: {outcome}")
        if lab.good(*question).out != answer:
            raise Wrong(f"{where}: other answers than before")
    similar = json.loads(answer.splitlines()[1])["id"]
    questions = [question, ("search", "ferries", "stay"), ("quotes", "ferries", "--facet", "speaker"), ("status",),
                 ("similar", similar), ("timeline", "ferries"), ("export",), ("verify", "--deep")]
    whole = [lab.good(*asked, codes=(0, 1)) for asked in questions]
    start = next(least - 8 + n / 16 for n in range(128 * 16) if lab.run("--version", limits=limit(least - 8 + n / 16)).code == 0)
    asked = collections.Counter()
    for _ in range(lab.size(96, 3000)):
        # Most of what can't be had is missed in the first mebibytes beyond those that a start takes.
        n, size = lab.random.randrange(len(questions)), start + lab.random.random() ** 2 * 12
        outcome = lab.run(*questions[n], limits=limit(size))
        if outcome.code == 4 and b"no memory left" in outcome.err:
            asked["ended with a word"] += 1
        elif (outcome.code, outcome.out) == (whole[n].code, whole[n].out):
            asked["answered"] += 1
        elif outcome.code == 127 and b"cannot load" in outcome.err:
            asked["could not load a library"] += 1
        elif lab.run("--version", limits=limit(size)).code != 0:
            asked["could not start"] += 1
        else:
            raise Wrong(f"{' '.join(questions[n])} with {size:.3f} MiB: {outcome}")
    _, faulty = stand_ins(lab)
    put(lab.corpus, "greedy.txt", latin("fault-greedy"))
    outcome = lab.run(
        "index", env=dict(os.environ, LD_LIBRARY_PATH=faulty, LEDE_READ_MEMORY="100000"), limits=limit(least + 1024))
    articles, skipped, _ = report(lab)
    if outcome.code != 3 or len(articles) != 40 or {os.path.basename(path): found for path, found in skipped.items()} != {
            "greedy.txt": ["memory"]}:
        raise Wrong(f"an input that takes all memory: {outcome}; {len(articles)} files, {dict(skipped)}")
    lab.verified()
    told = [", ".join(f"{count} {end}" for end, count in found.items()) for found in (ends, asked)]
    return f"{sum(ends.values())} limits from {least} MiB: {told[0]}; {sum(asked.values())} questions: {told[1]}"


def bombs(lab):
    """archives and files that blow up: memory and time bounded, each named, the neighbours indexed"""
    mebibyte = 1 << 20
    zeros = bytes(mebibyte)

    def compressed(make, megabytes, last=b""):
        out = io.BytesIO()
        compressor = make()
        for _ in range(megabytes):
            out.write(compressor.compress(zeros))
        out.write(compressor.flush())
        return out.getvalue() + last

    gz = lambda: zlib.compressobj(9, zlib.DEFLATED, 31)  # noqa: E731
    size = lab.size(1000, 10_000)
    # What is no archive is read to its end: a debug build takes a twentieth of it.
    part = 20 if lab.small else 1
    kinds = {
        "zeros.txt.gz": compressed(gz, size),
        "zeros.jsonl.bz2": compressed(bz2.BZ2Compressor, size // 2),
        "zeros.xz": compressed(lzma.LZMACompressor, size // 4),
        "spaces.txt.gz": gzip.compress(b" " * ((200 << 20) // part)),
        "words.txt.gz": gzip.compress(b"ferry " * ((20 << 20) // part)),
        "line.jsonl.gz": gzip.compress(b"{\"text\":\"" + b"ferry " * ((20 << 20) // part) + b"\"}\n"),
        "zeros.zip": zip_of(("a.txt", bytes((300 << 20) // part))),
        "copies.zip": zip_of(*[(f"{n}.txt", bytes((10 << 20) // part)) for n in range(100)]),
        "members.tar.gz": tar_of(*[(f"{n}.txt", b"") for n in range(120_000)], mode="w:gz"),
        "twice.gz": gzip.compress(compressed(gz, size)),
        "nested.zip": zip_of(*[(f"{n}.zip", zip_of(("a.txt", bytes((100 << 20) // part)))) for n in range(10)]),
        "brackets.json": b"[" * ((20 << 20) // part),
        "divs.html": b"<html><body>" + b"<div>" * ((3 << 20) // part),
        "attribute.html": b"<html><body><p title='" + b"x" * ((15 << 20) // part),
        "line.txt": b"ferry " * ((30 << 20) // part),
        "newlines.txt": b"\n" * ((100 << 20) // part),
        "quotes.txt": "“".encode() * ((5 << 20) // part),
        "words.csv": b"title,text\n" + b"ferry," * ((10 << 20) // part),
    }
    worst = collections.Counter()
    reported = 0
    if lab.deep:
        kinds.update(more_bombs())
    for name, data in kinds.items():
        shutil.rmtree(lab.corpus)
        shutil.rmtree(lab.index, ignore_errors=True)
        os.mkdir(lab.corpus)
        put(lab.corpus, "a-good.txt", GOOD.encode())
        put(lab.corpus, name, data)
        put(lab.corpus, "z-good.txt", GOOD.encode())
        started = time.monotonic()
        log = os.path.join(lab.home, "log")
        with open(log, "wb") as errors:
            process = subprocess.Popen(
                [lab.lede, "index", lab.corpus, "--index", lab.index], stdout=subprocess.DEVNULL, stderr=errors)
            _, status, usage = os.wait4(process.pid, 0)
        seconds, megabytes = time.monotonic() - started, usage.ru_maxrss / 1024
        code = os.waitstatus_to_exitcode(status)
        with open(log, errors="replace") as errors:
            error = errors.read()
        if code not in (0, 3):
            raise Wrong(f"{name}: exit {code} {error[-300:]}")
        if code == 3 and name not in error:
            raise Wrong(f"{name}: not named: {error[-300:]}")
        found = lab.good("search", "ferries eastport", "--no-collapse", "--count").text.strip()
        if found != "2":
            raise Wrong(f"{name}: its neighbours are not there: {found}")
        if megabytes > 900 or usage.ru_utime + usage.ru_stime > 60:
            raise Wrong(f"{name}: {megabytes:.0f} MB, {usage.ru_utime + usage.ru_stime:.1f} s")
        worst["memory"] = max(worst["memory"], round(megabytes))
        worst["time"] = max(worst["time"], round(seconds, 1))
        reported += code == 3
    return f"{len(kinds)} bombs, {reported} reported as skipped; at most {worst['memory']} MB and {worst['time']} s"


def overlapping(count, size):
    """A zip whose directory names one member many times (as zip bombs without nesting do)."""
    data = io.BytesIO(zip_of(("a.txt", bytes(size)))).getvalue()
    start = data.index(b"PK\x01\x02")
    end = data.index(b"PK\x05\x06")
    directory = data[start:end] * count
    count = min(count, 0xFFFF)
    return data[:start] + directory + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(directory), start, 0)


def more_bombs():
    """What only the deep size has time for: texts, markup and containers that multiply, nest or lie about their size."""
    mebibyte = 1 << 20
    laughs = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12))
    bomb = gzip.compress(bytes(20 * mebibyte))
    coded = (b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n"
             b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n")
    head = len(coded.split(b"\r\n\r\n", 1)[1])
    sparse = bytearray(tar_of(("a.txt", b"x")))
    sparse[124:136] = b"\x80" + b"\0" * 3 + (1 << 40).to_bytes(8, "big")
    sparse[148:156] = b" " * 8
    sparse[148:156] = b"%06o\0 " % sum(sparse[:512])
    wrong = bytearray(zip_of(("a.txt", bytes(200 * mebibyte))))
    for place in (22, wrong.index(b"PK\x01\x02") + 24):
        wrong[place:place + 4] = struct.pack("<L", 10)
    return {
        "laughs.xml": (f"<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a0 'tram '>{laughs}]><rss version='2.0'><channel>"
                       "<title>x</title><item><title>Tram</title><description>&a11;</description></item></channel></rss>").encode(),
        "laughs.html": f"<!DOCTYPE html [<!ENTITY a0 'tram '>{laughs}]><html><body><p>{'&a11;' * 1000}</p></body></html>".encode(),
        "external.xml": (b"<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY z SYSTEM 'file:///dev/zero'>]><rss version='2.0'><channel>"
                         b"<title>x</title><item><title>Tram</title><description>&z;</description></item></channel></rss>"),
        "members.txt.gz": gzip.compress(b"tram\n") * 200_000,
        "overlap.zip": overlapping(60_000, mebibyte),
        "claims.tar": bytes(sparse),
        "wrong-size.zip": bytes(wrong),
        "coded.warc": (coded % (head + len(bomb)) + bomb + b"\r\n\r\n") * 100,
        "coded.warc.gz": gzip.compress((coded % (head + len(bomb)) + bomb + b"\r\n\r\n") * 100),
        "keys.jsonl": b"{" + b",".join(b"\"k%d\":1" % n for n in range(1_000_000)) + b",\"text\":\"tram\"}\n",
        "strings.json": b"[" + b"\"\"," * 5_000_000 + b"\"\"]",
        "objects.json": b"[" + b"{}," * 3_000_000 + b"{}]",
        "links.html": b"<html><body>" + b"<a href=x>tram</a> " * 500_000,
        "tables.html": b"<html><body>" + b"<table><tr><td>tram" * 200_000,
        "comment.html": b"<html><body><!--" + b"tram " * 6_000_000,
        "front.md": b"---\n" + b"tags: tram\n" * 2_000_000,
        "list.md": b"# Trams\n\n" + b"- tram\n" * 2_000_000,
        "items.xml": b"<rss version='2.0'><channel><title>x</title>" + b"<item><title>t</title></item>" * 400_000 + b"</channel></rss>",
        "rows.csv": b"title,text\n" + b"tram,tram\n" * 300_000,
        "accents.txt": "Tram\n\n".encode() + ("e" + "\u0301" * 4_000_000).encode(),
        "captions.txt": b"Trams\n\n" + b"[Photo/TRAM]\n\n" * 700_000,
        "speech.txt": "Trams\n\n".encode() + "“Trams,” said Ann Lee.\n\n".encode() * 400_000,
    }


def queries(lab):
    """hostile queries: an answer or an error, each within a second"""
    for _ in range(60):
        lab.add()
    lab.good("index", lab.corpus)
    word = lambda: lab.random.choice(["ferry", "harbour", "uniform", "a", "x" * 300, "港口", "1990", "\u0301", "🚢"])  # noqa: E731
    fixed = [
        "", " ", "\"", "\"\"", "(", ")", "()", "(((", "AND", "OR", "NOT", "NOT NOT ferry", "ferry AND", "OR ferry", "*", "a*", "**",
        "?", "ferry*" * 50, "-", "--", "+", ":", "headline:", ":ferry", "nosuch:ferry", "headline:headline:ferry", "date:",
        "date:9999-99-99", "date:..", "date:2023..2022", "date:last:99999999999999d", "id:zzz", "has:", "has:wings", "path:[", "lang:",
        "speaker:\"\"", "w/5", "a w/99999999999 b", "a w/-1 b", "\"" + "ferry " * 500 + "\"", "ferry " * 700, "(" * 2000, ")" * 2000,
        "(" * 1500 + "ferry" + ")" * 1500, "NOT " * 900 + "ferry", "ferry OR " * 400 + "ferry", "f* " * 60, "\"f* f* f*\"", "\x1b[2J",
        "a\tb\nc", "ferry\u202e", "\u200b", "\ufeff", "%s%n%x", "'; rm -rf /", "../../etc/passwd", "ferry~", "ferry~9", "~", "^", "ferry^9",
        "[", "]", "{", "}", "\\", "\\\"", "//", "a/b", "-ferry", "--count", "headline:(", "headline:(a OR", "NEAR", "ferry NEAR/3",
        "“ferry”", "‘ferry’", "«ferry»", "１９９０", "ﬁ", "İ", "ß" * 100, "é" * 1000,
    ]
    pieces = [
        "(", ")", "\"", " AND ", " OR ", " NOT ", "-", "*", "?", ":", "headline:", "speaker:", "date:", "..", "w/3", " ", "“", "~", "^", "/", "\\"]
    wanted = lab.size(200, 100_000)
    codes = collections.Counter()
    slowest = 0.0
    for number in range(wanted):
        if number < len(fixed):
            query = fixed[number]
        else:
            query = "".join(
                lab.random.choice(pieces) if lab.random.random() < 0.25 else word() + " " for _ in range(lab.random.randint(1, 60)))
        where = lab.random.choice(["articles", "quotes", "captions"])
        query = query.replace("\0", "")
        outcome = lab.run("search", "--in", where, "--limit", "5", "--", query, timeout=60)
        if outcome.code not in (0, 1, 2):
            raise Wrong(f"{query[:200]!r}: {outcome}")
        # A debug build on a busy machine is not what the second is promised for.
        bound = 10 if lab.small else 1
        if outcome.seconds > bound:
            again = min(lab.run("search", "--in", where, "--limit", "5", "--", query, timeout=60).seconds for _ in range(3))
            if again > bound:
                raise Wrong(f"{query[:200]!r}: {again:.1f} s")
            outcome.seconds = again
        if outcome.code == 2 and not outcome.err.strip():
            raise Wrong(f"{query[:200]!r}: exit 2 without a word")
        bad = unsafe((outcome.out + outcome.err).decode(errors="replace"))
        if bad:
            raise Wrong(f"{query[:200]!r}: {bad!r} in the output")
        codes[outcome.code] += 1
        slowest = max(slowest, outcome.seconds)
    words = {0: "found", 1: "found nothing", 2: "refused with a reason"}
    return f"{wanted} queries, at most {slowest:.2f} s: " + ", ".join(f"{n} {words[c]}" for c, n in codes.most_common())


REPEATED = [
    "o\n", "ferry. ", "ferry ", "\u043f\u0430\u0440\u043e\u043c ", "\u65e5\u672c", "\u201cThe ferry sails\u201d said Ana Moreno. ",
    "\u201cThe ferry sails\u201d said Ana Moreno.\n\n[Photo/FERRY]\n\n", "\u201c(Photo: ferry) sails\u201d  says Ana\n", "'ferry' ",
    "[Photo/FERRY]\n\nThe ferry, at dusk.\n\n", "By Ana Moreno\n", "(ferry", "1 January 2020 ferry\n\n", "\u200bferry\u0301 ", "- ferry\n",
]
ASKED = [
    ("inspect", "--json", "FILE"), ("inspect", "FILE"), ("index", "FILE"), ("search", "WORD"), ("search", "--json", "WORD"),
    ("search", "--explain", "WORD"), ("search", "--snippets", "5", "WORD w/5 WORD"), ("search", "\"WORD * WORD\""),
    ("search", "quote:WORD"), ("search", "caption:WORD"), ("quotes", "WORD"), ("quotes", "--json", "-n", "100000", "speaker:ana"),
    ("quotes", "\"the WORD * said\""), ("captions", "-n", "100000", "WORD"), ("kwic", "-n", "100000", "WORD"),
    ("kwic", "--sort", "left", "-n", "100000", "WORD"), ("kwic", "--in", "quotes", "-n", "100000", "WORD"), ("search", "--html", "/dev/null", "WORD"),
    ("verify", "--deep"),
]
ALIKE = [
    ("search", "-n", "100000", "WORD"), ("search", "--json", "-n", "100000", "WORD council"), ("quotes", "-n", "100000", "speaker:ana"),
    ("first", "\"keep the harbour open\""), ("kwic", "-n", "100000", "WORD"), ("index", "FILE"),
]

CROSSED = [
    ("quotes", "caption:crane", "--count"), ("captions", "quote:WORD", "--count"), ("quotes", "speaker:moreno caption:crane"),
    ("search", "quote:WORD caption:crane"),
]


def repeats(lab):
    """articles made of one stretch again and again: time grows with the length, memory stays bounded"""
    units = list(REPEATED)
    for _ in range(lab.size(3, 300)):
        units.append("".join(lab.random.choice(REPEATED + ["\n", " ", "\u201d", "said ", ": "]) for _ in range(lab.random.randint(2, 6))))
    asked = 0
    worst, most = (0, None), (0.0, None)
    length = 25_000 if lab.small else 100_000

    def measure(given):
        process = subprocess.Popen(
            [lab.lede, *given], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (100, 100)))
        _, status, usage = os.wait4(process.pid, 0)
        code = os.waitstatus_to_exitcode(status)
        if code not in (0, 1, 3):
            raise Wrong(f"{given}: exit {code}")
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024

    def grows(asked, places, word, what):
        """Asks something of a text or corpus and of one four times as long."""
        nonlocal worst, most
        def ask(times):
            path, index = places[times]
            given = [word.join(part.split("WORD")).replace("FILE", path) for part in asked]
            if given[0] == "inspect":
                return measure(given)
            if given[0] == "index":
                index += "-new"
                shutil.rmtree(index, ignore_errors=True)
            return measure([given[0], "--index", index, *given[1:]])
        seconds, megabytes = ask(1)
        # Four times the length in sixteen times the time is what this is after; a busy machine may take twice as long.
        if seconds > 1 and seconds > 9 * max(ask(0)[0] for _ in range(3)) and ask(1)[0] > 9 * max(ask(0)[0] for _ in range(3)):
            raise Wrong(f"{asked} of {what}: {seconds:.1f} s for four times a length that takes {ask(0)[0]:.1f} s")
        if megabytes > 400:
            raise Wrong(f"{asked} of {what}: {megabytes} MB")
        worst, most = max(worst, (megabytes, asked[0])), max(most, (seconds, asked[0]))

    for unit in units:
        places = []
        for times in (1, 4):
            text = "Ferries of the day\n\n" + unit * (times * length // len(unit.encode()))
            path, index = put(lab.corpus, f"repeated.{times}.txt", text.encode()), f"{lab.index}-{times}"
            shutil.rmtree(index, ignore_errors=True)
            measure(["index", os.fsdecode(path), "--index", index])
            places.append((os.fsdecode(path), index))
        word = (re.findall(r"\w+", unit) or ["ferry"])[0]
        chosen = ASKED if lab.deep else lab.random.sample(ASKED, 4 if lab.small else 6)
        for given in chosen:
            grows(given, places, word, repr(unit))
        asked += len(chosen)
    # Reports that begin alike and go on differently.
    places = []
    for times in (1, 4):
        records = []
        for number in range(times * (250 if lab.small else 1500)):
            rest = " ".join(f"w{lab.random.randrange(3000)}" for _ in range(30))
            records.append(json.dumps({"title": "Ferries of the day", "text": (
                "The ferry of Eastport sails again on Monday, the council said. \u201cWe will keep the harbour open,\u201d said Ana "
                f"Moreno, the mayor, after a long day at the pier. Nobody was hurt, police said. {rest}")}))
        path, index = put(lab.corpus, f"alike.{times}.jsonl", "\n".join(records).encode()), f"{lab.index}-alike-{times}"
        measure(["index", os.fsdecode(path), "--index", index])
        places.append((os.fsdecode(path), index))
    for given in ALIKE:
        grows(given, places, "ferry", "reports that begin alike")
    asked += len(ALIKE)
    # One article of many quotes and as many pictures, and questions from the ones to the others.
    places = []
    for times in (1, 4):
        text = "Harbour\n\n" + "".join(
            f"\u201cWe wait for the ferry {number} to sail,\u201d said Anna Moreno.\n\n"
            f"A crane number {number} at the port of Velden. [Photo/Harbour Post]\n\n" for number in range(times * (1000 if lab.small else 2000)))
        path, index = put(lab.corpus, f"crossed.{times}.txt", text.encode()), f"{lab.index}-crossed-{times}"
        measure(["index", os.fsdecode(path), "--index", index])
        places.append((os.fsdecode(path), index))
    for given in CROSSED:
        grows(given, places, "ferry", "an article of many quotes and captions")
    asked += len(CROSSED)
    return f"{len(units)} texts of {4 * length // 1000} kB, {asked} questions of them; at most {worst[0]} MB ({worst[1]}) and {most[0]:.1f} s ({most[1]})"


COLOURS = re.compile(r"\x1b\[[0-9;]*[mK]|\x1b\]8;;[^\x00-\x1f\x7f]*\x1b\\|\r")
HIDDEN = set(range(0x20)) - {0x0a} | {0x7f} | set(range(0x80, 0xa0)) | {
    0x61c, 0x200b, 0x200e, 0x200f, 0x2028, 0x2029, 0x2060, 0xfeff} | set(range(0x202a, 0x202f)) | set(range(0x2066, 0x206a))


def unsafe(shown):
    """Characters that must not reach a terminal raw."""
    return [character for character in COLOURS.sub("", shown) if ord(character) in HIDDEN and character != "\t"][:5]


def on_terminal(lab, *given):
    """What a command writes to a terminal."""
    child, descriptor = pty.fork()
    if child == 0:
        os.chdir(lab.home)
        os.environ.update(TERM="xterm-256color", PAGER="cat", LC_ALL="C.UTF-8", COLUMNS="100")
        os.execv(lab.lede, [lab.lede, *given])
    shown = b""
    while True:
        try:
            data = os.read(descriptor, 65536)
        except OSError:
            break
        if not data:
            break
        shown += data
    os.close(descriptor)
    os.waitpid(child, 0)
    return shown.decode(errors="replace")


def terminal(lab):
    """nothing from a document or a file's name reaches a terminal raw"""
    alphabet = [chr(c) for c in sorted(HIDDEN - {0})] + list(" \n\"'“”:,.") + ["ferry ", "harbour ", "\x1b[31m", "\x1b]0;t\x07", "\u202e"]
    characters = 0
    for _ in range(lab.size(4, 400)):
        shutil.rmtree(lab.corpus)
        shutil.rmtree(lab.index, ignore_errors=True)
        os.mkdir(lab.corpus)
        for number in range(25):
            def dirt(count):
                return "".join(lab.random.choice(alphabet) for _ in range(count))
            record = {
                "title": "Uniform " + dirt(40), "author": dirt(20), "outlet": dirt(20), "section": dirt(10), "url": "http://x/" + dirt(20),
                "text": "The ferry sails. " + dirt(400) + " \"" + dirt(60) + "ferry\" said Ana " + dirt(5) + " Moreno. ", "caption": dirt(40)}
            name = "f" + dirt(30).replace("/", "").replace("\n", "")[:40] + str(number)
            put(lab.corpus, name.encode()[:200] + b".jsonl", json.dumps(record).encode() + b"\n{broken " + dirt(20).encode() + b"\n")
            put(lab.corpus, name.encode()[:200] + b".txt", (record["title"] + "\n\n" + record["text"]).encode())
            characters += sum(map(len, record.values())) * 2
        ids = [json.loads(line).get("id") for line in lab.run("search", "ferry", "--json").out.splitlines()]
        shows = [
            ("index", lab.corpus, "--index", lab.index), ("search", "ferry", "--index", lab.index, "--limit", "100"),
            ("search", "ferry", "--index", lab.index, "-l"), ("quotes", "ferry", "--index", lab.index, "--limit", "100"),
            ("captions", "ferry", "--index", lab.index), ("status", "--index", lab.index, "--skipped"),
            ("search", "ferry", "--index", lab.index, "--explain"), ("inspect", lab.corpus),
            ("search", "ferry", "--index", lab.index, "--facet", "byline"), ("rebuild", "--index", lab.index),
            ("search", "\x1b[2J ferry \u202e(", "--index", lab.index), ("search", "nosuch\x1b[2J:x", "--index", lab.index),
            ("index", "/no\x1b[2J/where", "--index", lab.index), ("verify", "--deep", "--sources", "--index", lab.index)]
        for given in shows:
            bad = unsafe(on_terminal(lab, *given))
            if bad:
                raise Wrong(f"{given[0]} {given[1]!r}: {bad!r} reaches the terminal")
        outcome = lab.good("search", "ferry", "--json", "--limit", "100")
        ids = [json.loads(line)["id"] for line in outcome.out.splitlines() if b'"type":"hit"' in line]
        if not ids:
            raise Wrong("nothing was found, so nothing was tried")
        for given in [("show", ids[0], "--index", lab.index), ("show", ids[-1], "--index", lab.index)]:
            bad = unsafe(on_terminal(lab, *given))
            if bad:
                raise Wrong(f"{given}: {bad!r} reaches the terminal")
        if re.search(rb"[\x00-\x09\x0b-\x1f\x7f]", outcome.out):
            raise Wrong("a control character stands raw in JSON")
    return f"{characters} hostile characters through 16 commands each"


TESTS = {"hostile": hostile, "parsers": parsers, "memory": memory, "bombs": bombs, "repeats": repeats, "queries": queries, "terminal": terminal}
