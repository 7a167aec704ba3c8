import sys

from rot import rot

CASES = [
    ("rot('', 23)", ''),
    ("rot(' y', 11)", ' j'),
    ("rot('yycyyyb', 3)", 'bbfbbbe'),
    ("rot('mm', 7)", 'tt'),
    ("rot('b', 25)", 'a'),
    ("rot('yxyc', 15)", 'nmnr'),
    ("rot('zmxc', 25)", 'ylwb'),
    ("rot('zcm', 8)", 'hku'),
    ("rot('mmxxmm', 24)", 'kkvvkk'),
    ("rot('cy x    ', 2)", 'ea z    '),
    ("rot('mccbb', 15)", 'brrqq'),
    ("rot('maaaam', 26)", 'maaaam'),
    ("rot('ba', 0)", 'ba'),
    ("rot('xcbbcx', 24)", 'vazzav'),
    ("rot('bbbzyxx', 4)", 'fffdcbb'),
    ("rot('axxyc cy', 15)", 'pmmnr rn'),
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
