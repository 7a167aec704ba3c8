"""Finds small pure functions in Python sources and inputs they work on: in those of this machine and, where a workspace is
given, in the packages that lie in it, one folder each. Runs inside a box: the functions are executed.
Usage: harvest.py OUT SEED [WORKSPACE [alone]]; "alone" leaves this machine's out; prints counts as JSON. Beside it: harvest_select.py (which functions),
harvest_inputs.py (which inputs)."""
import ast
import copy
import json
import os
import random
import re
import resource
import signal
import sys
import time
import traceback

from harvest_inputs import MAX_SHOWN, Search, constant, guesses_of, late
from harvest_select import Unfit, cleaned, inside_class, module_of, shape_of, source_of

ROOTS = ["/usr/lib/python3/dist-packages", "/usr/lib/python3.11", "/usr/lib/python3.12", "/usr/lib/python3.13", "/usr/share"]
SKIP = {"idlelib", "turtledemo", "lib2to3", "__pycache__", "site-packages", "testing", "node_modules", "lib-dynload"}
TESTS = {"test", "tests"}  # read for the calls in them only
FILES_A_JOB, JOBS, JOB_CPU, ALL_CPU = 50, 2, 100, 1700
# What a value that is no literal becomes one by.
COERCE = {"map": "list", "zip": "list", "filter": "list", "generator": "list", "reversed": "list", "list_iterator": "list", "dict_keys": "list",
          "dict_values": "list", "dict_items": "list", "range": "list", "deque": "list", "chain": "list", "enumerate": "list", "islice": "list",
          "OrderedDict": "dict", "Counter": "dict", "defaultdict": "dict", "frozenset": "sorted", "bytearray": "bytes", "Decimal": "str",
          "Fraction": "str", "date": "str", "datetime": "str", "time": "str", "timedelta": "str"}


class Coerce(ast.NodeTransformer):
    def __init__(self, by):
        self.by = by

    def visit_Return(self, node):
        if node.value is not None and not (isinstance(node.value, ast.Constant) and node.value.value is None):
            node.value = ast.Call(ast.Name(self.by, ast.Load()), [node.value], [])
        return node

    def visit_FunctionDef(self, node):
        return node

    visit_Lambda = visit_FunctionDef


def coerced(node, by):
    node = copy.deepcopy(node)
    node.body = [Coerce(by).visit(statement) for statement in node.body]
    return ast.fix_missing_locations(node)


def calls_in(tree, found):
    """Argument lists of literals, by the name of what is called."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not 1 <= len(node.args) + len(node.keywords) <= 6:
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr if isinstance(node.func, ast.Attribute) else ""
        if not name or len(found.setdefault(name, [])) >= 24:
            continue
        values = [constant(a) for a in node.args]
        named = {k.arg: constant(k.value) for k in node.keywords}
        if all(ok for ok, _ in values) and all(ok and k for k, (ok, _) in named.items()):
            found[name].append(([v for _, v in values], {k: v for k, (_, v) in named.items()}))


def examples_of(node, calls):
    """What the docstring's sessions and the callers pass, as argument text; and the same as values."""
    told = []
    for line in re.findall(rf">>> (?:\w+\.)*{re.escape(node.name)}\((.*)\)\s*$", ast.get_docstring(node) or "", re.M):
        try:
            tree = ast.parse(f"{node.name}({line})")
        except (SyntaxError, ValueError):
            continue
        found = {}
        calls_in(tree, found)
        told += found.get(node.name, [])
    told += calls.get(node.name, [])
    texts = [", ".join([repr(v) for v in positional] + [f"{k}={v!r}" for k, v in named.items()]) for positional, named in told]
    return told, [t for t in dict.fromkeys(texts) if len(t) <= MAX_SHOWN]


