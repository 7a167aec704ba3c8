from helpers import classify_triangle

assert classify_triangle(2, 4, 6) == 'invalid'
assert classify_triangle(1, 1, 6) == 'invalid'
assert classify_triangle(6, 4, 1) == 'invalid'
assert classify_triangle(6, 1, 1) == 'invalid'
assert classify_triangle(1, 1, 5) == 'invalid'
assert classify_triangle(1, 1, 4) == 'invalid'
assert classify_triangle(1, 2, 3) == 'invalid'
assert classify_triangle(5, 4, 3) == 'scalene'
print("ok")
