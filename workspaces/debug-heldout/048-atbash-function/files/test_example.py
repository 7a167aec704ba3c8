import sys

from example import mirror_letters

CASES = [
    ("mirror_letters('summer tree')", 'hfnnvi givv'),
    ("mirror_letters('civic big')", 'xrerx yrt'),
    ("mirror_letters('River a key')", 'irevi z pvb'),
    ("mirror_letters('civic paper,')", 'xrerx kzkvi,'),
    ("mirror_letters('small')", 'hnzoo'),
    ("mirror_letters('silver an')", 'hroevi zm'),
    ("mirror_letters('')", ''),
    ("mirror_letters('table')", 'gzyov'),
    ("mirror_letters('fire Bee')", 'uriv yvv'),
    ("mirror_letters('run gold')", 'ifm tlow'),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
