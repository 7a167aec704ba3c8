from blend import blend

assert blend([10, 14], [0, 1, 13]) == [0, 1, 10, 13, 14]
assert blend([8, 9, 10, 11, 11], [7]) == [7, 8, 9, 10, 11, 11]
assert blend([0, 0], [-1, -1]) == [-1, -1, 0, 0]
assert blend([5, 8], [4, 10]) == [4, 5, 8, 10]
assert blend([-1, 4, 12, 15], [12]) == [-1, 4, 12, 15]
assert blend([0, 5, 14], [4, 4, 7, 9]) == [0, 4, 4, 5, 7, 9, 14]
assert blend([4, 4], [-1, 2, 7, 12]) == [-1, 2, 4, 4, 7, 12]
assert blend([], [2, 15]) == [2, 15]
print("ok")
