from source import least_common_multiple

assert least_common_multiple(17, 35) == 595
assert least_common_multiple(26, 21) == 546
assert least_common_multiple(40, 1) == 40
assert least_common_multiple(16, 14) == 112
assert least_common_multiple(24, 39) == 312
assert least_common_multiple(30, 40) == 120
assert least_common_multiple(23, 10) == 230
assert least_common_multiple(28, 20) == 140
assert least_common_multiple(8, 11) == 88
assert least_common_multiple(3, 5) == 15
print("ok")
