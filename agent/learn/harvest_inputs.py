"""Inputs on which a function gives varied values. What a parameter may be is guessed from what says so: annotations, docstring,
defaults, calls with literals elsewhere in the package, isinstance checks, methods that are called on it, what it is compared
with and looked up in, and last its name. A search over kinds of values then keeps the combination that works best."""
import ast
import io
import re
import signal
import sys

SECONDS, MAX_SHOWN, MAX_REPR = 0.03, 90, 110
STRINGS = ["", "a", "abc", "hello world", "Foo_Bar", "x=1, y=2", "a/b/c.txt", "  padded ", "one two  three", "1.2.3",
           "key: value", "-5", "42", "3.14", "ABC", "camelCaseName", "a,b;c", "(x)", "'quoted'", "line1\nline2", "<tag>",
           "abc123", "aabbcc", "foo.bar.baz", "0x1f", "yes", "%20a+b", "--flag=1", "a\tb", "user@host", "a-b-c", "Hello, World!"]
TEXTS = {
    "path": ["a/b/c.txt", "/usr/lib/x.so", "foo", "../up/file.tar.gz", "dir/", "/", "", "a//b", "./x.py", "C:\\tmp\\f.txt", "noext"],
    "url": ["http://example.org/a/b?x=1", "https://user:pw@host:8080/p#frag", "ftp://h/f.txt", "/relative/path", "mailto:a@b.c",
            "http://h", "?q=1&r=2", "//cdn.net/x", "http://a.b/c%20d"],
    "number text": ["0", "42", "-7", "3.14", "1e5", "007", "12345678", "1,000", "0x1f", "99", "100", "1/2", " 5 ", "abc"],
    "date": ["2020-01-31", "1999-12-31", "2024-02-29", "2021-06-15T12:30:45", "12:34", "01:02:03", "31/12/2000", "2020-13-01", "20200131"],
    "version": ["1.2.3", "0.1", "2.0.0rc1", "1.10", "1.2.3.dev4", "v3.4", "10", "1.0-beta", "2!1.0", "1.2.3-4"],
    "hex": ["ff", "00ff10", "#a0b1c2", "deadbeef", "0", "7f", "#fff", "123456", "zz", "ABCDEF"],
    "words": ["the quick brown fox", "A Simple Title", "one", "two words", "don't stop", "Hello, world. Bye!", "snake_case_name",
              "HTTPServerError", "x-y-z", "mixed Case words here", "a b c d e", "naive cafe"],
    "code": ["x = 1", "def f(a, b):", "# comment", "a[0]", "f(x, y=2)", "if a: b", "  indented", "'str'", "a + b * c", "{}", "import os"],
    "dna": ["ACGT", "AACCGGTT", "ATGAAATAG", "GATTACA", "", "NNACG", "acgt", "AUGC"],
    "digits": ["0", "1", "12", "123456789", "9780306406157", "4111111111111111", "000", "79927398713", "1010", "11"],
    "list text": ["a,b,c", "1 2 3", "x=1;y=2", "a, b", "k1=v1,k2=v2", "a:b:c", "1-3,5", "", "one", "a|b"],
}
KINDS = ["int", "str", "ints", "strs", "dict", "small", "float", "char", "bool", "none", "bytes", "pairs", "lists", "tuple", "strdict",
         "words", "number text", "list text", "floats", "path", "digits", "set", "records"]
