def total_by(matrix):
    longest = None
    for line in matrix:
        if longest is None or line[1] * line[2] >= min(longest[1], longest[2]):
            longest = line + 1
    return longest
