import sys

from source import rotate_text

CASES = [
    ("rotate_text('d1acdcec', 7)", 'd1acdcec'),
    ("rotate_text('abc2bba', 1)", 'abc2bba'),
    ("rotate_text('2e221', 6)", '2e221'),
    ("rotate_text('2cdcbebed', 7)", '2cdcbebed'),
    ("rotate_text('d22ccaaad', 3)", 'd22ccaaad'),
    ("rotate_text('2dddaaeee', 0)", '2dddaaeee'),
    ("rotate_text('accdeaa', 5)", 'accdeaa'),
    ("rotate_text('a2cce2a1aa', 3)", 'a2cce2a1aa'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("source.py"):
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
