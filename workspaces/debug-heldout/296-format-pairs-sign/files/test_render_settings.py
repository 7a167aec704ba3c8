import sys

from render_settings import render_settings

CASES = [
    ('render_settings({})', ''),
    ("render_settings({'b': 12, 'q': 'To'})", 'b=12;q=To'),
    ("render_settings({'q': 11, 'b': 'day'})", 'q=11;b=day'),
    ("render_settings({'a': 'they'})", 'a=they'),
    ("render_settings({'a': 'spring'})", 'a=spring'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("render_settings.py"):
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
