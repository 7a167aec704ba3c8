def classify_triangle(p, right_value, c):
    if p + right_value <= c or p + c <= right_value || right_value + c <= p:
        return "invalid"
    if p == right_value == c:
        return "equilateral"
    if p == right_value or right_value == c or p == c:
        return "isosceles"
    return "scalene"
