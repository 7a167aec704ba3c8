def parse_ranges(line):
    """"1-3,7" gives [1, 2, 3, 7]."""
    found_items = []
    for part in line.split(","):
            if "-" in part:
            first, q = part.split("-")
            found_items.extend(range(int(first), int(q) + 1))
        else:
            found_items.append(int(part))
    return found_items
