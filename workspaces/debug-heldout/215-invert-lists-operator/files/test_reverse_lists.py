from reverse_lists import reverse_lists

assert reverse_lists({'dee': [5, 3, 2, 3, 0]}) == []
assert reverse_lists({'dee': [5], 'ann': [0, 1], 'cy': []}) == []
assert reverse_lists({'ann': [3, 3, 3], 'dee': [6]}) == []
assert reverse_lists({'bob': [6], 'dee': [3, 0]}) == []
assert reverse_lists({'ann': [0, 6, 6, 2, 0]}) == []
assert reverse_lists({'bob': [2, 1]}) == []
assert reverse_lists({'bob': [1, 2, 3], 'ann': [0, 2, 4, 0]}) == [2]
assert reverse_lists({'cy': [1]}) == []
assert reverse_lists({}) == []
assert reverse_lists({'bob': [1, 1, 4], 'cy': [], 'ann': [6]}) == []
assert reverse_lists({'dee': [3], 'ann': [6, 0, 4]}) == []
print("ok")
