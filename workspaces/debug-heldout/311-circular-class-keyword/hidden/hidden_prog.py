import sys

from prog import ring_ops

CASES = [
    ("ring_ops(2, ['get', 'get'])", [None, None]),
    ('ring_ops(1, [4])', [True]),
    ("ring_ops(1, ['get', 'get'])", [None, None]),
    ("ring_ops(3, ['get'])", [None]),
    ("ring_ops(2, ['get', 'get', 3, 'get'])", [None, None, True, 3]),
    ("ring_ops(1, ['get', 4, 3, 'get', 4, 'get', 1, 'get'])", [None, True, False, 4, True, 4, True, 1]),
    ("ring_ops(3, ['get', 'get'])", [None, None]),
    ("ring_ops(1, [2, 4, 4, 2, 4, 4, 'get'])", [True, False, False, False, False, False, 2]),
    ("ring_ops(3, ['get', 'get', 'get', 2, 3])", [None, None, None, True, True]),
    ("ring_ops(3, [1, 'get', 'get', 3, 2, 'get', 2, 'get', 1])", [True, 1, None, True, True, 3, True, 2, True]),
    ('ring_ops(1, [])', []),
    ("ring_ops(1, [3, 2, 'get', 3, 'get', 2])", [True, False, 3, True, 3, True]),
    ('ring_ops(2, [3])', [True]),
    ("ring_ops(1, [2, 4, 'get', 4, 2, 2, 2])", [True, False, 2, True, False, False, False]),
    ("ring_ops(3, [3, 'get'])", [True, 3]),
    ("ring_ops(1, [4, 'get'])", [True, 4]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("prog.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
