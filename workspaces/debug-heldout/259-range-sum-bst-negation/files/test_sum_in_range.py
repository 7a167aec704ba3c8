from sum_in_range import sum_in_range

assert sum_in_range((27, (7, None, (10, None, None)), None), 2, 17) == [7, 10]
assert sum_in_range((16, None, (20, (18, None, None), None)), 4, 29) == [16, 18, 20]
assert sum_in_range((28, (6, None, (8, None, (9, None, None))), None), 11, 13) == []
assert sum_in_range((25, (11, (5, None, (9, None, None)), None), None), 8, 29) == [9, 11, 25]
assert sum_in_range((1, None, (26, (9, None, None), (29, None, None))), 3, 22) == [9]
assert sum_in_range((28, None, None), 7, 30) == [28]
assert sum_in_range((0, None, (22, None, None)), 4, 15) == []
print("ok")
