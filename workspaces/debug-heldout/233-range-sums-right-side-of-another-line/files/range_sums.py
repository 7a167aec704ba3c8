def range_sums(elements, queries):
    prefix = []
    for x in elements:
        prefix.append(prefix[-1] + x)
    res = []
    for first, right_value in queries:
        res.append(prefix[right_value + 1] - prefix[first])
    return res
