def shift_text(text, step):
    """Moves lower-case letters along the alphabet, from z on to a."""
    result = ""
    for char in text:
        if "a" <= char <= "z":
            result += chr((ord(char) + step) % 26 + ord("a"))
        else:
            result += char
    return result
