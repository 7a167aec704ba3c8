import sys

from format_pairs import format_pairs

CASES = [
    ("format_pairs({'id': 9, 'q': 'run', 'b': 16})", 'b=16&id=9&q=run'),
    ("format_pairs({'page': 'moon'})", 'page=moon'),
    ("format_pairs({'id': 16})", 'id=16'),
    ("format_pairs({'a': 'you'})", 'a=you'),
    ("format_pairs({'page': 17})", 'page=17'),
    ("format_pairs({'q': 'banana', 'a': 2})", 'a=2&q=banana'),
    ("format_pairs({'id': 'chair', 'q': 0})", 'id=chair&q=0'),
    ("format_pairs({'id': 3, 'b': 'sun'})", 'b=sun&id=3'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("format_pairs.py"):
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
