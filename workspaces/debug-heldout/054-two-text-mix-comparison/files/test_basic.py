import sys

from basic import blend

CASES = [
    ("blend('', 'b-xcy')", 'ycx-b'),
    ("blend('xycx', 'bc')", '.x.c.y.xcb'),
    ("blend('1yxy1', '-')", '-1.y.x.y.1.'),
    ("blend('cb1', 'x')", 'xc.b.1.'),
    ("blend('xx', '---aa-')", '.x.x-aa---'),
    ("blend('aabab', 'aa')", '.b.a.ba.a.aa'),
    ("blend('', 'bx')", 'xb'),
    ("blend('yab', 'ca-')", '.b.a.y-ac'),
    ("blend('yaa', 'x')", '.a.a.yx'),
    ("blend('c', '-')", '.c-'),
    ("blend('cc', 'x')", '.c.cx'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("basic.py"):
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
