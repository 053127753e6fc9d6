"""Looks into every PDF of a built site: is it what it says it is, and can a machine read it to a person?

    python pdf.py DIST [--texts DIR]

Tools: poppler for what it declares, its fonts, its text and where words stand; outloud for the rules of PDF/UA-1
and for what no validator of the format sees (order, empty headers, text that is drawn but never announced); pikepdf
for what PDF/A asks of the structure. An independent validator of PDF/A that needs no download of its own was not to
be found among the packages of Debian, Python or Node: veraPDF is in none of them, and the packages that name it call
an installed one. typst checks PDF/A itself when it writes; here stand the points a reader of the file can ask again.

Texts: DIR (or DIST) may hold `<path>.texts.json` beside `<path>.pdf`, a list of strings that must be read out in this
order. White space and soft breaks do not count: a line end is no part of a text.
"""

import json
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pikepdf

NAME = "pdf"
# Paper in points, width and height; F4 is the long paper of Indonesian offices, 210 x 330 mm.
A4, A3 = (595.28, 841.89), (841.89, 1190.55)
F4 = (595.28, 935.43)
# A decree's annex is printed on F4 too, a poster on A3; everything else is A4.
PAPERS = {"sk": [A4, F4], "poster": [A4, A3]}
# Printers leave about 4 mm white; a word nearer to the edge than this, in points, is lost.
EDGE = 11.0
# Errors of outloud that are guesses and wrong for us, each with its reason; they are shown as notes.
GUESSES = {
    "TBL-010": "counts head cells against others, and a table of one or two rows with heads on both sides has many",
}


class Audit:
    """Counts checks; prints what failed at once and the sum at the end."""

    def __init__(self):
        self.checks = 0
        self.failed = 0

    def check(self, where, what, problems):
        self.checks += 1
        if problems:
            self.failed += 1
            print(f"FAIL {where}: {what}")
            for problem in problems[:20]:
                print(f"     {problem}")


def run(*command):
    """Returns what a tool prints; its complaints are not of interest here."""
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def declared(pdf, info, xmp):
    """What it says of itself, in both places where a PDF says it."""
    problems = []
    if not re.search(r"^Tagged: +yes$", info, re.M):
        problems.append("pdfinfo: not tagged")
    if not re.search(r"^Title: +\S", info, re.M):
        problems.append("no title")
    if re.search(r"^(Encrypted|JavaScript): +yes", info, re.M):
        problems.append("encrypted or with JavaScript")
    if xmp.get("pdfuaid:part") != "1":
        problems.append(f"XMP says pdfuaid:part {xmp.get('pdfuaid:part')}, not 1")
    # PDF/A refuses a file without a date, so one that has a date has no reason not to be PDF/A.
    dated = "CreationDate" in info
    archive = (xmp.get("pdfaid:part"), xmp.get("pdfaid:conformance"))
    if archive != (("2", "A") if dated else (None, None)):
        problems.append(f"XMP says PDF/A {archive}, and the file is {'dated' if dated else 'not dated'}")
    root = pdf.Root
    if not str(root.get("/Lang", "")).startswith("id"):
        problems.append(f"language is {root.get('/Lang')}")
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
        problems.append("readers show the file name, not the title")
    if not root.get("/MarkInfo", {}).get("/Marked", False):
        problems.append("MarkInfo does not say Marked")
    return problems


def archived(pdf, xmp):
    """What PDF/A-2 asks of the structure of the file, when it says it is one."""
    if xmp.get("pdfaid:part") is None:
        return []
    root, problems = pdf.Root, []
    intents = [i for i in root.get("/OutputIntents", []) if i.get("/S") == "/GTS_PDFA1"]
    if len(intents) != 1 or "/DestOutputProfile" not in intents[0]:
        problems.append("no single output intent with a colour profile")
    if "/ID" not in pdf.trailer:
        problems.append("the trailer has no ID")
    for key in ("/AA", "/OCProperties", "/OpenAction"):
        if key in root:
            problems.append(f"the catalog has {key}")
    for key in ("/EmbeddedFiles", "/JavaScript"):
        if key in root.get("/Names", {}):
            problems.append(f"names: {key}")
    if "/Filter" in root.Metadata:
        problems.append("the metadata are compressed")
    for number, page in enumerate(pdf.pages, 1):
        for annotation in page.get("/Annots", []):
            if annotation.get("/Subtype") != "/Link":
                problems.append(f"page {number}: annotation {annotation.get('/Subtype')}")
            elif not int(annotation.get("/F", 0)) & 4:
                problems.append(f"page {number}: a link is not marked to be printed")
    return problems


