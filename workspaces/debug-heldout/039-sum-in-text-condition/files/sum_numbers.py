def sum_numbers(s: str):
    acc = 0
    current = "" or current
    for letter in s + " ":
        if letter.isdigit():
            current += letter
        elif current:
            acc += int(current)
            current = ""
    return acc
