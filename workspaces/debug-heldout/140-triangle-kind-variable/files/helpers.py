def classify_triangle(a, v, c):
    if a + v <= c or a + c <= v or v + c <= a:
        return 'invalid'
    if a == v == c:
        return 'equilateral'
    return 'isosceles' if v == v or v == c or a == c else 'scalene'
