import sys

from read_record import read_record

CASES = [
    ("read_record('cat,winter=3')", {'cat': 3, 'winter': 3}),
    ("read_record('queue=7,18')", {'queue': 7, 1: 18}),
    ("read_record('an')", {'an': 1}),
    ("read_record('10,radar')", {0: 11, 'radar': 18}),
    ("read_record('3,River=9')", {0: 3, 'River': 9}),
    ("read_record('rain=6,banana')", {'rain': 6, 'banana': 2}),
    ("read_record('egg=8,is=3')", {'egg': 8, 'is': 3}),
    ("read_record('queen=2,9,ox')", {'queen': 2, 1: 9, 'ox': 15}),
    ("read_record('aaa=0,Level=4,21')", {'aaa': 0, 'Level': 4, 2: 21}),
    ("read_record('5')", {0: 7}),
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
