import sys

from helpers import accepts

CASES = [
    ("accepts('bbbaa')", True),
    ("accepts('abb')", True),
    ("accepts('bab')", True),
    ("accepts('b')", False),
    ("accepts('babab')", True),
    ("accepts('a')", False),
    ("accepts('aaaba')", False),
    ("accepts('ab')", True),
    ("accepts('ba')", False),
    ("accepts('bbb')", False),
    ("accepts('aa')", True),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("helpers.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
