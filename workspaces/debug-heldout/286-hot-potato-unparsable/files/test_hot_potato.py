import sys

from hot_potato import hot_potato

CASES = [
    ("hot_potato(['Jo', 'Cleo', 'Kim'], 3)", 'Cleo'),
    ("hot_potato(['Ian', 'Zoe'], 4)", 'Ian'),
    ("hot_potato(['Gus', 'Hana'], 5)", 'Hana'),
    ("hot_potato(['Eve', 'Bob', 'Otto', 'Rosa'], 3)", 'Eve'),
    ("hot_potato(['Sam', 'Sam', 'Jo', 'Finn'], 4)", 'Jo'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("hot_potato.py"):
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
