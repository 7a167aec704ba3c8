"""What going back to a session costs, by its length: from the command to the first new token, and bytes on disk a step.

    tests/bench/session_bench.py build/release/bin/anser models/debug-l6c192.gguf [--steps 10,100,1000,10000] [--runs 7]

The sessions are scripted (edits and runs in turns), and the brain reads along, so that its states are there; what is measured is the
brain going on by itself for one step. In turns, medians, seconds: `resume` of the session where it is; `rewind` to its middle and
`resume`; `fork` from its middle and `resume`."""
import argparse
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("anser")
    parser.add_argument("brain")
    parser.add_argument("--steps", default="10,100,1000,10000")
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    lengths = [int(word) for word in options.steps.split(",")]

    def anser(*arguments, allowed=(0, 1, 3, 4)):
        begun = time.monotonic()
        done = subprocess.run([options.anser, *map(str, arguments)], capture_output=True, text=True)
        if done.returncode not in allowed:
            sys.exit(f"{arguments}: exit {done.returncode}\n{done.stdout[-1000:]}{done.stderr}")
        return done.stdout, time.monotonic() - begun

    def first_token(data, word):
        """Until the brain has chosen its first token, program start included."""
        out, _ = anser("session", "resume", word, "--brain", options.brain, "--budget-steps", 1, "--budget-tokens", 100000, "--json",
                       "--data", data)
        report = json.loads(out.splitlines()[-1])
        assert not report["note"], report["note"]
        return report["first_token_seconds"]

    def blocks(path):
        return int(subprocess.run(["du", "-s", "--block-size=1", path], capture_output=True, text=True, check=True).stdout.split()[0])

    with tempfile.TemporaryDirectory() as scratch:
        root = pathlib.Path(scratch)
        (root / "work").mkdir()
        (root / "work/a.txt").write_text("value\n")
        sessions = {}
        for steps in lengths:
            calls = [{"name": "edit", "arguments": {"path": "a.txt", "line": 1, "text": f"value {i // 2}"}} if i % 2 == 0 else
                     {"name": "run", "arguments": {"command": f"cat a.txt; echo {i}"}} for i in range(steps)]
            (root / "script.json").write_text(json.dumps(calls))
            data = root / str(steps)
            _, wall = anser("run", root / "work", "go on", "--check", "false", "--script", root / "script.json", "--brain", options.brain,
                            "--plan", "greedy", "--budget-steps", steps + 1, "--budget-tokens", 10**12, "--budget-wall", 10**6, "--data", data)
            sessions[steps] = [data, wall, blocks(data)]
        times = {(steps, what): [] for steps in lengths for what in ("resume", "rewind", "fork")}
        for run in range(options.runs):
            for steps in lengths:
                data = sessions[steps][0]
                # Each on a session of its own, so that the first one stays as it was made.
                anser("session", "fork", "1", "--name", f"resume-{run}", "--data", data)
                times[steps, "resume"].append(first_token(data, f"resume-{run}"))
                anser("session", "fork", "1", "--name", f"rewind-{run}", "--data", data)
                _, wall = anser("session", "rewind", f"rewind-{run}", steps // 2, "--data", data)
                times[steps, "rewind"].append(wall + first_token(data, f"rewind-{run}"))
                _, wall = anser("session", "fork", "1", "--at", steps // 2, "--name", f"fork-{run}", "--data", data)
                times[steps, "fork"].append(wall + first_token(data, f"fork-{run}"))
        print(f"{'steps':>7} {'made in s':>10} {'bytes a step':>13} {'resume':>8} {'rewind':>8} {'fork':>8}")
        for steps in lengths:
            _, wall, size = sessions[steps]
            row = [statistics.median(times[steps, what]) for what in ("resume", "rewind", "fork")]
            print(f"{steps:7d} {wall:10.1f} {size / steps:13.0f} {row[0]:8.3f} {row[1]:8.3f} {row[2]:8.3f}")


if __name__ == "__main__":
    main()
