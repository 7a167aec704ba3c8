import sys

from buggy import price_table

CASES = [
    ("price_table([('a', 12), ('b', 12), ('c', 7), ('a', 6), ('b', 11), ('c', 5), ('b', 2), ('b', 0)])", 10),
    ("price_table([('b', -1), ('b', -1), ('c', 3), ('c', 3), ('a', 5), ('c', 6), ('c', 3), ('c', 5)])", 8),
    ("price_table([('c', 2), ('c', 5)])", 3),
    ("price_table([('a', 5), ('a', 3), ('c', 10), ('c', -1), ('c', 10), ('a', 4)])", 9),
    ("price_table([('b', 10), ('a', 11), ('d', 11)])", 10),
    ("price_table([('b', -2), ('c', 3), ('c', 3), ('a', 10), ('b', -3), ('a', 3), ('c', 8)])", 8),
    ("price_table([('d', 7), ('a', 6), ('d', 7), ('b', 9), ('c', 2), ('a', 6), ('c', 7), ('b', 1)])", 14),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("buggy.py"):
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
