import sys

from numbers_as_text import sort_versions

CASES = [
    ("sort_versions(['0.11', '0.2', '0.1'])", ['0.1', '0.2', '0.11']),
    ("sort_versions(['3', '20', '100'])", ['3', '20', '100']),
    ("sort_versions(['1.1.1', '1.1'])", ['1.1', '1.1.1']),
    ("sort_versions(['9.9', '9.10', '9.11'])", ['9.9', '9.10', '9.11']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("numbers_as_text.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    else:
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
