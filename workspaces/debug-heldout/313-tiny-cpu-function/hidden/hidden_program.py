import sys

from program import cpu

CASES = [
    ("cpu([('add', 0)])", 3),
    ("cpu([('jmpz', 1), ('add', 2), ('skip', 2), ('skip', 2), ('jmpz', 1), ('skip', 2), ('add', 5)])", 5),
    ("cpu([('skip', 1), ('sub', 2), ('mul', 0), ('add', 0), ('add', 1), ('sub', 0), ('skip', 2)])", 1),
    ("cpu([('sub', 0), ('jmpz', 2), ('jmpz', 2)])", 3),
    ("cpu([('jmpz', 2), ('skip', 2), ('add', 2), ('add', 2), ('jmpz', 2), ('jmpz', 1)])", 3),
    ("cpu([('skip', 1), ('mul', 5), ('skip', 2), ('mul', 1), ('sub', 5), ('sub', 0), ('mul', 1)])", 3),
    ("cpu([('skip', 1), ('skip', 1)])", 3),
    ("cpu([('add', 1), ('mul', 1), ('skip', 1)])", 4),
    ("cpu([('jmpz', 1), ('sub', 0), ('jmpz', 2)])", 3),
    ("cpu([('skip', 2)])", 3),
    ("cpu([('skip', 2), ('add', 3), ('sub', 3), ('jmpz', 2), ('skip', 2), ('sub', 5)])", 3),
    ("cpu([('jmpz', 1), ('mul', 5), ('sub', 3), ('skip', 2)])", 12),
    ("cpu([('skip', 1), ('skip', 1), ('mul', 5), ('mul', 4), ('sub', 0)])", 60),
    ("cpu([('add', 1), ('add', 2), ('skip', 1), ('add', 0), ('skip', 1), ('jmpz', 2), ('mul', 3)])", 18),
    ("cpu([('sub', 1), ('sub', 1), ('sub', 1)])", 0),
    ("cpu([('skip', 2), ('mul', 4), ('skip', 2), ('jmpz', 2), ('skip', 2), ('skip', 2), ('sub', 3)])", 3),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("program.py"):
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
