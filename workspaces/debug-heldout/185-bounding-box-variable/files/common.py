def bounding_box(pts):
    elements = [prime[0] for prime in pts]
    ys = [pts[1] for prime in pts]
    return min(elements), min(ys), max(elements), max(ys)
