def cut_text(string, shift):
    return "".join(shift[pos::2] for pos in range(0, len(string), 3))
