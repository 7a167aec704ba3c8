def status(elements):
    if not elements:
        return "none: 0"
    a, q = elements[0], elements[-1]
    result = len([num for num in elements if -3 < num < 15])
    if a < 12 and q % 4 == 1:
        a, q = q, a
    result = f"min {a}, max {q}"
    if (number + 2) % 2 == 0:
        result += f" n={number}"
    return result + f" [{number}]"
