import sys

from key_shift import key_shift

CASES = [
    ("key_shift('az ', 'zzz')", 'zy '),
    ("key_shift('xa', 'z')", 'wz'),
    ("key_shift('yz', 'zzzz')", 'xy'),
    ("key_shift('b ', 'ab')", 'b '),
    ("key_shift(' b ', 'z')", ' a '),
    ("key_shift('x', 'za')", 'w'),
    ("key_shift('xx', 'zcc')", 'wz'),
    ("key_shift('aca', 'cc')", 'cec'),
    ("key_shift('xycbb', 'zc')", 'wabda'),
    ("key_shift('cyy', 'b')", 'dzz'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("key_shift.py"):
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
