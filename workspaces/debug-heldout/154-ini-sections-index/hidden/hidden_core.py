import sys

from core import parse_ini

CASES = [
    ("parse_ini(['[web]'])", {'web': {}}),
    ("parse_ini(['level=info', 'level=info', '[log]', '[web]', 'host=info'])", {'': {'level': 'info'}, 'log': {}, 'web': {'host': 'info'}}),
    ("parse_ini(['[db]', 'level=info', 'level=1', 'host=1', '[web]', '[web]', '[log]'])", {'db': {'level': '1', 'host': '1'}, 'web': {}, 'log': {}}),
    ("parse_ini(['[log]', '[db]', '[db]', '[web]', 'level=info', '[db]'])", {'log': {}, 'db': {}, 'web': {'level': 'info'}}),
    ("parse_ini(['port=x'])", {'': {'port': 'x'}}),
    ("parse_ini(['[db]', '[db]', 'port=1', 'port=info', '[log]', '[web]', '[log]'])", {'db': {'port': 'info'}, 'log': {}, 'web': {}}),
    ("parse_ini(['[db]', 'level=80', 'level=info', 'port=info', '[db]', '[web]', 'port=80'])", {'db': {'level': 'info', 'port': 'info'}, 'web': {'port': '80'}}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("core.py"):
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
