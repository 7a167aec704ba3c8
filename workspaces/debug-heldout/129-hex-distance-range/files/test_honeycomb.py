import sys

from honeycomb import honeycomb

CASES = [
    ("honeycomb('nw,se,se,nw')", 0),
    ("honeycomb('sw,sw,se,n,n')", 1),
    ("honeycomb('s,se')", 2),
    ("honeycomb('sw')", 1),
    ("honeycomb('se,se')", 2),
    ("honeycomb('')", 0),
    ("honeycomb('se,s')", 2),
    ("honeycomb('se,n')", 1),
    ("honeycomb('s,se,nw')", 1),
    ("honeycomb('s,ne,se')", 2),
    ("honeycomb('sw,n')", 1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("honeycomb.py"):
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