class Job:
    """Some files of one package, in a process of its own. `state` says where to go on when that process is killed."""

    def __init__(self, number, root, package, paths):
        self.root, self.package, self.paths = root, package, paths
        self.found, self.state = f"found-{number}.jsonl", f"state-{number}.json"
        self.tries = 0

    def run(self, seed):
        signal.signal(signal.SIGVTALRM, late)
        resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
        resource.setrlimit(resource.RLIMIT_CPU, (JOB_CPU, JOB_CPU))
        sys.setrecursionlimit(600)
        state = self.load()
        self.counts, self.skip = state["counts"], state["next"]
        self.seen, self.at, trees, calls = set(), 0, {}, {}
        for path in self.paths:
            try:
                with open(path, encoding="utf-8") as handle:
                    trees[path] = ast.parse(handle.read())
                calls_in(trees[path], calls)
            except (OSError, SyntaxError, ValueError, RecursionError, MemoryError):
                continue
        with open(self.found, "a") as self.out:
            for path, tree in trees.items():
                if not TESTS & set(path.split("/")) and not os.path.basename(path).startswith("test_"):
                    self.file(path, tree, calls, seed)
        self.save(self.at)

    def load(self):
        try:
            with open(self.state) as handle:
                return json.load(handle)
        except (OSError, ValueError):
            return {"next": 0, "counts": {}}

    def save(self, following):
        with open(self.state, "w") as handle:
            json.dump({"next": following, "counts": self.counts}, handle)

    def count(self, what):
        self.counts[what] = self.counts.get(what, 0) + 1

    def file(self, path, tree, calls, seed):
        module = module_of(tree)
        known = [(node, module) for node in module["functions"].values()]
        for owner in module["classes"]:
            known += [(n, inside_class(module, owner)) for n in owner.body if isinstance(n, ast.FunctionDef)]
        if self.at >= self.skip:
            self.count("files")
        for node, view in known:
            self.at += 1
            if self.at <= self.skip:
                continue
            self.count("functions")
            stem = os.path.basename(path)[:-3]
            try:
                found = self.function(node, view, calls, random.Random(f"{seed} {self.package} {stem}.{node.name}"))
            except Unfit as why:
                self.count("- " + str(why))
                continue
            except (RecursionError, MemoryError):
                self.count("- cannot be written down")
                continue
            self.count("kept")
            found.update(entry=node.name, name=f"{stem}.{node.name}", cluster="package " + self.package)
            self.out.write(json.dumps(found) + "\n")
            self.out.flush()

    def function(self, original, module, calls, rng):
        node = cleaned(original, module, True)
        text = source_of(node, module)
        shape = shape_of(ast.parse(text))
        if shape in self.seen:
            raise Unfit("seen before")
        self.seen.add(shape)
        self.count("candidates")
        self.save(self.at)
        told, examples = examples_of(original, calls)
        guesses, needed = guesses_of(original, node, module, told)
        for _ in range(2):
            try:
                search = Search(text, node.name, guesses, needed, rng)
            except Exception:
                raise Unfit("does not load") from None
            inputs, why = search.inputs(examples)
            if inputs is not None:
                return {"source": text, "inputs": inputs, "shape": shape}
            common = max(search.types, key=search.types.get, default="")
            if why != "no inputs found" or common not in COERCE or search.types[common] < 5:
                break
            node = coerced(node, COERCE[common])
            text = source_of(node, module)
        raise Unfit(why if common == "" else "gives objects" if why == "no inputs found" else why)


def files():
    roots = [] if sys.argv[4:] else [(root, False) for root in ROOTS]
    roots += [(root, True) for root in sys.argv[3:4]]
    for root, given in roots:
        for folder, folders, names in os.walk(root):
            folders[:] = sorted(f for f in folders if f not in SKIP and not f.startswith("."))
            for name in sorted(names):
                if name.endswith(".py") and (given or folder != "/usr/lib/python3.11/test"):
                    yield root, os.path.join(folder, name)


def package_of(root, path):
    first = os.path.relpath(path, root).split("/")
    name = first[0][:-3] if first[0].endswith(".py") else first[0]
    return name[8:] if name.startswith("python3-") else name


def jobs():
    packages = {}
    for root, path in files():
        packages.setdefault((root, package_of(root, path)), []).append(path)
    number = 0
    for (root, package), paths in packages.items():
        for at in range(0, len(paths), FILES_A_JOB):
            yield Job(number, root, package, paths[at:at + FILES_A_JOB])
            number += 1


def run_all(seed):
    """At most JOBS processes at a time; one that is killed costs the function it was at."""
    waiting, running, done, lost = list(jobs())[::-1], {}, [], 0
    while waiting or running:
        while waiting and len(running) < JOBS and time.process_time() + sum(os.times()[2:4]) < ALL_CPU:
            job = waiting.pop()
            child = os.fork()
            if child == 0:
                status = 1
                try:
                    job.run(seed)
                    status = 0
                except BaseException:
                    traceback.print_exc()
                finally:
                    os._exit(status)
            running[child] = job
        if not running:
            break
        child, status = os.wait()
        job = running.pop(child)
        if status != 0 and job.tries < 8:
            job.tries += 1
            waiting.append(job)
        else:
            lost += status != 0
            done.append(job)
    return done, len(waiting), lost


def main():
    done, left, lost = run_all(sys.argv[2])
    reasons = {"not reached, files at most": left * FILES_A_JOB, "given up half-way, files at most": lost * FILES_A_JOB}
    total, shapes = {"files": 0, "functions": 0, "candidates": 0, "kept": 0, "reasons": reasons}, set()
    with open(sys.argv[1], "w") as out:
        for job in sorted(done, key=lambda j: int(j.found[6:-6])):
            for what, count in job.load()["counts"].items():
                to = total["reasons"] if what.startswith("- ") else total
                to[what.removeprefix("- ")] = to.get(what.removeprefix("- "), 0) + count
            if not os.path.exists(job.found):
                continue
            with open(job.found) as found:
                for line in map(json.loads, found):
                    # The same function in two packages would be in training and held out at once.
                    if line["shape"] in shapes:
                        total["kept"] -= 1
                        total["reasons"]["seen in another package"] = total["reasons"].get("seen in another package", 0) + 1
                        continue
                    shapes.add(line.pop("shape"))
                    out.write(json.dumps(line) + "\n")
    print(json.dumps(total))


if __name__ == "__main__":
    main()
