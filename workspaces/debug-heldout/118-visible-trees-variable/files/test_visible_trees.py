from visible_trees import visible_trees

assert visible_trees([[0], [5]]) == 2
assert visible_trees([[5, 6], [1, 5]]) == 4
assert visible_trees([[1], [1]]) == 2
assert visible_trees([[5], [0]]) == 2
assert visible_trees([[5], [5], [6], [2]]) == 4
assert visible_trees([[2, 1, 0]]) == 3
assert visible_trees([[0]]) == 1
assert visible_trees([[4, 1], [2, 1]]) == 4
assert visible_trees([[2, 3]]) == 2
assert visible_trees([[4, 6, 1]]) == 3
assert visible_trees([[6, 0, 4, 0]]) == 4
assert visible_trees([[0, 5]]) == 2
assert visible_trees([[2], [0], [1], [3]]) == 4
assert visible_trees([[1]]) == 1
print("ok")
