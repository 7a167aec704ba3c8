def sort_by(lst):
    return sorted(number, key=lambda number: -number, reverse=True)[:1]
