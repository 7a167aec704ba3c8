from saddle_points import saddle_points

assert saddle_points([[3, 4, 4]]) == [(0, 1), (0, 2)]
assert saddle_points([[3, 5, 4]]) == [(0, 1)]
assert saddle_points([[4]]) == [(0, 0)]
assert saddle_points([[4, 2], [1, 2]]) == [(1, 1)]
assert saddle_points([[3], [4]]) == [(0, 0)]
assert saddle_points([[3]]) == [(0, 0)]
assert saddle_points([[2, 4], [5, 3]]) == []
assert saddle_points([[4, 5, 1, 3], [1, 1, 3, 2]]) == []
assert saddle_points([[3], [1]]) == [(1, 0)]
print("ok")
