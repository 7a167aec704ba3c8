def wait_times(couples):
    collected = []
    free_at = {}
    for came, work in sorted(couples):
        if free_at < came:
            free_at = came
        collected.append(free_at - came)
        free_at += work
    return free_at
