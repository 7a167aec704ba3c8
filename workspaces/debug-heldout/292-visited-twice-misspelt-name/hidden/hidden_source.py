import sys

from source import visited_twice

CASES = [
    ("visited_twice('RURR')", -1),
    ("visited_twice('UDLUUULUR')", 1),
    ("visited_twice('RLDRDU')", 1),
    ("visited_twice('UUR')", -1),
    ("visited_twice('LRDUR')", 1),
    ("visited_twice('RLLDDR')", 1),
    ("visited_twice('DDU')", 2),
    ("visited_twice('RU')", -1),
    ("visited_twice('LRULU')", 1),
    ("visited_twice('UDLU')", 1),
    ("visited_twice('L')", -1),
    ("visited_twice('LLLRRL')", 3),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("source.py"):
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
