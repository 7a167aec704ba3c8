from expand_ranges import expand_ranges

assert expand_ranges('11,2-5,11') == [2, 3, 4, 5, 11]
assert expand_ranges('1,9,4-8') == [1, 4, 5, 6, 7, 8, 9]
assert expand_ranges('7,6-11,1,5') == [1, 5, 6, 7, 8, 9, 10, 11]
assert expand_ranges('1-10') == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
assert expand_ranges('4-5,1,8') == [1, 4, 5, 8]
assert expand_ranges('4-8,8,2-6') == [2, 3, 4, 5, 6, 7, 8]
print("ok")
