import sys

from reverse_lists import reverse_lists

CASES = [
    ("reverse_lists({'ann': [0]})", []),
    ("reverse_lists({'bob': [5, 3, 5, 0]})", []),
    ("reverse_lists({'bob': [5], 'ann': [1, 5, 6, 4, 1]})", [5]),
    ("reverse_lists({'cy': []})", []),
    ("reverse_lists({'cy': [3, 4, 5], 'dee': [3, 6, 5, 6, 5], 'ann': [4, 3]})", [3, 4, 5]),
    ("reverse_lists({'bob': [], 'ann': [0, 1, 3]})", []),
    ("reverse_lists({'cy': [], 'ann': [1, 6]})", []),
    ("reverse_lists({'dee': [4, 3, 6], 'cy': [1, 1, 4], 'ann': [0, 2]})", [4]),
    ("reverse_lists({'dee': [2, 0, 6, 3, 4], 'cy': [4, 4, 4]})", [4]),
    ("reverse_lists({'dee': [6, 5]})", []),
    ("reverse_lists({'bob': [1]})", []),
    ("reverse_lists({'ann': [3, 2, 3, 0], 'bob': [2, 0, 2], 'cy': [3, 4, 3, 2]})", [0, 2, 3]),
    ("reverse_lists({'cy': [6, 5, 0, 4]})", []),
    ("reverse_lists({'ann': [3, 1, 6, 1, 5], 'dee': [3, 3, 0, 0], 'cy': [6, 2]})", [3, 6]),
    ("reverse_lists({'cy': [6, 4, 1, 2], 'dee': [1]})", [1]),
    ("reverse_lists({'cy': [2, 6, 3, 1], 'bob': [0, 5, 1, 2]})", [1, 2]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("reverse_lists.py"):
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
