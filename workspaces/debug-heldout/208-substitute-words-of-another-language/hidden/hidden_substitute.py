import sys

from substitute import substitute

CASES = [
    ("substitute('mouse banana', {})", 'mouse banana'),
    ("substitute('', {})", ''),
    ("substitute('zebra', {'o': '4'})", 'zebra'),
    ("substitute('mouse', {'o': 'x', 'a': 'x', 't': 'x'})", 'mxuse'),
    ("substitute('queen slow', {'i': '3', 'a': '0', 'o': '0', 'e': '0'})", 'qu00n sl0w'),
    ("substitute('', {'a': '1'})", ''),
    ("substitute('river fire. civic', {'e': '1', 'o': 'x'})", 'riv1r fir1. civic'),
    ("substitute('red', {'o': '7', 't': 'x', 'e': '3'})", 'r3d'),
    ("substitute('milk banana table', {'e': '7', 'a': '3'})", 'milk b3n3n3 t3bl7'),
    ("substitute('pen lion', {'i': '0', 'a': '7', 'o': 'x'})", 'pen l0xn'),
    ("substitute('tiger chair', {'a': 'x'})", 'tiger chxir'),
    ("substitute('silver street road', {'a': '4', 'o': 'x'})", 'silver street rx4d'),
    ("substitute('', {'e': 'x'})", ''),
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
