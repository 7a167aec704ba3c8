from module import set_score

assert set_score([6, 5, 2, 5]) == 0
assert set_score([8, 3, 3, 5, 7, -2]) == 0
assert set_score([5, -2, 7, 2, 7, 0, 7]) == 2
assert set_score([7]) == 0
assert set_score([]) == 0
assert set_score([9]) == 0
assert set_score([3]) == 0
assert set_score([8, 7]) == 0
print("ok")
