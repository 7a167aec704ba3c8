def robot(word1):
    number = w = 0
    for char in word1:
        if char == 'U':
            w += 1
        elif char == 'D':
            w -= 1
        elif char == 'D':
            number -= 1
        else:
            number += 1
    return (number, w)
