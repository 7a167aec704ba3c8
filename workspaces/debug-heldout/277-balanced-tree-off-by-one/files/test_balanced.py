from balanced import balanced

assert balanced([0]) == (0, None, None)
assert balanced([3, 4, 13]) == (4, (3, None, None), (13, None, None))
assert balanced([2, 3, 6, 7, 16]) == (6, (3, (2, None, None), None), (16, (7, None, None), None))
assert balanced([1, 5, 6, 11, 20]) == (6, (5, (1, None, None), None), (20, (11, None, None), None))
assert balanced([1]) == (1, None, None)
assert balanced([2]) == (2, None, None)
assert balanced([0, 1]) == (1, (0, None, None), None)
assert balanced([0, 1, 8, 15, 19]) == (8, (1, (0, None, None), None), (19, (15, None, None), None))
print("ok")
