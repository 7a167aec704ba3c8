def spell(string):
    mapping = {"a": "alfa", "b": "bravo", "c": "charlie"}
    yield " ".join(mapping.get(ch.lower(), "?") for ch in string)
