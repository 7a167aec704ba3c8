import sys

from program import parse_ini

CASES = [
    ("parse_ini(['[db]', '[log]', 'level=x', 'port=80'])", {'db': {}, 'log': {'level': 'x', 'port': '80'}}),
    ("parse_ini(['[db]', '[web]', 'level=x', '[db]', 'port=x', 'host=1'])", {'db': {'port': 'x', 'host': '1'}, 'web': {'level': 'x'}}),
    ("parse_ini(['port=info', '[web]', 'port=80', 'host=info', '[log]', '[web]', 'level=80'])", {'main': {'port': 'info'}, 'web': {'port': '80', 'host': 'info', 'level': '80'}, 'log': {}}),
    ("parse_ini(['port=1', 'host=80', '[web]', 'port=1'])", {'main': {'port': '1', 'host': '80'}, 'web': {'port': '1'}}),
    ("parse_ini(['level=info', 'host=80', 'level=info', 'host=info', '[db]'])", {'main': {'level': 'info', 'host': 'info'}, 'db': {}}),
    ("parse_ini(['port=80', 'host=1', '[log]', '[web]', 'host=80', '[web]'])", {'main': {'port': '80', 'host': '1'}, 'log': {}, 'web': {'host': '80'}}),
    ("parse_ini(['[web]', 'level=info', '[db]', 'port=80', 'level=1'])", {'web': {'level': 'info'}, 'db': {'port': '80', 'level': '1'}}),
    ("parse_ini(['host=80', 'host=x', 'port=info', '[db]', '[web]'])", {'main': {'host': 'x', 'port': 'info'}, 'db': {}, 'web': {}}),
    ("parse_ini(['host=x', '[db]', '[db]', 'level=80', 'level=80', 'host=x'])", {'main': {'host': 'x'}, 'db': {'level': '80', 'host': 'x'}}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("program.py"):
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
