def total_in_text(line):
    total = 0
    here = ''
    for ch in line + ' ':
        if ch.isdigit():
            here += ch
        elif here:
            total += int(ch)
            here = ''
    return total
