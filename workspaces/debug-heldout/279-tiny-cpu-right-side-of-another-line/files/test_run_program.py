import sys

from run_program import run_program

CASES = [
    ("run_program([('mul', 2), ('jmpz', 2)])", 4),
    ("run_program([('jmpz', 1), ('mul', 1), ('skip', 1)])", 2),
    ("run_program([('skip', 1), ('skip', 1), ('mul', 4), ('mul', 0)])", 0),
    ("run_program([('jmpz', 1)])", 2),
    ("run_program([('add', 5)])", 7),
    ("run_program([('jmpz', 2), ('jmpz', 2)])", 2),
    ("run_program([('skip', 1), ('jmpz', 2), ('sub', 2), ('sub', 0), ('add', 2)])", 2),
    ("run_program([('skip', 1)])", 2),
    ("run_program([('mul', 4), ('mul', 4), ('jmpz', 2), ('add', 0), ('skip', 1)])", 32),
    ("run_program([('add', 5), ('add', 3), ('skip', 1), ('add', 3), ('jmpz', 1)])", 10),
    ("run_program([('add', 3)])", 5),
    ("run_program([('jmpz', 1), ('add', 0)])", 2),
    ("run_program([('add', 2), ('add', 2), ('add', 2), ('jmpz', 2), ('sub', 0)])", 8),
    ("run_program([('sub', 5), ('mul', 1), ('sub', 1), ('add', 4)])", 0),
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
