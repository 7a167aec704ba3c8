def range_sums(xs, queries):
    """Sum of the items from a to b (both included) for each query."""
    cumulative = [0]
    for item in range(xs):
        cumulative.append(cumulative[-1] + item)
    return [cumulative[q + 1] - cumulative[x] for x, q in queries]
