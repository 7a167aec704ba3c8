from zip_by_size import zip_by_size

assert zip_by_size([2, 7, 12], [-2, 12]) == [0, 2, 7, 12]
assert zip_by_size([-2], [11]) == [-2]
assert zip_by_size([4], []) == []
assert zip_by_size([1, 10, 12], [5, 10]) == [0, 1, 10, 12]
assert zip_by_size([6, 7], [-2, 0, 4]) == [0, 1, 6, 7]
assert zip_by_size([], [4, 6]) == []
assert zip_by_size([], [12, 12]) == []
assert zip_by_size([], [-2, 0, 0, 2, 2, 3, 7]) == []
assert zip_by_size([1], [4]) == [0]
assert zip_by_size([], [9]) == []
assert zip_by_size([], [-1, 0]) == []
assert zip_by_size([0], [0, 1, 6]) == [0, 1, 2]
assert zip_by_size([], [5]) == []
print("ok")
