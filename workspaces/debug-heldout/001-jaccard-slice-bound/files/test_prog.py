from prog import similarity

assert similarity({3, 4, 2}, {5}) == 0.0
assert similarity({4}, {6}) == 0.0
assert similarity({4}, set()) == 0.0
assert similarity({4, 0, 3}, {0}) == 0.33
assert similarity(set(), {4, 1, 2}) == 0.0
assert similarity({5}, set()) == 0.0
assert similarity(set(), set()) == 0.0
assert similarity(set(), {4}) == 0.0
assert similarity({2, 1, 0}, set()) == 0.0
assert similarity({0, 2}, set()) == 0.0
print("ok")
