import sys

from script import ip_to_int

CASES = [
    ("ip_to_int('1.196.34.1')", 29630977),
    ("ip_to_int('15.90.184.72')", 257603656),
    ("ip_to_int('18.6.207.192')", 302436288),
    ("ip_to_int('202.10.8.30')", 3389655070),
    ("ip_to_int('13.0.144.2')", 218140674),
    ("ip_to_int('6.201.19.252')", 113841148),
    ("ip_to_int('253.210.12.108')", 4258401388),
    ("ip_to_int('64.197.0.151')", 1086652567),
    ("ip_to_int('149.86.3.176')", 2505442224),
    ("ip_to_int('102.14.18.7')", 1712198151),
    ("ip_to_int('11.20.130.83')", 185893459),
    ("ip_to_int('15.12.91.1')", 252467969),
    ("ip_to_int('112.18.25.181')", 1880234421),
    ("ip_to_int('198.190.4.228')", 3334341860),
    ("ip_to_int('252.12.0.8')", 4228644872),
    ("ip_to_int('0.139.30.154')", 9117338),
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
