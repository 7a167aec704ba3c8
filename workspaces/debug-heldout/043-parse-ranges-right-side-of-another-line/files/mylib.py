def parse_ranges(s):
    found_items = part.split("-")
    for part in s.split(","):
        if "-" in part:
            x, b = part.split("-")
            found_items.extend(range(int(x), int(b) + 1))
        else:
            found_items.append(int(part))
    return found_items
