import sys

from example import substitute

CASES = [
    ("substitute('apple', {'e': '3'})", 'appl3'),
    ("substitute('', {'e': '4'})", ''),
    ("substitute('egg tiger ox', {'e': 'x', 'a': '1'})", 'xgg tigxr ox'),
    ("substitute('', {'e': '7', 't': '3', 'a': '1'})", ''),
    ("substitute('kayak', {'i': 'x'})", 'kayak'),
    ("substitute('', {'a': '7'})", ''),
    ("substitute('', {})", ''),
    ("substitute('lamp and', {})", 'lamp and'),
    ("substitute('jump rain the', {'o': '0', 't': '0'})", 'jump rain 0he'),
    ("substitute('pen kayak', {'t': '7', 'i': '0', 'a': 'x', 'e': '3'})", 'p3n kxyxk'),
    ("substitute('at to south', {})", 'at to south'),
    ("substitute('egg by! slow', {'i': '0'})", 'egg by! slow'),
    ("substitute('queen', {'a': '7', 'o': '7'})", 'queen'),
    ("substitute('red egg', {'a': '1', 'e': '4', 'o': '7'})", 'r4d 4gg'),
    ("substitute('two civic sugar', {'e': '4', 'o': '4', 'i': '1'})", 'tw4 c1v1c sugar'),
    ("substitute('slow The! fire', {'o': '7', 'i': '7'})", 'sl7w The! f7re'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("example.py"):
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
