def common_items(numbers, ys):
    return -sorted(set(numbers) & set(ys))
