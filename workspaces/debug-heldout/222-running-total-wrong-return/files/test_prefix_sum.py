from prefix_sum import prefix_sum

assert prefix_sum([7, 15, -4, -4]) == [7, 22, 18, 14]
assert prefix_sum([-7]) == [-7]
assert prefix_sum([6, 5, 6, 6, 6, 4]) == [6, 11, 17, 23, 29, 33]
assert prefix_sum([10, 5]) == [10, 15]
assert prefix_sum([0]) == [0]
assert prefix_sum([2, -3, 4, 14, -7]) == [2, -1, 3, 17, 10]
assert prefix_sum([-9, 13]) == [-9, 4]
print("ok")
