import sys

from util import read_order

CASES = [
    ("read_order('no tea')", (0, ['tea'])),
    ("read_order('no soup')", (0, ['soup'])),
    ("read_order('3x pie, soup')", (17, ['pie', 'soup'])),
    ("read_order('3x pie, tea, pie, 3x soup')", (33, ['pie', 'tea', 'pie', 'soup'])),
    ("read_order('tea, soup, no soup')", (2, ['tea', 'soup', 'soup'])),
    ("read_order('2 pie')", (8, ['pie'])),
    ("read_order('2 tea, soup')", (9, ['tea', 'soup'])),
    ("read_order('no soup, 2 tea, 3x pie')", (11, ['soup', 'tea', 'pie'])),
    ("read_order('3x soup, 3x tea, 2 soup')", (31, ['soup', 'tea', 'soup'])),
    ("read_order('pie, 3x pie, 2 tea')", (20, ['pie', 'pie', 'tea'])),
    ("read_order('soup, 3x soup, 2 tea')", (24, ['soup', 'soup', 'tea'])),
    ("read_order('no tea, 3x soup, 2 tea, 3x pie')", (29, ['tea', 'soup', 'tea', 'pie'])),
    ("read_order('2 tea, 3x tea')", (10, ['tea', 'tea'])),
    ("read_order('2 pie, pie')", (12, ['pie', 'pie'])),
    ("read_order('3x tea, pie, no tea, 2 pie')", (16, ['tea', 'pie', 'tea', 'pie'])),
    ("read_order('2 tea, 3x soup, no soup, no pie')", (10, ['tea', 'soup', 'soup', 'pie'])),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("util.py"):
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
