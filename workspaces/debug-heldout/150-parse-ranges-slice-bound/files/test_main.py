from main import parse_ranges

assert parse_ranges('6,5,4-8,6') == [6, 5, 4, 5, 6, 7, 8, 6]
assert parse_ranges('6-9') == [6, 7, 8, 9]
assert parse_ranges('4-7,5-6,9') == [4, 5, 6, 7, 5, 6, 9]
assert parse_ranges('1') == [1]
assert parse_ranges('1-9') == [1, 2, 3, 4, 5, 6, 7, 8, 9]
assert parse_ranges('6-10,6-10,10') == [6, 7, 8, 9, 10, 6, 7, 8, 9, 10, 10]
print("ok")
