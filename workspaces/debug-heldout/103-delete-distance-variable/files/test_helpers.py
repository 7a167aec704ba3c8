from helpers import deletions

assert deletions('', 'aa') == 2
assert deletions('ca', '') == 2
assert deletions('b', 'cacc') == 5
assert deletions('a', 'caabb') == 4
assert deletions('a', 'b') == 2
assert deletions('caaac', 'a') == 4
assert deletions('aa', 'bbb') == 5
assert deletions('', 'bb') == 2
assert deletions('b', '') == 1
assert deletions('', 'cc') == 2
print("ok")