def elements(pdf):
    """Yields every structure element with its standard type, in reading order."""
    tree = pdf.Root.get("/StructTreeRoot")
    roles = tree.get("/RoleMap", {}) if tree is not None else {}

    def walk(node):
        if isinstance(node, pikepdf.Array):
            for child in node:
                yield from walk(child)
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                kind = node["/S"]
                yield str(roles.get(kind, kind))[1:], node
            if "/K" in node:
                yield from walk(node["/K"])

    if tree is not None and "/K" in tree:
        yield from walk(tree["/K"])


def structured(pdf):
    """Headings in steps of one from H1, pictures with words, tables with heads."""
    problems, level = [], 0
    kinds = list(elements(pdf))
    if not kinds:
        return ["no structure tree"]
    headings = [int(kind[1:]) for kind, _ in kinds if re.fullmatch(r"H[1-9]", kind)]
    if headings.count(1) != 1:
        problems.append(f"{headings.count(1)} headings of level 1")
    for heading in headings:
        if heading > level + 1:
            problems.append(f"a heading of level {heading} follows one of level {level}")
        level = heading
    for kind, node in kinds:
        if kind in ("Figure", "Formula") and not str(node.get("/Alt", "")).strip():
            problems.append(f"{kind} without alternative text")
        if kind == "Table" and "TH" not in (inner for inner, _ in descend(node)):
            problems.append("a table without header cells")
    return problems


def descend(node):
    """Yields the elements below `node` with the types as written."""
    below = node.get("/K", [])
    for child in below if isinstance(below, pikepdf.Array) else [below]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield str(child["/S"])[1:], child
            yield from descend(child)


def fonts(path):
    """Every font stands in the file and can be read back as text."""
    problems = []
    for line in run("pdffonts", path).splitlines()[2:]:
        columns = re.search(r"(yes|no) +(yes|no) +(yes|no) +\d+ +\d+$", line)
        if not columns or columns.group(1) != "yes" or columns.group(3) != "yes":
            problems.append(f"not embedded, or without Unicode: {line}")
    return problems


def paper(path, pdf):
    """The size fits the kind of document, and nothing is turned; the table of an SOP lies across, never the first page."""
    allowed = PAPERS.get(path.stem, [A4])
    problems = []
    for number, page in enumerate(pdf.pages, 1):
        x0, y0, x1, y1 = (float(v) for v in page.mediabox)
        size = (x1 - x0, y1 - y0)
        across = [(height, width) for width, height in allowed] if number > 1 else []
        if not any(all(abs(a - b) < 1 for a, b in zip(size, wanted)) for wanted in allowed + across):
            problems.append(f"page {number} is {size[0] / 72 * 25.4:.0f} x {size[1] / 72 * 25.4:.0f} mm")
        if int(page.get("/Rotate", 0)):
            problems.append(f"page {number} is turned")
    return problems


def placed(path):
    """No page is empty and no word stands over the edge: a drawing that is too tall runs on below the paper."""
    problems = []
    pages = re.split(r"<page ", run("pdftotext", "-bbox", path, "-"))[1:]
    for number, page in enumerate(pages, 1):
        width, height = (float(v) for v in re.match(r'width="([\d.]+)" height="([\d.]+)"', page).groups())
        words = re.findall(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)', page)
        if not words:
            problems.append(f"page {number} has no text")
        for *box, word in words:
            left, top, right, bottom = (float(v) for v in box)
            if left < EDGE or top < EDGE or right > width - EDGE or bottom > height - EDGE:
                problems.append(f"page {number}: {word!r} at the edge ({left:.0f}, {top:.0f}, {right:.0f}, {bottom:.0f})")
    return problems


