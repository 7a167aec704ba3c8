import sys

from lib import format_table

CASES = [
    ("format_table([('summer', 1676), ('small', 1798), ('fast', 226)])", ['summer: 1676', 'small : 1798', 'fast  : 226']),
    ("format_table([('cat?', 20)])", ['cat?: 20']),
    ("format_table([('green.', 377)])", ['green.: 377']),
    ("format_table([('week', 9), ('apple', 1856), ('small', 1797)])", ['week : 9', 'apple: 1856', 'small: 1797']),
    ('format_table([])', []),
    ("format_table([('fast', 653), ('Book', 613), ('rain', 722)])", ['fast: 653', 'Book: 613', 'rain: 722']),
    ("format_table([('radar', 19), ('ox', 2), ('banana', 13)])", ['radar : 19', 'ox    : 2', 'banana: 13']),
    ("format_table([('small', 893)])", ['small: 893']),
    ("format_table([('dog', 982), ('slow', 616), ('letter', 13), ('banana', 7)])", ['dog   : 982', 'slow  : 616', 'letter: 13', 'banana: 7']),
    ("format_table([('book', 1), ('week', 998), ('lion', 1364)])", ['book: 1', 'week: 998', 'lion: 1364']),
    ("format_table([('paper', 927)])", ['paper: 927']),
    ("format_table([('run', 1701), ('one', 1425), ('iron', 10), ('banana', 10)])", ['run   : 1701', 'one   : 1425', 'iron  : 10', 'banana: 10']),
    ("format_table([('day', 6), ('seven', 419), ('zebra', 1734)])", ['day  : 6', 'seven: 419', 'zebra: 1734']),
    ("format_table([('run', 1), ('Three', 360)])", ['run  : 1', 'Three: 360']),
    ("format_table([('at', 148)])", ['at: 148']),
    ("format_table([('fast', 0), ('fast', 0), ('blue', 20), ('south!', 780)])", ['fast  : 0', 'fast  : 0', 'blue  : 20', 'south!: 780']),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
