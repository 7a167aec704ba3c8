import sys

from render_settings import render_settings

CASES = [
    ("render_settings({'b': 4})", 'b=4'),
    ("render_settings({'b': 'Hello', 'a': 4})", 'a=4&b=Hello'),
    ("render_settings({'q': 'summer', 'a': 9})", 'a=9&q=summer'),
    ("render_settings({'id': 9, 'a': 'on', 'page': 'book'})", 'a=on&id=9&page=book'),
    ("render_settings({'q': 'noon', 'page': 'aaa', 'id': 'apple'})", 'id=apple&page=aaa&q=noon'),
    ("render_settings({'q': 14, 'a': 7, 'page': 15})", 'a=7&page=15&q=14'),
    ("render_settings({'b': 8})", 'b=8'),
    ("render_settings({'q': 'two', 'b': 'To', 'id': 'abba'})", 'b=To&id=abba&q=two'),
    ("render_settings({'page': 16, 'id': 'jump', 'q': 3})", 'id=jump&page=16&q=3'),
    ("render_settings({'b': 'south', 'id': 18, 'a': 'aaa'})", 'a=aaa&b=south&id=18'),
    ("render_settings({'a': 11, 'b': 7})", 'a=11&b=7'),
    ("render_settings({'a': 14, 'q': 16})", 'a=14&q=16'),
    ("render_settings({'id': 3, 'a': 18})", 'a=18&id=3'),
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
