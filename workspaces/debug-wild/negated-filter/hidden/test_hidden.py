import sys

from negated_filter import active_names

CASES = [
    ("active_names([('a', 0, True), ('b', 9, False)])", ['b']),
    ("active_names([('k', 1, True)])", []),
    ("active_names([('m', 4, False), ('c', 0, False), ('d', 5, False)])", ['d', 'm']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("negated_filter.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    else:
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
