"""The catalogue of hostile programs, run as root and as uid 65534, as one table (docs/sandbox.md).
Usage: hostile_table.py SANDBOX_HOSTILE_TEST FILE     prints the table and writes it to FILE; exit 1 when a row is wrong."""
import collections
import pathlib
import subprocess
import sys
import tempfile

TITLES = ("id", "program", "root", "nobody", "test: tests/probes, what it met as root, what was looked at on the host; or its name")


def results(program, directory, *options):
    """(id, name, argument) -> (state, got, evidence, file), in order; and the program's exit status."""
    path = pathlib.Path(directory) / "results.tsv"
    ran = subprocess.run([program, "--gtest_filter=*Catalogue*", *options, "--results", str(path)], capture_output=True, text=True, check=False)
    if ran.returncode != 0:
        print(ran.stdout[-6000:], file=sys.stderr)
    rows = {}
    for line in path.read_text(errors="replace").splitlines():
        number, name, argument, state, got, evidence, file = line.split("\t")
        if argument in ("PID", "PORT", "FREE_PORT", "CANARY", "SOCKET"):  # things of the host's
            argument = ""
        rows[int(number), name, argument.rsplit("/", 1)[-1]] = (state, got, evidence, file)
    path.unlink()
    return rows, ran.returncode


def cell(text):
    return text.replace("|", "/").replace("\\", "\\\\").strip()


def short(got):
    got = got.replace(" | exited 0 | cause none", "").replace(" | ", ", ").strip(" ,")
    return cell(got if len(got) <= 90 else got[:40] + " ... " + got[-40:])


def main():
    with tempfile.TemporaryDirectory() as directory:
        root, first = results(sys.argv[1], directory)
        nobody, second = results(sys.argv[1], directory, "--as", "65534")
    lines = ["| " + " | ".join(TITLES) + " |", "|" + "---|" * len(TITLES)]
    counts = collections.Counter()
    entries = collections.defaultdict(list)  # an entry of the catalogue may be several programs
    for key, (state, got, evidence, file) in root.items():
        other = nobody.get(key, ("missing", "", "", ""))[0]
        name = key[1] + (f" {key[2]}" if key[2] else "")
        if state == "elsewhere":
            entries[key[0]].append((name, state, state, cell(got)))
        else:
            entries[key[0]].append((name, state, other, f"{file}: {short(got)}; {cell(evidence)}"))
            counts["as root", state] += 1
            counts["as uid 65534", other] += 1
    for number, rows in sorted(entries.items()):
        cells = [", ".join(dict.fromkeys(row[column] for row in rows)) for column in range(3)]
        lines.append(f"| {number} | " + " | ".join(cells) + " | " + " · ".join(dict.fromkeys(row[3] for row in rows)) + " |")
    lines.append("")
    for who in ("as root", "as uid 65534"):
        lines.append(who + ": " + ", ".join(f"{count} {state}" for (w, state), count in sorted(counts.items()) if w == who) + "  ")
    text = "\n".join(lines) + "\n"
    print(text)
    pathlib.Path(sys.argv[2]).write_text(text)
    return 1 if first or second or set(root) != set(nobody) else 0


if __name__ == "__main__":
    sys.exit(main())
