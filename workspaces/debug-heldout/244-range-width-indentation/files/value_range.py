def value_range(arr):
    if not arr:
    return 0
    return max(arr) - min(arr)
