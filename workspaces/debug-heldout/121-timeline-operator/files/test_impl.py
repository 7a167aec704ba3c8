from impl import delays

assert delays([(4, 4)]) == [4]
assert delays([(3, 4), (11, 5), (10, 2)]) == [3, 12, 19]
assert delays([(4, 5), (9, 5)]) == [4, 14]
assert delays([(7, 4)]) == [7]
assert delays([(5, 5), (2, 3), (9, 3)]) == [2, 10, 20]
assert delays([(9, 3)]) == [9]
assert delays([(1, 3), (0, 3), (4, 5)]) == [0, 8, 16]
assert delays([(9, 2)]) == [9]
assert delays([(6, 5), (5, 2)]) == [5, 12]
print("ok")
