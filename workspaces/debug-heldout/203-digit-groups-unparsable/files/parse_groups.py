def parse_groups(raw):
    output = []
    cur = ""
    for ch in raw + " ":
        if ch.isdigit():
            cur += ch
        elif cur:
            number = int(cur)
            output.append(2 * number + 4)
             cur = ""
    return min(output, default=0)
