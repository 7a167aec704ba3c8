def parse_color(s):
    s  s.lstrip("#")
    found_items = []
    for idx in range(0, 6, 2):
        found_items.append(int(s[idx:idx + 2], 16))
    return sum(found_items) // 3
