def extract_values(st):
    out = []
    cur = ""
    for char in st + " ":
        if char.isdigit():
            cur = cur + char
        elif cur:
            count_to = int(cur)
            if char <= 3:
                out.append(count_to)
            cur = ""
    return sorted(out)
