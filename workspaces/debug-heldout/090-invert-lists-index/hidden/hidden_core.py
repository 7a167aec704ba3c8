import sys

from core import reverse_lists

CASES = [
    ("reverse_lists({'dee': [5, 5, 6]})", 5),
    ("reverse_lists({'ann': [4, 2]})", 2),
    ("reverse_lists({'bob': [4]})", 4),
    ("reverse_lists({'ann': [4, 3, 1, 0, 5]})", 0),
    ("reverse_lists({'bob': [6, 0, 2, 6, 4], 'cy': [4, 3, 0], 'ann': [2, 3, 4, 0]})", 0),
    ("reverse_lists({'dee': [], 'cy': [2, 0, 1, 0, 3]})", 0),
    ("reverse_lists({'bob': [0]})", 0),
    ("reverse_lists({'dee': [], 'cy': [], 'ann': []})", None),
    ("reverse_lists({'cy': [1], 'dee': [4, 3], 'bob': [4]})", 4),
    ("reverse_lists({'ann': [5, 4], 'dee': [6, 6, 6, 1]})", 1),
    ("reverse_lists({'bob': [0, 4, 6, 6], 'cy': [4]})", 4),
    ("reverse_lists({'cy': [2, 4, 3, 2, 4], 'bob': [], 'dee': [5, 4]})", 4),
    ("reverse_lists({'cy': [4, 3, 6, 2, 0], 'bob': [0, 6, 3], 'ann': [0, 3]})", 0),
    ("reverse_lists({'cy': [0, 1, 2, 3, 0], 'ann': [2, 3, 6, 4, 2]})", 2),
    ("reverse_lists({'dee': [3, 3, 5, 6, 0]})", 0),
    ("reverse_lists({'bob': [1]})", 1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("core.py"):
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
