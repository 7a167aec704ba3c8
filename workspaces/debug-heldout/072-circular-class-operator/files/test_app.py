import sys

from app import ring_ops

CASES = [
    ('ring_ops(3, [1])', [True]),
    ("ring_ops(1, ['get', 4, 1, 2, 3])", [None, True, False, False, False]),
    ('ring_ops(1, [4, 3, 3])', [True, False, False]),
    ("ring_ops(2, [2, 'get'])", [True, 2]),
    ("ring_ops(1, [2, 'get', 4, 'get', 4, 'get'])", [True, 2, True, 4, True, 4]),
    ('ring_ops(1, [])', []),
    ('ring_ops(3, [])', []),
    ('ring_ops(3, [4, 4, 4, 2, 4, 4, 2])', [True, True, True, False, False, False, False]),
    ("ring_ops(3, ['get', 'get'])", [None, None]),
    ("ring_ops(2, ['get'])", [None]),
    ("ring_ops(2, [2, 'get', 'get', 4, 2])", [True, 2, None, True, True]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("app.py"):
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
