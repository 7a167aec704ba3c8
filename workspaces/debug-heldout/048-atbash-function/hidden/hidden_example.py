import sys

from example import mirror_letters

CASES = [
    ("mirror_letters('coffee hello milk')", 'xluuvv svool nrop'),
    ("mirror_letters('aaa milk? iron')", 'zzz nrop? rilm'),
    ("mirror_letters('bread I tree')", 'yivzw r givv'),
    ("mirror_letters('paper river sun')", 'kzkvi irevi hfm'),
    ("mirror_letters('I spring snow')", 'r hkirmt hmld'),
    ("mirror_letters('stone')", 'hglmv'),
    ("mirror_letters('sugar road night')", 'hftzi ilzw mrtsg'),
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
