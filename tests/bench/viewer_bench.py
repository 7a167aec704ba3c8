"""How soon the page of a long trace can be read: milliseconds from the start of the navigation, told by the page itself.

    tests/bench/viewer_bench.py build/release/bin/anser [--steps 2000] [--runs 9]

`plain` is a session of so many real steps (edits and runs in turns, by a script). `rich` is the same in which every step has the
figures of its call's tokens and every fifth a search tree, taken from a run of the shipped brain. `ready`: all is in the document;
`drawn`: the frame with it was drawn. Medians (smallest - largest) of fresh loads in one headless Chromium without a GPU, in turns;
the first load of all, which warms it, does not count."""
import argparse
import pathlib
import statistics
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "support"), str(HERE.parent / "agent")]
import chromium  # noqa: E402
import sample_trace  # noqa: E402


def enriched(lines, solved):
    tokens = [line["record"]["uncertainty"] for line in solved if "uncertainty" in line.get("record", {})]
    figures = [token for some in tokens for token in some]
    plans = [line["plan"] for line in solved if line.get("plan")]
    for i, line in enumerate(line for line in lines if line["type"] == "step"):
        call = line["record"]["call"]
        pieces = [call[at:at + 4] for at in range(0, len(call), 4)]
        line["record"]["uncertainty"] = [{**figures[at % len(figures)], "text": piece} for at, piece in enumerate(pieces)]
        if i % 5 == 4:
            line["plan"] = plans[i % len(plans)]
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("anser")
    parser.add_argument("--steps", type=int, default=2000)
    parser.add_argument("--runs", type=int, default=9)
    options = parser.parse_args()
    if chromium.PROGRAM is None:
        sys.exit("there is no chromium here: apt-get install chromium")
    with tempfile.TemporaryDirectory() as scratch:
        root = pathlib.Path(scratch)
        (root / "work").mkdir()
        (root / "work/a.txt").write_text("value\n")
        sample_trace.run(options.anser, root / "data", root / "work", [
            {"name": "edit", "arguments": {"path": "a.txt", "line": 1, "text": f"value {i // 2}"}} if i % 2 == 0 else
            {"name": "run", "arguments": {"command": f"cat a.txt; echo {i}"}} for i in range(options.steps)])
        sample_trace.solve(options.anser, root / "solved", HERE.parents[1])
        plain = sample_trace.page(options.anser, root / "data")
        lines = sample_trace.trace_in(plain)
        assert len(lines) == options.steps + 2, len(lines)
        rich = sample_trace.with_trace(plain, enriched(lines, sample_trace.trace_in(sample_trace.page(options.anser, root / "solved"))))
        pages = {"plain": plain, "rich": rich}
        times = {name: [] for name in pages}
        with chromium.Chromium() as browser:
            for name, text in pages.items():
                (root / f"{name}.html").write_text(text)
            browser.open(root / "plain.html")
            for _ in range(options.runs):
                for name in pages:
                    times[name].append(browser.open(root / f"{name}.html"))
        print(f"{'trace':>6} {'steps':>6} {'bytes':>9} {'ready ms':>18} {'drawn ms':>18}")
        for name in pages:
            row = []
            for key in ("ready", "drawn"):
                some = [one[key] for one in times[name]]
                row.append(f"{statistics.median(some):.0f} ({min(some):.0f} - {max(some):.0f})")
            print(f"{name:>6} {options.steps:6d} {(root / f'{name}.html').stat().st_size:9d} {row[0]:>18} {row[1]:>18}")


if __name__ == "__main__":
    main()
