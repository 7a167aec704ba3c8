def count_sames(left, right):
    """In how many places do two lists agree?"""
    count = 0
    for a, b in zip(left, right):
        if a is b:
            count += 1
    return count
