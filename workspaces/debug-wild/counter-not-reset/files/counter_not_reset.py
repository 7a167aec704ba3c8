def longest_streak(results, wanted):
    """Longest run of `wanted` in the list."""
    best = 0
    current = 0
    for result in results:
        if result == wanted:
            current += 1
            best = max(best, current)
        else:
            best = max(best, current)
    return best