def fold(text):
    """Takes away what a line break adds or hides."""
    return re.sub(r"[\s\u00ad\u200b\u2060]+", "", unicodedata.normalize("NFC", text))


def read_out(path, texts):
    """The texts, in order, in what a screen reader reads: tagged text without running heads."""
    lines = run("pdfinfo", "-struct-text", path).splitlines()
    spoken = fold("".join(m.group(1) for m in (re.match(r'\s*"(.*)"$', line) for line in lines) if m))
    problems, at = [], 0
    for text in texts:
        found = spoken.find(fold(text), at)
        if found < 0:
            where = "out of order" if fold(text) in spoken else "missing"
            problems.append(f"{where}: {text[:90]!r}")
        else:
            at = found + len(fold(text))
    return problems


def outloud(audit, dist, paths):
    """PDF/UA-1 and more. Errors fail; warnings are guesses of that tool and are only shown."""
    tool = Path(sys.executable).parent / "outloud"
    # A command line has an end.
    for start in range(0, len(paths), 200):
        some = paths[start : start + 200]
        result = subprocess.run([tool, "--json", "-", *some], capture_output=True, text=True, check=False)
        try:
            results = json.loads(result.stdout)["results"]
        except (ValueError, KeyError):
            audit.check("outloud", "ran", [result.stdout[-300:], result.stderr[-300:]])
            continue
        for path, one in zip(some, results, strict=True):
            lines = {"error": [], "warning": [], "info": []}
            for finding in one["findings"]:
                where = f"page {finding.get('page')}: " if finding.get("page") else ""
                severity = "warning" if finding["rule"] in GUESSES else finding["severity"]
                lines[severity].append(f"{finding['rule']} {where}{finding['message']} {finding.get('evidence') or ''}"[:240])
            errors = lines["error"] + ([str(one["error"])] if one["error"] else [])
            audit.check(path.relative_to(dist), "outloud (PDF/UA-1)", errors)
            for warning in lines["warning"]:
                print(f"note {path.relative_to(dist)}: {warning}")


def main():
    if len(sys.argv) not in (2, 4) or not Path(sys.argv[1]).is_dir():
        print(__doc__.splitlines()[2].strip(), file=sys.stderr)
        return 2
    dist = Path(sys.argv[1]).resolve()
    sidecars = Path(sys.argv[3]).resolve() if len(sys.argv) == 4 else dist
    audit = Audit()
    paths = sorted(dist.rglob("*.pdf"))
    for path in paths:
        name = path.relative_to(dist)
        try:
            pdf = pikepdf.open(path)
        except pikepdf.PdfError as error:
            audit.check(name, "can be opened", [str(error)])
            continue
        with pdf, pdf.open_metadata() as metadata:
            xmp = {key: metadata.get(key) for key in ("pdfuaid:part", "pdfaid:part", "pdfaid:conformance")}
            audit.check(name, "says what it is", declared(pdf, run("pdfinfo", path), xmp))
            audit.check(name, "PDF/A structure", archived(pdf, xmp))
            audit.check(name, "headings, pictures, tables", structured(pdf))
            audit.check(name, "fonts", fonts(path))
            audit.check(name, "paper", paper(path, pdf))
            audit.check(name, "every page filled, nothing over the edge", placed(path))
        sidecar = sidecars / name.with_suffix(".texts.json")
        if sidecar.exists():
            audit.check(name, "texts in reading order", read_out(path, json.loads(sidecar.read_text("utf-8"))))
    outloud(audit, dist, paths)
    if audit.checks == 0:
        audit.check(NAME, "found nothing to check", ["nothing was checked"])
    print(f"audit {NAME}: {audit.checks} checks, {audit.failed} failed")
    return 1 if audit.failed else 0


if __name__ == "__main__":
    sys.exit(main())
