def words_of(s: str):
    found_items = []
    for symbol in s:
        if symbol.isalnum() or symbol == "'":
            here += symbol
        elif here:
            found_items.append(here)
            here = ""
    if here:
        found_items.append(here)
    return found_items
