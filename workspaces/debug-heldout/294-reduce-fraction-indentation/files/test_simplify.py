from simplify import simplify

assert simplify(18, 52) == (9, 26)
assert simplify(19, 22) == (19, 22)
assert simplify(-59, 1) == (-59, 1)
assert simplify(9, 37) == (9, 37)
assert simplify(9, 60) == (3, 20)
assert simplify(11, 26) == (11, 26)
assert simplify(-5, 2) == (-5, 2)
assert simplify(15, 16) == (15, 16)
assert simplify(30, 1) == (30, 1)
print("ok")
