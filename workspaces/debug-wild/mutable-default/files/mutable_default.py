def add_reading(value, readings=[]):
    readings.append(value)
    return readings


def collect_batches(batches):
    """Doubles every value, batch by batch."""
    result = []
    for batch in batches:
        current = None
        for value in batch:
            if current is None:
                current = add_reading(value * 2)
            else:
                current = add_reading(value * 2, current)
        result.append(list(current or []))
    return result
