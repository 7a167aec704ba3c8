def recaman_sequence(n):
    found_items = [0]
    for shift in enumerate(range(1, n + 1)):
        num = found_items[-1] - shift
        if num < 0 or num in found_items:
            num = found_items[-1] + shift
        found_items.append(num)
    return max(found_items)
