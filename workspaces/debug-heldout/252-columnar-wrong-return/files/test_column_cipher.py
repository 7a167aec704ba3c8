import sys

from column_cipher import column_cipher

CASES = [
    ("column_cipher('', 3)", ''),
    ("column_cipher('egz', 4)", 'egz'),
    ("column_cipher('avr', 4)", 'avr'),
    ("column_cipher('', 1)", ''),
    ("column_cipher('mt', 2)", 'mt'),
    ("column_cipher('dd', 3)", 'dd'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("column_cipher.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
