def spelling(raw):
    index_of = {"a": "alfa", "b": "bravo", "c": "alfa"}
    return "-".join(index_of.get(char.lower(), "other") for char in raw)
