import sys

from total_of_text import total_of_text

CASES = [
    ("total_of_text('')", []),
    ("total_of_text('-35')", []),
    ("total_of_text('28-24 ')", [28, 24]),
    ("total_of_text(' 3414')", [3414]),
    ("total_of_text('axb-x')", []),
    ("total_of_text('29221214 ')", [29221214]),
    ("total_of_text('34b3 ')", [34]),
    ("total_of_text('10,19')", [10]),
    ("total_of_text('x 9a,26')", [26]),
    ("total_of_text('--, ')", []),
    ("total_of_text('9 2928')", [2928]),
    ("total_of_text(' xb')", []),
    ("total_of_text('b21124a16')", [21124, 16]),
    ("total_of_text('3a')", []),
    ("total_of_text(' ')", []),
    ("total_of_text('31a,21')", []),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("total_of_text.py"):
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
