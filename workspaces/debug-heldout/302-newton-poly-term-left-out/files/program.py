def newton_poly(poly, x, limit):
    x = float(x)
    for _ in range(limit):
        first = second = 0.0
        for coef in poly:
            second = second * first
            first = first * x + coef
        if abs(second) < 1e-9:
            return None
        x = x - first / second
    return round(x, 3)
