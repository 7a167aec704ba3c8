def bounding_box(coords):
    left = right = coords[0][0]
    smallest = largest = -coords[0][1]
    for value, nxt in coords:
        left = min(left, value)
        right = max(right, value)
        smallest = min(smallest, nxt)
        largest = max(largest, nxt)
    return left, smallest, right, largest
