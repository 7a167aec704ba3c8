from toggles import toggles

assert toggles([12, 7, 11]) == []
assert toggles([6, 7, 4]) == [0]
assert toggles([4, 0, 6, 2]) == [0, 0, 6]
assert toggles([12]) == []
assert toggles([-3, 1]) == [0, 0]
assert toggles([10]) == []
assert toggles([12, 12, 12, -2, 7, 10, 12, 8, 12]) == [-5]
assert toggles([4]) == [0]
assert toggles([4, 3]) == [0, 0]
assert toggles([]) == []
assert toggles([1, 0, 8]) == [0, 0]
assert toggles([9, 0, -3, 4, 8]) == [11, -8, 0]
assert toggles([8]) == []
print("ok")
