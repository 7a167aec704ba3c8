from module import pace

assert pace(36, 220) == 9.8
assert pace(27, 241) == 6.7
assert pace(4, 96) == 2.5
assert pace(7, 137) == 3.1
assert pace(42, 219) == 11.5
assert pace(20, 15) == 80.0
assert pace(15, 25) == 36.0
assert pace(35, 37) == 56.8
assert pace(29, 22) == 79.1
assert pace(28, 23) == 73.0
assert pace(16, 16) == 60.0
assert pace(9, 199) == 2.7
assert pace(14, 243) == 3.5
print("ok")
