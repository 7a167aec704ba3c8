import sys

from rot import rot

CASES = [
    ("rot('', 21)", ''),
    ("rot('yz', 0)", 'yz'),
    ("rot(' ym b', 17)", ' pd s'),
    ("rot('xx', 17)", 'oo'),
    ("rot('mm', 16)", 'cc'),
    ("rot(' bcx', 18)", ' tup'),
    ("rot('y', 15)", 'n'),
    ("rot('', 26)", ''),
    ("rot('ax', 7)", 'he'),
    ("rot('', 1)", ''),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("rot.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
