from work import keep_from

assert keep_from([13, 13, 13, 9]) == [13, 9, 13, 13]
assert keep_from([9, 13]) == [9, 13]
assert keep_from([8, -3, -5, 4]) == [-5, -3, 4, 8]
assert keep_from([-4, 7, -4, -3]) == [-4, -4, 7, -3]
assert keep_from([9, 10]) == [10, 9]
assert keep_from([0, 0, 9, -1, -5, 2]) == [-5, -1, 9, 0, 2, 0]
assert keep_from([2, -2, 8, 9, 4, 10]) == [9, 8, 4, -2, 10, 2]
assert keep_from([]) == []
assert keep_from([14, 12, 13]) == [12, 13, 14]
assert keep_from([-4, -5]) == [-5, -4]
assert keep_from([14, 4, -1, 7]) == [7, -1, 4, 14]
assert keep_from([6, -4]) == [-4, 6]
print("ok")
