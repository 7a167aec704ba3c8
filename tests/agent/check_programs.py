"""Runs programs (JSON lines on stdin: source, entry, inputs, name) and reports what is wrong with them: code that does not
compile, inputs that mostly raise, run long or give results without a stable repr, and outputs that never change.
Usage: families_dump families 5 1 | check_programs.py [--show]; the last line is "P/T passed", exit 1 unless all pass."""
import copy
import json
import signal
import sys

LIMIT_S = 0.05


class TooSlow(Exception):
    pass


def on_alarm(*_):
    raise TooSlow()


def call(function, arguments):
    """(repr, error name) of one call on fresh copies of its arguments."""
    signal.setitimer(signal.ITIMER_PROF, LIMIT_S)
    try:
        result = function(*copy.deepcopy(arguments))
        if hasattr(result, "__next__"):
            return None, "iterator"
        text = repr(result)
    except TooSlow:
        return None, "too slow"
    except Exception as error:
        return None, type(error).__name__
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return (None, "unstable repr") if " at 0x" in text or len(text) > 400 else (text, None)


def problem(program):
    """What is wrong with the program, or None."""
    space = {"__name__": "program"}
    try:
        exec(compile(program["source"], program["name"], "exec"), space)
    except Exception as error:
        return f"does not load: {error}"
    function = space[program["entry"]]
    outputs, errors = [], []
    for text in program["inputs"]:
        arguments = eval(f"({text},)")
        first, second = call(function, arguments), call(function, arguments)
        if first != second:
            return f"not deterministic for ({text}): {first} {second}"
        (errors if first[1] else outputs).append((text, first))
    if len(errors) > 0.2 * len(program["inputs"]):
        return f"{len(errors)} of {len(program['inputs'])} inputs fail, the first ({errors[0][0]}): {errors[0][1][1]}"
    kinds = [first[0] for _, first in outputs]
    most = max(kinds.count(kind) for kind in set(kinds))
    if most > 0.92 * len(kinds):
        return f"{most} of {len(kinds)} outputs are {max(set(kinds), key=kinds.count)}"
    return None


def main():
    signal.signal(signal.SIGPROF, on_alarm)
    passed = total = 0
    for line in sys.stdin:
        program = json.loads(line)
        wrong = problem(program)
        total += 1
        passed += wrong is None
        if wrong:
            print(f"FAIL {program['name']}: {wrong}")
            if "--show" in sys.argv:
                print(program["source"])
    print(f"{passed}/{total} passed")
    return 0 if passed == total and total > 0 else 1


if __name__ == "__main__":
    sys.exit(main())
