from track_new import track_new

assert track_new([4, 7, 6, -2, -2]) == (1, 4)
assert track_new([3, 7]) == (0, 2)
assert track_new([-2, 5, -1, 8, 4]) == (0, 5)
assert track_new([0, 6]) == (0, 2)
assert track_new([4, 5, 7, 0, 6]) == (0, 5)
assert track_new([5]) == (0, 1)
assert track_new([9]) == (0, 1)
print("ok")
