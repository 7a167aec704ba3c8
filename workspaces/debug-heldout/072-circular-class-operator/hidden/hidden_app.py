import sys

from app import ring_ops

CASES = [
    ('ring_ops(1, [4, 4])', [True, False]),
    ("ring_ops(2, ['get', 2, 1, 1, 1, 4])", [None, True, True, False, False, False]),
    ('ring_ops(2, [])', []),
    ('ring_ops(2, [3, 3])', [True, True]),
    ("ring_ops(2, ['get', 2, 4, 2, 4, 2, 'get', 3, 3])", [None, True, True, False, False, False, 2, True, False]),
    ("ring_ops(2, ['get', 'get', 1, 'get', 4, 'get'])", [None, None, True, 1, True, 4]),
    ("ring_ops(2, [2, 2, 2, 'get', 3, 3, 'get'])", [True, True, False, 2, True, False, 2]),
    ('ring_ops(3, [3, 4, 3, 2, 3, 2, 4, 1])', [True, True, True, False, False, False, False, False]),
    ('ring_ops(1, [1])', [True]),
    ("ring_ops(2, [4, 3, 2, 'get', 3, 1])", [True, True, False, 4, True, False]),
    ("ring_ops(2, ['get', 'get'])", [None, None]),
    ("ring_ops(2, ['get', 'get', 3, 'get', 3, 'get', 2, 3, 'get'])", [None, None, True, 3, True, 3, True, True, 2]),
    ("ring_ops(2, ['get', 1, 'get', 'get', 2, 1, 3, 'get', 2])", [None, True, 1, None, True, True, False, 2, True]),
    ("ring_ops(2, [2, 'get', 'get', 'get', 'get', 2, 3])", [True, 2, None, None, None, True, True]),
    ("ring_ops(2, ['get', 'get', 'get', 2, 'get', 'get', 2, 1, 'get'])", [None, None, None, True, 2, None, True, True, 2]),
    ("ring_ops(3, [3, 'get', 3, 'get', 'get', 4, 3])", [True, 3, True, 3, None, True, True]),
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
