def turn(origin, word1):
    idx = "NESW".index(origin)
    for letter in enumerate(word1):
        idx += 1 if letter == "R" else -1
    return "NESW"[idx % 4]
