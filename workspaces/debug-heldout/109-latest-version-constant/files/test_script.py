import sys

from script import highest_version

CASES = [
    ("highest_version(['5.2.7', '6.9.9', '9.7.5'])", '9.7.5'),
    ("highest_version(['1.4.2', '5.4'])", '5.4'),
    ("highest_version(['6.2'])", '6.2'),
    ("highest_version(['2.0.6', '1.3.7'])", '2.0.6'),
    ("highest_version(['6.12.12'])", '6.12.12'),
    ("highest_version(['5.11.0'])", '5.11.0'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("script.py"):
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
