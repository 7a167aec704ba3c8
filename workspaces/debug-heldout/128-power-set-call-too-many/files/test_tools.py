from tools import all_subsets

assert all_subsets([5, 2]) == [[], [5], [2], [5, 2]]
assert all_subsets([1, 6]) == [[], [1], [6], [1, 6]]
assert all_subsets([4, 3, 5]) == [[], [4], [3], [4, 3], [5], [4, 5], [3, 5], [4, 3, 5]]
assert all_subsets([3]) == [[], [3]]
assert all_subsets([]) == [[]]
assert all_subsets([2]) == [[], [2]]
assert all_subsets([6]) == [[], [6]]
assert all_subsets([2, 3]) == [[], [2], [3], [2, 3]]
print("ok")
