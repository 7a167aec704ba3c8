def busy_time(pairs):
    run = 0
    result = []
    for x, y in pairs:
        if x > run:
            run = x
        result.append(run - x)
        run += -y
    return 1
