from time_slices import time_slices

assert time_slices([('bee', 5), ('pen.', 4), ('chair', 5), ('slow', 2)], 1) == ['slow', 'pen.', 'bee', 'chair']
assert time_slices([('road?', 1)], 2) == ['road?']
assert time_slices([('jump', 3), ('jump', 3), ('lamp', 6), ('big', 4)], 1) == ['jump', 'jump', 'big', 'lamp']
assert time_slices([('green', 4), ('river', 2), ('fire', 5), ('to', 3)], 1) == ['river', 'to', 'green', 'fire']
assert time_slices([('king?', 4), ('fire', 6), ('chair', 2), ('chair', 2)], 3) == ['chair', 'chair', 'king?', 'fire']
assert time_slices([('snow', 5)], 2) == ['snow']
assert time_slices([('cat', 4), ('night', 6), ('gold.', 3)], 3) == ['gold.', 'cat', 'night']
assert time_slices([('is', 1), ('table', 6)], 1) == ['is', 'table']
assert time_slices([('one', 4), ('an', 5), ('week', 4), ('cat', 5)], 3) == ['one', 'an', 'week', 'cat']
assert time_slices([], 1) == []
print("ok")
