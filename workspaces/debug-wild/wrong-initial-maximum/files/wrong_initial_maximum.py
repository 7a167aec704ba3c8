def hottest_day(temperatures):
    """Index of the highest temperature, the first one of equals; -1 for no days."""
    best = -1
    highest = 0
    for day, temperature in enumerate(temperatures):
        if temperature > highest:
            highest = temperature
            best = day
    return best
