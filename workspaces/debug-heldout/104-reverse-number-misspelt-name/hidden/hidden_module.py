import sys

from module import mirror_number

CASES = [
    ('mirror_number(0)', 0),
    ('mirror_number(-8)', -8),
    ('mirror_number(14988)', 88941),
    ('mirror_number(82698)', 89628),
    ('mirror_number(10)', 1),
    ('mirror_number(19)', 91),
    ('mirror_number(67567)', 76576),
    ('mirror_number(41332)', 23314),
    ('mirror_number(86752)', 25768),
    ('mirror_number(83690)', 9638),
    ('mirror_number(49619)', 91694),
    ('mirror_number(16)', 61),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("module.py"):
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
