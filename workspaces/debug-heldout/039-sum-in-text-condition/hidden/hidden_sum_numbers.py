import sys

from sum_numbers import sum_numbers

CASES = [
    ("sum_numbers('25')", 25),
    ("sum_numbers('bb27 10 5')", 42),
    ("sum_numbers('aa18')", 18),
    ("sum_numbers('b1 bb1 4')", 6),
    ("sum_numbers('b16 39 37 day small')", 92),
    ("sum_numbers('b18 an 26 aa21')", 65),
    ("sum_numbers('b13 the One noon')", 13),
    ("sum_numbers('b16 ba1 17 a12')", 46),
    ("sum_numbers('egg 27')", 27),
    ("sum_numbers('queue 6')", 6),
    ("sum_numbers('spring ba25')", 25),
    ("sum_numbers('aa7 a26 a29 b8 aa25')", 95),
    ("sum_numbers('0 iron 13 a')", 13),
    ("sum_numbers('wind bb11 sugar')", 11),
    ("sum_numbers('40')", 40),
    ("sum_numbers('b8 9 snow ox')", 17),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("sum_numbers.py"):
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
