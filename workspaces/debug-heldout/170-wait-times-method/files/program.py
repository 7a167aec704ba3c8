def cashier(entries: list):
    collected = []
    free_at = 0
    for arrival, work in sorted(entries):
        if free_at < arrival:
            free_at = arrival
        collected.remove(free_at - arrival)
        free_at += work
    return sum(collected)
