import sys

from is_symmetric import is_symmetric

CASES = [
    ('is_symmetric((0, None, None))', True),
    ('is_symmetric((1, (2, (3, None, None), None), (2, None, (3, None, None))))', True),
    ('is_symmetric((0, (0, (0, None, None), (0, None, None)), (1, (0, None, None), (1, None, None))))', False),
    ('is_symmetric((1, (1, (1, None, None), (1, None, None)), (1, (0, None, None), None)))', False),
    ('is_symmetric((1, (1, (0, None, None), None), (0, None, None)))', False),
    ('is_symmetric((1, (2, None, None), (2, None, None)))', True),
    ('is_symmetric((1, (1, (1, None, None), None), (1, (1, None, None), (0, None, None))))', False),
    ('is_symmetric((1, None, None))', True),
    ('is_symmetric((1, (1, (1, None, None), (1, None, None)), None))', False),
    ('is_symmetric((1, (0, (0, None, None), None), (1, (0, None, None), None)))', False),
    ('is_symmetric((0, None, (1, None, (0, None, None))))', False),
    ('is_symmetric((1, (1, (1, None, None), None), (0, (1, None, None), (1, None, None))))', False),
    ('is_symmetric((0, (1, (1, None, None), (1, None, None)), None))', False),
    ('is_symmetric((1, None, (0, (1, None, None), (1, None, None))))', False),
    ('is_symmetric((1, (1, (0, None, None), (1, None, None)), (0, (1, None, None), None)))', False),
    ('is_symmetric((1, (1, (1, None, None), (0, None, None)), (0, None, (1, None, None))))', False),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("is_symmetric.py"):
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
