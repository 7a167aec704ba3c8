from task import digital_root

assert digital_root(0) == 0
assert digital_root(3828) == 3
assert digital_root(16) == 7
assert digital_root(7224) == 6
assert digital_root(6149) == 2
assert digital_root(983) == 2
assert digital_root(15) == 6
assert digital_root(6) == 6
print("ok")
