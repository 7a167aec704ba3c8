import sys

from work import ip_to_int

CASES = [
    ("ip_to_int('163.6.0.13')", 2735079437),
    ("ip_to_int('115.0.19.3')", 1929384707),
    ("ip_to_int('49.0.16.19')", 822087699),
    ("ip_to_int('201.146.161.223')", 3381830111),
    ("ip_to_int('235.9.108.19')", 3943263251),
    ("ip_to_int('85.214.14.65')", 1440091713),
    ("ip_to_int('185.247.78.82')", 3119992402),
    ("ip_to_int('14.59.99.20')", 238773012),
    ("ip_to_int('50.94.7.10')", 845022986),
    ("ip_to_int('18.246.199.20')", 318162708),
    ("ip_to_int('47.140.11.13')", 797707021),
    ("ip_to_int('17.179.5.16')", 296944912),
    ("ip_to_int('1.1.10.60')", 16845372),
    ("ip_to_int('8.23.35.128')", 135734144),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("work.py"):
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
