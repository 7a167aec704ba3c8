import sys

from prog import one_away

CASES = [
    ("one_away('', 'aaa')", False),
    ("one_away('', '')", True),
    ("one_away('bbbb', 'bbb')", True),
    ("one_away('', 'bb')", False),
    ("one_away('aaab', 'b')", False),
    ("one_away('bbb', 'aa')", False),
    ("one_away('abc', 'abc')", True),
    ("one_away('b', 'aa')", False),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
