"""kill -9 of `anser run` at random moments: every step that was printed (it is printed after the commit) must be in the journal
on the next start, and what the journal holds must be whole. Usage: kill9_test.py ANSER [ROUNDS]; exit 77: no sandbox here."""
import json
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time


def script(path):
    calls = []
    for i in range(20):
        calls.append({"name": "edit", "arguments": {"path": "a.txt", "line": 1, "text": f"value {i}"}})
        calls.append({"name": "run", "arguments": {}})
    path.write_text(json.dumps(calls))


def run_and_kill(command, after, delay):
    """Kills the program `delay` seconds after it has printed `after` steps; returns the steps that were printed whole."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    printed = [process.stdout.readline() for _ in range(after)]
    reader = threading.Thread(target=lambda: printed.extend(process.stdout), daemon=True)
    reader.start()
    time.sleep(delay)
    process.send_signal(signal.SIGKILL)
    process.wait()
    reader.join()
    process.stdout.close()
    lines = [json.loads(line) for line in printed if line.endswith(b"\n")]
    return [line for line in lines if line["type"] == "step"]


def check(anser, data, printed):
    session = printed[0]["session"]
    shown = subprocess.run([anser, "session", "show", str(session), "--json", "--data", data], capture_output=True, check=True)
    kept = json.loads(shown.stdout)["steps"]
    assert [step["n"] for step in kept] == list(range(1, len(kept) + 1)), "the kept steps have a hole"
    assert len(printed) <= len(kept), f"session {session}: {len(printed)} steps were acknowledged, {len(kept)} are kept"
    for was, now in zip(printed, kept):
        for key in ("call", "observation", "workspace_hash"):
            assert was[key] == now[key], f"session {session} step {was['n']}: {key} differs"
    return len(printed), len(kept)


def main():
    anser, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 50
    rng = random.Random(20260101)
    with tempfile.TemporaryDirectory() as scratch:
        root = pathlib.Path(scratch)
        (root / "work").mkdir()
        (root / "work/a.txt").write_text("value\n")
        script(root / "script.json")
        data = str(root / "data")
        command = [anser, "run", str(root / "work"), "go on", "--check", "false", "--script", str(root / "script.json"),
                   "--plan", "greedy", "--budget-steps", "1000", "--json", "--data", data]
        probe = subprocess.run(command[:-1] + [data + "0"], capture_output=True, timeout=300)
        if probe.returncode == 5:
            print(probe.stderr.decode())
            sys.exit(1 if os.environ.get("ANSER_MUST_WORK") == "1" else 77)
        steps = [json.loads(line) for line in probe.stdout.splitlines()][:-1]
        assert len(steps) == 40, f"the script was not played to its end: {len(steps)} steps, {probe.stderr.decode()}"
        # Moments are counted in steps, so that a busy machine tests the same ones: some before the first step is done, the
        # others anywhere within the two steps that follow an acknowledged one.
        mean = sum(step["seconds"] for step in steps) / len(steps)
        printed = kept = empty = 0
        for _ in range(rounds):
            acknowledged = run_and_kill(command, rng.randrange(0, 12), rng.uniform(0, 2 * mean))
            if not acknowledged:
                empty += 1
                subprocess.run([anser, "session", "list", "--data", data], capture_output=True, check=True)
                continue
            a, b = check(anser, data, acknowledged)
            printed, kept = printed + a, kept + b
        assert empty < rounds / 2, f"{empty} of {rounds} runs were killed before their first step: nothing was tested"
        print(f"{rounds} kills ({empty} before the first step): {printed} steps acknowledged, all kept ({kept} in the journal)")


if __name__ == "__main__":
    main()
