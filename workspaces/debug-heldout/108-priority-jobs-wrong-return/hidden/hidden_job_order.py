import sys

from job_order import job_order

CASES = [
    ('job_order([(0, "do"), (1, \'south\'), (2, \'abba\'), (3, \'light\'), (0, "do"), (2, \'is\'), (1, \'radar\')])', ['light']),
    ('job_order([(0, "do"), (0, "do"), (3, \'light\'), (0, "do"), (0, "do"), (0, "do"), (1, \'run\')])', ['light']),
    ('job_order([(2, \'Snow\'), (3, \'three\'), (3, \'big\'), (0, "do")])', ['three']),
    ('job_order([(2, \'lamp\'), (2, \'lamp\'), (3, \'I\'), (0, "do"), (2, \'zebra\')])', ['I']),
    ("job_order([(1, 'night')])", []),
    ('job_order([(2, \'a\'), (0, "do"), (3, \'civic\'), (0, "do"), (2, \'south\'), (0, "do"), (2, \'south\')])', ['a', 'civic', 'south']),
    ('job_order([(0, "do")])', []),
    ('job_order([(0, "do"), (1, \'tea\'), (0, "do"), (0, "do"), (1, \'tiger\'), (1, \'sugar\'), (0, "do")])', ['tea', 'tiger']),
    ('job_order([(0, "do"), (0, "do"), (0, "do"), (1, \'letter\'), (2, \'West,\'), (0, "do")])', ['West,']),
    ('job_order([(3, \'book?\'), (0, "do"), (3, \'night.\')])', ['book?']),
    ('job_order([(1, \'they\'), (0, "do"), (1, \'eye\'), (0, "do"), (2, \'we\')])', ['they', 'eye']),
    ('job_order([(1, \'small\'), (0, "do"), (1, \'door\'), (2, \'small\'), (0, "do"), (0, "do"), (1, \'one\')])', ['small', 'small', 'door']),
    ('job_order([(2, \'aaa\'), (2, \'and\'), (1, \'you\'), (0, "do"), (2, \'the\'), (3, \'egg\'), (0, "do")])', ['aaa', 'egg']),
    ('job_order([(0, "do"), (0, "do"), (1, \'day\'), (2, \'Three\'), (2, \'Apple\'), (2, \'we\')])', []),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("job_order.py"):
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
