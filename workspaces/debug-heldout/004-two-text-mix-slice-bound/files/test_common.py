import sys

from common import blend

CASES = [
    ("blend('a', 'ax')", 'A'),
    ("blend('b', '----')", ''),
    ("blend('11xxxxxa', '')", ''),
    ("blend('a1axy', '')", ''),
    ("blend('cxxbbca', 'y')", 'c'),
    ("blend('b', 'c-c-c-c')", 'b'),
    ("blend('1cc', '')", ''),
    ("blend('yb', 'ca')", 'AC'),
    ("blend('aa', 'xx')", 'aa'),
    ("blend('', '')", ''),
    ("blend('', '-x')", ''),
    ("blend('1aa1b', 'a')", '1'),
    ("blend('xb1a', 'y')", 'x'),
    ("blend('cca', '')", ''),
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
