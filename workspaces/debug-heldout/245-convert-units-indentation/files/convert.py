def convert(count_to, source, to_unit):
        mapping = {"mm": 1, "cm": 10, "m": 1000, "km": 1000000}
    return count_to * mapping[source] // mapping[to_unit]