HINTS = [(("path", "filename", "file", "fname", "dir", "directory", "folder", "root", "ext", "basename"), ["path", "str", "strs"]),
         (("url", "uri", "href", "link", "host", "netloc", "query"), ["url", "str", "path"]),
         (("date", "time", "timestamp", "day", "when"), ["date", "int", "number text"]),
         (("version", "ver", "release"), ["version", "str", "tuple"]),
         (("hex", "color", "colour", "rgb"), ["hex", "tuple", "str"]),
         (("seq", "dna", "sequence", "motif"), ["dna", "ints", "strs", "str"]),
         (("digits", "number", "num", "code", "isbn", "cpf"), ["int", "digits", "number text", "float", "str"]),
         (("title", "sentence", "phrase", "word", "name", "label", "identifier"), ["words", "str", "char"]),
         (("text", "string", "s", "line", "value", "data", "key", "prefix", "msg", "message", "arg", "pattern", "content", "str",
           "source", "suffix", "val", "token", "spec", "raw", "input", "obj", "expr"), ["str", "words", "list text", "number text", "bytes"]),
         (("n", "i", "count", "size", "width", "length", "index", "x", "y", "k", "m", "level", "indent", "depth", "a", "b", "start",
           "end", "stop", "offset", "port", "year", "month", "bits", "seconds", "step", "limit", "pos", "order", "p", "q", "r"),
          ["int", "small", "float", "str", "ints"]),
         (("items", "values", "lst", "list", "iterable", "args", "elements", "numbers", "xs", "array", "it", "lines", "names", "parts",
           "words", "tokens", "l", "data", "vector", "points", "rows", "matrix", "shape"), ["ints", "strs", "lists", "pairs", "tuple", "floats"]),
         (("d", "dict", "mapping", "kwargs", "options", "params", "attrs", "headers", "config", "dct", "info"), ["dict", "strdict", "pairs", "records"])]
TYPES = {"int": ["int", "small"], "float": ["float", "int"], "str": ["str", "words", "list text", "number text", "path"], "bool": ["bool"],
         "bytes": ["bytes"], "None": ["none"], "list": ["ints", "strs", "lists"], "tuple": ["tuple", "pairs"], "dict": ["dict", "strdict"],
         "set": ["set"], "Number": ["int", "float"], "Sequence": ["ints", "strs"], "Iterable": ["ints", "strs"], "Mapping": ["dict", "strdict"],
         "string": ["str", "words"], "integer": ["int", "small"], "number": ["int", "float"], "boolean": ["bool"], "unicode": ["str"]}
METHODS = {"str": "strip lstrip rstrip split lower upper startswith endswith encode splitlines title isdigit isalpha find rfind rsplit "
                  "replace partition rpartition capitalize isupper islower zfill ljust rjust expandtabs translate format isspace isalnum",
           "dict": "items keys values get setdefault update", "list": "append sort extend insert reverse", "bytes": "decode hex",
           "set": "union add issubset difference intersection issuperset", "int": "bit_length"}
METHOD_OF = {name: kind for kind, names in METHODS.items() for name in names.split()}


class Late(BaseException):
    pass


def late(signum, frame):
    raise Late


