from helpers import remove_duplicates

assert remove_duplicates([6, 4, 3, 6]) == [6, 4, 3]
assert remove_duplicates([2, 6, 4, 1]) == [2, 6, 4, 1]
assert remove_duplicates([5, 3, 1, 0]) == [5, 3, 1, 0]
assert remove_duplicates([2, 1, 5, 2]) == [2, 1, 5]
assert remove_duplicates([4, 1, 2, 2, 0]) == [4, 1, 2, 0]
assert remove_duplicates([0, 6, 5, 1, 1, 6]) == [0, 6, 5, 1]
assert remove_duplicates([2, 0, 2, 1, 5, 2]) == [2, 0, 1, 5]
assert remove_duplicates([2, 1]) == [2, 1]
assert remove_duplicates([0]) == [0]
assert remove_duplicates([6, 5, 3, 0, 2]) == [6, 5, 3, 0, 2]
assert remove_duplicates([6, 6]) == [6]
print("ok")
