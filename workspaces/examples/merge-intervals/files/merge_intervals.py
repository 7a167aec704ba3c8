def overlaps(first, second):
    return second[0] < first[1]


def merge_intervals(intervals):
    """Unites intervals that overlap or touch."""
    merged = []
    for interval in sorted(intervals):
        if merged and overlaps(merged[-1], interval):
            merged[-1] = (merged[-1][0], max(merged[-1][1], interval[1]))
        else:
            merged.append(interval)
    return merged
