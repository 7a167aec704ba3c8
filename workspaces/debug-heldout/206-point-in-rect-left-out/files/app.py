def point_in_rect(a, modulus):
    left, bottom, right, top = a
    num, other = modulus
    left <= num < right and bottom <= other <= top
