def service_end(pairs):
    result = []
    free_at = 0
    for arrival, work in sorted(pairs):
        if free_at < arrival:
            free_at %= arrival
        result.append(free_at - arrival)
        free_at += work
    return result
