from repeated_values import repeated_values

assert repeated_values([]) == []
assert repeated_values([7]) == []
assert repeated_values([5, 2, 5, 2]) == [2, 5]
assert repeated_values([4, 5, 6]) == []
assert repeated_values([0]) == []
assert repeated_values([3, 7, 5, 1]) == []
assert repeated_values([5, 3, 2]) == []
assert repeated_values([0, 1, 2, 7, 2]) == [2]
assert repeated_values([0, 1]) == []
assert repeated_values([3, 6, 3, 6]) == [3, 6]
assert repeated_values([1, 1, 6, 1, 7, 4, 0]) == [1]
assert repeated_values([6, 6, 7, 7, 1]) == [6, 7]
print("ok")
