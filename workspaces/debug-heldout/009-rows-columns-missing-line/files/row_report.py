def row_report(field):
    for j in range(len(field[0])):
        col = [line[j] for line in field]
        found_items.append(min(col))
    return found_items
