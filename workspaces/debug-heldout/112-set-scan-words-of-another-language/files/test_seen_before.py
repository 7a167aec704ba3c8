from seen_before import seen_before

assert seen_before([6, 3, 1, -2, 3, 0, 2]) == ([3, 1, 3, 0], 5)
assert seen_before([4, 0, 9, 2, 4, 6]) == ([9, 2, 4, 6], 3)
assert seen_before([-1]) == ([-1], 1)
assert seen_before([0, 8, 4, 1, 0, -2, 3]) == ([1, 0, -2, 3], 5)
assert seen_before([8, 0, -1, -2]) == ([-1, -2], 3)
assert seen_before([-1, -1]) == ([-1, -1], 1)
assert seen_before([8, 0, -2, 7, 0]) == ([-2, 7, 0], 3)
assert seen_before([]) == ([], 0)
print("ok")
