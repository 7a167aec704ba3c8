import sys

from number_lines import number_lines

CASES = [
    ("number_lines(['door', 'fast', 'hello'], 3)", ['3. door', '4. fast', '5. hello']),
    ("number_lines(['coffee', 'tea', 'Summer'], 2)", ['2. coffee', '3. tea', '4. Summer']),
    ("number_lines(['east', 'eye'], 1)", ['1. east', '2. eye']),
    ('number_lines([], 0)', []),
    ("number_lines(['hello', 'egg', 'lamp', 'milk'], 1)", ['1. hello', '2. egg', '3. lamp', '4. milk']),
    ('number_lines([], 3)', []),
    ("number_lines(['cat', 'egg'], 1)", ['1. cat', '2. egg']),
    ("number_lines(['and', 'red'], 2)", ['2. and', '3. red']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("number_lines.py"):
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
