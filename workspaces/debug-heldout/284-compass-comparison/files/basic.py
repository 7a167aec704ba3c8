def compass(origin, text: str):
    index = "NESW".index(origin)
    for c in text:
        index += 1 if c != "R" else -1
    return "NESW"[index % 4]
