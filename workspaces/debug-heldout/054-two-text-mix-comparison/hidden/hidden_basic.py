import sys

from basic import blend

CASES = [
    ("blend('', '')", ''),
    ("blend('accaaaa', 'yx')", '.a.a.a.a.c.c.axy'),
    ("blend('1b', 'ayaccayc')", 'ayaccayc1.b.'),
    ("blend('xycxc', 'a-b-ac')", '.c.x.c.y.xca-b-a'),
    ("blend('aaxxbbx', 'y-yyay')", '.x.b.b.x.xy.a.aayy-y'),
    ("blend('bx1cya1', 'b')", 'bb.x.1.c.y.a.1.'),
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
