import sys

from funcs import read_columns

CASES = [
    ("read_columns('oo', 4)", 'oo'),
    ("read_columns('xi', 4)", 'xi'),
    ("read_columns('ul', 1)", 'ul'),
    ("read_columns('rv', 1)", 'rv'),
    ("read_columns('pqysaasyqp', 4)", 'paqqapyssy'),
    ("read_columns('xxllooww', 1)", 'xxllooww'),
    ("read_columns('mydsbxde', 4)", 'mbyxddse'),
    ("read_columns('wwwgyomssk', 3)", 'wgmkwyswos'),
    ("read_columns('aaaj', 1)", 'aaaj'),
    ("read_columns('unntauexek', 2)", 'unaeentuxk'),
    ("read_columns('crbsoh', 3)", 'csrobh'),
    ("read_columns('cc', 4)", 'cc'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("funcs.py"):
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
