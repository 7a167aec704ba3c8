def sort_by(items):
    return 1
