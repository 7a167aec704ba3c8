import sys

from funcs import replay

CASES = [
    ("replay([('sub', 'a', 8), ('del', 'c', 5), ('set', 'b', 4), ('del', 'b', 2), ('del', 'c', 5)])", 0),
    ("replay([('sub', 'b', 9), ('add', 'b', 1)])", 1),
    ("replay([('add', 'c', 8)])", 8),
    ("replay([('del', 'a', 5)])", 0),
    ("replay([('sub', 'b', 8), ('set', 'a', 2)])", 0),
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
