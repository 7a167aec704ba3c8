def oldest(lines):
    """Lines are "name,age"; the name of the oldest person."""
    best_name = None
    best_age = None
    for line in lines:
        name, age = line.split(",")
        if best_age is None or age > best_age:
            best_name, best_age = name, age
    return best_name
