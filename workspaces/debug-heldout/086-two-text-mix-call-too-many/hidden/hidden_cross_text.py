import sys

from cross_text import cross_text

CASES = [
    ("cross_text('yy', 'y')", ('yy', 0)),
    ("cross_text('ab', '')", ('', 2)),
    ("cross_text('', 'bayc')", ('', 0)),
    ("cross_text('a1y1abbx', 'abc-')", ('aabb', 4)),
    ("cross_text('ababx', 'yycb-')", ('bb', 3)),
    ("cross_text('c11y', '-by--yac')", ('cy', 2)),
    ("cross_text('', 'ccc')", ('', 0)),
    ("cross_text('', 'bb-')", ('', 0)),
    ("cross_text('1ax1x', 'yac-')", ('a', 4)),
    ("cross_text('', '-')", ('', 0)),
    ("cross_text('yxcxb1x', 'ybabb-cb')", ('ycb', 4)),
    ("cross_text('xayyxyb', 'aay')", ('ayyy', 3)),
    ("cross_text('ab1ybcc', '')", ('', 7)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("cross_text.py"):
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
