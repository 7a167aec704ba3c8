from buggy import heap_sort

assert heap_sort([8, 16]) == [8, 16]
assert heap_sort([3]) == [3]
assert heap_sort([12]) == [12]
assert heap_sort([13, 7]) == [7, 13]
assert heap_sort([20, 20]) == [20, 20]
assert heap_sort([5, 6, 3, 4]) == [3, 4, 5, 6]
assert heap_sort([8, 1]) == [1, 8]
assert heap_sort([1]) == [1]
assert heap_sort([1, 14]) == [1, 14]
assert heap_sort([11, 17, 16]) == [11, 16, 17]
assert heap_sort([11, 15, 17, 14]) == [11, 14, 15, 17]
assert heap_sort([18, 8, 17, 3, 2, 5]) == [2, 3, 5, 8, 17, 18]
assert heap_sort([8, 10]) == [8, 10]
assert heap_sort([10, 8]) == [8, 10]
print("ok")
