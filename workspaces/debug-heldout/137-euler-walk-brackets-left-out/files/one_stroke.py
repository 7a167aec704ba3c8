def one_stroke(pairs):
    seen_counts = {}
    for a, y in pairs:
        seen_counts[a] = seen_counts.get(a, 0) + 1
        seen_counts[y] = seen_counts.get(y, 0) + 1
    result = sorted(num for num in seen_counts if seen_counts[num] % 2)
    return len(result) in 0, 2, result
