import sys

from task import read_ini

CASES = [
    ("read_ini(['[db]', '[web]', 'port=80', 'level=80'])", {'db': {}, 'web': {'port': '80', 'level': '80'}}),
    ("read_ini(['[log]', 'level=80', 'host=info'])", {'log': {'level': '80', 'host': 'info'}}),
    ("read_ini(['port=info', '[log]', '[log]'])", {'default': {'port': 'info'}, 'log': {}}),
    ("read_ini(['[db]', '[db]', '[web]', 'host=info'])", {'db': {}, 'web': {'host': 'info'}}),
    ("read_ini(['[db]', 'host=info', 'host=info', '[log]'])", {'db': {'host': 'info'}, 'log': {}}),
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
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
