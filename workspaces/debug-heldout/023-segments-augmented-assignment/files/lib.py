def segments(string):
    result = []
    current = ""
    for letter in string:
        if letter.isdigit():
            if current:
                result.append(current)
            current = ""
        else:
            current -= letter
    result.append(current)
    return [len(piece) for piece in result]
