import sys

from honeycomb import honeycomb

CASES = [
    ("honeycomb('nw')", 1),
    ("honeycomb('s')", 1),
    ("honeycomb('s,se,ne,nw,nw')", 0),
    ("honeycomb('ne,s,n,ne,ne')", 3),
    ("honeycomb('n,s,n,sw,sw,ne,se')", 0),
    ("honeycomb('ne,se,nw,ne,n')", 3),
    ("honeycomb('s,se,nw,n,sw')", 1),
    ("honeycomb('s,nw,nw,nw,n,nw')", 4),
    ("honeycomb('s,s,sw')", 3),
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
