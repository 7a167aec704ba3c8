"""Hostile programs, one function each in the files beside this one, run inside a box as
`python3 hostile.py FILE FUNCTION [ARGUMENT]`. Prints one line, what the function returns.

tests/sandbox/hostile_*.cpp know what to expect, and look at the host besides. Everything is bounded: 300 processes, 1.5 GiB,
300 MB of disk.
"""
import importlib
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

if __name__ == "__main__":
    probe = getattr(importlib.import_module(sys.argv[1]), sys.argv[2])
    print(probe(sys.argv[3] if len(sys.argv) > 3 else ""), flush=True)
