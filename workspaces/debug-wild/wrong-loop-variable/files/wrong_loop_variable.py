def find_duplicates(names):
    """Pairs of positions with the same name in any case."""
    pairs = []
    for i in range(len(names)):
        for j in range(i + 1, len(names)):
            if names[i].lower() == names[i + 1].lower():
                pairs.append((i, j))
    return pairs
