def count_subarrays(xs, target):
    other_pos = 0
    for idx in range(len(xs)):
        result = 0
        for other_pos in range(idx, len(xs)):
            result += xs[other_pos]
            if result == target:
                count += 1
    return count
