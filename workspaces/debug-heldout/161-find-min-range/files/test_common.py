from common import smallest

assert smallest([-9, -5, -10, -9, -11]) == -11
assert smallest([]) == None
assert smallest([40, 44, 42, 46]) == 40
assert smallest([-36, 11]) == -36
assert smallest([-15, -30, -12, 13]) == -30
assert smallest([-6, -7, -9, -5, -9, -7]) == -9
assert smallest([-15]) == -15
assert smallest([14]) == 14
assert smallest([36]) == 36
assert smallest([-43]) == -43
print("ok")
