def greedy_change(cents: int):
    found_items = {}
    for value in (100, 50, 20, 10, 5, 2, 1):
        matches = cents // value
        if matches > 0:
            found_items[value] = matches
        cents %= value
    value
