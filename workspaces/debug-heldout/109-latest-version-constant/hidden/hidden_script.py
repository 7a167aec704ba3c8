import sys

from script import highest_version

CASES = [
    ('highest_version([])', ''),
    ("highest_version(['10.12.9'])", '10.12.9'),
    ("highest_version(['12.4', '4.9'])", '12.4'),
    ("highest_version(['0.9'])", '0.9'),
    ("highest_version(['5.6'])", '5.6'),
    ("highest_version(['7.1.0', '7.1.0'])", '7.1.0'),
    ("highest_version(['12.1', '12.9.10', '0.1.5'])", '12.9.10'),
    ("highest_version(['11.8', '7.1', '11.12.12', '8.11', '7.1.9'])", '11.12.12'),
    ("highest_version(['0.5'])", '0.5'),
    ("highest_version(['1.3.7', '6.4'])", '6.4'),
    ("highest_version(['1.4.9', '1.4.9', '5.5', '7.9'])", '7.9'),
    ("highest_version(['8.3.1', '11.6.8', '10.0.3', '3.2.9'])", '11.6.8'),
    ("highest_version(['0.10'])", '0.10'),
    ("highest_version(['11.5', '12.11.6'])", '12.11.6'),
    ("highest_version(['2.7', '10.3.7', '5.6.2', '10.3.12'])", '10.3.12'),
    ("highest_version(['2.5.0', '6.4', '7.2.6', '11.5'])", '11.5'),
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
