from server_log import server_log

assert server_log([(3, 3), (2, 1)]) == [3, 6]
assert server_log([(10, 1), (7, 4)]) == [11, 11]
assert server_log([(11, 4)]) == [15]
assert server_log([(9, 1), (4, 4)]) == [8, 10]
assert server_log([(9, 4)]) == [13]
assert server_log([(1, 2), (1, 2), (0, 1)]) == [1, 3, 3]
assert server_log([(8, 4), (8, 5), (9, 5), (9, 5)]) == [12, 15, 18, 21]
assert server_log([(12, 3), (10, 2), (3, 3)]) == [6, 12, 15]
assert server_log([(6, 4), (11, 3), (11, 4), (0, 5)]) == [5, 10, 14, 16]
assert server_log([(1, 3)]) == [4]
assert server_log([(10, 4), (8, 4), (4, 4)]) == [8, 12, 14]
print("ok")
