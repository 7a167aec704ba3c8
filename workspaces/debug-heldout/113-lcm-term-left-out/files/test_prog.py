from prog import least_common_multiple

assert least_common_multiple(40, 20) == 40
assert least_common_multiple(1, 40) == 40
assert least_common_multiple(37, 17) == 629
assert least_common_multiple(5, 16) == 80
assert least_common_multiple(39, 3) == 39
assert least_common_multiple(32, 6) == 96
assert least_common_multiple(4, 39) == 156
assert least_common_multiple(1, 4) == 4
print("ok")
