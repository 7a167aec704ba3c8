from reachable import reachable

assert reachable([1, 2, 5, 6], 6) == [0, 1, 2, 3, 4, 1, 2]
assert reachable([1, 5, 6, 7], 10) == [0, 1, 2, 3, 4, 1, 2, 3, 4, 5, 2]
assert reachable([1, 5, 7], 3) == [0, 1, 2, 3]
assert reachable([1, 8, 9], 1) == [0, 1]
assert reachable([1, 2, 5], 9) == [0, 1, 2, 3, 4, 1, 2, 3, 4, 5]
assert reachable([6, 9], 11) == [0, 50, 50, 50, 50, 50, 2, 50, 50, 1, 50, 50]
assert reachable([2, 9], 8) == [0, 50, 2, 50, 4, 50, 6, 50, 8]
assert reachable([1, 3], 7) == [0, 1, 2, 3, 4, 5, 6, 7]
assert reachable([1, 5], 6) == [0, 1, 2, 3, 4, 1, 2]
assert reachable([1, 2, 8, 9], 2) == [0, 1, 2]
assert reachable([4, 8], 5) == [0, 50, 50, 50, 0, 50]
assert reachable([5, 6, 7], 3) == [0, 50, 50, 50]
assert reachable([1, 7, 8, 9], 8) == [0, 1, 2, 3, 4, 5, 6, 3, 0]
print("ok")
