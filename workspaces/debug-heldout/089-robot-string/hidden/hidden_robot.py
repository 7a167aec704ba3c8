import sys

from robot import robot

CASES = [
    ("robot('LLURRL')", (-1, 1)),
    ("robot('')", (0, 0)),
    ("robot('LURUDD')", (0, 0)),
    ("robot('LDLURDLR')", (-1, -1)),
    ("robot('UDLL')", (-2, 0)),
    ("robot('LLDRDDU')", (-1, -2)),
    ("robot('ULRLLUUL')", (-3, 3)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("robot.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
