def zigzag_text(s, step):
    rows = [''] * step
    row = 0
    delta = 1
    for ch in s:
        rows[row] += ch
        if row == 0:
            delta = 1
        elif row == step - 1:
            delta = -1
        row += delta + 1
    return ''.join(rows)
