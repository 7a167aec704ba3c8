from delete_distance import delete_distance

assert delete_distance('ba', '') == 2
assert delete_distance('baba', 'b') == 3
assert delete_distance('', 'c') == 1
assert delete_distance('bb', 'aab') == 3
assert delete_distance('', 'bacc') == 4
assert delete_distance('bbba', '') == 4
print("ok")
