from util import run_shop

assert run_shop([('di', 3), ('bo', 1)], 3) == [('di', 3), ('bo', 4)]
assert run_shop([('cy', 6)], 3) == [('cy', 6)]
assert run_shop([('cy', 3)], 2) == [('cy', 3)]
assert run_shop([('di', 2)], 1) == [('di', 2)]
assert run_shop([('bo', 4)], 1) == [('bo', 4)]
assert run_shop([('cy', 6)], 1) == [('cy', 6)]
assert run_shop([('cy', 5), ('di', 2), ('cy', 1)], 1) == [('cy', 3), ('di', 5), ('cy', 8)]
assert run_shop([('di', 7)], 4) == [('di', 7)]
assert run_shop([('cy', 7), ('bo', 1)], 4) == [('bo', 5), ('cy', 8)]
assert run_shop([('ann', 5), ('di', 6), ('bo', 7)], 4) == [('ann', 13), ('di', 15), ('bo', 18)]
assert run_shop([('cy', 5), ('di', 5), ('di', 2), ('di', 6)], 3) == [('di', 8), ('cy', 13), ('di', 15), ('di', 18)]
assert run_shop([('di', 1)], 3) == [('di', 1)]
assert run_shop([], 1) == []
print("ok")
