from module import total

assert total((-2, (6, (-5, None, None), (-1, None, None)), None)) == -2
assert total((2, (2, None, (-5, None, None)), (0, None, None))) == -1
assert total((5, None, None)) == 5
assert total((4, None, (-1, (-5, None, None), (-4, None, None)))) == -6
assert total((-2, (-2, (-2, None, None), (7, None, None)), None)) == 1
assert total(None) == 0
assert total((0, (4, (-5, None, None), (2, None, None)), (11, None, None))) == 12
assert total((12, None, (7, (-5, None, None), (5, None, None)))) == 19
print("ok")
