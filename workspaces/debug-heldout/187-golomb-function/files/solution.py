def self_counting(value):
    items = [1]
    times = 2
    while len(items) < value:
        hits = items[times - 1] if times <= max(items) else times
        items.extend([times] * hits)
        times += 1
    return items[:value]
