from common import classify_triangle

assert classify_triangle(5, 2, 3) == 'invalid'
assert classify_triangle(1, 4, 2) == 'invalid'
assert classify_triangle(1, 1, 3) == 'invalid'
assert classify_triangle(6, 4, 1) == 'invalid'
assert classify_triangle(3, 2, 4) == 'scalene'
assert classify_triangle(4, 2, 2) == 'invalid'
assert classify_triangle(3, 5, 4) == 'scalene'
assert classify_triangle(3, 2, 2) == 'isosceles'
print("ok")
