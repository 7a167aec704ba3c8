import sys

from buggy import heap_sort

CASES = [
    ('heap_sort([])', []),
    ('heap_sort([3, 13, 20, 4, 20, 20, 4, 4])', [3, 4, 4, 4, 13, 20, 20, 20]),
    ('heap_sort([3, 8, 4, 6, 4, 4, 7])', [3, 4, 4, 4, 6, 7, 8]),
    ('heap_sort([16, 13, 16, 14, 10, 15, 13])', [10, 13, 13, 14, 15, 16, 16]),
    ('heap_sort([12, 8, 8, 0, 13, 2])', [0, 2, 8, 8, 12, 13]),
    ('heap_sort([13, 13, 13, 17])', [13, 13, 13, 17]),
    ('heap_sort([12, 2, 12, 9, 12])', [2, 9, 12, 12, 12]),
    ('heap_sort([14, 12, 12, 12, 14, 11, 15])', [11, 12, 12, 12, 14, 14, 15]),
    ('heap_sort([17, 5, 11, 20, 7, 8])', [5, 7, 8, 11, 17, 20]),
    ('heap_sort([6, 4, 14, 2, 11, 20, 17])', [2, 4, 6, 11, 14, 17, 20]),
    ('heap_sort([10])', [10]),
    ('heap_sort([13, 17, 7, 10, 2, 16])', [2, 7, 10, 13, 16, 17]),
    ('heap_sort([5, 12, 20])', [5, 12, 20]),
    ('heap_sort([3, 3, 2])', [2, 3, 3]),
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
