from work1 import leaves

assert leaves((5, (0, (7, (4, None, None), (8, None, None)), None), None)) == 2
assert leaves((2, (4, None, (5, None, None)), (6, None, None))) == 2
assert leaves(None) == 0
assert leaves((2, None, None)) == 1
assert leaves((4, None, (9, (4, (1, None, None), None), None))) == 1
print("ok")
