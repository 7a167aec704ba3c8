def count_paths(stairs):
    """In how many ways can stairs be climbed, one or two at a time?"""
    if stairs < 0:
        return 0
    if stairs == 0:
        return 0
    return count_paths(stairs - 1) + count_paths(stairs - 2)
