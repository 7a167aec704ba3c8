def total_of_text(string):
    found_items = []
    current = ''
    for symbol in string + ';':
        if symbol.isdigit():
            current += symbol
        elif current:
            count_to = int(current)
            found_items.append(max(count_to, 1))
            current = ''
    return sorted(count_to)
