import sys

from funcs import read_numbers

CASES = [
    ("read_numbers('xb')", 0),
    ("read_numbers('12')", 1),
    ("read_numbers('x,40')", 1),
    ("read_numbers('20-b6x')", 2),
    ("read_numbers('')", 0),
    ("read_numbers('a35')", 1),
    ("read_numbers('0')", 1),
    ("read_numbers('2737-a')", 1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("funcs.py"):
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
