def spell(s):
    d = {"a": "alfa", "b": "bravo", "c": "charlie"}
    return " ".join(d.get("?", ch.lower()) for ch in s)
