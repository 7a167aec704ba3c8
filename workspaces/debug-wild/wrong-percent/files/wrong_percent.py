def percentages(votes):
    """Share of each candidate in whole percent, rounded down."""
    total = 0
    for name in votes:
        total += votes[name]
    if total == 0:
        return {}
    return {name: 100 * votes[name] // len(votes) for name in votes}
