import sys

from common import blend

CASES = [
    ("blend('1y', 'bb')", 'B1'),
    ("blend('c1b1c', 'aya')", 'A1A'),
    ("blend('xbbxxx', '-b--a-')", 'AB'),
    ("blend('1bxccb1', 'yabayc-b')", 'bcABA1'),
    ("blend('x1yayay', 'cyxbb-')", 'BaX1C'),
    ("blend('xy1a1x', 'xcxbcc-')", 'C1a1CX'),
    ("blend('cyc', 'bxxx--')", 'cXB'),
    ("blend('', 'ab')", ''),
    ("blend('b', 'x')", 'b'),
    ("blend('ya', 'bxc')", 'aB'),
    ("blend('xbbcc', '')", ''),
    ("blend('aaa11xx', 'yaaxax')", 'X11AAa'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("common.py"):
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
