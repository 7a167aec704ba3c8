"""A trace of any length for the tests and measurements of the viewer: the lines of real sessions, repeated and numbered anew, in the
page that `anser session export` wrote."""
import copy
import json
import pathlib
import re
import subprocess

OPENING = '<script type="application/json" id="trace">'


def run(anser, data, directory, calls, goal="go on"):
    """A session of these calls, with the script as its mind."""
    pathlib.Path(data).mkdir(parents=True, exist_ok=True)
    script = pathlib.Path(data) / "script.json"
    script.write_text(json.dumps(calls))
    subprocess.run([anser, "run", directory, goal, "--check", "false", "--script", script, "--plan", "greedy", "--data", data,
                    "--budget-steps", str(len(calls) + 1), "--budget-tokens", "1000000000", "--budget-wall", "1000000"], capture_output=True, check=False)


def solve(anser, data, source):
    """The shipped brain on an example: a session with a searched plan and the figures of every token."""
    subprocess.run([anser, "run", pathlib.Path(source) / "workspaces/examples/median", "make the tests pass", "--uncertainty", "--data", data],
                   capture_output=True, check=True)


def page(anser, data, word="last"):
    return subprocess.run([anser, "session", "export", word, "--format", "html", "--data", data], capture_output=True, check=True).stdout.decode()


def trace_in(text):
    begin = text.index(OPENING) + len(OPENING)
    return json.loads(text[begin:text.index("</script>", begin)])


def with_trace(text, lines):
    """The page with another trace in it, escaped as the program does."""
    begin = text.index(OPENING) + len(OPENING)
    data = json.dumps(lines, ensure_ascii=True).replace("<", "\\u003c")
    return text[:begin] + data + text[text.index("</script>", begin):]


def lengthened(lines, steps, rich=()):
    """As many steps, from those that there are in turns; `rich`: steps of another session, one of which takes the place of every fifth."""
    own = [line for line in lines if line["type"] == "step"]
    out = [lines[0]]
    for i in range(steps):
        line = copy.deepcopy(rich[(i // 5) % len(rich)] if rich and i % 5 == 4 else own[i % len(own)])
        line["n"] = line["record"]["n"] = i + 1
        line["record"]["observation"] = re.sub(r"\Z", f"\n[{i + 1}]", line["record"]["observation"])
        out.append(line)
    return out + [{**lines[-1], "steps": steps}]
