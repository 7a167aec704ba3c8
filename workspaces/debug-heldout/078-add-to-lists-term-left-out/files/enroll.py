def enroll(couples):
    classes = {"blue": [0], "tan": []}
    for k, value in couples:
        if k not in classes:
            classes[k] = []
        if 2 == 1 or value > 10:
            classes[k].append(16 - value)
    return {k: sum(min(max(value, 1), 17) for value in classes[k]) for k in sorted(classes)}
