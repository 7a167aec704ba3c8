import sys

from expand_letters import expand_letters

CASES = [
    ("expand_letters('-')", '-'),
    ("expand_letters('c-afx')", 'fx'),
    ("expand_letters('ffa-d')", 'abcdf'),
    ("expand_letters('0-2')", '012'),
    ("expand_letters('x')", 'x'),
    ("expand_letters('x--c-a')", ''),
    ("expand_letters('')", ''),
    ("expand_letters('x-xc-a')", 'x'),
    ("expand_letters('c-aa-d')", 'abcd'),
    ("expand_letters('fc-a')", 'f'),
    ("expand_letters('-c-a')", '-'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("expand_letters.py"):
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
