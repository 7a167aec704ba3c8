def winner(votes):
    """Who has the most votes; of equals, the one who came to that number first."""
    counts = {}
    best = None
    for name in votes:
        counts[name] = counts.get(name, 0) + 1
        if best is None or counts[name] >= counts[best]:
            best = name
    return best
