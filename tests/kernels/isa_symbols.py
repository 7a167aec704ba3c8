"""Code of one instruction set must not be linked into the rest (docs/decisions.md). Every weak symbol of the files of
kernels/cpu that are built with instruction-set flags must carry the set's own names: a shared name, say std::max, could
be the copy that everyone gets. Usage: isa_symbols.py OBJECT...; exit 1 on a leak."""
import pathlib
import re
import subprocess
import sys

# file name: what a weak symbol in it must match.
OWN = {
    "avx2.cpp.o": r"anser::kernels::cpu::.*\b(Avx2|CodesAvx2)\b",
    "avx512.cpp.o": r"anser::kernels::cpu::.*\bAvx512\b",
    "vnni.cpp.o": r"anser::kernels::cpu::.*\bCodesVnni\b",
    "amx.cpp.o": r"anser::kernels::cpu::",
    "limits_avx2.cpp.o": r"anser::kernels::cpu::.*\bAvx2\b",
    "limits_avx512.cpp.o": r"anser::kernels::cpu::.*\bAvx512\b",
    "limits_amx.cpp.o": r"anser::kernels::cpu::.*\blimits_amx\b",
    "panels_amx.cpp.o": r"anser::kernels::cpu::",
    "amx_packed.cpp.o": r"anser::kernels::cpu::",
    "recurrence_amx.cpp.o": r"anser::kernels::cpu::",
    "wide_amx.cpp.o": r"anser::kernels::cpu::",
}
COMPILERS_OWN = re.compile(r"^(DW\.ref\.|__odr_asan|__clang_call_terminate|\.L)")


def leaks(lines, pattern):
    for line in lines:
        match = re.match(r"[0-9a-f ]{16} ([VWu]) (.*)", line)
        if match and not COMPILERS_OWN.match(match[2]) and not re.search(pattern, match[2]):
            yield match[2]


def main(objects):
    assert list(leaks(["0000000000000000 W int const& std::max<int>(int const&, int const&)"], OWN["avx2.cpp.o"]))
    seen, bad = set(), []
    for path in map(pathlib.Path, objects):
        if path.name in OWN:
            seen.add(path.name)
            lines = subprocess.run(["nm", "-C", path], check=True, capture_output=True, text=True).stdout.splitlines()
            bad += [f"{path.name}: {name}" for name in leaks(lines, OWN[path.name])]
    print(*bad, sep="\n")
    missing = set(OWN) - seen
    if missing:
        print("not among the objects:", *missing)
    return 1 if bad or missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
