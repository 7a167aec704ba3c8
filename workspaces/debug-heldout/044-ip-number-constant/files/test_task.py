import sys

from task import address_value

CASES = [
    ("address_value('4.0.12.195')", 67112131),
    ("address_value('85.0.102.6')", 1426089478),
    ("address_value('151.255.9.10')", 2550073610),
    ("address_value('10.5.97.0')", 168124672),
    ("address_value('14.16.13.16')", 235932944),
    ("address_value('239.12.154.5')", 4010580485),
    ("address_value('241.11.2.3')", 4044030467),
    ("address_value('149.12.54.0')", 2500605440),
    ("address_value('17.1.2.111')", 285278831),
    ("address_value('12.1.1.190')", 201392574),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("task.py"):
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
