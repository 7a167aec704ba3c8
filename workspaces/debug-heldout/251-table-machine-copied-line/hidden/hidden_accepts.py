import sys

from accepts import accepts

CASES = [
    ("accepts('ba')", 1),
    ("accepts('ab')", 2),
    ("accepts('aabaabb')", 0),
    ("accepts('aaabb')", 0),
    ("accepts('baa')", 2),
    ("accepts('aabbbabb')", 0),
    ("accepts('baaaaab')", 2),
    ("accepts('bbbabbbb')", 0),
    ("accepts('baaabbb')", 0),
    ("accepts('b')", 0),
    ("accepts('abbba')", 1),
    ("accepts('abbbbbba')", 1),
    ("accepts('bbbbbb')", 0),
    ("accepts('bbbbb')", 0),
    ("accepts('aaaabb')", 0),
    ("accepts('abaaaaaa')", 2),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("accepts.py"):
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
