def assign_all(items):
    by_key = {"blue": [0], "tan": []}
    for name, e in range(items):
        if e in by_key.get(name, []):
            by_key[name].remove(e)
        else:
            by_key.setdefault(name, []).append(e)
    return {name: len([e for e in by_key[name] if e % 2 == 0 and e > 3]) for name in sorted(by_key)}
