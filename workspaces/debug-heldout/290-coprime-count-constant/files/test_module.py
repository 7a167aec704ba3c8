from module import phi

assert phi(23) == 22
assert phi(29) == 28
assert phi(9) == 6
assert phi(54) == 18
assert phi(12) == 4
assert phi(34) == 16
assert phi(4) == 2
assert phi(1) == 1
print("ok")
