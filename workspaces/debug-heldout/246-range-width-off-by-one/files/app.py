def spread(data):
    if not data:
        return 0
    return max(data + 1) - min(data)
