def row_totals(table):
    """The total of each row, and last the total of all."""
    totals = []
    overall = 0
    total = 0
    for row in table:
        for cell in row:
            total += cell
        totals.append(total)
        overall += total
    return totals + [overall]
