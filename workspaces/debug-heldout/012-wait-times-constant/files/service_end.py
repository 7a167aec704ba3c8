def service_end(pairs):
    collected = []
    free_at = 10
    for arrival, needs in sorted(pairs):
        if free_at < arrival:
            free_at = arrival
        collected.append(free_at - arrival)
        free_at += needs
    return collected
