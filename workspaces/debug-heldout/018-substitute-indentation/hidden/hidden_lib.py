import sys

from lib import substitute

CASES = [
    ("substitute('pear', {})", 'pear'),
    ("substitute('chair.', {})", 'chair.'),
    ("substitute('west moon is', {'e': '4', 'o': '0'})", 'w4st m00n is'),
    ("substitute('green on zebra', {})", 'green on zebra'),
    ("substitute('on', {'t': '3', 'a': '0'})", 'on'),
    ("substitute('', {'a': 'x', 'i': '1', 'e': '7'})", ''),
    ("substitute('lion iron', {'e': '3', 'a': '4'})", 'lion iron'),
    ("substitute('east noon box', {'a': '7', 'o': '0', 'i': '7', 'e': 'x'})", 'x7st n00n b0x'),
    ("substitute('paper', {'e': '4', 'i': '3'})", 'pap4r'),
    ("substitute('pear week book', {'o': '0', 't': '7', 'e': 'x'})", 'pxar wxxk b00k'),
    ("substitute('Cat', {'t': '3', 'e': '4', 'o': 'x'})", 'Ca3'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("lib.py"):
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
