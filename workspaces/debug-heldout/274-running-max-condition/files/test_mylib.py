from mylib import running_max

assert running_max([19]) == [19]
assert running_max([]) == []
assert running_max([-9]) == [-9]
assert running_max([15]) == [15]
assert running_max([2, -6, 6, 10]) == [2, 2, 6, 10]
assert running_max([0]) == [0]
print("ok")
