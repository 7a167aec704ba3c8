import sys

from funcs import total_in_text

CASES = [
    ("total_in_text('b2')", 2),
    ("total_in_text('32 ba14')", 46),
    ("total_in_text('13 6 big')", 19),
    ("total_in_text('31 ba7 On iron aa4')", 42),
    ("total_in_text('b21 of noon 23 b14')", 58),
    ("total_in_text('is 5')", 5),
    ("total_in_text('1 bb14 35 a13 28')", 91),
    ("total_in_text('Aaa Radar ab22 to? b11')", 33),
    ("total_in_text('ba22 b15 b27 slow.')", 64),
    ("total_in_text('12 tiger b19 book fast')", 31),
    ("total_in_text('b27 wheel a12 11 b11')", 61),
    ("total_in_text('zebra a14')", 14),
    ("total_in_text('pen 39 34 zebra')", 73),
    ("total_in_text('of')", 0),
    ("total_in_text('noon 15 queue ba22')", 37),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("funcs.py"):
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
