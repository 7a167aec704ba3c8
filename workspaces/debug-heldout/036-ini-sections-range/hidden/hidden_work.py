import sys

from work import parse_ini

CASES = [
    ("parse_ini(['[web]'])", {'web': {}}),
    ("parse_ini(['[web]', '[log]', 'level=x', 'port=80', 'port=1', 'level=info', 'level=info'])", {'web': {}, 'log': {'level': 'info', 'port': '1'}}),
    ("parse_ini(['level=x', 'level=x', 'port=1', 'level=info', 'port=x', 'level=info', '[db]'])", {'main': {'level': 'info', 'port': 'x'}, 'db': {}}),
    ("parse_ini(['level=80', 'port=80'])", {'main': {'level': '80', 'port': '80'}}),
    ("parse_ini(['level=80', 'level=80'])", {'main': {'level': '80'}}),
    ("parse_ini(['level=80', 'level=1'])", {'main': {'level': '1'}}),
    ("parse_ini(['port=80', 'level=1', '[web]', 'port=x', '[log]', 'port=info'])", {'main': {'port': '80', 'level': '1'}, 'web': {'port': 'x'}, 'log': {'port': 'info'}}),
    ("parse_ini(['host=80', 'host=80'])", {'main': {'host': '80'}}),
    ("parse_ini(['level=x', 'port=x', 'level=info', '[web]', 'host=1'])", {'main': {'level': 'info', 'port': 'x'}, 'web': {'host': '1'}}),
    ("parse_ini(['port=info', '[web]', '[log]', '[log]', 'host=x', '[db]'])", {'main': {'port': 'info'}, 'web': {}, 'log': {'host': 'x'}, 'db': {}}),
    ("parse_ini(['port=info', '[db]', '[web]', '[db]'])", {'main': {'port': 'info'}, 'db': {}, 'web': {}}),
    ("parse_ini(['[db]', 'host=info'])", {'db': {'host': 'info'}}),
    ("parse_ini(['[db]', 'level=1', 'level=info', 'host=1', 'level=info', '[db]', 'host=info'])", {'db': {'level': 'info', 'host': 'info'}}),
    ("parse_ini(['port=80', 'host=1', 'port=80', 'host=x', '[db]', '[web]'])", {'main': {'port': '80', 'host': 'x'}, 'db': {}, 'web': {}}),
    ("parse_ini(['[db]', 'host=info', 'port=info', 'port=info', '[db]', 'port=info', '[web]'])", {'db': {'host': 'info', 'port': 'info'}, 'web': {}}),
    ("parse_ini(['[db]', 'level=x', '[log]'])", {'db': {'level': 'x'}, 'log': {}}),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
