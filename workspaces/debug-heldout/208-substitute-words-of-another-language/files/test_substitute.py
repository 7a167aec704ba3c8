import sys

from substitute import substitute

CASES = [
    ("substitute('stone apple,', {})", 'stone apple,'),
    ("substitute('wheel tiger', {})", 'wheel tiger'),
    ("substitute('', {'o': '1', 'a': '3', 't': '3'})", ''),
    ("substitute('', {'i': '3', 'e': '1'})", ''),
    ("substitute('', {'t': '3', 'o': '0', 'e': 'x', 'a': '7'})", ''),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("substitute.py"):
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
