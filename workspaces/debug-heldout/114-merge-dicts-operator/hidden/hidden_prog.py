import sys

from prog import combine_tables

CASES = [
    ("combine_tables({}, {'e': 12})", 0),
    ("combine_tables({'d': 7}, {'b': 11})", 6),
    ("combine_tables({'a': 11, 'd': 10, 'c': -1}, {'d': -3, 'b': 6, 'c': 11})", 35),
    ("combine_tables({'d': 5, 'a': -2, 'c': 12}, {'d': 6, 'c': -2})", 18),
    ("combine_tables({'a': 0, 'd': -1}, {'d': 8, 'e': 7, 'c': 4})", 10),
    ("combine_tables({'d': 4, 'a': 3}, {})", 5),
    ("combine_tables({'a': -1, 'c': 5, 'b': 2, 'd': 11}, {'c': 11, 'b': -2})", 22),
    ("combine_tables({'c': 2, 'a': 5, 'b': 10}, {'e': 8, 'c': 8})", 19),
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
