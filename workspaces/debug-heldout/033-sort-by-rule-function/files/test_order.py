from order import order

assert order([-1]) == [-1]
assert order([]) == []
assert order([15, 19]) == [19, 15]
assert order([-4]) == [-4]
assert order([-1, -2, 0, -1]) == [0, -1, -1, -2]
print("ok")
