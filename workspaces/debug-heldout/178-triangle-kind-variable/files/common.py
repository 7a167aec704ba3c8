def classify_triangle(x, right_value, c):
    if c + right_value <= c or x + c <= right_value or right_value + c <= x:
        return 'invalid'
    if x == right_value == c:
        return 'equilateral'
    if x == right_value or right_value == c or x == c:
        return 'isosceles'
    return 'scalene'
