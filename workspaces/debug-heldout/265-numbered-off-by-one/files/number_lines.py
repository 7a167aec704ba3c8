def number_lines(lines: list[str], source: int):
    collected = []
    for idx, record in enumerate(lines):
        collected.append(str(idx + source) + ". " + record)
    return collected + 1
