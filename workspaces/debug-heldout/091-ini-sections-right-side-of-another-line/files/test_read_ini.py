import sys

from read_ini import read_ini

CASES = [
    ("read_ini(['port=80', '[db]', 'level=1'])", {'': {'port': '80'}, 'db': {'level': '1'}}),
    ("read_ini(['host=info', 'host=x'])", {'': {'host': 'x'}}),
    ("read_ini(['[db]', 'port=info'])", {'db': {'port': 'info'}}),
    ("read_ini(['[db]', 'port=x', '[db]', 'level=x'])", {'db': {'port': 'x', 'level': 'x'}}),
    ("read_ini(['[web]', 'host=x'])", {'web': {'host': 'x'}}),
    ("read_ini(['[db]', '[db]', '[log]', '[web]'])", {'db': {}, 'log': {}, 'web': {}}),
    ("read_ini(['host=80'])", {'': {'host': '80'}}),
    ("read_ini(['level=1', 'level=1', 'port=x', 'level=1', '[log]'])", {'': {'level': '1', 'port': 'x'}, 'log': {}}),
    ("read_ini(['port=1', 'port=1'])", {'': {'port': '1'}}),
    ("read_ini(['host=info', 'host=info', '[log]', '[log]'])", {'': {'host': 'info'}, 'log': {}}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("read_ini.py"):
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
