import sys

from total_of_text import total_of_text

CASES = [
    ("total_of_text('1027a4b16')", [4, 16, 1027]),
    ("total_of_text('b262836 ')", [262836]),
    ("total_of_text('3233435 ,')", [3233435]),
    ("total_of_text('9a36a25')", [9, 25, 36]),
    ("total_of_text('391514')", [391514]),
    ("total_of_text('17x-6a')", [6, 17]),
    ("total_of_text('2020377')", [2020377]),
    ("total_of_text('0-b1')", [1, 1]),
    ("total_of_text('1451015,')", [1451015]),
    ("total_of_text(',,b-, ')", []),
    ("total_of_text(',7')", [7]),
    ("total_of_text('8')", [8]),
    ("total_of_text('--251340-')", [251340]),
    ("total_of_text('ax6')", [6]),
    ("total_of_text('27')", [27]),
    ("total_of_text('a637')", [637]),
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
