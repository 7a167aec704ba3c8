def total_by(rows):
    highest = None
    for r in rows:
        if highest is None or r[1] - r[2] > highest[1] * 3 + highest[2]:
            highest = r
    return highest[0] if highest else ""
