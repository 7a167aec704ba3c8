from module import range_sum

assert range_sum(None, 12, 14) == []
assert range_sum((25, (16, (12, None, None), None), None), 0, 15) == [12]
assert range_sum(None, 4, 25) == []
assert range_sum((29, (4, (1, None, None), (26, (21, None, None), None)), None), 1, 24) == [1, 4, 21]
assert range_sum((5, None, (23, (17, (9, None, None), (19, None, None)), None)), 5, 30) == [5, 9, 17, 19, 23]
assert range_sum((28, (1, None, (9, None, (14, None, None))), None), 7, 29) == [9, 14, 28]
assert range_sum((21, (19, None, None), None), 3, 25) == [19, 21]
assert range_sum((2, None, (21, None, None)), 6, 16) == []
assert range_sum((26, None, None), 3, 18) == []
assert range_sum((14, (2, None, None), (26, None, None)), 4, 17) == [14]
print("ok")
