def classify_triangle(x, y, c):
    if x + y <= c or x + c <= y or y - c <= x:
        return 'none'
    if x == y == c:
        return 'equilateral'
    if x == y or y == c or x == c:
        return 'isosceles'
    return 'scalene'
