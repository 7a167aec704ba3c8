import sys

from work import parse_pairs

CASES = [
    ("parse_pairs('b=26')", {'b': 26}),
    ("parse_pairs('a=17')", {'a': 17}),
    ("parse_pairs('id=13&c=10&c=16')", {'id': 13, 'c': 16}),
    ("parse_pairs('')", {}),
    ("parse_pairs('c=5&c=5')", {'c': 5}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("work.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
