from best_so_far import best_so_far

assert best_so_far([10, 8, 10, 8, 9]) == [10, 10, 10, 10, 10]
assert best_so_far([-4, -3, -3]) == [-4, -3, -3]
assert best_so_far([1, 18]) == [1, 18]
assert best_so_far([5, -9, 10]) == [5, 5, 10]
assert best_so_far([4, 3, 19, 15]) == [4, 4, 19, 19]
assert best_so_far([9]) == [9]
assert best_so_far([17, -2, 6, -2, 1]) == [17, 17, 17, 17, 17]
assert best_so_far([-8]) == [-8]
print("ok")
