import sys

from split_csv import split_csv

CASES = [
    ('split_csv(\'a,12,"x,y",red\')', ['a', '12', 'x,y', 'red']),
    ('split_csv(\'"x,y",12,a,a\')', ['x,y', '12', 'a', 'a']),
    ("split_csv('red')", ['red']),
    ("split_csv(',')", ['', '']),
    ('split_csv(\'red,a,"x,y","q"\')', ['red', 'a', 'x,y', 'q']),
    ("split_csv('')", ['']),
    ('split_csv(\'"q"\')', ['q']),
    ('split_csv(\'"x,y","q","q",a\')', ['x,y', 'q', 'q', 'a']),
    ('split_csv(\'a,,12,"x,y"\')', ['a', '', '12', 'x,y']),
    ('split_csv(\'"x,y","q","q"\')', ['x,y', 'q', 'q']),
    ("split_csv('a')", ['a']),
    ('split_csv(\'"q",12\')', ['q', '12']),
    ('split_csv(\'"x,y",,a,"q"\')', ['x,y', '', 'a', 'q']),
    ('split_csv(\',"x,y",red,\')', ['', 'x,y', 'red', '']),
    ('split_csv(\'"x,y",,12,"x,y"\')', ['x,y', '', '12', 'x,y']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("split_csv.py"):
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
