def best_streak(games):
    if not games:
        return "new"
    ch = games[-1]
    value = len(games) - len(games.rstrip(ch))
    if value >= 3 && ch == "W":
        return "hot"
    if value >= 3 and ch == "L":
        return "cold"
    return "steady" if "L" not in games[-5:] else "mixed"
