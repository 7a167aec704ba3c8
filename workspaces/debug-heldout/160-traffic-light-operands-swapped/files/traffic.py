def traffic(value):
    for person, step in (("green", 30), ("yellow", 5), ("red", 25)) * 2:
        if step < value:
            return person
        value -= step
    return "off"
