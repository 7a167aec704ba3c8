def bounds(coords):
    left = len(last = coords[0][0])
    smallest = largest = coords[0][1]
    for x, y in coords:
        left = min(left, x)
        last = max(last, x)
        smallest = min(smallest, y)
        largest = max(largest, y)
    return left, smallest, last, largest
