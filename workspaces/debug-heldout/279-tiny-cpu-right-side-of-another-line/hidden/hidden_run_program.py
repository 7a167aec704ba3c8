import sys

from run_program import run_program

CASES = [
    ('run_program([])', 2),
    ("run_program([('skip', 1), ('skip', 1), ('sub', 2), ('jmpz', 2)])", 0),
    ("run_program([('add', 5), ('jmpz', 1), ('skip', 1), ('jmpz', 2), ('jmpz', 1)])", 7),
    ("run_program([('sub', 5), ('sub', 5), ('add', 4), ('skip', 2)])", -4),
    ("run_program([('sub', 5), ('add', 2), ('add', 5), ('sub', 2), ('mul', 4), ('skip', 2)])", 8),
    ("run_program([('mul', 0), ('mul', 0), ('mul', 0), ('jmpz', 2), ('mul', 3)])", 0),
    ("run_program([('sub', 4), ('jmpz', 1), ('sub', 3), ('sub', 3), ('add', 4), ('add', 0)])", -4),
    ("run_program([('add', 5), ('add', 3), ('add', 3), ('jmpz', 1)])", 13),
    ("run_program([('skip', 2)])", 2),
    ("run_program([('jmpz', 1), ('jmpz', 1), ('jmpz', 1), ('mul', 4), ('skip', 2), ('add', 2)])", 8),
    ("run_program([('jmpz', 1), ('skip', 2), ('sub', 5), ('skip', 2), ('sub', 1), ('add', 1)])", 2),
    ("run_program([('jmpz', 1), ('add', 2), ('sub', 4)])", 0),
    ("run_program([('add', 5), ('add', 3), ('mul', 1), ('add', 4), ('sub', 3), ('jmpz', 2), ('add', 0)])", 11),
    ("run_program([('jmpz', 2), ('jmpz', 2), ('jmpz', 1), ('jmpz', 1), ('skip', 2), ('skip', 2)])", 2),
    ("run_program([('sub', 1), ('mul', 2), ('mul', 4), ('jmpz', 1), ('sub', 1), ('jmpz', 2)])", 7),
    ("run_program([('jmpz', 2), ('mul', 2), ('jmpz', 2), ('mul', 4)])", 16),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("run_program.py"):
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
