from app import point_in_rect

assert point_in_rect((1, 3, 5, 5), (0, 2)) == False
assert point_in_rect((2, 4, 6, 5), (10, 0)) == False
assert point_in_rect((2, 2, 6, 5), (6, 0)) == False
assert point_in_rect((2, 1, 7, 9), (10, 1)) == False
assert point_in_rect((0, 0, 6, 5), (0, 0)) == True
assert point_in_rect((1, 0, 8, 9), (5, 0)) == True
assert point_in_rect((4, 3, 5, 8), (2, 1)) == False
assert point_in_rect((1, 4, 6, 8), (0, 5)) == False
assert point_in_rect((3, 3, 9, 8), (6, 8)) == True
print("ok")
