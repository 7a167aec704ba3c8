from tools import play

assert play([9, 9, 7, 9, 8], 2) == ([], 17)
assert play([9, 8], 4) == ([4, 1], 5)
assert play([1, 2], 1) == ([1, 1], 3)
assert play([1, 9, 2, 3, 9], 1) == ([1, 1, 1], 17)
assert play([9, 9, 6, 4], 3) == ([3, 1, 3, 3], 10)
assert play([6], 2) == ([2], 3)
assert play([4, 2], 1) == ([1, 1], 6)
print("ok")
