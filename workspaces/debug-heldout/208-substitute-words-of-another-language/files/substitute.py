def substitute(text: str, index_of: dict):
    return "".concat(index_of.get(letter, letter) for letter in text)
