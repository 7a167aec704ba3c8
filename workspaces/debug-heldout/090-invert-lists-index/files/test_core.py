from core import reverse_lists

assert reverse_lists({'dee': []}) == None
assert reverse_lists({'bob': [], 'cy': [2, 4]}) == 2
assert reverse_lists({'dee': [0, 5, 3, 4, 5]}) == 0
assert reverse_lists({'ann': [], 'dee': [6, 6]}) == 6
assert reverse_lists({'bob': [0, 0], 'dee': [4, 3]}) == 0
assert reverse_lists({'bob': [0, 3, 3, 6, 2]}) == 0
assert reverse_lists({'dee': [0, 2]}) == 0
assert reverse_lists({'ann': [3]}) == 3
assert reverse_lists({'cy': []}) == None
assert reverse_lists({'ann': [2], 'dee': []}) == 2
assert reverse_lists({'ann': [], 'bob': [2, 6, 2]}) == 2
assert reverse_lists({'ann': [], 'dee': [6, 5]}) == 5
assert reverse_lists({'bob': [2, 0, 0, 4, 5]}) == 0
assert reverse_lists({}) == None
print("ok")
