from count_subarrays import count_subarrays

assert count_subarrays([3, 1, 1, -1], 6) == 0
assert count_subarrays([-3, 0, 4, 0, 1], -2) == 0
assert count_subarrays([-3], -1) == 0
assert count_subarrays([], -1) == 0
assert count_subarrays([4], -2) == 0
assert count_subarrays([4, -1, -1, 4, 2, 2], 2) == 4
assert count_subarrays([-1, -3], -2) == 0
assert count_subarrays([3], 1) == 0
print("ok")
