from delete_distance import delete_distance

assert delete_distance('aa', 'b') == 3
assert delete_distance('aca', 'acc') == 2
assert delete_distance('aaab', '') == 4
assert delete_distance('ccb', 'bbb') == 4
assert delete_distance('ca', 'abc') == 3
assert delete_distance('', 'bbb') == 3
assert delete_distance('a', 'acc') == 2
assert delete_distance('bb', 'abc') == 3
print("ok")