class Guess:
    """Of one parameter: kinds of values, likeliest first, and literals that its own function or its callers mention."""

    def __init__(self, name):
        self.name, self.kinds, self.pool, self.keys, self.keyword, self.repeated = name, [], [], [], False, False

    def of_type(self, text):
        for word in re.findall(r"[A-Za-z]+", text):
            for known, kinds in TYPES.items():
                if word.lower() == known.lower() or word.lower() == known.lower() + "s":
                    self.kinds += kinds
        inner = re.match(r".*(?:[Ll]ist|Sequence|Iterable|Tuple|tuple)\[(\w+)", text)
        if inner:
            self.kinds = {"int": ["ints"], "str": ["strs"], "float": ["floats"], "List": ["lists"], "Tuple": ["pairs"]}.get(inner[1], []) + self.kinds

    def literal(self, value):
        if isinstance(value, (str, int, float, bytes, tuple, list, dict, bool, type(None))) and len(repr(value)) <= 60:
            self.pool.append(value)

    def finish(self):
        named = []
        for names, kinds in HINTS:
            if self.name in names or any(len(n) > 3 and n in self.name for n in names):
                named += kinds
        self.kinds = list(dict.fromkeys(self.kinds + (["pool", "near"] if self.pool else []) + named + KINDS))
        self.pool = self.pool[:24]

    def draw(self, kind, rng):
        if kind in ("pool", "near") or self.pool and rng.random() < 0.2:
            value = rng.choice(self.pool)
            return self.varied(value, rng) if rng.random() < {"pool": 0.1, "near": 0.8}.get(kind, 0.5) else value
        value = values(kind, rng)
        if self.keys and isinstance(value, dict) and kind in ("dict", "strdict"):
            value = {k: (rng.randint(0, 9) if kind == "dict" else rng.choice(STRINGS)) for k in self.keys if rng.random() < 0.7}
        return value

    def varied(self, value, rng):
        """A neighbour of a literal."""
        if isinstance(value, bool) or value is None:
            return value
        if isinstance(value, int):
            return rng.choice([value + 1, value - 1, value * 2, -value, value // 2, value + rng.randint(-9, 9)])
        if isinstance(value, str):
            other = rng.choice([v for v in self.pool if isinstance(v, str)] + STRINGS[:12])
            at = rng.randint(0, len(value))
            return rng.choice([value + other, other + value, value[:at], value[at:], value.upper(), value[:at] + other + value[at:], value * 2,
                               other + " " + value, value.swapcase()])[:40]
        if isinstance(value, (list, tuple)) and value:
            kept = [v for v in value if rng.random() < 0.8] + rng.choices(value, k=rng.randint(0, 2))
            return tuple(value) if isinstance(value, tuple) and rng.random() < 0.5 else type(value)(kept)
        if isinstance(value, dict):
            return {k: v for k, v in value.items() if rng.random() < 0.75}
        return value


def values(kind, rng):
    if kind in TEXTS:
        return rng.choice(TEXTS[kind])
    if kind == "int":
        return rng.choice([0, 1, 2, 3, 5, 7, 10, 12, 16, 31, 60, 100, 255, -1, -3, 1000, rng.randint(-20, 50), rng.randint(0, 3000)])
    if kind == "float":
        return rng.choice([0.0, 1.0, 0.5, -1.5, 2.25, 10.0, 0.1, 99.9, round(rng.uniform(-50, 50), 2)])
    if kind == "bytes":
        return rng.choice([b"", b"a", b"abc", b"\x00\x01\x02", b"hello world", b"\xff\x10", b"k: v", bytes(rng.randrange(256) for _ in range(4))])
    keys = rng.sample(["a", "b", "c", "name", "x"], rng.randint(0, 4))
    simple = {
        "small": lambda: rng.randint(0, 6), "str": lambda: rng.choice(STRINGS), "char": lambda: rng.choice("abcxyzABC019_- ,."),
        "bool": lambda: rng.random() < 0.5, "none": lambda: None, "ints": lambda: [rng.randint(-9, 20) for _ in range(rng.randint(0, 6))],
        "strs": lambda: [rng.choice(STRINGS[1:]) for _ in range(rng.randint(0, 4))],
        "floats": lambda: [round(rng.uniform(-9, 9), 1) for _ in range(rng.randint(1, 4))],
        "pairs": lambda: [(rng.choice("abcd"), rng.randint(0, 9)) for _ in range(rng.randint(0, 4))],
        "lists": lambda: [[rng.randint(0, 9) for _ in range(3)] for _ in range(rng.randint(1, 3))],
        "tuple": lambda: tuple(rng.randint(0, 9) for _ in range(rng.choice([2, 2, 3, 3, 4]))),
        "set": lambda: {rng.randint(0, 9) for _ in range(rng.randint(1, 4))}, "dict": lambda: {k: rng.randint(0, 9) for k in keys},
        "records": lambda: [{"name": rng.choice("abc"), "x": rng.randint(0, 9)} for _ in range(rng.randint(0, 3))],
        "strdict": lambda: {k: rng.choice(STRINGS[1:8]) for k in keys}}
    return simple[kind]()


def constant(node):
    try:
        return True, ast.literal_eval(node)
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        return False, None


class Uses(ast.NodeVisitor):
    """What the body says of its parameters."""

    def __init__(self, guesses, tables):
        self.guesses, self.tables = guesses, tables

    def of(self, node):
        return self.guesses.get(node.id) if isinstance(node, ast.Name) else None

    def visit_Call(self, node):
        function = node.func
        if isinstance(function, ast.Name) and function.id == "isinstance" and len(node.args) == 2 and self.of(node.args[0]):
            self.of(node.args[0]).of_type(ast.unparse(node.args[1]))
        if isinstance(function, ast.Attribute):
            guess = self.of(function.value)
            if guess is not None and function.attr in METHOD_OF:
                guess.kinds += TYPES[METHOD_OF[function.attr]]
                for argument in node.args:
                    found, value = constant(argument)
                    if found and guess.kinds[-1] not in ("dict", "strdict"):
                        for one in value if isinstance(value, tuple) else (value,):
                            guess.literal(one)
                    elif found and isinstance(value, str):
                        guess.keys.append(value)
            for argument in node.args:
                if self.of(argument) and isinstance(function.value, ast.Name) and function.value.id in self.tables:
                    for key in self.tables[function.value.id]:
                        self.of(argument).literal(key)
                elif self.of(argument) and function.attr in ("match", "search", "sub", "findall", "finditer", "fullmatch", "split"):
                    self.of(argument).kinds += ["str", "words", "list text", "number text", "version", "date"]
        self.generic_visit(node)

    def visit_Compare(self, node):
        sides = [node.left] + node.comparators
        for guess in filter(None, map(self.of, sides)):
            for other in sides:
                found, value = constant(other)
                if found:
                    for one in value if isinstance(value, (tuple, list, set)) else (value,):
                        guess.literal(one)
                elif isinstance(other, ast.Name) and other.id in self.tables:
                    for key in self.tables[other.id]:
                        guess.literal(key)
        self.generic_visit(node)

    def visit_Subscript(self, node):
        found, key = constant(node.slice)
        guess = self.of(node.value)
        if guess is not None and found and isinstance(key, str):
            guess.keys.append(key)
            guess.kinds += ["dict", "strdict"]
        if self.of(node.slice) and isinstance(node.value, ast.Name) and node.value.id in self.tables:
            for value in self.tables[node.value.id]:
                self.of(node.slice).literal(value)
        self.generic_visit(node)

    def visit_BinOp(self, node):
        guess = self.of(node.left) or self.of(node.right)
        if guess is not None and isinstance(node.op, (ast.FloorDiv, ast.BitAnd, ast.LShift, ast.RShift, ast.Pow, ast.Sub, ast.Div)):
            guess.kinds += ["int", "float"] if isinstance(node.op, (ast.Sub, ast.Div, ast.Pow)) else ["int", "small"]
        self.generic_visit(node)

    def visit_For(self, node):
        guess = self.of(node.iter)
        if guess is not None:
            guess.kinds += ["pairs", "lists"] if isinstance(node.target, ast.Tuple) else ["strs", "ints", "str"]
        self.generic_visit(node)


def guesses_of(original, node, module, calls):
    """Of `node`, the cleaned form of `original`; `calls`: argument lists from elsewhere, [(positional, {name: value})]."""
    a = node.args
    guesses = {p.arg: Guess(p.arg) for p in a.posonlyargs + a.args + ([a.vararg] if a.vararg else []) + a.kwonlyargs}
    for p in a.kwonlyargs:
        guesses[p.arg].keyword = True
    if a.vararg:
        guesses[a.vararg.arg].repeated = True
    doc = ast.get_docstring(original) or ""
    for p in ast.walk(original.args):
        if isinstance(p, ast.arg) and p.arg in guesses:
            if p.annotation is not None:
                guesses[p.arg].of_type(ast.unparse(p.annotation))
            for told in re.findall(rf":type {p.arg}: *(.*)|:param (\w+) {p.arg}:|^\s*{p.arg} *: *(\w.*)|^\s*{p.arg} *\((.*?)\):", doc, re.M):
                guesses[p.arg].of_type(" ".join(told))
    ordered = [p.arg for p in a.posonlyargs + a.args]
    for positional, named in calls:
        for name, value in list(zip(ordered, positional)) + list(named.items()):
            if name in guesses:
                guesses[name].literal(value)
    tables = {}
    for name, value in module["constants"].items():
        found, value = constant(value)
        if found and isinstance(value, (dict, list, tuple, set, str)):
            tables[name] = list(value)[:12]
    Uses(guesses, tables).visit(node)
    for p, default in list(zip(ordered[::-1], a.defaults[::-1])) + [(p.arg, d) for p, d in zip(a.kwonlyargs, a.kw_defaults) if d]:
        found, value = constant(default)
        if found:
            guesses[p].literal(value)
            guesses[p].of_type(type(value).__name__ if value is not None else "")
    own = [n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, (str, bytes)) and 0 < len(n.value) <= 16]
    for guess in guesses.values():
        if len(guess.pool) < 6:
            guess.pool += own[:6]
        guess.finish()
    return list(guesses.values()), len(ordered) - len(a.defaults)


def attempt(function, shown):
    """The value's text, or None, and the name of the value's type where it is no literal."""
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS, SECONDS)
    saved = sys.stdout, sys.stderr
    sys.stdout = sys.stderr = io.StringIO()
    value = text = None
    try:
        value = eval(f"_({shown})", {"_": function})
        text = repr(value)
        if type(value).__name__ not in ("int", "str", "list", "tuple", "dict", "bool", "float", "NoneType", "bytes", "set", "complex"):
            return None, type(value).__name__
    except Late:
        return None, "late"
    except BaseException:
        return None, ""
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        sys.stdout, sys.stderr = saved
    if len(text) > MAX_REPR:
        return None, ""
    try:
        return (text, "") if repr(ast.literal_eval(text)) == text else (None, "")
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        return None, ""


