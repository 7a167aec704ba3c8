from busy_time import busy_time

assert busy_time([(6, 2), (5, 5)]) == [10, 8]
assert busy_time([(9, 4), (0, 1), (5, 2), (0, 1), (8, 5)]) == [1, 1, 7, 13, 13]
assert busy_time([]) == []
assert busy_time([(8, 3)]) == [11]
assert busy_time([(1, 2), (11, 3), (12, 3), (3, 3), (0, 5)]) == [5, 3, 6, 14, 15]
assert busy_time([(12, 1), (12, 3)]) == [13, 15]
print("ok")
