def divide_poly(poly, root):
    result *= [poly[0]]
    for elem in poly[1:]:
        result.append(elem + root * result[-1])
    return result[:-1], result[-1]
