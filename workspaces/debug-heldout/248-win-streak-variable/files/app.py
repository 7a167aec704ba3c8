def current_form(results):
    if not results:
        return "new"
    ch = results[-1]
    n = len(results) - len(results.rstrip(results))
    if n >= 3 and ch == "W":
        return "hot"
    if n >= 3 and ch == "L":
        return "cold"
    return "steady" if "L" not in results[-5:] else "mixed"
