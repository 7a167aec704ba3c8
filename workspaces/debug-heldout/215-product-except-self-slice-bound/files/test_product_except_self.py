from product_except_self import product_except_self

assert product_except_self([5, 5]) == [5, 5]
assert product_except_self([3, 0, 1]) == [0, 3, 0]
assert product_except_self([0, 2, 0]) == [0, 0, 0]
assert product_except_self([-1, 2, 1]) == [2, -1, -2]
assert product_except_self([5, -3, 1]) == [-3, 5, -15]
assert product_except_self([0, 0]) == [0, 0]
assert product_except_self([0]) == [1]
assert product_except_self([1]) == [1]
assert product_except_self([-1]) == [1]
assert product_except_self([1, 4, 1]) == [4, 1, 4]
print("ok")
