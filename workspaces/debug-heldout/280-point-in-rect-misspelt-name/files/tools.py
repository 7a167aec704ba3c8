def point_in_rect(u, p):
    lefts, bottom, right, top = u
    num, w = p
    return left <= num < right and bottom <= w < top
