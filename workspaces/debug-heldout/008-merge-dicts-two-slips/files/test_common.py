import sys

from common import merge

CASES = [
    ("merge({'d': 9}, {'b': -3})", []),
    ("merge({'b': -1}, {'b': 7, 'd': 2})", [('b', 20)]),
    ("merge({'b': 7, 'c': 5}, {'e': 2})", []),
    ("merge({'b': 3}, {'c': -1, 'b': 9, 'e': 0})", [('b', 30)]),
    ("merge({'d': 0}, {'e': 10})", []),
    ("merge({'a': 3, 'b': 2}, {'e': 9})", []),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
