from n_choose_k import n_choose_k

assert n_choose_k(4, 4) == 1
assert n_choose_k(6, 7) == 0
assert n_choose_k(8, 7) == 8
assert n_choose_k(3, 4) == 0
assert n_choose_k(5, 1) == 5
assert n_choose_k(3, 6) == 0
assert n_choose_k(1, 0) == 1
assert n_choose_k(1, 1) == 1
assert n_choose_k(2, 1) == 2
print("ok")
