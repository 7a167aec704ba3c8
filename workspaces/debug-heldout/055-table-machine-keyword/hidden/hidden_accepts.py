import sys

from accepts import accepts

CASES = [
    ("accepts('')", 0),
    ("accepts('b')", 0),
    ("accepts('a')", 1),
    ("accepts('aabb')", 0),
    ("accepts('aa')", 1),
    ("accepts('bbbaab')", 2),
    ("accepts('aaaaaaaa')", 1),
    ("accepts('bbaaabba')", 1),
    ("accepts('bbb')", 0),
    ("accepts('aaaaa')", 1),
    ("accepts('abbaabba')", 1),
    ("accepts('baaaab')", 2),
    ("accepts('bb')", 0),
    ("accepts('baba')", 1),
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
