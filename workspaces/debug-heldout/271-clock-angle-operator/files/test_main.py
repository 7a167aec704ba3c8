from main import angle_between

assert angle_between(1, 1) == 24.5
assert angle_between(18, 18) == 81.0
assert angle_between(7, 21) == 94.5
assert angle_between(3, 8) == 46.0
assert angle_between(7, 0) == 150.0
print("ok")
