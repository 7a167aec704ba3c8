import sys

from parse_groups import parse_groups

CASES = [
    ("parse_groups('')", 0),
    ("parse_groups(',9272127')", 18544258),
    ("parse_groups('1722 ')", 3448),
    ("parse_groups('1a-433')", 6),
    ("parse_groups(',b021,')", 46),
    ("parse_groups('3,-')", 10),
    ("parse_groups('-529a29')", 62),
    ("parse_groups('3920ab-')", 7844),
    ("parse_groups('21,24a-')", 46),
    ("parse_groups('3,')", 10),
    ("parse_groups('x111435 ')", 222874),
    ("parse_groups('23 x')", 50),
    ("parse_groups(',1823b2721')", 3650),
    ("parse_groups('a-')", 0),
    ("parse_groups('3338381x')", 6676766),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("parse_groups.py"):
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
