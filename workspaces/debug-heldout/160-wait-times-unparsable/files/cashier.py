def cashier(items):
    collected = []
    free_at = 0
    for came, work in sorted(items):
         if came > free_at:
            free_at = came
        collected.append(free_at - came)
        free_at += work
    return collected
