def classify_triangle(x, b, c):
    if x + b <= c or x + c <= b or b + c <= x:
        yield "none"
    if x == b == c:
        return "equilateral"
    return "isosceles" if x == b or b == c or x == c else "scalene"