class Search:
    """Argument lists of one function."""

    def __init__(self, text, name, guesses, needed, rng):
        scope = {"__name__": "harvested"}
        exec(compile(text, "harvested", "exec"), scope)
        self.function, self.guesses, self.needed, self.rng = scope[name], guesses, needed, rng
        self.lates, self.types = 0, {}

    def shown(self, kinds):
        parts = []
        for guess, kind in zip(self.guesses, kinds):
            if guess.keyword:
                if kind is not None and self.rng.random() < 0.7:
                    parts.append(f"{guess.name}={guess.draw(kind, self.rng)!r}")
            elif guess.repeated:
                parts += [repr(guess.draw(kind, self.rng)) for _ in range(self.rng.randint(0, 3))]
            elif kind is not None:
                parts.append(repr(guess.draw(kind, self.rng)))
        return ", ".join(parts)

    def attempt(self, shown):
        text, why = attempt(self.function, shown)
        if why == "late":
            self.lates += 1
        elif why:
            self.types[why] = self.types.get(why, 0) + 1
        return text

    def kinds(self, trial):
        """None: not given. Positional parameters without a value are the last ones."""
        given = len(self.guesses) if trial % 3 else max(self.needed, 1)
        kinds = []
        for i, guess in enumerate(self.guesses):
            order = guess.kinds
            kind = order[0] if trial == 0 else order[min(int(self.rng.expovariate(0.42)), len(order) - 1)]
            kinds.append(kind if i < given or guess.keyword and trial % 3 else None)
        return kinds

    def best_kinds(self):
        best, best_score = None, 0
        for trial in range(36):
            kinds, outputs, tried = self.kinds(trial), [], 12
            for n in range(tried):
                shown = self.shown(kinds)
                out = self.attempt(shown)
                if out is not None and len(shown) <= MAX_SHOWN:
                    outputs.append(out)
                if n == 4 and not outputs:
                    break
            distinct = len(set(outputs))
            score = len(outputs) / tried + 2 * distinct / tried - (0.5 if distinct <= 2 else 0)
            if len(outputs) >= 6 and distinct >= 2 and score > best_score:
                best, best_score = kinds, score
            if best_score > 2.6 or self.lates > 6:
                break
        return best

    def inputs(self, examples):
        """`examples`: argument texts that somebody wrote; they come first. Raises nothing; (None, why) when none are found."""
        found, outputs = {}, []

        def keep(shown):
            if shown in found or len(shown) > MAX_SHOWN:
                return
            out = self.attempt(shown)
            if out is not None and outputs.count(out) < 12:
                found[shown] = out
                outputs.append(out)

        for shown in examples:
            keep(shown)
        best = self.best_kinds()
        if best is None:
            return None, "too slow" if self.lates > 6 else "no inputs found"
        for _ in range(110):
            kinds = list(best)
            if self.rng.random() < 0.15:
                i = self.rng.randrange(len(kinds))
                kinds[i] = kinds[i] and self.rng.choice(self.guesses[i].kinds[:8])
            keep(self.shown(kinds))
            if len(found) >= 30 or self.lates > 12:
                break
        if len(found) < 10:
            return None, "too few inputs"
        if max(map(outputs.count, outputs)) > 0.75 * len(outputs) or len(set(outputs)) < 2 or len(set(outputs)) * 6 < len(outputs) and len(set(outputs)) < 3:
            return None, "outputs do not vary"
        return list(found), ""
