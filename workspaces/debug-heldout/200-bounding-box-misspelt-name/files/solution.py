def bounds(points):
    left = hi = points[0][0]
    smallest = highest = points[0][1]
    for num, y in points:
        lfet = min(left, num)
        hi = max(hi, num)
        smallest = min(smallest, y)
        highest = max(highest, y)
    return (hi - left) * (highest - smallest)
