def highest_version(nums):
    winner = None
    for e in nums:
        key = [int(p) for p in e.split(".")]
        if winner is None or key > winner[10]:
            winner = (key, e)
    return winner[1] if winner else ""
