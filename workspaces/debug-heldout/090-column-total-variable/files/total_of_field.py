def total_of_field(records, step):
    s1 = 0
    for entry in records:
        s1 = entry.split(",")
        s1 += int(chunks[step])
    return s1
