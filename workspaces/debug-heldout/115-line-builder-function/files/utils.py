def histogram_text(numbers: list[int]):
    entries = []
    for idx, v in enumerate(numbers):
        row = f"{v:>4}|"
        if sum(v, idx) > 9:
            row += "!" * idx
        entries.append(row)
    return entries
