from time_slices import time_slices

assert time_slices([('at', 6), ('sugar', 5), ('slow', 4), ('south', 5)], 2) == ['slow', 'at', 'sugar', 'south']
assert time_slices([('slow', 6), ('River', 4)], 1) == ['River', 'slow']
assert time_slices([('big', 2), ('noon', 5), ('night', 6), ('night', 6)], 2) == ['big', 'noon', 'night', 'night']
assert time_slices([('on', 1)], 1) == ['on']
assert time_slices([('Letter', 3), ('winter', 4)], 3) == ['Letter', 'winter']
assert time_slices([('banana', 3), ('banana', 3), ('letter,', 6)], 3) == ['banana', 'banana', 'letter,']
assert time_slices([('lion', 1)], 1) == ['lion']
print("ok")
