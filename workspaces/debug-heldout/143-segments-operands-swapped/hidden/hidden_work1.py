import sys

from work1 import split_by

CASES = [
    ("split_by('')", ''),
    ("split_by(',,,;;;,,,')", ',,,;;;,,,'),
    ("split_by(',,,b ax')", ',,,'),
    ("split_by('y,,;abxxa ')", 'Y,,;'),
    ("split_by('  x;,ay')", '  X;,'),
    ("split_by('y,bbx')", 'Y,'),
    ("split_by('  ')", '  '),
    ("split_by(';y x;')", ';Y X;'),
    ("split_by('bx,by,;,x')", 'bY,;,X'),
    ("split_by(' bx')", 'bX'),
    ("split_by(',,ybbby,,')", 'bY,,'),
    ("split_by(',')", ','),
    ("split_by('aaa')", 'a'),
    ("split_by(',;;y b; ay')", ',;;Y '),
    ("split_by('a,y, yx')", 'a,Y, YX'),
    ("split_by('x,,,,x')", 'X,,,,X'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("work1.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
