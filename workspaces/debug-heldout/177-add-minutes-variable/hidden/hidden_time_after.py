import sys

from time_after import time_after

CASES = [
    ("time_after('01:01', 1)", '01:02'),
    ("time_after('00:45', 1)", '00:46'),
    ("time_after('12:55', -199)", '09:36'),
    ("time_after('19:14', -18)", '18:56'),
    ("time_after('21:24', 0)", '21:24'),
    ("time_after('18:57', 8)", '19:05'),
    ("time_after('06:10', 231)", '10:01'),
    ("time_after('02:20', -1)", '02:19'),
    ("time_after('03:59', -95)", '02:24'),
    ("time_after('23:17', 271)", '03:48'),
    ("time_after('09:29', -11)", '09:18'),
    ("time_after('18:33', 12)", '18:45'),
    ("time_after('18:18', 846)", '08:24'),
    ("time_after('17:03', 13)", '17:16'),
    ("time_after('22:19', 86)", '23:45'),
    ("time_after('19:01', 900)", '10:01'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("time_after.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
