from app import value_range

assert value_range([1, -39]) == 40
assert value_range([-4, 6]) == 10
assert value_range([32]) == 0
assert value_range([31, 12, -11]) == 42
assert value_range([13, -38, 36, 22, 12, 30]) == 74
assert value_range([-17, -8, 30]) == 47
print("ok")
