import sys

from read_record import read_record

CASES = [
    ("read_record('22')", {0: 23}),
    ("read_record('12,big')", {0: 12, 'big': 2}),
    ("read_record('snow,king,big,19')", {'snow': 19, 'king': 11, 'big': 2, 3: 20}),
    ("read_record('week=8,pen=1,class')", {'week': 8, 'pen': 1, 'class': 3}),
    ("read_record('13,18,18,pen=9')", {0: 14, 1: 18, 2: 18, 'pen': 9}),
    ("read_record('bee=2,Moon!,16')", {'bee': 2, 'Moon!': -19, 2: 17}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("read_record.py"):
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
